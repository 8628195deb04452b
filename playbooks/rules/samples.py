"""What `samples.yaml` has to fulfil: every sample asks about something."""

from collections.abc import Iterator, Mapping

from playbooks.extras import Sample
from playbooks.mistakes import Mistake
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
