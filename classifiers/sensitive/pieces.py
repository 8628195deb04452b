"""Tells in one pass over a text which of many fixed pieces stand in it; a search for each of them costs far more."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import re2

# Stands behind every text: an answer without it means that RE2 had no room for its work, and not that nothing is there.
_END = "\x00end\x00"
_MOST_MEMORY = 256 << 20


@dataclass(frozen=True)
class Pieces:
    """Fixed pieces in small letters, and the automaton that looks for all of them at once."""

    known: frozenset[str]
    _in_order: tuple[str, ...]
    _automaton: Any

    @classmethod
    def of(cls, pieces: Iterable[str]) -> "Pieces":
        """Make the automaton; it grows with the texts that it reads, up to the pieces' own size."""
        known = frozenset(pieces)
        in_order = (_END, *sorted(known))
        options = re2.Options()
        options.literal = True
        options.max_mem = _MOST_MEMORY
        automaton = re2.Set.SearchSet(options)
        for piece in in_order:
            automaton.Add(piece)
        automaton.Compile()
        return cls(known, in_order, automaton)

    def held_by(self, text: str) -> frozenset[str]:
        """Give those that stand in a text."""
        held = set(map(self._in_order.__getitem__, self._automaton.Match(f"{text}{_END}")))
        if _END not in held:
            return frozenset(piece for piece in self.known if piece in text)
        return frozenset(held - {_END})
