"""Verbs on problems: what people decide holds through the night, and whoever reported it is told once."""

from datetime import timedelta

import pytest
from sqlmodel import col, select

from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.desk import Desk
from triage.domain import Role
from triage.matters.people import Actor, Answered, Done, Refused
from triage.matters.problem_verbs import Problems
from triage.regrouping import regroup
from triage.store import problems
from triage.tables import Event, Problem

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.OPERATIONS)
MAYA = Actor("maya.okafor@example.com", "Maya Okafor", Role.EMPLOYEE)
OF_LEGAL = Actor("lee.wong@example.com", "Lee Wong", Role.AGENT, lanes=frozenset({"compliance"}))
OF_TECHNICAL = Actor("ada.berg@example.com", "Ada Berg", Role.AGENT, lanes=frozenset({"technical"}))


@pytest.fixture
def desk(office: Office) -> Desk:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return office.desk


@pytest.fixture
def verbs(desk: Desk) -> Problems:
    return desk.problems


def told(desk: Desk, *words: str, author: str = MAYA.handle) -> list[str]:
    return [desk.receive(message(said, f"{author}-{said}", author=author)).reference for said in words]


def live(office: Office) -> list[Problem]:
    with office.database.reading() as session:
        wanted = select(Problem).where(col(Problem.merged_into).is_(None)).order_by(col(Problem.id))
        return list(session.exec(wanted))


def night(office: Office) -> str:
    return regroup(office.database, office.desk.premises, now=MORNING + timedelta(hours=17))


def done(answered: Answered) -> str:
    assert isinstance(answered, Done)
    return answered.reference


def refused(answered: Answered) -> str:
    assert isinstance(answered, Refused)
    return answered.sentence


def test_what_was_split_off_stays_apart_at_night_and_is_merged_again_by_hand(
    office: Office, desk: Desk, verbs: Problems
) -> None:
    first, second, third, _ = told(desk, "greyed 1", "greyed 2", "greyed 3", "greyed 4")
    (problem,) = live(office)
    own = done(verbs.split_off(problem.reference, [first, third], by=PRIYA))
    night(office)
    assert {(one.reference, one.count) for one in live(office)} == {(problem.reference, 2), (own, 2)}
    assert done(verbs.merge(own, problem.reference, by=PRIYA)) == own
    assert [(one.reference, one.count) for one in live(office)] == [(own, 4)]
    with office.database.reading() as session:
        found = problems.of_ticket(session, office.ticket(second).id or 0)
        by_its_old_name = problems.find(session, problem.reference)
        noted = session.exec(select(Event).where(Event.kind == "problem_split")).one()
    assert found is not None
    assert by_its_old_name is not None
    assert found.reference == by_its_old_name.reference == own
    assert (noted.actor, noted.data["into"]) == (PRIYA.handle, own)
    assert office.chain_holds()


def test_two_that_are_alike_are_merged_at_night_under_the_name_that_one_has(
    office: Office, desk: Desk, verbs: Problems
) -> None:
    one = told(desk, "greyed 1", "greyed 2", "greyed 3", "greyed 4")
    (problem,) = live(office)
    with office.database.writing() as session:
        # As if two processes had each begun it.
        row = problems.held(session, problem.id or 0)
        own = problems.begin(session, problems.group_from(row), reference="P-2ND", now=MORNING)
        problems.move(session, [office.ticket(each).id or 0 for each in one[2:]], own.id or 0, how="by hand")
        problems.add_up(session, row)
        problems.add_up(session, own)
    done(verbs.name("P-2ND", "Copilot is grey, tell maya.okafor@example.com", by=PRIYA))
    assert night(office) == "1 merged, 0 refused"
    (kept,) = live(office)
    assert (kept.reference, kept.count) == ("P-2ND", 4)
    assert (kept.name or "").startswith("Copilot is grey")
    assert "maya.okafor" not in (kept.name or "")


def test_what_stood_alone_twice_is_one_problem_after_the_night(office: Office, desk: Desk) -> None:
    told(desk, "greyed 1", "invoice 1", "greyed 2")
    with office.database.writing() as session:
        problem = problems.held(session, live(office)[0].id or 0)
        for number in problems.members(session, [problem.id or 0]):
            problems.remove(session, number)
        problems.add_up(session, problem)
    night(office)
    assert [one.count for one in live(office)] == [0, 2]


def test_everybody_who_reported_it_is_told_once_and_again_only_after_it_was_opened(
    office: Office, desk: Desk, verbs: Problems
) -> None:
    told(desk, "greyed 1", "greyed 2")
    told(desk, "greyed 3", author="ben.adler@example.com")
    (problem,) = live(office)

    def written() -> list[str]:
        return [one.key for one in office.deliveries() if "is solved now" in str(one.payload)]

    done(verbs.solve(problem.reference, "workflow", remark="The licence was renewed.", by=PRIYA))
    assert len(written()) == 2
    done(verbs.solve(problem.reference, "workflow", by=PRIYA))
    assert len(written()) == 2
    done(verbs.open_again(problem.reference, by=PRIYA))
    office.clock.pass_by(5)
    done(verbs.solve(problem.reference, "tool", by=PRIYA))
    assert len(written()) == 4
    assert live(office)[0].fix_kind == "tool"


def test_a_dismissed_problem_goes_on_taking_what_is_like_it(office: Office, desk: Desk, verbs: Problems) -> None:
    told(desk, "greyed 1", "greyed 2")
    done(verbs.dismiss(live(office)[0].reference, by=PRIYA))
    told(desk, "greyed 3")
    assert [(one.count, one.state) for one in live(office)] == [(3, "dismissed")]


def test_an_agent_decides_nothing_once_one_of_its_matters_went_to_a_lane_that_they_do_not_see(
    office: Office, desk: Desk, verbs: Problems
) -> None:
    first, second, third = told(desk, "greyed 1", "greyed 2", "greyed 3")
    (problem,) = live(office)
    done(verbs.name(problem.reference, "Copilot is grey", by=OF_TECHNICAL))
    assert desk.matters.reroute(first, "compliance", why="", by=PRIYA) == Done(first)
    assert live(office)[0].lanes == {"technical": 2, "compliance": 1}
    assert refused(verbs.name(problem.reference, "Mine", by=OF_TECHNICAL)) == "problem_not_yours"
    assert refused(verbs.raise_issue(problem.reference, by=OF_TECHNICAL)) == "problem_not_yours"
    for each in (second, third):
        assert desk.matters.reroute(each, "compliance", why="", by=PRIYA) == Done(each)
    assert refused(verbs.solve(problem.reference, "tool", by=OF_TECHNICAL)) == "problem_not_yours"
    assert live(office)[0].lanes == {"compliance": 3}
    done(verbs.solve(problem.reference, "tool", by=OF_LEGAL))


def test_rights_are_read_from_the_matters_whatever_the_sums_say(office: Office, desk: Desk, verbs: Problems) -> None:
    told(desk, "greyed 1", "greyed 2")
    (problem,) = live(office)
    with office.database.writing() as session:
        problems.held(session, problem.id or 0).lanes = {"compliance": 2}
    assert refused(verbs.dismiss(problem.reference, by=OF_LEGAL)) == "problem_not_yours"
    done(verbs.dismiss(problem.reference, by=OF_TECHNICAL))


def test_wrong_people_and_wrong_wishes_come_back_as_words(office: Office, desk: Desk, verbs: Problems) -> None:
    first, second, other = told(desk, "greyed 1", "greyed 2", "invoice 1")
    reference = live(office)[0].reference
    assert refused(verbs.dismiss(reference, by=MAYA)) == "problem_not_yours"
    assert refused(verbs.dismiss(reference, by=OF_LEGAL)) == "problem_not_yours"
    assert refused(verbs.merge(reference, reference, by=PRIYA)) == "problem_itself"
    assert refused(verbs.split_off(reference, [other], by=PRIYA)) == "problem_not_in_it"
    assert refused(verbs.split_off(reference, [first, second], by=PRIYA)) == "problem_nobody_left"
    assert refused(verbs.solve(reference, "magic", by=PRIYA)) == "problem_no_such_fix"
    assert refused(verbs.name(reference, "  ", by=PRIYA)) == "problem_needs_a_name"
    assert refused(verbs.dismiss("P-NONE", by=PRIYA)) == "error_not_found"


def test_many_that_stand_alone_are_merged_in_parts_and_what_a_night_leaves_another_one_does(
    office: Office, desk: Desk
) -> None:
    told(desk, *(f"{about} {number}" for number in range(4) for about in ("greyed", "invoice", "slides")))
    with office.database.writing() as session:
        for problem in session.exec(select(Problem)):
            for number in problems.members(session, [problem.id or 0]):
                problems.remove(session, number)
            problems.add_up(session, problem)

    def nights(begin: int, seconds: float) -> str:
        now = MORNING + timedelta(days=begin, hours=17)
        return regroup(office.database, desk.premises, now=now, most=6, seconds=seconds)

    # Every other night begins with the second part.
    begin = 1 - (MORNING + timedelta(hours=17)).toordinal() % 2
    assert nights(begin, 0.0) == "3 merged, 0 refused, 1 of 2 parts left for other nights"
    assert sorted(one.count for one in live(office)) == [0, 0, 0, 2, 2, 2]
    with office.database.reading() as session:
        placed = problems.members(session, [one.id or 0 for one in live(office)])
    assert placed == [one.id for one in office.tickets()[6:]]
    assert nights(begin + 1, 0.0) == "3 merged, 0 refused"
    assert sorted(one.count for one in live(office)) == [0, 0, 0, 4, 4, 4]
    assert office.chain_holds()
