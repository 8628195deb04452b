"""The console's list over HTTP: who sees what in it, what narrows it, and what is done with several at once."""

import html
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlmodel import select

from tests.flows.delivery.filling import open_ticket
from tests.flows.web.conftest import Site
from tests.flows.web.people import add_person, browser, csrf_in, sign_in
from triage.database import Database
from triage.domain import Role
from triage.store import access, search
from triage.tables import Event, RunningClock, Ticket

NAMES = ("AAAAAAA", "BBBBBBB", "CCCCCCC", "DDDDDDD", "EEEEEEE")
FIRST, SECOND, THIRD, REVIEWED, SECRET = (f"R-{name}" for name in NAMES)


@pytest.fixture
def filled(site: Site) -> Site:
    """Five matters: three of ordinary lanes, one in review, one restricted."""
    with site.database.writing() as session:
        numbers = [open_ticket(session, name) for name in NAMES]
        first, second, third, reviewed, secret = (session.get_one(Ticket, number) for number in numbers)
        first.text, first.lane, first.owner = "Copilot hängt bei <EMAIL_1>", "technical", "it_support"
        second.severity, second.context = "high", [{"name": "tool", "value": "GitHub Copilot"}]
        third.state, third.resolution = "resolved", "answered"
        reviewed.needs_review, reviewed.lane = True, "guidance"
        secret.restricted, secret.lane, secret.text = True, "security_incident", "The client list is out: zebra"
        for number in numbers:
            search.keep(session, number)
        session.add(clock(numbers[0], minutes=20))
        session.add(clock(numbers[1], minutes=-5))
    return site


def clock(ticket_id: int, *, minutes: int) -> RunningClock:
    now = datetime.now(UTC)
    due = now + timedelta(minutes=minutes)
    return RunningClock(
        ticket_id=ticket_id, kind="acknowledge", owner="it_support", minutes=60, started_at=now, due_at=due
    )


@contextmanager
def seat(site: Site, role: Role = Role.AGENT, *, lanes: tuple[str, ...] = ()) -> Iterator[httpx.Client]:
    """Sit down as somebody with this role."""
    handle = f"{role}@example.com"
    add_person(site.database, handle, role)
    give_lanes(site.database, handle, lanes)
    with browser(site) as client:
        sign_in(client, handle)
        yield client


def give_lanes(database: Database, handle: str, lanes: tuple[str, ...]) -> None:
    with database.writing() as session:
        person = access.find_person(session, handle)
        assert person is not None
        person.lanes = list(lanes)
        session.add(person)


def references(page: str) -> list[str]:
    return re.findall(r'<tr id="(R-\w+)">', page)


def counted(page: str) -> dict[str, str]:
    found = re.findall(r'<span class="name">([^<]+)</span> <span class="count[^"]*">(\d+)<', page)
    return {html.unescape(name): count for name, count in found}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", [REVIEWED, SECOND, FIRST]),
        ("sort=oldest", [FIRST, SECOND, REVIEWED]),
        ("sort=due", [SECOND, FIRST, REVIEWED]),
        ("queue=review", [REVIEWED]),
        ("queue=breaching", [SECOND, FIRST]),
        ("queue=breaching&within=15", [SECOND]),
        ("queue=mine", []),
        ("queue=lane:technical", [FIRST]),
        ("queue=settled", [THIRD]),
        ("queue=all", [REVIEWED, THIRD, SECOND, FIRST]),
        ("queue=restricted", []),
        ("severity=high", [SECOND]),
        ("owner=it_support", [FIRST]),
        ("tool=GitHub+Copilot", [SECOND]),
        ("holder=-", [REVIEWED, SECOND, FIRST]),
        ("state=resolved&queue=all", [THIRD]),
        ("lane=guidance", [REVIEWED]),
        ("q=haengt", [FIRST]),
        ("q=%3CEMAIL_1%3E", [FIRST]),
        (f"q={THIRD}", [THIRD]),
        ("q=zebra", []),
        (f"q={SECRET}", []),
        ("q=%21%22%27", []),
        ("queue=nonsense&sort=nonsense&severity=nonsense&after=nonsense&within=7", [REVIEWED, SECOND, FIRST]),
    ],
)
def test_an_agent_sees_what_is_asked_for_and_nothing_restricted(filled: Site, query: str, shown: list[str]) -> None:
    with seat(filled) as client:
        answer = client.get(f"/tickets?{query}")
        assert answer.status_code == 200
        assert references(answer.text) == shown
        assert SECRET not in re.sub(r'value="R-E+"|“R-E+”|q=R-E+|content="[^"]*"|<title>.*</title>', "", answer.text)
        assert "client list" not in answer.text
        assert references(client.get(f"/tickets/part?{query}").text) == shown


def test_security_sees_and_finds_and_counts_what_is_restricted(filled: Site) -> None:
    with seat(filled, Role.SECURITY) as client:
        page = client.get("/tickets?queue=restricted").text
        assert references(page) == [SECRET]
        assert counted(page)["Restricted"] == "1"
        assert counted(page)["All open"] == "4"
        assert references(client.get("/tickets?q=zebra").text) == [SECRET]
    with seat(filled, Role.AGENT) as client:
        page = client.get("/tickets").text
        assert "Restricted" not in counted(page)
        assert (counted(page)["All open"], counted(page)["Security incident"]) == ("3", "0")


def test_an_agent_of_some_lanes_sees_these_the_review_and_what_is_theirs(filled: Site) -> None:
    with seat(filled, lanes=("technical",)) as client:
        page = client.get("/tickets").text
        assert references(page) == [REVIEWED, FIRST]
        assert "Workflow failure" not in counted(page)
        assert references(client.get("/tickets?q=summaries").text) == [REVIEWED]
        assert client.get("/tickets?queue=lane:workflow_failure").text.count("<tr id=") == 0


@pytest.mark.parametrize("role", [Role.EMPLOYEE])
def test_who_only_asks_is_not_let_in(filled: Site, role: Role) -> None:
    with seat(filled, role) as client:
        for path in ("/tickets", "/tickets/part", "/tickets/live"):
            assert client.get(path).status_code == 403


def test_pages_follow_each_other_without_gap_or_repeat(site: Site) -> None:
    with site.database.writing() as session:
        for number in range(120):
            ticket_id = open_ticket(session, f"{number:07}")
            if number % 3:
                session.add(clock(ticket_id, minutes=number % 7))
    with seat(site) as client:
        for sort in ("newest", "oldest", "due"):
            seen: list[str] = []
            address: str | None = f"/tickets?sort={sort}"
            while address:
                page = client.get(address).text
                seen += references(page)
                found = re.search(r'rel="next" href="([^"]+)"', page)
                address = html.unescape(found[1]) if found else None
            assert (len(seen), len(set(seen))) == (120, 120), sort


def bulk(client: httpx.Client, act: str, marked: list[str], **fields: str) -> httpx.Response:
    said = {"csrf": csrf_in(client, "/tickets"), "marked": marked, "back": "", **fields}
    return client.post(f"/tickets/{act}", data=said)


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


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_list_speaks_both_languages_and_is_small(filled: Site, language: str) -> None:
    with seat(filled) as client:
        page = client.get(f"/tickets?lang={language}").text
    assert ("Alle offenen" in page) == (language == "de")
    assert len(page) < 100_000
    assert "<script>" not in page
    assert "style=" not in page
