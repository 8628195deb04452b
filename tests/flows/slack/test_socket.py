"""Socket Mode through the whole house: acknowledged once it is stored, connected again in time, and acted on once."""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from playbooks.book import Book
from tests.flows.slack.test_faults import assert_all_came_once, moved, rename
from tests.flows.slack.wired import MAYA, PRIYA, TECHNICAL, MovedClock, Wired, wired_by_socket
from triage.settings import Settings
from triage.tables import Arrival, Ticket
from triage.wiring import build
from triage.wiring_slack import SlackDoor

Joined = tuple[Wired, SlackDoor]


@pytest.fixture
def joined(sandbox: Sandbox, settings: Callable[..., Settings], book: Book) -> Iterator[Joined]:
    """Give the house at the stand-ins, with an app token and without a signing secret."""
    clock = MovedClock()
    known = settings(slack_app_token=sandbox.credentials.slack_app_token, slack_signing_secret=None)
    house = build(known, clock=clock, book=book)
    with closing(house.database), wired_by_socket(house, sandbox, clock) as running:
        yield running


def test_message_press_and_form_go_through_the_socket(joined: Joined) -> None:
    life, door = joined
    assert door.handle is None
    life.sandbox.slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    life.press(PRIYA, life.card(), "take")
    life.press(PRIYA, life.card(), "resolve")
    assert life.sandbox.slack.submit(PRIYA, {"how": "fixed"}).is_ok
    life.settle()
    assert life.ticket.state == "resolved"
    assert_all_came_once(life)


def came_by(life: Wired, *, sockets: int, arrivals: int) -> None:
    """Wait until everything came, by a new connection, and was acknowledged each time."""
    slack = life.sandbox.slack
    slack.wait_for(lambda: slack.sockets_opened >= sockets)
    slack.wait_for(lambda: len(life.rows(Arrival)) == arrivals)
    slack.wait_for(lambda: slack.settle(5) and all(one.is_done for one in slack.deliveries))


def test_connection_that_slack_refreshes_loses_and_doubles_nothing(joined: Joined) -> None:
    life, _ = joined
    slack = life.sandbox.slack
    slack.conditions.retry_after_seconds = (0.3, 0.3, 0.3)
    for number in range(3):
        life.sandbox.faults.arm(Fault(Kind.EVENT_TWICE, Vendor.SLACK, times=1))
        opened = slack.sockets_opened
        slack.refresh_sockets()
        slack.say(MAYA, "@app", f"{TECHNICAL} The code is {number}.")
        came_by(life, sockets=opened + 1, arrivals=number + 1)
    life.settle()
    assert len(life.rows(Ticket)) == 3
    assert_all_came_once(life)


def test_nothing_is_acknowledged_before_it_is_stored(joined: Joined) -> None:
    life, _ = joined
    slack = life.sandbox.slack
    slack.conditions.deadline_seconds = 1.0
    slack.conditions.retry_after_seconds = (0.5, 0.5, 0.5)
    rename(life, "arrival", "mislaid")
    assert not slack.command(MAYA, "ask-ai", f"/ai report {TECHNICAL}").is_ok
    slack.say(MAYA, "@app", TECHNICAL)
    (delivery,) = slack.wait_for(lambda: [one for one in slack.deliveries if one.answers])
    assert not delivery.is_done
    rename(life, "mislaid", "arrival")
    slack.wait_for(lambda: moved(life, seconds=1) and delivery.is_done and life.rows(Ticket))
    assert life.ticket.text == TECHNICAL
    assert_all_came_once(life)


def test_what_is_said_while_the_house_is_gone_waits_for_it(joined: Joined) -> None:
    life, door = joined
    slack = life.sandbox.slack
    # Putting a house together may take long on a busy machine.
    slack.conditions.retry_after_seconds = (1.0,) * 60
    door.stop()
    slack.wait_for(lambda: slack.sockets == 0)
    slack.say(MAYA, "@app", TECHNICAL)
    slack.wait_for(lambda: slack.deliveries[0].answers)
    assert life.rows(Arrival) == []
    with wired_by_socket(life.house, life.sandbox, life.clock):
        slack.wait_for(lambda: life.rows(Arrival), seconds=60)
        life.settle()
    assert life.ticket.text == TECHNICAL
    assert_all_came_once(life)
