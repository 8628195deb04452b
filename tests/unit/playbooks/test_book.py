"""What the shipped book answers: complete, placed as the labelling guide says, and never yes to the unknown."""

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.sensitive import NOT_CHECKED
from playbooks.book import Book, load
from playbooks.deciding import STRICTNESS
from playbooks.folder import ALL_FILES, NAMES, content_hash, read
from playbooks.policy_schema import ToolStatus, Verdict
from playbooks.schema import DataClass
from playbooks.sentences import SENTENCES, fill
from triage.domain import Lane, Severity

Edit = Callable[[str, str, str], int]

ROOT = Path(__file__).parents[3]
LANES_GUIDE = ROOT.parent / "shared" / "lanes.md"
CLASSES = st.lists(st.sampled_from(DataClass))
BOOK = load()
TOOLS = st.sampled_from([None, "no_such_tool", *ToolStatus, *BOOK.tools])


def test_every_lane_and_both_outcomes_have_a_playbook(book: Book) -> None:
    assert set(book.playbooks) == {*Lane, "out_of_scope", "unclear"}


@pytest.mark.skipif(not LANES_GUIDE.exists(), reason="the labelling guide is not beside this checkout")
def test_every_lane_of_the_labelling_guide_has_a_file(book: Book) -> None:
    lanes = re.findall(r"^\| `(\w+)` \|", LANES_GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(lanes) == len(Lane)
    assert set(lanes) <= set(book.playbooks)


@pytest.mark.parametrize(
    ("name", "project"),
    [
        ("guidance", "AIEN"), ("technical", "IT"), ("data_handling", "DGOV"), ("security_incident", "SEC"),
        ("workflow_failure", "AIOPS"), ("new_use_case", "AICO"), ("output_quality", "AIQ"), ("compliance", "COMP"),
        ("out_of_scope", "SD"), ("unclear", None),
    ],
)  # fmt: skip
def test_each_lane_has_its_project(book: Book, name: str, project: str | None) -> None:
    queue = book.playbook_for(name).queue
    assert (queue.project if queue else None) == project


def test_a_security_incident_is_restricted_pages_and_never_sleeps(book: Book) -> None:
    incident = book.playbook_for("security_incident")
    assert incident.queue is not None
    assert incident.queue.security_level == "Restricted"
    assert incident.escalation.pages
    assert incident.clocks.around_the_clock


def test_credentials_raise_an_incident_to_critical_and_nothing_lowers_it(book: Book) -> None:
    assert book.severity_for("security_incident", []) == Severity.HIGH
    assert book.severity_for("security_incident", ["credentials", "public"]) == Severity.CRITICAL
    assert book.severity_for("guidance", ["credentials"]) == Severity.LOW


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Can I paste this into ChatGPT?", "chatgpt_free"),
        ("into my own ChatGPT, by mistake", "chatgpt_private"),
        ("Die Liste steht jetzt in meinem privaten ChatGPT", "chatgpt_private"),
        ("Ich habe es in mein ChatGPT kopiert", "chatgpt_private"),
        ("I mean ChatGPT-Enterprise and not Copilot", "chatgpt_enterprise"),
        ("Is GITHUB COPILOT allowed?", "github_copilot"),
        ("I used ChatGPT, or rather ChatGPT Enterprise", "chatgpt_enterprise"),
        ("Copilot greyed out in Word", "m365_copilot"),
        ("co-pilot", "m365_copilot"),
        ("free version of ChatGPT enterprise edition", "chatgpt_free"),
        ("our DeepL", "deepl_pro"),
        ("is ｄｅｅｐＬ fine", "deepl_free"),  # noqa: RUF001 - full-width letters are the case
        ("403 from the internal LLM gateway", "internal_gateway"),
        ("we record with otter.ai", "otter"),
        ("the copilots of the plane", None),
        ("my cursor is gone", None),
        ("", None),
    ],
)
def test_the_longest_spelling_at_word_boundaries_names_the_tool(book: Book, text: str, key: str | None) -> None:
    found = book.find_tool(text)
    assert (found[0] if found else None) == key
    assert found is None or found[1] is book.tools[found[0]]


def test_every_spelling_of_every_tool_finds_that_tool(book: Book) -> None:
    for key, tool in book.tools.items():
        for spelling in (tool.name, *tool.aliases):
            found = book.find_tool(f"May I use {spelling.upper()}, please?")
            assert found == (key, tool), spelling


@given(st.text())
def test_no_text_breaks_the_search_for_a_tool(text: str) -> None:
    found = BOOK.find_tool(text)
    assert found is None or found[0] in BOOK.tools


@given(tool=TOOLS, classes=CLASSES, another=st.sampled_from(DataClass))
def test_another_class_never_makes_the_verdict_milder(
    tool: str | None, classes: list[DataClass], another: DataClass
) -> None:
    before = BOOK.decide(tool, classes).verdict
    assert STRICTNESS[BOOK.decide(tool, [*classes, another]).verdict] >= STRICTNESS[before]


@given(tool=TOOLS, classes=CLASSES)
def test_every_decision_is_that_of_its_strictest_class_alone(tool: str | None, classes: list[DataClass]) -> None:
    together = BOOK.decide(tool, classes)
    alone = [BOOK.decide(tool, [each]).verdict for each in classes or [DataClass.PUBLIC]]
    assert together.verdict == max(alone, key=lambda verdict: STRICTNESS[verdict])
    strictest = BOOK.decide(tool, [together.data_class])
    # Whatever else is in the text brings its duties along.
    assert replace(together, duties=()) == replace(strictest, duties=())
    assert set(strictest.duties) <= set(together.duties)
    assert together == BOOK.decide(tool, reversed(classes))


@given(tool=st.text().filter(lambda tool: tool not in {*BOOK.tools, *ToolStatus}), classes=CLASSES)
def test_an_unknown_tool_is_never_yes(tool: str, classes: list[DataClass]) -> None:
    assert BOOK.decide(tool, classes).verdict in {Verdict.ASK, Verdict.NO}
    assert BOOK.decide(tool, classes) == BOOK.decide(None, classes)


@given(tool=TOOLS, unknown=st.text().filter(lambda each: each not in {*DataClass, NOT_CHECKED}))
def test_an_unknown_class_is_never_yes(tool: str | None, unknown: str) -> None:
    assert BOOK.decide(tool, [unknown]).verdict == Verdict.ASK
    assert BOOK.decide(tool, [unknown, DataClass.CREDENTIALS]).verdict == Verdict.NO


def test_no_class_found_means_public(book: Book) -> None:
    assert book.decide("m365_copilot", []).data_class == DataClass.PUBLIC


def test_a_tool_that_differs_from_its_status_has_its_own_cell(book: Book) -> None:
    assert book.decide("m365_copilot", ["confidential"]).verdict == Verdict.YES_IF_REDACTED
    assert book.decide("internal_gateway", ["confidential"]).verdict == Verdict.YES
    assert book.decide("internal_gateway", ["payment"]).verdict == Verdict.NO


def test_credentials_are_no_everywhere(book: Book) -> None:
    assert {book.decide(tool, ["credentials"]).verdict for tool in [None, *book.tools]} == {Verdict.NO}


@pytest.mark.parametrize("name", NAMES)
def test_every_first_reply_names_reference_owner_time_and_each_question_once(book: Book, name: str) -> None:
    questions = [field.ask for field in book.playbook_for(name).context if field.required]
    reply = book.first_answer(name, reference="AI-7", acknowledge_by="today at 16:00", missing=questions)
    assert f"the {book.owner_of(name).name}" in reply.replace("The ", "the ")
    for expected in ["AI-7", "today at 16:00", *questions]:
        assert reply.count(expected) == 1
    assert not re.search(r"[{}]", reply)


def test_a_reply_without_open_questions_does_not_speak_of_them(book: Book) -> None:
    for name in NAMES:
        reply = book.first_answer(name, reference="AI-7", acknowledge_by="today at 16:00")
        assert book.say("missing_intro") not in reply
        assert "\n\n\n" not in reply


def test_braces_in_a_value_stay_what_they_are() -> None:
    assert fill("{reference}: {owner}", {"reference": "{owner}", "owner": "IT"}) == "{owner}: IT"


def test_a_sentence_takes_exactly_its_placeholders(book: Book) -> None:
    assert book.say("reference_line", reference="AI-7") == "Your reference is AI-7."
    with pytest.raises(ValueError, match=r"reference_line takes \['reference'\], not \[\]"):
        book.say("reference_line")


def test_every_sentence_that_the_code_says_is_declared() -> None:
    for path in (ROOT / "triage").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "say" and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant) and all(keyword.arg for keyword in node.keywords):
                    given = {str(keyword.arg) for keyword in node.keywords}
                    assert SENTENCES.get(str(key.value)) == frozenset(given), (
                        f"{path.name}:{node.lineno}: {key.value!r}"
                    )


def test_the_version_ignores_line_endings_and_the_order_of_files(folder: Path, book: Book) -> None:
    texts = read(folder).texts
    assert content_hash(dict(reversed(list(texts.items()))), reversed(ALL_FILES)) == book.version
    for path in folder.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder).version == book.version


@pytest.mark.parametrize("file", ALL_FILES)
def test_the_version_changes_with_any_edit(folder: Path, book: Book, file: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    edited = load(folder)
    assert edited.version != book.version
    assert (edited.policy_version != book.policy_version) == (
        file in {"policy.yaml", "tools.yaml", "detection.yaml", "policy.de.yaml"}
    )


def test_the_short_version_is_the_beginning_of_the_version(book: Book) -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", book.version)
    assert book.version.startswith(book.short_version)


def test_an_edited_answer_that_leaves_everything_out_still_tells_all_of_it(folder: Path, edit: Edit) -> None:
    path = folder / "lanes" / "unclear.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("---\n") + 4] + "Hello.\n", encoding="utf-8")
    edit("wording.yaml", "Your reference is", "Please quote")
    reply = load(folder).first_answer("unclear", reference="AI-7", acknowledge_by="noon", missing=["What?"])
    assert reply.startswith("Hello.\n\n")
    assert reply.endswith(
        "- What?\n\nThis is now with the AI desk, who will get back to you by noon. Please quote AI-7."
    )
