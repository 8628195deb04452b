"""What a folder may say of incidents: containment of tools, complete and in both languages, and the law's clock."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from playbooks.book import load
from playbooks.checking import check
from playbooks.clock_schema import Legal
from playbooks.remarks import remarks

Edit = Callable[[str, str, str], int]
TODAY = date(2026, 10, 1)
LANE = "lanes/security_incident.md"


def test_every_shipped_tool_that_may_be_used_says_how_it_is_contained_in_both_languages(folder: Path) -> None:
    book = load(folder)
    for key, tool in book.tools.items():
        german = book.edition("de").tools[key].containment
        assert (tool.containment is None) == (tool.status == "unknown"), key
        if tool.containment is not None and german is not None:
            ours, theirs = tool.containment.model_dump(), german.model_dump()
            assert [name for name in ours if ours[name] == theirs[name]] == [], key


def test_half_a_containment_is_a_mistake(folder: Path, edit: Edit) -> None:
    line = edit("tools.yaml", "    keeps: Prompts", "    keps: Prompts")
    assert [str(one) for one in check(folder)] == [
        f"tools.yaml:{line}: 'keps' is not known here. Did you mean 'keeps'?",
    ]
    edit("tools.yaml", "    keps: Prompts", "    keeps: Prompts")
    edit("tools.yaml", "    revoke: ", "    # revoke: ")
    (mistake,) = check(folder)
    assert mistake.message == "'revoke' is missing here."


def test_tool_that_says_nothing_is_a_remark(folder: Path) -> None:
    path = folder / "tools.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  containment:")] + text[text.index("github_copilot:") :], encoding="utf-8")
    assert check(folder) == []
    (remark,) = remarks(folder, today=TODAY)
    assert "1 tool says nothing under 'containment'" in str(remark)
    assert "m365_copilot" in str(remark)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("[72, 24]", "This reminds 72 hours before the end of a clock that runs for 72 hours."),
        ("[24, 8, 24]", "24 stands here twice."),
    ],
)
def test_reminder_that_cannot_be_is_a_mistake(folder: Path, edit: Edit, written: str, message: str) -> None:
    edit(LANE, "[48, 24, 8, 2]", written)
    assert [one.message for one in check(folder)] == [message]


def test_folder_without_a_legal_clock_has_the_usual_one(folder: Path) -> None:
    path = folder / LANE
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("legal:")] + text[text.index("evidence:") :], encoding="utf-8")
    assert load(folder).playbook_for("security_incident").legal is None
    assert Legal().notify_within_hours == 72
