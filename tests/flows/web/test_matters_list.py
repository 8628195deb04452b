"""The list of what somebody reported, its pages, its language, and what an open page is told."""

import re
from collections.abc import Iterator

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person
from tests.flows.web.reporters import BROKEN, KNOWN, PRIYA, report, seated, words_of
from triage.store.messages import PUBLIC
from triage.tables import Ticket


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    with seated(site, LEA) as client:
        yield client


def test_open_ones_come_first_and_pages_skip_and_repeat_nothing(site: Site, lea: httpx.Client) -> None:
    references = many(site, lea, 60)
    over = set(references[::3])
    seen: list[str] = []
    path = "/matters"
    while path:
        page = lea.get(path).text
        seen += re.findall(r'href="/matters/(R-\w{7})"', page)
        found = re.search(r'class="button" href="(/matters\?[^"]+)"', page)
        path = found[1] if found else ""
        if len(seen) == 25:
            # What comes in meanwhile moves nothing.
            report(lea, KNOWN)
    assert len(seen) == len(set(seen)) == 60
    newest = references[::-1]
    assert seen == [one for one in newest if one not in over] + [one for one in newest if one in over]


def many(site: Site, lea: httpx.Client, count: int) -> list[str]:
    first, other = report(lea, BROKEN), add_person(site.database, "other@example.com")
    with site.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == first)).one()
        row = ticket.model_dump(exclude={"id"})
        signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        references = [f"R-ZZZZ{signs[number // 32]}{signs[number % 32]}0" for number in range(count)]
        for number, reference in enumerate(references):
            state = "resolved" if number % 3 == 0 else "open"
            changed = {"reference": reference, "source_id": reference, "state": state, "resolution": "fixed"}
            session.add(Ticket(**{**row, **changed}))
            session.flush()
        ticket.author_id = other
    return references


def test_the_page_speaks_german(lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    page = lea.get(f"/matters/{reference}?lang=de")
    said = words_of(page.text)
    assert page.headers["content-language"] == "de"
    for expected in ("Danke, wir haben es.", "Sie hören von dort bis", "Hat das geholfen?"):
        assert expected in said


def test_an_open_page_is_told_of_its_own_matter_alone(site: Site, lea: httpx.Client) -> None:
    reference, other = report(lea, BROKEN), report(lea, KNOWN)
    matters = site.app.state.parts.desk.matters
    with lea.stream("GET", f"/matters/{reference}/live") as stream:
        said = stream.iter_lines()
        assert next(said) == "retry: 5000"
        assert not next(said)
        matters.say(other, "something else", side=PUBLIC, by=PRIYA)
        matters.say(reference, "We look into it", side=PUBLIC, by=PRIYA)
        assert next(said) in {"event: changed", ": quiet"}
