"""Labels: what people say a matter is, beside what the model said; each is an event, and the newest counts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from triage.domain import Voice
from triage.store import events
from triage.store.events import Happening

ASSESSED, GIVEN = "assessed", "label_given"


@dataclass(frozen=True)
class Label:
    """What somebody said a matter is."""

    outcome: str
    voice: Voice
    by: str
    at: datetime


def newest(session: Session, ticket_id: int) -> Label | None:
    """Give the label that counts, if anybody gave one."""
    event = events.newest(session, ticket_id, GIVEN)
    if event is None:
        return None
    return Label(event.data["outcome"], Voice(event.data["said_by"]), event.actor, event.at)


def happening(session: Session, ticket_id: int, label: Label) -> Happening:
    """Write a label down with what the model had said, so that it can be learned from by itself."""
    data: dict[str, Any] = {"outcome": label.outcome, "said_by": str(label.voice)}
    assessed = events.newest(session, ticket_id, ASSESSED)
    if assessed is not None:
        said = assessed.data["model_said"]
        data["model_said"] = {name: said[name] for name in ("outcome", "lane", "confidence", "choices")}
        data["model"] = assessed.data["model"]
    return Happening(GIVEN, label.by, ticket_id, data)
