"""What a file in another language has to fulfil: words for places that the English file has, and nothing else."""

from collections.abc import Iterator, Mapping, Sequence

from playbooks.folder import LANE_FILES, language_of, original_of
from playbooks.mistakes import Mistake, did_you_mean
from playbooks.rules.lanes import answer_faults
from playbooks.rules.people import looks_like_a_person
from playbooks.schema import DataClass
from playbooks.sentences import DEFAULT_LANGUAGE
from playbooks.source import Source

WORKFLOWS = "workflows.yaml"


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through every file in another language."""
    for name, source in sources.items():
        language, original = language_of(name), original_of(name)
        if language and original:
            yield from _language(source, language, sources)
            yield from _words(source, original, sources)


def _language(source: Source, language: str, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    wording = sources.get("wording.yaml")
    spoken = wording.names() if wording else []
    if language == DEFAULT_LANGUAGE:
        stands_in = original_of(source.file)
        where = "policy.yaml and tools.yaml themselves" if stands_in == "policy.yaml" else f"{stands_in} itself"
        yield source.mistake(f"English stands in {where}; remove this file.")
    elif spoken and language not in spoken:
        yield source.mistake(f"wording.yaml has no sentences in '{language}', so nobody would read this.")


def _words(source: Source, original: str, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    if original in LANE_FILES:
        # Its answer is read even where nothing stands above it.
        yield from answer_faults(source)
    english = sources.get(original)
    if english is None and original == WORKFLOWS:
        yield source.mistake(f"There is no {original}, so there is nothing to say in other words; remove this file.")
    if not isinstance(source.values, dict) or english is None or not isinstance(english.values, dict):
        return
    if original in LANE_FILES:
        yield from _lane(source, english)
    elif original == "owners.yaml":
        yield from _owners(source, english)
    elif original == WORKFLOWS:
        yield from _unknown(source, (), english.names(), english=english)
    else:
        yield from _policy(source, english, tools=sources.get("tools.yaml"))


def _lane(source: Source, english: Source) -> Iterator[Mistake]:
    asked = [str(english.text("context", number, "name")) for number, _ in english.entries("context")]
    yield from _unknown(source, ("context",), asked, english=english)
    steps, translated = len(english.entries("steps")), len(source.entries("steps"))
    if translated and translated != steps:
        message = f"{english.file} has {steps} steps and this has {translated}; say each of them, in the same order."
        yield source.mistake(message, "steps")


def _owners(source: Source, english: Source) -> Iterator[Mistake]:
    yield from _unknown(source, ("owners",), english.names("owners"), english=english)
    for key in source.names("owners"):
        name = source.text("owners", key, "name") or ""
        if looks_like_a_person(name):
            message = f"'{name}' looks like a person; name a role or a team, such as 'Rechtsabteilung'."
            yield source.mistake(message, "owners", key, "name")


def _policy(source: Source, english: Source, *, tools: Source | None) -> Iterator[Mistake]:
    for part in ("sections", "exceptions", "cells"):
        yield from _unknown(source, (part,), english.names(part), english=english)
    for row in source.names("cells"):
        if row in english.names("cells"):
            # A class that is none is told by the file's model already.
            classes = [*english.names("cells", row), *(name for name in source.names("cells", row) if _is_none(name))]
            yield from _unknown(source, ("cells", row), classes, english=english)
    if tools is not None and isinstance(tools.values, dict):
        yield from _unknown(source, ("tools",), tools.names(), english=tools)


def _is_none(data_class: str) -> bool:
    return data_class not in set(DataClass)


def _unknown(source: Source, place: tuple[str, ...], known: Sequence[str], *, english: Source) -> Iterator[Mistake]:
    for key in source.names(*place):
        if key not in known:
            message = f"{english.file} has no '{key}' here, so there is nothing to say in other words."
            yield source.mistake(message + did_you_mean(key, known), *place, key)
