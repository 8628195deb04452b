"""Problems while several act at once: nobody waits for each other in a circle, and the night leaves others' word."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from tests.flows.desk.abouts import AboutOf
from tests.flows.desk.desks import MORNING, Office, message
from triage.database import Database
from triage.desk import Desk
from triage.domain import Role
from triage.matters import grouping
from triage.matters.change import Change
from triage.matters.people import Actor, Done
from triage.regrouping import regroup
from triage.store import gists, problems
from triage.tables import Problem, ProblemMember

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.OPERATIONS)


class Interrupted(Database):
    """Something happens before the first time that somebody writes."""

    def __init__(self, url: str, happens: Callable[[], None]) -> None:
        super().__init__(url)
        self._happens: Callable[[], None] | None = happens

    @contextmanager
    def writing(self, *, first: bool = False) -> Iterator[Session]:
        happens, self._happens = self._happens, None
        if happens is not None:
            happens()
        with super().writing(first=first) as session:
            yield session


@pytest.fixture
def desk(office: Office) -> Desk:
    office.judge = AboutOf()  # type: ignore[assignment]  # a judge like any other
    return office.desk


def live(office: Office) -> list[Problem]:
    with office.database.reading() as session:
        return list(session.exec(select(Problem).where(col(Problem.merged_into).is_(None)).order_by(col(Problem.id))))


def parted(office: Office, desk: Desk, about: str) -> tuple[str, str]:
    """Make two problems of one thing, as if two processes had each begun it."""
    told = [desk.receive(message(f"{about} {number}", f"{about}-{number}")).reference for number in range(4)]
    numbers = [office.ticket(each).id or 0 for each in told]
    with office.database.writing() as session:
        belongs = problems.member(session, numbers[0])
        assert belongs is not None
        first = problems.held(session, belongs.problem_id)
        # Its reference stands before those of all others, its number behind them.
        own = problems.begin(session, problems.group_from(first), reference=f"P-000{first.id}", now=MORNING)
        problems.move(session, numbers[2:], own.id or 0, how=problems.BY_HAND)
        for one in (first, own):
            problems.add_up(session, one)
        return first.reference, own.reference


def night(office: Office, meanwhile: Callable[[], None]) -> str:
    with office.database.reading() as session:
        url = session.get_bind().engine.url.render_as_string(hide_password=False)
    database = Interrupted(url, meanwhile)
    try:
        return regroup(database, office.desk.premises, now=MORNING + timedelta(hours=17))
    finally:
        database.close()


def test_two_that_were_named_while_the_night_compared_stay_two(office: Office, desk: Desk) -> None:
    first, second = parted(office, desk, "greyed")

    def meanwhile() -> None:
        for one in (first, second):
            assert isinstance(desk.problems.name(one, f"Called {one}", by=PRIYA), Done)

    assert night(office, meanwhile) == "0 merged, 0 refused"
    assert [(one.reference, one.name) for one in live(office)] == [
        (first, f"Called {first}"),
        (second, f"Called {second}"),
    ]


def test_what_was_dismissed_while_the_night_compared_is_left_alone(office: Office, desk: Desk) -> None:
    first, second = parted(office, desk, "greyed")
    assert night(office, lambda: assert_done(desk.problems.dismiss(second, by=PRIYA))) == "0 merged, 0 refused"
    assert [(one.reference, one.state, one.count) for one in live(office)] == [
        (first, "open", 2),
        (second, "dismissed", 2),
    ]


def test_what_a_few_more_joined_while_the_night_compared_is_merged_all_the_same(office: Office, desk: Desk) -> None:
    parted(office, desk, "greyed")
    assert night(office, lambda: str(desk.receive(message("greyed 5", "more")))) == "1 merged, 0 refused"
    assert [one.count for one in live(office)] == [5]


def test_one_merge_that_fails_leaves_the_others_of_the_night(office: Office, desk: Desk) -> None:
    for about in ("greyed", "slides"):
        parted(office, desk, about)

    def meanwhile() -> None:
        raise OperationalError("", None, Exception("the connection was lost"))

    assert night(office, meanwhile) == "1 merged, 0 refused, 1 failed"
    assert len(live(office)) == 3


def test_whoever_holds_the_same_two_waits_for_the_other_and_never_in_a_circle(office: Office, desk: Desk) -> None:
    first, second = parted(office, desk, "greyed")
    numbers = [one.id or 0 for one in live(office)]
    seen: list[dict[int, str]] = []

    def hold(wanted: list[int]) -> None:
        for _ in range(10):
            with office.database.writing() as session:
                held = problems.hold_all(session, wanted)
                time.sleep(0.005)
                seen.append({number: one.reference for number, one in held.items()})

    at_once([lambda: hold(numbers), lambda: hold(numbers[::-1])])
    assert seen == [dict(zip(numbers, (first, second), strict=True))] * 20


def test_two_that_are_merged_either_way_at_once_are_one_problem(office: Office, desk: Desk) -> None:
    first, second = parted(office, desk, "greyed")
    at_once(
        [
            lambda: str(desk.problems.merge(first, second, by=PRIYA)),
            lambda: str(desk.problems.merge(second, first, by=PRIYA)),
        ]
    )
    assert [one.count for one in live(office)] == [4]


def test_what_leaves_while_it_finds_its_pair_is_in_no_problem(office: Office, desk: Desk) -> None:
    reference = desk.receive(message("greyed 1", "g-1")).reference
    other = desk.receive(message("invoice 1", "i-1")).reference
    number, second = (office.ticket(each).id or 0 for each in (reference, other))
    paired, left = threading.Event(), threading.Event()

    def pair() -> None:
        with office.database.writing() as session:
            gists.hold(session, number)
            paired.set()
            # Where several write at once, whoever leaves waits for the gist by now.
            left.wait(0.5)
            group = next(one for one in gists.known(session, [number]))
            begun = problems.begin(session, problems.group_of(group.matter, "P-NEW"), reference="P-NEW", now=MORNING)
            for each in (number, second):
                problems.add_member(session, each, begun.id or 0, how=problems.PLACED, likeness=0.9, now=MORNING)
            problems.add_up(session, begun)

    def leave() -> None:
        paired.wait(10)
        with office.database.writing() as session:
            change = Change(session, desk.premises, now=MORNING)
            grouping.leave(change, office.ticket(reference))
            change.finish()
        left.set()

    at_once([pair, leave])
    with office.database.reading() as session:
        assert [one.ticket_id for one in session.exec(select(ProblemMember))] == [second]
    assert [one.count for one in live(office)] == [1]


def at_once(does: list[Callable[[], object]]) -> None:
    """Do several things at once, and fail with the first that failed."""
    failed: list[BaseException] = []

    def run(one: Callable[[], object]) -> None:
        try:
            one()
        except BaseException as error:  # noqa: BLE001  # whatever it was, the test tells of it
            failed.append(error)

    threads = [threading.Thread(target=run, args=(one,)) for one in does]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert failed == []


def assert_done(answered: object) -> None:
    assert isinstance(answered, Done)
