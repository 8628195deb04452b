"""Tables of people: three or more rows with two or more columns that their headers call personal."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

_KINDS = (
    (
        "person",
        re.compile(
            r"\b(?:(?:first|last|full|given|family|sur|middle|maiden)[ -]?)?name|vorname|nachname|\bnom\b|prénom|"
            r"nombre|apellido|nome\b|cognome|employee$|customer$|patient$|kunde$|mitarbeiter$|contact$"
        ),
    ),
    ("email", re.compile(r"e-?mail|correo|courriel")),
    ("phone", re.compile(r"phone|mobile|\btel|telefon|handy|rufnummer|cell\b")),
    ("street_address", re.compile(r"address(?! type)|street|straße|strasse|anschrift|adresse|dirección|indirizzo")),
    ("zip_code", re.compile(r"zip|post ?code|plz|postleitzahl")),
    ("location", re.compile(r"^(?:city|town|ort|stadt|ville|ciudad|città)$")),
    ("date_of_birth", re.compile(r"birth|\bdob\b|geburt|geb\.|naissance|nacimiento")),
    (
        "hr_matter",
        re.compile(
            r"salary|gehalt|wage|lohn|salaire|sueldo|bonus|compensation|performance rating|sick days|notice period"
        ),
    ),
    ("diagnosis", re.compile(r"diagnos|medication|allerg|treatment|blood type|icd|disability|krankheit|medikament")),
    ("belief", re.compile(r"religion|ethnicity|\brace\b|union member|sexual orientation|konfession|political")),
    (
        "national_id",
        re.compile(
            r"\bssn\b|social security|national id|passport|tax id|personnummer|steuer-?id|sozialversicherung|"
            r"\bnino\b|driver|aadhaar|\bpan\b|nric"
        ),
    ),
    ("bank_account", re.compile(r"iban|account (?:no|num)|\bbic\b|sort code|kontonummer")),
)
_NOT_PERSONAL = re.compile(
    r"file|product|company|project|server|host|column|table|class|event|model|brand|item|field|"
    r"user ?agent|firm|domain|display|tool|app"
)
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 3
_MOST_CELL_CHARACTERS = 200


def personal_tables(sheet: Sheet) -> Iterator[Finding]:
    """Find the cells below personal headers, so that the copy stays a table."""
    header = sheet.header
    if header is None:
        return
    kinds = {number: kind for number, cell in enumerate(header.cells) if (kind := _kind(cell))}
    lines = sheet.text[header.end + 1 :].split("\n")
    rows = [line for line in lines if line.count(header.sign) == len(header.cells) - 1]
    if len(kinds) < _FEWEST_COLUMNS or len(rows) < _FEWEST_ROWS:
        return
    at = header.end + 1
    for line in lines:
        if line.count(header.sign) == len(header.cells) - 1:
            yield from _cells(line, at, header.sign, kinds=kinds)
        at += len(line) + 1


def _kind(cell: str) -> str | None:
    if _NOT_PERSONAL.search(cell):
        return None
    return next((kind for kind, form in _KINDS if form.search(cell)), None)


def _cells(line: str, at: int, sign: str, *, kinds: dict[int, str]) -> Iterator[Finding]:
    for number, cell in enumerate(line.split(sign)):
        value = cell.strip(" \t\r\"'")
        if number in kinds and len(value) <= _MOST_CELL_CHARACTERS and any(each.isalnum() for each in value):
            start = at + cell.index(value)
            yield found(kinds[number], (start, start + len(value)), 0.85)
        at += len(cell) + 1
