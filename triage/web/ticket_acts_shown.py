"""What somebody may do on a ticket's page, as templates/ticket_acts.html shows it."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import TypeGuard
from urllib.parse import urlencode

from sqlmodel import Session
from starlette.requests import Request

from playbooks.edition import Edition
from triage.choices import titled
from triage.domain import ContextItem, Lane, Severity
from triage.matters import handing_shown, legal, possible, telling
from triage.matters.change import Change
from triage.matters.holding import RESOLUTIONS
from triage.matters.people import Actor, Refused
from triage.matters.permitted import CONTEXT, acts_of, ticks_of
from triage.matters.seen import seen_of
from triage.reading import in_words_of
from triage.store import access, checklists
from triage.tables import LegalClock, Ticket
from triage.web.acting import actor_signed_in
from triage.web.console import rail_lanes
from triage.web.console_asked import address_of
from triage.web.console_shown import Choice
from triage.web.fields import mark_of
from triage.web.gate import STAFF
from triage.web.languages import WORDS, language_of
from triage.web.parts import parts_of
from triage.web.viewing import viewer_of

# What the address says was done just now, or had been done before.
DID, WAS = "", "was-"
KEY_BYTES = 10
MOST_PEOPLE = 200
# Under which act the form of another one stands; and what stands elsewhere than in the head.
FORMS_OF = {"reply": "say", "note": "say", "ask": "say", "aware": "legal"}
BELOW = frozenset({"say", "read", "steps", "context", "legal", "retry"})


@dataclass(frozen=True)
class Wrong:
    """What was not done and why, with what had been typed; the form of that act stands open again."""

    act: str
    sentence: str
    typed: Mapping[str, str] = field(default_factory=dict)
    # What of it somebody wrote at length.
    written: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepActs:
    """What somebody may do with one step, or why it is not theirs."""

    may_tick: bool
    may_untick: bool
    is_second: bool


@dataclass(frozen=True)
class Question:
    """One thing that the owner needs to know."""

    name: str
    label: str
    hint: str
    value: str
    mark: str
    is_required: bool


@dataclass(frozen=True)
class Forms:
    """What stands in the forms to choose from."""

    lanes: Sequence[Choice] = ()
    severities: Sequence[Choice] = ()
    ways: Sequence[Choice] = ()
    owner: str = ""
    owners: Sequence[Choice] = ()
    colleagues: Sequence[Choice] = ()
    choices: Sequence[Choice] = ()
    questions: Sequence[Question] = ()


@dataclass(frozen=True)
class Acts:
    """All of it; `may` names the acts, `did` says what was done just now."""

    base: str
    query: str = ""
    seen: str = ""
    key: str = ""
    may: frozenset[str] = frozenset()
    did: str = ""
    wrong: Wrong | None = None
    # Somebody who may see it for a while, and do nothing with it.
    is_reader: bool = False
    forms: Forms = field(default_factory=Forms)
    offered_to: str = ""
    person: str = ""
    steps: Mapping[int, StepActs] = field(default_factory=dict)
    records: Sequence[Choice] = ()
    aware_at: str = ""

    @property
    def has_head(self) -> bool:
        """Say whether there is any button for the head of the page."""
        return bool(self.may - BELOW)

    @property
    def lost(self) -> tuple[str, ...]:
        """Give what was written into a form that stands on the page no more."""
        wrong = self.wrong
        return () if wrong is None or FORMS_OF.get(wrong.act, wrong.act) in self.may else wrong.written

    def is_wrong(self, act: str) -> bool:
        """Say whether it was this act that was not done."""
        return self.wrong is not None and self.wrong.act == act

    def typed(self, act: str, name: str, usual: str = "") -> str:
        """Give what was typed into a field whose form was not taken."""
        return self.wrong.typed.get(name, usual) if self.wrong and self.wrong.act == act else usual


def acts_shown(request: Request, session: Session, ticket: Ticket) -> Acts:
    """Give what the signed-in person may do with a matter, and how the last act went.

    The page passes it on as `acts`; nothing is written by it.
    """
    parts, words, by = parts_of(request), WORDS[language_of(request)], actor_signed_in(request)
    change = Change(session, parts.desk.premises, now=parts.now())
    edition = parts.desk.premises.edition(language_of(request))
    may = acts_of(change, ticket, by)
    offer = handing_shown.offer_of(change, ticket)
    clock = legal.clock_for(change, ticket, by=by) if possible.LEGAL in may else None
    query = kept_query(request)
    return Acts(
        base=f"/tickets/{ticket.reference}",
        query=f"?{query}" if query else "",
        seen=seen_of(change, ticket),
        key=secrets.token_hex(KEY_BYTES),
        may=may,
        did=did_in_words(request, words),
        wrong=getattr(request.state, "wrong", None),
        is_reader=not may and viewer_of(request, session).is_staff,
        forms=_forms(change, ticket, by, may=may, words=words),
        offered_to=handing_shown.taker(change, offer) if offer else "",
        person=_called(change, ticket),
        steps=_steps(change, ticket, by) if possible.STEPS in may else {},
        records=[Choice(one, edition.say(f"legal_what_{one}")) for one in legal.left(clock)]
        if _is_clock(clock)
        else (),
        aware_at=f"{clock.aware_at.astimezone(UTC):%Y-%m-%dT%H:%M}" if _is_clock(clock) else "",
    )


def _forms(change: Change, ticket: Ticket, by: Actor, *, may: frozenset[str], words: Mapping[str, str]) -> Forms:
    edition, now = change.premises.edition(by.language), ticket.lane or ticket.outcome
    severities = [one for one in reversed(Severity) if one != ticket.severity]
    return Forms(
        lanes=[one for one in rail_lanes(words) if one.value != now or ticket.needs_review],
        severities=[Choice(str(one), words[f"console_severity_{one}"]) for one in severities],
        ways=[Choice(way, edition.say(f"resolution_{way}")) for way in RESOLUTIONS],
        owner=ticket.owner,
        owners=[Choice(key, owner.name) for key, owner in edition.owners.owners.items()],
        colleagues=_colleagues(change.session, by) if possible.HAND_OVER in may else (),
        choices=[Choice(one.outcome, one.title) for one in titled(ticket.choices, edition)],
        questions=_questions(edition, ticket) if CONTEXT in may else (),
    )


def kept_query(request: Request, **more: str) -> str:
    """Write what the page's address says of the queue that one came from; nothing else of it is repeated."""
    address = address_of(request.query_params)
    query = address.query(after=address.after)
    return "&".join(filter(None, (query, urlencode(more))))


def did_in_words(request: Request, words: Mapping[str, str]) -> str:
    """Say what was done just now: the address names a sentence of ours, and nothing else becomes one."""
    said = request.query_params.get("did", "")
    kind, name = ("was", said.removeprefix(WAS)) if said.startswith(WAS) else ("did", said)
    return words.get(f"act_{kind}_{name}", "")


def _is_clock(found: LegalClock | Refused | None) -> TypeGuard[LegalClock]:
    return isinstance(found, LegalClock)


def _called(change: Change, ticket: Ticket) -> str:
    author = telling.author_of(change, ticket)
    return author.name or author.handle


def _colleagues(session: Session, by: Actor) -> list[Choice]:
    found = access.with_role(session, STAFF, limit=MOST_PEOPLE)
    return [Choice(str(one.id), one.name or one.handle) for one in found if one.handle != by.handle]


def _questions(edition: Edition, ticket: Ticket) -> list[Question]:
    items = [ContextItem(**one) for one in ticket.context]
    playbook = edition.playbook_for(Lane.SECURITY_INCIDENT if ticket.restricted else ticket.lane or ticket.outcome)
    return [
        Question(
            item.name, item.label, item.ask, item.value or "", mark=mark_of(item.value or ""), is_required=item.required
        )
        for item in in_words_of(playbook, items)
    ]


def _steps(change: Change, ticket: Ticket, by: Actor) -> dict[int, StepActs]:
    shown = {}
    for item in checklists.of_ticket(change.session, ticket.id or 0):
        may_tick, may_untick = ticks_of(item, by, is_open=True)
        shown[item.number] = StepActs(may_tick, may_untick, is_second=item.done_at is not None)
    return shown
