"""Finds numbers that an office hands out: by their shape, their check digits, and the words beside them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import product

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

Check = Callable[[str], bool]

_NOT_COUNTED = str.maketrans("", "", " -./\u00b7")
_REPEATED = re.compile(r"(.)\{(\d+)\}")
_LITERAL = re.compile(r"[A9X-]+")
_DIGITS = re.compile("9+")
_LETTER_OR_DIGIT = frozenset("A9")
_SHORT_WORD = 5
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,3}[ .-]?$")
# Checking takes some microseconds each; beyond these the shape decides, on the safe side.
_MOST_CHECKED = 1_500


class Evidence(Enum):
    """What it takes to believe a number: its form and check alone, nothing beside it, or a word that names it."""

    FORM = 1
    BARE = 2
    WORDS = 3


@dataclass(frozen=True)
class Number:
    """One way to write one kind of number; `shapes` are patterns over 9 for a digit, A for a letter, - for a gap."""

    kind: str
    shapes: tuple[str, ...]
    check: Check
    words: tuple[str, ...]
    evidence: Evidence
    sign: str
    capitals: bool
    named: re.Pattern[str]


@dataclass(frozen=True)
class Shape:
    """All numbers of one shape; one of `literals` stands in the shape of a text that has such a number."""

    form: re.Pattern[str]
    literals: tuple[str, ...]
    digits: int
    numbers: tuple[Number, ...]


def number(
    kind: str,
    shapes: str,
    check: Check,
    words: str,
    evidence: Evidence = Evidence.WORDS,
    *,
    sign: str = "",
    capitals: bool = False,
) -> Number:
    """Describe a kind of number; shapes are parted by spaces, words by bars; `sign` has to stand in the number.

    With `capitals`, small letters are accepted only where the number stands by itself.
    """
    names = tuple(words.split("|")) if words else ()
    return Number(kind, tuple(shapes.split()), check, names, evidence, sign, capitals, _named(names))


def _named(words: tuple[str, ...]) -> re.Pattern[str]:
    closed = [re.escape(word) for word in words if len(word) <= _SHORT_WORD]
    opened = [re.escape(word) for word in words if len(word) > _SHORT_WORD]
    parts = [rf"(?:{'|'.join(closed)})(?![^\W\d_])" if closed else "", "|".join(opened)]
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(part for part in parts if part)})" if words else r"(?!)")


def shapes_of(numbers: Iterable[Number]) -> tuple[Shape, ...]:
    """Put the kinds that share a shape together, so that each shape is looked for once."""
    by_shape: dict[str, list[Number]] = {}
    for each in numbers:
        for shape in each.shapes:
            by_shape.setdefault(shape, []).append(each)
    return tuple(_shape(shape, tuple(members)) for shape, members in by_shape.items())


def _shape(shape: str, members: tuple[Number, ...]) -> Shape:
    literals = tuple(_literals(shape))
    # The run of digits that every number of this shape has at least.
    digits = min((max(map(len, _DIGITS.findall(literal)), default=0) for literal in literals), default=1)
    return Shape(re.compile(rf"(?<![A9])(?:{shape.replace('X', '[A9]')})(?![A9])"), literals, digits, members)


def _literals(shape: str) -> Iterator[str]:
    """Write a shape out; one with choices in it has no literals, and is looked for only where a word calls for it."""
    whole = _REPEATED.sub(lambda match: match[1] * int(match[2]), shape)
    if _LITERAL.fullmatch(whole):
        for letters in product(*("A9" if sign == "X" else sign for sign in whole)):
            yield "".join(letters)


def numbers(sheet: Sheet, shapes: tuple[Shape, ...]) -> Iterator[Finding]:
    """Find the numbers of these shapes."""
    longest = sheet.longest_digits
    checked = 0
    told: dict[str, bool] = {}
    for shape in shapes:
        if shape.digits > longest or not _may_stand(shape, sheet.islands.shape):
            continue
        wanted = [each for each in shape.numbers if _may_be_meant(each, sheet, told)]
        if not wanted:
            continue
        for found_start, found_end in _spans(shape, sheet.islands.shape):
            start = sheet.islands.place(found_start)
            end = start + found_end - found_start
            if _is_part_of_more(sheet.text, start, end):
                continue
            checked += 1
            yield from _judged(sheet, (start, end), wanted, checks=checked <= _MOST_CHECKED)


def _spans(shape: Shape, text: str) -> Iterator[tuple[int, int]]:
    """Give the places of a shape; letters or digits right beside it are for the caller to see."""
    if not shape.literals:
        yield from (match.span() for match in shape.form.finditer(text))
    for literal in shape.literals:
        # A place within a longer run cannot count, so the search goes on behind the first group.
        step = len(literal.partition("-")[0])
        at = text.find(literal)
        while at >= 0:
            end = at + len(literal)
            if text[at - 1] not in _LETTER_OR_DIGIT and text[end : end + 1] not in _LETTER_OR_DIGIT:
                yield at, end
            at = text.find(literal, at + step)


def _may_stand(shape: Shape, text: str) -> bool:
    for literal in shape.literals:
        if literal in text:
            return True
    return not shape.literals


def _may_be_meant(each: Number, sheet: Sheet, told: dict[str, bool]) -> bool:
    if each.evidence is Evidence.FORM or (each.evidence is Evidence.BARE and sheet.is_bare):
        return True
    for word in each.words:
        seen = told.get(word)
        if seen is None:
            seen = told[word] = word in sheet.lowered
        if seen:
            return True
    return False


def _is_part_of_more(text: str, start: int, end: int) -> bool:
    """Tell whether digits go on right before or behind, as in a longer number or a version."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (before and before[-1].isalnum()) or (after and after[0].isalnum()):
        return True
    more_before = len(before) > 1 and before[1] in "-./," and before[0].isdigit()
    return more_before or (len(after) > 1 and after[0] in "-./" and after[1].isdigit())


def _is_written_as(each: Number, raw: str, sheet: Sheet) -> bool:
    if each.sign and each.sign not in raw:
        return False
    return not each.capitals or sheet.is_bare or raw.isupper()


def _judged(sheet: Sheet, span: tuple[int, int], wanted: list[Number], *, checks: bool) -> Iterator[Finding]:
    raw = sheet.text[span[0] : span[1]]
    value = raw.translate(_NOT_COUNTED).upper()
    near = None
    for each in wanted:
        if not _is_written_as(each, raw, sheet) or (checks and not each.check(value)):
            continue
        if not checks and each.evidence is Evidence.FORM:
            yield found(each.kind, span, 0.6)
            continue
        near = sheet.near(*span) if near is None else near
        named = each.named.search(near) is not None
        if named:
            yield found(each.kind, span, 0.95)
        elif each.evidence is Evidence.FORM:
            yield found(each.kind, span, 0.85)
        elif each.evidence is Evidence.BARE and sheet.is_bare and not _LETTERS_BEFORE.search(sheet.text[: span[0]]):
            yield found(each.kind, span, 0.75)
