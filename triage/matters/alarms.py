"""Paging whoever has to take a matter now, on every way of the chain's step, until one person has it."""

from dataclasses import replace
from datetime import timedelta

from playbooks.edition import Edition
from playbooks.schema import Playbook
from triage.domain import Destination, Lane, Outgoing
from triage.escalation import Page, set_back_by
from triage.matters import cards, clocks, issues, parts, showing
from triage.matters.change import Change
from triage.matters.people import HANDLES_RESTRICTED
from triage.pages import PAGE_THREAD, Alarm, Alarming, alarm_for, in_words, outgoing_of, page_now
from triage.routing import classes_of
from triage.store import absences, access, escalations, outbox, unsent
from triage.store.escalations import TYPED
from triage.store.tickets import OVER
from triage.tables import Escalation, Ticket

# What follows from taking it, or only looks at it, and says nothing about it.
NO_REPORT = ("taken", "acknowledged", "read")
SWEEP = "timetable"
# Who acts where somebody typed a name behind a team's link: never the person whose name that may be.
PAGE_LINK = "page link"


def alarm_of(change: Change, ticket: Ticket, outcome: str) -> Alarm | None:
    """Give the first page of a matter that turns out to be one after it came in; None where that pages nobody."""
    return alarm_for(change.book, outcome, _alarming(change, ticket, outcome), now=change.now)


def begin(change: Change, ticket: Ticket, alarm: Alarm) -> None:
    """Page, and go on until somebody has it."""
    for outgoing in alarm.outgoing:
        send(change, ticket.id, outgoing)
    follow(change, ticket)


def follow(change: Change, ticket: Ticket) -> None:
    """Tell in Slack who is paged beside the owner, whose card says it, and keep when the next page is due."""
    page = _page(change, ticket)
    text = in_words(change.book, _alarming(change, ticket, _playbook(change, ticket).name))
    reader = cards.read_by(change.book, ticket)
    _post(change, ticket, page, text, but=change.book.owners.owners[reader].slack_channel)
    if ticket.id is not None and escalations.of_ticket(change.session, ticket.id) is None:
        change.session.add(Escalation(ticket_id=ticket.id, next_at=page.next_at, started_at=change.now))


def send(change: Change, ticket_id: int | None, outgoing: Outgoing, *, thread: str = PAGE_THREAD) -> None:
    """Send one page on a way of its own, so that none waits behind a pager that does not answer.

    What would go to a person who is away goes to whoever stands in for them.
    """
    payload = outgoing.payload
    person = payload.get("person") or (payload.get("to") if outgoing.destination is Destination.MAIL else None)
    there = absences.stand_in_for(change.session, str(person), change.now) if person else None
    if there != person:
        moved = {name: there if said == person else said for name, said in payload.items()}
        outgoing = replace(outgoing, payload=moved)
    change.send(outgoing, ticket_id=ticket_id, thread=f"{thread}{outbox.new_key()}")


def page_again(change: Change, ticket: Ticket, escalation: Escalation) -> bool:
    """Page once more, wider if its time has come; False where somebody has it by now, or another one paged."""
    if escalation.acknowledged_at is not None or escalation.next_at > change.now:
        return False
    page = _page(change, ticket, escalation)
    minutes = int((change.now - escalation.started_at) / timedelta(minutes=1))
    escalation.step, escalation.next_at = page.step, page.next_at
    change.session.add(escalation)
    _tell(change, ticket, page, change.book.say("page_repeat", reference=ticket.reference, minutes=minutes))
    data = {"step": page.step, "owners": list(page.owners), "people": list(page.people)}
    change.note("paged_again", SWEEP, ticket_id=ticket.id, data=data)
    return True


def follow_clock(change: Change, ticket: Ticket, escalation: Escalation) -> bool:
    """Let a chain go on from where it stood when the clock was set back; it pages nobody, so always False."""
    said = _playbook(change, ticket).escalation
    if escalation.acknowledged_at is None:
        back = set_back_by(escalation.next_at, repeat_minutes=said.repeat_minutes, now=change.now)
        escalation.started_at, escalation.next_at = escalation.started_at - back, escalation.next_at - back
    elif escalation.report_by is not None:
        escalation.report_by -= set_back_by(escalation.report_by, repeat_minutes=said.report_minutes, now=change.now)
    change.session.add(escalation)
    return False


def acknowledge(change: Change, ticket: Ticket, by: str, *, where: str | None = None, over: bool = False) -> bool:
    """Let the first one have it, until they have to report back; False where somebody had it before.

    `over` takes it also from a name that was only typed.
    """
    minutes = _playbook(change, ticket).escalation.report_minutes
    report_by = None if ticket.state in OVER else change.now + timedelta(minutes=minutes)
    change.session.flush()
    if ticket.id is None or not escalations.take(
        change.session, ticket.id, by=by, now=change.now, where=where, report_by=report_by, over=over
    ):
        return False
    # Nobody is woken hours later by what a pager did not take until then.
    unsent.let_go_of_pages(change.session, ticket.id, PAGE_THREAD)
    data = {"where": where, "report_by": report_by and report_by.isoformat(), "name": by if where == TYPED else None}
    actor = PAGE_LINK if where == TYPED else by
    change.note("acknowledged", actor, ticket_id=ticket.id, data={name: said for name, said in data.items() if said})
    return True


def look_after_silence(change: Change, ticket: Ticket, escalation: Escalation) -> bool:
    """Page anew where whoever took it has said nothing since; True only then."""
    by, at, is_typed = escalation.acknowledged_by, escalation.acknowledged_at, escalation.acknowledged_in == TYPED
    if by is None or at is None or escalation.report_by is None or escalation.report_by > change.now:
        return False
    # Settled, moved to a lane that nobody has taken it in yet, or handed over: that is word enough.
    is_theirs = ticket.state not in OVER and ticket.taken_by == (None if is_typed else by)
    actor = None if is_typed else by
    if not is_theirs or escalations.has_acted(
        change.session, escalation.ticket_id, actor, roles=HANDLES_RESTRICTED, but=NO_REPORT
    ):
        escalation.report_by = None
        change.session.add(escalation)
        showing.refresh(change, ticket)
        return False
    person = holder_of(change, escalation, change.premises.edition(None))
    change.note("silent", SWEEP, ticket_id=ticket.id, data={"by": by})
    text = change.book.say("page_silent", reference=ticket.reference, person=person, when=f"{at:%Y-%m-%d %H:%M} UTC")
    _begin_again(change, ticket, escalation, text)
    return True


def resume(change: Change, ticket: Ticket) -> None:
    """Page anew for an exposure that is open again, or was let go, and that nobody has."""
    playbook = change.book.playbook_for(ticket.lane or ticket.outcome)
    escalation = None if ticket.id is None else escalations.of_ticket(change.session, ticket.id)
    if escalation is None or escalation.acknowledged_at is None or not playbook.escalation.pages:
        return
    if ticket.taken_by is None and ticket.state not in OVER:
        _begin_again(change, ticket, escalation, change.book.say("page_anew", reference=ticket.reference))


def holder_of(change: Change, escalation: Escalation, edition: Edition) -> str:
    """Name who took it, and say so where nobody has checked the name."""
    by = escalation.acknowledged_by or ""
    if escalation.acknowledged_in == TYPED:
        return edition.say("page_typed", person=by)
    return access.name_of(change.session, by)


def _begin_again(change: Change, ticket: Ticket, escalation: Escalation, text: str) -> None:
    page = _page(change, ticket)
    escalations.begin_again(change.session, escalation, now=change.now, next_at=page.next_at)
    if ticket.taken_by is not None:
        # Nobody may think that it is still in hand.
        issues.assigned(change, ticket, None)
    ticket.taken_by, ticket.state, ticket.updated_at = None, "open", change.now
    change.session.flush()
    showing.refresh(change, ticket)
    _tell(change, ticket, page, text)


def _page(change: Change, ticket: Ticket, escalation: Escalation | None = None) -> Page:
    step, since = (escalation.step + 1, escalation.started_at) if escalation else (0, change.now)
    return page_now(change.book, _playbook(change, ticket), step=step, since=since, now=change.now)


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
    shown = {"text": parts.literal(text), "parts": [parts.words(text), parts.buttons([take])]}
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
        lead=holder or change.book.owners.owners[clocks.owner_of(change, ticket)].name,
        url=change.premises.url_of(ticket.reference),
        # The name of a tool that we know, never what somebody wrote.
        tool=tool[1].name if tool else None,
        classes=classes_of(ticket.text, ticket.data_classes, change.book),
    )
