"""Mistakes in `reports.yaml`: each is told with its line and what to mend."""

import shutil
from pathlib import Path

import pytest

from playbooks.book import load
from playbooks.changes import changes_between
from playbooks.checking import check
from playbooks.folder import shipped
from playbooks.mistakes import Mistake

GOOD = """reports:
  - report: volume
    every: week
    day: mon
    at: 08:00
    owners: [ai_operations]
  - report: times
    every: month
    day: 1
    at: 17:30
    days: 90
    language: de
    channels: ["#ai-weekly"]
    mail: [ops@example.com]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(str(shipped()), tmp_path / "book")
    return tmp_path / "book"


def write(folder: Path, old: str = "", new: str = "") -> int:
    """Write the file with something changed, and give the line on which that is."""
    assert GOOD.count(old) == 1 or not old
    (folder / "reports.yaml").write_text(GOOD.replace(old, new) if old else GOOD, encoding="utf-8")
    return GOOD[: GOOD.index(old)].count("\n") + 1 if old else 0


def test_a_folder_may_say_it_or_leave_it_out(folder: Path) -> None:
    write(folder)
    assert check(folder) == []
    first, second = load(folder).timed.reports
    assert (first.report, first.day, first.at, first.owners) == ("volume", "mon", "08:00", ("ai_operations",))
    assert (second.days, second.language, second.mail) == (90, "de", ("ops@example.com",))
    (folder / "reports.yaml").unlink()
    assert load(folder).timed.reports == ()


def test_the_shipped_one_sends_to_the_owners_alone() -> None:
    for entry in load().timed.reports:
        assert entry.owners
        assert not entry.channels + entry.mail


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("report: volume", "report: volumes", "There is no report 'volumes'. Did you mean 'volume'?"),
        ("every: week", "every: weekly", "'weekly' is none of week, month. Did you mean 'week'?"),
        ("day: mon", "day: monday", "'monday' is no day of the week; write one of mon, tue, wed, thu, fri, sat, sun."),
        ("day: 1", "day: 31", "'31' is no day that every month has; write a number from 1 to 28."),
        ("at: 08:00", "at: 8 am", "'8 am' is no time of day; write it as 09:00."),
        ("days: 90", "days: 0", "'days' has to be greater than 0."),
        ("days: 90", "days: 900", "'days' is longer than a year."),
        ("language: de", "language: fr", "wording.yaml speaks no 'fr'. Known are: en, de."),
        ("language: de", "language: German", "'German' is no language; write it as en or de."),
        (
            "owners: [ai_operations]",
            "owners: [ai_operation]",
            "owners.yaml has no owner 'ai_operation'. Did you mean 'ai_operations'?",
        ),
        (
            'channels: ["#ai-weekly"]',
            "channels: [ai-weekly]",
            "'ai-weekly' is no channel of Slack; write it as \"#ai-weekly\".",
        ),
        ("mail: [ops@example.com]", "mail: [ops]", "'ops' is no mail address; write it as ops@example.com."),
        ("    owners: [ai_operations]\n", "", "This goes nowhere: name owners, channels or mail."),
        ("language: de", "langage: de", "'langage' is not known here. Did you mean 'language'?"),
        ("days: 90", "paused: maybe", "'paused' has to be true or false."),
    ],
)
def test_a_mistake_is_told_with_its_line(folder: Path, old: str, new: str, message: str) -> None:
    line = write(folder, old, new)
    found = check(folder)
    assert [str(one.message) for one in found] == [message]
    assert found[0].file == "reports.yaml"
    assert found[0].line == (2 if message.startswith("This goes nowhere") else line)


def test_the_same_to_the_same_place_twice_is_a_mistake(folder: Path) -> None:
    again = GOOD + GOOD.partition("\n")[2].partition("  - report: times")[0]
    (folder / "reports.yaml").write_text(again, encoding="utf-8")
    assert check(folder) == [
        Mistake("reports.yaml", 19, "'ai_operations' gets this report already, by another entry above.")
    ]


def test_a_change_is_named(folder: Path) -> None:
    write(folder)
    old = load(folder)
    write(folder, "at: 17:30", "at: 18:00")
    (change,) = changes_between(old, load(folder))
    assert (change.file, change.old, change.new) == ("reports.yaml", "17:30", "18:00")
