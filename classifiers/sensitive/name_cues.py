"""Names behind a word that calls for one: a title, a greeting, a label, a deed, or the end of a letter."""

import re
from collections.abc import Iterable, Iterator

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
from classifiers.sensitive.names.known import is_family, is_given, is_known, is_no_name
from classifiers.sensitive.names.shapes import NAME, PARTICLES, SMALL_NAME, TOKEN
from classifiers.sensitive.phrases import by_first_word, said
from classifiers.sensitive.sheet import Sheet

Span = tuple[int, int]

_TITLES = by_first_word(TITLES)
_GREETINGS = by_first_word(GREETINGS)
_SAYINGS = by_first_word(SAYINGS)
_LABELS = by_first_word(LABELS)
_DEEDS = by_first_word(DEEDS)
_BEHIND = by_first_word(TITLES_BEHIND)
_AFTER_TITLE = re.compile(
    r"\.?(?:[ ]{1,2}|(?<=\.))(?:(?:Dr|Prof|med|Ing|Mag|Dipl|habil|jur|rer|nat|h\.c|Mgr|PhD|MUDr|JUDr)\.? ){0,3}"
)
_AFTER_GREETING = re.compile(r"(?:,? (?:again|there|lieber?|dear|caro|cara|kedves|to))?,?[ ]{1,2}")
_AFTER_SAYING = re.compile(r"(?: (?:est|is|ist|es|è|é|jest|är|er))?[ ]?:?[ ]{1,2}[\"'*_]{0,2}")
_AFTER_LABEL = re.compile(r"(?:\(s\))?[\"'*_]{0,3}[ \t]{0,3}(?:[:=]|\||\.{3,30}|\t)[ \t\"'*_]{0,4}")
_AFTER_DEED = re.compile(r"\.?:?[ ]{1,2}")
_PERSON_OPENS = re.compile(r"[,!.:;\n–-]|[ ]{1,2}[-–—]|$")
_LIST = re.compile(
    r"(?:^|(?<=[\n;,]))[ \t>*]{0,4}(?:cc|bcc|to|from|von|an|de|para|à|da|a|od|do|fra|til|från|till|van|aan|kopie|"
    r"от|кому|копия|kimden|kime|bilgi|gönderen)[ \t]?:[ \t]{0,3}(?=\S)([^\n:]{3,300})"
)
_LIST_WORDS = frozenset(
    "cc bcc to from von an de para à da a od do fra til från till van aan kopie от кому копия kimden kime bilgi gönderen".split()
)
_ITEM = re.compile(r"[^,;<>()\[\]|\n]{3,60}")
_CLOSING_LINE = re.compile(r"[ \t>*_]*([^\n]{1,40}?)[ \t,.!;:*_-]*")
_LONGEST_LINE = 60
_SURE, _LIKELY = 0.85, 0.75


def names_after_cues(sheet: Sheet) -> Iterator[tuple[Span, float]]:
    """Find what follows the words that call for a name."""
    for span in _after_titles(sheet):
        yield span, _SURE
    for spans in (_after_greetings(sheet), _after_sayings(sheet), _after_labels(sheet), _after_deeds(sheet)):
        for span in spans:
            yield span, _LIKELY
    for spans in (_in_lists(sheet), _under_letters(sheet), _before_titles(sheet)):
        for span in spans:
            yield span, _LIKELY


def _name_at(text: str, at: int, *, small: bool = False) -> list[Span]:
    """Give the words of the name that stands here, up to the first that is none; without one, nothing."""
    match = NAME.match(text, at) or (SMALL_NAME.match(text, at) if small else None)
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
    return text[words[0][0]].isupper()


def _after_titles(sheet: Sheet) -> Iterator[Span]:
    for start, end in sheet.watch.over(said(sheet, _TITLES)):
        title = sheet.text[start:end]
        behind = _AFTER_TITLE.match(sheet.text, end)
        if (
            behind is None
            or behind.end() == end
            or (title.isupper() and len(title) == 2 and title.lower() in DOUBTFUL_TITLES)
        ):
            continue
        words = _name_at(sheet.text, behind.end(), small=True)
        if not words:
            continue
        doubtful = title.lower() in DOUBTFUL_TITLES and not (
            title[0].isupper()
            and (len(title) > 1 or sheet.text[end : end + 1] == ".")
            and title.lower() not in {"bay", "me"}
        )
        if _is_capital(sheet.text, words) and not doubtful:
            yield start, words[-1][1]
        elif _surely_known(sheet.text, words):
            last = (
                words[-1][1]
                if _is_capital(sheet.text, words) or is_known(sheet.text[slice(*words[-1])])
                else words[0][1]
            )
            yield start, last


def _after_greetings(sheet: Sheet) -> Iterator[Span]:
    for start, end in sheet.watch.over(said(sheet, _GREETINGS)):
        behind = _AFTER_GREETING.match(sheet.text, end)
        words = _name_at(sheet.text, behind.end())[:3] if behind else []
        if not words or not (_is_start(sheet.text, start) or sheet.text[start].isupper()):
            continue
        whole = _whole(words)
        if sheet.text[slice(*whole)].isupper() and not _known(sheet.text, words):
            continue
        if _known(sheet.text, words) or _PERSON_OPENS.match(sheet.text, whole[1]):
            yield whole


def _is_start(text: str, at: int) -> bool:
    return (
        not text[max(0, at - 2) : at].strip(" \t\"'>(*").strip() or text[max(0, at - 2) : at].rstrip()[-1:] in ",.!?:;-"
    )


def _after_sayings(sheet: Sheet) -> Iterator[Span]:
    for start, end in sheet.watch.over(said(sheet, _SAYINGS)):
        behind = _AFTER_SAYING.match(sheet.text, end)
        words = _name_at(sheet.text, behind.end(), small=True) if behind else []
        if not words:
            continue
        doubtful = sheet.lowered[start:end] in DOUBTFUL_SAYINGS
        known = _surely_known(sheet.text, words[:1] if doubtful else words)
        if known or (_is_capital(sheet.text, words) and not doubtful):
            yield _whole(words if _is_capital(sheet.text, words) else words[:2])


def _after_labels(sheet: Sheet) -> Iterator[Span]:
    for start, end in sheet.watch.over(said(sheet, _LABELS)):
        behind = _AFTER_LABEL.match(sheet.text, end)
        words = _name_at(sheet.text, behind.end(), small=True) if behind else []
        if not words or sheet.text[start - 1 : start] in {"-", "_", "."} or not _is_labelled(sheet, start, behind):
            continue
        known = _surely_known(sheet.text, words)
        doubtful = sheet.lowered[start:end] in DOUBTFUL_LABELS
        if known or (
            _is_capital(sheet.text, words) and (not doubtful or len(words) > 1 or _is_alone(sheet.text, words))
        ):
            yield _whole(words)


def _is_labelled(sheet: Sheet, start: int, behind: re.Match[str] | None) -> bool:
    """Tell a label from a thing of a program: in a table its header says what it is."""
    return behind is not None and ("\t" not in behind.group() and "|" not in behind.group() or sheet.header is None)


def _is_alone(text: str, words: list[Span]) -> bool:
    return text[words[-1][1] : words[-1][1] + 1] in {"", "\n", ",", ";", "."}


def _after_deeds(sheet: Sheet) -> Iterator[Span]:
    for start, end in sheet.watch.over(said(sheet, _DEEDS)):
        behind = _AFTER_DEED.match(sheet.text, end)
        words = _name_at(sheet.text, behind.end()) if behind else []
        if not words:
            continue
        if len(words) > 1:
            yield _whole(words)


def _in_lists(sheet: Sheet) -> Iterator[Span]:
    """Find the people of the head of a message."""
    if not sheet.words & _LIST_WORDS:
        return
    for match in sheet.watch.over(_LIST.finditer(sheet.lowered)):
        for item in _ITEM.finditer(sheet.text, *match.span(1)):
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


def _before_titles(sheet: Sheet) -> Iterator[Span]:
    """Find the word before a title that stands behind the name, as in Turkish."""
    for start, _ in sheet.watch.over(said(sheet, _BEHIND)):
        before = TOKEN.findall(sheet.text[max(0, start - 40) : start].split("\n")[-1])
        if (
            before
            and before[-1][0].isupper()
            and before[-1].isalpha()
            and not is_no_name(before[-1])
            and is_known(before[-1])
        ):
            yield start - 1 - len(before[-1]), start - 1
