"""What a page says and on which ways it goes out; pure, and nothing that somebody wrote comes along."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playbooks.book import Book
from playbooks.rotas import on_turn
from playbooks.schema import Playbook
from triage.domain import Destination, Lane, Outgoing
from triage.escalation import Page, Step, page_after, steps_of
from triage.moments import readable
from triage.routes import hours_named, hours_of

PAGE, MAIL = "page", "mail"
# What reminds of something else has a thread of another kind, and is not over when somebody has the matter.
PAGE_THREAD, REMINDER_THREAD = "page:", "reminder:"
# Where the worker puts the address by which whoever is paged says that they have it; it is made when it is sent.
LINK = "{link}"
# A pager without a name: the addresses of TRIAGE_PAGER_URLS.
USUAL = ("",)
# What follows our own address in that of a ticket.
TICKETS = "/tickets/"


@dataclass(frozen=True)
class Alarming:
    """What is told of a matter to whoever is paged."""

    reference: str
    title: str
    severity: str
    since: datetime
    lead: str
    url: str
    tool: str | None = None
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alarm:
    """The first page of a matter: who is told, what goes out to pagers and mailboxes, and what it says."""

    page: Page
    outgoing: tuple[Outgoing, ...]
    text: str


def chain_of(book: Book, playbook: Playbook, *, now: datetime) -> tuple[Step, ...]:
    """Give the steps of a playbook's chain, with whoever has the turn now."""
    escalation = playbook.escalation
    if not escalation.steps:
        return steps_of(escalation.to, repeat_minutes=escalation.repeat_minutes)
    return tuple(
        Step(
            one.owner,
            after=timedelta(minutes=one.after_minutes),
            person=on_turn(book.routing.rotas[one.rota], now) if one.rota else None,
            hours=hours_named(book, one.hours),
            is_outside=one.outside_hours,
        )
        for one in sorted(escalation.steps, key=lambda one: one.after_minutes)
    )


def page_now(book: Book, playbook: Playbook, *, step: int, since: datetime, now: datetime) -> Page:
    """Say who is paged now, and when the next page is due."""
    repeat = playbook.escalation.repeat_minutes
    return page_after(chain_of(book, playbook, now=now), step=step, since=since, repeat_minutes=repeat, now=now)


def longest_pauses(book: Book) -> tuple[timedelta, timedelta]:
    """Give the longest that any chain waits for its next page, and for a word of whoever took it."""
    chains = [one.escalation for one in book.playbooks.values() if one.escalation.pages]
    pages = max((one.repeat_minutes for one in chains), default=0)
    reports = max((one.report_minutes for one in chains), default=0)
    return timedelta(minutes=pages), timedelta(minutes=reports)


def in_words(book: Book, alarming: Alarming) -> str:
    """Say all that security needs to begin, a line for each thing."""
    known = ", ".join(book.say(f"class_{name}") for name in alarming.classes)
    facts = book.say(
        "page_facts",
        severity=alarming.severity,
        tool=alarming.tool or book.say("page_not_known"),
        classes=known or book.say("page_not_known"),
        when=readable(alarming.since, hours_of(book, book.playbook_for(Lane.SECURITY_INCIDENT).owner).zone),
        lead=alarming.lead,
    )
    return f"{book.say('page_body', reference=alarming.reference, title=alarming.title, url=alarming.url)}\n{facts}"


def alarm_for(book: Book, outcome: str, alarming: Alarming, *, now: datetime) -> Alarm | None:
    """Page whoever the outcome's playbook pages first; None where it pages nobody."""
    playbook = book.playbook_for(outcome)
    if not playbook.escalation.pages:
        return None
    page, text = page_now(book, playbook, step=0, since=now, now=now), in_words(book, alarming)
    title = book.say("page_title", reference=alarming.reference)
    return Alarm(page, outgoing_of(book, page, title=title, text=text, url=alarming.url), text)


def outgoing_of(book: Book, page: Page, *, title: str, text: str, url: str) -> tuple[Outgoing, ...]:
    """Give a page for each pager and each mailbox of those who are told now; Slack is told beside it."""
    told = {
        "title": title,
        "body": f"{text}\n{book.say('page_take', url=LINK)}",
        "answer_at": f"{url.rpartition(TICKETS)[0]}/page/",
    }
    # Of several who share a pager or a mailbox, the first one is asked.
    pagers = {name: owner for owner in reversed(page.owners) for name in book.owners.owners[owner].pager or USUAL}
    mailboxes: dict[str, str] = dict(zip(page.people, page.people, strict=True))
    mailboxes |= {mail: owner for owner in reversed(page.owners) if (mail := book.owners.owners[owner].mail)}
    ways = [(Destination.PAGER, PAGE, to, of) for to, of in reversed(pagers.items())]
    ways += [(Destination.MAIL, MAIL, to, of) for to, of in reversed(mailboxes.items())]
    return tuple(
        Outgoing(destination, kind, told | {"answer_for": of} | ({"to": to} if to else {}), urgent=True)
        for destination, kind, to, of in ways
    )
