"""Finds numbers that an office hands out: by their shape, their check digits, and the words beside them."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.kinds_of_number import Check, Evidence, Number
from classifiers.sensitive.reasons import (
    AGAINST,
    THINGS,
    is_labelled,
    is_no_pattern,
    is_of_a_thing,
    near_of,
)
from classifiers.sensitive.sheet import Sheet

_NOT_COUNTED = str.maketrans("", "", " -./\u00b7")
# A sign of a shape, how often it stands, and whether it may be missing.
_PART = re.compile(r"(?P<sign>\[A9\]|\\.|.)(?:\{(?P<times>\d+(?:,\d+)?)\})?(?P<maybe>\?)?")
_WRITABLE = re.compile(r"(?:\[A9\]|[A9X-]|\\\*|\{[\d,]+\}|\?)+")
_EITHER = frozenset({"X", "[A9]"})
_MOST_LITERALS = 32
_GROUP = re.compile("[A9]+")
_LETTER_OR_DIGIT = frozenset("A9")
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,3}[ .-]?$")
# Checking takes some microseconds each; beyond these the shape decides, on the safe side.
_MOST_CHECKED = 1_500

_Told = dict[tuple[Check, str], bool]


@dataclass(frozen=True)
class Literal:
    """A shape written out, its groups one by one, and all numbers that may be written so."""

    shape: str
    groups: frozenset[str]
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class Shapes:
    """All shapes: those written out by their first group, and those with choices in them as patterns."""

    by_group: Mapping[str, tuple[Literal, ...]]
    patterns: tuple[tuple[re.Pattern[str], int, tuple[Number, ...]], ...]


def shapes_of(numbers: Iterable[Number]) -> Shapes:
    """Put the kinds that share a shape together, so that each shape is looked for once."""
    by_shape: dict[str, list[Number]] = {}
    patterns: dict[str, list[Number]] = {}
    for each in numbers:
        for shape in each.shapes:
            literals = _literals(shape)
            for literal in literals:
                by_shape.setdefault(literal, []).append(each)
            if not literals:
                patterns.setdefault(shape, []).append(each)
    by_group: dict[str, list[Literal]] = {}
    for literal, members in by_shape.items():
        groups = literal.split("-")
        by_group.setdefault(groups[0], []).append(Literal(literal, frozenset(groups), tuple(members)))
    return Shapes(
        {group: tuple(members) for group, members in by_group.items()},
        tuple((_pattern(shape), _longest_group(shape), tuple(members)) for shape, members in patterns.items()),
    )


def _longest_group(shape: str) -> int:
    """Give the length that the longest group of letters and digits has at least."""
    shortest = "".join(_choices(part)[0] for part in _PART.finditer(shape.replace("-?", "-")))
    return max(map(len, shortest.split("-")))


def _pattern(shape: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A9])(?:{shape.replace('X', '[A9]')})(?![A9])")


def _literals(shape: str) -> tuple[str, ...]:
    """Write a shape out in every way it can be written, or in none where these are too many."""
    parts = [_choices(match) for match in _PART.finditer(shape)]
    if math.prod(map(len, parts)) > _MOST_LITERALS or not _WRITABLE.fullmatch(shape):
        return ()
    return tuple(dict.fromkeys("".join(choice) for choice in product(*parts)))


def _choices(part: re.Match[str]) -> list[str]:
    signs = "A9" if part["sign"] in _EITHER else part["sign"][-1]
    least, _, most = (part["times"] or "1").partition(",")
    counts = range(0 if part["maybe"] else int(least), int(most or least) + 1)
    return ["".join(each) for count in counts for each in _written(signs, count)]


def _written(signs: str, count: int) -> Iterable[Iterable[str]]:
    # Enough to tell that there are too many.
    return islice(product(signs, repeat=count), _MOST_LITERALS + 1)


def numbers(sheet: Sheet, shapes: Shapes) -> Iterator[Finding]:
    """Find the numbers of these shapes."""
    checked = covered_from = covered_to = 0
    told: _Told = {}
    of_things = sheet.held_of(THINGS)
    for (found_start, found_end), wanted in sheet.watch.over(_candidates(sheet, shapes)):
        start = sheet.islands.place(found_start)
        end = start + found_end - found_start
        if _is_part_of_more(sheet.text, start, end) and not _begins_a_cell(sheet, start):
            continue
        if of_things and is_of_a_thing(sheet, start, stems=of_things):
            continue
        checked += 1
        if checked <= _MOST_CHECKED:
            yield from _judged(sheet, (start, end), wanted, told=told)
        # Where nothing is checked any more, what overlaps needs no second look: the findings are joined.
        elif not covered_from <= start < covered_to:
            covered_from = start
            covered_to = end
            yield from _judged(sheet, (start, end), wanted, told=None)


def _candidates(sheet: Sheet, shapes: Shapes) -> Iterator[tuple[tuple[int, int], list[Number]]]:
    text = sheet.islands.shape
    groups = frozenset(_GROUP.findall(text))
    for group in sorted(groups & shapes.by_group.keys()):
        for literal in shapes.by_group[group]:
            if literal.groups <= groups and literal.shape in text and (wanted := _meant(literal.numbers, sheet)):
                yield from ((span, wanted) for span in _places(literal.shape, text))
    longest = max(map(len, groups), default=0)
    for pattern, needed, members in shapes.patterns:
        if needed <= longest and (wanted := _meant(members, sheet)):
            yield from ((match.span(), wanted) for match in pattern.finditer(text))


def _places(literal: str, text: str) -> Iterator[tuple[int, int]]:
    """Give the places of a shape with no letter or digit right beside it."""
    # A place within a longer run cannot count, so the search goes on behind the first group.
    step = len(literal.partition("-")[0])
    at = text.find(literal)
    while at >= 0:
        end = at + len(literal)
        if text[at - 1] not in _LETTER_OR_DIGIT and text[end : end + 1] not in _LETTER_OR_DIGIT:
            yield at, end
        at = text.find(literal, at + step)


def _meant(numbers: tuple[Number, ...], sheet: Sheet) -> list[Number]:
    return [each for each in numbers if _may_be_meant(each, sheet)]


def _may_be_meant(each: Number, sheet: Sheet) -> bool:
    if each.evidence is Evidence.FORM or (each.evidence is Evidence.BARE and sheet.is_bare):
        return True
    return sheet.holds_any(each.words)


def _is_part_of_more(text: str, start: int, end: int) -> bool:
    """Tell whether digits go on right before or behind, as in a longer number or a version."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (before and before[-1].isalnum()) or (after and after[0].isalnum()):
        return True
    more_before = len(before) > 1 and before[1] in "-./," and before[0].isdigit()
    return more_before or (len(after) > 1 and after[0] in "-./" and after[1].isdigit())


def _begins_a_cell(sheet: Sheet, start: int) -> bool:
    """Tell a comma between two cells from one within a number."""
    return sheet.text[start - 1 : start] == "," and bool(sheet.column(start))


def _is_written_as(each: Number, raw: str, sheet: Sheet) -> bool:
    if each.sign and each.sign not in raw:
        return False
    return not each.capitals or sheet.is_bare or raw.isupper()


def _judged(sheet: Sheet, span: tuple[int, int], wanted: list[Number], *, told: _Told | None) -> Iterator[Finding]:
    """Judge what has a right shape; what each check says of a value is told once, and without `told` none is asked."""
    raw = sheet.text[span[0] : span[1]]
    value = raw.translate(_NOT_COUNTED).upper()
    near = None
    for each in wanted:
        if not _is_written_as(each, raw, sheet):
            continue
        if told is not None and not _is_valid(each, value, told=told):
            if each.label and is_no_pattern(value) and is_labelled(each.label, sheet, span):
                yield found(each.kind, span, 0.7)
            continue
        if told is None and each.evidence is Evidence.FORM:
            yield found(each.kind, span, 0.6)
            continue
        near = near_of(sheet, span) if near is None else near
        confidence = _confidence(each, near, sheet, span)
        if confidence:
            yield found(each.kind, span, confidence)


def _is_valid(each: Number, value: str, *, told: _Told) -> bool:
    key = each.check, value
    if key not in told:
        told[key] = each.check(value)
    return told[key]


def _confidence(each: Number, near: str, sheet: Sheet, span: tuple[int, int]) -> float:
    """Say how sure a number of the right form is, or 0 where it is none of these."""
    against = AGAINST.get(each.kind)
    if against is not None and against.search(near):
        return 0
    if each.named.search(near) is not None:
        return 0.95
    if each.evidence is Evidence.FORM:
        return 0.85
    is_bare = each.evidence is Evidence.BARE and sheet.is_bare and not _LETTERS_BEFORE.search(sheet.text[: span[0]])
    return 0.75 if is_bare else 0
