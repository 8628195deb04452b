"""How often somebody may try to sign in, counted in the database, so that the limit holds over all replicas."""

import hashlib
import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, delete, literal, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from triage.tables import AwareUTC, SignInCount

WINDOW = timedelta(minutes=15)
MOST_OF_ONE_HANDLE = 10
# A whole office may share one address; whoever signs in with success is taken out of the count again.
MOST_OF_ONE_ADDRESS = 100


@dataclass(frozen=True)
class Attempt:
    """One try: how many there were of this handle, and until when no further one is taken, if that is so."""

    of_handle: int
    blocked_until: datetime | None


def key_of_handle(handle: str, person_id: int | None) -> str:
    """Name the counter of a handle; of one that nobody has, only a bucket of 65,536, since it may be a password."""
    if person_id is not None:
        return f"person:{person_id}"
    return f"unknown:{hashlib.sha256(handle.encode('utf-8', 'replace')).hexdigest()[:4]}"


def key_of_address(address: str | None) -> str:
    """Name the counter of an address; in IPv6 that of its network, since a household has billions of them."""
    try:
        parsed = ipaddress.ip_address((address or "").partition("%")[0])
    except ValueError:
        return "address:unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        parsed = parsed.ipv4_mapped or parsed
    if isinstance(parsed, ipaddress.IPv6Address):
        return f"address:{ipaddress.ip_network((parsed, 64), strict=False)}"
    return f"address:{parsed}"


def count(session: Session, *, of_handle: str, of_address: str, now: datetime) -> Attempt:
    """Count a try before it is looked at, so that many at once count as many."""
    _forget_old(session, now=now)
    by_handle, handle_began = _one_more(session, of_handle, now=now)
    by_address, address_began = _one_more(session, of_address, now=now)
    blocked = [
        began + WINDOW
        for tries, most, began in (
            (by_handle, MOST_OF_ONE_HANDLE, handle_began),
            (by_address, MOST_OF_ONE_ADDRESS, address_began),
        )
        if tries > most
    ]
    return Attempt(by_handle, max(blocked, default=None))


def count_one(session: Session, key: str, *, most: int, now: datetime) -> Attempt:
    """Count a try of one kind alone, such as from one address, or what one person sends."""
    _forget_old(session, now=now)
    tries, began = _one_more(session, key, now=now)
    return Attempt(tries, began + WINDOW if tries > most else None)


def forgive_one(session: Session, key: str) -> None:
    """Take one try of one kind out of the count again."""
    fewer = update(SignInCount).where(col(SignInCount.key) == key, col(SignInCount.count) > 0)
    session.connection().execute(fewer.values(count=col(SignInCount.count) - 1))


def forgive(session: Session, *, of_handle: str, of_address: str) -> None:
    """Take back what was counted, since the try was the right one."""
    session.connection().execute(delete(SignInCount).where(col(SignInCount.key) == of_handle))
    forgive_one(session, of_address)


def _one_more(session: Session, key: str, *, now: datetime) -> tuple[int, datetime]:
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    is_over = col(SignInCount.began_at) <= now - WINDOW
    added = (
        dialect.insert(SignInCount)
        .values(key=key, count=1, began_at=now)
        .on_conflict_do_update(
            index_elements=["key"],
            set_={
                "count": case((is_over, 1), else_=col(SignInCount.count) + 1),
                "began_at": case((is_over, literal(now, AwareUTC())), else_=col(SignInCount.began_at)),
            },
        )
        .returning(col(SignInCount.count), col(SignInCount.began_at))
    )
    tries, began = session.connection().execute(added).one()
    return tries, began


def _forget_old(session: Session, *, now: datetime) -> None:
    # Rows that another try holds just now are left to it; waiting for them could end in a deadlock.
    old = select(SignInCount.key).where(SignInCount.began_at <= now - WINDOW).with_for_update(skip_locked=True)
    session.connection().execute(delete(SignInCount).where(col(SignInCount.key).in_(old)))
