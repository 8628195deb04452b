"""What `tools.yaml` has to fulfil: keys that last, and no word that could mean two tools."""

import re
from collections.abc import Iterator, Mapping

from playbooks.mistakes import Mistake
from playbooks.rules.policy import STATUSES
from playbooks.source import Place, Source
from playbooks.tool_finder import words_of

KEY = re.compile(r"[a-z][a-z0-9_]*")


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `tools.yaml`."""
    source = sources.get("tools.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    claimed: dict[tuple[str, ...], str] = {}
    for key in source.names():
        if key in STATUSES:
            yield source.mistake(f"'{key}' is the name of a status and cannot be that of a tool.", key)
        elif not KEY.fullmatch(key):
            yield source.mistake(f"'{key}' is no key; use small letters, digits and _.", key)
        for spelling, place in spellings_in(source, key):
            words = words_of(spelling)
            if not words:
                yield source.mistake(f"'{spelling}' holds no letter or digit.", *place)
            elif claimed.setdefault(words, key) != key:
                yield source.mistake(f"'{spelling}' already means the tool '{claimed[words]}'.", *place)


def spellings_in(source: Source, key: str) -> Iterator[tuple[str, Place]]:
    """Give every name of an entry, and where it stands."""
    places: list[Place] = [(key, "name"), *((key, "aliases", at) for at, _ in source.entries(key, "aliases"))]
    for place in places:
        spelling = source.text(*place)
        if spelling:
            yield spelling, place
