"""What a kind of number is: its shapes, its check digits, its names, and what it takes to believe it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from classifiers.sensitive.reasons import label_of

Check = Callable[[str], bool]
_SHORT_WORD = 5


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
    label: re.Pattern[str] | None = None


def number(
    kind: str,
    shapes: str,
    check: Check,
    words: str,
    evidence: Evidence = Evidence.WORDS,
    *,
    sign: str = "",
    capitals: bool = False,
    label: str = "",
) -> Number:
    """Describe a kind of number; shapes are parted by spaces, words by bars; `sign` has to stand in the number.

    With `capitals`, small letters are accepted only where the number stands by itself. Right behind a `label` the check
    digit does not count.
    """
    names = tuple(words.split("|")) if words else ()
    return Number(kind, tuple(shapes.split()), check, names, evidence, sign, capitals, _named(names), label_of(label))


def _named(words: tuple[str, ...]) -> re.Pattern[str]:
    closed = [re.escape(word) for word in words if len(word) <= _SHORT_WORD]
    opened = [re.escape(word) for word in words if len(word) > _SHORT_WORD]
    parts = [rf"(?:{'|'.join(closed)})(?![^\W\d_])" if closed else "", "|".join(opened)]
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(part for part in parts if part)})" if words else r"(?!)")
