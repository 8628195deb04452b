"""Columns that their header calls password, PIN, token or key: the cells below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.said_values import is_said_password
from classifiers.sensitive.said_words import ACCESS_NOUN
from classifiers.sensitive.secret_values import DIGIT, is_key
from classifiers.sensitive.secret_words import STAND_IN
from classifiers.sensitive.sheet import Sheet

_LOGIN = "basic_auth"
_HEADS = (
    (
        _LOGIN,
        re.compile(
            r"zugangsdaten|credentials?|creds|identifiants|credenciales|credenziali|credenciais|inloggegevens|"
            r"(?:user|login|username|benutzer)[ ]?[/:+&][ ]?(?:pass\w*|pw|passwort|kennwort)"
        ),
    ),
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
            r"secret[ _-]?key|schlüssel|clé|jeton)$"
        ),
    ),
)
_KEY_WORDS = frozenset(
    {
        "zugangsdaten",
        "creds",
        "identifiants",
        "credenciales",
        "credenziali",
        "credenciais",
        "inloggegevens",
        "secret",
        "token",
        "key",
        "credential",
        "credentials",
        "schlüssel",
        "clé",
        "jeton",
    }
)
_WORD = re.compile(
    rf"{ACCESS_NOUN}|pin|puk|pass|secret|token|key|cred|schlüssel|clé|jeton|zugangsdaten|identifiants|inloggegevens"
)
_SIGNS = ("\t", "|", ";", ",")
_SPACES = re.compile(r"[ \t]{2,}")
_RULE = re.compile(r"[\s|:+=-]{3,}$")
_NO_VALUE = re.compile(
    r"(?:yes|no|ja|nein|oui|non|si|none|null|n/?a|unknown|changed|expired|required|optional|same|see .*|siehe .*|"
    r"voir .*|tbd|"
    r"true|false|ok|set|unset|hidden|via .*|in .*|per .*|by .*|sso|ldap|varchar.*|string|text|-+|\*+|\.+)$",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[\w.@\\-]{1,60}[ ]{0,2}[/:|][ ]{0,2}([^\s/]{5,60})$")
_LONGEST_LINE, _LONGEST_HEAD, _LONGEST_CELL, _FEWEST = 600, 60, 120, 3


@dataclass(frozen=True)
class _Columns:
    """What parts the cells of a table, how many there are, and which of them hold secrets of which kind."""

    sign: str
    width: int
    kinds: dict[int, str]


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
        columns = _columns(text[start:end]) if 0 <= end <= start + _LONGEST_LINE else None
        if columns is None:
            continue
        for at, line in sheet.watch.over(_rows(sheet.text, end + 1, columns)):
            done = at + len(line)
            yield from _found(line, at, columns)


def _columns(header: str) -> _Columns | None:
    for sign in (*_SIGNS, ""):
        heads = [cell.strip(" \t\r\"'*`") for cell in _cells(header, sign)]
        kinds = {at: kind for at, head in enumerate(heads) if (kind := _kind(head))}
        if len(heads) > 1 and kinds:
            return _Columns(sign, len(heads), kinds)
    return None


def _kind(head: str) -> str | None:
    if len(head) > _LONGEST_HEAD:
        return None
    return next((kind for kind, form in _HEADS if form.fullmatch(head)), None)


def _cells(line: str, sign: str) -> list[str]:
    return line.split(sign) if sign else _SPACES.split(line)


def _rows(text: str, at: int, columns: _Columns) -> Iterator[tuple[int, str]]:
    """Give the lines below a header that have as many cells, and where each begins."""
    while at < len(text):
        end = text.find("\n", at, at + _LONGEST_LINE)
        line = text[at : end if end >= 0 else at + _LONGEST_LINE]
        if len(_cells(line, columns.sign)) != columns.width:
            return
        if not _RULE.match(line):
            yield at, line
        at += len(line) + 1


def _cell_value(value: str, kind: str) -> str:
    """Give the password of a cell that holds a name before it."""
    pair = _PAIR.match(value) if kind == _LOGIN else None
    return pair[1] if pair else value


def _found(line: str, at: int, columns: _Columns) -> Iterator[Finding]:
    place = 0
    for number, cell in enumerate(_cells(line, columns.sign)):
        place = line.index(cell, place)
        kind = columns.kinds.get(number, "")
        value = _cell_value(cell.strip(" \t\r\"'`"), kind)
        if kind and _is_value(value, kind):
            start = at + line.index(value, place)
            yield found("password" if kind == _LOGIN else kind, (start, start + len(value)), 0.85)
        place += len(cell)


def _is_value(value: str, kind: str) -> bool:
    if not _FEWEST <= len(value) <= _LONGEST_CELL or _NO_VALUE.match(value) or STAND_IN.match(value):
        return False
    if kind == _LOGIN:
        return is_said_password(value)
    if kind == "secret":
        return is_key(value, quoted=True)
    return " " not in value or DIGIT.search(value) is not None
