"""`triage playbooks init` and `diff`: a copy that nobody loses work over, and an edit told in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks.commands import CannotInit, Change, diff, init
from playbooks.folder import ALL_FILES
from playbooks.mistakes import PlaybookMistakes
from playbooks.schema import DataClass

Edit = Callable[[str, str, str], int]


def test_init_writes_every_file_and_the_page_that_explains_them(tmp_path: Path) -> None:
    written = init(tmp_path / "new" / "playbooks")
    names = {path.relative_to(tmp_path / "new" / "playbooks").as_posix() for path in written}
    assert names == {*ALL_FILES, "README.md"}


def test_init_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotInit, match="is not empty"):
        init(tmp_path)
    with pytest.raises(CannotInit, match="is a file"):
        init(tmp_path / "mine.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_fresh_copy_differs_in_nothing(folder: Path) -> None:
    assert diff(None, folder) == []


def test_a_changed_field_is_told_old_and_new(folder: Path, edit: Edit) -> None:
    edit("lanes/technical.md", "acknowledge_minutes: 120", "acknowledge_minutes: 60")
    assert [str(change) for change in diff(None, folder)] == [
        "lanes/technical.md: clocks / acknowledge_minutes changes from 120 to 60"
    ]


def test_a_new_question_and_one_that_is_gone_are_told_by_their_name(folder: Path, edit: Edit) -> None:
    edit("lanes/technical.md", "- name: who_else", "- name: others")
    edit("lanes/technical.de.md", "  who_else:", "  others:")
    changes = [change for change in diff(None, folder) if change.file == "lanes/technical.md"]
    assert {change.what for change in changes if change.new is None} == {
        f"context / who_else / {field}" for field in ("name", "label", "why", "ask", "required")
    }
    # Where it is read from is nowhere, and of that nothing is said.
    assert len([change for change in changes if change.old is None]) == 5
    said = [str(change) for change in changes]
    assert "lanes/technical.md: context / who_else / name is gone; it was: who_else" in said
    assert "lanes/technical.md: context / others / required is new: no" in said


def test_moving_a_question_is_no_change(folder: Path) -> None:
    path = folder / "lanes" / "compliance.md"
    text = path.read_text(encoding="utf-8")
    first, second = text.index("  - name: rule"), text.index("  - name: use")
    third = text.index("  - name: people")
    path.write_text(text[:first] + text[second:third] + text[first:second] + text[third:], encoding="utf-8")
    assert diff(None, folder) == []


def test_a_changed_verdict_is_told_once_for_the_status_and_not_for_each_of_its_tools(folder: Path, edit: Edit) -> None:
    edit("policy.yaml", "    client_privileged:\n      verdict: ask", "    client_privileged:\n      verdict: no")
    assert diff(None, folder) == [
        Change("policy.yaml", "the verdict on client_privileged in approved", "ask", "no"),
    ]


def test_a_changed_status_tells_every_verdict_that_follows_from_it(folder: Path, edit: Edit) -> None:
    edit("tools.yaml", "name: Slack AI\n  status: approved", "name: Slack AI\n  status: unknown")
    changes = diff(None, folder)
    assert changes[0] == Change("tools.yaml", "slack_ai / status", "approved", "unknown")
    verdicts = {change.what: (change.old, change.new) for change in changes[1:]}
    assert verdicts["the verdict on public in slack_ai"] == ("yes", "ask")
    assert verdicts["the verdict on source_code in slack_ai"] == ("yes", "no")
    assert len(verdicts) <= len(DataClass)


def test_changed_owners_and_sentences_are_told(folder: Path, edit: Edit) -> None:
    edit("owners.yaml", "deputy: legal", "deputy: ai_council")
    edit("wording.yaml", "Your reference is", "Please quote")
    assert [str(change) for change in diff(None, folder)] == [
        "owners.yaml: owners / compliance / deputy changes from legal to ai_council",
        (
            'wording.yaml: en / reference_line changes from "Your reference is {reference}." '
            'to "Please quote {reference}."'
        ),
    ]


def test_a_folder_with_mistakes_cannot_be_compared(folder: Path, edit: Edit) -> None:
    edit("owners.yaml", "end: 17:00", "end: 07:00")
    with pytest.raises(PlaybookMistakes, match=r"owners\.yaml"):
        diff(None, folder)
