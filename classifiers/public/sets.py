"""Reads BANKING77 and CLINC150 as they are published, from a folder that holds a copy; nothing is downloaded."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BANKING77_FOLDERS = ("banking77", "BANKING77", "banking_data")
BANKING77_FILES = ("train.csv", "test.csv")
CLINC150_FILE = "data_full.json"
CLINC150_LISTS = ("train", "val", "test", "oos_train", "oos_val", "oos_test")
_HEADER = ["text", "category"]
_FEWEST_INTENTS = 2


class SetMissing(Exception):
    """A set is not in the folder; the sentence says which file was looked for, where, and who publishes it."""


class SetError(ValueError):
    """A file of a set cannot be used; the sentence says which, where in it, and why."""


@dataclass(frozen=True)
class Message:
    """One message and what its author wants."""

    text: str
    intent: str


@dataclass(frozen=True)
class Banking77:
    """Questions to a bank, each with one of 77 intents."""

    train: tuple[Message, ...]
    test: tuple[Message, ...]


@dataclass(frozen=True)
class Clinc150:
    """Requests to an assistant, each with one of 150 intents, and others that lie outside what it can do."""

    train: tuple[Message, ...]
    val: tuple[Message, ...]
    test: tuple[Message, ...]
    oos_train: tuple[Message, ...]
    oos_val: tuple[Message, ...]
    oos_test: tuple[Message, ...]


def read_banking77(folder: Path) -> Banking77:
    """Read the set from the folder, or from the folder in it that has the set's name."""
    places = (folder, *(folder / name for name in BANKING77_FOLDERS))
    place = next((place for place in places if any((place / name).is_file() for name in BANKING77_FILES)), None)
    if place is None:
        raise SetMissing(
            f"BANKING77 is not in {folder}: {' and '.join(BANKING77_FILES)} are looked for there and in its folders "
            f"{', '.join(BANKING77_FOLDERS)}; take them from the folder banking_data of PolyAI's public repository "
            "task-specific-datasets."
        )
    train, test = (tuple(_read_table(place / name)) for name in BANKING77_FILES)
    _check_intents(place / BANKING77_FILES[0], train)
    return Banking77(train, test)


def _read_table(path: Path) -> Iterator[Message]:
    rows = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        header = next(rows, None)
        if header != _HEADER:
            raise SetError(f"{path}, line 1: the columns should be {','.join(_HEADER)}.")
        for row in rows:
            if len(row) != len(_HEADER) or not all(field.strip() for field in row):
                raise SetError(f"{path}, line {rows.line_num}: a text and its category should stand here.")
            yield Message(*row)
    except csv.Error as error:
        raise SetError(f"{path}, line {rows.line_num}: this is not CSV ({error}).") from None
    if rows.line_num <= 1:
        raise SetError(f"{path}, line 2: there are no messages under the header.")


def read_clinc150(folder: Path) -> Clinc150:
    """Read the full set from the folder, or from a folder at most two levels below it."""
    found = (path for depth in ("", "*/", "*/*/") for path in sorted(folder.glob(depth + CLINC150_FILE)))
    path = next((path for path in found if path.is_file()), None)
    if path is None:
        raise SetMissing(
            f"CLINC150 is not in {folder}: {CLINC150_FILE} is looked for there and up to two folders below; take it "
            "from the folder data of the public repository clinc/oos-eval."
        )
    content = _parsed(path)
    result = Clinc150(*(tuple(_read_list(path, content, name)) for name in CLINC150_LISTS))
    _check_intents(path, result.train)
    return result


def _parsed(path: Path) -> Mapping[str, Any]:
    try:
        content = json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise SetError(f"{path}, line {error.lineno}: this is not JSON ({error.msg}).") from None
    except RecursionError:
        raise SetError(f"{path}, line 1: this is nested too deeply to be CLINC150.") from None
    if not isinstance(content, dict):
        raise SetError(f"{path}, line 1: an object with the lists {', '.join(CLINC150_LISTS)} should stand here.")
    return content


def _read_list(path: Path, content: Mapping[str, Any], name: str) -> Iterator[Message]:
    entries = content.get(name)
    if not isinstance(entries, list) or not entries:
        raise SetError(f'{path}: "{name}" should be a list of messages, and is missing, empty or something else.')
    for number, entry in enumerate(entries, start=1):
        match entry:
            case [str(text), str(intent)] if text.strip() and intent.strip():
                yield Message(text, intent)
            case _:
                # The parser tells no lines; the list and the place in it lead there as well.
                raise SetError(f'{path}, entry {number} of "{name}": [text, intent] should stand here.')


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SetError(f"{path} cannot be read ({error.strerror}).") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SetError(f"{path}, line {line}: this is not UTF-8.") from None


def _check_intents(path: Path, train: tuple[Message, ...]) -> None:
    if len({message.intent for message in train}) < _FEWEST_INTENTS:
        raise SetError(f"{path}: the messages to learn from all have one intent; there is nothing to tell apart.")
