"""What `routing.yaml` has to fulfil: names that are known, people by address, and rules that say something."""

from collections.abc import Iterator, Mapping, Sequence

from playbooks.mistakes import Mistake, did_you_mean
from playbooks.reachable import ROUTED
from playbooks.routing_schema import Stage
from playbooks.rules.owners import is_timezone
from playbooks.rules.policy import STATUSES
from playbooks.rules.tools import KEY
from playbooks.source import Place, Source
from triage.domain import Outcome

FILE = "routing.yaml"


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `routing.yaml`."""
    source = sources.get(FILE)
    if source is None or not isinstance(source.values, dict):
        return
    for part in ("units", "rotas"):
        for key in source.names(part):
            if not KEY.fullmatch(key):
                yield source.mistake(f"'{key}' is no key; use small letters, digits and _.", part, key)
    for key in source.names("rotas"):
        yield from _rota(source, key)
    seen: dict[str, int] = {}
    for number, _ in source.entries("rules"):
        name = source.text("rules", number, "name")
        if name and name in seen:
            message = f"A rule named '{name}' stands here a second time; line {seen[name]} has it."
            yield source.mistake(message, "rules", number, "name")
        seen.setdefault(name or "", source.line("rules", number, "name"))
        yield from _nothing_written(source, number)
        yield from _when(source, number, sources)
        yield from _then(source, number, sources)


def _rota(source: Source, key: str) -> Iterator[Mistake]:
    zone = source.text("rotas", key, "timezone")
    if zone and not is_timezone(zone):
        message = f"'{zone}' is no timezone; write one such as Europe/London or Etc/UTC."
        yield source.mistake(message, "rotas", key, "timezone")
    yield from _people(source, "rotas", key, "people")


def _nothing_written(source: Source, number: str | int) -> Iterator[Mistake]:
    for part in ("when", "then"):
        for key, value in source.entries("rules", number, part):
            if value is None:
                message = f"'{key}' is empty; write what it has to be, or remove the line."
                yield source.mistake(message, "rules", number, part, key)


def _when(source: Source, number: str | int, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    place = ("rules", number, "when")
    for lane, where in _listed(source, *place, "lane"):
        if lane == Outcome.UNCLEAR:
            message = "A matter in 'unclear' goes to the review queue before any rule is asked; take it out."
            yield source.mistake(message, *where)
        elif lane not in ROUTED:
            yield source.mistake(f"There is no lane '{lane}'.{did_you_mean(lane, ROUTED)}", *where)
    tools = [*STATUSES, *_names(sources, "tools.yaml")]
    yield from _known(source, (*place, "tool"), tools, said="neither a tool of tools.yaml nor a status")
    workflows = [*Stage, *_names(sources, "workflows.yaml")]
    yield from _known(source, (*place, "workflow"), workflows, said="neither a workflow of workflows.yaml nor a stage")
    units = source.names("units")
    yield from _known(source, (*place, "unit"), units, said="no unit of this file; list it under 'units'")


def _then(source: Source, number: str | int, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    place = ("rules", number, "then")
    if owners := _names(sources, "owners.yaml", "owners"):
        yield from _known(source, (*place, "owner"), owners, said="not in owners.yaml")
    yield from _known(source, (*place, "rota"), source.names("rotas"), said="no rota of this file")
    if source.text(*place, "rota") and source.text(*place, "assignee"):
        yield source.mistake("A rule names either an assignee or a rota; remove one of them.", *place, "assignee")
    for part in ("assignee", "watchers"):
        yield from _people(source, *place, part)


def _known(source: Source, place: Place, known: Sequence[str], *, said: str) -> Iterator[Mistake]:
    for word, where in _listed(source, *place):
        if word not in known:
            yield source.mistake(f"'{word}' is {said}.{did_you_mean(word, known)}", *where)


def _people(source: Source, *place: str | int) -> Iterator[Mistake]:
    for person, where in _listed(source, *place):
        if len(person.split()) > 1:
            message = (
                f"'{person}' is a name; write the e-mail address or Jira's account id, since names are not unique."
            )
            yield source.mistake(message, *where)


def _listed(source: Source, *place: str | int) -> Iterator[tuple[str, Place]]:
    """Give each word of a list, or the one word that stands in its place, with where it stands."""
    word = source.text(*place)
    if word:
        yield word, place
    for number, value in source.entries(*place):
        if isinstance(value, str) and value:
            yield value, (*place, number)


def _names(sources: Mapping[str, Source], file: str, *place: str) -> list[str]:
    return sources[file].names(*place) if file in sources else []
