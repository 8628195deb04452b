"""Offers to take a matter over, as the other side sees them: shown with their two buttons, closed once settled."""

from collections.abc import Sequence

from triage.domain import Destination, Outgoing
from triage.matters import cards, copies, handing_shown, parts, telling
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.states import state_of
from triage.store import access, hand_overs
from triage.tables import HandOver, Ticket

OFFER, OFFER_THREAD = "offer", "offer:"
MOST_LISTED = 20
HOUSE = "triage"


def post(change: Change, ticket: Ticket, offer: HandOver) -> None:
    """Show an offer to the other side: to the person in private, or in the owner's channel."""
    text = _asked(change, ticket, offer)
    shown = [parts.words(text), *_about(change, ticket, offer), _buttons(change, "offer", ticket.reference)]
    _send(change, offer, text, shown, key=key_of(offer), ticket_id=ticket.id)


def post_many(change: Change, tickets: Sequence[Ticket], made: Sequence[HandOver]) -> None:
    """Show all that is offered in one step as one message; of what is restricted nothing but the reference."""
    edition, offer = change.premises.edition(None), min(made, key=lambda one: one.ends_at)
    giver = access.name_of(change.session, offer.offered_by)
    text = edition.say("offer_many", person=giver, count=len(tickets), until=handing_shown.until(change, offer))
    # No title: each may become restricted while this stands in a channel.
    lines = [f"• {ticket.reference}" for ticket in tickets[:MOST_LISTED]]
    if len(tickets) > MOST_LISTED:
        lines.append(edition.say("offer_more", count=len(tickets) - MOST_LISTED))
    sheet = parts.note(edition.say("offer_sheet"), url=sheet_url(change, offer.batch or ""))
    shown = [parts.words(text), parts.words("\n".join(lines))]
    # Nor what was noted of them in a channel, for the same reason; the sheet has it.
    is_open = _account(offer) is not None and not any(one.restricted for one in tickets)
    shown += [*_note(offer, is_open=is_open), sheet]
    shown.append(_buttons(change, "offers", offer.batch or ""))
    _send(change, offer, text, shown, key=key_of(offer), ticket_id=None)


def close(change: Change, ticket: Ticket, offer: HandOver, sentence: str, **values: str) -> None:
    """Let the shown offer say how it was settled, without its buttons; of many in one step the card alone says it."""
    told = change.book.say(sentence, **values)
    if offer.batch is None:
        copies.change_words(change, ticket, key_of(offer), told, shown=[parts.words(told)])
    cards.answer_below(change, ticket, told, [parts.words(told)])


def close_many(change: Change, offer: HandOver, sentence: str, **values: object) -> None:
    """Let the message about many matters say how they were settled."""
    told = change.book.say(sentence, **values)
    update = Outgoing(
        Destination.SLACK, copies.UPDATE, {"of": key_of(offer), "text": told, "parts": [parts.words(told)]}
    )
    change.send_newest(update, ticket_id=None, thread=f"copy:{key_of(offer)}")
    tell_giver(change, offer, told)


def tell_giver(change: Change, offer: HandOver, text: str, *quoted: Part) -> None:
    """Tell whoever offered it, and whoever had it, what came of it, where Slack knows them."""
    givers = dict.fromkeys(filter(None, (offer.offered_by, offer.from_person)))
    for account in filter(None, map(telling.account_of, givers)):
        payload = {"person": account, "text": parts.literal(text), "parts": [parts.words(text), *quoted]}
        thread = f"{OFFER_THREAD}{key_of(offer)}:told:{account}"
        change.send(Outgoing(Destination.SLACK, copies.POST, payload), ticket_id=None, thread=thread)


def end(change: Change, ticket: Ticket, *, by: str = HOUSE) -> None:
    """Let an open offer go, since the matter ended or went elsewhere meanwhile."""
    offer = None if ticket.id is None else hand_overs.open_of(change.session, ticket.id)
    if offer is None or not hand_overs.end(change.session, offer, by=by, now=change.now):
        return
    change.note("hand_over_ended", by, ticket_id=ticket.id)
    if offer.batch is None:
        told = change.book.say("offer_ended", reference=ticket.reference)
        copies.change_words(change, ticket, key_of(offer), told, shown=[parts.words(told)])


def sheet_url(change: Change, batch: str) -> str:
    """Give the address of the sheet of all that goes over in one step."""
    return f"{change.premises.base_url.rstrip('/')}/api/v1/hand-overs/{batch}"


def key_of(offer: HandOver) -> str:
    """Name the message that shows an offer, or all those of one step."""
    return copies.key_of(offer.batch or str(offer.id), OFFER)


def _asked(change: Change, ticket: Ticket, offer: HandOver) -> str:
    giver = access.name_of(change.session, offer.offered_by)
    said = {"person": giver, "reference": ticket.reference, "until": handing_shown.until(change, offer)}
    return change.premises.edition(None).say("offer_one", **said)


def _about(change: Change, ticket: Ticket, offer: HandOver) -> list[Part]:
    if ticket.restricted:
        return []
    edition = change.premises.edition(None)
    facts: list[tuple[str, str | Part]] = [
        (edition.say("card_lane"), change.book.playbook_for(ticket.lane or ticket.outcome).title),
        (edition.say("card_severity"), ticket.severity),
        (edition.say("card_state"), state_of(change.session, ticket, edition)),
    ]
    return [parts.facts(facts), *_note(offer, is_open=True)]


def _note(offer: HandOver, *, is_open: bool) -> list[Part]:
    return [parts.quote(offer.note)] if offer.note and is_open else []


def _buttons(change: Change, what: str, value: str) -> Part:
    edition = change.premises.edition(None)
    accept, decline = edition.say(f"{what}_button_accept"), edition.say(f"{what}_button_decline")
    yes = parts.button(f"{what}_accept", accept, value, style="primary")
    return parts.buttons([yes, parts.button(f"{what}_decline", decline, value)])


def _account(offer: HandOver) -> str | None:
    return telling.account_of(offer.to_person) if offer.to_person else None


def _send(change: Change, offer: HandOver, text: str, shown: list[Part], *, key: str, ticket_id: int | None) -> None:
    account = _account(offer)
    channel = change.book.owners.owners[offer.to_owner].slack_channel
    where = {"channel": channel} if account is None else {"person": account}
    payload = where | {"text": parts.literal(text), "parts": shown}
    outgoing = Outgoing(Destination.SLACK, copies.POST, payload)
    change.send(outgoing, ticket_id=ticket_id, thread=f"{OFFER_THREAD}{key}", key=key)
