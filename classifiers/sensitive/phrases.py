"""Looks for set phrases and for the places where a pattern may begin, without trying it at every character."""

import re
from collections.abc import Iterable, Iterator, Mapping

from classifiers.sensitive.sheet import FIRST_LETTERS, Sheet

_LONG = 5_000
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
        result.setdefault(stem[:FIRST_LETTERS], []).append(stem)
    return {first: tuple(members) for first, members in result.items()}


def begun(sheet: Sheet, stems: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Give the place of each word that begins so."""
    for word in begun_words(sheet, stems):
        for start in word_places(sheet, word):
            yield start, start + len(word)


def begun_words(sheet: Sheet, stems: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give the words of the text that begin so."""
    return [
        word
        for beginning in sheet.beginnings.keys() & stems.keys()
        for word in sheet.beginnings[beginning]
        if any(word.startswith(stem) and (len(stem) >= FIRST_LETTERS or word == stem) for stem in stems[beginning])
    ]


def said(sheet: Sheet, phrases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Give the place of each phrase that stands in the text as whole words."""
    text = sheet.lowered
    for word in sheet.words & phrases.keys():
        held = sheet.held_of(phrases[word])
        for start in word_places(sheet, word) if held else ():
            for phrase in held:
                end = start + len(phrase)
                if text.startswith(phrase, start) and not text[end : end + 1].isalnum():
                    yield start, end


def word_places(sheet: Sheet, word: str) -> Iterator[int]:
    """Give every place where a word stands by itself."""
    # In a short text a search costs less than the list of all words.
    is_long = len(sheet.spaced) > _LONG
    for at in sheet.places_of_words.get(word, ()) if is_long else places(sheet.spaced, f" {word} "):
        end = at + len(word)
        if not (sheet.lowered[at - 1 : at].isdigit() or sheet.lowered[end : end + 1].isdigit()):
            yield at


def places(text: str, piece: str) -> Iterator[int]:
    """Give every place where a piece stands."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def matches_at_words(form: re.Pattern[str], sheet: Sheet, words: Iterable[str]) -> list[re.Match[str]]:
    """Try a pattern where one of these words stands by itself, and give what fits in the order of the text."""
    return _matches_at(form, sheet, {start for word in words for start in word_places(sheet, word)})


def _matches_at(form: re.Pattern[str], sheet: Sheet, starts: Iterable[int]) -> list[re.Match[str]]:
    text = sheet.lowered
    return [match for start in sheet.watch.over(sorted(starts)) if (match := form.match(text, start)) is not None]


def matches_in_long_words(form: re.Pattern[str], text: str, sheet: Sheet) -> Iterator[re.Match[str]]:
    """Give what fits in words of twelve signs or more; for patterns that take as many, and no space among them."""
    for start, end in sheet.watch.over(sheet.spans_of_long_words):
        yield from form.finditer(text, start, end)


def told(form: re.Pattern[str], sheet: Sheet, anchors: Iterable[str]) -> list[re.Match[str]]:
    """Try a pattern where one of its beginnings stands in the text in small letters."""
    starts = {start for anchor in sheet.held_of(anchors) for start in places(sheet.lowered, anchor)}
    return _matches_at(form, sheet, starts)


def matches(form: re.Pattern[str], text: str, anchors: Iterable[str]) -> list[re.Match[str]]:
    """Try a pattern where one of its beginnings stands, and give what fits in the order of the text."""
    starts = {start for anchor in anchors for start in places(text, anchor)}
    return [match for start in sorted(starts) if (match := form.match(text, start)) is not None]
