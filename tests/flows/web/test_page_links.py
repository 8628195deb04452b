"""The link in a page: looking takes nothing, one press takes it, and everybody later is shown who was first."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.store import escalations, page_links, tickets
from triage.store.page_links import GOOD_FOR
from triage.tables import PageLink

LEAK = "I think I pasted the whole customer export into my own ChatGPT yesterday evening."
BUTTON = "I have it"


@pytest.fixture
def reference(site: Site) -> str:
    with site.client() as client:
        answer = client.post("/api/v1/intake", json={"text": LEAK, "author": "maya@example.com"})
    assert answer.status_code == 201
    return str(answer.json()["reference"])


def link_for(site: Site, reference: str, owner: str = "security_on_call", now: datetime | None = None) -> str:
    with site.database.writing() as session:
        ticket = tickets.find(session, reference)
        assert ticket is not None
        assert ticket.id is not None
        secret = page_links.make(session, ticket.id, owner, now=now or datetime.now(UTC))
    return f"/page/{secret}"


def holder_of(site: Site, reference: str) -> str | None:
    with site.database.reading() as session:
        ticket = tickets.find(session, reference)
        escalation = escalations.of_ticket(session, ticket.id or 0) if ticket else None
        assert escalation is not None
        return escalation.acknowledged_by


def taker_of(site: Site, reference: str) -> str | None:
    with site.database.reading() as session:
        ticket = tickets.find(session, reference)
        assert ticket is not None
        return ticket.taken_by


def text_of(page: httpx.Response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_looking_takes_nothing_however_often_a_mail_scanner_does_it(site: Site, reference: str) -> None:
    link = link_for(site, reference)
    with site.client(None) as client:
        pages = [client.get(link) for _ in range(3)]
        assert client.head(link).status_code in (200, 405)
    assert all(page.status_code == 200 and BUTTON in page.text for page in pages)
    assert holder_of(site, reference) is None


def test_page_shows_nothing_of_what_was_written(site: Site, reference: str) -> None:
    with site.client(None) as client:
        page = client.get(link_for(site, reference))
    assert reference in page.text
    assert "customer export" not in page.text
    assert page.headers["cache-control"] == "no-store"


def test_one_press_takes_it_and_later_ones_are_shown_who_has_it(site: Site, reference: str) -> None:
    first, second = link_for(site, reference), link_for(site, reference)
    with site.client(None) as client:
        taken = client.post(first, data={"name": " Tom\nBaker "}, follow_redirects=True)
        late = client.post(second, data={"name": "Priya"}, follow_redirects=True)
    assert holder_of(site, reference) == "Tom Baker"
    assert taker_of(site, reference) is None
    assert "nobody has checked" in text_of(taken)
    with site.client(None) as client:
        # Whoever is known may take it over, and nobody else, and only on purpose.
        ann = link_for(site, reference, "ann@example.com")
        client.post(first, data={"name": "Mallory", "over": "true"})
        client.post(ann, data={"sent": "1"})
        assert holder_of(site, reference) == "Tom Baker"
        assert 'name="over"' in client.get(ann).text
        assert 'name="over"' not in client.get(first).text
        client.post(ann, data={"over": "true"})
    assert holder_of(site, reference) == taker_of(site, reference) == "ann@example.com"
    for page in (taken, late):
        assert "Tom Baker took this on" in text_of(page)
        assert "report back by" in text_of(page)
        assert BUTTON not in page.text


def test_a_team_s_link_asks_who_it_is(site: Site, reference: str) -> None:
    link = link_for(site, reference)
    with site.client(None) as client:
        page = client.post(link, data={"name": "  "})
    assert page.status_code == 422
    assert "say who you are" in text_of(page)
    assert holder_of(site, reference) is None


def test_a_link_for_one_person_needs_the_button_alone(site: Site, reference: str) -> None:
    link = link_for(site, reference, "ann@example.com")
    with site.client(None) as client:
        assert 'name="name"' not in client.get(link).text
        client.post(link, data={"sent": "1"})
    assert holder_of(site, reference) == taker_of(site, reference) == "ann@example.com"


def test_a_form_on_another_site_takes_nothing(site: Site, reference: str) -> None:
    link = link_for(site, reference)
    with site.client(None) as client:
        answer = client.post(link, data={"name": "Mallory"}, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert holder_of(site, reference) is None


def test_unknown_and_ended_links_lead_nowhere(site: Site, reference: str) -> None:
    ended = link_for(site, reference, now=datetime.now(UTC) - GOOD_FOR)
    with site.client(None) as client:
        for link in (ended, "/page/" + "a" * 32):
            assert client.get(link).status_code == 404
            assert client.post(link, data={"name": "Tom"}).status_code == 404
    assert holder_of(site, reference) is None


def test_only_the_hash_of_a_secret_is_kept(site: Site, reference: str) -> None:
    secret = link_for(site, reference).removeprefix("/page/")
    with site.database.reading() as session:
        (kept,) = session.exec(select(PageLink)).all()
        assert secret not in str(kept.model_dump())


def test_fifty_on_every_way_at_once_have_one_winner(site: Site, reference: str) -> None:
    links = [link_for(site, reference) for _ in range(25)]
    ready = threading.Barrier(50)

    def press(number: int) -> bool:
        with site.client(None if number < 25 else Role.SECURITY) as client:
            ready.wait(30)
            if number < 25:
                page = client.post(links[number], data={"name": f"person-{number}"}, follow_redirects=True)
                return f"person-{number} took this on" in text_of(page)
            return bool(client.post(f"/api/v1/tickets/{reference}/acknowledge").json()["won"])

    with ThreadPoolExecutor(50) as pool:
        won = list(pool.map(press, range(50)))
    assert won.count(True) == 1
    winner = won.index(True)
    assert holder_of(site, reference) == (f"person-{winner}" if winner < 25 else f"a program of {Role.SECURITY}")
