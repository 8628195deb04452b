"""What is shown of an incident besides its words: how to contain it, the questions, and the law's clock."""

from playbooks.book import Book
from playbooks.edition import Edition
from triage.containment import containing, to_person
from triage.domain import Lane
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.moments import readable
from triage.routes import hours_of
from triage.store import access, legal
from triage.store.tickets import OVER
from triage.tables import LegalClock, Ticket

INCIDENT = Lane.SECURITY_INCIDENT
TOOL = "tool"


def tool_of(book: Book, ticket: Ticket) -> str | None:
    """Give the key of the tool that a matter is about, as far as it was named."""
    named = next((str(one["value"]) for one in ticket.context if one["name"] == TOOL and one["value"]), "")
    found = (book.find_tool(named) if named else None) or book.find_tool(ticket.text)
    return None if found is None else found[0]


def for_person(change: Change, ticket: Ticket, edition: Edition) -> list[Part]:
    """Say how the tool is contained as far as it is theirs to do, and ask gently for what security wants to know."""
    owner = edition.owner_named(change.book.playbook_for(INCIDENT).owner)
    answer = parts.button("answer", edition.say("slack_button_answer"), ticket.reference, form=True, style="primary")
    asked = [parts.words(edition.say("incident_questions", owner=owner)), parts.buttons([answer])]
    return [*_contained_by_person(change.book, ticket, edition), *asked]


def _contained_by_person(book: Book, ticket: Ticket, edition: Edition) -> list[Part]:
    key = tool_of(book, ticket)
    said = None if key is None else to_person(edition.tools[key], edition)
    return [] if said is None else [parts.words(said)]


def on_card(change: Change, ticket: Ticket, edition: Edition) -> list[Part]:
    """Show on a card how the tool of an open incident is contained."""
    key = tool_of(change.book, ticket) if ticket.restricted and ticket.state not in OVER else None
    rows = [] if key is None else containing(edition.tools[key], edition)
    return [parts.led_by(*rows)] if rows else []


def clock_rows(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    """Say where the law's clock of a matter stands, and how much of what was asked is answered."""
    clock = None if ticket.id is None else legal.of_ticket(change.session, ticket.id)
    if clock is None:
        return []
    asked = [bool(one["value"]) for one in ticket.context if one.get("required", True)]
    answered = edition.say("card_questions_answered", answered=str(sum(asked)), count=str(len(asked)))
    state = (edition.say("card_legal"), state_of_clock(change, clock, edition))
    return [state, (edition.say("card_questions"), answered)] if asked else [state]


def all_clock_rows(change: Change, clock: LegalClock, edition: Edition) -> list[tuple[str, str | Part]]:
    """Say all that is recorded of a law's clock, for those who may read the matter."""
    certain = moment(change.book, clock, "certain_at") or edition.say("legal_not_certain")
    rows: list[tuple[str, str | Part]] = [
        (edition.say("legal_aware"), moment(change.book, clock, "aware_at")),
        (edition.say("legal_certain"), certain),
        (edition.say("card_legal"), state_of_clock(change, clock, edition)),
    ]
    return [*rows, (edition.say("legal_why"), clock.why)] if clock.why else rows


def state_of_clock(change: Change, clock: LegalClock, edition: Edition) -> str:
    """Say what was decided, by whom, or until when it has to be."""
    ends = moment(change.book, clock, "notify_by")
    if clock.notified_at is not None:
        return edition.say("legal_state_notified", moment=moment(change.book, clock, "notified_at"))
    if clock.decision is None or clock.decided_by is None:
        return edition.say("legal_state_open", moment=ends)
    person = access.name_of(change.session, clock.decided_by)
    if clock.decision == "notify":
        return edition.say("legal_state_notify", moment=ends, person=person)
    return edition.say("legal_state_do_not", person=person)


def moment(book: Book, clock: LegalClock, name: str) -> str:
    """Write a moment of a clock as the owner of incidents reads it; empty where it has not come."""
    value = getattr(clock, name)
    return "" if value is None else readable(value, hours_of(book, book.playbook_for(INCIDENT).owner).zone)
