"""What is done in the console: several at once, views, and pages that are told what changes."""

import html
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.consoles import FIRST, REVIEWED, SECOND, SECRET, THIRD, bulk, counted, fill, references, seat
from tests.flows.web.people import browser, csrf_in
from triage.domain import Role
from triage.store import hand_overs
from triage.tables import Event, HandOver, SavedView, Ticket


@pytest.fixture
def filled(site: Site) -> Site:
    return fill(site)


def test_the_marked_ones_are_moved_and_the_answer_says_which_were_not_and_why(filled: Site) -> None:
    marked = [FIRST, SECOND, THIRD, SECRET, "R-0000000", "nonsense"]
    with seat(filled) as client:
        answer = bulk(client, "reroute", marked, lane="technical", why="They are all about the same plugin")
        assert answer.status_code == 200
        text = html.unescape(answer.text)
        assert "1 ticket is in the lane Technical now." in text
        assert f"{FIRST} is in this lane already." in text
        assert f"{THIRD} is closed already" in text
        for hidden in (SECRET, "R-0000000"):
            assert f"There is no ticket {hidden} that you may see." in text
        again = bulk(client, "reroute", marked, lane="technical", why="They are all about the same plugin")
        assert "No ticket was moved." in again.text
    with filled.database.reading() as session:
        moved = session.exec(select(Event).where(Event.kind == "rerouted")).all()
        assert [event.data["why"] for event in moved] == ["They are all about the same plugin"]
        assert {one.reference: one.lane for one in session.exec(select(Ticket))}[SECRET] == "security_incident"


def test_the_reason_of_a_move_is_kept_masked(filled: Site) -> None:
    with seat(filled) as client:
        bulk(client, "reroute", [FIRST], lane="guidance", why="Ask anna.berg@customer.example.org")
    with filled.database.reading() as session:
        moved = session.exec(select(Event).where(Event.kind == "rerouted")).one()
    assert moved.data["why"] == "Ask <EMAIL_1>"


def test_nothing_is_moved_before_it_is_said_where_to_and_why(filled: Site) -> None:
    with seat(filled) as client:
        for marked, lane, why in ((["R-X"], "", "x"), ([], "technical", "x"), ([SECOND], "technical", "  ")):
            answer = bulk(client, "reroute", marked, lane=lane, why=why)
            assert answer.status_code == 422
            assert 'role="alert"' in answer.text
        answer = bulk(client, "reroute", [SECOND], lane="nowhere", why="Keep what I typed")
        assert 'value="Keep what I typed"' in answer.text
        assert f'value="{SECOND}" checked' in answer.text
        assert bulk(client, "reroute", [SECOND] * 101, lane="technical", why="x").status_code == 422
        assert client.post("/tickets/reroute", data={"marked": [SECOND], "lane": "technical"}).status_code == 403
    with filled.database.reading() as session:
        assert session.exec(select(Event).where(Event.kind == "rerouted")).all() == []


def test_what_is_taken_is_mine_and_twice_is_harmless(filled: Site) -> None:
    with seat(filled) as client:
        assert "2 tickets are with you now." in bulk(client, "take", [FIRST, SECOND]).text
        again = bulk(client, "take", [FIRST, SECRET], back="queue=mine")
        assert f"{FIRST} was with you already." in again.text
        assert references(again.text) == [SECOND, FIRST]
        assert counted(again.text)["Mine"] == "2"


def test_what_is_offered_is_seen_and_not_yet_theirs_to_take(filled: Site) -> None:
    now = datetime.now(UTC)
    with filled.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == FIRST)).one()
        offer = HandOver(
            ticket_id=ticket.id or 0,
            from_owner=ticket.owner,
            to_owner="compliance",
            offered_by="ben@example.com",
            offered_at=now,
            ends_at=now + timedelta(hours=4),
        )
        hand_overs.add(session, offer)
    with seat(filled, lanes=("compliance",)) as client:
        assert references(client.get("/tickets").text) == [REVIEWED, FIRST]
        answer = bulk(client, "take", [FIRST, SECOND])
        assert f"{FIRST} is in a lane that you don't work on." in html.unescape(answer.text)
        assert f"There is no ticket {SECOND} that you may see." in html.unescape(answer.text)
    with filled.database.reading() as session:
        assert {one.taken_by for one in session.exec(select(Ticket))} == {None}


def test_a_view_is_kept_shared_by_its_address_and_removed(filled: Site) -> None:
    with seat(filled) as client:
        form = {"csrf": csrf_in(client, "/tickets"), "name": " High  ones ", "back": "queue=open&severity=high"}
        saved = client.post("/tickets/views", data=form)
        assert saved.status_code == 303
        address = saved.headers["Location"]
        page = client.get(address).text
        assert references(page) == [SECOND]
        assert "<h1>High ones</h1>" in page
        assert client.post("/tickets/views", data={**form, "back": "queue=review"}).headers["Location"] == address
        assert references(client.get(address).text) == [REVIEWED]
        assert client.post("/tickets/views", data={**form, "name": "x" * 61}).status_code == 422
        slug = address.partition("=")[2]
        with seat(filled, Role.SECURITY) as other:
            assert "Save it as your own" in other.get(address).text
            other.post("/tickets/views/remove", data={"csrf": csrf_in(other, "/tickets"), "slug": slug})
        assert client.get(address).status_code == 200
        client.post("/tickets/views/remove", data={"csrf": form["csrf"], "slug": slug})
        assert client.get(address).status_code == 404


def test_a_view_keeps_no_word_that_nobody_may_keep(filled: Site) -> None:
    with seat(filled) as client:
        back = "q=anna.berg%40customer.example.org+copilot&tool=AKIAIOSFODNN7QRSTUVW"
        form = {"csrf": csrf_in(client, "/tickets"), "name": "About anna.berg@customer.example.org", "back": back}
        assert client.post("/tickets/views", data=form).status_code == 303
    with filled.database.reading() as session:
        view = session.exec(select(SavedView)).one()
        assert view.name == "About <EMAIL_1>"
        assert view.asks == {"queue": "all", "q": "<EMAIL_1> copilot"}


def test_a_page_that_is_open_is_told_of_what_its_reader_may_see(filled: Site) -> None:
    heard: dict[str, list[str]] = {}
    with seat(filled) as agent, seat(filled, Role.SECURITY) as security:
        for name, client, does in (
            ("agent", agent, lambda: bulk(security, "take", [SECRET])),
            ("security", security, lambda: bulk(agent, "take", [FIRST])),
        ):
            heard[name] = list(first_words(client, does))
    assert heard["security"] == ["event: changed"]
    assert heard["agent"] == [": quiet"]


def first_words(client: httpx.Client, does: Callable[[], object]) -> Iterator[str]:
    """Give what the stream says first after something was done."""
    with client.stream("GET", "/tickets/live", timeout=60) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        lines = answer.iter_lines()
        assert next(lines) == "retry: 5000"
        # It is told of what comes after its first look.
        time.sleep(2)
        does()
        yield next(line for line in lines if line.startswith(("event", ":")))


def test_a_stream_ends_with_its_session(filled: Site) -> None:
    with seat(filled) as client, client.stream("GET", "/tickets/live", timeout=60) as answer:
        lines = answer.iter_lines()
        assert next(lines) == "retry: 5000"
        with browser(filled) as other:
            other.cookies = client.cookies
            other.post("/sign-out", data={"csrf": csrf_in(other)})
        with seat(filled, Role.SECURITY) as security:
            bulk(security, "take", [FIRST])
        assert next(line for line in lines if line.startswith("event")) == "event: ended"
