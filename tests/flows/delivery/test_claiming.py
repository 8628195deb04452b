"""Who gets a delivery, and when: order, urgency and one holder at a time."""

import threading
from collections import Counter
from contextlib import closing
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import select

from tests.flows.delivery.filling import LEASE, MORNING, claim, delivery, fill, open_ticket, states, words
from triage.database import Database
from triage.domain import Destination, Outgoing, Receipt
from triage.store import claiming, outbox
from triage.tables import Ticket

SECOND = timedelta(seconds=1)


def record_sent(database: Database, claimed: outbox.Claimed) -> bool:
    with database.writing() as session:
        return outbox.record_sent(session, claimed, Receipt("x-1", "https://x.example.test/1"), now=MORNING)


def taken_key(database: Database, *, urgent: bool = False) -> str | None:
    claimed = claim(database, urgent=urgent)
    return claimed.key if claimed else None


def test_deliveries_of_one_ticket_to_one_place_go_out_one_after_the_other(database: Database) -> None:
    fill(database, "a", [words("first"), words("second")])
    first = claim(database)
    assert first is not None
    assert first.key == "a-1"
    assert claim(database) is None
    assert record_sent(database, first)
    assert taken_key(database) == "a-2"


def test_order_holds_after_a_failure_too(database: Database) -> None:
    fill(database, "a", [words("first"), words("second")])
    first = claim(database)
    assert first is not None
    with database.writing() as session:
        outbox.record_failure(session, first, error="busy", due=MORNING + 60 * SECOND, in_doubt_since=None)
    assert claim(database) is None
    later = claim(database, MORNING + 61 * SECOND)
    assert later is not None
    assert later.key == "a-1"


def test_stuck_delivery_holds_back_what_follows_it(database: Database) -> None:
    fill(database, "a", [words("first"), words("second")])
    first = claim(database)
    assert first is not None
    with database.writing() as session:
        outbox.record_failure(session, first, error="refused", due=None, in_doubt_since=None)
    assert claim(database, MORNING + 9 * LEASE) is None


@pytest.mark.parametrize(
    ("stuck", "later", "waits"),
    [
        ("issue.create", "issue.comment", True),
        ("issue.move", "issue.transition", True),
        ("issue.comment", "issue.comment_edit", True),
        ("issue.transition", "issue.transition", True),
        ("issue.transition", "issue.comment", False),
        ("issue.comment", "issue.assign", False),
        ("issue.assign", "issue.move", False),
    ],
)
def test_what_is_stuck_in_jira_holds_back_what_goes_on_from_it(
    database: Database, *, stuck: str, later: str, waits: bool
) -> None:
    fill(database, "a", [Outgoing(Destination.JIRA, kind, {}) for kind in (stuck, later)])
    first = claim(database)
    assert first is not None
    assert claim(database) is None
    with database.writing() as session:
        outbox.record_failure(session, first, error="refused", due=None, in_doubt_since=None)
    assert (claim(database) is None) == waits


def put(database: Database, key: str, *, ticket_id: int | None = None) -> None:
    with database.writing() as session:
        outbox.put(session, words(), ticket_id=ticket_id, key=key, now=MORNING, thread="spot:U1:")


@pytest.mark.parametrize(("is_of_ticket", "next_key"), [(False, "after"), (True, None)])
def test_stuck_answer_that_belongs_to_no_ticket_holds_nothing_back(
    database: Database, *, is_of_ticket: bool, next_key: str | None
) -> None:
    fill(database, "a", [words(destination=Destination.JIRA)])
    with database.reading() as session:
        ticket_id = session.exec(select(Ticket.id)).one() if is_of_ticket else None
    put(database, "before", ticket_id=ticket_id)
    put(database, "after")
    first = claim(database, destinations=[Destination.SLACK])
    assert first is not None
    assert claim(database, destinations=[Destination.SLACK]) is None
    with database.writing() as session:
        outbox.record_failure(session, first, error="refused", due=None, in_doubt_since=None)
    second = claim(database, destinations=[Destination.SLACK])
    assert (second.key if second else None) == next_key


def test_long_thread_costs_a_claim_no_more_than_a_short_one(database: Database) -> None:
    with database.writing() as session:
        for number in range(3_000):
            outbox.put(session, words(), ticket_id=None, key=f"k{number}", now=MORNING, thread="spot:U1:")
        session.execute(text("UPDATE delivery SET state = 'sent' WHERE key <> 'k2999'"))
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE delivery"))
    which = {"is_urgent": False, "destinations": [Destination.SLACK], "now": MORNING}
    said = claiming.CLAIMABLE.params(which).compile(database.engine, compile_kwargs={"literal_binds": True})
    asked = "EXPLAIN QUERY PLAN " if database.is_sqlite else "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) "
    with database.engine.connect() as connection:
        plan = "\n".join(str(row) for row in connection.exec_driver_sql(asked + str(said)))
    assert "(thread=? AND state=? AND id<?)" in plan if database.is_sqlite else "Removed by Filter: 2" not in plan
    assert "SCAN" not in plan


def test_other_destinations_and_other_tickets_do_not_wait(database: Database) -> None:
    fill(database, "a", [words(), words(destination=Destination.JIRA)])
    fill(database, "b", [words()])
    assert {taken_key(database) for _ in range(3)} == {"a-1", "a-2", "b-1"}


def test_page_does_not_wait_behind_an_ordinary_message_of_its_ticket(database: Database) -> None:
    fill(database, "a", [words("ordinary"), words("urgent", urgent=True)])
    assert taken_key(database, urgent=True) == "a-2"


def test_ordinary_message_waits_behind_an_urgent_one_of_its_ticket(database: Database) -> None:
    fill(database, "a", [words("urgent", urgent=True), words("ordinary")])
    assert claim(database) is None


def test_urgent_delivery_is_claimed_first_although_thousands_wait(database: Database) -> None:
    with database.writing() as session:
        ticket = open_ticket(session, "bulk")
        for number in range(3000):
            outbox.put(session, words(), ticket_id=ticket, key=f"bulk-{number}", now=MORNING - SECOND)
    fill(database, "page", [words(urgent=True)])
    assert taken_key(database, urgent=True) == "page-1"


def test_nothing_is_claimed_before_it_is_due_or_for_another_destination(database: Database) -> None:
    fill(database, "a", [words()], now=MORNING + SECOND)
    assert claim(database) is None
    assert claim(database, MORNING + SECOND, destinations=[Destination.JIRA]) is None
    assert claim(database, MORNING + SECOND, destinations=[Destination.SLACK]) is not None


def test_claim_lasts_as_long_as_its_lease(database: Database) -> None:
    fill(database, "a", [words()])
    first = claim(database)
    assert claim(database, MORNING + LEASE - SECOND) is None
    second = claim(database, MORNING + LEASE, worker="w-2")
    assert first is not None
    assert second is not None
    assert (first.attempt, second.attempt) == (1, 2)
    assert delivery(database, "a-1").worker == "w-2"


def test_many_threads_on_two_connections_claim_each_delivery_once(database_url: str) -> None:
    with closing(Database(database_url)) as one, closing(Database(database_url)) as other:
        for number in range(60):
            fill(one, f"t{number}", [words(), words(destination=Destination.JIRA)])
        taken: list[str] = []

        def take_all(database: Database) -> None:
            misses = 0
            while misses < 3:
                claimed = claim(database)
                misses = misses + 1 if claimed is None else 0
                taken.extend([claimed.key] if claimed else [])

        threads = [threading.Thread(target=take_all, args=(each,)) for each in [one, other] * 6]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert Counter(taken) == Counter(list(states(one)))


def test_result_of_an_older_attempt_is_not_written(database: Database) -> None:
    fill(database, "a", [words()])
    frozen = claim(database)
    newer = claim(database, MORNING + LEASE)
    assert frozen is not None
    assert newer is not None
    with database.writing() as session:
        assert not outbox.record_sent(session, frozen, Receipt("late"), now=MORNING)
        assert not outbox.record_failure(session, frozen, error="late", due=None, in_doubt_since=None)
        assert not outbox.give_back(session, frozen, due=MORNING)
        assert not outbox.begin_effect(session, frozen, now=MORNING)
    assert record_sent(database, newer)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.external_id, kept.external_url) == ("sent", "x-1", "https://x.example.test/1")


def test_no_effect_begins_after_the_lease_has_ended(database: Database) -> None:
    fill(database, "a", [words()])
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as session:
        assert outbox.begin_effect(session, claimed, now=MORNING + LEASE - SECOND)
        assert not outbox.begin_effect(session, claimed, now=MORNING + LEASE)
    assert delivery(database, "a-1").in_doubt_since == MORNING + LEASE - SECOND


def test_sent_delivery_can_neither_fail_nor_begin_again(database: Database) -> None:
    fill(database, "a", [words()])
    claimed = claim(database)
    assert claimed is not None
    assert record_sent(database, claimed)
    with database.writing() as session:
        assert not outbox.begin_effect(session, claimed, now=MORNING)
        assert not outbox.record_failure(session, claimed, error="late", due=None, in_doubt_since=None)
        assert outbox.retry(session, claimed.id, now=MORNING) is None


def test_given_back_delivery_is_due_at_once(database: Database) -> None:
    fill(database, "a", [words()])
    claimed = claim(database)
    assert claimed is not None
    with database.writing() as session:
        assert outbox.give_back(session, claimed, due=MORNING)
    assert taken_key(database) == "a-1"


def test_looking_whether_something_waits_agrees_with_claiming(database: Database) -> None:
    fill(database, "a", [words(), words()])
    for expected in (True, False):
        with database.reading() as session:
            waits = claiming.something_waits(session, urgent=False, destinations=list(Destination), now=MORNING)
        assert waits is expected
        assert (claim(database) is not None) is expected


def test_counts_leave_out_what_was_sent(database: Database) -> None:
    fill(database, "a", [words()])
    fill(database, "b", [words()])
    claimed = claim(database)
    assert claimed is not None
    assert record_sent(database, claimed)
    with database.reading() as session:
        assert list(outbox.counts(session)) == [("slack", "pending", 1, MORNING)]
