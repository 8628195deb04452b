"""What the steps of a chain have to fulfil: known owners, rotas and hours, and nobody left asleep by all of them."""

from collections.abc import Iterator, Mapping, Sequence

from playbooks.folder import LANE_FILES
from playbooks.mistakes import Mistake, did_you_mean
from playbooks.source import Source

STEPS = ("escalation", "steps")
AT_ONCE = ("0", "")


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through the chain of every lane."""
    owners, routing = sources.get("owners.yaml"), sources.get("routing.yaml")
    known = {
        "owner": owners.names("owners") if owners else [],
        "hours": owners.names("business_hours") if owners else [],
        "rota": routing.names("rotas") if routing else [],
    }
    for name, source in sources.items():
        if name in LANE_FILES and source.entries(*STEPS):
            yield from _steps(source, known)


def _steps(source: Source, known: Mapping[str, Sequence[str]]) -> Iterator[Mistake]:
    for number, _ in source.entries(*STEPS):
        for what, names in known.items():
            said = source.text(*STEPS, number, what)
            # Without a file of owners that can be read, every name in it would be one mistake more.
            if said and said not in names and (names or what == "rota"):
                where = "routing.yaml" if what == "rota" else "owners.yaml"
                hint = did_you_mean(said, names)
                message = f"This step names '{said}' as its {what}, which is not in {where}.{hint}"
                yield source.mistake(message, *STEPS, number, what)
        if source.text(*STEPS, number, "outside_hours") == "true" and not source.text(*STEPS, number, "hours"):
            yield source.mistake("Outside which hours? Name them as `hours`.", *STEPS, number, "outside_hours")
    if not any(_is_at_once(source, number) for number, _ in source.entries(*STEPS)):
        message = "Nobody is told at once: one step has to begin after 0 minutes, whatever the hour."
        yield source.mistake(message, *STEPS)


def _is_at_once(source: Source, number: str | int) -> bool:
    after = source.text(*STEPS, number, "after_minutes") or ""
    return after in AT_ONCE and not source.text(*STEPS, number, "hours")
