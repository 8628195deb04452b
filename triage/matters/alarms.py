"""Paging whoever has to take a matter now, on every way of the chain's step, until one person has it."""

from datetime import datetime, timedelta

from classifiers.sensitive import NOT_CHECKED
from playbooks.schema import Playbook
from triage.domain import Destination, Lane, Outgoing
from triage.escalation import Page, set_back_by
from triage.matters import cards, parts, showing
from triage.matters.change import Change
from triage.pages import Alarm, Alarming, alarm_for, in_words, outgoing_of, page_now
from triage.store import access, events, outbox, tickets
from triage.store.tickets import OVER
from triage.tables import Escalation, Ticket

PAGE_THREAD = "page:"
# What follows from taking it, and says nothing about it.
NO_REPORT = ("taken", "acknowledged")
SWEEP = "timetable"


def alarm_of(change: Change, ticket: Ticket, outcome: str) -> Alarm | None:
    """Give the first page of a matter that turns out to be one after it came in; None where that pages nobody."""
    return alarm_for(change.book, outcome, _alarming(change, ticket, outcome), now=change.now)


def begin(change: Change, ticket: Ticket, alarm: Alarm) -> None:
    """Page, and go on until somebody has it."""
    for outgoing in alarm.outgoing:
        send(change, ticket.id, outgoing)
    follow(change, ticket, next_at=alarm.page.next_at)


def follow(change: Change, ticket: Ticket, *, next_at: datetime) -> None:
    """Tell in Slack who is paged beside the owner, whose card says it, and keep when the next page is due."""
    outcome = _playbook(change, ticket).name
    page = page_now(change.book, change.book.playbook_for(outcome), step=0, since=change.now, now=change.now)
    text = in_words(change.book, _alarming(change, ticket, outcome))
    reader = cards.read_by(change.book, ticket)
    _post(change, ticket, page, text, but=change.book.owners.owners[reader].slack_channel)
    if ticket.id is not None and tickets.escalation_of(change.session, ticket.id) is None:
        change.session.add(Escalation(ticket_id=ticket.id, next_at=next_at, started_at=change.now))


def send(change: Change, ticket_id: int | None, outgoing: Outgoing) -> None:
    """Send one page on a way of its own, so that none waits behind a pager that does not answer."""
    change.send(outgoing, ticket_id=ticket_id, thread=f"{PAGE_THREAD}{outbox.new_key()}")


def page_again(change: Change, escalation: Escalation) -> bool:
    """Page once more, wider if its time has come; False where only a clock that was set back had to be followed."""
    ticket = change.session.get_one(Ticket, escalation.ticket_id)
    playbook = _playbook(change, ticket)
    change.session.add(escalation)
    back = set_back_by(escalation.next_at, repeat_minutes=playbook.escalation.repeat_minutes, now=change.now)
    if back:
        escalation.started_at, escalation.next_at = escalation.started_at - back, escalation.next_at - back
        return False
    page = page_now(change.book, playbook, step=escalation.step + 1, since=escalation.started_at, now=change.now)
    minutes = int((change.now - escalation.started_at) / timedelta(minutes=1))
    text = change.book.say("page_repeat", reference=ticket.reference, minutes=minutes)
    escalation.step, escalation.next_at = page.step, page.next_at
    _tell(change, ticket, page, text)
    data = {"step": page.step, "owners": list(page.owners), "people": list(page.people)}
    change.note("paged_again", SWEEP, ticket_id=ticket.id, data=data)
    return True


def acknowledge(change: Change, ticket: Ticket, by: str, *, where: str | None = None) -> bool:
    """Let the first one have it, until they have to report back; False where somebody had it before."""
    minutes = _playbook(change, ticket).escalation.report_minutes
    report_by = None if ticket.state in OVER else change.now + timedelta(minutes=minutes)
    if ticket.id is None or not tickets.acknowledge(
        change.session, ticket.id, by=by, now=change.now, where=where, report_by=report_by
    ):
        return False
    data = {"where": where, "report_by": report_by and report_by.isoformat()}
    change.note("acknowledged", by, ticket_id=ticket.id, data={name: said for name, said in data.items() if said})
    return True


def look_after_silence(change: Change, ticket: Ticket, escalation_id: int) -> bool:
    """Page anew where whoever took it has said nothing since; True only then."""
    escalation = change.session.get_one(Escalation, escalation_id)
    by, at = escalation.acknowledged_by, escalation.acknowledged_at
    if by is None or at is None:
        return False
    # Settled, moved to a lane that nobody has taken it in yet, or handed over: that is word enough.
    is_theirs = ticket.state not in OVER and ticket.taken_by == by
    if not is_theirs or events.said_since(change.session, escalation.ticket_id, by, at, but=NO_REPORT):
        tickets.begin_again(change.session, escalation_id, now=change.now, next_at=None)
        return False
    page = page_now(change.book, _playbook(change, ticket), step=0, since=change.now, now=change.now)
    if not tickets.begin_again(change.session, escalation_id, now=change.now, next_at=page.next_at):
        return False
    # It was changed past the session, and the card shows it.
    change.session.expire(escalation)
    person = access.name_of(change.session, by)
    when = f"{at:%Y-%m-%d %H:%M} UTC"
    change.note("silent", SWEEP, ticket_id=ticket.id, data={"by": by, "owners": list(page.owners)})
    ticket.taken_by, ticket.state, ticket.updated_at = None, "open", change.now
    showing.refresh(change, ticket)
    _tell(change, ticket, page, change.book.say("page_silent", reference=ticket.reference, person=person, when=when))
    return True


def _tell(change: Change, ticket: Ticket, page: Page, text: str) -> None:
    outcome = _playbook(change, ticket).name
    alarming = _alarming(change, ticket, outcome)
    title = change.book.say("page_title", reference=ticket.reference)
    said = f"{text}\n{in_words(change.book, alarming)}"
    for outgoing in outgoing_of(change.book, page, title=title, text=said, url=alarming.url):
        send(change, ticket.id, outgoing)
    _post(change, ticket, page, said)


def _post(change: Change, ticket: Ticket, page: Page, text: str, *, but: str | None = None) -> None:
    take = parts.button("take", change.book.say("card_button_take"), ticket.reference, style="primary")
    shown = {"text": text, "parts": [parts.words(text), parts.buttons([take])]}
    channels = dict.fromkeys(change.book.owners.owners[owner].slack_channel for owner in page.owners)
    places = [{"channel": channel} for channel in channels if channel != but]
    places += [{"person": person} for person in page.people]
    for place in places:
        send(change, ticket.id, Outgoing(Destination.SLACK, "message.post", place | shown, urgent=True))


def _playbook(change: Change, ticket: Ticket) -> Playbook:
    """Give the playbook whose chain it is; what somebody only says to be an exposure has another lane still."""
    playbook = change.book.playbook_for(str(ticket.lane or ticket.outcome))
    return playbook if playbook.escalation.pages else change.book.playbook_for(Lane.SECURITY_INCIDENT)


def _alarming(change: Change, ticket: Ticket, outcome: str) -> Alarming:
    said = next((str(one["value"]) for one in ticket.context if one["name"] == "tool" and one["value"]), "")
    tool = change.book.find_tool(said) or change.book.find_tool(ticket.text)
    holder = ticket.taken_by and access.name_of(change.session, ticket.taken_by)
    return Alarming(
        ticket.reference,
        change.book.playbook_for(outcome).title,
        ticket.severity,
        since=ticket.created_at,
        lead=holder or change.book.owners.owners[ticket.owner].name,
        url=change.premises.url_of(ticket.reference),
        # The name of a tool that we know, never what somebody wrote.
        tool=tool[1].name if tool else None,
        classes=tuple(name for name in ticket.data_classes if name != NOT_CHECKED),
    )
