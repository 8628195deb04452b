"""Names behind a word that calls for one: a title, a greeting, a label, a deed, or the end of a letter."""

import re
from collections.abc import Callable, Iterable, Iterator

from classifiers.sensitive.name_words import (
    CLOSINGS,
    DEEDS,
    DOUBTFUL_LABELS,
    DOUBTFUL_SAYINGS,
    DOUBTFUL_TITLES,
    GREETINGS,
    LABELS,
    SAYINGS,
    TITLES,
    TITLES_BEHIND,
)
from classifiers.sensitive.names.companies import is_company
from classifiers.sensitive.names.known import folded, is_family, is_given, is_known, is_no_name
from classifiers.sensitive.names.no_names import NO_PEOPLE
from classifiers.sensitive.names.shapes import CASELESS_NAME, NAME, PARTICLES, SMALL_NAME, TOKEN
from classifiers.sensitive.phrases import by_first_word, said
from classifiers.sensitive.sheet import Sheet

Span = tuple[int, int]

_AFTER_TITLE = re.compile(
    r"\.?(?:[ ]{1,2}|(?<=\.))(?:(?:Dr|Prof|med|Ing|Mag|Dipl|habil|jur|rer|nat|h\.c|Mgr|PhD|MUDr|JUDr)\.? ){0,3}"
)
_AFTER_GREETING = re.compile(r"(?:,? (?:again|there|lieber?|dear|caro|cara|kedves|to))?,?[ ]{1,2}")
_AFTER_SAYING = re.compile(r"(?: (?:est|is|ist|es|è|é|jest|är|er))?[ ]?:?[ ]{1,2}[\"'*_]{0,2}")
_AFTER_LABEL = re.compile(r"(?:\(s\))?[\"'*_]{0,3}[ \t]{0,3}(?:[:=]|\||\.{3,30}|\t)[ \t\"'*_]{0,4}")
_AFTER_DEED = re.compile(r"\.?:?[ ]{1,2}")
_PERSON_OPENS = re.compile(r"[,!.:;\n–-]|[ ]{1,2}[-–—]|$")
# The beginning of a line that names who gets a message.
_LIST_WORD = re.compile(
    r"(?:^|[\n;,.])[ \t>*]{0,4}(?:cc|bcc|to|from|von|an|de|para|à|da|a|od|do|fra|til|från|till|van|aan|kopie|"
    r"от|кому|копия|kimden|kime|bilgi|gönderen)[ \t]?$"
)
_COLON_BEHIND_A_WORD = re.compile(r":(?:(?<=[^\W\d_]:)|(?<=[^\W\d_]\s:)|(?<=[^\W\d_]\s\n:))")
_LONGEST_LIST_WORD, _LONGEST_LIST = 16, 300
_LIST_ENDS = re.compile(r"[\n:]")
_ITEM = re.compile(r"[^,;<>()\[\]|\n]{3,60}")
_CLOSING_LINE = re.compile(r"[ \t>*_]*([^\n]{1,40}?)[ \t,.!;:*_-]*")
_LONGEST_LINE = 60
_LONGEST_BEFORE = 40
_MOST_GREETED = 3
_LETTERS_OF_AN_ABBREVIATION = 2
# "Bay Area" and "Me Too" have capitals too.
_BEFORE_CAPITALS = frozenset(
    {"m", "h", "me", "don", "dona", "sir", "dame", "bay", "pan", "pane", "sig", "judge", "pastor", "kos", "ka", "bu"}
)
_DOUBTFUL_WITH_A_CAPITAL = frozenset({"bay", "me", "judge", "sir", "dame"})
_SURE, _LIKELY = 0.85, 0.75


def names_after_cues(sheet: Sheet) -> Iterator[tuple[Span, float]]:
    """Find what follows the words that call for a name."""
    covered_to = 0
    for start, end in sheet.watch.over(sorted(said(sheet, CUES))):
        for role in _ROLES[sheet.lowered[start:end]] if start >= covered_to else ():
            span = role(sheet, start, end)
            if span is not None:
                covered_to = span[1] if role is _after_title else covered_to
                yield span, _SURE if role is _after_title else _LIKELY
    for span in _in_lists(sheet):
        yield span, _LIKELY
    for span in _under_letters(sheet):
        yield span, _LIKELY


def _name_at(text: str, at: int, *, small: bool = False) -> list[Span]:
    """Give the words of the name that stands here, up to the first that is none; without one, nothing."""
    match = NAME.match(text, at) or (small and (SMALL_NAME.match(text, at) or CASELESS_NAME.match(text, at))) or None
    if match is None:
        return []
    words: list[Span] = []
    for token in TOKEN.finditer(text, *match.span()):
        if is_no_name(token.group()) and token.group().lower() not in PARTICLES:
            break
        words.append(token.span())
    while words and text[slice(*words[-1])] in PARTICLES:
        words.pop()
    return [] if words and is_company(text, [text[start:end] for start, end in words], words[-1][1]) else words


def _whole(words: list[Span]) -> Span:
    return words[0][0], words[-1][1]


def _known(text: str, words: Iterable[Span]) -> bool:
    return any(is_known(text[start:end]) for start, end in words)


def _surely_known(text: str, words: Iterable[Span]) -> bool:
    return any(is_given(text[start:end]) or is_family(text[start:end]) for start, end in words)


def _is_capital(text: str, words: list[Span]) -> bool:
    """Tell whether a name begins with a capital, or in a script that has none."""
    return not text[words[0][0]].islower()


def _after_title(sheet: Sheet, start: int, end: int) -> Span | None:
    title = sheet.text[start:end].rstrip(".")
    behind = _AFTER_TITLE.match(sheet.text, end)
    is_short = title.isupper() and len(title) == _LETTERS_OF_AN_ABBREVIATION and title.lower() in DOUBTFUL_TITLES
    if behind is None or behind.end() == end or is_short:
        return None
    words = _name_at(sheet.text, behind.end(), small=title.lower() not in _BEFORE_CAPITALS)
    if not words:
        return None
    if title.islower() and title in DOUBTFUL_TITLES:
        start = words[0][0]
    if f"{title.lower()} {folded(sheet.text[slice(*words[0])])}" in NO_PEOPLE:
        return None
    if _is_capital(sheet.text, words) and not _is_doubtful(sheet.text, title, end):
        return start, words[-1][1]
    if not _surely_known(sheet.text, words):
        return None
    whole = _is_capital(sheet.text, words) or is_known(sheet.text[slice(*words[-1])])
    return start, words[-1][1] if whole else words[0][1]


def _is_doubtful(text: str, title: str, end: int) -> bool:
    """Tell whether a title may be another word; a capital clears most of them, a full stop those of one letter."""
    if title.lower() not in DOUBTFUL_TITLES:
        return False
    is_written_out = title[0].isupper() and (len(title) > 1 or "." in text[end - 1 : end + 1])
    return not is_written_out or title.lower() in _DOUBTFUL_WITH_A_CAPITAL


def _after_greeting(sheet: Sheet, start: int, end: int) -> Span | None:
    behind = _AFTER_GREETING.match(sheet.text, end)
    words = _name_at(sheet.text, behind.end())[:_MOST_GREETED] if behind else []
    if not words or not (_is_start(sheet.text, start) or sheet.text[start].isupper()):
        return None
    whole = _whole(words)
    known = _known(sheet.text, words)
    if sheet.text[slice(*whole)].isupper() and not known:
        return None
    return whole if known or _PERSON_OPENS.match(sheet.text, whole[1]) else None


def _is_start(text: str, at: int) -> bool:
    return (
        not text[max(0, at - 2) : at].strip(" \t\"'>(*").strip() or text[max(0, at - 2) : at].rstrip()[-1:] in ",.!?:;-"
    )


def _after_saying(sheet: Sheet, start: int, end: int) -> Span | None:
    behind = _AFTER_SAYING.match(sheet.text, end)
    words = _name_at(sheet.text, behind.end(), small=True) if behind else []
    if not words:
        return None
    doubtful = sheet.lowered[start:end] in DOUBTFUL_SAYINGS
    known = _surely_known(sheet.text, words[:1] if doubtful else words)
    return _whole(words) if known or (_is_capital(sheet.text, words) and not doubtful) else None


def _after_label(sheet: Sheet, start: int, end: int) -> Span | None:
    behind = _AFTER_LABEL.match(sheet.text, end)
    words = _name_at(sheet.text, behind.end(), small=True) if behind else []
    if not words or sheet.text[start - 1 : start] in {"-", "_", "."} or not _is_labelled(sheet, behind):
        return None
    if _surely_known(sheet.text, words):
        return _whole(words)
    if not _is_capital(sheet.text, words):
        return None
    doubtful = sheet.lowered[start:end] in DOUBTFUL_LABELS
    return _whole(words) if not doubtful or len(words) > 1 or _is_alone(sheet.text, words) else None


def _is_labelled(sheet: Sheet, behind: re.Match[str] | None) -> bool:
    """Tell a label from a thing of a program: in a table its header says what it is."""
    return behind is not None and (("\t" not in behind.group() and "|" not in behind.group()) or sheet.header is None)


def _is_alone(text: str, words: list[Span]) -> bool:
    return text[words[-1][1] : words[-1][1] + 1] in {"", "\n", ",", ";", "."}


def _after_deed(sheet: Sheet, _: int, end: int) -> Span | None:
    behind = _AFTER_DEED.match(sheet.text, end)
    words = _name_at(sheet.text, behind.end()) if behind else []
    return _whole(words) if len(words) > 1 else None


def _before_title(sheet: Sheet, start: int, _: int) -> Span | None:
    """Find the name before a title that stands behind it, as in Turkish."""
    before = TOKEN.findall(sheet.text[max(0, start - _LONGEST_BEFORE) : start].split("\n")[-1])
    if not before or not (before[-1][0].isupper() and before[-1].isalpha()):
        return None
    named = is_known(before[-1]) and not is_no_name(before[-1])
    return (start - 1 - len(before[-1]), start - 1) if named and sheet.text[start - 1] == " " else None


def _in_lists(sheet: Sheet) -> Iterator[Span]:
    """Find the people of the head of a message."""
    for match in sheet.watch.over(_COLON_BEHIND_A_WORD.finditer(sheet.lowered)):
        colon = match.start()
        if not _LIST_WORD.search(sheet.lowered[max(0, colon - _LONGEST_LIST_WORD) : colon]):
            continue
        ends = _LIST_ENDS.search(sheet.text, colon + 1, colon + _LONGEST_LIST)
        for item in _ITEM.finditer(sheet.text, colon + 1, ends.start() if ends else colon + _LONGEST_LIST):
            words = _name_at(sheet.text, item.start() + len(item.group()) - len(item.group().lstrip(" \"'")))
            if words and (_surely_known(sheet.text, words) or (len(words) > 1 and _known(sheet.text, words))):
                yield _whole(words)


def _under_letters(sheet: Sheet) -> Iterator[Span]:
    """Find who signs: the line below the words that close a letter."""
    at = 0
    closed = False
    for line in sheet.watch.over(sheet.text.split("\n")) if "\n" in sheet.text else ():
        stripped = line.strip()
        match = _CLOSING_LINE.fullmatch(sheet.lowered[at : at + len(line)]) if len(line) <= _LONGEST_LINE else None
        if closed and stripped:
            words = _name_at(sheet.text, at + len(line) - len(line.lstrip(" \t*_>-")))
            rest = sheet.text[words[-1][1] : at + len(line)].strip() if words else ""
            if words and (not rest or rest[0] in ",|(.-/*"):
                yield _whole(words)
        if stripped or not closed:
            closed = stripped in {"--", "—", "-- "} or (match is not None and match[1].strip() in CLOSINGS)
        at += len(line) + 1


Role = Callable[[Sheet, int, int], Span | None]
_PHRASES_OF: tuple[tuple[Role, Iterable[str]], ...] = (
    (_after_title, TITLES | DOUBTFUL_TITLES),
    (_after_greeting, GREETINGS),
    (_after_saying, SAYINGS),
    (_after_label, LABELS),
    (_after_deed, DEEDS),
    (_before_title, TITLES_BEHIND),
)
_ROLES = {
    phrase: tuple(role for role, members in _PHRASES_OF if phrase in members)
    for _, phrases in _PHRASES_OF
    for phrase in phrases
}
CUES = by_first_word(_ROLES)
