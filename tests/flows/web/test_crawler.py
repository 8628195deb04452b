"""Somebody of each role who follows every link: no page fails, and none shows a matter that is not for them."""

import html
import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import httpx
import pytest

from tests.flows.web.conftest import Site
from tests.flows.web.consoles import fill, give_lanes
from tests.flows.web.people import LEA, add_person
from tests.flows.web.roles_of_routes import RESTRICTED
from tests.flows.web.test_roles import signed_in
from tests.flows.web.test_tickets import EXPOSURE, ORDINARY, reported
from triage.domain import Role

# Words and references of matters that only some may see; the first is in a restricted text, the others name matters.
SECRET_WORDS = ("zebra", "client list", "R-EEEEEEE")
LARGEST_PAGE = 100_000
MOST_PAGES = 250
_LINK = re.compile(r'href="([^"]*)"')
_OF_ONE_MATTER = re.compile(r"^/tickets/R-")
# A file, a stream without an end, and a language that is only another look of the same page.
_NOT_FOLLOWED = re.compile(r"^/(static/|tickets/live|openapi\.json|metrics)")


def links_in(page: str, *, base: str) -> Iterator[str]:
    """Give the addresses within the house that a page leads to, but for what only looks otherwise.

    That is another language of it, and the page of a matter for each queue that one may come from.
    """
    for found in _LINK.findall(page):
        there = urlsplit(urljoin(base, html.unescape(found)))
        if there.netloc == urlsplit(base).netloc and not _NOT_FOLLOWED.match(there.path):
            asked = [pair for pair in parse_qsl(there.query, keep_blank_values=True) if pair[0] != "lang"]
            plain = not asked or _OF_ONE_MATTER.match(there.path)
            yield there.path if plain else f"{there.path}?{urlencode(asked)}"


def crawled(client: httpx.Client, *, start: str = "/") -> dict[str, httpx.Response]:
    """Follow every link from the start page on, as far as there are new ones."""
    pages: dict[str, httpx.Response] = {}
    waiting = deque([start])
    while waiting and len(pages) < MOST_PAGES:
        path = waiting.popleft()
        if path in pages:
            continue
        pages[path] = answer = client.get(path, follow_redirects=True)
        if answer.headers["Content-Type"].startswith("text/html"):
            waiting.extend(each for each in links_in(answer.text, base=str(answer.url)) if each not in pages)
    return pages


@pytest.mark.parametrize("role", Role)
def test_no_page_fails_and_none_shows_what_is_not_theirs(site: Site, role: Role) -> None:
    fill(site)
    others = [reported(site, ORDINARY), reported(site, EXPOSURE)]
    own = [reported(site, body | {"author": LEA}) for body in (ORDINARY, {"text": "May I use Copilot for contracts?"})]
    number = add_person(site.database, LEA, role)
    with signed_in(site, number) as client:
        pages = crawled(client)
    failed = {path: answer.status_code for path, answer in pages.items() if answer.status_code != 200}
    assert failed == {}
    assert {path: len(answer.content) for path, answer in pages.items() if len(answer.content) > LARGEST_PAGE} == {}
    everything = "\n".join(answer.text for answer in pages.values())
    for reference in own:
        assert f"/matters/{reference}" in pages
    hidden = [] if role in RESTRICTED else [*SECRET_WORDS, others[1]]
    hidden += others if role is Role.EMPLOYEE else []
    assert [each for each in hidden if each in everything] == []
    if role is not Role.EMPLOYEE:
        assert f"/tickets/{others[0]}" in pages


def test_an_agent_of_some_lanes_meets_no_matter_of_another(site: Site) -> None:
    fill(site)
    number = add_person(site.database, LEA, Role.AGENT)
    give_lanes(site.database, LEA, ("technical",))
    with signed_in(site, number) as client:
        pages = crawled(client, start="/tickets")
    everything = "\n".join(answer.text for answer in pages.values())
    assert {path: answer.status_code for path, answer in pages.items() if answer.status_code != 200} == {}
    assert "R-AAAAAAA" in everything
    assert [each for each in ("R-BBBBBBB", *SECRET_WORDS) if each in everything] == []
