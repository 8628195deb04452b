"""What is no mistake in a folder and yet worth knowing: an exception that has ended, what is new, what is English."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from playbooks.extras import FieldWords, WorkflowWords
from playbooks.folder import LANE_FILES, TRANSLATED, original_of, read, translation_name
from playbooks.mistakes import Mistake
from playbooks.sentences import DEFAULT_LANGUAGE, LATER
from playbooks.source import Source
from playbooks.written import DAY

NEW_FILES = {
    "routing.yaml": "rules that bring some matters of a lane to another queue, and rotas",
    "detection.yaml": "your own patterns, code names, domains and allowed values",
    "samples.yaml": "sample texts with the answer that you expect, tried at every check",
    "workflows.yaml": "the automations that use AI, each with its owner and its fallback",
}
NEW_PARTS = {
    "exceptions": "another answer for some people until a day",
    "described_as": "the words people use for data, so that a description can be answered",
    "described_only_as": "words that mean data in a description alone, such as an offer or an invoice",
}
WORKFLOW_WORDS = tuple(WorkflowWords.model_fields)
FIELD_WORDS = tuple(FieldWords.model_fields)
REASONS, PLACES = ("reason of the policy", "reasons of the policy"), ("place", "places")
NAMED_AT_MOST = 3


def remarks(folder: Path | None, *, today: date) -> list[Mistake]:
    """List what a folder's owner may want to know; none of it keeps the folder from being used."""
    sources = read(folder).sources
    return sorted(
        [
            *_ended(sources, today),
            *_new(sources),
            *_new_sentences(sources),
            *_untranslated(sources),
            *_not_contained(sources),
        ]
    )


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


def _not_contained(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Name the tools that people may use and of which nobody is told what to do once data went in."""
    source = sources.get("tools.yaml")
    known = [key for key in source.names() if source.text(key, "status") != "unknown"] if source else []
    without = [key for key in known if source and source.get(key, "containment") is None]
    if source and without:
        are = _counted(len(without), "tool says", "tools say")
        message = f"{are} nothing under 'containment', so an incident there begins with a search: {_listed(without)}."
        yield source.mistake(message)


def _untranslated(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    wording = sources.get("wording.yaml")
    spoken = wording.names() if wording else []
    for language in spoken:
        # Who has no register of workflows has nothing to translate there.
        originals = [name for name in TRANSLATED if name in sources]
        absent = [file for file in (translation_name(name, language) for name in originals) if file not in sources]
        if wording and absent and language != DEFAULT_LANGUAGE:
            message = f"In '{language}' this is said in English, since there is no such file: {_listed(absent)}."
            yield wording.mistake(message, language)
    for name, source in sources.items():
        original = original_of(name)
        english = sources.get(original) if original else None
        missing = list(_places_without_words(source, english)) if english else []
        if missing:
            one, many = REASONS if original == "policy.yaml" else PLACES
            are = _counted(len(missing), f"{one} is", f"{many} are")
            yield source.mistake(f"{are} said in English: {_listed(missing)}.")


def _places_without_words(source: Source, english: Source) -> Iterator[str]:
    """Name what an English file says and its translation does not."""
    if english.file in LANE_FILES:
        yield from (part for part in ("title", "steps") if english.get(part) and not source.get(part))
        for number, _ in english.entries("context"):
            name = english.text("context", number, "name") or ""
            yield from (f"{name} / {part}" for part in FIELD_WORDS if not source.text("context", name, part))
        if not source.body:
            yield "answer"
    elif english.file == "owners.yaml":
        yield from (key for key in english.names("owners") if not source.text("owners", key, "name"))
    elif english.file == "workflows.yaml":
        yield from (
            f"{key} / {part}" for key in english.names() for part in WORKFLOW_WORDS if not source.text(key, part)
        )
    else:
        for row in english.names("cells"):
            classes = english.names("cells", row)
            yield from (f"{row} / {each}" for each in classes if not source.text("cells", row, each, "reason"))
        yield from (key for key in english.names("exceptions") if not source.text("exceptions", key, "reason"))


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:NAMED_AT_MOST])
    return f"{shown}, …" if len(names) > NAMED_AT_MOST else shown
