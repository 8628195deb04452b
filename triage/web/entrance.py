"""What happens when somebody signs in or out: counted, compared, recorded; never a word of what was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from triage.database import Database
from triage.store import access, attempts, events, sessions
from triage.store.passwords import Passwords
from triage.tables import Person

ACTOR = "sign-in"


@dataclass(frozen=True)
class Knocking:
    """Somebody who wants to come in: how often lately, and what is kept of the person, if there is one."""

    attempt: attempts.Attempt
    of_handle: str
    of_address: str
    person_id: int | None
    kept: str | None


@dataclass(frozen=True)
class Entrance:
    """The way in and out; what it does takes the same course for handles that exist and that don't."""

    database: Database
    passwords: Passwords
    now: Callable[[], datetime]

    def knock(self, handle: str, *, address: str | None) -> Knocking:
        """Count the try, and look up whose handle it is."""
        handle = handle.strip().lower()
        with self.database.writing() as session:
            # A database refuses some of what nobody is called anyway.
            person = access.find_person(session, handle) if handle and handle.isprintable() else None
            known = person if person is not None and _may_sign_in(person) else None
            of_handle = attempts.key_of_handle(handle, known.id if known else None)
            of_address = attempts.key_of_address(address)
            attempt = attempts.count(session, of_handle=of_handle, of_address=of_address, now=self.now())
        kept = known.password_hash if known else None
        return Knocking(attempt, of_handle, of_address, known.id if known else None, kept)

    def enter(self, knocking: Knocking, password: str, *, earlier: str | None, browser: str = "") -> str | None:
        """Give the secret of a new session where the password fits, and end the one that this browser had."""
        # Outside of any transaction: this takes long on purpose.
        fits = self.passwords.fits(password, knocking.kept)
        renewed = self.passwords.hash(password) if fits and self.passwords.is_outdated(knocking.kept or "") else None
        now = self.now()
        with self.database.writing() as session:
            person = session.get(Person, knocking.person_id) if fits and knocking.person_id else None
            # Somebody may have been shut out, or got another password, while this one was compared.
            if person is None or person.id is None or not _may_sign_in(person) or person.password_hash != knocking.kept:
                _record(session, "sign_in_failed", _whose(session, knocking), count=knocking.attempt.of_handle, at=now)
                return None
            person.password_hash = renewed or person.password_hash
            session.add(person)
            if earlier is not None:
                sessions.end(session, earlier, now=now)
            secret = sessions.begin(session, person.id, now=now, browser=browser)
            attempts.forgive(session, of_handle=knocking.of_handle, of_address=knocking.of_address)
            _record(session, "signed_in", person.handle, at=now)
        return secret

    def leave(self, secret: str) -> None:
        """End a session, and record whose it was."""
        now = self.now()
        with self.database.writing() as session:
            person = sessions.end(session, secret, now=now)
            if person is not None:
                _record(session, "signed_out", person.handle, at=now)


def _may_sign_in(person: Person) -> bool:
    return person.disabled_at is None and person.password_hash is not None


def _whose(session: Session, knocking: Knocking) -> str | None:
    person = session.get(Person, knocking.person_id) if knocking.person_id else None
    return person.handle if person else None


def _record(session: Session, kind: str, handle: str | None, *, at: datetime, count: int | None = None) -> None:
    # What was typed as an unknown handle may be a password: only the count of such tries is kept.
    data = {"count": count} if count is not None else {}
    session.flush()
    events.append(session, [events.Happening(kind, handle or ACTOR, data=data)], at=at)
