"""The pages of reports: picture, table, links, files to take along, in both languages, and for staff alone."""

import html
import re

import pytest

from tests.flows.reports.year import year
from tests.flows.web.conftest import Site
from tests.flows.web.consoles import references, seat
from tests.flows.web.test_problem_pages import reported
from triage.domain import Role
from triage.reports.catalogue import REPORTS

SPAN = "since=2026-01-01&until=2026-12-31"
HTML = {"accept": "text/html"}


def test_a_report_shows_its_picture_first_then_a_table_and_files(site: Site) -> None:
    year(site.database)
    with seat(site, Role.OPERATIONS) as client:
        page = client.get(f"/reports/volume?{SPAN}").text
        assert page.index("<svg") < page.index("<table")
        assert 'role="img"' in page
        picture = client.get(f"/reports/volume.png?{SPAN}")
        assert picture.content.startswith(b"\x89PNG")
        assert picture.headers["cache-control"] == "private, no-store"
        assert client.get(f"/reports/volume.csv?{SPAN}").text.startswith("\ufeffby,key,count,share,before")
        value = client.get(f"/reports/volume.json?{SPAN}").json()
        assert value["report"] == "volume"
        assert client.get(f"/reports/volume.svg?{SPAN}").headers["content-type"].startswith("image/svg+xml")


@pytest.mark.parametrize("name", list(REPORTS))
def test_every_report_has_a_page_in_both_languages(site: Site, name: str) -> None:
    year(site.database)
    with seat(site, Role.SECURITY) as client:
        for language in ("en", "de"):
            answer = client.get(f"/reports/{name}?{SPAN}&lang={language}")
            assert answer.status_code == 200
            assert "<tbody>" in answer.text
        assert name in client.get("/reports").text


def test_a_number_leads_to_the_tickets_that_it_counts(site: Site) -> None:
    year(site.database)
    with seat(site, Role.SECURITY) as client:
        page = client.get(f"/reports/reroutes?{SPAN}").text
        address, count = re.findall(r'<a href="(/tickets\?[^"]+)"[^>]*>(\d+)</a>', page)[-1]
        assert len(references(client.get(html.unescape(address)).text)) == int(count)


def test_what_comes_again_leads_to_its_problem_and_its_tickets(site: Site) -> None:
    year(site.database)
    with seat(site, Role.OPERATIONS) as client:
        page = client.get(f"/reports/repeats?{SPAN}").text
        first = re.findall(r'<a href="(/problems/P-[^"]+)">', page)[0]
        address, count = re.findall(r'<a href="(/tickets\?[^"]+problem[^"]+)"[^>]*>(\d+)</a>', page)[-1]
        assert len(references(client.get(html.unescape(address)).text)) == int(count)
        # What stands below a value is said with its title, and is no column of its own.
        assert "Why: " in page
        assert page.count("<th ") == 6
        assert 'href="/problems"' in page
        assert 'href="/reports/repeats"' in client.get("/problems").text
        assert first == "/problems/P-0000001"


def test_the_page_of_a_problem_leads_to_its_tickets(site: Site) -> None:
    problem = reported(site)
    with seat(site, Role.OPERATIONS) as client:
        shown = client.get(f"/problems/{problem.reference}").text
        address = re.findall(r'<a href="(/tickets\?queue=all&amp;problem=P-[^"]+)"', shown)[0]
        assert len(references(client.get(html.unescape(address)).text)) == problem.count


def test_a_problem_in_an_address_is_read_strictly(site: Site) -> None:
    kept = year(site.database)
    with seat(site, Role.SECURITY) as client:
        few = references(client.get("/tickets?queue=all&problem=P-0000010").text)
        assert len(few) == list(kept.members.values()).count(10)
        assert not references(client.get("/tickets?queue=all&problem=P-0000099").text)
        assert len(references(client.get("/tickets?queue=all&problem=%27%3B--").text)) > len(few)


def test_days_that_are_none_are_answered_with_what_to_type(site: Site) -> None:
    with seat(site, Role.OPERATIONS) as client:
        answer = client.get("/reports/volume?since=<b>")
        assert answer.status_code == 422
        assert "A day is written as 2026-03-31." in answer.text
        assert "<b>" not in answer.text
        assert client.get("/reports/volume.csv?since=2026-02-01&until=2026-01-01").status_code == 422


def test_an_unknown_report_is_not_there_and_employees_see_none(site: Site) -> None:
    with seat(site, Role.OPERATIONS) as client:
        assert client.get("/reports/gossip", headers=HTML).status_code == 404
        assert client.get("/reports/volume.exe", headers=HTML).status_code == 404
    with seat(site, Role.EMPLOYEE) as client:
        assert client.get("/reports/volume", headers=HTML).status_code == 403
