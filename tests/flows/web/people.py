"""People with passwords, and browsers that sign in as them."""

import re
from datetime import UTC, datetime
from functools import cache

import httpx

from tests.flows.web.conftest import NO_CERTIFICATES, Site, passwords
from triage.database import Database
from triage.domain import Role
from triage.store import access

PASSWORD = "four-words-nothing-common"
LEA = "lea@example.com"
DAN = "dan@example.com"
_CSRF = re.compile(r'name="csrf" value="([0-9a-f]{64})"')


@cache
def hashed() -> str:
    """Hash it once, since that is slow on purpose."""
    return passwords().hash(PASSWORD)


def add_person(database: Database, handle: str, role: Role = Role.EMPLOYEE, *, language: str | None = None) -> int:
    """Add somebody who signs in with the one password of these tests."""
    with database.writing() as session:
        access.add_person(
            session, handle, name="Lea Brandt", role=role, groups=["sales"], language=language, now=datetime.now(UTC)
        )
        return access.keep_password(session, handle, hashed()).id or 0


def browser(site: Site, **headers: str) -> httpx.Client:
    """Open a browser that nobody is signed in with."""
    said = {"Accept": "text/html", **headers}
    return httpx.Client(base_url=site.url, headers=said, timeout=30, verify=NO_CERTIFICATES)


def sign_in(client: httpx.Client, handle: str = LEA, password: str = PASSWORD, **fields: str) -> httpx.Response:
    """Send the form as a browser does."""
    return client.post("/sign-in", data={"handle": handle, "password": password, **fields})


def csrf_in(client: httpx.Client, path: str = "/") -> str:
    """Give the token that a page's forms hold."""
    found = _CSRF.search(client.get(path).text)
    assert found is not None
    return found[1]


def status_of(client: httpx.Client, method: str, path: str, **headers: str) -> int:
    """Give the status of an answer without waiting for its end, which some never come to."""
    with client.stream(method, path, headers=headers) as answer:
        return answer.status_code
