"""How a mistake in a playbook folder is told: which file, which line, and what to mend."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

LISTED_AT_MOST = 12


@dataclass(frozen=True, order=True)
class Mistake:
    """One thing to mend; lines count from 1."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Say it the way editors and terminals make a link of."""
        return f"{self.file}:{self.line}: {self.message}"


class PlaybookMistakes(Exception):
    """A folder cannot be used as it is, and these are all the reasons."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        """Keep the list beside the text."""
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = list(mistakes)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Find the known word that was probably meant."""
    return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=0.6)), None)


def absent(known: Sequence[str], given: Sequence[str]) -> list[str]:
    """List the known words that are not given, save those that a misspelled one was probably meant to be."""
    meant = {nearest(word, known) for word in given if word not in known}
    return [word for word in known if word not in given and word not in meant]


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """End a sentence about an unknown word with the nearest known one, or with all of them where they are few."""
    close = nearest(word, known)
    if close:
        return f" Did you mean '{close}'?"
    return f" Known are: {', '.join(known)}." if known and len(known) <= LISTED_AT_MOST else ""
