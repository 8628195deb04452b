"""The person behind a browser: found by the session's cookie, or lent a sample person in the demonstration."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request

from triage.domain import Role
from triage.store import access, sessions
from triage.tables import Person
from triage.web.browsers import named
from triage.web.cookies import keep_session, session_secret
from triage.web.forgery import SAFE, refuse_foreign
from triage.web.parts import WebParts, parts_of

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class SignedIn:
    """Somebody who signed in; `language` is the one on record, if there is one."""

    id: int
    handle: str
    name: str
    role: Role
    groups: tuple[str, ...]
    language: str | None
    lanes: tuple[str, ...] = ()

    @property
    def shown_name(self) -> str:
        """Give what to call them."""
        return self.name or self.handle


def person_of(request: Request) -> SignedIn | None:
    """Give the person whose session a browser brings, if it is open; asked once for each request."""
    if not hasattr(request.state, "visitor"):
        request.state.visitor = _find(request)
    found: SignedIn | None = request.state.visitor
    return found


def visitor_of(request: Request) -> SignedIn | None:
    """Give the same for a page; in the demonstration whoever comes without a session gets a sample person's."""
    found = person_of(request)
    parts = parts_of(request)
    if found is None and parts.demo is not None and parts.demo.people and is_loopback(request):
        found = request.state.visitor = _lend(request, parts, parts.demo.people[0].handle)
        request.state.is_lent = True
    return found


def is_lent(request: Request) -> bool:
    """Say whether the session was made for this very request, so that no form can hold a token of it yet."""
    return bool(getattr(request.state, "is_lent", False))


def signed_in(person: Person) -> SignedIn:
    """Give a person as pages know them."""
    return SignedIn(
        id=person.id or 0,
        handle=person.handle,
        name=person.name,
        role=Role(person.role),
        groups=tuple(person.groups),
        language=person.language,
        lanes=tuple(person.lanes),
    )


def _find(request: Request) -> SignedIn | None:
    secret = session_secret(request)
    if secret is None:
        return None
    parts = parts_of(request)
    now = parts.now()
    with parts.database.reading() as session:
        found = sessions.find(session, secret, now=now)
    if found is None:
        return None
    row, person = found
    if sessions.is_due(row, now=now):
        with parts.database.writing() as session:
            sessions.note_seen(session, row, now=now)
    request.state.session_secret = secret
    return signed_in(person)


def _lend(request: Request, parts: WebParts, handle: str) -> SignedIn | None:
    if request.method not in SAFE:
        refuse_foreign(request)
    with parts.database.writing() as session:
        person = access.find_person(session, handle)
        if person is None or person.id is None or person.disabled_at is not None:
            return None
        browser = named(request.headers.get("user-agent", ""))
        secret = sessions.begin(session, person.id, now=parts.now(), browser=browser)
    keep_session(request, secret)
    request.state.session_secret = secret
    return signed_in(person)


def is_loopback(request: Request) -> bool:
    """Say whether the address that a request names is this very machine."""
    # A site of somebody else's may give its name our address; such a name must not open the demonstration.
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname in LOOPBACK
    except ValueError:
        return False
