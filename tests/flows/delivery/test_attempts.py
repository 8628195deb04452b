"""What one attempt does, and what is written of it: sent, tried again later, or stuck."""

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from tests.flows.delivery.filling import MORNING, ScriptedSender, SetClock, Told, claim, delivery, fill, words
from triage.database import Database
from triage.delivery import Worker
from triage.domain import Attempt, Destination, LeaseLost, Outgoing, Receipt, SendFailed
from triage.retry import RetryPolicy
from triage.store import outbox

SLACK = (Destination.SLACK,)
DAY = 86400.0


def worker_with(database: Database, sender: ScriptedSender, *, clock: SetClock, told: Told) -> Worker:
    policy = RetryPolicy(jitter=0.0)
    senders = {Destination.SLACK: sender}
    return Worker(database, senders, clock=clock, aftermath=told.aftermath(), lease_seconds=60, policy=policy)


def deliver_one(worker: Worker) -> bool:
    return worker.deliver_one(urgent=False, destinations=SLACK)


def confirm_and_fail(outgoing: Outgoing, attempt: Attempt) -> Receipt:
    del outgoing
    attempt.confirm()
    raise SendFailed("no answer came", in_doubt=True)


def test_sent_delivery_keeps_its_receipt_and_tells_it(database: Database, clock: SetClock, told: Told) -> None:
    numbers = fill(database, "a", [words()])
    sender = ScriptedSender()
    worker = worker_with(database, sender, clock=clock, told=told)
    assert deliver_one(worker)
    assert not deliver_one(worker)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.external_id, kept.sent_at, kept.in_doubt_since) == ("sent", "a-1", MORNING, None)
    assert told.sent == [(numbers[0], "a-1")]


def test_pauses_grow_with_every_failure(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    worker = worker_with(database, ScriptedSender(*[SendFailed("busy")] * 5), clock=clock, told=told)
    pauses = []
    for _ in range(5):
        assert deliver_one(worker)
        pauses.append((delivery(database, "a-1").due - clock.now()).total_seconds())
        assert not deliver_one(worker)
        clock.pass_by(pauses[-1])
    assert pauses == [2, 4, 8, 16, 32]
    assert deliver_one(worker)
    assert delivery(database, "a-1").state == "sent"


def test_wait_that_the_vendor_asks_for_is_kept(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    asked = SendFailed("too many", retry_after_seconds=90)
    worker = worker_with(database, ScriptedSender(asked), clock=clock, told=told)
    deliver_one(worker)
    clock.pass_by(89)
    assert not deliver_one(worker)
    clock.pass_by(1)
    assert deliver_one(worker)


def test_waiting_for_its_turn_is_no_failure_and_keeps_a_doubt(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    its_turn = SendFailed("one a second", retry_after_seconds=3, waits_its_turn=True)
    sender = ScriptedSender(confirm_and_fail, its_turn, its_turn)
    worker = worker_with(database, sender, clock=clock, told=told)
    deliver_one(worker)
    clock.pass_by(2)
    with capture_logs() as lines:
        assert deliver_one(worker)
        assert not deliver_one(worker)
        clock.pass_by(3)
        assert deliver_one(worker)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.failures, kept.last_error) == ("pending", 1, "no answer came")
    assert kept.in_doubt_since == MORNING
    assert [(one["event"], one["log_level"]) for one in lines] == [("waits its turn", "debug")] * 2
    clock.pass_by(3)
    assert deliver_one(worker)
    assert sender.doubts == [None, MORNING, MORNING, MORNING]
    assert delivery(database, "a-1").state == "sent"


def test_permanent_failure_is_stuck_at_once_and_told(database: Database, clock: SetClock, told: Told) -> None:
    numbers = fill(database, "a", [words()])
    refusal = SendFailed("the channel is gone", permanent=True)
    worker = worker_with(database, ScriptedSender(refusal), clock=clock, told=told)
    assert deliver_one(worker)
    clock.pass_by(DAY)
    assert not deliver_one(worker)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.last_error) == ("stuck", "the channel is gone")
    assert told.stuck == [(numbers[0], "the channel is gone")]


def test_failing_for_days_ends_stuck(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    worker = worker_with(database, ScriptedSender(*[SendFailed("busy")] * 2), clock=clock, told=told)
    deliver_one(worker)
    clock.pass_by(3 * DAY)
    deliver_one(worker)
    assert delivery(database, "a-1").state == "stuck"


def test_waiting_for_days_behind_another_is_no_failing_for_days(
    database: Database, clock: SetClock, told: Told
) -> None:
    fill(database, "a", [words()])
    clock.pass_by(4 * DAY)
    worker = worker_with(database, ScriptedSender(SendFailed("busy")), clock=clock, told=told)
    deliver_one(worker)
    assert delivery(database, "a-1").state == "pending"


def test_retry_by_hand_starts_patience_anew(database: Database, clock: SetClock, told: Told) -> None:
    numbers = fill(database, "a", [words()])
    script = [SendFailed("the channel is gone", permanent=True), SendFailed("busy")]
    worker = worker_with(database, ScriptedSender(*script), clock=clock, told=told)
    deliver_one(worker)
    clock.pass_by(10 * DAY)
    with database.writing() as session:
        assert outbox.retry(session, numbers[0], now=clock.now()) is not None
        assert outbox.retry(session, numbers[0], now=clock.now()) is None
    assert deliver_one(worker)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.due) == ("pending", clock.now() + timedelta(seconds=2))
    clock.pass_by(2)
    assert deliver_one(worker)
    assert delivery(database, "a-1").state == "sent"


def test_exception_that_no_adapter_expects_is_tried_again_in_doubt(
    database: Database, clock: SetClock, told: Told
) -> None:
    fill(database, "a", [words()])
    sender = ScriptedSender(ZeroDivisionError("quoting what was being sent"))
    worker = worker_with(database, sender, clock=clock, told=told)
    assert deliver_one(worker)
    kept = delivery(database, "a-1")
    assert (kept.state, kept.failures, kept.in_doubt_since) == ("pending", 1, MORNING)
    assert "quoting" not in (kept.last_error or "")
    clock.pass_by(2)
    assert deliver_one(worker)
    assert sender.doubts == [None, MORNING]


def test_search_that_fails_keeps_the_age_of_the_doubt(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    not_yet = SendFailed("the search may not know it yet", in_doubt=True)
    sender = ScriptedSender(confirm_and_fail, not_yet, not_yet)
    worker = worker_with(database, sender, clock=clock, told=told)
    for _ in range(4):
        assert deliver_one(worker)
        clock.pass_by(60)
    assert sender.doubts == [None, MORNING, MORNING, MORNING]
    assert delivery(database, "a-1").in_doubt_since is None


def test_new_effect_renews_the_doubt(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    sender = ScriptedSender(confirm_and_fail, confirm_and_fail)
    worker = worker_with(database, sender, clock=clock, told=told)
    for _ in range(3):
        assert deliver_one(worker)
        clock.pass_by(60)
    assert sender.doubts == [None, MORNING, MORNING + timedelta(seconds=60)]


def test_refusal_ends_the_doubt(database: Database, clock: SetClock, told: Told) -> None:
    fill(database, "a", [words()])
    sender = ScriptedSender(confirm_and_fail, SendFailed("refused, so nothing stands"))
    worker = worker_with(database, sender, clock=clock, told=told)
    for _ in range(3):
        assert deliver_one(worker)
        clock.pass_by(60)
    assert sender.doubts == [None, MORNING, None]


def test_effect_that_began_is_in_doubt_although_nothing_was_recorded_after_it(
    database: Database, clock: SetClock, told: Told
) -> None:
    fill(database, "a", [words()])

    def die(outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del outgoing
        attempt.confirm()
        raise SystemExit

    worker = worker_with(database, ScriptedSender(die), clock=clock, told=told)
    with pytest.raises(SystemExit):
        deliver_one(worker)
    again = claim(database, MORNING + timedelta(seconds=60))
    assert again is not None
    assert (again.attempt, again.in_doubt_since) == (2, MORNING)


def test_attempt_that_was_overtaken_may_not_begin_and_writes_nothing(
    database: Database, clock: SetClock, told: Told
) -> None:
    fill(database, "a", [words()])
    refused: list[LeaseLost] = []

    def overtaken(outgoing: Outgoing, attempt: Attempt) -> Receipt:
        del outgoing
        clock.pass_by(60)
        assert claim(database, clock.now(), worker="w-2") is not None
        with pytest.raises(LeaseLost) as caught:
            attempt.confirm()
        refused.append(caught.value)
        return Receipt("late")

    worker = worker_with(database, ScriptedSender(overtaken), clock=clock, told=told)
    assert deliver_one(worker)
    kept = delivery(database, "a-1")
    assert refused
    assert (kept.state, kept.worker, kept.external_id, kept.in_doubt_since) == ("pending", "w-2", None, None)
    assert told.sent == []
