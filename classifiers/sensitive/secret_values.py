"""What a value looks like that was drawn by lot, and what only resembles one."""

import re

from classifiers.sensitive.tokens import is_varied

CALL = re.compile(
    r"[A-Za-z_][\w.]{0,80}+\([\w\s.,'\"-]{0,80}+\)|[a-z_][a-z_A-Z]{0,40}+(?:\.[a-z_][a-z_A-Z]{0,40}+){1,6}+[;,)]*$|"
    r"[A-Z]+_[A-Z_]{1,60}+$"
)
# What a program says in the place of a value: a call, a member, a PowerShell command, a type of a database.
_CODE = re.compile(
    r"\(?\$?[A-Za-z_][\w.:>-]{2,80}[(\[]|\(?(?:Get|Read|New|ConvertTo|ConvertFrom|Import|Invoke|Select|Unprotect|"
    r"Protect)-[A-Z]\w+$|"
    r"/[\w/.-]+/\.test"
)
_NAMED_LIKE_ITS_VALUE = re.compile(
    r"[a-z]+(?:[A-Z][a-z]*)*(?:Pass(?:word)?|Token|Secret|Key)\w{0,20}\W*$|(?:password|token|secret)[A-Z]\w{0,30}\W*$"
)
UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$", re.IGNORECASE)
HEX = re.compile(r"[0-9a-f]+$", re.IGNORECASE)
DIGIT = re.compile(r"\d")
LETTER = re.compile(r"[^\W\d_]")
_ONE_RUN = re.compile(r"[A-Za-z0-9]{20,}$")
_WORDS_AND_SIGNS = re.compile(
    r"(?:[A-Za-z]?[a-z]*|[A-Z]+|\d{1,6}[A-Za-z]{0,2})(?:[/_.+=-](?:[A-Za-z]?[a-z]*|[A-Z]+|v?\d{1,6}[A-Za-z]{0,2}|"
    r"[a-z]+(?:[A-Z][a-z]+)+|[A-Z]?[a-z]{3,}\d{1,4}|[0-9a-f]{8}(?=\b)))*$"
)
_HUMPS = re.compile(r"[A-Za-z][a-z]{2,}(?:[A-Z]{1,4}[a-z]{2,}){0,8}\d{0,4}$")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_ENOUGH_TO_TELL = 100
_FEWEST_KEY_CHARACTERS, _FEWEST_KEY_DIGITS = 8, 10


def telling_part(text: str, span: tuple[int, int]) -> str:
    """Give both ends of a value: it is covered to its end, however long, but its ends are enough to tell what it is."""
    start, end = span
    if end - start <= 2 * _ENOUGH_TO_TELL:
        return text[start:end]
    return text[start : start + _ENOUGH_TO_TELL] + text[end - _ENOUGH_TO_TELL : end]


def is_code(value: str, *, named: str) -> bool:
    """Tell an expression of a program from a value without quotes."""
    if "=" not in named and ":" not in named and " " not in named:
        return False
    return _CODE.match(value) is not None or _NAMED_LIKE_ITS_VALUE.match(value) is not None


def is_key(value: str, *, quoted: bool) -> bool:
    """Tell whether a value that is called a key or a token is one."""
    if (
        len(value) < _FEWEST_KEY_CHARACTERS
        or " " in value
        or not value.isascii()
        or value.startswith(("http://", "https://", "/", "./"))
    ):
        return False
    if (CALL.match(value) and not quoted) or not is_varied(value):
        return len(value) >= 2 * _FEWEST_KEY_CHARACTERS and _ONE_RUN.match(value) is not None and value.islower()
    if value.isdigit():
        return len(value) >= _FEWEST_KEY_DIGITS
    mixed = value.lower() != value != value.upper() and not value.istitle() and len(value) > _FEWEST_KEY_CHARACTERS * 2
    if LETTER.search(value) is None:
        return False
    return mixed or DIGIT.search(value) is not None or _ONE_RUN.match(value) is not None


def looks_random(value: str) -> bool:
    """Tell whether a run of letters and digits was drawn by lot; words, paths, dates and numbers were not."""
    if (
        value.isdigit()
        or not is_varied(value)
        or _WORDS_AND_SIGNS.match(value)
        or _HUMPS.match(value)
        or _DATE.match(value)
    ):
        return False
    if not (LETTER.search(value) and DIGIT.search(value)):
        return False
    changes_case = value.lower() != value != value.upper()
    return changes_case or value.isalnum() or "-" in value or "_" in value
