"""A label is looked at once, whoever of two is quicker; one that was replaced by another is not looked at any more."""

import threading
from dataclasses import replace
from datetime import timedelta

from sqlmodel import col, select

from tests.flows.learning.models import NOW, PROPOSER, SECOND
from tests.flows.learning.test_counting import kept
from triage.database import Database
from triage.domain import Role, Voice
from triage.learning.reviewing import review
from triage.learning.rules import Refusal
from triage.store import events, label_reviews, labels
from triage.store.labels import Label
from triage.tables import Event, LabelReview
from triage.viewer import Viewer

LEAD = Viewer(SECOND.handle, Role.COMPLIANCE)


def labelled(database: Database, ticket: int, outcome: str, *, minutes: int = 0) -> int:
    at = NOW + timedelta(minutes=minutes)
    with database.writing() as session:
        events.append(
            session, [labels.happening(session, ticket, Label(outcome, Voice.STAFF, "eve@example.com", at))], at=at
        )
    with database.reading() as session:
        return session.exec(select(Event.id).order_by(col(Event.id).desc()).limit(1)).one()


def offered(database: Database) -> list[str]:
    with database.reading() as session:
        return [one.outcome for one in label_reviews.waiting(session, LEAD, limit=10)]


def test_a_label_that_was_replaced_is_not_offered_even_once_the_later_one_is_decided(database: Database) -> None:
    ticket = kept(database, 1, "technical", at=NOW, confidence=0.5)
    labelled(database, ticket, "compliance")
    newest = labelled(database, ticket, "output_quality", minutes=1)
    assert offered(database) == ["output_quality"]
    with database.writing() as session:
        assert review(session, newest, "refused", by=SECOND, viewer=LEAD, now=NOW) is None
    assert offered(database) == []


def test_of_two_who_decide_at_once_the_first_counts_and_neither_sees_a_fault(database: Database) -> None:
    number = labelled(database, kept(database, 1, "technical", at=NOW, confidence=0.5), "guidance")
    together, answers = threading.Barrier(2), dict[str, Refusal | str]()

    def decide(state: str, handle: str) -> None:
        together.wait()
        with database.writing() as session:
            refused = review(session, number, state, by=replace(PROPOSER, handle=handle), viewer=LEAD, now=NOW)
        answers[handle] = refused or "done"

    people = [
        threading.Thread(target=decide, args=("accepted", "lea@example.com")),
        threading.Thread(target=decide, args=("refused", "dan@example.com")),
    ]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert answers == {"lea@example.com": "done", "dan@example.com": "done"}
    with database.reading() as session:
        (decided,) = session.exec(select(LabelReview)).all()
        (told,) = session.exec(select(Event).where(Event.kind == "label_reviewed")).all()
    assert (told.actor, told.data["state"]) == (decided.decided_by, decided.state)
