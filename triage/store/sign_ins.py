"""Sign-ins that began at the provider: each comes back once, to the same browser, within minutes; and whose it is."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from triage.domain import Role
from triage.identity import Errand, Identity
from triage.store import access
from triage.tables import Person, SignInBegun

GOOD_FOR = timedelta(minutes=10)
SECRET_BYTES = 32


@dataclass(frozen=True)
class TurnedAway:
    """Why somebody whom the provider knows does not come in; `why` names a sentence."""

    why: str


def new_secret() -> str:
    """Make what one browser alone holds while it is away."""
    return secrets.token_urlsafe(SECRET_BYTES)


def errand_of(secret: str, state: str, *, back_to: str) -> Errand:
    """Give what belongs to one way there and back; all of it follows from the browser's secret, so nothing is kept."""
    nonce, verifier = (_derived(secret, f"{name}:{state}") for name in ("nonce", "verifier"))
    return Errand(state=state, nonce=nonce, verifier=verifier, back_to=back_to)


def begin(session: Session, secret: str, *, going_to: str, now: datetime) -> str:
    """Keep that a browser goes, and give the state that it takes along."""
    # Rows that another sign-in holds just now are left to it.
    old = select(SignInBegun.state_hash).where(SignInBegun.began_at <= now - GOOD_FOR).with_for_update(skip_locked=True)
    session.connection().execute(delete(SignInBegun).where(col(SignInBegun.state_hash).in_(old)))
    state = secrets.token_urlsafe(SECRET_BYTES)
    row = SignInBegun(
        state_hash=access.hash_of(state), browser_hash=access.hash_of(secret), going_to=going_to, began_at=now
    )
    session.add(row)
    return state


def come_back(session: Session, secret: str, state: str, *, now: datetime) -> str | None:
    """Give where a browser wants to go, this once; None where it never went, went too long ago, or was another one."""
    gone = (
        delete(SignInBegun)
        .where(
            col(SignInBegun.state_hash) == access.hash_of(state),
            col(SignInBegun.browser_hash) == access.hash_of(secret),
            col(SignInBegun.began_at) > now - GOOD_FOR,
        )
        .returning(col(SignInBegun.going_to))
    )
    return session.connection().execute(gone).scalar_one_or_none()


def person_of(session: Session, identity: Identity, *, now: datetime) -> Person | TurnedAway:
    """Give the person whom the provider knows under this subject; the first time an address that is theirs links them.

    Whoever is linked is known by the subject alone, so nobody becomes somebody else by having their address.
    """
    known = session.exec(select(Person).where(Person.subject == identity.subject).with_for_update()).one_or_none()
    if known is not None:
        return known if known.disabled_at is None else TurnedAway("provider_shut_out")
    if identity.mail is None:
        return TurnedAway("provider_no_mail")
    number = access.person_for(session, identity.mail, now)
    person = session.exec(select(Person).where(Person.id == number).with_for_update()).one()
    if person.disabled_at is not None:
        return TurnedAway("provider_shut_out")
    if person.subject is not None:
        return TurnedAway("provider_other_account")
    person.subject = identity.subject
    person.name = person.name or identity.name
    session.add(person)
    return person


def unlink(session: Session, handle: str) -> Person:
    """Forget who somebody is to the provider; raises AccessError."""
    person = access.find_person(session, handle)
    if person is None:
        raise access.AccessError(f"There is no user {handle}; `triage users list` names them all.")
    person.subject = None
    session.add(person)
    return person


def stand(person: Person, *, role: Role, lanes: tuple[str, ...], departments: tuple[str, ...] | None) -> bool:
    """Give somebody what their groups say, and say whether that is anything new."""
    before = (person.role, person.lanes, person.groups)
    person.role, person.lanes = role.value, list(lanes)
    person.groups = person.groups if departments is None else list(departments)
    return before != (person.role, person.lanes, person.groups)


def _derived(secret: str, purpose: str) -> str:
    return hmac.new(secret.encode(), purpose.encode(), "sha256").hexdigest()
