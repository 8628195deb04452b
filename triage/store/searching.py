"""How words are made alike before they are kept or looked for, and how what somebody typed becomes a question; pure.

Both databases get words that are folded here, so that both find the same: capitals and accents don't count, `ß` is
`ss`, and whoever types `Pruefung` finds `Prüfung` and the other way round.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# PostgreSQL keeps at most a megabyte of words for a row.
MOST_CHARACTERS = 200_000
LONGEST_WORD = 64
LONGEST_QUESTION, MOST_TERMS = 300, 12
# A shorter word begins too many others.
SHORTEST_BEGINNING = 3
# Placeholders such as <EMAIL_1> and keys such as AISEC-12 fall apart into words, which are then looked for together.
_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_DRAWN_TOGETHER = re.compile("([aou])e")


@dataclass(frozen=True)
class Way:
    """One way to write a term: words that follow each other, of which the last may only be a beginning."""

    words: tuple[str, ...]
    is_beginning: bool = False


@dataclass(frozen=True)
class Question:
    """What somebody looks for: every term must be there, in one of its ways."""

    terms: tuple[tuple[Way, ...], ...]

    def __bool__(self) -> bool:
        """Say whether there is anything to look for."""
        return bool(self.terms)


def words_of(text: str) -> list[str]:
    """Give the words of a text as they are kept and compared."""
    apart = unicodedata.normalize("NFKD", text[:MOST_CHARACTERS].casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return [word[:LONGEST_WORD] for word in _WORD.findall(bare)]


def question_of(typed: str) -> Question:
    """Read what somebody typed: plain words, "words in a row", a reference or a key; nothing in it is a command."""
    terms = dict.fromkeys(tuple(_ways(words, quoted=quoted)) for quoted, words in _pieces(typed[:LONGEST_QUESTION]))
    return Question(tuple(term for term in terms if term)[:MOST_TERMS])


def _pieces(typed: str) -> Iterator[tuple[bool, str]]:
    for found in _PIECE.finditer(typed):
        quoted, plain = found.groups()
        yield (False, plain) if quoted is None else (True, quoted)


def _ways(piece: str, *, quoted: bool) -> Iterator[Way]:
    composed = unicodedata.normalize("NFC", piece.casefold())
    as_typed, spelt_out = words_of(composed), words_of(composed.translate(_SPELT_OUT))
    drawn_together = words_of(_DRAWN_TOGETHER.sub(r"\1", composed))
    for words in _different([as_typed, spelt_out]):
        yield Way(tuple(words), not quoted and len(words[-1]) >= SHORTEST_BEGINNING)
    # A whole word only: `does` is no reason to show whatever begins with `dos`.
    if drawn_together and drawn_together not in (as_typed, spelt_out):
        yield Way(tuple(drawn_together))


def _different(ways: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    return [list(words) for words in dict.fromkeys(tuple(words) for words in ways) if words]
