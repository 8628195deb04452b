"""A sudden rise of one problem is told of at the next look, once, and proposes an issue for all of it."""

from datetime import timedelta

from sqlmodel import select

from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.domain import Role
from triage.matters.people import Actor
from triage.rise_watch import watch_rises
from triage.tables import Event, Problem, ProblemRise

PRIYA = Actor("priya.raman@example.com", "Priya", Role.OPERATIONS)


def look(office: Office, minutes: float = 0) -> int:
    return watch_rises(office.database, office.desk.premises, now=MORNING + timedelta(minutes=minutes))


def told(office: Office) -> list[str]:
    return [str(one.payload["text"]) for one in office.deliveries() if "within an hour" in str(one.payload)]


def risen(office: Office) -> Problem:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    for number in range(9):
        office.desk.receive(message("greyed out", str(number)))
    with office.database.reading() as session:
        return session.exec(select(Problem)).one()


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


def test_a_rise_of_what_was_solved_proposes_to_open_it_again(office: Office) -> None:
    problem = risen(office)
    office.desk.problems.solve(problem.reference, "tool", by=PRIYA)
    assert look(office, 1) == 1
    assert all("what was done doesn't seem to have helped" in text for text in told(office))
    assert all(f"open {problem.reference} again" in text and "Make one for" not in text for text in told(office))


def test_a_rise_that_was_told_of_is_not_told_again_once_its_problem_was_merged(office: Office) -> None:
    problem = risen(office)
    assert look(office, 1) == 1
    office.desk.receive(message("slides are empty", "other"))
    office.desk.receive(message("slides are empty", "another"))
    with office.database.reading() as session:
        other = session.exec(select(Problem.reference).where(Problem.reference != problem.reference)).one()
    office.desk.problems.merge(other, problem.reference, by=PRIYA)
    assert look(office, 2) == 0
    assert look(office, 90) == 0
    with office.database.reading() as session:
        assert session.exec(select(ProblemRise.ended_at)).all() == [MORNING + timedelta(minutes=90)]


def test_a_name_in_it_calls_no_channel_and_leads_nowhere(office: Office) -> None:
    problem = risen(office)
    office.desk.problems.name(problem.reference, "<!channel> <https://evil.example|Open> R&D", by=PRIYA)
    assert look(office, 1) == 1
    for text in told(office):
        assert "&lt;!channel&gt; &lt;https://evil.example|Open&gt; R&amp;D" in text
        assert "<" not in text
        assert f"https://triage.example.test/problems/{problem.reference}" in text


def test_what_was_dismissed_rises_unheard(office: Office) -> None:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    desk = office.desk
    for number in range(9):
        desk.receive(message("slides are empty", str(number)))
    with office.database.reading() as session:
        reference = session.exec(select(Problem.reference)).one()
    desk.problems.dismiss(reference, by=PRIYA)
    assert look(office, 1) == 0
