"""Says whose, when and which on a ticket's page: people, owners, lanes and moments, in the reader's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from playbooks.edition import Edition
from triage.moments import readable
from triage.web.console_shown import lane_named

Words = Mapping[str, str]
Data = Mapping[str, Any]


@dataclass(frozen=True)
class Moment:
    """A moment: for machines, in short, and in full."""

    iso: str
    short: str
    full: str


@dataclass(frozen=True)
class Teller:
    """Whoever tells it: in which words, which zone, and with which names of people."""

    words: Words
    edition: Edition
    zone: ZoneInfo
    now: datetime
    names: Mapping[str, str]

    def person(self, handle: object) -> str:
        """Name a person, or the part of the house that acted."""
        said = str(handle or "")
        return self.names.get(said) or self.words.get(f"ticket_actor_{said.replace(' ', '_')}") or said

    def owner(self, key: object) -> str:
        """Name an owner; one that stands in the book no more by its key."""
        known = self.edition.owners.owners.get(str(key or ""))
        return known.name if known else str(key or "")

    def owners(self, keys: object) -> str:
        """Name several."""
        return ", ".join(self.owner(key) for key in keys) if isinstance(keys, Iterable) else ""

    def lane(self, name: object) -> str:
        """Name a lane or an outcome."""
        return lane_named(None if name == "out_of_scope" else str(name), str(name), self.words) if name else ""

    def word(self, prefix: str, value: object) -> str:
        """Give the word for a value of a known kind; one that is new as it is."""
        return self.words.get(f"{prefix}{value}", str(value or ""))

    def wording(self, key: str, value: object) -> str:
        """Give a sentence of the company's wording that takes no values."""
        return self.edition.wording.get(f"{key}{value}", str(value or ""))

    def moment(self, value: datetime | None) -> Moment | None:
        """Say a moment."""
        if value is None:
            return None
        local, here = value.astimezone(self.zone), self.now.astimezone(self.zone)
        day = self.words["ticket_day"].format(
            day=local.day, month=self.words["ticket_months"].split()[local.month - 1], year=local.year
        )
        short = self.words["ticket_day_short"].format(
            day=local.day, month=self.words["ticket_months"].split()[local.month - 1]
        )
        named = self.words["ticket_today"] if local.date() == here.date() else short
        named = named if local.year == here.year else day
        full = readable(value, self.zone, language=self.edition.language)
        return Moment(value.isoformat(), f"{named}, {local:%H:%M}", full)

    def moment_of(self, written: object) -> str:
        """Say a moment that an event wrote down."""
        try:
            value = datetime.fromisoformat(str(written))
        except ValueError:
            return ""
        said = self.moment(value) if value.tzinfo else None
        return said.short if said else ""
