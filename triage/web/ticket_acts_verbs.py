"""What each form of a ticket's page does: by the same verbs as the buttons in Slack, which decide again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from triage.domain import Severity, Voice
from triage.matters import (
    answering,
    checklist,
    choosing,
    handing_over,
    holding,
    legal,
    moving,
    permitted,
    possible,
    ranking,
    taking_over,
    talking,
)
from triage.matters import seen as seeing
from triage.matters.change import Change
from triage.matters.handing_over import To
from triage.matters.people import Actor, Answered, Done, Refused, not_theirs
from triage.store import messages
from triage.tables import Person, Ticket
from triage.web.fields import mark_of

REPLY, NOTE, TICK, UNTICK = "reply", "note", "tick", "untick"
# The questions of the owner, and marks of what stood there when the page was read.
FIELD, HAD = "about_", "had_"
LARGEST_ID = 2**31 - 1


@dataclass(frozen=True)
class Typed:
    """What somebody sent: its fields masked, and a name for it, so that the same one twice is once."""

    fields: Mapping[str, str]
    key: str = ""
    number: int = 0
    # Where an answer of the person themselves tells of an exposure.
    told_at: datetime | None = None

    def get(self, name: str) -> str:
        """Give a field; empty where there is none."""
        return self.fields.get(name, "")


Verb = Callable[[Change, Ticket, Typed, Actor], Answered]


@dataclass(frozen=True)
class Act:
    """One thing that can be done: which verb, what of it somebody writes, and what may not have changed meanwhile."""

    name: str
    verb: Verb
    about: frozenset[str] = seeing.USUAL
    writes: tuple[str, ...] = ()


def _acknowledge(change: Change, ticket: Ticket, _: Typed, by: Actor) -> Answered:
    refused = not_theirs(by, ticket) or holding.is_over(ticket)
    if refused is not None:
        return refused
    return Done(ticket.reference, is_new=holding.acknowledge(change, ticket, by.handle, where="page"))


def _rank(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
    chosen = typed.get("severity")
    if chosen not in list(Severity):
        return Refused("act_no_severity")
    return ranking.rank(change, ticket, Severity(chosen), by=by)


def _say(side: str) -> Verb:
    def say(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
        return talking.say(
            change, ticket, typed.get("text"), side=side, by=by, source=talking.DESK, source_key=typed.key
        )

    return say


def _context(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
    """Take what is not as the page showed it; where somebody else changed the same meanwhile, nothing is taken."""
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    known = {str(one["name"]): str(one["value"] or "") for one in ticket.context}
    fields = {}
    for name, value in known.items():
        said, had = typed.fields.get(FIELD + name), typed.get(HAD + name)
        if said is None or mark_of(said) in (had, mark_of(value)):
            continue
        if had and had != mark_of(value):
            return Refused("meanwhile_answered", {"reference": ticket.reference})
        fields[name] = said
    return answering.answer(change, ticket, fields, by=by, told_at=typed.told_at)


def _choose(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
    refused = not_theirs(by, ticket) or holding.is_over(ticket)
    if refused is not None:
        return refused
    label = choosing.choose(change, ticket, typed.get("outcome"), by=by.handle, voice=Voice.STAFF)
    return Refused("act_not_offered") if label is None else Done(ticket.reference)


def _offer(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
    number = typed.get("colleague")
    is_number = number.isdecimal() and number.isascii() and int(number[:11]) <= LARGEST_ID
    person = change.session.get(Person, int(number)) if is_number else None
    to = To(typed.get("owner"), person.handle if person else "")
    return handing_over.offer(change, ticket, to, note=typed.get("note"), by=by)


def _legal(change: Change, ticket: Ticket, typed: Typed, by: Actor) -> Answered:
    refused = not_theirs(by, ticket)
    if refused is not None:
        return refused
    what, why = typed.get("what"), typed.get("why")
    if what == legal.AWARE:
        return legal.correct_aware(change, ticket, _moment(typed.get("since")), why=why, by=by)
    return legal.record(change, ticket, what, why=why, by=by)


def _moment(written: str) -> datetime | None:
    """Read a moment as a browser's field writes it; the page says that it is UTC."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


NOTHING: frozenset[str] = frozenset()
WHERE = frozenset({seeing.WHERE})
ACTS: Mapping[str, Act] = {
    act.name: act
    for act in (
        Act(possible.TAKE, lambda change, ticket, _, by: holding.take(change, ticket, by, where="page"), about=WHERE),
        Act(
            possible.TAKE_OVER,
            lambda change, ticket, _, by: holding.take(change, ticket, by, where="page", over=True),
            about=WHERE,
        ),
        Act(permitted.ACKNOWLEDGE, _acknowledge, about=NOTHING),
        Act(
            possible.REROUTE,
            lambda change, ticket, typed, by: moving.reroute(
                change, ticket, typed.get("lane"), why=typed.get("why"), by=by
            ),
            writes=("why",),
        ),
        Act(possible.RANK, _rank),
        Act(
            possible.ASK,
            lambda change, ticket, typed, by: talking.ask_person(
                change, ticket, typed.get("text"), by=by, source_key=typed.key
            ),
            writes=("text",),
        ),
        Act(REPLY, _say(messages.PUBLIC), writes=("text",)),
        Act(NOTE, _say(messages.INTERNAL), about=NOTHING, writes=("text",)),
        Act(
            possible.RESOLVE,
            lambda change, ticket, typed, by: holding.resolve(
                change, ticket, typed.get("how"), remark=typed.get("remark"), by=by
            ),
            writes=("remark",),
        ),
        Act(possible.REOPEN, lambda change, ticket, _, by: holding.reopen(change, ticket, by), about=NOTHING),
        Act(possible.INCIDENT, lambda change, ticket, _, by: moving.make_incident(change, ticket, by)),
        Act(permitted.CONTEXT, _context, about=WHERE),
        Act(permitted.CHOOSE, _choose, about=WHERE),
        Act(possible.HAND_OVER, _offer, writes=("note",)),
        Act(permitted.ACCEPT, lambda change, ticket, _, by: taking_over.accept(change, ticket, by), about=NOTHING),
        Act(
            permitted.DECLINE,
            lambda change, ticket, typed, by: taking_over.decline(change, ticket, by, why=typed.get("why")),
            about=NOTHING,
            writes=("why",),
        ),
        Act(possible.TAKE_BACK, lambda change, ticket, _, by: taking_over.take_back(change, ticket, by), about=NOTHING),
        Act(possible.LEGAL, _legal, about=frozenset({seeing.DUTY}), writes=("why",)),
        Act(TICK, lambda change, ticket, typed, by: checklist.tick(change, ticket, typed.number, by), about=NOTHING),
        Act(
            UNTICK,
            lambda change, ticket, typed, by: checklist.untick(change, ticket, typed.number, by),
            about=NOTHING,
        ),
    )
}
