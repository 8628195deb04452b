"""Looks for set phrases and for the places where a pattern may begin, without trying it at every character."""

import re
from collections.abc import Iterable, Iterator, Mapping

from classifiers.sensitive.sheet import Sheet

_FIRST_LETTERS = 4
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Sort phrases by the word that each begins with."""
    result: dict[str, list[str]] = {}
    for phrase in phrases:
        match = _FIRST_WORD.match(phrase)
        result.setdefault(match.group() if match else phrase, []).append(phrase)
    return {word: tuple(members) for word, members in result.items()}


def by_beginning(stems: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Sort the beginnings of words by their first letters; a shorter one is a whole word."""
    result: dict[str, list[str]] = {}
    for stem in stems:
        result.setdefault(stem[:_FIRST_LETTERS], []).append(stem)
    return {first: tuple(members) for first, members in result.items()}


def begun(sheet: Sheet, stems: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Give the place of each word that begins so."""
    for word in sheet.words:
        members = stems.get(word[:_FIRST_LETTERS], ())
        if any(word.startswith(stem) and (len(stem) >= _FIRST_LETTERS or word == stem) for stem in members):
            for start in places(sheet.lowered, word):
                end = start + len(word)
                if not (sheet.lowered[start - 1 : start].isalnum() or sheet.lowered[end : end + 1].isalnum()):
                    yield start, end


def said(sheet: Sheet, phrases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Give the place of each phrase that stands in the text as whole words."""
    text = sheet.lowered
    for word in sheet.words & phrases.keys():
        for phrase in phrases[word]:
            for start in places(text, phrase):
                end = start + len(phrase)
                if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                    yield start, end


def places(text: str, piece: str) -> Iterator[int]:
    """Give every place where a piece stands."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def matches(form: re.Pattern[str], text: str, anchors: Iterable[str]) -> list[re.Match[str]]:
    """Try a pattern where one of its beginnings stands, and give what fits in the order of the text."""
    starts = {start for anchor in anchors for start in places(text, anchor)}
    return [match for start in sorted(starts) if (match := form.match(text, start)) is not None]
