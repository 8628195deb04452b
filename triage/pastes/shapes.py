"""What may be kept of a value that must not be kept: its shape, and the redacted words around it; pure."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from classifiers.sensitive import Finding

LONGEST_SHAPE = 40
AROUND = 60
CUT_OUT = "<…>"
PLACEHOLDER = re.compile(r"<[A-Z][A-Z0-9_]{0,60}_\d{1,5}>")
# Detectors take this form for something that was masked already, and leave it alone.
_NAME = "<TEXT_{number}>"
_SIGN = "·"
_LETTERS_AND_NUMBERS = frozenset("LMN")
_MOST_NAMES = 100_000

_SHORTEST_TRACE, _LONGEST_TRACED = 3, 500
_WORD = re.compile(r"[^\s,;|<>\"'()]+")

Span = tuple[int, int]
Redact = Callable[[str], str]


class NotThere(ValueError):
    """What a person speaks of is not in the text, or was masked already; `reason` says which."""

    def __init__(self, reason: str) -> None:
        """Keep the reason: `changed`, `absent` or `masked`."""
        super().__init__(reason)
        self.reason = reason


def shape_of(value: str) -> str:
    """Give the shape of a value: letters become A or a, digits 9, and other signs stay."""
    line = " ".join(value.split())
    if not any(unicodedata.category(sign)[0] in _LETTERS_AND_NUMBERS for sign in line):
        # Made of signs alone, the shape would be the value itself.
        return _SIGN * min(len(line), LONGEST_SHAPE)
    return "".join(map(_shaped, line))[:LONGEST_SHAPE]


def _shaped(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind[0] == "N":
        return "9"
    if kind[0] in "LM":
        return "A" if kind in {"Lu", "Lt"} else "a"
    return sign if sign.isprintable() else _SIGN


def places_of(value: str, text: str) -> tuple[Span, ...]:
    """Find a value wherever it stands in a text, whatever its capitals and line breaks."""
    words = [re.escape(word) for word in value.split()]
    if not words:
        return ()
    return tuple(found.span() for found in re.finditer(r"\s+".join(words), text, re.IGNORECASE))


def traces_of(value: str, text: str) -> Iterator[Span]:
    """Find a value and each of its longer words, however they are written, capitalised, accented or grouped."""
    yield from places_of(value, text)
    if len(value) > _LONGEST_TRACED:
        return
    folded, origin = _folded(text)
    parts = {_folded(part)[0] for part in (value, *value.split())}
    for part in sorted(part for part in parts if len(part) >= _SHORTEST_TRACE):
        at = folded.find(part)
        while at >= 0:
            yield origin[at], origin[at + len(part) - 1] + 1
            at = folded.find(part, at + len(part))


def _folded(text: str) -> tuple[str, list[int]]:
    """Give the letters and digits alone, in one form, and where each of them stands."""
    letters: list[str] = []
    origin: list[int] = []
    for at, sign in enumerate(text):
        for each in sign.lower() if sign.isascii() else unicodedata.normalize("NFKD", sign).casefold():
            if each.isalnum():
                letters.append(each)
                origin.append(at)
    return "".join(letters), origin


def words_around(text: str, at: Span, *, hidden: Iterable[Span], findings: Sequence[Finding], redact: Redact) -> str:
    """Give the words around one place of a text, with every finding masked and every hidden place cut out."""
    mine, others = _unused_names(text)
    # A part of a word gives the rest of it away.
    spans = [(each, mine) for each in _whole_words([at], text)]
    spans += [(each, others) for each in _whole_words(hidden, text)]
    spans += [((finding.start, finding.end), f"<{finding.type.upper()}_1>") for finding in findings]
    copy = redact(_masked(text, spans, first=[mine, others]))
    if mine not in copy:
        # It became part of something greater that is masked as a whole.
        return CUT_OUT
    start = copy.index(mine)
    kept = copy[_begin(copy, start - AROUND) : _end(copy, start + len(mine) + AROUND)]
    line = " ".join(kept.replace(mine, CUT_OUT).replace(others, CUT_OUT).split())
    return "".join(sign if sign.isprintable() else _SIGN for sign in line)


def _whole_words(spans: Iterable[Span], text: str) -> set[Span]:
    words = [found.span() for found in _WORD.finditer(text)]
    starts = [start for start, _ in words]

    def word_at(place: int) -> Span:
        before = bisect_right(starts, place) - 1
        return words[before] if before >= 0 and place < words[before][1] else (place, place + 1)

    return {(word_at(start)[0], word_at(end - 1)[1]) for start, end in spans}


def _unused_names(text: str) -> tuple[str, str]:
    names = (_NAME.format(number=number) for number in range(_MOST_NAMES - 1, 0, -1))
    unused = (name for name in names if name not in text)
    return next(unused), next(unused)


def _masked(text: str, spans: Iterable[tuple[Span, str]], *, first: list[str]) -> str:
    """Put its name in the place of each span; spans that overlap become one, under the name that comes first."""
    pieces: list[str] = []
    reached, group = 0, ""
    for (start, end), name in sorted(spans):
        if group and start < reached:
            names = [group, name]
            group = next((each for each in first if each in names), group)
            pieces[-1] = group
        else:
            pieces += [text[reached:start], name]
            group = name
        reached = max(reached, end)
    return "".join([*pieces, text[reached:]])


def _begin(copy: str, start: int) -> int:
    start = max(0, start)
    return next((found.end() for found in PLACEHOLDER.finditer(copy) if found.start() < start < found.end()), start)


def _end(copy: str, end: int) -> int:
    return next((found.start() for found in PLACEHOLDER.finditer(copy) if found.start() < end < found.end()), end)
