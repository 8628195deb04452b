"""What the exceptions of `policy.yaml` have to fulfil, and the words for data that stand beside them."""

from collections.abc import Iterator, Mapping

from playbooks.mistakes import Mistake, did_you_mean
from playbooks.policy_schema import ToolStatus
from playbooks.rules.people import looks_like_a_person
from playbooks.rules.policy import MILD, STATUSES
from playbooks.rules.tools import KEY
from playbooks.schema import DataClass
from playbooks.source import Source
from playbooks.tool_finder import words_of


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `exceptions`, `described_as` and `described_only_as`."""
    source = sources.get("policy.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    for key in source.names("exceptions"):
        if not KEY.fullmatch(key):
            yield source.mistake(f"'{key}' is no key; use small letters, digits and _.", "exceptions", key)
        yield from _tools(source, key, tools=sources.get("tools.yaml"))
        yield from _credentials(source, key)
        yield from _terms(source, key)
    for part in ("described_as", "described_only_as"):
        for data_class in source.names(part):
            for number, words in source.entries(part, data_class):
                if isinstance(words, str) and not words_of(words):
                    yield source.mistake(f"'{words}' holds no letter or digit.", part, data_class, number)


def _tools(source: Source, key: str, *, tools: Source | None) -> Iterator[Mistake]:
    known = [*STATUSES, *tools.names()] if tools and isinstance(tools.values, dict) else []
    is_mild = source.text("exceptions", key, "verdict") in MILD
    for number, tool in source.entries("exceptions", key, "tools"):
        if not isinstance(tool, str) or not tool or not known:
            continue
        place = ("exceptions", key, "tools", number)
        if tool not in known:
            message = f"'{tool}' is neither a tool of tools.yaml nor a status.{did_you_mean(tool, known)}"
            yield source.mistake(message, *place)
        elif is_mild and _is_unknown(tool, tools):
            message = f"Nobody has reviewed '{tool}', so no exception makes it yes; write ask or no."
            yield source.mistake(message, *place)


def _is_unknown(tool: str, tools: Source | None) -> bool:
    return tool == ToolStatus.UNKNOWN or (tools is not None and tools.text(tool, "status") == ToolStatus.UNKNOWN)


def _credentials(source: Source, key: str) -> Iterator[Mistake]:
    if source.text("exceptions", key, "verdict") not in MILD:
        return
    for number, data_class in source.entries("exceptions", key, "classes"):
        if data_class == DataClass.CREDENTIALS:
            message = "No exception allows credentials; take them out of this list, or write ask or no."
            yield source.mistake(message, "exceptions", key, "classes", number)


def _terms(source: Source, key: str) -> Iterator[Mistake]:
    place = ("exceptions", key)
    sections = source.names("sections")
    section = source.text(*place, "section")
    if section and section not in sections:
        message = f"There is no section '{section}' under 'sections'.{did_you_mean(section, sections)}"
        yield source.mistake(message, *place, "section")
    name = source.text(*place, "approved_by") or ""
    if looks_like_a_person(name):
        message = f"'{name}' looks like a person; name a role or a team, such as 'Privacy office'."
        yield source.mistake(message, *place, "approved_by")
