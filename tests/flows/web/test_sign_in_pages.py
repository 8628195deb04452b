"""How our pages answer: language, refusals, headers, files, and the sample people of the demonstration."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site, running
from tests.flows.web.people import LEA, add_person, browser, csrf_in, sign_in
from triage import samples
from triage.domain import Role
from triage.store import access
from triage.store.access import hash_of
from triage.tables import ApiToken, WebSession
from triage.web.app import Demonstration, WebParts, create_app
from triage.web.languages import WORDS
from triage.web.parts import SamplePerson
from triage.web.words_de import GERMAN

LONG = "zebra " * 180_000
MAYA, TOM = samples.PEOPLE[0], samples.PEOPLE[3]
DEMO = Demonstration({}, "curl", tuple(SamplePerson(handle, name, role) for handle, name, role, _ in samples.PEOPLE))


def language(answer: httpx.Response) -> str:
    found = re.search(r'<html lang="(\w+)">', answer.text)
    assert found is not None
    assert answer.headers["Content-Language"] == found[1]
    return found[1]


def test_both_languages_have_every_word_with_the_same_places_to_fill() -> None:
    def places(words: object) -> dict[str, list[str]]:
        return {key: sorted(re.findall(r"{\w+}", said)) for key, said in dict(words).items()}  # type: ignore[call-overload]  # a mapping

    assert places(WORDS["de"]) == places(WORDS["en"])


def test_a_page_speaks_as_asked_for_then_as_on_record_then_as_the_browser_wishes(site: Site) -> None:
    add_person(site.database, LEA, language="de")
    with browser(site) as client:
        assert language(client.get("/", headers={"Accept-Language": "fr, de-AT;q=0.8, en;q=0.5"})) == "de"
        assert language(client.get("/", headers={"Accept-Language": "de;q=0, en;q=x, *"})) == "en"
        assert 'href="?next=%2Fcheck&amp;lang=de"' in client.get("/sign-in?next=/check&zebra=1").text
        sign_in(client)
        assert language(client.get("/", headers={"Accept-Language": "en"})) == "de"
        assert language(client.get("/?lang=en")) == "en"
        assert language(client.get("/")) == "en"
        assert language(client.get("/?lang=zebra")) == "en"


def test_refusals_are_pages_for_people_and_problem_documents_for_programs(site_with: Callable[..., Site]) -> None:
    def broken() -> dict[str, str | None]:
        raise KeyError("zebra")

    site = site_with(health=broken)
    wanted = [
        ("GET", "/zebra", {}, 404),
        ("PUT", "/sign-in", {}, 405),
        ("POST", "/sign-in", {"data": {"handle": LONG}}, 413),
        ("POST", "/sign-in", {"data": {"handle": "zebra" * 50}}, 422),
        ("POST", "/sign-in", {"content": b"zebra"}, 415),
        ("GET", "/health/ready", {}, 500),
    ]
    with browser(site, **{"Accept-Language": "de"}) as person, site.client(None) as program:
        for method, path, sent, status in wanted:
            page, problem = (client.request(method, path, **sent) for client in (person, program))  # type: ignore[arg-type]  # names of request's arguments
            assert (page.status_code, problem.status_code) == (status, status), path
            assert page.headers["Content-Type"] == "text/html; charset=utf-8"
            assert GERMAN[f"title_{status}"] in page.text
            assert problem.headers["Content-Type"] == "application/problem+json"
            assert "zebra" not in page.text + problem.text
        assert page.headers["X-Request-Id"] in page.text
        assert person.get("/api/v1/zebra").headers["Content-Type"] == "application/problem+json"
        assert person.get("/metrics").status_code == 401


def test_a_page_may_load_what_is_our_own_and_nothing_else(site: Site) -> None:
    with browser(site) as client:
        for path in ("/", "/sign-in", "/zebra"):
            page = client.get(path)
            said = dict(each.strip().split(" ", 1) for each in page.headers["Content-Security-Policy"].split(";"))
            assert said == {
                "default-src": "'none'",
                "script-src": "'self'",
                "style-src": "'self'",
                "img-src": "'self'",
                "connect-src": "'self'",
                "form-action": "'self'",
                "base-uri": "'none'",
                "frame-ancestors": "'none'",
            }
            assert page.headers["Cache-Control"] == "no-store"
            assert not re.search(r"<script(?! src)|<style| style=| on\w+=", page.text)
        assert "script-src" not in client.get("/health/live").headers["Content-Security-Policy"]


def test_files_are_kept_by_their_version_and_no_other_file_is_given(site: Site) -> None:
    with browser(site) as client:
        address = re.findall(r'href="(/static/triage\.css\?v=\w+)"', client.get("/").text)[0]
        kept, plain = client.get(address), client.get("/static/triage.css")
        assert "immutable" in kept.headers["Cache-Control"]
        assert plain.headers["Cache-Control"] == "no-cache"
        again = client.get("/static/triage.css", headers={"If-None-Match": plain.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        for name in ("..%2fapp.py", "%2e%2e/templates/layout.html", "triage.css%00", "", "zebra.css"):
            assert client.get(f"/static/{name}").status_code == 404, name


def test_whoever_opens_the_demonstration_is_a_sample_person_at_once(demonstration: Site) -> None:
    with browser(demonstration) as client:
        first = client.get("/")
        assert (first.status_code, "Maya Okafor" in first.text) == (200, True)
        assert client.get("/").headers.get("Set-Cookie") is None
        switched = client.post("/demonstration/person", data={"csrf": csrf_in(client), "handle": TOM[0]})
        assert switched.status_code == 303
        assert "trying this as Tom Baker (security)" in client.get("/").text
        unknown = client.post("/demonstration/person", data={"csrf": csrf_in(client), "handle": LEA})
        assert unknown.status_code == 422
    without_cookies = httpx.post(f"{demonstration.url}/demonstration/person", data={"handle": TOM[0]})
    assert (without_cookies.status_code, len(without_cookies.headers.get_list("set-cookie"))) == (303, 1)


def test_the_demonstration_opens_to_no_other_site_and_under_no_other_name(demonstration: Site) -> None:
    with browser(demonstration) as client:
        foreign = client.post(
            "/demonstration/person", data={"handle": TOM[0]}, headers={"Origin": "http://evil.example"}
        )
        assert foreign.status_code == 403
        renamed = client.get("/", headers={"Host": "evil.example"})
        asked = client.post("/demonstration/person", data={"handle": TOM[0]}, headers={"Host": "evil.example"})
        assert asked.headers["Location"] == "/sign-in?next=%2F"
        assert not client.cookies
    for answer in (foreign, renamed, asked):
        assert "Maya" not in answer.text
    with demonstration.database.reading() as session:
        assert session.exec(select(WebSession)).all() == []


def test_the_known_tokens_of_the_demonstration_open_it_under_no_other_name(demonstration: Site) -> None:
    body, token = {"text": "hello"}, "demo-employee-token"
    with demonstration.database.writing() as session:
        session.add(ApiToken(name="demo", role=Role.EMPLOYEE, hash=hash_of(token), created_at=datetime.now(UTC)))
    with httpx.Client(base_url=demonstration.url, headers={"Authorization": f"Bearer {token}"}, timeout=30) as client:
        assert client.post("/api/v1/paste-check", json=body).status_code == 200
        assert client.post("/api/v1/paste-check", json=body, headers={"Host": "evil.example"}).status_code == 403


def test_outside_the_demonstration_nobody_is_lent_a_person(site: Site) -> None:
    add_person(site.database, MAYA[0])
    with browser(site) as client:
        for path in ("/", "/sign-in"):
            assert client.get(path).headers.get("Set-Cookie") is None
        assert client.post("/demonstration/person", data={"handle": MAYA[0]}).status_code == 404
        left = client.post("/sign-out", headers={"Referer": f"{site.url}/check?tool=1"})
        assert (left.status_code, left.headers["Location"]) == (303, "/sign-in?next=%2Fcheck")


@pytest.fixture
def demonstration(parts: WebParts) -> Iterator[Site]:
    for handle, name, role, _ in samples.PEOPLE:
        _add_sample(parts, handle, name=name, role=role)
    app = create_app(replace(parts, demo=DEMO))
    with running(app) as url:
        yield Site(url, app, parts.database, {})


def _add_sample(parts: WebParts, handle: str, *, name: str, role: Role) -> None:
    with parts.database.writing() as session:
        access.add_person(session, handle, name=name, role=role, now=parts.now())


def test_a_long_paste_goes_in_as_a_form_and_as_json(site: Site) -> None:
    text = "ü" * 100_000
    with site.client(Role.EMPLOYEE) as client:
        taken = client.post("/api/v1/paste-check", json={"text": text, "tool": "ChatGPT"})
        longer = client.post("/api/v1/paste-check", json={"text": text + "ü"})
        much = client.post("/api/v1/paste-check", content=b" " * (1024 * 1024 + 1))
    assert (taken.status_code, longer.status_code, much.status_code) == (200, 422, 413)
