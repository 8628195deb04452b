"""What follows from a delivery: the issue's key on the ticket, an event, and an alert to the owner when it is stuck."""

from datetime import datetime

from sqlmodel import Session

from playbooks.book import Book
from triage.alerting import alert, stuck_alert
from triage.delivery import Aftermath
from triage.domain import Destination, Outgoing, Receipt, SendFailed
from triage.drafting import in_fallback
from triage.issue import CREATE, MAKE_ISSUES, MOVE, PARENT
from triage.matters import cards, problem_issues
from triage.matters.change import NOTICE_THREAD, PERSON_THREAD, Change, Premises
from triage.store import events, issues, outbox, places, search
from triage.store.events import Happening
from triage.store.outbox import Claimed
from triage.tables import Ticket

# When this many deliveries of one ticket are stuck, another alert would be stuck as well.
ALERTS_END_AT = 3


def aftermath(book: Book, destinations: frozenset[Destination], *, base_url: str = "") -> Aftermath:
    """Bind what is written beside a result to the playbooks and to the ways out that there are."""
    premises = Premises(book, destinations, base_url)

    def sent(session: Session, claimed: Claimed, receipt: Receipt, now: datetime) -> None:
        if claimed.outgoing.kind in MAKE_ISSUES:
            ticket = session.get_one(Ticket, claimed.ticket_id)
            _keep_key(ticket, claimed, receipt)
            ticket.updated_at = now
            session.add(ticket)
            search.keep(session, ticket.id)
            cards.refresh(Change(session, premises, now=now), ticket)
        _problem_has_issue(session, premises, claimed, receipt=receipt, now=now)
        if (comment := claimed.outgoing.payload.get("comment_of")) is not None:
            issues.comment_is(session, comment, receipt.external_id)
        if claimed.outgoing.destination is Destination.SLACK:
            channel, _, ts = receipt.external_id.partition(":")
            if ts:
                places.settle(session, claimed.key, channel=channel, ts=ts)
        if claimed.ticket_id is not None:
            said = _named(claimed) | {"external_id": receipt.external_id}
            events.append(session, [Happening("delivered", "worker", claimed.ticket_id, said)], at=now)

    def stuck(session: Session, claimed: Claimed, failure: SendFailed, now: datetime) -> None:
        said = _named(claimed) | {"reason": failure.message}
        happening = Happening("delivery_stuck", "worker", claimed.ticket_id, said)
        if claimed.ticket_id is None:
            # Nobody's matter hangs on it: a greeting, a home page, an answer to a button, or a notice.
            _pass_on(session, claimed, destinations, now=now)
            _problem_has_none(session, premises, claimed, reason=failure.message, now=now)
            events.append(session, [happening], at=now)
            return
        ticket = session.get_one(Ticket, claimed.ticket_id)
        if _in_fallback(session, premises, claimed, failure=failure, ticket=ticket, now=now):
            return
        _alert(session, premises, claimed, reason=failure.message, ticket=ticket, now=now)
        events.append(session, [happening], at=now)

    return Aftermath(sent=sent, stuck=stuck)


def _keep_key(ticket: Ticket, claimed: Claimed, receipt: Receipt) -> None:
    """Keep which issue it is, unless Jira has told of it already: there it may have been moved since."""
    if claimed.outgoing.kind == MOVE or ticket.jira_key is None:
        ticket.jira_key, ticket.jira_url = receipt.external_id, receipt.url


def _problem_has_issue(
    session: Session, premises: Premises, claimed: Claimed, *, receipt: Receipt, now: datetime
) -> None:
    if claimed.outgoing.kind == PARENT:
        change = Change(session, premises, now=now)
        problem_issues.made(change, claimed.key, key=receipt.external_id, url=receipt.url)
        change.finish()


def _problem_has_none(session: Session, premises: Premises, claimed: Claimed, *, reason: str, now: datetime) -> None:
    if claimed.outgoing.kind == PARENT:
        change = Change(session, premises, now=now)
        problem_issues.stuck(change, claimed.key, reason=reason)
        change.finish()


def _pass_on(session: Session, claimed: Claimed, destinations: frozenset[Destination], *, now: datetime) -> None:
    """Let the pager say what the house has to tell its owner and could not say in Slack."""
    if not (claimed.thread or "").startswith(NOTICE_THREAD) or Destination.PAGER not in destinations:
        return
    text = str(claimed.outgoing.payload.get("text", ""))
    page = Outgoing(Destination.PAGER, "page", {"title": text, "body": text}, urgent=True)
    outbox.put(session, page, ticket_id=None, key=outbox.new_key(), now=now)


def _alert(
    session: Session, premises: Premises, claimed: Claimed, *, reason: str, ticket: Ticket, now: datetime
) -> None:
    """Tell the owner of a matter what is stuck and why, unless they were told often enough."""
    if ticket.id is None or outbox.count_stuck(session, ticket.id) >= ALERTS_END_AT:
        return
    told = stuck_alert(
        premises.book,
        owner=cards.read_by(premises.book, ticket),
        reference=ticket.reference,
        stuck=claimed.outgoing.destination,
        destinations=premises.destinations,
        # Where a person can't be reached, the owner's channel still can.
        same_way=(claimed.thread or "").startswith(PERSON_THREAD),
        reason=reason,
    )
    if told is not None:
        outbox.put(session, told, ticket_id=ticket.id, key=outbox.new_key(), now=now)


def _in_fallback(
    session: Session, premises: Premises, claimed: Claimed, *, failure: SendFailed, ticket: Ticket, now: datetime
) -> bool:
    """Have an issue that its own queue refuses for good made in the fallback queue, once, and tell its owner why."""
    book, payload = premises.book, claimed.outgoing.payload
    if claimed.outgoing.kind != CREATE or failure.in_doubt:
        # Where Jira may have made it all the same, a second one elsewhere would be worse than waiting for a person.
        return False
    if payload.get("instead_of"):
        # Whoever sends it again once this is mended wants it in its own queue.
        outbox.rewrite(session, claimed.id, payload["instead_of"]["draft"])
        return False
    queue = book.owners.fallback or book.owners.review
    draft = in_fallback(payload, queue, reason=failure.message) if failure.permanent and failure.elsewhere else None
    if draft is None or not outbox.redirect(session, claimed.id, draft, now=now):
        return False
    said = {"project": str(payload.get("project")), "fallback": queue.project, "reason": failure.message}
    text = book.say("jira_fallback_used", reference=ticket.reference, **said)
    told = alert(
        book, text, owner=cards.read_by(book, ticket), stuck=Destination.JIRA, destinations=premises.destinations
    )
    if told is not None:
        outbox.put(session, told, ticket_id=ticket.id, key=outbox.new_key(), now=now)
    events.append(session, [Happening("fallback_used", "worker", ticket.id, _named(claimed) | said)], at=now)
    return True


def _named(claimed: Claimed) -> dict[str, object]:
    return {
        "delivery": claimed.id,
        "destination": str(claimed.outgoing.destination),
        "kind": claimed.outgoing.kind,
        "attempt": claimed.attempt,
    }
