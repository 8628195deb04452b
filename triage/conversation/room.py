"""What every part of the conversation works with: who writes, where they are, and how an answer gets there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from playbooks.edition import Edition
from triage.conversation.outside import Outside
from triage.database import Database
from triage.desk import Desk
from triage.domain import Clock, Destination, NotNow, Outgoing
from triage.inbox import EXPOSURE
from triage.inbox_worker import Result
from triage.masking import holds_secret
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Actor, actor_of
from triage.pasting import own_lists
from triage.store import access, tickets
from triage.store.inbox import Kept
from triage.tables import Person

Act = Callable[[Change], Result]
# People choose theirs freely, and it is shown in channels: no mention, link or markup may come of it.
NO_PART_OF_A_NAME = re.compile(r"[<>&@#*_~`|\\/:]")
LONGEST_NAME = 80


@dataclass(frozen=True)
class Sender:
    """Who did something, as the vendor knows them."""

    id: str
    handle: str
    name: str
    language: str
    is_certain: bool
    # What they are on record under while the vendor can't say who they are.
    stand_in: str = ""


@dataclass(frozen=True)
class Spot:
    """Where an answer goes: a thread, or a person's own conversation with us."""

    person: str
    channel: str | None = None
    thread_ts: str | None = None
    is_private: bool = True
    response_url: str | None = None
    # Slack shows what is meant for one person in a thread only where that thread has begun.
    in_thread: bool = False
    # The channel in which they asked with a command, where all that goes back is for their eyes alone.
    beside: str | None = None

    @property
    def thread(self) -> str:
        """Name what keeps its order here."""
        return f"spot:{self.channel or self.person}:{self.thread_ts or ''}"


@dataclass(frozen=True)
class Room:
    """The house as the conversation sees it."""

    desk: Desk
    outside: Outside
    database: Database
    clock: Clock

    def sender_of(self, arrival: Kept) -> Sender:
        """Find out who did it; who can't be known now is an employee under the vendor's own id."""
        account = self.outside.directory.find(arrival.person)
        team = arrival.data.get("team", "")
        locale = account.locale or str(arrival.data.get("locale", ""))
        # A handle is kept in small letters.
        stand_in = f"slack:{team}:{arrival.person}".lower()
        return Sender(
            id=arrival.person,
            handle=account.mail or stand_in,
            stand_in=stand_in,
            name=account.name,
            language=locale[:2].lower(),
            is_certain=account.is_certain,
        )

    def known_sender_of(self, arrival: Kept) -> Sender:
        """Find out who did it where that decides what they may do."""
        sender = self.sender_of(arrival)
        if not sender.is_certain:
            raise NotNow("who did this is not known yet")
        return sender

    def groups_of(self, sender: Sender) -> tuple[str, ...]:
        """Give the departments of a person, by which the policy tells people apart."""
        with self.database.reading() as session:
            found = access.find_person(session, sender.handle)
        return tuple(found.groups) if found else ()

    def tells_of_exposure(self, text: str, *, below: str, suspicion: float) -> bool:
        """Say whether a line in a matter's thread tells of an exposure."""
        return bool(suspicion) or self.desk.tells_of_exposure(text, below=below)

    def edition(self, sender: Sender) -> Edition:
        """Give the book in the language of whoever wrote."""
        return self.desk.premises.edition(sender.language)


def suspicion_of(arrival: Kept) -> float:
    """Say how likely an arrival told of an exposure, where its words could not be looked through."""
    return float(arrival.data.get(EXPOSURE, 0.0))


def author_in(change: Change, sender: Sender) -> Person:
    """Give the record of who wrote, with name and language where it lacks them."""
    number = access.person_for(change.session, sender.handle, change.now)
    if sender.stand_in not in ("", sender.handle):
        tickets.hand_over(change.session, access.find_person(change.session, sender.stand_in), to=number)
    person = change.session.get_one(Person, number)
    person.name = person.name or _called(sender.name, change)
    person.language = person.language or sender.language or None
    change.session.add(person)
    return person


def _called(name: str, change: Change) -> str:
    """Give a name as it may stand in our own words: what Slack or a reader takes for more than a name is left out."""
    plainly = " ".join(NO_PART_OF_A_NAME.sub(" ", name).split())[:LONGEST_NAME]
    return "" if holds_secret(plainly, own_lists(change.book)) else plainly


def actor_in(change: Change, sender: Sender) -> Actor:
    """Give who wrote as somebody who acts."""
    return actor_of(author_in(change, sender))


def spot_of(arrival: Kept) -> Spot:
    """Say where an arrival is answered: in its thread, or in private where it has none."""
    data = arrival.data
    channel, thread = data.get("channel"), data.get("thread_ts") or data.get("ts")
    below = bool(data.get("thread_ts"))
    if arrival.kind == "message" and channel and thread:
        return Spot(arrival.person, channel, thread, is_private=data.get("channel_type") == "im", in_thread=below)
    if arrival.kind == "pressed" and channel and data.get("container") == "message":
        return Spot(arrival.person, channel, thread, is_private=str(channel).startswith("D"), in_thread=below)
    return Spot(arrival.person, response_url=data.get("response_url"))


def beside(arrival: Kept) -> Spot:
    """Answer a command, or a button below what was shown to one person, where it was used, and talk on in private."""
    channel = str(arrival.data.get("channel", ""))
    if not channel or channel.startswith("D"):
        return Spot(arrival.person)
    return Spot(arrival.person, response_url=arrival.data.get("response_url"), beside=channel)


def reply(change: Change, spot: Spot, text: str, shown: list[Part] | None = None) -> None:
    """Answer where it was asked."""
    if spot.beside is not None:
        _show_to_one(change, spot, text, shown)
        return
    payload: dict[str, Any] = {"text": parts.literal(text), "parts": shown or [parts.words(text)]}
    payload |= {"channel": spot.channel, "thread_ts": spot.thread_ts} if spot.channel else {"person": spot.person}
    change.send(Outgoing(Destination.SLACK, "message.post", payload), ticket_id=None, thread=spot.thread)


def whisper(change: Change, spot: Spot, text: str, shown: list[Part] | None = None) -> None:
    """Answer so that only the person sees it; in their own conversation that is any answer."""
    if spot.channel is None or spot.is_private:
        reply(change, spot, text, shown)
    else:
        _show_to_one(change, spot, text, shown)


def _show_to_one(change: Change, spot: Spot, text: str, shown: list[Part] | None) -> None:
    payload: dict[str, Any] = {"channel": spot.beside or spot.channel, "ephemeral_to": spot.person}
    payload |= {"thread_ts": spot.thread_ts} if spot.in_thread else {}
    payload |= {"response_url": spot.response_url} if spot.response_url else {}
    payload |= {"text": parts.literal(text), "parts": shown or [parts.words(text)]}
    change.send(Outgoing(Destination.SLACK, "message.post", payload), ticket_id=None)


def nothing_of_ours(change: Change) -> Result:
    """Let it go, and its words too."""
    del change
    return Result.DROPPED


def person_id(session: Session, handle: str) -> int | None:
    """Give the number of a person who is on record."""
    found = access.find_person(session, handle)
    return None if found is None else found.id
