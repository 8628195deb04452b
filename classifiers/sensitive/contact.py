"""E-mail addresses and telephone numbers."""

import re
from collections.abc import Iterator

import phonenumbers

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

_EMAIL = re.compile(
    r"(?<![\w.+%'-])[\w.+%'-]++@(?:\[[0-9A-Fa-f:.]{3,45}+\]|"
    r"[^\W_](?:[\w-]{0,62}+\.)(?:[\w-]{1,63}+\.){0,8}+[^\W\d_][\w-]{1,30}+)"
)
_PHONE = re.compile(r"(?<![\w.,@/$€£#:-])(?:\+|\()?\d(?:[ ()./\t-]{0,3}\d){6,16}(?![\w@%€$£]|[-./]\d)")
_PHONE_WORD = re.compile(
    r"(?:phone|\btel\b|\btel[.:]|telef|téléf|téléph|\bcell|mobil|\bcall|\bfax|whatsapp|\bsms\b|\btext(?:ed)? (?:me|him|"
    r"her)|hotline|"
    r"\bhandy|rufnummer|\bdurchwahl|\breach (?:me|him|her|us)|\bportable\b|\bcelular|\bmóvil|\bnumer|\bnummer|"
    r"\bring me|电话|電話|手机|전화)"
)
_SHAPES = re.compile(
    r"(?:\+\d|\(\d{2,5}\)[ -]?\d{3}|(?:1[ .-])?\d{3}-\d{3}-\d{4}$|\d{3}\.\d{3}\.\d{4}$|(?:00\d|0\d)\d{0,4}[ /-])"
)
_REGIONS_OF_ZERO = ("DE", "GB", "FR", "NL", "IT", "CH", "AT", "AU", "TR", "JP", "IN")
_REGIONS_OF_OTHERS = ("US", "ES", "PL", "PT", "IN", "IT", "DK", "NO", "CN")
_NO_DIGIT = re.compile(r"\D+")
_DATE = re.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_CONTEXT_CHARACTERS = 40
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
# Asking the numbering plans takes 50 µs or more; beyond these the shape decides, on the safe side.
_MOST_ASKED = 200


def emails(sheet: Sheet) -> Iterator[Finding]:
    """Find every e-mail address."""
    if "@" not in sheet.text:
        return
    for match in _EMAIL.finditer(sheet.text):
        start = match.start() + len(match.group()) - len(match.group().lstrip("'.-"))
        yield found("email", (start, match.end()), 0.97)


def phones(sheet: Sheet) -> Iterator[Finding]:
    """Find telephone numbers: with a country code anywhere, without one where shape or a word nearby says so."""
    asked = 0
    for match in _PHONE.finditer(sheet.text):
        value = match.group()
        if not _FEWEST_DIGITS <= len(_NO_DIGIT.sub("", value)) <= _MOST_DIGITS or _DATE.match(value):
            continue
        shaped = _SHAPES.match(value) is not None
        if shaped and asked >= _MOST_ASKED:
            yield found("phone", match.span(), 0.7)
            continue
        named = _PHONE_WORD.search(sheet.lowered, max(0, match.start() - _CONTEXT_CHARACTERS), match.start())
        if not shaped and not named:
            continue
        asked += 1
        if asked > _MOST_ASKED or _is_dialable(value, named=named is not None):
            yield found("phone", match.span(), 0.9 if named or value.startswith("+") else 0.7)


def _is_dialable(value: str, *, named: bool) -> bool:
    if value.startswith(("+", "00")):
        international = "+" + value.lstrip("+0") if value.startswith("00") else value
        return _numbering_plan_knows(international, region=None, strictly=not named)
    digits = value.lstrip("(")
    regions = _REGIONS_OF_ZERO if digits.startswith("0") else _REGIONS_OF_OTHERS
    return any(_numbering_plan_knows(value, region=region, strictly=not named) for region in regions)


def _numbering_plan_knows(value: str, *, region: str | None, strictly: bool) -> bool:
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) if strictly else phonenumbers.is_possible_number(number)
