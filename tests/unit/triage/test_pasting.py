"""The paste check: what is unknown is never yes, and a longer name may be another tool."""

from datetime import date

import pytest

from playbooks.book import Book, load
from triage.pasting import check, tool_key


@pytest.fixture(scope="module")
def book() -> Book:
    return load()


@pytest.mark.parametrize(
    ("named", "key"),
    [
        ("m365_copilot", "m365_copilot"),
        ("Copilot", "m365_copilot"),
        ("github copilot", "github_copilot"),
        ("Copilot by somebody else", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tool_is_known_by_the_whole_of_what_it_is_called(book: Book, named: str | None, key: str | None) -> None:
    assert tool_key(named, book) == key


@pytest.mark.parametrize(
    ("text", "tool", "verdict"),
    [
        ("the weather is fine", "Copilot", "yes"),
        ("the weather is fine", None, "ask"),
        ("the weather is fine", "Copilot by somebody else", "ask"),
        ("write to bob@example.org", "Copilot", "yes_if_redacted"),
        ("password: Xk29!fjQ2pp", "Copilot", "no"),
    ],
)
def test_the_verdict_is_the_policys(book: Book, text: str, tool: str | None, verdict: str) -> None:
    answer = check({"id": 1, "text": text, "tool": tool}, book, today=date(2026, 10, 1))
    assert answer["verdict"] == verdict
    assert answer["reason"]
    assert answer["policy_version"] == book.policy_version
    assert "bob@example.org" not in answer["redacted"]
