"""Reads one YAML text into plain values and remembers on which line each of them stands.

Every scalar stays the text that was written (or None where nothing was): what `no`, `17:00` and `4.10` mean is decided
by the field they stand in, not by YAML's guess. References, tags and bottomless nesting are refused, so that no
small file can grow into a large one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from playbooks.mistakes import Mistake

Place = tuple[str | int, ...]

# Not every build of the library has the fast one.
FAST = getattr(yaml, "CBaseLoader", None)
MOST_DEPTH = 12
MOST_VALUES = 20_000
# What the parser says to the slips that people make most, and what mends them.
COMMON_SLIPS = {
    "unknown escape character": (
        "Within double quotes a backslash means something of its own; put this value in single quotes."
    ),
    "mapping values are not allowed here": (
        "This is not valid YAML: a colon and a space within a value; put the whole value in quotes. "
        "If it is an entry of its own, check the indentation."
    ),
    "cannot start any token": "This is not valid YAML: a value may not begin with this sign; put it in quotes.",
}
NOTHING_WRITTEN = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Source:
    """What one file holds, and where in it; `body` is the text below the front matter of a lane file."""

    file: str
    values: Any
    lines: Mapping[Place, int]
    body: str = ""
    body_line: int = 1

    def get(self, *place: str | int) -> Any:
        """Give the value at a place, or None where there is none, whatever shape the file has."""
        value = self.values
        for step in place:
            value = _entry(value, step)
        return value

    def text(self, *place: str | int) -> str | None:
        """Give the text at a place, or None where there is no text."""
        value = self.get(*place)
        return value if isinstance(value, str) else None

    def entries(self, *place: str | int) -> list[tuple[str | int, Any]]:
        """List what stands under a place: keys of a mapping, or numbers of a list, each with its value."""
        return list(_entries(self.get(*place)))

    def names(self, *place: str | int) -> list[str]:
        """List the keys of the mapping at a place."""
        return [key for key, _ in self.entries(*place) if isinstance(key, str)]

    def line(self, *place: str | int) -> int:
        """Give the line of a place, or of the nearest thing around it that exists."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def mistake(self, message: str, *place: str | int) -> Mistake:
        """Tell a mistake at a place."""
        return Mistake(self.file, self.line(*place), message)


def _entry(value: Any, step: str | int) -> Any:
    if isinstance(value, dict):
        return value.get(step)
    is_there = isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value)
    return value[step] if is_there else None


def _entries(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def parse(text: str, file: str, *, first_line: int = 1) -> tuple[Source, list[Mistake]]:
    """Read a YAML text; where it cannot be read, the values are None and the mistake says where."""
    if FAST is not None:
        read = _parsed(text, file, first_line, FAST)
        if not read[1]:
            return read
    # Ten times as slow, and better at saying what is wrong.
    return _parsed(text, file, first_line, yaml.BaseLoader)


def _parsed(text: str, file: str, first_line: int, loader: Any) -> tuple[Source, list[Mistake]]:
    reading = _Reading(file, first_line)
    try:
        for event in yaml.parse(text, Loader=loader):
            reading.take(event)
    except _Refused as refused:
        reading.mistakes.append(refused.mistake)
        reading.values = None
    except yaml.MarkedYAMLError as error:
        line = getattr(error.problem_mark, "line", 0)
        reading.mistakes.append(Mistake(file, first_line + line, _unreadable(str(error.problem))))
        reading.values = None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, int(error.position))
        reading.mistakes.append(Mistake(file, first_line + line, "This line holds a control character; remove it."))
        reading.values = None
    return Source(file, reading.values, reading.lines), reading.mistakes


def _unreadable(problem: str) -> str:
    said = next((said for slip, said in COMMON_SLIPS.items() if slip in problem), None)
    return said or f"This is not valid YAML: {problem}."


class _Refused(Exception):
    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


@dataclass
class _Open:
    """A mapping or list whose end has not come yet."""

    container: Any
    place: Place
    key: str | None = None


@dataclass
class _Reading:
    """Builds values out of the parser's events without recursion, so that depth costs no stack."""

    file: str
    first_line: int
    values: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    documents: int = 0

    def take(self, event: Any) -> None:
        line = self.first_line + event.start_mark.line
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse(line, "A second document begins here; remove the line of three dashes.")
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self.refuse(line, "References with & and * are not allowed; write the value out.")
        elif isinstance(event, yaml.NodeEvent):
            self.take_value(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.opened.pop()

    def take_value(self, event: Any, line: int) -> None:
        if not _is_plain(event):
            self.refuse(line, f"The tag {event.tag} is not allowed; write the value alone.")
        if len(self.lines) >= MOST_VALUES:
            self.refuse(line, f"This file holds more than {MOST_VALUES} values; split or shorten it.")
        if len(self.opened) >= MOST_DEPTH:
            self.refuse(line, f"This is nested more than {MOST_DEPTH} levels deep; check the indentation.")
        top = self.opened[-1] if self.opened else None
        if top is not None and isinstance(top.container, dict) and top.key is None:
            self.take_key(event, top, line=line)
            return
        value, is_container = _value_of(event)
        place = self.attach(value, line)
        if is_container:
            self.opened.append(_Open(value, place))

    def take_key(self, event: Any, top: _Open, *, line: int) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(line, "A key has to be a single word.")
        place = (*top.place, event.value)
        if event.value in top.container:
            self.mistakes.append(
                Mistake(self.file, line, f"'{event.value}' stands here a second time; line {self.lines[place]} has it.")
            )
        self.lines[place] = line
        top.key = event.value

    def attach(self, value: Any, line: int) -> Place:
        if not self.opened:
            self.values = value
            self.lines[()] = line
            return ()
        top = self.opened[-1]
        if isinstance(top.container, dict):
            place = (*top.place, top.key or "")
            top.container[top.key] = value
            top.key = None
        else:
            place = (*top.place, len(top.container))
            top.container.append(value)
            self.lines[place] = line
        return place

    def refuse(self, line: int, message: str) -> None:
        raise _Refused(Mistake(self.file, line, message))


def _is_plain(event: Any) -> bool:
    return event.tag is None or (isinstance(event, yaml.ScalarEvent) and event.tag == "!")


def _value_of(event: Any) -> tuple[Any, bool]:
    if isinstance(event, yaml.MappingStartEvent):
        return {}, True
    if isinstance(event, yaml.SequenceStartEvent):
        return [], True
    is_unquoted = event.style is None or event.style == ""
    return (None if is_unquoted and event.value in NOTHING_WRITTEN else event.value), False
