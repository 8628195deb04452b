"""Words that could not be looked through in time: none is kept, and security hears of what may be an exposure."""

import time
from dataclasses import replace

import pytest

from classifiers.bench_check import HOSTILE
from tests.flows.conversation.houses import DM, INCIDENT, MAYA, OPEN, TECHNICAL, Town
from tests.flows.desk.desks import everything_kept
from triage.tables import Arrival, Ticket


@pytest.fixture
def hurried(town: Town) -> Town:
    """Give nobody any time to look through what comes in."""
    return replace(town, seconds=0.0)


def test_unchecked_message_goes_to_review_and_says_so(hurried: Town) -> None:
    hurried.does(hurried.message(TECHNICAL))
    ticket = hurried.ticket
    assert (ticket.needs_review, ticket.restricted, ticket.owner) == (True, False, hurried.book.owners.review_owner)
    answers = str(hurried.payloads(where=lambda one: one.get("channel") == DM))
    assert "could not check your message" in answers
    assert TECHNICAL not in everything_kept(hurried.database)


@pytest.mark.parametrize("channel", [DM, OPEN])
def test_unchecked_message_that_may_be_an_exposure_reaches_security_at_once(hurried: Town, channel: str) -> None:
    hurried.does(hurried.message(INCIDENT, channel=channel))
    ticket = hurried.ticket
    assert (ticket.lane, ticket.restricted, ticket.owner) == ("security_incident", True, "security_on_call")
    assert ticket.incident_probability > 0.1
    assert [one.kind for one in hurried.slack.sent].count("page") == 1
    assert any("#security-incidents" in str(one.payload) for one in hurried.slack.sent)
    assert "customer export" not in everything_kept(hurried.database)


def test_unchecked_reply_makes_a_matter_an_incident(town: Town, hurried: Town) -> None:
    first = town.message(TECHNICAL)
    town.does(first)
    hurried.does(town.message(INCIDENT, thread_ts=first.data["ts"]))
    assert (town.ticket.lane, town.ticket.restricted) == ("security_incident", True)
    assert "customer export" not in everything_kept(town.database)


def test_unchecked_edit_makes_a_matter_an_incident(town: Town, hurried: Town) -> None:
    first = town.message(TECHNICAL)
    town.does(first)
    hurried.does(town.edit(first, INCIDENT))
    assert town.ticket.restricted


@pytest.mark.parametrize("view", ["report", "shortcut"])
def test_unchecked_form_is_judged_by_what_was_typed(town: Town, hurried: Town, view: str) -> None:
    private = ""
    if view == "shortcut":
        shown = {"channel": OPEN, "ts": "1.1", "author": MAYA, "view_id": "triage-1"}
        hurried.does(hurried.came("shortcut_message", MAYA, text=INCIDENT, **shown))
        private = str(town.rows(Arrival)[0].id)
    hurried.does(hurried.submit(view, private, MAYA, **({"text": INCIDENT} if view == "report" else {"note": "?"})))
    (ticket,) = town.rows(Ticket)
    assert ticket.restricted


def test_many_texts_that_take_long_do_not_keep_the_acknowledgement_waiting(town: Town) -> None:
    address = " anna.berg@customer.example.org"
    fields = {f"about_{number}": (unit * 10_000)[:9_900] + address for number, unit in enumerate(HOSTILE * 2)}
    began = time.thread_time()
    assert town.inbox.take(town.came("submitted", MAYA, view="context", private="", fields=fields))
    assert time.thread_time() - began < 20
    assert "anna.berg@" not in everything_kept(town.database)
