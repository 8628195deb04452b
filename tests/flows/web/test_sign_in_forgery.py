"""What another site makes a browser send changes nothing here."""

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person, browser, csrf_in, sign_in
from triage.domain import Role
from triage.tables import Ticket, WebSession

REPORT = {"text": "Copilot is greyed out in Word since this morning", "author": LEA}
FOREIGN = {
    "an Origin": {"Origin": "https://evil.example"},
    "an Origin of its own port": {"Origin": "http://127.0.0.1:1"},
    "a hidden Origin": {"Origin": "null"},
    "an Origin that is no address": {"Origin": "http://[evil"},
    "a longer host": {"Origin": "http://triage.example.evil.example"},
    "a Referer": {"Referer": "https://evil.example/triage.example/"},
    "a site beside ours": {"Sec-Fetch-Site": "same-site"},
    "another site": {"Sec-Fetch-Site": "cross-site"},
}


def is_refused(answer: httpx.Response) -> bool:
    return answer.status_code == 403 and answer.headers["Content-Type"].startswith(("text/html", "application/problem"))


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_a_request_from_elsewhere_is_refused_even_with_the_right_token(site: Site, headers: dict[str, str]) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        assert is_refused(client.post("/sign-in", data={"handle": LEA}, headers=headers))
        sign_in(client)
        token = csrf_in(client)
        assert is_refused(client.post("/sign-out", data={"csrf": token}, headers=headers))
        api = client.post("/api/v1/intake", json=REPORT, headers={"X-CSRF-Token": token, **headers})
        assert api.headers["Content-Type"] == "application/problem+json"
        assert is_refused(api)
        assert "evil" not in api.text
        assert "Lea Brandt" in client.get("/", headers=headers).text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://triage.example"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "HTTP://TRIAGE.example"},
        {"Referer": "http://triage.example/check?x=1"},
        {},
    ],
)
def test_a_request_of_our_own_passes_with_its_token(site: Site, headers: dict[str, str]) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        assert client.post("/sign-out", data={"csrf": csrf_in(client)}, headers=headers).status_code == 303


def test_the_address_that_the_browser_itself_uses_is_our_own(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site, Origin=site.url) as client:
        assert sign_in(client).status_code == 303


def test_without_the_token_of_this_very_session_nothing_happens(site: Site) -> None:
    add_person(site.database, LEA)
    add_person(site.database, DAN)
    with browser(site) as other:
        sign_in(other, DAN)
        of_another = csrf_in(other)
    with browser(site) as client:
        sign_in(client)
        of_before = csrf_in(client)
        sign_in(client)
        for wrong in ("", "x", "ü", of_another, of_before, csrf_in(client)[:-1]):
            assert is_refused(client.post("/sign-out", data={"csrf": wrong}))
            as_header = {"X-CSRF-Token": wrong.encode()}
            assert is_refused(client.post("/api/v1/intake", json=REPORT, headers=as_header))  # type: ignore[arg-type]  # httpx takes bytes
        assert is_refused(client.post("/sign-out"))
        assert is_refused(client.post("/sign-out", content=b"csrf", headers={"Content-Type": "text/plain"}))
        assert client.post("/sign-out", files={"csrf": (None, csrf_in(client))}).status_code == 303
    with site.database.reading() as session:
        assert session.exec(select(Ticket)).all() == []
        assert len(session.exec(select(WebSession).where(WebSession.revoked_at != None)).all()) == 2  # noqa: E711 - SQL


def test_a_program_with_its_own_token_needs_none(site: Site) -> None:
    with site.client(Role.EMPLOYEE) as client:
        assert client.post("/api/v1/intake", json=REPORT).status_code == 201


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/x-www-form-urlencoded", b"handle=a%00b&password=%00", 403),
        ("application/x-www-form-urlencoded", b"handle=%ff%ed%a0%80&password=%ff", 403),
        ("application/x-www-form-urlencoded; charset=utf-7", b"handle=+2AA-", 415),
        ("multipart/form-data; boundary=x; charset=idna", b"--x\r\n\r\n--x--", 415),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--", 400),
        ("multipart/form-data", b"handle=a", 400),
        ("application/x-www-form-urlencoded", b"handle=a" + b"&" * 201, 400),
        ("application/x-www-form-urlencoded", b"handle=a" + b";" * 201, 400),
        ("application/x-www-form-urlencoded", b"&".join(b"a=%d" % number for number in range(300)), 400),
    ],
)
def test_an_odd_form_is_refused_in_an_orderly_way(site: Site, kind: str, body: bytes, status: int) -> None:
    with browser(site) as client:
        answer = client.post("/sign-in", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status, answer.text


def test_a_file_instead_of_a_field_is_refused(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        answer = client.post("/sign-out", files={"csrf": ("csrf.txt", csrf_in(client))})
    assert answer.status_code == 400
    assert "text/html" in answer.headers["Content-Type"]
