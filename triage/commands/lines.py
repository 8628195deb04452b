"""`triage classify` and `triage check`: JSON lines in, JSON lines out, nothing stored."""

import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from classifiers.json_lines import LineError, classify_line, read_line
from triage import pasting
from triage.commands.models import load_model
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_json, read_book, read_settings, say, stop

Source = Annotated[Path | None, typer.Argument(help="A file of JSON lines; without one, standard input.")]
Answer = Callable[[Mapping[str, Any]], dict[str, Any]]


def classify(file: Source = None) -> None:
    """Say for each line {"id", "text"} whose work it is, how sure that is, and why."""
    model = load_model(read_settings())
    _each_line(file, lambda fields: classify_line(fields, model))


def check(file: Source = None) -> None:
    """Say for each line {"id", "text", "tool"} what is sensitive in it and whether it may go into that tool."""
    book = read_book(read_settings())
    _each_line(file, lambda fields: pasting.check(fields, book, today=now().date()))


def _each_line(file: Path | None, answer: Answer) -> None:
    failed = 0
    for number, raw in enumerate(_raw_lines(file), start=1):
        if not raw.strip():
            continue
        try:
            fields = read_line(raw.decode("utf-8"), number)
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
