"""What `policy.yaml` has to fulfil: complete rows, known tools and sections, and never a yes to an unknown tool."""

import re
from collections.abc import Iterator, Mapping

from playbooks.mistakes import Mistake, absent, did_you_mean
from playbooks.policy_schema import ToolStatus, Verdict
from playbooks.schema import DataClass
from playbooks.source import Source

NUMBER = re.compile(r"\d+(\.\d+)*")
MILD = frozenset({Verdict.YES.value, Verdict.YES_IF_REDACTED.value})
STATUSES: tuple[str, ...] = tuple(ToolStatus)


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `policy.yaml`."""
    source = sources.get("policy.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    tools = sources.get("tools.yaml")
    for number in source.names("sections"):
        if not NUMBER.fullmatch(number):
            yield source.mistake(f"'{number}' is no section number; write it as 3 or 3.1.", "sections", number)
    yield from _whole_rows(source)
    for row in source.names("cells"):
        yield from _known_row(source, row, tools)
        yield from _cells(source, row, is_unknown=_status_of(row, tools) == ToolStatus.UNKNOWN)


def _whole_rows(source: Source) -> Iterator[Mistake]:
    rows = source.names("cells")
    for status in STATUSES if rows else ():
        if status not in rows:
            yield source.mistake(f"The row '{status}' is missing.", "cells")
            continue
        for data_class in absent(list(DataClass), source.names("cells", status)):
            yield source.mistake(f"The row '{status}' has no cell for '{data_class}'.", "cells", status)


def _known_row(source: Source, row: str, tools: Source | None) -> Iterator[Mistake]:
    known = [*STATUSES, *tools.names()] if tools and isinstance(tools.values, dict) else []
    if known and row not in known:
        message = f"The row '{row}' is neither a status nor a tool of tools.yaml.{did_you_mean(row, known)}"
        yield source.mistake(message, "cells", row)


def _cells(source: Source, row: str, *, is_unknown: bool) -> Iterator[Mistake]:
    sections = source.names("sections")
    for data_class in source.names("cells", row):
        place = ("cells", row, data_class)
        section = source.text(*place, "section")
        if section and section not in sections:
            message = f"There is no section '{section}' under 'sections'.{did_you_mean(section, sections)}"
            yield source.mistake(message, *place, "section")
        if is_unknown and source.text(*place, "verdict") in MILD:
            yield source.mistake("A tool that nobody has reviewed is never yes; write ask or no.", *place, "verdict")


def _status_of(row: str, tools: Source | None) -> str | None:
    if row in STATUSES:
        return row
    return tools.text(row, "status") if tools else None
