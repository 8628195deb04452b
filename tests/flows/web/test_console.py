"""The console's list over HTTP: who sees what in it, what narrows it, and how its pages follow each other."""

import html
import re

import pytest

from tests.flows.delivery.filling import open_ticket
from tests.flows.web.conftest import Site
from tests.flows.web.consoles import FIRST, REVIEWED, SECOND, SECRET, THIRD, clock, counted, fill, references, seat
from triage.domain import Role


@pytest.fixture
def filled(site: Site) -> Site:
    return fill(site)


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


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_list_speaks_both_languages_and_is_small(filled: Site, language: str) -> None:
    with seat(filled) as client:
        page = client.get(f"/tickets?lang={language}").text
    assert ("Alle offenen" in page) == (language == "de")
    assert len(page) < 100_000
    assert "<script>" not in page
    assert "style=" not in page
