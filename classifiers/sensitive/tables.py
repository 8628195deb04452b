"""Tables of people: three or more rows with two or more personal columns, told by the headers or by what is found."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from classifiers.sensitive.columns import rows_of
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
# What makes a table one of people.
_PERSONAL = frozenset({"personal", "special_category", "payment"})


def cells_below_headers(sheet: Sheet) -> Iterator[Finding]:
    """Find the cells below personal headers of a longer table, so that the copy stays a table."""
    header = sheet.header
    if header is None:
        return
    kinds = {number: kind for number, cell in enumerate(header.cells) if (kind := _kind(cell))}
    rows = list(rows_of(sheet, header)) if len(kinds) >= _FEWEST_COLUMNS else []
    if len(rows) < _FEWEST_ROWS:
        return
    for row in rows:
        for cell in row:
            filled = len(cell.value) <= _MOST_CELL_CHARACTERS and any(each.isalnum() for each in cell.value)
            if filled and cell.column in kinds:
                yield found(kinds[cell.column], (cell.start, cell.start + len(cell.value)), 0.85)


def table_of_people(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Tell a table of people by what was found in its cells; its header line stands for it."""
    header = sheet.header
    if header is None or len(findings) < _FEWEST_COLUMNS * _FEWEST_ROWS:
        return
    start = sheet.text.rfind("\n", 0, header.end) + 1
    starts = [each.start for each in findings]
    if bisect_left(starts, header.end) > bisect_left(starts, start) or (findings and _covers(findings, starts, start)):
        return
    columns = Counter(
        cell.column
        for row in rows_of(sheet, header)
        for cell in row
        if cell.value and _is_personal(findings, starts, (cell.start, cell.start + len(cell.value)))
    )
    if sum(filled >= _FEWEST_ROWS for filled in columns.values()) >= _FEWEST_COLUMNS:
        yield found("personal_table", (start, header.end), 0.8)


def _covers(findings: Sequence[Finding], starts: Sequence[int], place: int) -> bool:
    before = bisect_right(starts, place) - 1
    return before >= 0 and findings[before].end > place


def _is_personal(findings: Sequence[Finding], starts: Sequence[int], cell: tuple[int, int]) -> bool:
    at = max(0, bisect_right(starts, cell[0]) - 1)
    return any(
        each.end > cell[0] and each.data_class in _PERSONAL and each.start < cell[1] for each in findings[at : at + 2]
    )


def _kind(cell: str) -> str | None:
    if _NOT_PERSONAL.search(cell):
        return None
    return next((kind for kind, form in _KINDS if form.search(cell)), None)
