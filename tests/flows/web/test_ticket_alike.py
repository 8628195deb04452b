"""Similar matters on a ticket's page: what came of earlier ones, and nothing of what the reader may not see."""

import re

from sqlmodel import col, select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_problem_pages import SAID, reported
from tests.flows.web.test_roles import signed_in
from triage.domain import Intake, Role
from triage.tables import Person, Ticket


def alike_on(page: str) -> str:
    found = re.search(r'<section class="block like" id="part-alike".*?</section>', page, re.DOTALL)
    return found.group() if found else ""


def matters(site: Site) -> list[str]:
    with site.database.reading() as session:
        return list(session.exec(select(Ticket.reference).order_by(col(Ticket.id))))


def change(site: Site, reference: str, **values: object) -> None:
    with site.database.writing() as session:
        ticket = session.exec(select(Ticket).where(Ticket.reference == reference)).one()
        for name, value in values.items():
            setattr(ticket, name, value)


def test_a_ticket_names_its_problem_and_the_nearest_with_what_came_of_them(site: Site) -> None:
    problem = reported(site)
    first, second, third = matters(site)
    change(site, first, state="resolved", resolution="fixed")
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        told = alike_on(client.get(f"/tickets/{third}").text)
        assert f'href="/problems/{problem.reference}"' in told
        assert "3 reports, open" in told
        assert f'<a href="/tickets/{first}">{SAID[0][:40]}' in told
        assert re.search(rf"{first} · Resolved: fixed", told)
        assert second in told
        assert third not in told
        german = alike_on(client.get(f"/tickets/{third}?lang=de").text)
        assert "Ähnliche Tickets" in german


def test_what_somebody_may_not_see_is_neither_shown_nor_counted(site: Site) -> None:
    reported(site)
    first, second, third = matters(site)
    lea = add_person(site.database, LEA, Role.AGENT)
    with site.database.writing() as session:
        session.get_one(Person, lea).lanes = ["technical"]
    change(site, first, lane="compliance", owner="compliance")
    with signed_in(site, lea) as client:
        told = alike_on(client.get(f"/tickets/{third}").text)
        assert first not in told
        assert second in told
        assert "2 reports, open" in told
        change(site, second, restricted=True)
        assert alike_on(client.get(f"/tickets/{third}").text) == ""
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        change(site, first, state="withdrawn")
        assert first not in client.get(f"/tickets/{third}").text


def test_a_matter_that_is_like_none_says_nothing_of_any(site: Site) -> None:
    desk, now = site.app.state.parts.desk, site.app.state.parts.now()
    desk.receive(Intake("web", "alone", "ana@example.com", SAID[0], now))
    (only,) = matters(site)
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        page = client.get(f"/tickets/{only}").text
    assert "Similar matters" not in page
