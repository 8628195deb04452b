"""Looking at a label that somebody gave: a second person says whether the model learns from it."""

from datetime import datetime

from sqlmodel import Session

from triage.learning.rules import DECIDES, Decider, Refusal
from triage.store import events, label_reviews
from triage.store.events import Happening
from triage.viewer import Viewer

REVIEWED = "label_reviewed"


def review(
    session: Session, event_id: int, state: str, *, by: Decider, viewer: Viewer, now: datetime
) -> Refusal | None:
    """Accept or refuse a label; what was decided already stays, and nobody decides on their own."""
    if by.role not in DECIDES:
        return Refusal.ROLE
    label = label_reviews.find(session, event_id, viewer)
    if label is None:
        return Refusal.UNKNOWN
    if label.given_by.casefold() == by.handle.casefold():
        return Refusal.OWN_LABEL
    if not label_reviews.keep(session, label, state, by=by.handle, now=now):
        return None
    data = {"label": event_id, "reference": label.ticket.reference, "outcome": label.outcome, "state": state}
    events.append(session, [Happening(REVIEWED, by.handle, data=data)], at=now)
    return None
