"""What is no mistake in a folder and yet worth knowing: an exception that has ended, and what is new."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from playbooks.folder import language_of, read
from playbooks.mistakes import Mistake
from playbooks.schema import DAY
from playbooks.sentences import LATER
from playbooks.source import Source

NEW_FILES = {
    "detection.yaml": "your own patterns, code names, domains and allowed values",
    "samples.yaml": "sample texts with the answer that you expect, tried at every check",
}
NEW_PARTS = {
    "exceptions": "another answer for some people until a day",
    "described_as": "the words people use for data, so that a description can be answered",
    "described_only_as": "words that mean data in a description alone, such as an offer or an invoice",
}
NAMED_AT_MOST = 3


def remarks(folder: Path | None, *, today: date) -> list[Mistake]:
    """List what a folder's owner may want to know; none of it keeps the folder from being used."""
    sources = read(folder).sources
    return sorted([*_ended(sources, today), *_new(sources), *_new_sentences(sources), *_untranslated(sources)])


def _ended(sources: Mapping[str, Source], today: date) -> Iterator[Mistake]:
    source = sources.get("policy.yaml")
    for key in source.names("exceptions") if source else []:
        until = source.text("exceptions", key, "until") if source else None
        if source and until and DAY.fullmatch(until) and until < today.isoformat():
            message = f"This exception ended on {until} and counts no more; remove it, or have it approved anew."
            yield source.mistake(message, "exceptions", key, "until")


def _new(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    for name, purpose in NEW_FILES.items():
        if sources and name not in sources:
            yield Mistake(name, 1, f"New, if you want it: this file holds {purpose}. `triage playbooks init` has one.")
    source = sources.get("policy.yaml")
    if source is not None and isinstance(source.values, dict):
        for part, purpose in NEW_PARTS.items():
            if part not in source.names():
                yield source.mistake(f"New, if you want it: '{part}' holds {purpose}.")


def _new_sentences(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    source = sources.get("wording.yaml")
    for language in source.names() if source else []:
        missing = [key for key in LATER if source and key not in source.names(language)]
        if source and missing:
            are = _counted(len(missing), "sentence is", "sentences are")
            message = f"{are} new and said in the shipped words: {_listed(missing)}."
            yield source.mistake(message, language)


def _untranslated(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    policy = sources.get("policy.yaml")
    for name, source in sources.items():
        if policy is None or language_of(name) is None:
            continue
        missing = [
            f"{row} / {data_class}"
            for row in policy.names("cells")
            for data_class in policy.names("cells", row)
            if not source.text("cells", row, data_class, "reason")
        ]
        missing += [key for key in policy.names("exceptions") if not source.text("exceptions", key, "reason")]
        if missing:
            are = _counted(len(missing), "reason of the policy is", "reasons of the policy are")
            message = f"{are} said in English: {_listed(missing)}."
            yield source.mistake(message)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:NAMED_AT_MOST])
    return f"{shown}, …" if len(names) > NAMED_AT_MOST else shown
