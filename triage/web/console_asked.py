"""What the address of a list says: read strictly, and written again the same way; what makes no sense is left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from triage.domain import Lane, Outcome, Severity
from triage.matters.holding import RESOLUTIONS
from triage.store.narrowing import LASTED, LATE, SAID, Narrowed
from triage.store.queues import ALL, DUE, NEWEST, NOBODY, OF_LANE, OPEN, QUEUES, SORTS, Asked, Place
from triage.store.searching import LONGEST_QUESTION, question_of

STATES = ("open", "taken", "waiting", "resolved", "withdrawn")
WITHIN = (15, 60, 240, 1440)
USUAL_WITHIN = 60
MOMENTS = ("since", "until")
# What the links of reports ask for; it has no field of its own in the list's form.
OF_REPORTS = (
    *MOMENTS,
    "team",
    "moved_from",
    "moved_to",
    "model_said",
    "label",
    "late",
    "ran",
    "running",
    "clock_owner",
    "in_review",
    "resolution",
    "holds",
    "helped",
    "problem",
)
FILTERS = ("state", "severity", "lane", "owner", "holder", "tool", *OF_REPORTS)
OUTCOMES = (*Lane, Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR)
CHOICES = {"state": STATES, "severity": tuple(Severity), "lane": (*Lane, NOBODY), "resolution": RESOLUTIONS}
CHOICES |= {"moved_from": OUTCOMES, "moved_to": OUTCOMES, "model_said": OUTCOMES, "label": OUTCOMES}
CHOICES |= {"late": LATE, "ran": LATE, "running": LATE, "in_review": ("yes",), "helped": (*SAID, LASTED)}
LONGEST_VALUE = 200
LARGEST_ID = 2**31 - 1
_MOMENT = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$")
_CLASS = re.compile(r"^[a-z][a-z_]{0,40}$")
_PROBLEM = re.compile(r"^P-[0-9A-Z]{3,12}$")
_AFTER = re.compile(r"^(\d{1,10})(?:~([0-9T:.+-]{19,32}))?$")


@dataclass(frozen=True)
class Address:
    """A list as its address says it: the queue, what narrows it, the words that are looked for, and the page."""

    queue: str = OPEN
    filters: tuple[tuple[str, str], ...] = ()
    words: str = ""
    sort: str = NEWEST
    within: int = USUAL_WITHIN
    after: Place | None = None

    @property
    def asked(self) -> Asked:
        """Give what is to be listed."""
        said = dict(self.filters)
        narrowed: dict[str, Any] = {name: said.pop(name) for name in OF_REPORTS if name in said}
        narrowed |= {name: datetime.fromisoformat(narrowed[name]) for name in MOMENTS if name in narrowed}
        return Asked(
            queue=self.queue,
            narrowed=Narrowed(**narrowed),
            within_minutes=self.within,
            question=question_of(self.words),
            sort=self.sort,
            **said,
        )

    @property
    def is_narrowed(self) -> bool:
        """Say whether filters narrow the queue."""
        return bool(self.filters)

    def fields(self) -> dict[str, str]:
        """Give what the address holds, apart from the page: as a form sends it, and as a view keeps it."""
        said = {"queue": self.queue if self.queue != OPEN else "", "q": self.words, **dict(self.filters)}
        said |= {"sort": self.sort if self.sort != NEWEST else ""}
        said |= {"within": str(self.within) if self.within != USUAL_WITHIN else ""}
        return {name: value for name, value in said.items() if value}

    def query(self, **changes: Any) -> str:
        """Write the address, with some of it changed; another list begins at its first page."""
        other = replace(self, **{"after": None, **changes})
        page = {"after": _written(other.after)} if other.after else {}
        return urlencode(other.fields() | page)

    def without(self, name: str) -> str:
        """Write the address without one of its filters."""
        return self.query(filters=tuple(one for one in self.filters if one[0] != name))


def address_of(said: Mapping[str, str]) -> Address:
    """Read an address; whoever looks for words without naming a queue looks everywhere."""
    words = " ".join(said.get("q", "")[:LONGEST_QUESTION].split())
    queue = said.get("queue") or (ALL if words else OPEN)
    within = said.get("within", "")
    filters = {name: said.get(name, "").strip() for name in FILTERS}
    return Address(
        queue=queue if _is_queue(queue) else OPEN,
        filters=tuple((name, value) for name, value in filters.items() if _fits(name, value)),
        words="".join(letter for letter in words if letter.isprintable()),
        sort=said["sort"] if said.get("sort") in SORTS else NEWEST,
        within=int(within) if within in {str(one) for one in WITHIN} else USUAL_WITHIN,
        after=_read(said.get("after", ""), is_due=said.get("sort") == DUE),
    )


def _is_queue(queue: str) -> bool:
    return queue in QUEUES or (queue.startswith(OF_LANE) and queue.removeprefix(OF_LANE) in list(Lane))


def _fits(name: str, value: str) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in MOMENTS:
        return _MOMENT.match(value) is not None and _is_moment(value)
    if name == "holds":
        return _CLASS.match(value) is not None
    if name == "problem":
        return _PROBLEM.match(value) is not None
    return bool(value) and len(value) <= LONGEST_VALUE and value.isprintable()


def _is_moment(said: str) -> bool:
    try:
        return datetime.fromisoformat(said).tzinfo is not None
    except ValueError:
        return False


def _written(place: Place) -> str:
    return str(place.number) if place.due is None else f"{place.number}~{place.due.isoformat()}"


def _read(said: str, *, is_due: bool) -> Place | None:
    found = _AFTER.match(said)
    if found is None or int(found[1]) > LARGEST_ID:
        return None
    if not is_due:
        return Place(int(found[1]))
    try:
        due = datetime.fromisoformat(found[2]) if found[2] else None
    except ValueError:
        return None
    return Place(int(found[1]), due) if due is not None and due.tzinfo is not None else None
