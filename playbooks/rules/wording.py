"""What `wording.yaml` has to fulfil: every sentence in every language, and placeholders that are filled."""

from collections.abc import Iterator, Mapping

from playbooks.mistakes import Mistake, absent, did_you_mean
from playbooks.sentences import DEFAULT_LANGUAGE, LATER, SENTENCES, placeholder_faults
from playbooks.source import Source


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `wording.yaml`."""
    source = sources.get("wording.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    if DEFAULT_LANGUAGE not in source.names():
        yield source.mistake(f"The language '{DEFAULT_LANGUAGE}' is missing; every other one falls back on it.")
    for language in source.names():
        given = source.names(language)
        for key in absent(list(SENTENCES), given):
            if key not in LATER:
                yield source.mistake(f"The sentence '{key}' is missing in '{language}'.", language)
        for key in given:
            yield from _sentence(source, language, key=key)


def _sentence(source: Source, language: str, *, key: str) -> Iterator[Mistake]:
    if key not in SENTENCES:
        yield source.mistake(f"Nothing says the sentence '{key}'.{did_you_mean(key, list(SENTENCES))}", language, key)
        return
    for _, message in placeholder_faults(source.text(language, key) or "", SENTENCES[key]):
        yield source.mistake(message, language, key)
