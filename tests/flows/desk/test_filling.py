"""What was kept before is read again, and the night makes problems of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlmodel import col, select

from classifiers.lanes.model import Judgement
from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.domain import Role
from triage.filling import fill, fill_new
from triage.matters.people import Actor
from triage.regrouping import regroup
from triage.store import gists, problem_lists, problems
from triage.tables import Problem, Ticket, TicketGist
from triage.viewer import Viewer

OPERATIONS = Viewer("p", Role.OPERATIONS)
TOM = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
DAY = timedelta(days=1)


class Asking(AboutOf):
    """Knows what the question is about that only asks who reads."""

    def judge(self, text: str) -> Judgement:
        return super().judge(text.replace("Which", "slides"))


def test_what_was_kept_before_is_grouped_and_counted(office: Office) -> None:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    desk = office.desk
    for number, said in enumerate(("greyed 1", "greyed 2", "greyed 3", "invoice 1", "exposed 1", "nobody knows")):
        desk.receive(message(said, str(number), author=f"person{number}@example.com"))
    with office.database.writing() as session:
        for one in session.exec(select(Problem)).all():
            for number in problems.members(session, [one.id or 0]):
                problems.remove(session, number)
            problems.add_up(session, one)
        for gist in session.exec(select(TicketGist)).all():
            gists.drop(session, gist.ticket_id)
    assert fill(office.database, Asking()) == 4
    assert fill(office.database, Asking()) == 0
    assert regroup(office.database, desk.premises, now=MORNING + DAY) == "1 merged, 0 refused"
    with office.database.reading() as session:
        days: dict[str, Any] = {"since": MORNING - DAY, "until": MORNING + DAY}
        (counted,) = problem_lists.counted(session, OPERATIONS, **days)
        seen = problem_lists.matters(session, counted.problem.id or 0, OPERATIONS)
        unseen = problem_lists.counted(session, Viewer("a", Role.AGENT, lanes=frozenset({"guidance"})), **days)
        known = problem_lists.one(session, counted.problem.id or 0, OPERATIONS, **days)
    assert (counted.count, counted.people, counted.since_solved) == (3, 3, 0)
    assert counted.first_at == counted.last_at == MORNING
    assert [one.text for one in seen] == ["greyed 3", "greyed 2", "greyed 1"]
    assert unseen == []
    assert known is not None


class Unsure(AboutOf):
    """Can't place what says so."""

    def judge(self, text: str) -> Judgement:
        judged = super().judge(text)
        return replace(judged, outcome="unclear", lane=None, gist=None) if "unsure" in text else judged


def test_what_a_person_placed_is_read_at_night_and_joins_what_it_is_like(office: Office) -> None:
    office.judge = Unsure()  # type: ignore[assignment]  # a judge like any other
    desk = office.desk
    for said in ("greyed 1", "greyed 2", "greyed unsure", "invoice unsure", "slides unsure"):
        desk.receive(message(said, said))
    placed, _, hidden = [one for one in tickets(office) if "unsure" in one.text]
    desk.matters.reroute(placed.reference, "technical", why="It is that.", by=TOM)
    desk.matters.reroute(hidden.reference, "technical", why="It is that.", by=TOM)
    desk.matters.make_incident(hidden.reference, by=TOM)
    assert fill_new(office.database, AboutOf(), since=MORNING - DAY) == 1
    assert fill_new(office.database, AboutOf(), since=MORNING - DAY) == 0
    assert regroup(office.database, desk.premises, now=MORNING + DAY) == "1 merged, 0 refused"
    with office.database.reading() as session:
        (problem,) = session.exec(select(Problem))
        assert placed.id in problems.members(session, [problem.id or 0])
    assert problem.count == 3


def test_what_is_older_than_the_window_waits_for_the_command(office: Office) -> None:
    office.judge = Unsure()  # type: ignore[assignment]  # a judge like any other
    office.desk.receive(message("greyed unsure", "1"))
    (only,) = tickets(office)
    office.desk.matters.reroute(only.reference, "technical", why="It is that.", by=TOM)
    assert fill_new(office.database, AboutOf(), since=MORNING + DAY) == 0
    assert fill(office.database, Asking()) == 1


def tickets(office: Office) -> list[Ticket]:
    with office.database.reading() as session:
        return list(session.exec(select(Ticket).order_by(col(Ticket.id))))
