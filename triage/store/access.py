"""Who may come in: people by their handle, programs by a token of which only the hash is kept."""

import hashlib
import secrets
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from triage.domain import Role
from triage.tables import ApiToken, Person

TOKEN_PREFIX = "triage_"  # noqa: S105 -- what every token begins with, so that leaked ones can be found
TOKEN_BYTES = 32
LONGEST_GROUP = 100

# Every message asks this, so it is put together once.
PERSON = select(Person.id).where(Person.handle == bindparam("handle"))


class AccessError(ValueError):
    """A person or a token can't be added or found; the sentence says what to do instead."""


def add_token(session: Session, name: str, *, role: Role, now: datetime) -> str:
    """Make a token and give it in plain, this once."""
    name = name.strip()
    if not name:
        raise AccessError("A token needs a name that says which program has it.")
    if _token_named(session, name):
        raise AccessError(f"There is or was a token {name} already; choose another name, so that records stay clear.")
    plain = TOKEN_PREFIX + secrets.token_urlsafe(TOKEN_BYTES)
    session.add(ApiToken(name=name, role=role.value, hash=hash_of(plain), created_at=now))
    session.flush()
    return plain


def revoke_token(session: Session, name: str, *, now: datetime) -> ApiToken:
    """End a token at once; it stays on record."""
    token = _token_named(session, name.strip())
    if token is None:
        raise AccessError(f"There is no token {name}; `triage tokens list` names them all.")
    token.revoked_at = token.revoked_at or now
    session.add(token)
    return token


def find_by_token(session: Session, token: str) -> ApiToken | None:
    """Give the token that was shown, unless it is unknown or revoked."""
    wanted = select(ApiToken).where(ApiToken.hash == hash_of(token), col(ApiToken.revoked_at).is_(None))
    return session.exec(wanted).one_or_none()


def list_tokens(session: Session) -> Sequence[ApiToken]:
    """List every token there ever was, by name."""
    return session.exec(select(ApiToken).order_by(ApiToken.name)).all()


def person_for(session: Session, handle: str, now: datetime) -> int:
    """Give the number of a person, and make the record where it is the first time; capitals don't count."""
    handle = _handle(handle)
    connection = session.connection()
    found = connection.execute(PERSON, {"handle": handle}).scalar_one_or_none()
    if found is None:
        dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
        row = {"handle": handle, "name": "", "role": Role.EMPLOYEE.value, "created_at": now}
        # Another transaction may be making the same record: the second one waits for it and finds it.
        connection.execute(dialect.insert(Person).values(row).on_conflict_do_nothing(index_elements=["handle"]))
        found = connection.execute(PERSON, {"handle": handle}).scalar_one()
    return int(found)


def find_person(session: Session, handle: str) -> Person | None:
    """Give the person of a handle, if there is one."""
    return session.exec(select(Person).where(Person.handle == _handle(handle))).one_or_none()


def name_of(session: Session, handle: str) -> str:
    """Give what a person is called, or the handle where nobody has said it."""
    found = find_person(session, handle)
    return found.name or handle if found else handle


def add_person(
    session: Session,
    handle: str,
    *,
    name: str,
    role: Role | None,
    now: datetime,
    groups: Iterable[str] | None = None,
    language: str | None = None,
    lanes: Iterable[str] | None = None,
) -> Person:
    """Give a person a name and a role, and let in again who was disabled; what isn't named stays as it was.

    A new person without a role is an employee. A group may be several with commas between them. No `lanes` are all.
    """
    person = session.get_one(Person, person_for(session, handle, now))
    person.name, person.disabled_at = name.strip() or person.name, None
    person.role = role.value if role else person.role
    person.groups = person.groups if groups is None else _groups(groups)
    person.language = language or person.language
    person.lanes = person.lanes if lanes is None else sorted(set(lanes))
    session.add(person)
    session.flush()
    return person


def keep_password(session: Session, handle: str, password_hash: str) -> Person:
    """Give a person another password, by the hash that is kept of it."""
    person = _known_person(session, handle)
    if person.disabled_at is not None:
        raise AccessError(f"{person.handle} is disabled; `triage users add {person.handle}` lets them in again.")
    person.password_hash = password_hash
    session.add(person)
    session.flush()
    return person


def disable_person(session: Session, handle: str, *, now: datetime) -> Person:
    """Let a person in no more; what they wrote stays."""
    person = _known_person(session, handle)
    person.disabled_at = person.disabled_at or now
    session.add(person)
    return person


def list_people(session: Session) -> Sequence[Person]:
    """List everybody, by handle."""
    return session.exec(select(Person).order_by(Person.handle)).all()


def with_role(session: Session, roles: Collection[Role], *, limit: int) -> Sequence[Person]:
    """List those who may come in with one of these roles, by name."""
    wanted = select(Person).where(col(Person.role).in_(sorted(roles)), col(Person.disabled_at).is_(None))
    return session.exec(wanted.order_by(Person.name, Person.handle).limit(limit)).all()


def _known_person(session: Session, handle: str) -> Person:
    person = find_person(session, handle)
    if person is None:
        raise AccessError(f"There is no user {handle}; `triage users add {handle}` makes one.")
    return person


def _groups(groups: Iterable[str]) -> list[str]:
    named = list(dict.fromkeys(part.strip() for group in groups for part in group.split(",")))
    if not all(group and group.isprintable() and len(group) <= LONGEST_GROUP for group in named):
        raise AccessError(f"A group is one line of at most {LONGEST_GROUP} characters, such as `sales`.")
    return named


def _token_named(session: Session, name: str) -> ApiToken | None:
    return session.exec(select(ApiToken).where(ApiToken.name == name)).one_or_none()


def hash_of(token: str) -> str:
    """Give what is kept of a token."""
    # A token has 256 random bits, so a plain hash can't be guessed backwards and needs no salt.
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _handle(handle: str) -> str:
    handle = handle.strip().lower()
    if not handle:
        raise AccessError("A person needs a handle: the address or name they write under.")
    return handle
