"""Takes in what people do elsewhere: redacted, kept under its key, and only then acknowledged by whoever brought it."""

import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from classifiers.sensitive import NOT_CHECKED, SECONDS, OwnLists, redact
from triage.database import Database
from triage.domain import Arrival, Clock, InboxAway
from triage.store.joint import JointInbox

log = structlog.get_logger(__name__)

SALT_BYTES = 16
# How likely it is that words which could not be looked through tell of an exposure; zero is no suspicion.
EXPOSURE = "exposure"
MOST_JUDGED = 5_000
# Whoever brings it waits for this much work at most, however many texts it has; what is left by then is not checked.
MOST_SECONDS = 1.0
Suspicion = Callable[[str], float]
# What is done with these belongs to a person and to no thread.
OF_A_PERSON = frozenset(
    {"command", "shortcut_message", "shortcut_global", "home_opened", "submitted", "person_changed"}
)


@dataclass(frozen=True)
class Redacted:
    """The words of an arrival as they may be kept, and what was masked in them."""

    text: str
    fields: Mapping[str, str]
    data: Mapping[str, Any]
    classes: Mapping[str, int]
    types: Mapping[str, int]


def redacted(arrival: Arrival, lists: OwnLists, *, seconds: float = SECONDS) -> Redacted:
    """Mask everything in an arrival that a person may have typed, the names of files included."""
    classes: Counter[str] = Counter()
    types: Counter[str] = Counter()
    ends_at = time.thread_time() + MOST_SECONDS

    def masked(text: str) -> str:
        if not text:
            return text
        found = redact(text, lists, seconds=max(0.0, min(seconds, ends_at - time.thread_time())))
        classes.update(found.classes)
        types.update(finding.type for finding in found.findings)
        return found.text

    data = dict(arrival.data)
    if "files" in data:
        data["files"] = [dict(file) | {"name": masked(str(file.get("name", "")))} for file in data["files"]]
    fields = {name: masked(value) for name, value in arrival.fields.items()}
    return Redacted(masked(arrival.text), fields, data, dict(classes), dict(types))


def nobody_suspects(text: str) -> float:
    """Suspect nothing, where there is nobody to judge."""
    del text
    return 0.0


def conversation_of(arrival: Arrival) -> str:
    """Name what an arrival keeps its order in: a thread, an issue, or all that one person does outside of any."""
    data = arrival.data
    if issue := data.get("id") or data.get("issue"):
        return f"{arrival.source}:{issue}"
    thread = data.get("thread_ts") or data.get("ts")
    if arrival.kind in OF_A_PERSON or not (data.get("channel") and thread):
        return f"{arrival.source}:{arrival.person}"
    return f"{arrival.source}:{data['channel']}:{thread}"


class InboxOfArrivals:
    """The inbox on our database."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        lists: Callable[[], OwnLists],
        wake: Callable[[], None],
        suspicion: Suspicion = nobody_suspects,
        seconds: float = SECONDS,
    ) -> None:
        """Take what it needs; `seconds` is how long looking through one text may take, and nothing is opened."""
        self._suspicion, self._seconds = suspicion, seconds
        self._turns, self._joint = database.turns, JointInbox(database)
        self._clock, self._lists, self._wake = clock, lists, wake

    def take(self, arrival: Arrival) -> bool:
        """Store it durably before returning; False where it is known already. Raises InboxAway."""
        try:
            with self._turns.hurrying():
                is_new = self._joint.add(self._row(arrival))
        except (SQLAlchemyError, InboxAway) as error:
            what = type(error.__cause__ or error).__name__
            log.warning("an arrival could not be stored", kind=arrival.kind, error=what)
            raise InboxAway("the database did not answer") from error
        if is_new:
            self._wake()
        return is_new

    def _row(self, arrival: Arrival) -> dict[str, Any]:
        now, kept = self._clock.now(), redacted(arrival, self._lists(), seconds=self._seconds)
        if NOT_CHECKED in kept.classes:
            # Its words are gone after this, so whether they may tell of an exposure is asked now.
            said = "\n".join(one for one in (arrival.text, *arrival.fields.values()) if one)
            kept = replace(kept, data={**kept.data, EXPOSURE: self._suspicion(said[:MOST_JUDGED])})
        return {
            "key": arrival.key,
            "salt": secrets.token_hex(SALT_BYTES),
            "source": arrival.source,
            "kind": arrival.kind,
            "person": arrival.person,
            "conversation": conversation_of(arrival),
            "data": dict(kept.data),
            "text": kept.text,
            "fields": dict(kept.fields),
            "classes": dict(kept.classes),
            "types": dict(kept.types),
            "due": now,
            "received_at": now,
        }


def names_of(files: Iterable[Mapping[str, Any]]) -> str:
    """Name attachments in one line."""
    return ", ".join(str(file.get("name") or file.get("id")) for file in files)
