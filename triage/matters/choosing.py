"""What a person says a matter is: kept as a label, and paged where it is an exposure."""

from triage.choices import label_notices
from triage.domain import Voice
from triage.matters import alarms, legal, moving, showing, talking
from triage.matters.change import Change
from triage.store import labels
from triage.store.labels import Label
from triage.tables import Ticket


def choose(change: Change, ticket: Ticket, outcome: str, *, by: str, voice: Voice) -> Label | None:
    """Keep what was chosen, if it was offered; no lane changes by it, but an exposure pages."""
    if ticket.id is None or outcome not in ticket.choices:
        return None
    known = labels.newest(change.session, ticket.id)
    if known is not None and (known.outcome, known.voice) == (outcome, voice):
        return known
    if ticket.restricted:
        return None
    label = Label(outcome, voice, by, change.now)
    ticket.updated_at = change.now
    if voice is Voice.REPORTER:
        talking.wait_no_longer(ticket)
    url = change.premises.url_of(ticket.reference)
    told = list(label_notices(change.book, ticket.reference, outcome=outcome, voice=voice, url=url))
    alarm = alarms.alarm_of(change, ticket, outcome)
    if alarm is not None:
        moving.restrict(change, ticket)
        moving.ask_as_incident(change, ticket)
        legal.begin(change, ticket, aware_at=ticket.created_at)
        legal.tell_issue(change, ticket)
        alarms.begin(change, ticket, alarm)
    for notice in told:
        change.send(notice, ticket_id=ticket.id)
    change.add(labels.happening(change.session, ticket.id, label))
    if alarm is None:
        showing.refresh(change, ticket)
    else:
        showing.move(change, ticket, urgent=True)
        moving.warn_of_exposure(change, ticket)
    return label
