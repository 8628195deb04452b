"""The night parts what was put together too early, once, and leaves alone whatever people decided anything about."""

from collections.abc import Callable

import pytest
from sqlmodel import col, select

from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office
from tests.flows.desk.test_problems import PRIYA, done, live, night, told
from triage.desk import Desk
from triage.matters.change import Change
from triage.matters.problem_verbs import Problems
from triage.parting import Parted, falling_apart, part
from triage.store import automatic, gists, problems
from triage.tables import Event, Problem, ProblemMember, Ticket

MIXED = ("greyed 1", "greyed 2", "greyed 3", "invoice 1", "invoice 2", "slides 1")


@pytest.fixture
def desk(office: Office) -> Desk:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return office.desk


@pytest.fixture
def verbs(desk: Desk) -> Problems:
    return desk.problems


def mixed(office: Office, desk: Desk) -> tuple[Problem, list[str]]:
    """Put three kinds of matters into one problem, as a union that was made too early."""
    matters = told(desk, *MIXED)
    with office.database.writing() as session:
        numbers = [office.ticket(one).id or 0 for one in matters]
        kept = problems.held(session, live(office)[0].id or 0)
        for number in numbers:
            if problems.member(session, number) is None:
                problems.add_member(session, number, kept.id or 0, how=problems.PLACED, likeness=0.5, now=MORNING)
        problems.move(session, numbers, kept.id or 0, how=problems.PLACED)
        for row in session.scalars(select(Problem)):
            problems.add_up(session, row)
    return next(one for one in live(office) if one.count == len(MIXED)), matters


def standing(office: Office) -> dict[str, int]:
    return {one.reference: one.count for one in live(office) if one.count}


def together(office: Office, matters: list[str]) -> list[str | None]:
    with office.database.reading() as session:
        found = [problems.of_ticket(session, office.ticket(one).id or 0) for one in matters]
    return [one.reference if one else None for one in found]


def events(office: Office) -> list[Event]:
    with office.database.reading() as session:
        return list(session.exec(select(Event).where(Event.kind == "problem_parted")))


def looked_at(office: Office, problem: Problem) -> Parted:
    with office.database.reading() as session:
        matters = gists.known(session, problems.members(session, [problem.id or 0]))
        parted = falling_apart(problem, matters, last_decision=problems.newest_decision(session))
    assert parted is not None
    return parted


def parts_now(office: Office, parted: Parted) -> bool:
    with office.database.writing() as session:
        change = Change(session, office.desk.premises, now=MORNING)
        is_done = part(change, parted)
        change.finish()
    return is_done


def test_what_was_put_together_too_early_comes_apart_once_and_keeps_its_reference(office: Office, desk: Desk) -> None:
    problem, matters = mixed(office, desk)
    assert night(office) == "1 parted, 0 merged, 0 refused"
    (own,) = standing(office).keys() - {problem.reference}
    assert standing(office) == {problem.reference: 3, own: 2}
    assert together(office, matters) == [*[problem.reference] * 3, own, own, None]
    (event,) = events(office)
    assert (event.actor, event.data) == (
        "timetable",
        {"problem": problem.reference, "into": [own], "alone": [matters[5]]},
    )
    with office.database.reading() as session:
        for row in live(office):
            known = automatic.matters_of(session, [row])[row.id or 0]
            total = sum(one.matter.gist.direction for one in known)
            assert row.count == 0 or problems.group_from(row).total == pytest.approx(total)
    assert night(office) == "0 merged, 0 refused"
    assert len(events(office)) == 1
    assert office.chain_holds()


def named(_: Office, verbs: Problems, problem: Problem) -> None:
    done(verbs.name(problem.reference, "One thing", by=PRIYA))


def dismissed(_: Office, verbs: Problems, problem: Problem) -> None:
    done(verbs.dismiss(problem.reference, by=PRIYA))


def opened_again(_: Office, verbs: Problems, problem: Problem) -> None:
    done(verbs.dismiss(problem.reference, by=PRIYA))
    done(verbs.open_again(problem.reference, by=PRIYA))


def once_solved(_: Office, verbs: Problems, problem: Problem) -> None:
    done(verbs.solve(problem.reference, "training", remark="", by=PRIYA))
    done(verbs.open_again(problem.reference, by=PRIYA))


def of_one_issue(office: Office, _: Problems, problem: Problem) -> None:
    with office.database.writing() as session:
        problems.held(session, problem.id or 0).jira_key = "IT-4"


def with_one_put_there(office: Office, _: Problems, problem: Problem) -> None:
    with office.database.writing() as session:
        row = session.exec(select(ProblemMember).where(col(ProblemMember.problem_id) == problem.id)).first()
        assert row is not None
        row.how = problems.BY_HAND
        session.add(row)


@pytest.mark.parametrize("decide", [named, dismissed, opened_again, once_solved, of_one_issue, with_one_put_there])
def test_what_people_decided_anything_about_is_left_as_it_is(
    office: Office, desk: Desk, verbs: Problems, decide: Callable[[Office, Problems, Problem], None]
) -> None:
    problem, _ = mixed(office, desk)
    decide(office, verbs, problem)
    night(office)
    assert events(office) == []
    assert standing(office)[problem.reference] == len(MIXED)


def test_what_was_split_or_merged_by_hand_is_not_parted_and_stays_apart(
    office: Office, desk: Desk, verbs: Problems
) -> None:
    problem, matters = mixed(office, desk)
    own = done(verbs.split_off(problem.reference, [matters[0]], by=PRIYA))
    before = together(office, matters)
    night(office)
    assert together(office, matters) == before
    done(verbs.merge(problem.reference, own, by=PRIYA))
    night(office)
    assert together(office, matters) == [problem.reference] * len(MIXED)
    assert events(office) == []


def test_what_changed_meanwhile_is_left_to_another_night(office: Office, desk: Desk, verbs: Problems) -> None:
    problem, matters = mixed(office, desk)
    parted = looked_at(office, problem)
    told(desk, "greyed 4")
    assert not parts_now(office, parted)
    joined = looked_at(office, next(one for one in live(office) if one.id == problem.id))
    done(verbs.name(problem.reference, "One thing", by=PRIYA))
    assert not parts_now(office, joined)
    assert events(office) == []
    assert set(together(office, matters)) == {problem.reference}


def test_what_became_restricted_meanwhile_is_left_to_another_night(office: Office, desk: Desk) -> None:
    problem, matters = mixed(office, desk)
    parted = looked_at(office, problem)
    with office.database.writing() as session:
        ticket = session.get(Ticket, office.ticket(matters[5]).id)
        assert ticket is not None
        gists.drop(session, ticket.id or 0)
    assert not parts_now(office, parted)
    assert set(together(office, matters)) == {problem.reference}
    assert parts_now(office, parted) is False
