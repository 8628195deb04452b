"""From an assessment to a plan: whose it is, who is told, what goes out; pure, time and ids come in as arguments."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from classifiers.sensitive import NOT_CHECKED
from playbooks.book import Book
from playbooks.schema import DataClass, Playbook, Queue
from playbooks.sentences import DEFAULT_LANGUAGE
from triage.choices import question, titled, worth_offering
from triage.clocks import WorkingHours, due_at, working_hours
from triage.domain import Assessment, ContextItem, Destination, Lane, Outcome, Outgoing, Plan, Severity
from triage.escalation import page_after
from triage.moments import readable
from triage.reading import context_of, in_words_of

LONGEST_TITLE = 90


@dataclass(frozen=True)
class Report:
    """An intake as the rules see it: redacted, and named."""

    reference: str
    source: str
    author: str
    text: str
    given: Mapping[str, str]
    data_classes: Mapping[str, int]
    received_at: datetime
    ticket_url: str
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True)
class Verdict:
    """The lane after safety came first."""

    outcome: Outcome
    lane: Lane | None
    confidence: float
    also: tuple[Lane, ...]
    needs_review: bool
    choices: tuple[Lane | Outcome, ...] = ()

    @property
    def playbook(self) -> str:
        """Name the playbook that says what to do."""
        return str(self.lane or self.outcome)


def safety_first(assessment: Assessment) -> Verdict:
    """Let a possible incident outrank whatever else the message is; the model's own choice becomes a lane to tell."""
    incident = Lane.SECURITY_INCIDENT
    if not assessment.possible_incident or assessment.lane is incident:
        confidence = assessment.confidence
        unsure = assessment.needs_review or assessment.outcome is Outcome.UNCLEAR
        # Nobody is asked to weigh what may be an exposure: that is with security already.
        choices = worth_offering(assessment.choices) if unsure and assessment.lane is not incident else ()
        return Verdict(
            assessment.outcome,
            assessment.lane,
            confidence,
            also=assessment.also,
            needs_review=unsure,
            choices=choices,
        )
    others = [assessment.lane, *assessment.also]
    also = tuple(dict.fromkeys(lane for lane in others if lane is not None and lane is not incident))
    return Verdict(Outcome.LANE, incident, assessment.incident_probability, also=also, needs_review=True)


def make_plan(report: Report, assessment: Assessment, book: Book, *, destinations: frozenset[Destination]) -> Plan:
    """Decide everything about one report."""
    verdict = safety_first(assessment)
    playbook = book.playbook_for(verdict.playbook)
    restricted = verdict.lane is Lane.SECURITY_INCIDENT
    # What the model was unsure of is read by a person first; an incident never waits for that.
    for_review = (verdict.needs_review or playbook.queue is None) and not restricted
    owner = book.owners.review_owner if for_review else playbook.owner
    queue = book.owners.review if for_review or playbook.queue is None else playbook.queue
    severity = playbook.severity_for(as_if(report.data_classes))
    hours = None if playbook.clocks.around_the_clock else hours_of(book, owner)
    acknowledge_by = due_at(report.received_at, playbook.clocks.acknowledge_minutes, hours)
    context = context_of(book, playbook, report.text, given=report.given, data_classes=report.data_classes)
    plan = Plan(
        outcome=verdict.outcome,
        lane=verdict.lane,
        confidence=verdict.confidence,
        also=verdict.also,
        needs_review=verdict.needs_review,
        choices=verdict.choices,
        restricted=restricted,
        severity=severity,
        owner=owner,
        state="waiting" if verdict.outcome is Outcome.UNCLEAR else "open",
        reply=_reply(report, verdict, book, owner=owner, context=context, for_review=for_review, due=acknowledge_by),
        context=context,
        acknowledge_by=acknowledge_by,
        resolve_by=due_at(report.received_at, playbook.clocks.resolve_minutes, hours),
        outgoing=(),
        next_page_at=next_page(playbook, report.received_at) if playbook.escalation.pages else None,
    )
    return _with_outgoing(plan, report, assessment, book=book, queue=queue, destinations=destinations)


def as_if(data_classes: Mapping[str, int]) -> Collection[str]:
    """Count what could not be checked as all that it may hold."""
    return list(DataClass) if NOT_CHECKED in data_classes else data_classes


def hours_of(book: Book, owner: str) -> WorkingHours:
    """Give the hours in which an owner works."""
    said = book.owners.business_hours[book.owners.owners[owner].business_hours]
    return working_hours(timezone=said.timezone, days=said.days, start=said.start, end=said.end)


def next_page(playbook: Playbook, now: datetime) -> datetime:
    """Say when whoever is paged now is paged again."""
    escalation = playbook.escalation
    return page_after(escalation.to, step=0, repeat_minutes=escalation.repeat_minutes, now=now).next_at


def missing(context: tuple[ContextItem, ...]) -> tuple[ContextItem, ...]:
    """Name what is needed and not there."""
    return tuple(item for item in context if item.required and item.value is None)


def _reply(
    report: Report,
    verdict: Verdict,
    book: Book,
    *,
    owner: str,
    context: tuple[ContextItem, ...],
    for_review: bool,
    due: datetime,
) -> str:
    edition = book.edition(report.language)
    name = edition.owner_named(owner)
    parts = [
        edition.first_answer(
            verdict.playbook,
            reference=report.reference,
            acknowledge_by=readable(due, hours_of(book, owner).zone, language=edition.language),
            missing=[item.ask for item in in_words_of(edition.playbook_for(verdict.playbook), missing(context))],
            owner=name,
        )
    ]
    if for_review and verdict.outcome is not Outcome.UNCLEAR:
        parts.append(edition.say("needs_review", owner=name))
    if verdict.choices:
        parts.append(question(titled(verdict.choices, edition), edition))
    if found := [name for name in report.data_classes if name != NOT_CHECKED]:
        named = ", ".join(edition.say(f"class_{name}") for name in found)
        parts.append(edition.say("redacted_notice", classes=named))
    if NOT_CHECKED in report.data_classes:
        parts.append(edition.say("not_checked_notice", owner=name))
    return "\n\n".join(parts)


def title_of(text: str) -> str:
    """Give the first words of a redacted text as one line."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _with_outgoing(
    plan: Plan,
    report: Report,
    assessment: Assessment,
    *,
    book: Book,
    queue: Queue,
    destinations: frozenset[Destination],
) -> Plan:
    pages = plan.next_page_at is not None
    channel = book.owners.owners[plan.owner].slack_channel
    title = book.playbook_for(str(plan.lane or plan.outcome)).title
    if pages:
        text = page_text(book, report.reference, title, url=report.ticket_url)
    else:
        text = book.say(
            "owner_notice", reference=report.reference, title=title, severity=plan.severity, url=report.ticket_url
        )
    outgoing = [
        _page(book, report.reference, title, url=report.ticket_url) if pages else None,
        Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=pages),
        Outgoing(Destination.JIRA, "issue.create", _draft(plan, report, assessment, book=book, queue=queue)),
    ]
    kept = tuple(one for one in outgoing if one is not None and one.destination in destinations)
    return replace(plan, outgoing=kept)


@dataclass(frozen=True)
class Alarm:
    """A page that goes out now, and when the next one is due if nobody acknowledges."""

    page: Outgoing
    next_at: datetime


def alarm_for(book: Book, reference: str, outcome: str, *, url: str, now: datetime) -> Alarm | None:
    """Page whoever the outcome's playbook pages, for a matter that turns out to be one after it came in."""
    playbook = book.playbook_for(outcome)
    if not playbook.escalation.pages:
        return None
    return Alarm(_page(book, reference, playbook.title, url=url), next_page(playbook, now))


def _page(book: Book, reference: str, title: str, *, url: str) -> Outgoing:
    body = page_text(book, reference, title, url=url)
    page = {"title": book.say("page_title", reference=reference), "body": body}
    return Outgoing(Destination.PAGER, "page", page, urgent=True)


def page_text(book: Book, reference: str, title: str, *, url: str) -> str:
    """Say what the one who is paged needs, and nothing that was pasted."""
    return book.say("page_body", reference=reference, title=title, url=url)


def _draft(plan: Plan, report: Report, assessment: Assessment, *, book: Book, queue: Queue) -> dict[str, object]:
    playbook = book.playbook_for(str(plan.lane or plan.outcome))
    context = [
        {"label": item.label, "why": item.why, "value": item.value, "required": item.required} for item in plan.context
    ]
    return {
        "reference": report.reference,
        "title": title_of(report.text),
        "project": queue.project,
        "issue_type": queue.issue_type,
        "labels": list(queue.labels),
        "components": list(queue.components),
        "priority": playbook.priorities[Severity(plan.severity)],
        "security_level": queue.security_level,
        "restricted": plan.restricted,
        "lane": str(plan.lane or plan.outcome),
        "lane_title": playbook.title,
        "confidence": round(plan.confidence, 4),
        "reasons": list(assessment.reasons),
        "severity": str(plan.severity),
        "asked": report.text,
        "reporter": report.author,
        "source": report.source,
        "context": context,
        "also": [str(lane) for lane in plan.also],
        "data_classes": list(report.data_classes),
        "steps": list(playbook.steps),
        "evidence": list(playbook.evidence),
        "ticket_url": report.ticket_url,
        "owner": book.owners.owners[plan.owner].name,
        "acknowledge_by": plan.acknowledge_by.isoformat(),
        "resolve_by": plan.resolve_by.isoformat(),
        "needs_review": plan.needs_review,
        "versions": {"model": assessment.model, "playbook": book.short_version, "policy": book.policy_version},
    }


def stuck_alert(
    book: Book,
    *,
    owner: str,
    reference: str,
    stuck: Destination,
    destinations: frozenset[Destination],
    same_way: bool = False,
) -> Outgoing | None:
    """Tell the owner that a delivery is stuck: on another way, unless it is one person alone who can't be reached."""
    text = book.say("delivery_stuck", reference=reference, destination=stuck.value.capitalize())
    if Destination.SLACK in destinations and (same_way or stuck is not Destination.SLACK):
        channel = book.owners.owners[owner].slack_channel
        return Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True)
    if Destination.PAGER in destinations and stuck is not Destination.PAGER:
        return Outgoing(Destination.PAGER, "page", {"title": text, "body": text}, urgent=True)
    return None
