"""The clocks of a matter on its card: until when what has yet to come, and what has passed or stands still."""

from datetime import datetime

from playbooks.edition import Edition
from triage.matters import clocks
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.moments import readable
from triage.routes import hours_of
from triage.store.running import ACKNOWLEDGE, APPROVAL, FIRST_ANSWER, RESOLVE, REVIEW
from triage.store.tickets import OVER
from triage.tables import RunningClock, Ticket

LABELS = {
    ACKNOWLEDGE: "card_acknowledge_by",
    REVIEW: "card_review_by",
    FIRST_ANSWER: "card_first_answer_by",
    RESOLVE: "card_resolve_by",
    APPROVAL: "card_approval_by",
}


def rows(change: Change, ticket: Ticket, edition: Edition) -> list[tuple[str, str | Part]]:
    """Say until when what has yet to come."""
    if ticket.state in OVER:
        return []
    zone = hours_of(change.book, ticket.owner).zone

    def moment(value: datetime | None) -> str:
        return readable(value, zone) if value else edition.say("card_no_time")

    running = list(clocks.shown(change, ticket))
    if running:
        return [(edition.say(LABELS[one.kind]), _state(one, moment(one.due_at), change, edition)) for one in running]
    taking = () if ticket.taken_by else ((edition.say("card_acknowledge_by"), moment(ticket.acknowledge_by)),)
    return [*taking, (edition.say("card_resolve_by"), moment(ticket.resolve_by))]


def _state(clock: RunningClock, when: str, change: Change, edition: Edition) -> str:
    if clock.paused_at is not None:
        return edition.say("card_clock_paused")
    return edition.say("card_clock_missed", when=when) if clock.due_at < change.now else when
