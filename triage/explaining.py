"""Why a matter goes where it goes: the rules that were looked at, what each asked in vain, and what the winner sets."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from playbooks.book import Book
from playbooks.matching import Facts, Looked, looked_through
from triage.routes import Route, route_of

NONE = "none"
FOR_REVIEW = "The model is not sure, so a person of the review queue reads it first, and no rule is asked."
FOR_REVIEW_LATER = "Once somebody says that it is this lane, the rules decide:"


@dataclass(frozen=True)
class Explained:
    """A matter, the rules that were looked at in their order, those that were not asked any more, and where it goes."""

    facts: Facts
    for_review: bool
    looked: tuple[Looked, ...]
    not_asked: tuple[str, ...]
    route: Route


def explain(facts: Facts, book: Book, *, now: datetime, for_review: bool = False) -> Explained:
    """Look at the rules as routing does, and keep what they say."""
    rules = book.routing.rules
    looked = tuple(looked_through(rules, facts))
    not_asked = tuple(rule.name for rule in rules[len(looked) :])
    return Explained(facts, for_review, looked, not_asked, route_of(facts, book, now=now))


def in_words(explained: Explained, book: Book, lines: Mapping[str, int]) -> Iterator[str]:
    """Say it in plain words, one line each; `lines` is where each rule stands."""
    facts = explained.facts
    tool = f"{book.tools[facts.tool].name} ({facts.tool}, {facts.status})" if facts.tool else NONE
    flow = f"{book.workflows[facts.workflow].name} ({facts.workflow}, {facts.stage})" if facts.workflow else NONE
    yield f"Lane: {facts.lane}, severity {facts.severity}{', restricted' if facts.restricted else ''}"
    yield f"Tool: {tool}"
    yield f"Workflow: {flow}"
    yield f"Unit: {', '.join(sorted(facts.units)) or NONE}"
    yield f"Data: {', '.join(sorted(facts.classes)) or NONE}"
    yield ""
    if explained.for_review:
        yield FOR_REVIEW
        yield FOR_REVIEW_LATER
    for number, one in enumerate(explained.looked, start=1):
        where = f"{number}. '{one.rule.name}' (routing.yaml:{lines.get(one.rule.name, 1)})"
        yield f"{where} wins." if one.fits else f"{where} does not fit: {'; '.join(one.because)}."
    if explained.not_asked:
        yield "Not asked any more: " + ", ".join(f"'{name}'" for name in explained.not_asked) + "."
    if explained.route.rule is None:
        yield "No rule fits, so it goes to the queue of its lane."
    yield ""
    yield from _goes_to(explained.route, book)


def as_json(explained: Explained, book: Book, lines: Mapping[str, int]) -> dict[str, object]:
    """Give it as one JSON object."""
    facts, route = explained.facts, explained.route
    return {
        "facts": asdict(facts) | {"units": sorted(facts.units), "classes": sorted(facts.classes)},
        "for_review": explained.for_review,
        "rule": route.rule,
        "rules": [
            {"name": one.rule.name, "line": lines.get(one.rule.name), "fits": one.fits, "because": list(one.because)}
            for one in explained.looked
        ],
        "not_asked": list(explained.not_asked),
        "goes_to": {
            "owner": route.owner,
            **{name: value for name, value in route.for_issue().items() if name != "rule"},
            "acknowledge_by": route.acknowledge_by.isoformat(),
            "resolve_by": route.resolve_by.isoformat(),
        },
        "version": book.routing_version,
    }


def _goes_to(route: Route, book: Book) -> Iterator[str]:
    yield f"It goes to: {book.owners.owners[route.owner].name} ({route.owner})"
    for name, value in route.for_issue().items():
        if name == "fields" and isinstance(value, dict):
            yield from (f"  {each}: {_plain(filled)}" for each, filled in value.items())
        elif name != "rule" and value:
            yield f"  {name.replace('_', ' ')}: {_plain(value)}"


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
