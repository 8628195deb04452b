"""What `samples.yaml` has to fulfil: every sample asks about something, and what a report names is known."""

from collections.abc import Iterator, Mapping

from playbooks.extras import Sample
from playbooks.mistakes import Mistake, did_you_mean
from playbooks.reachable import ROUTED
from playbooks.source import Source


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `samples.yaml`."""
    source = sources.get("samples.yaml")
    if source is None:
        return
    for name in source.names("samples"):
        is_misspelled = not Sample.model_fields.keys() >= set(source.names("samples", name))
        holds_something = any(source.get("samples", name, part) for part in ("text", "described", "classes"))
        if not holds_something and not is_misspelled:
            message = "This sample holds nothing to check; give it a text, or say what is 'described'."
            yield source.mistake(message, "samples", name)
    yield from _reports(source, sources)


def _reports(source: Source, sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Tell what a report names and nobody knows."""
    routing = sources.get("routing.yaml")
    rules = [routing.text("rules", at, "name") or "" for at, _ in routing.entries("rules")] if routing else []
    known = {
        "lane": ("Rules know", ROUTED),
        "tool": ("tools.yaml has", _names(sources, "tools.yaml")),
        "workflow": ("workflows.yaml has", _names(sources, "workflows.yaml")),
        "rule": ("routing.yaml has", rules),
    }
    for name in source.names("reports"):
        for part, (has, names) in known.items():
            word = source.text("reports", name, part)
            if word and word not in names:
                yield source.mistake(f"{has} no {part} '{word}'.{did_you_mean(word, names)}", "reports", name, part)
        units = routing.names("units") if routing else []
        for number, unit in source.entries("reports", name, "units"):
            if isinstance(unit, str) and unit and unit not in units:
                message = f"routing.yaml has no unit '{unit}'.{did_you_mean(unit, units)}"
                yield source.mistake(message, "reports", name, "units", number)


def _names(sources: Mapping[str, Source], file: str) -> list[str]:
    return sources[file].names() if file in sources else []
