"""Somebody's home page: what they can do here, what is open of theirs, what is approved, and what is new."""

from datetime import datetime, timedelta

from playbooks.edition import Edition
from playbooks.policy_schema import ToolStatus
from triage.domain import Destination, Outgoing
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.news import news, rules_of
from triage.matters.parts import Part
from triage.matters.people import actor_of
from triage.matters.states import state_for_person
from triage.store import absences, access, home_pages, tickets
from triage.tables import Absence, HomePage, Person, Ticket

# Who has not looked for longer than this gets a new page when they do.
KEPT_UP_TO_DATE = timedelta(days=1)
NEW_FOR = timedelta(days=30)
PUBLISH = "home.publish"
MOMENT = "%Y-%m-%d %H:%M UTC"


def open_for(change: Change, person: Person, edition: Edition, *, account: str) -> None:
    """Put the page up for somebody who looks at it now."""
    change.session.flush()
    if person.id is None:
        return
    page = home_pages.look(change.session, person.id, account=account, rules=rules_of(change.book), now=change.now)
    _publish(change, page, person, edition=edition)


def refresh(change: Change, ticket: Ticket) -> None:
    """Bring the page of a matter's person up to date, if they have looked at it lately."""
    page = home_pages.of_person(change.session, ticket.author_id)
    if page is None or change.now - page.seen_at > KEPT_UP_TO_DATE:
        return
    person = change.session.get_one(Person, ticket.author_id)
    _publish(change, page, person, edition=change.premises.edition(person.language))


def _publish(change: Change, page: HomePage, person: Person, *, edition: Edition) -> None:
    change.session.flush()
    shown = {"person": page.account, "parts": laid_out(change, person, edition, page)}
    outgoing, thread = Outgoing(Destination.SLACK, PUBLISH, shown), f"home:{page.account}"
    change.send_newest(outgoing, ticket_id=None, thread=thread)


def laid_out(change: Change, person: Person, edition: Edition, page: HomePage) -> list[Part]:
    """Lay the page out."""
    row = [
        parts.button("check", edition.say("slack_button_check"), form=True, style="primary"),
        parts.button("report", edition.say("slack_button_report"), form=True),
    ]
    approved = [tool.name for tool in edition.tools.values() if tool.status is ToolStatus.APPROVED]
    version = change.book.policy_version
    return [
        parts.heading(edition.say("slack_home_title")),
        parts.words(edition.say("slack_home_lead")),
        parts.buttons(row),
        parts.line(),
        parts.heading(edition.say("slack_home_matters")),
        parts.words(open_matters(change, person, edition)),
        parts.line(),
        *_of_staff(change, person, edition),
        *_new(page, edition, now=change.now),
        parts.heading(edition.say("slack_home_approved")),
        parts.words("\n".join(f"• {name}" for name in approved)),
        parts.note(edition.say("slack_home_policy", policy=edition.policy.title, version=version)),
    ]


def _of_staff(change: Change, person: Person, edition: Edition) -> list[Part]:
    """Let those who work here say that they are away, and hand over what they have."""
    if not actor_of(person).is_staff:
        return []
    said = absences.now_of(change.session, person.handle, change.now)
    text = edition.say("slack_home_away_none")
    button = parts.button("absent", edition.say("slack_button_absent"), form=True)
    if said:
        text = _away(change, said[-1], edition)
        button = parts.button("back", edition.say("slack_button_back"))
    hand_all = parts.button("hand_all", edition.say("slack_button_hand_all"), form=True)
    heading = parts.heading(edition.say("slack_home_away"))
    return [heading, parts.words(text), parts.buttons([button, hand_all]), parts.line()]


def _away(change: Change, absence: Absence, edition: Edition) -> str:
    deputy, until = access.name_of(change.session, absence.deputy), f"{absence.ends_at:{MOMENT}}"
    if absence.begins_at <= change.now:
        return edition.say("slack_home_away_until", person=deputy, until=until)
    return edition.say("slack_home_away_planned", person=deputy, begins=f"{absence.begins_at:{MOMENT}}", until=until)


def _new(page: HomePage, edition: Edition, *, now: datetime) -> list[Part]:
    """Say what is new to this person, for some weeks after they were first shown it."""
    if page.before is None or page.changed_at is None or page.known_until is None:
        return []
    lines = news(page.before, page.rules, edition)
    if not lines or now - page.changed_at > NEW_FOR:
        return []
    said = "\n".join(f"• {line}" for line in lines)
    since = edition.say("slack_news_since", day=f"{page.known_until:%Y-%m-%d}")
    return [parts.heading(edition.say("slack_home_news")), parts.words(f"{since}\n{said}"), parts.line()]


def open_matters(change: Change, person: Person, edition: Edition) -> str:
    """List somebody's open matters."""
    change.session.flush()
    found = [] if person.id is None else tickets.open_of(change.session, person.id)
    return "\n".join(_line(change, ticket, edition) for ticket in found) or edition.say("slack_status_none")


def _line(change: Change, ticket: Ticket, edition: Edition) -> str:
    title = edition.playbook_for(ticket.lane or ticket.outcome).title
    state = state_for_person(change.session, ticket, edition)
    return "• " + edition.say("slack_status_line", reference=ticket.reference, title=title, state=state)
