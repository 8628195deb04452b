"""What follows from a delivery: the issue's key on the ticket, an event, and an alert to the owner when it is stuck."""

from datetime import datetime

from sqlmodel import Session

from playbooks.book import Book
from triage.delivery import Aftermath
from triage.domain import Destination, Receipt
from triage.routing import stuck_alert
from triage.store import events, outbox
from triage.store.events import Happening
from triage.store.outbox import STUCK, Claimed
from triage.tables import Ticket

# When this many deliveries of one ticket are stuck, another alert would be stuck as well.
ALERTS_END_AT = 3


def aftermath(book: Book, destinations: frozenset[Destination]) -> Aftermath:
    """Bind what is written beside a result to the playbooks and to the ways out that there are."""

    def sent(session: Session, claimed: Claimed, receipt: Receipt, now: datetime) -> None:
        ticket = session.get_one(Ticket, claimed.ticket_id)
        if claimed.outgoing.kind == "issue.create":
            ticket.jira_key, ticket.jira_url, ticket.updated_at = receipt.external_id, receipt.url, now
            session.add(ticket)
        said = _named(claimed) | {"external_id": receipt.external_id}
        events.append(session, [Happening("delivered", "worker", claimed.ticket_id, said)], at=now)

    def stuck(session: Session, claimed: Claimed, reason: str, now: datetime) -> None:
        ticket = session.get_one(Ticket, claimed.ticket_id)
        others = [one for one in outbox.of_ticket(session, claimed.ticket_id) if one.state == STUCK]
        destination = claimed.outgoing.destination
        if len(others) < ALERTS_END_AT:
            alert = stuck_alert(
                book, owner=ticket.owner, reference=ticket.reference, stuck=destination, destinations=destinations
            )
            if alert is not None:
                key = outbox.new_key()
                outbox.put(session, alert, ticket_id=claimed.ticket_id, key=key, now=now)
        said = _named(claimed) | {"reason": reason}
        events.append(session, [Happening("delivery_stuck", "worker", claimed.ticket_id, said)], at=now)

    return Aftermath(sent=sent, stuck=stuck)


def _named(claimed: Claimed) -> dict[str, object]:
    return {
        "delivery": claimed.id,
        "destination": str(claimed.outgoing.destination),
        "kind": claimed.outgoing.kind,
        "attempt": claimed.attempt,
    }
