"""Each thing that goes wrong with Slack has a sensible end: nothing is lost or done twice, and somebody is told."""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import text

from integrations.sandbox.faults import Fault, Kind, RetryAfter, Vendor
from integrations.sandbox.slack.state import Message as Posted
from tests.flows.slack.wired import INCIDENT, JONAS, MAYA, PRIYA, TECHNICAL, TOM, Wired
from triage.domain import Intake
from triage.tables import Arrival, Delivery, Event, Message, Ticket

HOUR = 3600.0


def keys_of(posts: list[Posted]) -> Counter[str]:
    return Counter((one.metadata or {}).get("event_payload", {}).get("key", "") for one in posts)


def assert_all_came_once(life: Wired) -> None:
    """Compare what was to be posted for all to see with what stands in Slack."""
    assert life.waiting() == []
    wanted = [one for one in life.rows(Delivery) if one.kind == "message.post" and "ephemeral_to" not in one.payload]
    stands = [one for one in life.sandbox.state.messages if one.is_own and one.only_for is None]
    assert keys_of(stands) == Counter(one.key for one in wanted)


def moved(life: Wired, *, seconds: float) -> bool:
    life.pass_by(seconds=seconds)
    return True


def report(life: Wired, number: int) -> None:
    """Report something on a page, while Slack may be away."""
    moment = life.clock.now()
    life.desk.receive(Intake("web", f"w-{number}", "maya.okafor@example.com", f"{TECHNICAL} {number}", moment))


def rename(life: Wired, table: str, name: str) -> None:
    """Mislay a table, which is as good as a database that is away, or find it again."""
    with life.house.database.engine.begin() as connection:
        connection.execute(text(f"ALTER TABLE {table} RENAME TO {name}"))


def review_channel(life: Wired) -> str:
    owners = life.house.book.owners
    return owners.owners[owners.review_owner].slack_channel


def actions(shown: Any) -> list[str]:
    return [str(one.get("action_id", "")) for block in shown["blocks"] for one in block.get("elements", [])]


def events(life: Wired) -> list[str]:
    return [one.kind for one in life.rows(Event)]


@pytest.mark.parametrize("kind", [Kind.EVENT_TWICE, Kind.EVENT_RENAMED, Kind.EVENT_LATE, Kind.EVENT_SHUFFLED])
def test_events_that_come_twice_renamed_late_or_shuffled_act_once(life: Wired, kind: Kind) -> None:
    slack = life.sandbox.slack
    life.sandbox.faults.arm(Fault(kind, Vendor.SLACK, seconds=0.2))
    said = slack.say(MAYA, "ask-ai", f"@ai-triage {TECHNICAL}")
    for number in range(3):
        slack.edit(MAYA, said.ts, f"@ai-triage {TECHNICAL} Edit {number}.")
    slack.wait_for(lambda: moved(life, seconds=5) and [one for one in life.rows(Arrival) if one.state != "waiting"][3:])
    life.pass_by(seconds=5)
    assert life.ticket.text.endswith("Edit 2.")
    assert [one.text for one in life.rows(Message)] == [life.ticket.text]
    assert len(life.sandbox.state.issues) == 1
    assert_all_came_once(life)
    assert {one.state for one in life.rows(Arrival)} == {"done"}


def test_answer_lost_after_a_post_is_found_and_not_posted_again(life: Wired) -> None:
    for path in ("chat.postMessage", "chat.update", "reactions.add"):
        life.slack_fails(Kind.RESET_AFTER_COMMIT, path, times=2)
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    assert life.waiting() != []
    for _ in range(4):
        life.pass_by(seconds=15)
    assert_all_came_once(life)
    assert "IT-1" in str(life.card().blocks)


@pytest.mark.parametrize("form", [RetryAfter.SECONDS, RetryAfter.DATE])
def test_rate_limit_holds_one_channel_and_no_other(life: Wired, form: RetryAfter) -> None:
    life.slack_fails(Kind.RATE_LIMITED, "chat.postMessage", times=1, seconds=1.5, retry_after=form)
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    # The card was refused; the answer to the person goes out all the same.
    assert life.ticket.reference in str(life.answers())
    assert life.posts("it-support") == []
    life.pass_by(seconds=1)
    assert life.posts("it-support") == []
    # Slack's second and a half is a real one.
    life.sandbox.slack.wait_for(lambda: moved(life, seconds=5) and life.posts("it-support"))
    assert_all_came_once(life)


def test_slacks_own_limits_are_kept_to(life: Wired) -> None:
    life.sandbox.slack.conditions.rate_limits = True
    for number in range(4):
        report(life, number)
    life.sandbox.slack.wait_for(lambda: moved(life, seconds=2) and life.waiting() == [], seconds=60)
    assert len(life.posts("it-support")) == 4
    assert_all_came_once(life)
    failures = [one.failures for one in life.rows(Delivery) if one.kind == "message.post"]
    assert max(failures) <= 4


def test_expired_trigger_gets_a_word_and_the_next_press_a_form(life: Wired) -> None:
    slack = life.sandbox.slack
    slack.say(MAYA, "@app", "Copilot is greyed out in Word and I can't sign in.")
    life.settle()
    slack.conditions.trigger_seconds = 0.0
    answer = next(one for one in life.answers() if "answer|" in str(one.blocks))
    life.press(MAYA, answer, "answer")
    assert slack.modal(MAYA) is None
    assert "gave up waiting" in str(slack.sees(MAYA)[-1].text)
    life.pass_by(seconds=HOUR)
    slack.conditions.trigger_seconds = 3.0
    life.press(MAYA, answer, "answer")
    form = slack.modal(MAYA)
    assert form is not None
    assert "about_error" in str(form.shown())
    # The form that never opened is given up, and nobody is bothered with it.
    assert [one.kind for one in life.waiting()] == ["view.update"]
    assert life.pages() == []


@pytest.mark.parametrize("path", ["views.publish", "views.update"])
def test_view_that_somebody_else_changed_in_the_same_moment_is_put_up_again(life: Wired, path: str) -> None:
    life.slack_fails(Kind.SLACK_ERROR, path, error="hash_conflict", times=2)
    life.sandbox.slack.open_home(MAYA)
    life.settle()
    for _ in range(3):
        life.pass_by(seconds=3)
    home = life.sandbox.slack.home(MAYA)
    assert home is not None
    report_button = next(one for one in actions(home.shown()) if one.startswith("report|"))
    assert life.sandbox.slack.press(MAYA, home.id, report_button).is_ok
    life.settle()
    for _ in range(3):
        life.pass_by(seconds=3)
    form = life.sandbox.slack.modal(MAYA)
    assert form is not None
    assert "What happened" in str(form.shown())


def test_revoked_token_is_paged_shown_and_outlived(life: Wired) -> None:
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    life.sandbox.slack.revoke_token()
    life.settle()
    assert any("revoked" in one for one in life.pages())
    for number in range(3):
        report(life, number)
    life.settle()
    assert len(life.sandbox.state.issues) == 4
    for _ in range(8):
        life.pass_by(seconds=75)
    assert {(one.destination, one.state) for one in life.waiting()} == {("slack", "pending")}
    assert "slack, failing" in life.house.notes()
    assert "TRIAGE_SLACK_BOT_TOKEN" in str(life.waiting()[0].last_error)
    life.sandbox.slack.reinstall()
    life.pass_by(seconds=90)
    life.pass_by(seconds=90)
    assert_all_came_once(life)
    assert life.house.notes() == {}
    assert len(life.posts("it-support")) == 4


def test_app_that_was_uninstalled_goes_on_once_it_is_back(life: Wired) -> None:
    life.sandbox.slack.uninstall()
    life.settle()
    assert any("taken out of Slack" in one for one in life.pages())
    report(life, 1)
    life.settle()
    assert {one.state for one in life.waiting()} == {"pending"}
    life.sandbox.slack.reinstall()
    for _ in range(2):
        life.pass_by(seconds=90)
    assert_all_came_once(life)


def test_archived_channel_of_an_owner_reaches_the_owner_elsewhere(life: Wired) -> None:
    life.sandbox.slack.archive("it-support", PRIYA)
    life.settle()
    notice = str(life.posts(review_channel(life)))
    assert "was archived" in notice
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    # The person is answered and the issue is there; the card is stuck, and the pager says so.
    assert life.ticket.reference in str(life.answers())
    assert len(life.sandbox.state.issues) == 1
    assert any(life.ticket.reference in one for one in life.pages())
    stuck = [one for one in life.waiting() if one.state == "stuck"]
    assert ["archived" in str(one.last_error) for one in stuck] == [True]


def test_archived_channel_of_the_review_owner_is_told_by_the_pager(life: Wired) -> None:
    life.sandbox.slack.archive(review_channel(life), PRIYA)
    life.settle()
    assert any("was archived" in one for one in life.pages())


def test_removed_bot_reaches_the_owner_elsewhere_and_goes_on_when_invited(life: Wired) -> None:
    life.sandbox.slack.kick("it-support", by=PRIYA)
    life.settle()
    assert "was removed" in str(life.posts(review_channel(life)))
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    (stuck,) = [one for one in life.waiting() if one.state == "stuck"]
    assert "invite it" in str(stuck.last_error)
    life.sandbox.slack.invite("it-support")
    assert life.desk.retry_delivery(stuck.id or 0, by="priya")
    life.pass_by(seconds=5)
    assert_all_came_once(life)
    assert life.ticket.reference in str(life.card().blocks)


def test_answer_to_somebody_who_left_is_stuck_and_the_team_learns_of_it(life: Wired) -> None:
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    life.sandbox.slack.deactivate(MAYA)
    life.settle()
    assert "slack_person_left" in events(life)
    life.slack_fails(Kind.SLACK_ERROR, "chat.postMessage", error="user_disabled", times=1)
    life.press(PRIYA, life.card(), "take")
    (stuck,) = life.waiting()
    assert "deactivated" in str(stuck.last_error)
    assert "could not be delivered" in str(life.posts("it-support"))
    assert life.ticket.state == "taken"


def test_slack_down_for_an_hour_loses_nothing_and_keeps_the_order(life: Wired) -> None:
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    down = life.slack_fails(Kind.DOWN)
    for number in range(3):
        report(life, number)
    moment = life.clock.now()
    life.desk.receive(Intake("web", "w-incident", "jonas.lindqvist@example.com", INCIDENT, moment))
    for _ in range(60):
        life.pass_by(seconds=60)
    assert len(life.pages()) >= 1
    assert len(life.sandbox.state.issues) == 5
    assert {(one.destination, one.state) for one in life.waiting()} == {("slack", "pending")}
    assert "slack, failing" in life.house.notes()
    life.sandbox.faults.disarm(down)
    for _ in range(3):
        life.pass_by(seconds=300)
    assert_all_came_once(life)
    assert len(life.posts("it-support")) == 4
    assert len(life.posts("security-incidents", TOM)) >= 1


def test_event_that_could_not_be_stored_comes_again(life: Wired) -> None:
    # So short that it comes again within the second, and long enough to mend things before.
    life.sandbox.slack.conditions.retry_after_seconds = (0.5, 0.5, 0.5)
    rename(life, "arrival", "mislaid")
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    slack = life.sandbox.slack
    (delivery,) = slack.wait_for(lambda: [one for one in slack.deliveries if one.answers])
    assert [answer.status for answer in delivery.answers][:1] == [503]
    rename(life, "mislaid", "arrival")
    slack.wait_for(lambda: moved(life, seconds=1) and life.rows(Ticket))
    assert life.ticket.text == TECHNICAL


def test_buttons_work_after_weeks(life: Wired) -> None:
    slack = life.sandbox.slack
    slack.say(MAYA, "@app", TECHNICAL)
    slack.say(JONAS, "@app", "Can I paste this into ChatGPT? Anna Berg, anna.berg@customer.example.org")
    life.settle()
    life.clock.pass_by(seconds=45 * 24 * HOUR)
    assert life.house.timetable(wake=lambda: None).fire("prune-arrivals", life.clock.now())
    assert life.rows(Arrival) == []
    life.press(PRIYA, life.card(), "take")
    assert life.ticket.state == "taken"
    life.press(PRIYA, life.card(), "resolve")
    form = slack.modal(PRIYA)
    assert form is not None
    assert slack.submit(PRIYA, {"how": "fixed"}).is_ok
    life.settle()
    assert life.ticket.state == "resolved"
    settled = next(one for one in life.answers() if "reopen|" in str(one.blocks))
    life.press(MAYA, settled, "reopen")
    assert life.ticket.state == "taken"
    # Nothing is left of a question that opened no matter, and that is said in words.
    advice = next(one for one in life.answers(JONAS) if "person|" in str(one.blocks))
    life.press(JONAS, advice, "helped")
    life.press(JONAS, advice, "person")
    assert "zu lange her" in str(life.answers(JONAS)) or "too long ago" in str(life.answers(JONAS))
    assert len(life.rows(Ticket)) == 1
