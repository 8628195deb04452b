"""One change to what is kept: its session and moment, what it sends, and what it will say happened."""

import hashlib
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from playbooks.book import Book
from playbooks.edition import Edition
from triage.domain import Destination, Outgoing
from triage.pages import TICKETS
from triage.store import events, outbox
from triage.store.events import Happening

CARD_THREAD, PERSON_THREAD = "card:", "person:"
# A model that learns more from an answer moves a matter as well, and nobody's word becomes a label by that.
MODEL = "model"
# Notices to whoever looks after the house; each goes on its own way where this one is stuck.
NOTICE_THREAD = "notice:"
KEY_CHARACTERS = 2 * outbox.KEY_BYTES


@dataclass(frozen=True)
class Premises:
    """What every verb needs besides the database: what the company decided, the ways out, and our own address."""

    book: Book
    destinations: frozenset[Destination]
    base_url: str
    # Answers to people can leave by mail; pages may where they can't.
    mails_people: bool = False

    def url_of(self, reference: str) -> str:
        """Give the address of a ticket, for those who work on it."""
        return f"{self.base_url.rstrip('/')}{TICKETS}{reference}"

    def matter_url_of(self, reference: str) -> str:
        """Give the address at which whoever reported it follows it."""
        return f"{self.base_url.rstrip('/')}/matters/{reference}"

    def edition(self, language: str | None) -> Edition:
        """Give the book in a person's language."""
        return self.book.edition(language or "")


class Change:
    """Everything that one transaction does; `finish` comes last, since it holds the chain of events."""

    def __init__(
        self, session: Session, premises: Premises, *, now: datetime, keys: Callable[[], str] = outbox.new_key
    ) -> None:
        """Begin within an open transaction; `keys` names the deliveries."""
        self.session, self.premises, self.now = session, premises, now
        self._keys = keys
        self._happenings: list[Happening] = []
        self.sends = False

    @property
    def book(self) -> Book:
        """Give what the company decided."""
        return self.premises.book

    def send(
        self, outgoing: Outgoing, *, ticket_id: int | None, thread: str | None = None, key: str | None = None
    ) -> str | None:
        """Have something sent, and give the delivery's key; None where that way out is switched off."""
        if outgoing.destination not in self.premises.destinations:
            return None
        key = key or self._keys()
        outbox.put(self.session, outgoing, ticket_id=ticket_id, key=key, now=self.now, thread=thread)
        self.sends = True
        return key

    def send_newest(self, outgoing: Outgoing, *, ticket_id: int | None, thread: str) -> None:
        """Have a state shown of which only the newest matters: what has not gone out yet is written over."""
        self.session.flush()
        if outbox.renew(self.session, outgoing, thread=thread):
            self.sends = True
        else:
            self.send(outgoing, ticket_id=ticket_id, thread=thread)

    def note(
        self, kind: str, actor: str, *, ticket_id: int | None = None, data: Mapping[str, object] | None = None
    ) -> None:
        """Say what happened; it is written when the change is finished."""
        self._happenings.append(Happening(kind, actor, ticket_id, data))

    def newest(self, ticket_id: int, kind: str) -> Happening | None:
        """Give the last event of a kind that a ticket has, or is about to have by this change."""
        for one in reversed(self._happenings):
            if (one.ticket_id, one.kind) == (ticket_id, kind):
                return one
        event = events.newest(self.session, ticket_id, kind)
        return None if event is None else Happening(kind, event.actor, ticket_id, event.data)

    def add(self, *happenings: Happening) -> None:
        """Take over what somebody else says happened."""
        self._happenings += happenings

    def finish(self) -> None:
        """Write down what happened."""
        if self._happenings:
            events.append(self.session, self._happenings, at=self.now)
        self._happenings = []


def keys_from(salt: str) -> Callable[[], str]:
    """Make the keys of what follows from one arrival: the same ones whenever it is acted on anew."""
    numbers = itertools.count(1)
    return lambda: hashlib.sha256(f"{salt}:{next(numbers)}".encode()).hexdigest()[:KEY_CHARACTERS]
