"""Finds the tool or the workflow that a text speaks of, by the words people use for it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

WORD = re.compile(r"\w+")
# Nobody sees these, so they must not cut a word in two.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
# All other signs within a name may make it that of another tool: a site "slack.ai", a product "+".
_TELLING = re.compile(r"[^\w\s\-\u2010-\u2015'\"\u2018-\u201f()]")
_AROUND = " .,;:!?/"
# Where a name is an address, its host says which tool it is. Nothing else may stand before the host or around it.
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#]\S*)?")
Words = tuple[str, ...]


class Called(Protocol):
    """What has a name and is called other things too."""

    @property
    def name(self) -> str:
        """Give its own name."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Give whatever else it is called."""


def words_of(text: str) -> Words:
    """Cut a text into comparable words: upper and lower case, hyphens, dots and full-width letters do not count."""
    return tuple(WORD.findall(_plain(text)))


def spellings(tool: Called) -> tuple[str, ...]:
    """List everything a tool is called, its own name first."""
    return (tool.name, *tool.aliases)


@dataclass(frozen=True)
class ToolFinder:
    """All spellings of all tools by their first word, the longest first, and as they are written."""

    by_first_word: Mapping[str, tuple[tuple[Words, str], ...]]
    as_written: Mapping[str, str]

    @classmethod
    def of(cls, *tools: Mapping[str, Called]) -> "ToolFinder":
        """Prepare the spellings of every language once, since every message is searched."""
        grouped: dict[str, set[tuple[Words, str]]] = {}
        written: dict[str, str] = {}
        for key, tool in (entry for each in tools for entry in each.items()):
            written |= {_written(spelling): key for spelling in spellings(tool)}
            for words in filter(None, map(words_of, spellings(tool))):
                grouped.setdefault(words[0], set()).add((words, key))
        longest_first = {
            first: tuple(sorted(entries, key=lambda entry: (-_length(entry[0]), entry)))
            for first, entries in grouped.items()
        }
        return cls(MappingProxyType(longest_first), MappingProxyType(written))

    def find(self, text: str) -> str | None:
        """Give the tool with the longest spelling in a text; of two equally long ones the first in the text."""
        words = words_of(text)
        best: str | None = None
        best_length = 0
        for at, word in enumerate(words):
            for spelling, key in self.by_first_word.get(word, ()):
                if _length(spelling) <= best_length:
                    break
                if words[at : at + len(spelling)] == spelling:
                    best, best_length = key, _length(spelling)
        return best

    def named(self, name: str) -> str | None:
        """Give the tool of which this is a whole spelling, or the host of an address: a longer name may be another."""
        if _TELLING.search(written := _written(name)):
            address = _ADDRESS.fullmatch(written)
            return self.as_written.get(written) or (self.as_written.get(address[1]) if address else None)
        words = words_of(name)
        known = self.by_first_word.get(words[0], ()) if words else ()
        return next((key for spelling, key in known if spelling == words), None)


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()


def _written(name: str) -> str:
    return " ".join(_plain(name).split()).strip(_AROUND)


def _length(words: Words) -> int:
    return sum(map(len, words)) + len(words)
