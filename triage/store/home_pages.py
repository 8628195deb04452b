"""Who has a home page, when they last looked at it, and which rules they saw there."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from triage.tables import HomePage

Rules = Mapping[str, Mapping[str, str]]


def of_person(session: Session, person_id: int) -> HomePage | None:
    """Find somebody's page."""
    return session.get(HomePage, person_id)


def look(session: Session, person_id: int, *, account: str, rules: Rules, now: datetime) -> HomePage:
    """Write down that somebody looks, and since when the rules are other ones than they knew."""
    shown = {name: dict(rows) for name, rows in rules.items()}
    page = session.get(HomePage, person_id)
    if page is None:
        page = HomePage(person_id=person_id, account=account, seen_at=now, rules=shown)
    elif page.rules != shown:
        page.before, page.rules, page.changed_at = page.rules, shown, now
        page.known_until = page.seen_at
    page.account, page.seen_at = account, now
    session.add(page)
    session.flush()
    return page
