"""Where a matter goes: what rules may ask about it, which rule wins, and what that sets over its lane; pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from classifiers.sensitive import NOT_CHECKED
from playbooks.book import Book
from playbooks.days_off import DaysOff
from playbooks.matching import Facts, first_that_fits
from playbooks.reachable import ABOUT_WORKFLOWS, units_of
from playbooks.rotas import on_turn
from playbooks.routing_schema import RESOLVE_BY, RouteRule, Then
from playbooks.schema import DataClass, Playbook, Queue, ReadFrom
from triage.clocks import WorkingHours, due_at, working_hours
from triage.domain import Severity

NOTHING_SET = Then()


@dataclass(frozen=True)
class Route:
    """Whose a matter is, by when, and all that its issue says of the queue; `rule` is None where the lane decided."""

    facts: Facts
    rule: str | None
    owner: str
    severity: Severity
    acknowledge_by: datetime
    resolve_by: datetime
    queue: Queue
    priority: str
    request_type: str | None = None
    assignee: str | None = None
    watchers: tuple[str, ...] = ()
    due: date | None = None
    fields: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    def for_issue(self) -> dict[str, object]:
        """Give what an issue's draft says of its queue; what nobody set is left out."""
        chosen: dict[str, object] = {
            "rule": self.rule,
            "request_type": self.request_type,
            "assignee": self.assignee,
            "watchers": list(self.watchers),
            "due": self.due and self.due.isoformat(),
            "fields": {name: value if isinstance(value, str) else list(value) for name, value in self.fields.items()},
        }
        return {
            "project": self.queue.project,
            "issue_type": self.queue.issue_type,
            "labels": list(self.queue.labels),
            "components": list(self.queue.components),
            "priority": self.priority,
            "security_level": self.queue.security_level,
            **{name: value for name, value in chosen.items() if value},
        }

    def for_record(self, book: Book) -> dict[str, object]:
        """Give what decided, so that it can be explained later; of a person's groups only the units rules ask about."""
        facts = self.facts
        return {
            "rule": self.rule,
            "version": book.routing_version,
            "project": self.queue.project,
            "tool": facts.tool,
            "workflow": facts.workflow,
            "units": sorted(facts.units),
        }


def facts_of(
    book: Book,
    lane: str,
    text: str,
    *,
    given: Mapping[str, str],
    data_classes: Mapping[str, int],
    groups: Iterable[str] = (),
    restricted: bool = False,
) -> Facts:
    """Gather what rules may ask about a matter; what was given as an answer counts before what the text says."""
    playbook = book.playbook_for(lane)
    tool = next(filter(None, map(book.find_tool, _told(playbook, ReadFrom.TOOL, given, text))), None)
    workflow = next(filter(None, map(book.find_workflow, _told(playbook, ReadFrom.WORKFLOW, given, text))), None)
    classes = as_if(data_classes)
    return Facts(
        lane=lane,
        severity=book.severity_for(lane, classes, workflow and workflow[0]),
        restricted=restricted,
        tool=tool and tool[0],
        status=tool and tool[1].status.value,
        workflow=workflow and workflow[0],
        stage=workflow and workflow[1].stage.value,
        units=units_of(book.routing.units, groups),
        classes=frozenset(classes) & {each.value for each in DataClass},
    )


def route_of(facts: Facts, book: Book, *, now: datetime, for_review: bool = False) -> Route:
    """Decide the queue, the owner and the clocks of a matter; what is read by a person first meets no rule."""
    playbook = book.playbook_for(facts.lane)
    rule = None if for_review else first_that_fits(book.routing.rules, facts)
    then = rule.then if rule else NOTHING_SET
    usual = book.owners.review_owner if for_review else _usual_owner(facts, book, playbook)
    owner = then.owner or usual
    hours = None if playbook.clocks.around_the_clock else hours_of(book, owner)
    minutes = playbook.clocks.minutes_for(facts.severity)
    resolve_by = due_at(now, minutes["resolve"], hours)
    queue = book.owners.review if for_review or playbook.queue is None else playbook.queue
    return Route(
        facts=facts,
        rule=rule.name if rule else None,
        owner=owner,
        severity=facts.severity,
        acknowledge_by=due_at(now, minutes["acknowledge"], hours),
        resolve_by=resolve_by,
        queue=queue_by(queue, then),
        priority=then.priority or playbook.priorities[facts.severity],
        request_type=then.request_type,
        assignee=_assignee(rule, book, now),
        watchers=then.watchers or (),
        due=_due(then, now=now, resolve_by=resolve_by, hours=hours, zone=hours_of(book, owner)),
        fields=then.fields,
    )


def as_if(data_classes: Mapping[str, int]) -> Collection[str]:
    """Count what could not be checked as all that it may hold."""
    return list(DataClass) if NOT_CHECKED in data_classes else data_classes


def hours_of(book: Book, owner: str) -> WorkingHours:
    """Give the hours in which an owner works."""
    return book.once(_all_hours)[book.owners.owners[owner].business_hours]


def hours_named(book: Book, key: str | None) -> WorkingHours | None:
    """Give hours by their key; None runs round the clock, and what no longer stands in the book is as by default."""
    known = book.once(_all_hours)
    return None if key is None else known.get(key) or known["default"]


def _all_hours(book: Book) -> dict[str, WorkingHours]:
    # Once for a book, so that the holidays of a year are worked out once.
    return {
        key: working_hours(
            timezone=said.timezone,
            days=said.days,
            start=said.start,
            end=said.end,
            off=DaysOff(said.country, said.subdivision, closed=said.closed),
        )
        for key, said in book.owners.business_hours.items()
    }


def _told(playbook: Playbook, what: ReadFrom, given: Mapping[str, str], text: str) -> list[str]:
    return [*(given[one.name] for one in playbook.context if one.read_from is what and one.name in given), text]


def _usual_owner(facts: Facts, book: Book, playbook: Playbook) -> str:
    """Name who answers without any rule: a workflow's owner for what it does wrong, and otherwise the lane's."""
    if facts.workflow is not None and facts.lane in ABOUT_WORKFLOWS and not facts.restricted:
        return book.workflows[facts.workflow].owner
    return playbook.owner


def queue_by(queue: Queue, then: Then) -> Queue:
    """Give a queue as a rule changes it."""
    moves = then.project is not None and then.project != queue.project
    # Components belong to a project; a security level is never taken away, only replaced by another.
    usual = () if moves else queue.components
    return Queue(
        project=then.project or queue.project,
        issue_type=then.issue_type or queue.issue_type,
        labels=tuple(dict.fromkeys([*queue.labels, *then.labels])),
        components=usual if then.components is None else then.components,
        security_level=then.security_level or queue.security_level,
    )


def _assignee(rule: RouteRule | None, book: Book, now: datetime) -> str | None:
    if rule is None or rule.then.rota is None:
        return rule.then.assignee if rule else None
    return on_turn(book.routing.rotas[rule.then.rota], now)


def due_with(book: Book, rule: str | None, owner: str, *, resolve_by: datetime) -> date | None:
    """Give the day on which an issue is due with its matter; None where its rule says otherwise, or nothing."""
    then = next((one.then for one in book.routing.rules if one.name == rule), NOTHING_SET)
    return resolve_by.astimezone(hours_of(book, owner).zone).date() if then.due == RESOLVE_BY else None


def _due(
    then: Then, *, now: datetime, resolve_by: datetime, hours: WorkingHours | None, zone: WorkingHours
) -> date | None:
    """Give the day, as the owner counts days."""
    if then.due is None:
        return None
    moment = resolve_by if then.due == RESOLVE_BY else due_at(now, int(then.due), hours)
    return moment.astimezone(zone.zone).date()
