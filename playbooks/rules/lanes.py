"""What a lane file has to fulfil: known owners, a queue, all severities, and questions that stand once."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from playbooks.folder import LANE_FILES
from playbooks.mistakes import Mistake, absent, did_you_mean
from playbooks.schema import StepKind
from playbooks.sentences import ANSWER_PLACEHOLDERS, placeholder_faults
from playbooks.source import Source
from triage.domain import Outcome, Severity


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through every lane file."""
    known = sources["owners.yaml"].names("owners") if "owners.yaml" in sources else []
    for name, source in sources.items():
        if name in LANE_FILES and isinstance(source.values, dict):
            lane = name.removeprefix("lanes/").removesuffix(".md")
            yield from _named_as_its_file(source, lane)
            yield from _known_owners(source, known)
            yield from _queue(source, lane)
            yield from _all_severities(source)
            yield from _questions(source, lane)
            yield from _clocks(source)
            yield from _steps(source)
            yield from answer_faults(source)


def _named_as_its_file(source: Source, lane: str) -> Iterator[Mistake]:
    name = source.text("name")
    if name is not None and name != lane:
        yield source.mistake(f"The name is '{name}', but the file is that of '{lane}'.", "name")


def _known_owners(source: Source, known: Sequence[str]) -> Iterator[Mistake]:
    if not known:
        return
    owner = source.text("owner")
    if owner and owner not in known:
        yield source.mistake(f"The owner '{owner}' is not in owners.yaml.{did_you_mean(owner, known)}", "owner")
    for number, told in source.entries("escalation", "to"):
        if isinstance(told, str) and told and told not in known:
            message = f"This escalates to '{told}', who is not in owners.yaml.{did_you_mean(told, known)}"
            yield source.mistake(message, "escalation", "to", number)
    for number, _ in source.entries("steps"):
        for place, told in source.entries("steps", number, "tell"):
            if isinstance(told, str) and told and told not in known:
                message = f"This step tells '{told}', who is not in owners.yaml.{did_you_mean(told, known)}"
                yield source.mistake(message, "steps", number, "tell", place)


def _queue(source: Source, lane: str) -> Iterator[Mistake]:
    if "queue" not in source.names():
        return
    if source.get("queue") is None and lane != Outcome.UNCLEAR:
        yield source.mistake("Only 'unclear' goes without a queue; name a project and an issue type.", "queue")
    if source.get("queue") is not None and lane == Outcome.UNCLEAR:
        yield source.mistake("'unclear' has no queue of its own; write null, the review queue takes over.", "queue")


def _all_severities(source: Source) -> Iterator[Mistake]:
    given = source.names("priorities")
    for severity in absent(list(Severity), given) if given else ():
        yield source.mistake(f"There is no priority for the severity '{severity}'.", "priorities")


def _questions(source: Source, lane: str) -> Iterator[Mistake]:
    seen: dict[str, int] = {}
    for number, _ in source.entries("context"):
        name = source.text("context", number, "name")
        if name is None:
            continue
        place = ("context", number, "name")
        if name in seen:
            message = f"The context field '{name}' stands here a second time; line {seen[name]} has it."
            yield source.mistake(message, *place)
        seen.setdefault(name, source.line(*place))
    if lane == Outcome.UNCLEAR and source.get("context") == []:
        yield source.mistake("'unclear' needs one context field: the question that is asked back.", "context")


def _clocks(source: Source) -> Iterator[Mistake]:
    yield from _clock_order(source, "clocks")
    for severity in source.names("clocks", "by_severity"):
        yield from _clock_order(source, "clocks", "by_severity", severity)


def _clock_order(source: Source, *place: str) -> Iterator[Mistake]:
    """Find what takes longer than what comes after it; what one severity leaves out is as for all."""
    kinds = [("acknowledge", "acknowledge"), ("first_answer", "answer"), ("resolve", "resolve")]
    said = [(kind, verb, _minutes(source, kind, *place)) for kind, verb in kinds]
    known = [(kind, verb, minutes) for kind, verb, minutes in said if minutes is not None]
    for (kind, verb, minutes), (_, later, longest) in pairwise(known):
        own = source.text(*place, f"{kind}_minutes") is not None
        if minutes > longest:
            message = f"It cannot take longer to {verb} than to {later}."
            yield source.mistake(message, *place, *([f"{kind}_minutes"] if own else []))


def _steps(source: Source) -> Iterator[Mistake]:
    for number, _ in source.entries("steps"):
        is_timed = source.text("steps", number, "minutes") is not None
        if is_timed and source.text("steps", number, "kind") != StepKind.APPROVAL:
            message = "Only an approval is waited for by the clock; say `kind: approval`, or leave the minutes out."
            yield source.mistake(message, "steps", number, "minutes")


def _minutes(source: Source, kind: str, *place: str) -> int | None:
    written = source.text(*place, f"{kind}_minutes") or source.text("clocks", f"{kind}_minutes") or ""
    return int(written[:9]) if written.isdecimal() else None


def answer_faults(source: Source) -> Iterator[Mistake]:
    """Tell what is wrong with where an answer stands and what it wants filled in."""
    if "answer" in source.names():
        yield source.mistake("The answer stands below the second line of dashes, not here.", "answer")
    for breaks, message in placeholder_faults(source.body, ANSWER_PLACEHOLDERS):
        yield Mistake(source.file, source.body_line + breaks, message)
