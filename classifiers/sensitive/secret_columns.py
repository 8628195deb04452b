"""Columns that their header calls password, PIN, token or key: the cells below it."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.said_words import ACCESS_NOUN
from classifiers.sensitive.secret_values import DIGIT, is_key
from classifiers.sensitive.secret_words import STAND_IN
from classifiers.sensitive.sheet import Sheet

_HEADS = (
    (
        "password",
        re.compile(
            rf"(?:[\w.-]{{1,20}}[ _-]){{0,2}}(?:{ACCESS_NOUN}|pin|puk|pass)(?:[ _-](?:new|old|temp|neu|alt|\d))?$"
        ),
    ),
    (
        "secret",
        re.compile(
            r"(?:[\w.-]{1,20}[ _-]){0,2}(?:secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|"
            r"secret[ _-]?key|credentials?|schlüssel|clé|jeton)$"
        ),
    ),
)
_KEY_WORDS = frozenset({"secret", "token", "key", "credential", "credentials", "schlüssel", "clé", "jeton"})
_WORD = re.compile(rf"{ACCESS_NOUN}|pin|puk|pass|secret|token|key|credential|schlüssel|clé|jeton")
_SIGNS = ("\t", "|", ";", ",")
_SPACES = re.compile(r"[ \t]{2,}")
_RULE = re.compile(r"[\s|:+=-]{3,}$")
_NO_VALUE = re.compile(
    r"(?:yes|no|ja|nein|oui|non|si|none|null|n/?a|unknown|changed|expired|required|optional|same|see .*|siehe .*|"
    r"voir .*|tbd|"
    r"true|false|ok|set|unset|hidden|via .*|in .*|per .*|by .*|sso|ldap|varchar.*|string|text|-+|\*+|\.+)$",
    re.IGNORECASE,
)
_LONGEST_LINE, _MOST_ROWS, _LONGEST_CELL, _FEWEST = 600, 2_000, 120, 3


def secret_columns(sheet: Sheet, names: tuple[str, ...]) -> Iterator[Finding]:
    """Find the cells below such a header, wherever in the text the table stands."""
    text, done = sheet.lowered, 0
    if "\n" not in text:
        return
    for match in sheet.watch.over(matches(_WORD, text, (*names, *(sheet.words & _KEY_WORDS)))):
        if match.start() < done:
            continue
        start = text.rfind("\n", max(0, match.start() - _LONGEST_LINE), match.start()) + 1
        end = text.find("\n", match.end(), match.end() + _LONGEST_LINE)
        done = end if end >= 0 else match.end()
        if end >= 0 and end - start <= _LONGEST_LINE:
            yield from _below(sheet, start, end)


def _below(sheet: Sheet, start: int, end: int) -> Iterator[Finding]:
    header = sheet.lowered[start:end]
    for sign in (*_SIGNS, ""):
        heads = [cell.strip(" \t\r\"'*`") for cell in _cells(header, sign)]
        kinds = {at: kind for at, head in enumerate(heads) if (kind := _kind(head))}
        if len(heads) > 1 and kinds:
            yield from _rows(sheet, end + 1, sign, kinds=kinds, width=len(heads))
            return


def _kind(head: str) -> str | None:
    return next((kind for kind, form in _HEADS if form.fullmatch(head)), None)


def _cells(line: str, sign: str) -> list[str]:
    return line.split(sign) if sign else _SPACES.split(line)


def _rows(sheet: Sheet, at: int, sign: str, *, kinds: dict[int, str], width: int) -> Iterator[Finding]:
    for _ in range(_MOST_ROWS):
        end = sheet.text.find("\n", at)
        line = sheet.text[at : end if end >= 0 else len(sheet.text)]
        cells = _cells(line, sign)
        if len(cells) != width or len(line) > _LONGEST_LINE:
            return
        if not _RULE.match(line):
            yield from _found(line, at, cells, kinds=kinds)
        if end < 0:
            return
        at = end + 1


def _found(line: str, at: int, cells: list[str], *, kinds: dict[int, str]) -> Iterator[Finding]:
    place = 0
    for number, cell in enumerate(cells):
        place = line.index(cell, place)
        value = cell.strip(" \t\r\"'`")
        if number in kinds and _is_value(value, kinds[number]):
            start = at + line.index(value, place)
            yield found(kinds[number], (start, start + len(value)), 0.85)
        place += len(cell)


def _is_value(value: str, kind: str) -> bool:
    if not _FEWEST <= len(value) <= _LONGEST_CELL or _NO_VALUE.match(value) or STAND_IN.match(value):
        return False
    if kind == "secret":
        return is_key(value, quoted=True)
    return " " not in value or DIGIT.search(value) is not None
