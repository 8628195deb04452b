"""What a report says by itself, and what it doesn't say."""

import time

import pytest

from playbooks.book import Book
from playbooks.schema import ContextField, ReadFrom
from triage.reading import PATTERNS, read_context
from triage.routes import facts_of
from triage.routing import context_of

LONG = 100_000


def field(read_from: ReadFrom = ReadFrom.NOTHING, name: str = "it", *, required: bool = True) -> ContextField:
    return ContextField(name=name, label="It", why="So.", ask="What?", read_from=read_from, required=required)


def read(read_from: ReadFrom, text: str, *, tool: str | None = None, classes: tuple[str, ...] = ()) -> str | None:
    return read_context([field(read_from)], text, given={}, tool=tool, classes=classes)[0].value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It broke since yesterday.", "since yesterday"),
        ("Down since Monday, all of it", "since Monday"),
        ("It began this morning", "this morning"),
        ("I did that 3 hours ago.", "3 hours ago"),
        ("an hour ago it stopped", "an hour ago"),
        ("on 2026-03-29 the clocks changed", "on 2026-03-29"),
        ("at 14:05 it went red", "at 14:05"),
        ("at 9.30 am it went red", "at 9.30 am"),
        ("seit gestern leer", "seit gestern"),
        ("seit heute Morgen ausgegraut", "seit heute Morgen"),
        ("am Mittwoch Abend und danach", "am Mittwoch Abend"),
        ("Vor 3 Stunden ging es noch", "Vor 3 Stunden"),
        ("It doesn't work.", None),
        ("It happens whenever I todayish", None),
        ("The seat costs 12.50 a month and we use version 4.10", None),
    ],
)
def test_time_is_read_as_it_was_written(text: str, value: str | None) -> None:
    assert read(ReadFrom.WHEN, text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("greyed out, error 403 when I sign in", "error 403"),
        ("Error code: 0x80070005 again", "Error code: 0x80070005"),
        ("it says error ERR_TIMED_OUT here", "error ERR_TIMED_OUT"),
        ("I see AADSTS50105 on the page", "AADSTS50105"),
        ("a 502 and nothing else", "502"),
        ("then ValueError came up", "ValueError"),
        ("Fehler 17 beim Anmelden", "Fehler 17"),
        ("I get an error when I sign in", None),
        ("There was an error message, I forgot which", None),
        ("The status page says nothing", None),
        ("It doesn't work.", None),
    ],
)
def test_error_is_read_where_one_is_quoted(text: str, value: str | None) -> None:
    assert read(ReadFrom.ERROR, text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("see https://flows.example.test/run/7 please", "https://flows.example.test/run/7"),
        ("<https://flows.example.test/a|name>", "https://flows.example.test/a|name"),
        ("no link, only http:// here", None),
        ("javascript:alert(1)", None),
    ],
)
def test_link_is_read(text: str, value: str | None) -> None:
    assert read(ReadFrom.LINK, text) == value


def test_tool_and_classes_are_taken_from_those_who_found_them() -> None:
    assert read(ReadFrom.TOOL, "ChatGPT", tool="Copilot") == "Copilot"
    assert read(ReadFrom.TOOL, "ChatGPT") is None
    assert read(ReadFrom.DATA_CLASSES, "x", classes=("personal data", "source code")) == "personal data, source code"
    assert read(ReadFrom.DATA_CLASSES, "x") is None
    assert read(ReadFrom.NOTHING, "error 403 since yesterday https://a.example.test", tool="Copilot") is None


def test_what_was_given_counts_more_than_what_can_be_read() -> None:
    items = read_context(
        [field(ReadFrom.WHEN, "when"), field(ReadFrom.ERROR, "error", required=False)],
        "error 403 since yesterday",
        given={"when": "since May", "unknown": "never asked for"},
        tool=None,
        classes=(),
    )
    assert [(item.name, item.value, item.required) for item in items] == [
        ("when", "since May", True),
        ("error", "error 403", False),
    ]


@pytest.mark.parametrize("blank", ["", " ", "\n\t"])
def test_blank_answer_is_no_answer(blank: str) -> None:
    items = read_context([field(name="it")], "x", given={"it": blank}, tool=None, classes=())
    assert items[0].value is None


@pytest.mark.parametrize("read_from", PATTERNS)
@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "1",
        " ",
        "-",
        "1-",
        "12:",
        "since ",
        "at 1",
        "12 days",
        "error ",
        "error: ",
        "error:::",
        "https://",
        "x@",
    ],
)
def test_hostile_text_takes_no_time_and_gives_no_novel(read_from: ReadFrom, piece: str) -> None:
    text = (piece * LONG)[:LONG]
    begun = time.thread_time()
    found = read(read_from, text)
    assert time.thread_time() - begun < 20
    assert len(found or "") < 320


def test_data_that_is_spoken_of_is_not_asked_for_again(book: Book) -> None:
    text = "Can I paste customer names and phone numbers into ChatGPT?"
    facts = facts_of(book, "data_handling", text, given={}, data_classes={})
    items = context_of(facts, text, book, given={}, data_classes={})
    known = {item.name: item.value for item in items if item.value}
    assert known == {"data": book.say("class_personal"), "tool": "ChatGPT (public)"}
