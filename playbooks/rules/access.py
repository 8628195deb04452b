"""What `access.yaml` has to fulfil: each group once, lanes for agents alone, and nothing that gives nothing."""

from collections.abc import Iterator, Mapping

from playbooks.access_schema import FILE
from playbooks.mistakes import Mistake
from playbooks.source import Source
from triage.domain import Role


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `access.yaml`."""
    source = sources.get(FILE)
    if source is None or not isinstance(source.values, dict):
        return
    seen: set[str] = set()
    for number, entry in source.entries("groups"):
        if not isinstance(entry, dict):
            continue
        group = str(entry.get("group", "")).strip()
        if group in seen:
            yield source.mistake(f"The group '{group}' stands here twice.", "groups", number, "group")
        seen.add(group)
        if entry.get("lanes") and entry.get("role") != Role.AGENT:
            yield source.mistake("Only agents work on lanes: give role: agent too.", "groups", number, "lanes")
        if not entry.get("role") and not entry.get("departments"):
            yield source.mistake("This gives nothing: name a role, or departments.", "groups", number, "group")
