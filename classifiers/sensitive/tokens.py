"""Keys and tokens that show by their own form what they are."""

import re
from collections.abc import Iterator
from itertools import pairwise

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches_in_long_words, places
from classifiers.sensitive.secret_words import refers
from classifiers.sensitive.sheet import Sheet
from classifiers.sensitive.vendors import FORMS, INNER_FORMS

# A form is tried where one of its signs stands; where the sign stands within, it looks through the whole text.
_BEGINNING = tuple(
    (sign, re.compile(rf"(?:(?<![A-Za-z0-9])|(?<=\[\dm)|(?<=\[\d\dm))(?:{form})"))
    for signs, form in FORMS
    for sign in signs.split()
)
_INNER = tuple((sign, re.compile(rf"(?<![A-Za-z0-9])(?:{form})")) for sign, form in INNER_FORMS)
_JWT = re.compile(r"ey[JI](?<![\w-]...)[\w-]{10,}+\.[\w-]{2,}+(?:\.[\w-]*+){0,3}+")
_BEGIN = re.compile(
    r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|-----BEGIN OpenVPN Static key V1-----|"
    r"PuTTY-User-Key-File-\d:"
)
_END = re.compile(
    r"-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|-----END OpenVPN Static key V1-----|"
    r"Private-(?:MAC|Hash): [0-9a-f]*+"
)
_KEY_BODY = re.compile(r"(?:[\s\\nr\"'+]*+[A-Za-z0-9+/=]{16,}+)*+[\s\\nr\"'+]*+[A-Za-z0-9+/=]*+={0,2}")
_FEWEST_DIFFERENT = 4
# Where three signs in four are the same one, somebody filled up a form; nobody fills up a very long one.
_FEWEST_IN_A_ROW, _MOST_IN_A_ROW, _PARTS = 20, 80, 4
_ROW = re.compile(r"([xX*#.?_-])\1{7}|([xX])\2{4,}[-_.]\2")


def vendor_tokens(sheet: Sheet) -> Iterator[Finding]:
    """Find the tokens of the vendors that mark theirs."""
    for match in sheet.watch.over(_candidates(sheet)):
        if is_varied(match.group()) and not refers(match.group()):
            yield found("token", _trimmed(match), 0.97)


def _candidates(sheet: Sheet) -> Iterator[re.Match[str]]:
    long_words = sheet.long_words
    for sign, form in _BEGINNING if long_words else ():
        if sign in long_words:
            at_signs = (form.match(sheet.text, start) for start in sheet.watch.over(places(sheet.text, sign)))
            yield from filter(None, at_signs)
    for sign, form in _INNER if long_words else ():
        if sign in long_words:
            yield from matches_in_long_words(form, sheet.text, sheet)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match.group().rstrip(".-"))


def web_tokens(sheet: Sheet) -> Iterator[Finding]:
    """Find signed and encrypted JSON web tokens."""
    if "ey" in sheet.long_words:
        for match in matches_in_long_words(_JWT, sheet.text, sheet):
            yield found("jwt", _trimmed(match), 0.95)


def private_keys(sheet: Sheet) -> Iterator[Finding]:
    """Find key blocks from their first line to their last, or to where the key's characters end."""
    if "-----BEGIN" not in sheet.text and "PuTTY-User-Key" not in sheet.text:
        return
    begins = [match.span() for match in _BEGIN.finditer(sheet.text)]
    ends = iter([*(match.span() for match in _END.finditer(sheet.text)), (len(sheet.text), -1)])
    following = next(ends)
    for (start, body), (limit, _) in pairwise([*begins, (len(sheet.text), 0)]):
        while following[0] < body and following[1] != -1:
            following = next(ends)
        closed = following[1] != -1 and following[0] < limit
        yield found("private_key", (start, following[1] if closed else _end_of_body(sheet.text, body)), 0.99)


def _end_of_body(text: str, start: int) -> int:
    match = _KEY_BODY.match(text, start)
    return start + len(match.group().rstrip()) if match else start


def is_varied(value: str) -> bool:
    """Tell a key from a row of `x` or stars that stands for one."""
    if len(set(value)) < _FEWEST_DIFFERENT or _ROW.search(value) is not None:
        return False
    return not _FEWEST_IN_A_ROW <= len(value) <= _MOST_IN_A_ROW or max(map(value.count, set(value))) * _PARTS < len(
        value
    ) * (_PARTS - 1)
