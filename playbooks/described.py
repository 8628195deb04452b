"""Finds the classes of data that a description speaks of, by the words that the policy lists for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from playbooks.schema import DataClass
from playbooks.tool_finder import Words, words_of

# "Not public yet" speaks of public data and means the opposite.
DOUBT_TEXT = """
    before draft drafts embargo embargoed internal isn never no non not planned preliminary soon tomorrow unfinished
    unpublished unreleased until upcoming yet
    bald bevor entwurf entwürfe geplant geplante geplanten intern interne internen internes kein keine keinen keiner
    morgen nicht nie niemals noch sperrfrist unfertig unveröffentlicht unveröffentlichte vorab vorläufig
"""
DOUBT = frozenset(DOUBT_TEXT.split())


@dataclass(frozen=True)
class Describing:
    """All words of all classes by their first word, the longest first."""

    by_first_word: Mapping[str, tuple[tuple[Words, str], ...]]

    @classmethod
    def of(cls, *described_as: Mapping[DataClass, tuple[str, ...]]) -> "Describing":
        """Prepare the words once."""
        grouped: dict[str, set[tuple[Words, str]]] = {}
        for data_class, phrases in (entry for each in described_as for entry in each.items()):
            for words in filter(None, map(words_of, phrases)):
                grouped.setdefault(words[0], set()).add((words, data_class.value))
        longest_first = {
            first: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), entry)))
            for first, entries in grouped.items()
        }
        return cls(MappingProxyType(longest_first))

    def classes_in(self, text: str) -> frozenset[str]:
        """Name the classes in a description; the longest words are taken first, and shorter ones inside them are not.

        Nothing is taken for public where a word of the text casts doubt on it.
        """
        words = words_of(text)
        found: set[str] = set()
        at = 0
        while at < len(words):
            length, classes = self._longest_at(words, at)
            found |= classes
            at += max(length, 1)
        if not DOUBT.isdisjoint(words):
            found.discard(DataClass.PUBLIC)
        return frozenset(found)

    def _longest_at(self, words: Words, at: int) -> tuple[int, set[str]]:
        length = 0
        classes: set[str] = set()
        for phrase, data_class in self.by_first_word.get(words[at], ()):
            if len(phrase) < length:
                break
            if words[at : at + len(phrase)] == phrase:
                length = len(phrase)
                classes.add(data_class)
        return length, classes
