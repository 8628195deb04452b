"""One plain form of a text for every classifier, with the way back to the characters that were typed."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

# Anything but printable ASCII, tab and line breaks makes the slow path necessary.
_ODD = re.compile(r"[^\t\n\r -~]")
_ODD_ROW = re.compile(r"[^\t\n\r -~]+")
_ODD_RUN = re.compile(r"(?<!\S)[!-~]*+[^\s!-~]\S*+")
_PLACEHOLDER = re.compile(r"<([a-z]+)(?:_[a-z]+)*_\d{1,5}>")
# A judgement needs the beginning, where people say what they want, and the end; a paste between them is not read.
_HEAD_CHARACTERS, _TAIL_CHARACTERS = 6_000, 2_000
_DROPPED_CATEGORIES = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
_SPACES = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85")
# Letters that draw nothing, though Unicode counts them among the letters and marks.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
_ALIKE = str.maketrans(
    "аеорсхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαρ",  # noqa: RUF001 - these look-alikes are the table itself
    "aeopcxyijshdqwABEKMHOPCTXIJSABEZHIKMNOPTYXoviap",
)
_LOOK_ALIKE = re.compile(f"[{''.join(map(chr, _ALIKE))}]")
_SIGNS = {
    "−": "-",  # noqa: RUF001 - a minus sign that looks like a hyphen is what is mapped
    "‘": "'",  # noqa: RUF001 - likewise, quotation marks
    "’": "'",  # noqa: RUF001 - likewise
    "“": '"',
    "”": '"',
    "„": '"',
    "。": ".",
    "∶": ":",  # noqa: RUF001 - likewise, a ratio sign
    "∕": "/",  # noqa: RUF001 - likewise, a division slash
    "⁄": "/",  # noqa: RUF001 - likewise, a fraction slash
    "\u2028": "\n",
    "\u2029": "\n",
}


@dataclass(frozen=True)
class Plain:
    """A text without disguises; `origins` says where each character stood, or is None where nothing moved."""

    text: str
    lowered: str
    origins: tuple[int, ...] | None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the typed text that this span of the plain text stands for."""
        if self.origins is None or start >= end:
            return start, end
        return self.origins[start], self.origins[end - 1] + 1


def plain(text: str) -> Plain:
    """Undo zero-width characters, compatibility forms, foreign digits, odd dashes and look-alike letters."""
    if _ODD.search(text) is None:
        return Plain(text, text.lower(), None)
    folds = {character: _folded(character) for character in set(_ODD.findall(text))}
    if all(len(folded) == 1 for folded in folds.values()):
        stays = all(folded == character for character, folded in folds.items())
        shown, origins = text if stays else _ODD.sub(lambda odd: folds[odd.group()], text), None
    else:
        shown, origins = _moved(text, folds)
    joined = _ODD_RUN.sub(_without_look_alikes, shown) if _LOOK_ALIKE.search(shown) else shown
    return Plain(joined, lowered(joined), origins)


def _moved(text: str, folds: Mapping[str, str]) -> tuple[str, tuple[int, ...]]:
    """Fold the characters of which some become none or several, and say where each stood."""
    pieces: list[str] = []
    origins: list[int] = []
    at = 0
    for odd in _ODD_ROW.finditer(text):
        start = odd.start()
        folded = [folds[character] for character in odd.group()]
        pieces.append(text[at:start])
        pieces += folded
        origins.extend(range(at, start))
        origins.extend([index for index, characters in enumerate(folded, start) for _ in characters])
        at = odd.end()
    pieces.append(text[at:])
    origins.extend(range(at, len(text)))
    return "".join(pieces), tuple(origins)


def spoken(text: str) -> str:
    """Give the lower-case plain text that a judgement reads: placeholders as words, and no endless middle."""
    if len(text) > _HEAD_CHARACTERS + _TAIL_CHARACTERS:
        text = f"{text[:_HEAD_CHARACTERS]} {text[-_TAIL_CHARACTERS:]}"
    return _PLACEHOLDER.sub(r"\1", plain(text).lowered)


def _folded(character: str) -> str:
    if " " <= character <= "~" or character in "\t\n\r":
        return character
    return _SIGNS.get(character) or _folded_by_kind(character)


def _folded_by_kind(character: str) -> str:
    category = unicodedata.category(character)
    if category in _DROPPED_CATEGORIES or character in _INVISIBLE or "\ufe00" <= character <= "\ufe0f":
        return " " if character in _SPACES else ""
    if category == "Pd":
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return unicodedata.normalize("NFKC", character)


def _without_look_alikes(run: re.Match[str]) -> str:
    word = run.group()
    if word.isascii():
        return word
    latin = word.translate(_ALIKE)
    # Only a word that mixes alphabets, and becomes wholly Latin, was disguised; a Russian word stays Russian.
    mixed = any(character.isascii() and character.isalnum() for character in word)
    return latin if mixed and latin.isascii() else word


def lowered(text: str) -> str:
    """Put a text in small letters without changing its length."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(character.lower()[:1] for character in text)
