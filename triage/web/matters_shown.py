"""A matter as its own page shows it to whoever reported it: no reasons, no figures, nothing said among others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from classifiers.sensitive import NOT_CHECKED
from playbooks.edition import Edition
from triage.choices import Choice, titled
from triage.containment import to_person
from triage.domain import ContextItem, Lane, Outcome
from triage.matters import asked, incident_shown, moving, reported, understanding
from triage.matters.change import Change
from triage.matters.states import state_for_person
from triage.store import labels, own
from triage.store.tickets import OVER, RESOLVED, WITHDRAWN
from triage.tables import Ticket
from triage.web import matters_told as told
from triage.web.fields import mark_of
from triage.web.matters_told import Block, Line, Standing, Words
from triage.workflows import way_on

FIELD, WAS = "about_", "was_"
FORM = "form"


@dataclass(frozen=True)
class Asked:
    """One question with what is known; `was` marks what the form showed."""

    name: str
    label: str
    ask: str
    value: str
    was: str


@dataclass(frozen=True)
class Questions:
    """The form: what is needed and open, what we know already, and what may be added."""

    open: tuple[Asked, ...] = ()
    known: tuple[Asked, ...] = ()
    more: tuple[Asked, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """Name all that is asked."""
        return frozenset(one.name for one in (*self.open, *self.known, *self.more))


@dataclass(frozen=True)
class Matter:
    """All that the page shows of one matter."""

    reference: str
    title: str
    state: str
    standing: Standing
    facts: Sequence[tuple[str, str]]
    lines: Sequence[Line]
    answer: Sequence[Block] = ()
    # Its own words below the answer: what was masked, what to do meanwhile, how a tool is contained.
    notes: Sequence[str] = ()
    contained: Sequence[str] = ()
    asks_helped: bool = False
    choices: Sequence[Choice] = ()
    chosen: str = ""
    questions: Questions = field(default_factory=Questions)
    # The form stands within the answer.
    asks_within: bool = False
    is_restricted: bool = False
    is_unclear: bool = False
    is_fresh: bool = True
    can_write: bool = True
    can_withdraw: bool = False
    can_reopen: bool = False


def matter_shown(change: Change, ticket: Ticket, edition: Edition, words: Words, *, author: str) -> Matter:
    """Put together what its person sees of it now."""
    questions = questions_of(change, ticket, edition)
    answer = _answer(change, ticket, edition, questions)
    lines = told.conversation(change, ticket, edition, words, author=author)
    is_over = ticket.state in OVER
    chosen = labels.newest(change.session, ticket.id or 0) if ticket.choices else None
    offers = ticket.choices and ticket.needs_review and not ticket.restricted and not is_over
    key = incident_shown.tool_of(change.book, ticket) if ticket.restricted and not is_over else None
    contained = to_person(edition.tools[key], edition) if key else None
    return Matter(
        reference=ticket.reference,
        title=told.title_of(next(one.text for one in lines if not one.is_news)),
        state=state_for_person(change.session, ticket, edition),
        standing=told.standing(change, ticket, edition, words),
        facts=_facts(change, ticket, edition, words),
        lines=lines,
        answer=answer,
        asks_within=any(one.kind == FORM for one in answer),
        notes=_notes(change, ticket, edition),
        contained=contained.splitlines() if contained else (),
        asks_helped=reported.can_say_whether_it_helped(change, ticket),
        choices=titled(ticket.choices, edition) if offers else (),
        chosen=chosen.outcome if chosen else "",
        questions=questions,
        is_restricted=ticket.restricted,
        is_unclear=understanding.is_unclear(ticket),
        is_fresh=not is_over and not ticket.taken_by and all(one.is_theirs or one.is_news for one in lines),
        can_write=ticket.state != WITHDRAWN,
        can_withdraw=not (ticket.restricted or ticket.taken_by or is_over),
        can_reopen=ticket.state == RESOLVED,
    )


def questions_of(change: Change, ticket: Ticket, edition: Edition) -> Questions:
    """Lay out what they are asked, with what is known in their own language."""
    items = asked.as_they_say(_asked_now(ticket, edition), change.book, edition)
    if ticket.restricted:
        # Security will ask for all of it, so it is asked at once, and what was understood is there to be corrected.
        needed, extra = ([one for one in items if one.required is wanted] for wanted in (True, False))
        return Questions(open=tuple(_asked(one) for one in needed), more=tuple(_asked(one) for one in extra))
    return Questions(
        open=tuple(_asked(one) for one in items if one.required and not one.value),
        known=tuple(_asked(one) for one in items if one.value),
        more=tuple(_asked(one) for one in items if not one.required and not one.value),
    )


def count_open(ticket: Ticket, edition: Edition) -> int:
    """Count the questions that are needed and open."""
    if ticket.state in OVER:
        return 0
    return sum(one.required and not one.value for one in _asked_now(ticket, edition))


def changed_in(fields: Mapping[str, str], questions: Questions) -> dict[str, str]:
    """Give what somebody changed in the form; others may have filled in more since it was opened."""
    typed = {name: fields[FIELD + name].strip() for name in questions.names if FIELD + name in fields}
    return {name: text for name, text in typed.items() if mark_of(text) != fields.get(WAS + name, "")}


def left_over(fields: Mapping[str, str], questions: Questions) -> str:
    """Give what was typed into questions that are asked no more."""
    gone = {name.removeprefix(FIELD): text for name, text in fields.items() if name.startswith(FIELD)}
    return "\n".join(
        text for name, text in gone.items() if name not in questions.names and mark_of(text) != fields.get(WAS + name)
    )


def _asked_now(ticket: Ticket, edition: Edition) -> Sequence[ContextItem]:
    """Give what they are asked: nothing in the name of a lane of which nobody is sure yet."""
    is_over = ticket.state in OVER and not (ticket.restricted and ticket.state == RESOLVED)
    if is_over or (ticket.needs_review and ticket.outcome == Outcome.LANE and not ticket.restricted):
        return ()
    if understanding.is_unclear(ticket) and not ticket.restricted and ticket.state != own.WAITING:
        # They have said more, and a person reads it.
        return ()
    return asked.all_of(edition, ticket)


def _asked(item: ContextItem) -> Asked:
    value = item.value or ""
    return Asked(item.name, item.label, item.ask, value, mark_of(value))


def _facts(change: Change, ticket: Ticket, edition: Edition, words: Words) -> list[tuple[str, str]]:
    facts = [(edition.say("slack_fact_reference"), ticket.reference)]
    name = Lane.SECURITY_INCIDENT if ticket.restricted else ticket.lane or ticket.outcome
    if not ticket.needs_review or ticket.restricted:
        facts.append((edition.say("slack_fact_lane"), edition.playbook_for(name).title))
    facts.append((edition.say("slack_fact_owner"), edition.owner_named(told.owner_of(change.book, ticket))))
    when = told.moment(change.book, ticket, ticket.created_at, language=edition.language)
    return [*facts, (words["matters_reported"], when)]


def _answer(change: Change, ticket: Ticket, edition: Edition, questions: Questions) -> list[Block]:
    owner = edition.owner_named(told.owner_of(change.book, ticket))
    if ticket.restricted:
        return told.blocks(edition.say("slack_exposure_steps", reference=ticket.reference, owner=owner))
    if ticket.needs_review and ticket.outcome == Outcome.LANE:
        return []
    by = ticket.acknowledge_by or ticket.created_at
    when = told.moment(change.book, ticket, by, language=edition.language)
    name = ticket.lane or ticket.outcome
    # What nobody could place is asked about within the answer, and the form stands in the place of the question.
    asks = tuple(one.ask for one in questions.open) if understanding.is_unclear(ticket) else ()
    text = edition.own_answer(name, reference=ticket.reference, acknowledge_by=when, missing=asks, owner=owner)
    return [Block(FORM, ()) if asks and one.lines == asks else one for one in told.blocks(text)]


def _notes(change: Change, ticket: Ticket, edition: Edition) -> list[str]:
    notes, owner = [], edition.owner_named(told.owner_of(change.book, ticket))
    if not ticket.restricted and not ticket.needs_review and ticket.state not in OVER:
        way = way_on(moving.facts_now(change, ticket, ticket.lane or ticket.outcome), edition)
        notes += [way] if way else []
    if found := [name for name in ticket.data_classes if name != NOT_CHECKED]:
        notes.append(edition.say("redacted_notice", classes=", ".join(edition.say(f"class_{one}") for one in found)))
    if NOT_CHECKED in ticket.data_classes:
        notes.append(edition.say("not_checked_notice", owner=owner))
    return notes
