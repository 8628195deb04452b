"""The home page: what is open, what is new in the policy, and kept up to date for whoever has just looked."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
import yaml

import playbooks
from playbooks.book import Book, load
from tests.flows.conversation.houses import JONAS, MAYA, PRIYA, TECHNICAL, Town

DAY_MINUTES = 24 * 60
SHIPPED = Path(playbooks.__file__).parent / "shipped"


@pytest.fixture
def other_book(tmp_path: Path) -> Book:
    """Decide anew: one tool is approved, one is not any more, and one section of the policy says something else."""
    folder = Path(copytree(SHIPPED, tmp_path / "playbooks"))
    tools = yaml.safe_load((folder / "tools.yaml").read_text())
    by_status = {str(tool["status"]): key for key, tool in tools.items()}
    tools[by_status["restricted"]]["status"] = "approved"
    tools[by_status["approved"]]["status"] = "unknown"
    (folder / "tools.yaml").write_text(yaml.safe_dump(tools, sort_keys=False))
    policy = (folder / "policy.yaml").read_text()
    assert "It is public already" in policy
    (folder / "policy.yaml").write_text(policy.replace("It is public already", "It has been public for long", 1))
    return load(folder)


def pages(town: Town, person: str = MAYA) -> list[str]:
    return [str(one["parts"]) for one in town.payloads("home.publish") if one["person"] == person]


def test_page_follows_a_matter_for_a_day_after_it_was_looked_at(town: Town) -> None:
    town.does(town.came("home_opened", MAYA), town.came("home_opened", JONAS))
    town.does(town.message(TECHNICAL))
    reference = town.ticket.reference
    assert reference in pages(town)[-1]
    town.does(town.press("take", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    assert "Taken by Priya Raman" in pages(town)[-1]
    count = len(pages(town))
    town.clock.pass_by(minutes=DAY_MINUTES + 1)
    town.does(town.submit("resolve", reference, PRIYA, how="fixed", remark=""))
    assert len(pages(town)) == count
    town.does(town.came("home_opened", MAYA))
    assert reference not in pages(town)[-1]
    assert len(pages(town, JONAS)) == 1


def test_page_of_somebody_who_never_looked_is_not_made(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    assert town.payloads("home.publish") == []


def test_newest_state_is_written_over_what_has_not_gone_out(town: Town) -> None:
    town.does(town.came("home_opened", MAYA))
    for one in (town.message(TECHNICAL), town.message(f"{TECHNICAL} And Excel.")):
        town.inbox.take(one)
    town.act()
    assert len(pages(town)) == 2
    assert pages(town)[-1].count("R-") == 2


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (
            MAYA,
            ("Since you last looked", "is approved now", "is no longer approved", "These sections have changed: 2.1"),
        ),
        (JONAS, ("Seit Sie zuletzt", "ist jetzt freigegeben", "nicht mehr freigegeben", "Abschnitte haben sich")),
    ],
)
def test_what_is_new_is_said_to_whoever_knew_it_differently(
    town: Town, other_book: Book, person: str, words: tuple[str, ...]
) -> None:
    later = replace(town, book=other_book)
    town.does(town.came("home_opened", person))
    assert not any(word in pages(town, person)[-1] for word in words)
    town.clock.pass_by(minutes=60 * DAY_MINUTES)
    for _ in range(2):
        later.does(later.came("home_opened", person))
        assert [word for word in words if word not in pages(town, person)[-1]] == []
        town.clock.pass_by(minutes=DAY_MINUTES)
    town.clock.pass_by(minutes=30 * DAY_MINUTES)
    later.does(later.came("home_opened", person))
    assert not any(word in pages(town, person)[-1] for word in words)
