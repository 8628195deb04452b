"""The fault switches: what may go wrong with a vendor, how often, and for which requests."""

import itertools
import random
import threading
import time
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Any


class Kind(StrEnum):
    """What goes wrong."""

    RATE_LIMITED = "rate_limited"
    STATUS = "status"
    HANG = "hang"
    HANG_AFTER_COMMIT = "hang_after_commit"
    RESET_BEFORE_COMMIT = "reset_before_commit"
    RESET_AFTER_COMMIT = "reset_after_commit"
    HTML = "html"
    LATENCY = "latency"
    DOWN = "down"
    TOKEN_REVOKED = "token_revoked"  # noqa: S105 -- the name of a fault, no secret
    INDEX_LAG = "index_lag"
    PROJECT_ARCHIVED = "project_archived"
    SLACK_ERROR = "slack_error"
    EVENT_LOST = "event_lost"
    EVENT_TWICE = "event_twice"
    EVENT_RENAMED = "event_renamed"
    EVENT_LATE = "event_late"
    EVENT_SHUFFLED = "event_shuffled"


STANDING = frozenset({Kind.INDEX_LAG, Kind.PROJECT_ARCHIVED})  # these change what is found, not a single answer

# These strike what a vendor sends, not what it is asked; their path is that of the kind, as in `/events/message`.
ON_EVENTS = frozenset({Kind.EVENT_LOST, Kind.EVENT_TWICE, Kind.EVENT_RENAMED, Kind.EVENT_LATE, Kind.EVENT_SHUFFLED})
EVENT = "EVENT"


class RetryAfter(StrEnum):
    """The four forms in which a vendor says, or does not say, how long to wait."""

    SECONDS = "seconds"
    FRACTION = "fraction"
    DATE = "date"
    MISSING = "missing"


class Vendor(StrEnum):
    """Whose stand-in is meant."""

    JIRA = "jira"
    SLACK = "slack"
    PAGER = "pager"
    MAIL = "mail"


@dataclass(frozen=True)
class Fault:
    """One switch; without `times` it stays on, and `path` is a shell pattern over the path within the vendor."""

    kind: Kind
    vendor: Vendor = Vendor.JIRA
    times: int | None = None
    probability: float = 1.0
    method: str = ""
    path: str = "*"
    seconds: float = 1.0
    status: int = 503
    retry_after: RetryAfter = RetryAfter.SECONDS
    reason: str = "jira-burst-based"
    project: str = ""
    error: str = "internal_error"
    lasts_seconds: float | None = None

    def lateness(self, chance: random.Random) -> float | None:
        """Give how many seconds an event comes late by this switch; None where it is about something else."""
        if self.kind is Kind.EVENT_LATE:
            return self.seconds
        return chance.random() * self.seconds if self.kind is Kind.EVENT_SHUFFLED else None

    @classmethod
    def read(cls, given: dict[str, Any], vendor: Vendor) -> "Fault":
        """Read a switch from JSON or a form, or raise ValueError in words that say what to mend."""
        unknown = set(given) - set(cls.__dataclass_fields__)
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(cls.__dataclass_fields__)}")
        values = {name: value for name, value in given.items() if value not in ("", None)}
        if "kind" not in values:
            raise ValueError(f"kind is missing; it is one of {', '.join(Kind)}")
        times = values.get("times")
        return cls(
            kind=Kind(str(values["kind"])),
            vendor=vendor,
            times=None if times is None else int(times),
            probability=float(values.get("probability", 1.0)),
            method=str(values.get("method", "")).upper(),
            path=str(values.get("path", "*")),
            seconds=float(values.get("seconds", 1.0)),
            status=int(values.get("status", 503)),
            retry_after=RetryAfter(str(values.get("retry_after", RetryAfter.SECONDS))),
            reason=str(values.get("reason", cls.reason)),
            project=str(values.get("project", "")),
            error=str(values.get("error", cls.error)),
            lasts_seconds=float(values["lasts_seconds"]) if "lasts_seconds" in values else None,
        )

    def concerns(self, vendor: Vendor, method: str, path: str) -> bool:
        """Say whether a request is one that this switch is about."""
        return (
            self.vendor is vendor
            and self.kind not in STANDING
            and (self.kind in ON_EVENTS) == (method == EVENT)
            and self.method in ("", method)
            and fnmatchcase(path, self.path)
        )


class Faults:
    """The switchboard of one sandbox; what it draws depends on its seed and the order of requests alone."""

    def __init__(self, seed: int = 0) -> None:
        """Start with every switch off."""
        self._lock = threading.Lock()
        self._armed: dict[int, Fault] = {}
        self._ends: dict[int, float] = {}
        self._numbers = itertools.count(1)
        self._random = random.Random(seed)  # noqa: S311 -- repeatable runs want a seed, not secrecy

    def seed(self, seed: int) -> None:
        """Begin the sequence of chances anew."""
        with self._lock:
            self._random.seed(seed)

    def arm(self, fault: Fault) -> int:
        """Switch a fault on and give its number."""
        with self._lock:
            number = next(self._numbers)
            self._armed[number] = fault
            if fault.lasts_seconds is not None:
                self._ends[number] = time.monotonic() + fault.lasts_seconds
            return number

    def disarm(self, number: int) -> None:
        """Switch one fault off; off already is well too."""
        with self._lock:
            self._armed.pop(number, None)

    def clear(self, vendor: Vendor | None = None) -> None:
        """Switch off every fault of a vendor, or all."""
        with self._lock:
            self._armed = {n: f for n, f in self._armed.items() if vendor is not None and f.vendor is not vendor}

    def armed(self, vendor: Vendor | None = None) -> dict[int, Fault]:
        """Give what is switched on, by number."""
        with self._lock:
            self._drop_what_ended()
            return {n: f for n, f in self._armed.items() if vendor is None or f.vendor is vendor}

    def draw(self, vendor: Vendor, method: str, path: str) -> Fault | None:
        """Give the first fault that strikes this request, and count it off."""
        if not self._armed:
            return None
        with self._lock:
            self._drop_what_ended()
            for number, fault in self._armed.items():
                if fault.concerns(vendor, method, path) and self._strikes(fault):
                    self._count_off(number, fault)
                    return fault
        return None

    def _drop_what_ended(self) -> None:
        for number in [n for n, end in self._ends.items() if end <= time.monotonic()]:
            del self._ends[number]
            self._armed.pop(number, None)

    def _strikes(self, fault: Fault) -> bool:
        return fault.probability >= 1 or self._random.random() < fault.probability

    def _count_off(self, number: int, fault: Fault) -> None:
        if fault.times is None:
            return
        if fault.times <= 1:
            del self._armed[number]
        else:
            self._armed[number] = replace(fault, times=fault.times - 1)

    def index_lag_seconds(self) -> float:
        """Say how long a new issue stays out of the search."""
        return max((f.seconds for f in self.armed().values() if f.kind is Kind.INDEX_LAG), default=0.0)

    def archived_projects(self) -> frozenset[str]:
        """Name the projects that take no issues any more."""
        return frozenset(f.project for f in self.armed().values() if f.kind is Kind.PROJECT_ARCHIVED)


def as_rows(faults: dict[int, Fault]) -> list[dict[str, Any]]:
    """Write switches as JSON."""
    return [{"number": number, **asdict(fault)} for number, fault in faults.items()]
