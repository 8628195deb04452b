"""From an assessment to a plan: whose it is, who is told, what goes out; pure, time and ids come in as arguments."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from classifiers.sensitive import NOT_CHECKED
from playbooks.book import Book
from playbooks.matching import Facts
from playbooks.schema import Playbook
from playbooks.sentences import DEFAULT_LANGUAGE
from triage.choices import question, titled, worth_offering
from triage.containment import to_person
from triage.domain import Assessment, ContextItem, Destination, Lane, Outcome, Outgoing, Plan
from triage.drafting import Matter, issue_draft
from triage.issue import CREATE
from triage.legal_terms import notify_by, terms_of
from triage.moments import readable
from triage.pages import Alarm, Alarming, alarm_for, page_now
from triage.reading import in_words_of, read_context
from triage.routes import Route, facts_of, hours_of, route_of
from triage.workflows import lines_of, way_on


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
    groups: tuple[str, ...] = ()


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
    facts = facts_of(
        book,
        verdict.playbook,
        report.text,
        given=report.given,
        data_classes=report.data_classes,
        groups=report.groups,
        restricted=restricted,
    )
    route = route_of(facts, book, now=report.received_at, for_review=for_review)
    context = context_of(facts, report.text, book, given=report.given, data_classes=report.data_classes)
    plan = Plan(
        outcome=verdict.outcome,
        lane=verdict.lane,
        confidence=verdict.confidence,
        also=verdict.also,
        needs_review=verdict.needs_review,
        choices=verdict.choices,
        restricted=restricted,
        severity=route.severity,
        owner=route.owner,
        state="waiting" if verdict.outcome is Outcome.UNCLEAR else "open",
        reply=_reply(report, verdict, book, route=route, context=context, for_review=for_review),
        context=context,
        acknowledge_by=route.acknowledge_by,
        resolve_by=route.resolve_by,
        outgoing=(),
        next_page_at=_next_page(book, playbook, report.received_at),
        route=route.for_record(book),
    )
    return _with_outgoing(plan, report, assessment, book=book, route=route, destinations=destinations)


def _next_page(book: Book, playbook: Playbook, now: datetime) -> datetime | None:
    return page_now(book, playbook, step=0, since=now, now=now).next_at if playbook.escalation.pages else None


def classes_of(text: str, data_classes: Iterable[str], book: Book) -> tuple[str, ...]:
    """Name the kinds of data that were found in the words, or else those that they speak of."""
    found = tuple(name for name in data_classes if name != NOT_CHECKED)
    return found or tuple(sorted(book.describing.classes_in(text)))


def context_of(
    facts: Facts, text: str, book: Book, *, given: Mapping[str, str], data_classes: Iterable[str]
) -> tuple[ContextItem, ...]:
    """Fill what the owner needs to know as far as it is known, and add what the register says of a workflow."""
    classes = [book.say(f"class_{name}") for name in classes_of(text, data_classes, book)]
    tool = book.tools[facts.tool].name if facts.tool else None
    workflow = book.workflows[facts.workflow].name if facts.workflow else None
    fields = book.playbook_for(facts.lane).context
    contained = book.tools[facts.tool].containment if facts.tool else None
    keeps = contained.keeps if contained else None
    items = read_context(fields, text, given=given, tool=tool, classes=classes, workflow=workflow, keeps=keeps)
    return (*items, *lines_of(facts, book.edition(DEFAULT_LANGUAGE)))


def missing(context: tuple[ContextItem, ...]) -> tuple[ContextItem, ...]:
    """Name what is needed and not there."""
    return tuple(item for item in context if item.required and item.value is None)


def _reply(
    report: Report,
    verdict: Verdict,
    book: Book,
    *,
    route: Route,
    context: tuple[ContextItem, ...],
    for_review: bool,
) -> str:
    edition = book.edition(report.language)
    name, zone = edition.owner_named(route.owner), hours_of(book, route.owner).zone
    parts = [
        edition.first_answer(
            verdict.playbook,
            reference=report.reference,
            acknowledge_by=readable(route.acknowledge_by, zone, language=edition.language),
            missing=[item.ask for item in in_words_of(edition.playbook_for(verdict.playbook), missing(context))],
            owner=name,
        )
    ]
    tool = edition.tools.get(route.facts.tool or "") if verdict.lane is Lane.SECURITY_INCIDENT else None
    if tool is not None and (contained := to_person(tool, edition)):
        parts.append(contained)
    if way := way_on(route.facts, edition):
        parts.append(way)
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


def _with_outgoing(
    plan: Plan,
    report: Report,
    assessment: Assessment,
    *,
    book: Book,
    route: Route,
    destinations: frozenset[Destination],
) -> Plan:
    alarm = _alarm(plan, report, route, book=book) if plan.next_page_at else None
    title = book.playbook_for(str(plan.lane or plan.outcome)).title
    text = book.say(
        "owner_notice", reference=report.reference, title=title, severity=plan.severity, url=report.ticket_url
    )
    post = {"channel": book.owners.owners[plan.owner].slack_channel, "text": alarm.text if alarm else text}
    outgoing = [
        *(alarm.outgoing if alarm else ()),
        Outgoing(Destination.SLACK, "message.post", post, urgent=alarm is not None),
        Outgoing(Destination.JIRA, CREATE, issue_draft(_matter(plan, report, assessment, book=book), route, book)),
    ]
    return replace(plan, outgoing=tuple(one for one in outgoing if one.destination in destinations))


def _alarm(plan: Plan, report: Report, route: Route, *, book: Book) -> Alarm | None:
    outcome = str(plan.lane or plan.outcome)
    alarming = Alarming(
        report.reference,
        book.playbook_for(outcome).title,
        str(plan.severity),
        since=report.received_at,
        lead=book.owners.owners[plan.owner].name,
        url=report.ticket_url,
        tool=book.tools[route.facts.tool].name if route.facts.tool else None,
        classes=classes_of(report.text, report.data_classes, book),
    )
    return alarm_for(book, outcome, alarming, now=report.received_at)


def _matter(plan: Plan, report: Report, assessment: Assessment, *, book: Book) -> Matter:
    terms = terms_of(book.playbook_for(Lane.SECURITY_INCIDENT))
    return Matter(
        reference=report.reference,
        text=report.text,
        author=report.author,
        source=report.source,
        outcome=str(plan.lane or plan.outcome),
        confidence=plan.confidence,
        reasons=assessment.reasons,
        severity=str(plan.severity),
        restricted=plan.restricted,
        context=tuple(vars(item) for item in plan.context),
        also=tuple(str(lane) for lane in plan.also),
        data_classes=tuple(report.data_classes),
        ticket_url=report.ticket_url,
        owner=plan.owner,
        acknowledge_by=plan.acknowledge_by,
        resolve_by=plan.resolve_by,
        needs_review=plan.needs_review,
        model=assessment.model,
        notify_by=notify_by(terms, report.received_at) if plan.restricted else None,
    )
