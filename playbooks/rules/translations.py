"""What `policy.<language>.yaml` has to fulfil: words for places that the policy and the tools have."""

from collections.abc import Iterator, Mapping, Sequence

from playbooks.folder import language_of
from playbooks.mistakes import Mistake, did_you_mean
from playbooks.schema import DataClass
from playbooks.sentences import DEFAULT_LANGUAGE
from playbooks.source import Source


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through the policy in every other language."""
    for name, source in sources.items():
        language = language_of(name)
        if language and isinstance(source.values, dict):
            yield from _language(source, language, sources)
            yield from _places(source, sources)


def _language(source: Source, language: str, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    wording = sources.get("wording.yaml")
    spoken = wording.names() if wording else []
    if language == DEFAULT_LANGUAGE:
        yield source.mistake("English stands in policy.yaml and tools.yaml themselves; remove this file.")
    elif spoken and language not in spoken:
        yield source.mistake(f"wording.yaml has no sentences in '{language}', so nobody would read this.")


def _places(source: Source, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    policy, tools = sources.get("policy.yaml"), sources.get("tools.yaml")
    if policy is not None and isinstance(policy.values, dict):
        for part in ("sections", "exceptions", "cells"):
            yield from _unknown(source, (part,), policy.names(part))
        for row in source.names("cells"):
            if row in policy.names("cells"):
                yield from _unknown(source, ("cells", row), policy.names("cells", row))
    if tools is not None and isinstance(tools.values, dict):
        yield from _unknown(source, ("tools",), tools.names())


def _unknown(source: Source, place: tuple[str, ...], known: Sequence[str]) -> Iterator[Mistake]:
    where = "tools.yaml" if place == ("tools",) else "policy.yaml"
    for key in source.names(*place):
        # A class that is none is told by the file's model already.
        is_class = len(place) == 1 or key in set(DataClass)
        if key not in known and is_class:
            message = f"{where} has no '{key}' here, so there is nothing to say in other words."
            yield source.mistake(message + did_you_mean(key, known), *place, key)
