"""Values that the header of their column names, so that no word beside them has to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.sensitive.column_words import KIND_OF_HEADER, OF_THINGS_TOO
from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.names.known import is_family, is_given, is_no_name
from classifiers.sensitive.sheet import WIDE_GAP, Header, Sheet, cells_of

_FORMS = {
    "person": re.compile(r"[^\W\d_][^\d\n<>@=:/\\{}\[\]_]{0,58}"),
    "email": re.compile(r"[^\s@]{1,64}@[^\s@]{3,200}"),
    "phone": re.compile(r"\+?(?=(?:\D*\d){6,15}\D*$)[\d ()./-]{6,22}(?: ?(?:x|ext\.?) ?\d{1,6})?"),
    "date_of_birth": re.compile(
        r"(?=(?:\D*\d){4,8}\D*$)[\d./ -]{6,12}|\d{1,2}\.? ?[^\W\d_]{3,10}\.?,? \d{4}|\d{4}年.{2,8}"
    ),
    "street_address": re.compile(r"(?=.*\d)(?=.*[^\W\d_]{3}).{5,120}"),
    "national_id": re.compile(r"(?=(?:\D*\d){5})[\w ./-]{5,24}"),
    "passport": re.compile(r"(?=(?:\D*\d){5})[A-Za-z0-9 -]{6,14}"),
    "drivers_licence": re.compile(r"(?=(?:\D*\d){4})[A-Za-z0-9 /-]{5,24}"),
    "medical_record": re.compile(r"(?=(?:\D*\d){3})[\w/-]{3,20}"),
    "bank_account": re.compile(r"(?=(?:\D*\d){6})[A-Za-z0-9 -]{6,42}"),
    "social_handle": re.compile(r"@?[A-Za-z_][\w.]{2,30}"),
}
_NO_KEY = re.compile(r"[^\w']+|_")
_SOLID_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    "none null nil unknown total sum yes no true false n/a na tbd tba test todo open closed ja nein".split()
)
_MOST_WORDS_OF_A_NAME = 6


@dataclass(frozen=True)
class Cell:
    """One cell of a table: its column, its place in the text, and what stands in it."""

    column: int
    start: int
    value: str


def rows_of(sheet: Sheet, header: Header) -> Iterator[list[Cell]]:
    """Give the rows below a header that have as many cells."""
    at = header.end + 1
    for line in sheet.watch.over(sheet.text[at:].split("\n")):
        parts = cells_of(line, header.sign)
        if len(parts) == len(header.cells):
            yield _cells(line, at, parts, header.sign)
        at += len(line) + 1


def _cells(line: str, at: int, parts: list[str], sign: str) -> list[Cell]:
    cells: list[Cell] = []
    place = 0
    for column, part in enumerate(parts):
        place = line.index(part, place) if sign == WIDE_GAP else place
        value = part.strip(" \t\r\"'`*")
        cells.append(Cell(column, at + place + (part.index(value) if value else 0), value))
        place += len(part) + (0 if sign == WIDE_GAP else len(sign))
    return cells


def key_of(cell: str) -> str:
    """Give a header as it is looked up: no spaces, no signs."""
    return _NO_KEY.sub("", cell)


def values_in_columns(sheet: Sheet) -> Iterator[Finding]:
    """Find values by the header of their column, where they have its form."""
    header = sheet.header
    if header is None:
        return
    kinds = {number: KIND_OF_HEADER.get(key_of(cell), "") for number, cell in enumerate(header.cells)}
    doubtful = {number for number, cell in enumerate(header.cells) if key_of(cell) in OF_THINGS_TOO}
    if not doubtful and not any(kinds.values()):
        return
    sure = any(kinds.values())
    for row in rows_of(sheet, header):
        for cell in row:
            kind = kinds[cell.column] or ("person" if cell.column in doubtful else "")
            known = bool(kinds[cell.column]) or (sure and _is_name(cell.value)) or _is_known_name(cell.value)
            if kind and known and _fits(kind, cell.value):
                yield found(kind, (cell.start, cell.start + len(cell.value)), 0.85)


def _fits(kind: str, value: str) -> bool:
    if value.lower() in _EMPTY or _FORMS[kind].fullmatch(value) is None:
        return False
    return kind != "person" or len(value.split()) <= _MOST_WORDS_OF_A_NAME


def _is_name(value: str) -> bool:
    return value[:1].isupper() or not value[:1].isascii()


def _is_known_name(value: str) -> bool:
    words = _SOLID_WORD.findall(value)
    return any(is_given(word) or is_family(word) for word in words) and not any(is_no_name(word) for word in words)
