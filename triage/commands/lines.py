"""`triage classify` and `triage check`: JSON lines in, JSON lines out, nothing stored."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from classifiers.json_lines import LineError, classify_line, read_line
from playbooks.mistakes import did_you_mean, nearest
from playbooks.schema import DataClass
from triage import pasting
from triage.commands.reading_playbooks import read_book
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_json, read_settings, say, stop

Source = Annotated[Path | None, typer.Argument(help="A file of JSON lines; without one, standard input.")]
Read = Callable[[str, int], dict[str, Any]]
Answer = Callable[[Mapping[str, Any]], dict[str, Any]]

TEXTS = ("text", "tool", "described", "language")
LISTS = ("classes", "groups")
LONGEST_SHOWN = 40
KNOWN = ("id", *TEXTS, *LISTS)
CLASSES = [each.value for each in DataClass]


def classify(file: Source = None) -> None:
    """Say for each line {"id", "text"} whose work it is, how sure that is, and why."""
    from triage.commands.judging import load_model  # noqa: PLC0415 -- `check` needs no model

    model = load_model(read_settings())
    _each_line(file, read_line, lambda fields: classify_line(fields, model))


def check(file: Source = None) -> None:
    """Say for each line {"id", "text", "tool"} what is sensitive in it and whether it may go into that tool.

    A line may also say "described" (the data in words), "classes" (of data that is in it), "groups" (the person's
    departments and roles) and "language" (of the answer); with "described" or "classes" it needs no text.
    """
    book, today = read_book(read_settings()), now().date()
    _each_line(file, read_question, lambda fields: pasting.check(fields, book, today=today))


def read_question(line: str, number: int) -> dict[str, Any]:
    """Read one line of `triage check`, or say what is wrong with it."""
    fields = read_line(_with_text(line), number)
    for name in TEXTS:
        if not isinstance(fields.get(name), str | None):
            raise LineError(f'Line {number} has a "{name}" that is no string; mend it or leave it out.')
    for name in LISTS:
        if not _is_list_of_strings(fields.get(name)):
            raise LineError(f'Line {number} has "{name}" that are no list of strings; write ["…"] or leave them out.')
    _refuse_unknown(fields, number)
    said = [fields["text"], fields.get("described") or "", *(fields.get("classes") or ())]
    if not any(each.strip() for each in said):
        raise LineError(f'Line {number} holds nothing to check; give it a "text", or say what is "described".')
    return fields


def _refuse_unknown(fields: Mapping[str, Any], number: int) -> None:
    for name in fields:
        if name not in KNOWN:
            raise LineError(
                f'Line {number} has a field "{name[:LONGEST_SHOWN]}" that is not known.{did_you_mean(name, KNOWN)}'
            )
    for each in fields.get("classes") or ():
        if each.strip() and each.strip().lower() not in CLASSES:
            words = f'Line {number} names a class "{each[:LONGEST_SHOWN]}" that is none of {", ".join(CLASSES)}.'
            raise LineError(words + (did_you_mean(each, CLASSES) if nearest(each, CLASSES) else ""))


def _with_text(line: str) -> str:
    """Put an empty text where a line only describes what it is about."""
    try:
        fields = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return line
    if not isinstance(fields, dict) or "text" in fields or not {"described", "classes"} & fields.keys():
        return line
    return json.dumps(fields | {"text": ""})


def _is_list_of_strings(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(each, str) for each in value))


def _each_line(file: Path | None, read: Read, answer: Answer) -> None:
    failed = 0
    for number, raw in enumerate(_raw_lines(file), start=1):
        if not raw.strip():
            continue
        try:
            fields = read(raw.decode("utf-8"), number)
        except UnicodeDecodeError:
            failed += 1
            say(f"Line {number} is not UTF-8.")
        except LineError as error:
            failed += 1
            say(str(error))
        else:
            print_json(answer(fields))
    if failed:
        stop(f"{failed} of the lines could not be used; the others were answered.", FAILED)


def _raw_lines(file: Path | None) -> Iterator[bytes]:
    if file is None or str(file) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with file.open("rb") as opened:
            yield from opened
    except OSError:
        stop(f"{file} cannot be read; name a file of JSON lines.", WRONG_USAGE)
