"""The card of a matter in its owner's channel: posted once, then kept up to date in place."""

from typing import Any

from playbooks.book import Book
from playbooks.edition import Edition
from playbooks.schema import Owner
from triage.assessing import percent_of
from triage.domain import Destination, Lane, Outgoing
from triage.matters import alarm_shown, clock_rows, handing_shown, incident_shown, parts, possible
from triage.matters.change import CARD_THREAD, MODEL, Change
from triage.matters.parts import Part
from triage.matters.states import state_of
from triage.store import access, outbox, places
from triage.store.events import Happening
from triage.store.tickets import WITHDRAWN
from triage.tables import Person, Place, Ticket

LONGEST_QUOTE = 900
MOST_REASONS, LONGEST_REASON = 2, 140
# What asks for more before it is done.
FORMS = frozenset(
    {
        possible.READ,
        possible.LEGAL,
        possible.REROUTE,
        possible.ASK,
        possible.RESOLVE,
        possible.RANK,
        possible.STEPS,
        possible.HAND_OVER,
    }
)


def post(change: Change, ticket: Ticket, *, urgent: bool, moved: Happening | None = None) -> None:
    """Post a ticket's card in its owner's channel."""
    if ticket.id is None or Destination.SLACK not in change.premises.destinations:
        return
    channel = _owner(change, ticket).slack_channel
    place = places.add(change.session, ticket.id, what=places.CARD, channel=channel)
    payload = {"channel": channel} | _shown(change, ticket, moved)
    outgoing = Outgoing(Destination.SLACK, "message.post", payload, urgent=urgent)
    place.delivery_key = change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket, place))
    change.session.add(place)


def refresh(change: Change, ticket: Ticket) -> None:
    """Bring a ticket's card up to date, if it has one."""
    place = None if ticket.id is None else places.newest(change.session, ticket.id, places.CARD)
    if place is not None:
        _update(change, ticket, place, _shown(change, ticket, _moved_by_person(change, ticket)))


def move(change: Change, ticket: Ticket, *, urgent: bool = False) -> bool:
    """Let the card go to the channel of a new owner, and leave a line without any detail in the old one.

    False where it stays, since the new owner reads the same channel.
    """
    place = None if ticket.id is None else places.newest(change.session, ticket.id, places.CARD)
    owner = _owner(change, ticket)
    if place is not None:
        if _is_same(change, place, owner.slack_channel):
            refresh(change, ticket)
            return False
        text = change.book.say("card_moved", reference=ticket.reference, owner=owner.name)
        _update(change, ticket, place, {"text": text, "parts": [parts.words(text)]})
        places.close(change.session, place, now=change.now)
    post(change, ticket, urgent=urgent, moved=_moved_by_person(change, ticket))
    return True


def answer_below(change: Change, ticket: Ticket, text: str, shown: list[Part], *, key: str | None = None) -> None:
    """Write something in the card's thread."""
    place = None if ticket.id is None else places.newest(change.session, ticket.id, places.CARD)
    if place is None:
        return
    outgoing = Outgoing(Destination.SLACK, "message.post", _thread(place) | {"text": text, "parts": shown})
    change.send(outgoing, ticket_id=ticket.id, thread=thread_of(ticket, place), key=key)


def tell_below(change: Change, ticket: Ticket, sentence: str, text: str, *, name: str, key: str | None = None) -> None:
    """Write in the card's thread what somebody did or said."""
    said, shown = said_below(change, ticket, sentence, text, name=name)
    answer_below(change, ticket, said, shown, key=key)


def said_below(change: Change, ticket: Ticket, sentence: str, text: str, *, name: str) -> tuple[str, list[Part]]:
    """Put that in words; of a restricted matter only that they did it, and where to read it."""
    said = change.book.say(sentence, name=name, reference=ticket.reference)
    shown = [parts.words(said)]
    if ticket.restricted:
        shown.append(parts.buttons([_button(possible.READ, ticket, change.premises.edition(None))]))
    elif text:
        shown.append(parts.quote(text))
    return said, shown


def read_by(book: Book, ticket: Ticket) -> str:
    """Name the owner whose channel hears of a matter; of what is restricted that is security, whoever has it."""
    return book.playbook_for(Lane.SECURITY_INCIDENT).owner if ticket.restricted else ticket.owner


def _owner(change: Change, ticket: Ticket) -> Owner:
    return change.book.owners.owners[read_by(change.book, ticket)]


def thread_of(ticket: Ticket, place: Place) -> str:
    """Name what keeps the order of everything on and below a card."""
    return f"{CARD_THREAD}{ticket.reference}:{place.id}"


def _thread(place: Place) -> dict[str, Any]:
    if place.ts is not None:
        return {"channel": place.channel, "thread_ts": place.ts}
    return {"of": place.delivery_key, "in_thread": True}


def _is_same(change: Change, place: Place, channel: str) -> bool:
    """Compare with the name that the card was posted under; Slack's id replaced it since."""
    if place.ts is None or place.delivery_key is None:
        return place.channel == channel
    posted = outbox.payload_of(change.session, place.delivery_key)
    return posted is not None and posted.get("channel") == channel


def _update(change: Change, ticket: Ticket, place: Place, shown: dict[str, Any]) -> None:
    where = {"of": place.delivery_key} if place.ts is None else {"channel": place.channel, "ts": place.ts}
    outgoing = Outgoing(Destination.SLACK, "message.update", where | shown)
    change.send_newest(outgoing, ticket_id=ticket.id, thread=thread_of(ticket, place))


def _shown(change: Change, ticket: Ticket, moved: Happening | None) -> dict[str, Any]:
    """Lay out a card; of a restricted matter it shows nothing of what was written."""
    edition = change.premises.edition(None)
    title = change.book.playbook_for(ticket.lane or ticket.outcome).title
    text = edition.say("card_text", reference=ticket.reference, title=title, severity=ticket.severity)
    facts = parts.facts(_facts(change, ticket, edition, moved=moved))
    shown = [parts.heading(f"{ticket.reference} · {title}"), *_written(ticket, edition), facts]
    shown += incident_shown.on_card(change, ticket, edition)
    shown += _grounds(ticket, edition) if moved is None else _moved(change, ticket, edition, moved=moved)
    row = [_button(one, ticket, edition) for one in possible.of_matter(change, ticket)]
    return {"text": text, "parts": [*shown, parts.buttons(row)] if row else shown}


def _moved_by_person(change: Change, ticket: Ticket) -> Happening | None:
    """Find who of the team said that it belongs here; what the model had thought is no ground any more then."""
    if ticket.id is None:
        return None
    kind = "made_incident" if ticket.restricted else "rerouted"
    found = change.newest(ticket.id, kind)
    return None if found is None or found.actor == MODEL else found


def _moved(change: Change, ticket: Ticket, edition: Edition, *, moved: Happening) -> list[Part]:
    said = moved.data or {}
    before = edition.playbook_for(str(said["from"])).title
    text = edition.say("card_moved_here", person=access.name_of(change.session, moved.actor), title=before)
    why = "" if ticket.restricted else str(said.get("why", ""))
    return [parts.note(text), *([parts.quote(why)] if why else [])]


def _facts(
    change: Change, ticket: Ticket, edition: Edition, *, moved: Happening | None
) -> list[tuple[str, str | Part]]:
    author = change.session.get_one(Person, ticket.author_id)
    title = change.book.playbook_for(ticket.lane or ticket.outcome).title
    confidence = edition.say("card_confidence", percent=percent_of(ticket.confidence))
    found: list[tuple[str, str | Part]] = [
        (edition.say("card_from"), author.name or author.handle),
        (edition.say("card_lane"), f"{title} ({confidence})" if moved is None else title),
        (edition.say("card_severity"), ticket.severity),
        (edition.say("card_state"), state_of(change.session, ticket, edition)),
        *clock_rows.rows(change, ticket, edition),
        *handing_shown.rows(change, ticket, edition),
        *incident_shown.clock_rows(change, ticket, edition),
        *alarm_shown.rows(change, ticket, edition),
    ]
    if ticket.jira_key:
        value: str | Part = parts.link(ticket.jira_url, ticket.jira_key) if ticket.jira_url else ticket.jira_key
        found.append((edition.say("card_jira"), value))
    return [*found, *_context(ticket, edition)]


def _written(ticket: Ticket, edition: Edition) -> list[Part]:
    if ticket.restricted:
        return [parts.words(edition.say("card_restricted"))]
    return [] if ticket.state == WITHDRAWN else [parts.quote(_cut(ticket.text, LONGEST_QUOTE))]


def _context(ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    if ticket.restricted or ticket.state == WITHDRAWN:
        return []
    return [(one["label"], one["value"] or edition.say("card_missing")) for one in ticket.context if _is_needed(one)]


def _grounds(ticket: Ticket, edition: Edition) -> list[Part]:
    if ticket.restricted or ticket.state == WITHDRAWN:
        return []
    reasons = " ".join(_cut(one, LONGEST_REASON) for one in ticket.reasons[:MOST_REASONS])
    return [parts.note(edition.say("card_reasons", reasons=reasons))] if reasons else []


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _is_needed(item: dict[str, Any]) -> bool:
    return bool(item["value"] or item.get("required", True))


def _button(act: str, ticket: Ticket, edition: Edition) -> Part:
    more: dict[str, Any] = {"form": True} if act in FORMS else {}
    if act in (possible.TAKE, possible.TAKE_OVER):
        more = {"style": "primary"}
    if act == possible.INCIDENT:
        said = {name: edition.say(f"card_incident_{name}") for name in ("title", "text", "yes", "no")}
        more = {"style": "danger", "confirm": said}
    return parts.button(act, edition.say(f"card_button_{act.removeprefix('offer_')}"), ticket.reference, **more)
