"""The labelled messages a model learns from, read from JSON lines and checked."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

# In the order of precedence, when one message holds two matters.
LANES = (
    "security_incident",
    "data_handling",
    "compliance",
    "workflow_failure",
    "output_quality",
    "technical",
    "new_use_case",
    "guidance",
)
OUT_OF_SCOPE = "out_of_scope"
UNCLEAR = "unclear"
OUTCOMES = (*LANES, OUT_OF_SCOPE, UNCLEAR)
INCIDENT = LANES[0]


class ExamplesError(ValueError):
    """A line of a file of examples cannot be used; the sentence says which and why."""


@dataclass(frozen=True)
class Example:
    """One message with its label; `source` is the set that it was written for, held out as a whole.

    What somebody wrote to us is learned from, but never quoted to others and never kept with the model.
    """

    text: str
    lane: str
    also: tuple[str, ...]
    lang: str
    source: str
    is_quotable: bool = True


def shipped_folder() -> Path:
    """Say where the shipped sets lie."""
    return Path(__file__).parent / "examples"


def read_examples(paths: Iterable[Path]) -> tuple[Example, ...]:
    """Read all lines of all files; a file's name names its set."""
    return tuple(example for path in sorted(paths) for example in _read_file(path))


def _read_file(path: Path) -> list[Example]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_example(line, path, number) for number, line in enumerate(lines, start=1) if line.strip()]


def _example(line: str, path: Path, number: int) -> Example:
    where = f"{path.name}, line {number}"
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise ExamplesError(f"{where}: this is not JSON ({error.msg}).") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise ExamplesError(f'{where}: an example needs a "text".')
    lane, also = fields.get("lane"), fields.get("also", [])
    if lane not in OUTCOMES:
        raise ExamplesError(f'{where}: "lane" has to be one of {", ".join(OUTCOMES)}.')
    if not isinstance(also, list) or any(each not in LANES or each == lane for each in also):
        raise ExamplesError(f'{where}: "also" has to be a list of other lanes.')
    return Example(fields["text"], lane, tuple(also), str(fields.get("lang", "")), path.stem)


def fingerprint(examples: Sequence[Example]) -> str:
    """Give a hash that changes whenever any text or label does."""
    digest = hashlib.sha256()
    for example in examples:
        fields = [example.text, example.lane, example.also, example.lang, example.source]
        digest.update(json.dumps(fields).encode())
        digest.update(b"\n")
    return digest.hexdigest()
