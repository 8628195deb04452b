"""Messages of which people said which are one thing, read from JSON lines and checked."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from classifiers.lanes.labelled import ExamplesError
from classifiers.public.sets import read_banking77

_FIRST_DAY = datetime(2025, 1, 1, tzinfo=UTC)
_EXAMPLES = Path(__file__).parent / "examples"
_DAY_FIELDS = ("day", "date", "at")


@dataclass(frozen=True)
class Repeat:
    """One message; `group` names the thing that it is about, one of its own where nobody else wrote about it."""

    key: str
    text: str
    group: str
    at: datetime
    tool: str | None
    lang: str


def shipped_repeats() -> Path:
    """Say where the shipped examples of repeats lie."""
    return _EXAMPLES / "repeats.jsonl"


def known_repeats() -> tuple[Path, ...]:
    """Name the files, one a company, that the scale and the weights were fitted on."""
    return shipped_repeats(), _EXAMPLES / "second_company.jsonl"


def held_out_repeats() -> Path:
    """Name the file that nothing was ever fitted on: other groups of the second company."""
    return _EXAMPLES / "held_out.jsonl"


def read_repeats(path: Path) -> tuple[Repeat, ...]:
    """Read one message a line: its `text`, its `day`, as a number or a date, and its `group` where it has one.

    A folder is taken for one that holds BANKING77; its test messages all came on one day.
    """
    if path.is_dir():
        return _banking77(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_repeat(line, path.name, number) for number, line in enumerate(lines, start=1) if line.strip())


def _banking77(folder: Path) -> tuple[Repeat, ...]:
    return tuple(
        Repeat(f"{number:06d}", message.text, message.intent, at=_FIRST_DAY, tool=None, lang="en")
        for number, message in enumerate(read_banking77(folder).test, start=1)
    )


def _repeat(line: str, name: str, number: int) -> Repeat:
    where = f"{name}, line {number}"
    try:
        fields = json.loads(line)
    except json.JSONDecodeError as error:
        raise ExamplesError(f"{where}: this is not JSON ({error.msg}).") from None
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise ExamplesError(f'{where}: a message needs a "text".')
    group, tool = fields.get("group"), fields.get("tool")
    return Repeat(
        key=f"{number:06d}",
        text=fields["text"],
        group=f"group {group}" if group not in (None, "") else f"line {number}",
        at=_at(next((fields[name] for name in _DAY_FIELDS if name in fields), None), where),
        tool=str(tool) if tool else None,
        lang=str(fields.get("lang", "")),
    )


def _at(day: Any, where: str) -> datetime:
    try:
        if isinstance(day, int | float) and not isinstance(day, bool):
            return _FIRST_DAY + timedelta(days=day)
        at = datetime.fromisoformat(str(day))
    except (ValueError, OverflowError):
        raise ExamplesError(f'{where}: "day" has to be a number or a date such as 2026-03-31.') from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
