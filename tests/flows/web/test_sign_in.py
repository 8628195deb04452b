"""Signing in and out: who gets a session, how long it lasts, and what is kept of it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site, running
from tests.flows.web.people import DAN, LEA, PASSWORD, add_person, browser, csrf_in, sign_in
from triage.database import Database
from triage.domain import Role
from triage.store import access, events, sessions
from triage.store.passwords import Passwords
from triage.tables import Event, Person, SignInCount, WebSession
from triage.web.addresses import inside
from triage.web.app import WebParts, create_app

REPORT = {"text": "Copilot is greyed out in Word since this morning", "author": LEA}


class Moving:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.moment


class Counting(Passwords):
    """Counts how much work was done."""

    def __init__(self) -> None:
        super().__init__()
        self.compared = 0

    def fits(self, password: str, kept: str | None) -> bool:
        self.compared += 1
        return super().fits(password, kept)


def is_in(client: httpx.Client) -> bool:
    return "Lea Brandt" in client.get("/").text


def happened(database: Database) -> list[tuple[str, str, dict[str, object]]]:
    with database.reading() as session:
        assert events.first_broken(session) is None
        return [(one.kind, one.actor, one.data) for one in session.exec(select(Event).order_by("id"))]


def test_a_person_signs_in_reads_their_name_and_signs_out(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        assert not is_in(client)
        entered = sign_in(client, " LEA@example.com ", next="/?from=mail")
        assert (entered.status_code, entered.headers["Location"]) == (303, "/?from=mail")
        assert is_in(client)
        again = client.get("/sign-in?next=/health/live")
        assert (again.status_code, again.headers["Location"]) == (303, "/health/live")
        secret = client.cookies["triage_session"]
        left = client.post("/sign-out", data={"csrf": csrf_in(client)})
        assert left.status_code == 303
        assert "triage_session" not in client.cookies
        assert client.get("/", headers={"Cookie": f"triage_session={secret}"}).text.count("Lea Brandt") == 0
    assert happened(site.database) == [("signed_in", LEA, {}), ("signed_out", LEA, {})]


def test_only_the_hash_of_a_session_is_kept_and_no_password_anywhere(
    site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        sign_in(client, PASSWORD, LEA)
        sign_in(client, LEA, "wrong-zebra-password")
        secret = client.cookies["triage_session"]
    with site.database.reading() as session:
        rows = [
            row.model_dump_json()
            for table in (Person, WebSession, SignInCount, Event)
            for row in session.exec(select(table)).all()
        ]
    written = capfd.readouterr()
    for secret_word in (PASSWORD, secret, "zebra"):
        assert secret_word not in "".join(rows) + written.out + written.err


@pytest.mark.parametrize(
    ("handle", "password"), [(LEA, "wrong"), ("nobody@example.com", PASSWORD), ("", ""), (LEA, ""), (DAN, PASSWORD)]
)
def test_a_wrong_password_and_an_unknown_handle_are_answered_alike_for_the_same_work(
    site_with: Callable[..., Site], handle: str, password: str
) -> None:
    counting = Counting()
    site = site_with(passwords=counting)
    add_person(site.database, LEA)
    with site.database.writing() as session:
        access.add_person(session, DAN, name="Dan", role=Role.EMPLOYEE, now=datetime.now(UTC))
    with browser(site) as client:
        answer = sign_in(client, handle, password)
    assert answer.status_code == 403
    assert "don&#39;t belong together" in answer.text
    assert counting.compared == 1
    assert not answer.cookies
    kinds = [kind for kind, _, _ in happened(site.database)]
    assert kinds == ["sign_in_failed"]


def test_what_was_typed_as_an_unknown_handle_is_never_kept(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client, "zebra-typed-in-the-wrong-field", "x")
        sign_in(client, LEA, "x")
    assert happened(site.database) == [
        ("sign_in_failed", "sign-in", {"count": 1}),
        ("sign_in_failed", LEA, {"count": 1}),
    ]
    with site.database.reading() as session:
        keys = session.exec(select(SignInCount.key)).all()
    assert {key.partition(":")[0] for key in keys} == {"unknown", "person", "address"}
    assert max(len(key) for key in keys if key.startswith("unknown")) == len("unknown:") + 4


def test_a_session_that_was_planted_before_is_not_the_one_afterwards(site: Site) -> None:
    add_person(site.database, LEA)
    add_person(site.database, DAN)
    with browser(site) as client:
        client.cookies.set("triage_session", "planted-by-somebody-else")
        entered = sign_in(client)
        assert entered.cookies["triage_session"] != "planted-by-somebody-else"
        first = entered.cookies["triage_session"]
        second = sign_in(client, DAN).cookies["triage_session"]
        assert first != second
    with browser(site) as other:
        for dead in ("planted-by-somebody-else", first):
            assert not is_in_with(other, dead)
        assert is_in_with(other, second)


def is_in_with(client: httpx.Client, secret: str) -> bool:
    return "Lea Brandt" in client.get("/", headers={"Cookie": f"triage_session={secret}"}).text


def test_a_session_ends_after_twelve_idle_hours_and_after_seven_days_at_most(site_with: Callable[..., Site]) -> None:
    clock = Moving()
    site = site_with(now=clock)
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        clock.moment += timedelta(hours=11, minutes=59)
        assert is_in(client)
        clock.moment += timedelta(hours=12)
        assert not is_in(client)
        sign_in(client)
        for _ in range(15):
            clock.moment += timedelta(hours=11)
            assert is_in(client)
        clock.moment += timedelta(hours=4)
        assert not is_in(client)


def test_that_a_session_was_seen_is_written_every_five_minutes_at_most(site_with: Callable[..., Site]) -> None:
    clock = Moving()
    site = site_with(now=clock)
    add_person(site.database, LEA)

    def seen() -> datetime:
        with site.database.reading() as session:
            return session.exec(select(WebSession)).one().last_seen_at

    with browser(site) as client:
        sign_in(client)
        began = seen()
        for minutes, moved in ((4, False), (1, True), (4, False)):
            before = seen()
            clock.moment += timedelta(minutes=minutes)
            client.get("/")
            assert (seen() != before) == moved
    assert seen() - began == timedelta(minutes=5)


def test_a_session_ends_with_its_person_and_with_their_password(site: Site) -> None:
    person_id = add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        with site.database.writing() as session:
            access.disable_person(session, LEA, now=datetime.now(UTC))
            assert sessions.end_all(session, person_id, now=datetime.now(UTC)) == 1
        assert not is_in(client)
        assert sign_in(client).status_code == 403
        with site.database.writing() as session:
            access.add_person(session, LEA, name="", role=Role.EMPLOYEE, now=datetime.now(UTC))
        assert not is_in(client)
        assert sign_in(client).status_code == 303


def test_one_who_is_disabled_while_signed_in_is_out_with_the_next_click(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        with site.database.writing() as session:
            access.disable_person(session, LEA, now=datetime.now(UTC))
        assert not is_in(client)


def test_a_session_holds_on_another_replica_and_ends_on_both(site: Site, parts: WebParts) -> None:
    add_person(site.database, LEA)
    with running(create_app(parts)) as url, browser(site) as client, httpx.Client(base_url=url) as other:
        sign_in(client)
        cookie = {"Cookie": f"triage_session={client.cookies['triage_session']}"}
        assert "Lea Brandt" in other.get("/", headers=cookie).text
        client.post("/sign-out", data={"csrf": csrf_in(client)})
        assert "Lea Brandt" not in other.get("/", headers=cookie).text


@pytest.mark.parametrize(
    ("base_url", "name", "besides"),
    [
        ("http://triage.example", "triage_session", set()),
        ("https://triage.example", "__Host-triage_session", {"Secure"}),
    ],
)
def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(
    site_with: Callable[..., Site], base_url: str, name: str, besides: set[str]
) -> None:
    site = site_with(base_url=base_url)
    add_person(site.database, LEA)
    with browser(site) as client:
        said = sign_in(client).headers["Set-Cookie"]
    flags = {flag.strip() for flag in said.split(";")[1:]}
    assert said.startswith(f"{name}=")
    assert flags == {"HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604800"} | besides


INSIDE = {
    "/check": "/check",
    "/check?tool=a%2Fb#x": "/check?tool=a%2Fb#x",
    "": "/",
    "check": "/",
    "//evil.example": "/",
    "/\\evil.example": "/",
    "/a\\b": "/",
    "https://evil.example/": "/",
    "javascript:alert(1)": "/",
    "/\t/evil.example": "/",
    "/\n/evil.example": "/",
    "/\x00": "/",
    " /check": "/",
    "/ü": "/",
    "/" + "a" * 5000: "/",
}


@pytest.mark.parametrize(("wanted", "given"), INSIDE.items())
def test_one_is_sent_on_only_to_places_inside(wanted: str, given: str) -> None:
    assert inside(wanted) == given


def test_the_form_and_the_page_behind_it_lead_nowhere_else(site: Site) -> None:
    add_person(site.database, LEA)
    for wanted in ("//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example"):
        with browser(site) as client:
            assert "evil.example" not in client.get("/sign-in", params={"next": wanted}).text
            assert sign_in(client, next=wanted).headers["Location"] == "/"
            assert client.get("/sign-in", params={"next": wanted}).headers["Location"] == "/"


def test_a_signed_in_person_uses_the_api_and_speaks_for_nobody_else(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        headers = {"X-CSRF-Token": csrf_in(client)}
        taken = client.post("/api/v1/intake", json=REPORT, headers=headers)
        forged = client.post("/api/v1/intake", json=REPORT | {"author": DAN}, headers=headers)
        listed = client.get("/api/v1/tickets")
    assert taken.status_code == 201
    assert forged.status_code == 422
    assert [each["field"] for each in forged.json()["errors"]] == ["author"]
    assert listed.status_code == 403
    assert json.loads(listed.text)["detail"].startswith("This needs somebody with one of these roles")
