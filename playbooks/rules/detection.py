"""What `detection.yaml` has to fulfil: patterns that RE2 reads and that find what they should."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import re2

from playbooks.mistakes import Mistake
from playbooks.source import Source

DOMAIN = re.compile(r"\.?[\w-]{1,63}(\.[\w-]{1,63})+")
FEWEST_LETTERS = 3
SHOWN_AT_MOST = 40


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `detection.yaml`, and try every pattern on its examples."""
    source = sources.get("detection.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    for name in source.names("patterns"):
        yield from _pattern(source, name)
    for number, word in source.entries("code_names"):
        if isinstance(word, str) and 0 < len(word.strip()) < FEWEST_LETTERS:
            message = f"'{word}' is too short for a code name; ordinary texts would be full of it."
            yield source.mistake(message, "code_names", number)
    for number, domain in source.entries("domains"):
        if isinstance(domain, str) and domain and not DOMAIN.fullmatch(domain):
            yield source.mistake(f"'{domain}' is no domain; write it as intranet.example.com.", "domains", number)
    for number, value in source.entries("allowed"):
        if isinstance(value, str) and value.lstrip().startswith("@"):
            message = f"'{value}' is only part of an address; 'allowed' holds whole values, such as help@example.com."
            yield source.mistake(message, "allowed", number)


def _pattern(source: Source, name: str) -> Iterator[Mistake]:
    place = ("patterns", name)
    written = source.text(*place, "pattern")
    if not written:
        return
    try:
        form = _compiled(written)
    except re2.error as error:
        reason = error.args[0] if error.args else "unknown"
        said = reason.decode() if isinstance(reason, bytes) else str(reason)
        yield source.mistake(f"RE2 cannot read this pattern: {said}.", *place, "pattern")
        return
    if form.search(""):
        message = "This pattern finds even an empty text; make at least one character needed."
        yield source.mistake(message, *place, "pattern")
        return
    for number, example in source.entries(*place, "must_match"):
        if isinstance(example, str) and example and not form.search(example):
            yield source.mistake(f"The pattern does not find '{_short(example)}'.", *place, "must_match", number)
    for number, example in source.entries(*place, "must_not_match"):
        if isinstance(example, str) and example and form.search(example):
            message = f"The pattern finds '{_short(example)}', which it must not."
            yield source.mistake(message, *place, "must_not_match", number)


def _compiled(pattern: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    return re2.compile(pattern, options)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"
