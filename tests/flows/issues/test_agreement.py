"""The comparison of both sides: it names what differs, and nothing that may differ."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.issues.acting import People
from tests.flows.issues.agreement import differences
from tests.flows.issues.both_sides import BothSides, both_sides
from triage.database import Database

BROKEN = {"state": "resolved", "taken_by": "ai_desk", "jira_key": "ai_desk", "owner": "ai_desk"}


@pytest.fixture
def here(database: Database, book: Book, judge: LaneModel) -> Iterator[BothSides]:
    with both_sides(database, book, judge) as both:
        People(both, 1).report()
        both.sweep()
        yield both


def change(here: BothSides, name: str, value: str | None) -> None:
    with here.database.writing() as session:
        setattr(session.merge(here.tickets[0]), name, value)


@contextmanager
def broken(here: BothSides, name: str) -> Iterator[None]:
    before = getattr(here.tickets[0], name)
    change(here, name, BROKEN[name])
    yield
    change(here, name, before)


def test_each_difference_is_named(here: BothSides) -> None:
    for name in BROKEN:
        assert differences(here) == []
        with broken(here, name):
            assert len(differences(here)) == 1, name


def test_what_may_differ_is_none(here: BothSides) -> None:
    reference, by = here.tickets[0].reference, here.actors["Tom Lindqvist"]

    def issue_changes(**kinds: str) -> None:
        issue = here.issue_of(here.find(reference))
        assert issue is not None
        here.clock.pass_by(1)
        for kind, to in kinds.items():
            getattr(here.sandbox.jira, kind)(issue, to, by="Ines Okafor")
        here.sweep()

    # The issue stays one, by whichever of its keys it was made or found.
    issue_changes(move="AIOPS")
    here.matters.reroute(reference, "workflow_failure", why="It is.", by=by)
    here.matters.say(reference, "Here is note1x about it.", by=by)
    here.sweep()
    assert differences(here) == []
    # A pointer's end counts only where somebody set it who may work on the matter.
    here.matters.make_incident(reference, by=by)
    here.matters.reroute(reference, "output_quality", why="It is.", by=by)
    here.sweep()
    issue_changes(transition="done", assign="Mei Santos")
    assert here.find(reference).state == "open"
    assert differences(here) == []
