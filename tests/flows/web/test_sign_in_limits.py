"""How often somebody may try: the limit holds over replicas, says when it ends, and tells nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.flows.web.conftest import Site, running
from tests.flows.web.people import DAN, LEA, add_person, browser, sign_in
from triage.database import Database
from triage.store import attempts
from triage.web.app import WebParts, create_app

ONE, OTHER = "address:192.0.2.1", "address:192.0.2.2"


class Moving:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.mark.parametrize("handle", [LEA, "nobody@example.com"])
def test_after_ten_wrong_tries_even_the_right_one_waits_on_every_replica(
    site: Site, parts: WebParts, handle: str
) -> None:
    add_person(site.database, LEA)
    with running(create_app(parts)) as url, browser(site) as client, httpx.Client(base_url=url, timeout=30) as other:
        for number in range(attempts.MOST_OF_ONE_HANDLE):
            assert sign_in(other if number % 2 else client, handle, f"wrong {number}").status_code == 403
        for each in (client, other):
            blocked = sign_in(each, handle)
            assert blocked.status_code == 429
            assert 880 <= int(blocked.headers["Retry-After"]) <= 900
            assert "too many attempts" in blocked.text
            assert "15 minutes" in blocked.text
            assert handle not in blocked.text
        assert sign_in(client, DAN).status_code == 403


def test_the_limit_ends_with_its_window_and_a_success_clears_it(site_with: Callable[..., Site]) -> None:
    clock = Moving()
    site = site_with(now=clock)
    add_person(site.database, LEA)
    with browser(site) as client:
        for _ in range(2):
            for _ in range(attempts.MOST_OF_ONE_HANDLE - 1):
                assert sign_in(client, LEA, "wrong").status_code == 403
            assert sign_in(client).status_code == 303
        for _ in range(attempts.MOST_OF_ONE_HANDLE + 1):
            last = sign_in(client, LEA, "wrong")
        assert last.status_code == 429
        clock.moment += timedelta(minutes=14, seconds=30)
        soon = sign_in(client)
        assert (soon.status_code, soon.headers["Retry-After"]) == (429, "30")
        assert "in a minute" in soon.text
        clock.moment += timedelta(seconds=31)
        assert sign_in(client).status_code == 303


def tries(database: Database, keys: list[tuple[str, str]], *, now: datetime) -> list[attempts.Attempt]:
    found = []
    for of_handle, of_address in keys:
        with database.writing() as session:
            found.append(attempts.count(session, of_handle=of_handle, of_address=of_address, now=now))
    return found


def test_one_address_may_not_try_many_handles_and_others_go_on(database: Database) -> None:
    now = datetime.now(UTC)
    many = tries(database, [(f"person:{number}", ONE) for number in range(attempts.MOST_OF_ONE_ADDRESS + 1)], now=now)
    assert [each.blocked_until for each in many[:-1]] == [None] * attempts.MOST_OF_ONE_ADDRESS
    assert many[-1].blocked_until == now + attempts.WINDOW
    (elsewhere,) = tries(database, [("person:1", OTHER)], now=now)
    assert elsewhere.blocked_until is None


def test_an_office_where_all_sign_in_rightly_is_never_held_up(database: Database) -> None:
    now = datetime.now(UTC)
    for number in range(attempts.MOST_OF_ONE_ADDRESS + 20):
        with database.writing() as session:
            attempt = attempts.count(session, of_handle=f"person:{number}", of_address=ONE, now=now)
            attempts.forgive(session, of_handle=f"person:{number}", of_address=ONE)
        assert attempt.blocked_until is None


def test_old_counts_are_forgotten(database: Database) -> None:
    now = datetime.now(UTC)
    tries(database, [("person:1", ONE)] * 3, now=now)
    (later,) = tries(database, [("person:2", OTHER)], now=now + attempts.WINDOW)
    assert later.of_handle == 1
    (again,) = tries(database, [("person:1", ONE)], now=now + attempts.WINDOW)
    assert again.of_handle == 1


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("192.0.2.7", "address:192.0.2.7"),
        ("::ffff:192.0.2.7", "address:192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "address:2001:db8:1:2::/64"),
        ("fe80::1%eth0", "address:fe80::/64"),
        ("<script>", "address:unknown"),
        (None, "address:unknown"),
    ],
)
def test_a_household_with_ipv6_is_one_address(address: str | None, key: str) -> None:
    assert attempts.key_of_address(address) == key
