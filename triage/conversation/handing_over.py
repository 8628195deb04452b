"""Handing over from Slack: the forms, and both answers to an offer, for one matter or for many in one step."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from playbooks.edition import Edition
from triage.conversation import colleagues, filling, forms
from triage.conversation.room import Act, Room, Spot, actor_in, nothing_of_ours, spot_of, whisper
from triage.inbox_worker import Result
from triage.matters import handing_over, handing_over_many, parts, showing, taking_over
from triage.matters.change import Change
from triage.matters.handing_over import To
from triage.matters.handing_over_many import All
from triage.matters.holding import is_over
from triage.matters.people import Actor, Answered, Refused, not_theirs
from triage.store import hand_overs, tickets
from triage.store.inbox import Kept
from triage.tables import Ticket

FORM, FORM_OF_ALL = "hand_over", "hand_all"


def consider_answer(room: Room, arrival: Kept, reference: str) -> Act:
    """Accept, decline or take back the offer of one matter."""
    verb = ANSWERS[str(arrival.data["action"])]

    def act(change: Change, actor: Actor) -> Answered:
        ticket = tickets.held(change.session, reference)
        if ticket is None:
            return Refused("error_not_found", {"reference": reference})
        answered = verb(change, ticket, actor)
        if isinstance(answered, Refused):
            showing.refresh(change, ticket)
        return answered

    return _answered(room, arrival, act)


def consider_answer_to_all(room: Room, arrival: Kept, batch: str) -> Act:
    """Accept or decline all that was offered in one step."""
    verb = ANSWERS_TO_ALL[str(arrival.data["action"])]
    return _answered(room, arrival, lambda change, actor: verb(change, batch, actor))


def consider_form(room: Room, arrival: Kept, reference: str) -> Act:
    """Ask to whom a matter is offered."""
    return filling.of_matter(room, arrival, FORM, reference=reference, lay_out=_asked_of_one)


def _asked_of_one(change: Change, ticket: Ticket, actor: Actor, edition: Edition) -> dict[str, Any] | Refused:
    refused = not_theirs(actor, ticket) or is_over(ticket)
    if refused is not None:
        return refused
    asked = _asked(change, edition, owner=ticket.owner, but=actor.handle)
    return forms.form(edition, FORM, private=ticket.reference, shown=asked)


def consider_form_of_all(room: Room, arrival: Kept, value: str) -> Act:
    """Ask to whom all goes that somebody has in hand."""
    del value
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        actor = actor_in(change, sender)
        mine = hand_overs.held_by(change.session, actor.handle, limit=handing_over_many.MOST_AT_ONCE)
        if not actor.is_staff or not mine:
            words = edition.say("offer_nothing")
            shown = forms.closing(edition, FORM_OF_ALL, [parts.words(words)])
        else:
            asked = _asked(change, edition, owner=mine[0].owner, but=actor.handle)
            lead = parts.words(edition.say("slack_form_hand_all_lead", count=len(mine)))
            shown = forms.form(edition, FORM_OF_ALL, private="", shown=[lead, *asked])
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act if arrival.data.get("view_id") else nothing_of_ours


def submitted(change: Change, ticket: Ticket, arrival: Kept, by: Actor) -> Answered:
    """Offer the matter of a form that was sent."""
    return handing_over.offer(change, ticket, _to(change, arrival), note=arrival.fields.get("note", ""), by=by)


def consider_submitted_for_all(room: Room, arrival: Kept) -> Act:
    """Offer all that somebody has in hand."""
    sender = room.known_sender_of(arrival)
    edition = room.edition(sender)

    def act(change: Change) -> Result:
        actor = actor_in(change, sender)
        note = arrival.fields.get("note", "")
        step = handing_over_many.offer_all(
            change, All(of_person=actor.handle), _to(change, arrival), note=note, by=actor
        )
        text = step.in_words(edition) if isinstance(step, Refused) else edition.say("slack_form_done")
        shown = forms.closing(edition, FORM_OF_ALL, [parts.words(text)])
        forms.put(change, str(arrival.data["view_id"]), shown)
        return Result.DONE

    return act


def _answered(room: Room, arrival: Kept, verb: Callable[[Change, Actor], Answered]) -> Act:
    sender = room.known_sender_of(arrival)

    def act(change: Change) -> Result:
        answered = verb(change, actor_in(change, sender))
        if isinstance(answered, Refused):
            whisper(change, _spot(arrival), answered.in_words(room.edition(sender)))
        return Result.DONE

    return act


def _asked(change: Change, edition: Edition, *, owner: str, but: str) -> list[parts.Part]:
    owners = [[key, one.name[: forms.MOST_OF_OPTION]] for key, one in edition.owners.owners.items()]
    label = edition.say("slack_form_hand_over_person")
    return [
        parts.ask("owner", edition.say("slack_form_hand_over_owner"), "one_of", options=owners, value=owner),
        *colleagues.choice(change, "colleague", label, but=but, optional=True),
        parts.ask("note", edition.say("slack_form_hand_over_note"), "paragraph", optional=True),
    ]


def _to(change: Change, arrival: Kept) -> To:
    person = colleagues.handle_in(change, arrival.fields.get("colleague", ""))
    return To(arrival.fields.get("owner", ""), person)


def _spot(arrival: Kept) -> Spot:
    return replace(spot_of(arrival), response_url=arrival.data.get("response_url"))


ANSWERS: Mapping[str, Callable[[Change, Ticket, Actor], Answered]] = {
    "offer_accept": taking_over.accept,
    "offer_decline": taking_over.decline,
    "offer_take_back": taking_over.take_back,
}
ANSWERS_TO_ALL: Mapping[str, Callable[[Change, str, Actor], Answered]] = {
    "offers_accept": handing_over_many.accept_all,
    "offers_decline": handing_over_many.decline_all,
}
PRESSED: Mapping[str, Callable[[Room, Kept, str], Act]] = {
    **dict.fromkeys(ANSWERS, consider_answer),
    **dict.fromkeys(ANSWERS_TO_ALL, consider_answer_to_all),
    FORM: consider_form,
    FORM_OF_ALL: consider_form_of_all,
}
