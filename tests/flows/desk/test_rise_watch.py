"""A sudden rise of one problem is told of at the next look, once, and proposes an issue for all of it."""

from datetime import timedelta

from sqlmodel import select

from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.domain import Role
from triage.matters.people import Actor
from triage.rise_watch import watch_rises
from triage.tables import Event, Problem, ProblemRise


def look(office: Office, minutes: float = 0) -> int:
    return watch_rises(office.database, office.desk.premises, now=MORNING + timedelta(minutes=minutes))


def told(office: Office) -> list[str]:
    return [str(one.payload["text"]) for one in office.deliveries() if "within an hour" in str(one.payload)]


def test_a_rise_is_told_once_and_ends_by_itself(office: Office) -> None:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    desk = office.desk
    for number in range(4):
        desk.receive(message("greyed out", f"before-{number}"))
    assert look(office) == 0
    for number in range(4):
        desk.receive(message("greyed out", f"suddenly-{number}"))
    assert look(office, 1) == 1
    assert look(office, 2) == 0
    assert all("8 within an hour, where 0.0 are usual" in text and "Make one for P-" in text for text in told(office))
    assert 1 <= len(told(office)) <= 2
    assert look(office, 90) == 0
    with office.database.reading() as session:
        risen = session.exec(select(ProblemRise)).one()
        noted = session.exec(select(Event).where(Event.kind == "problem_rose")).one()
    assert risen.ended_at == MORNING + timedelta(minutes=90)
    assert noted.data["count"] == risen.count == 8


def test_what_was_dismissed_rises_unheard(office: Office) -> None:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    desk = office.desk
    for number in range(9):
        desk.receive(message("slides are empty", str(number)))
    with office.database.reading() as session:
        reference = session.exec(select(Problem.reference)).one()
    desk.problems.dismiss(reference, by=Actor("priya.raman@example.com", "Priya", Role.OPERATIONS))
    assert look(office, 1) == 0
