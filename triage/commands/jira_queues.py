"""What the playbooks want of Jira, queue by queue, with the file and the line where each thing stands."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from integrations.jira.checking.wanted import WHOLE, Wanted
from playbooks.book import Book
from playbooks.folder import read
from playbooks.routing_schema import RouteRule, Then
from playbooks.schema import Playbook, Queue
from playbooks.source import Place, Source
from triage.domain import Lane
from triage.routes import queue_by

ASPECTS = ("project", "issue_type", "components", "labels", "security_level")
BY_RULES = (*ASPECTS, "request_type", "priority", "watchers", "due", "fields")


def queues_of(book: Book, folder: Path | None) -> list[Wanted]:
    """List every queue that an issue may be made in."""
    sources = read(folder).sources
    return [
        *(_of_lane(book, name, sources[f"lanes/{name}.md"]) for name, one in book.playbooks.items() if one.queue),
        *_of_owners(book, sources["owners.yaml"]),
        *(one for rule in book.routing.rules for one in _of_rule(book, rule, sources)),
    ]


def _of_lane(book: Book, name: str, source: Source) -> Wanted:
    playbook = book.playbooks[name]
    places = _places(source, ASPECTS, ("queue",)) | {"priority": _place(source, "priorities")}
    return _wanted(
        f"lane {name}",
        playbook.queue,
        priorities=_priorities(playbook),
        is_restricted=_is_incident(name),
        places=places,
    )


def _of_owners(book: Book, source: Source) -> Iterator[Wanted]:
    for name, queue in (("review", book.owners.review), ("fallback", book.owners.fallback)):
        if queue is not None:
            yield _wanted(f"{name} queue", queue, priorities=(), places=_places(source, ASPECTS, (name,)))


def _of_rule(book: Book, rule: RouteRule, sources: Mapping[str, Source]) -> Iterator[Wanted]:
    """Give what a rule makes of the queue of each lane that it may take."""
    source, then = sources["routing.yaml"], rule.then
    number = next(n for n, _ in source.entries("rules") if source.text("rules", n, "name") == rule.name)
    for name in rule.when.lane or book.playbooks:
        playbook = book.playbooks[name]
        if playbook.queue is None:
            continue
        lane = sources[f"lanes/{name}.md"]
        # What the rule leaves alone stands in the lane's file.
        places = _places(lane, ASPECTS, ("queue",)) | {"priority": _place(lane, "priorities")}
        places |= _places(source, [one for one in BY_RULES if _sets(then, one)], ("rules", number, "then"))
        places |= {WHOLE: _place(source, "rules", number), "assignee": _of_people(source, number, rule)}
        yield _wanted(
            f"rule '{rule.name}' in {name}",
            queue_by(playbook.queue, then),
            priorities=(then.priority,) if then.priority else _priorities(playbook),
            is_restricted=bool(rule.when.restricted) or _is_incident(name),
            then=then,
            assignees=_assignees(book, then),
            places=places,
        )


def _wanted(
    name: str,
    queue: Queue | None,
    *,
    priorities: tuple[str, ...],
    places: Mapping[str, str],
    is_restricted: bool = False,
    then: Then | None = None,
    assignees: tuple[str, ...] = (),
) -> Wanted:
    if queue is None:
        raise ValueError("nothing is wanted of Jira where there is no queue")
    then = then or Then()
    return Wanted(
        name=name,
        project=queue.project,
        issue_type=queue.issue_type,
        # A restricted matter never becomes a request, which more people see than a level lets in.
        request_type=None if is_restricted else then.request_type,
        components=queue.components,
        priorities=priorities,
        security_level=queue.security_level,
        is_restricted=is_restricted,
        has_due_day=then.due is not None,
        assignees=assignees,
        watchers=then.watchers or (),
        fields={name: (value,) if isinstance(value, str) else tuple(value) for name, value in then.fields.items()},
        places=places,
    )


def _assignees(book: Book, then: Then) -> tuple[str, ...]:
    people = book.routing.rotas[then.rota].people if then.rota else ()
    return tuple(dict.fromkeys([*people, *([then.assignee] if then.assignee else [])]))


def _of_people(source: Source, number: int | str, rule: RouteRule) -> str:
    if rule.then.rota:
        return _place(source, "rotas", rule.then.rota, "people")
    return _place(source, "rules", number, "then", "assignee")


def _sets(then: Then, aspect: str) -> bool:
    return bool(getattr(then, aspect, None))


def _priorities(playbook: Playbook) -> tuple[str, ...]:
    return tuple(dict.fromkeys(playbook.priorities.values()))


def _is_incident(name: str) -> bool:
    return name == Lane.SECURITY_INCIDENT


def _places(source: Source, aspects: tuple[str, ...] | list[str], place: Place) -> dict[str, str]:
    found = {aspect: _place(source, *place, aspect) for aspect in aspects}
    return found | {WHOLE: _place(source, *place)}


def _place(source: Source, *place: str | int) -> str:
    return f"{source.file}:{source.line(*place)}"
