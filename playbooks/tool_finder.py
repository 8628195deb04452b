"""Finds the tool that a text speaks of, by the words people use for it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from playbooks.schema import Tool

WORD = re.compile(r"\w+")
Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Cut a text into comparable words: upper and lower case, hyphens, dots and full-width letters do not count."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return tuple(WORD.findall(plain.casefold()))


def spellings(tool: Tool) -> tuple[str, ...]:
    """List everything a tool is called, its own name first."""
    return (tool.name, *tool.aliases)


@dataclass(frozen=True)
class ToolFinder:
    """All spellings of all tools by their first word, the longest first."""

    by_first_word: Mapping[str, tuple[tuple[Words, str], ...]]

    @classmethod
    def of(cls, *tools: Mapping[str, Tool]) -> "ToolFinder":
        """Prepare the spellings of every language once, since every message is searched."""
        grouped: dict[str, set[tuple[Words, str]]] = {}
        for key, tool in (entry for each in tools for entry in each.items()):
            for words in filter(None, map(words_of, spellings(tool))):
                grouped.setdefault(words[0], set()).add((words, key))
        longest_first = {
            first: tuple(sorted(entries, key=lambda entry: (-_length(entry[0]), entry)))
            for first, entries in grouped.items()
        }
        return cls(MappingProxyType(longest_first))

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
        """Give the tool of which this is a whole spelling: a longer name may be another tool."""
        words = words_of(name)
        known = self.by_first_word.get(words[0], ()) if words else ()
        return next((key for spelling, key in known if spelling == words), None)


def _length(words: Words) -> int:
    return sum(map(len, words)) + len(words)
