"""Saying that somebody is away, and who stands in for them; and that they are back."""

from dataclasses import dataclass
from datetime import datetime

from triage.matters.change import Change
from triage.matters.people import STAFF, Actor, Refused, actor_of
from triage.matters.teams import FOR_OTHERS
from triage.store import absences, access
from triage.tables import Absence


@dataclass(frozen=True)
class Away:
    """Somebody's absence, as it was said."""

    person: str
    deputy: str
    begins_at: datetime
    ends_at: datetime


def leave(change: Change, away: Away, *, by: Actor) -> Absence | Refused:
    """Say that somebody is away; for the time of it, what was said last counts."""
    person, deputy = away.person.strip().lower(), away.deputy.strip().lower()
    refused = _not_theirs(person, by) or _wrong_times(away, change.now) or _no_deputy(change, person, deputy)
    if refused is not None:
        return refused
    for earlier in absences.within(change.session, person, begins_at=away.begins_at, ends_at=away.ends_at):
        earlier.ended_early_at = change.now
        change.session.add(earlier)
    row = Absence(person=person, deputy=deputy, begins_at=away.begins_at, ends_at=away.ends_at, said_by=by.handle)
    kept = absences.add(change.session, row)
    said = {"person": person, "deputy": deputy, "from": _written(away.begins_at), "until": _written(away.ends_at)}
    change.note("absence_said", by.handle, data=said)
    return kept


def come_back(change: Change, person: str, *, by: Actor) -> Absence | Refused:
    """Say that somebody is back, or will not leave after all.

    Nothing of what their deputy accepted meanwhile returns by itself.
    """
    person = person.strip().lower()
    refused = _not_theirs(person, by)
    found = absences.now_of(change.session, person, change.now)
    if refused is not None or not found:
        return refused or Refused("absence_none", {"person": person})
    for absence in found:
        absence.ended_early_at = change.now
        change.session.add(absence)
    change.note("absence_ended", by.handle, data={"person": person})
    return found[-1]


def _not_theirs(person: str, by: Actor) -> Refused | None:
    may = by.role in FOR_OTHERS or (by.is_staff and by.handle == person)
    return None if may else Refused("absence_not_yours")


def _wrong_times(away: Away, now: datetime) -> Refused | None:
    return None if away.begins_at < away.ends_at and away.ends_at > now else Refused("absence_times")


def _no_deputy(change: Change, person: str, deputy: str) -> Refused | None:
    found = access.find_person(change.session, deputy) if deputy else None
    able = found is not None and deputy != person and actor_of(found).role in STAFF
    return None if able else Refused("absence_deputy", {"person": deputy})


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
