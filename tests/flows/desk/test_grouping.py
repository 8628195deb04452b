"""Matters find their problem in the transaction in which they come in, in any process, and leave it when they must."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from classifiers.lanes.model import LaneModel
from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import TECHNICAL, Office, message
from triage.desk import Desk
from triage.domain import Role
from triage.matters.people import Actor
from triage.store import problems
from triage.tables import Problem, ProblemMember, TicketGist
from triage.viewer import Viewer

SECURITY = Actor("sam.oduya@example.com", "Sam Oduya", Role.SECURITY)


@pytest.fixture
def desk(office: Office) -> Desk:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return office.desk


def told(desk: Desk, *words: str) -> list[str]:
    return [desk.receive(message(said, f"{said}-{number}")).reference for number, said in enumerate(words)]


def all_problems(office: Office) -> list[Problem]:
    with office.database.reading() as session:
        return list(session.exec(select(Problem)))


def problem_of(office: Office, reference: str) -> str | None:
    with office.database.reading() as session:
        found = problems.of_ticket(session, office.ticket(reference).id or 0)
    return found.reference if found else None


def test_two_like_matters_are_one_problem_and_a_third_joins_it(office: Office, desk: Desk) -> None:
    first, other, second, third = told(desk, "greyed out", "invoice is wrong", "greyed again", "greyed still")
    (problem,) = all_problems(office)
    assert problem_of(office, first) == problem_of(office, second) == problem_of(office, third) == problem.reference
    assert problem_of(office, other) is None
    assert (problem.count, problem.state, problem.lanes) == (3, "open", {"technical": 3})


def test_another_process_knows_what_this_one_took_in(office: Office, desk: Desk) -> None:
    elsewhere = office.desk
    told(elsewhere, "slides are empty")
    told(desk, "greyed out")
    told(elsewhere, "greyed again")
    (problem,) = all_problems(office)
    assert problem.count == 2


def test_what_comes_in_at_once_is_counted_once_each(office: Office, desk: Desk) -> None:
    told(desk, "greyed out", "greyed again")
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda number: office.desk.receive(message(f"greyed {number}", f"at-once-{number}")), range(12)))
    (problem,) = all_problems(office)
    with office.database.reading() as session:
        members = session.exec(select(ProblemMember)).all()
    assert problem.count == len(members) == 14


def test_what_is_restricted_or_unclear_has_no_gist(office: Office, desk: Desk) -> None:
    told(desk, "greyed out", "exposed customers", "nobody knows")
    assert all_problems(office) == []
    with office.database.reading() as session:
        assert len(session.exec(select(TicketGist)).all()) == 1


def test_what_turns_out_to_be_an_incident_leaves_its_problem(office: Office, desk: Desk) -> None:
    first, second, third = told(desk, "greyed out", "greyed again", "greyed still")
    desk.matters.make_incident(second, by=SECURITY)
    (problem,) = all_problems(office)
    assert problem.count == 2
    assert (problem_of(office, second), problem_of(office, first)) == (None, problem_of(office, third))
    with office.database.reading() as session:
        assert len(session.exec(select(TicketGist)).all()) == 2


def test_a_matters_page_shows_what_it_is_like_and_only_to_whom_it_may_be_shown(office: Office, desk: Desk) -> None:
    first, _, second, third = told(desk, "greyed out", "invoice 1", "greyed again", "greyed still")
    desk.matters.make_incident(third, by=SECURITY)
    number = office.ticket(first).id or 0

    def seen(viewer: Viewer) -> list[str]:
        return [one.reference for one in desk.recall.similar(number, viewer, now=office.clock.now())]

    assert seen(Viewer("p", Role.OPERATIONS)) == [second]
    assert seen(Viewer("s", Role.SECURITY)) == [second]
    assert seen(Viewer("a", Role.AGENT, lanes=frozenset({"guidance"}))) == []
    assert seen(Viewer("m", Role.EMPLOYEE)) == []


def test_the_model_itself_finds_what_is_said_in_other_words(office: Office, judge: LaneModel) -> None:
    office.judge = judge
    office.desk.receive(message(TECHNICAL, "a"))
    office.desk.receive(message("The Copilot button in Word is grey today, it says error 403 at sign-in.", "b"))
    (problem,) = all_problems(office)
    assert problem.count == 2
