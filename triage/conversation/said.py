"""What somebody said, and with which words it may be kept: the message, and the small text files that hang on it."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from classifiers.sensitive import NOT_CHECKED, Redaction, redact
from triage import pasting
from triage.conversation.room import Room, Sender, Spot, suspicion_of
from triage.domain import Intake
from triage.inbox import MOST_JUDGED, names_of
from triage.store.inbox import Kept

MOST_TEXT_FROM_FILES = 20_000


@dataclass(frozen=True)
class Opening:
    """A message that may open a matter: who sends it, where it is answered, and under which name it is kept."""

    arrival: Kept
    sender: Sender
    spot: Spot
    source_id: str
    text: str = field(repr=False)
    classes: Mapping[str, int]
    permalink: str | None = None
    # Whether they wrote it, and so may delete it; others' messages can be pointed at.
    is_own: bool = True
    # How likely it is that words besides the arrival's own, which could not be looked through, tell of an exposure.
    suspicion: float = 0.0

    @property
    def source(self) -> str:
        """Name the workspace."""
        return f"slack:{self.arrival.data.get('team', '')}"

    @property
    def exposure(self) -> float:
        """Say how likely words that nobody can read any more tell of an exposure."""
        return max(self.suspicion, suspicion_of(self.arrival))


def with_files(room: Room, opening: Opening, files: list[Mapping[str, Any]]) -> Opening:
    """Read small text files along with the message, redacted; of others the name is kept."""
    if not files:
        return opening
    read, others = [], []
    classes, suspicion = Counter(opening.classes), opening.suspicion
    until = time.monotonic() + room.outside.seconds_for_files
    for file in files:
        # Everybody else's messages wait meanwhile.
        reader = room.outside.reader if time.monotonic() < until else None
        found = reader.read(str(file["id"]), name=str(file["name"])) if reader else None
        if found is None or found.text is None:
            named, _ = looked_through(room, str(file["name"]))
            classes.update(named.classes)
            others.append({**file, "name": named.text})
            continue
        redaction, suspected = looked_through(room, _beginning(found.text))
        classes.update(redaction.classes)
        suspicion = max(suspicion, suspected)
        read.append(redaction.text)
    texts = [opening.text, *read, *([f"[{names_of(others)}]"] if others else [])]
    text = "\n\n".join(one for one in texts if one)
    return replace(opening, text=text, classes=dict(classes), suspicion=suspicion)


def _beginning(text: str) -> str:
    """Give as much of a file as is read, and of no word a part: half a secret looks like none."""
    return text if len(text) <= MOST_TEXT_FROM_FILES else text[:MOST_TEXT_FROM_FILES].rsplit(maxsplit=1)[0]


def with_link(room: Room, opening: Opening) -> Opening:
    """Find the address of a message that others can see, so that its writer gets to it quickly."""
    looker, channel, ts = room.outside.looker, opening.spot.channel, opening.arrival.data.get("ts")
    if opening.permalink or opening.spot.is_private or looker is None or channel is None or not ts:
        return opening
    return replace(opening, permalink=looker.permalink(channel, str(ts)) or None)


def looked_through(room: Room, raw: str) -> tuple[Redaction, float]:
    """Redact words that were fetched; where that takes too long, say how likely they tell of an exposure."""
    redaction = redact(raw, pasting.own_lists(room.desk.premises.book))
    if NOT_CHECKED not in redaction.classes:
        return redaction, 0.0
    return redaction, room.desk.suspicion(raw[:MOST_JUDGED])


def intake_of(opening: Opening) -> Intake:
    """Give it as the desk takes messages; its words were masked before."""
    return Intake(
        opening.source,
        opening.source_id,
        opening.sender.handle,
        opening.text,
        received_at=opening.arrival.received_at,
        data_classes=opening.classes,
        language=opening.sender.language,
    )
