"""What `workflows.yaml` has to fulfil: keys that last, owners that are known, and no word that means two workflows."""

from collections.abc import Iterator, Mapping

from playbooks.mistakes import Mistake, did_you_mean
from playbooks.routing_schema import Stage
from playbooks.rules.tools import KEY, spellings_in
from playbooks.source import Source
from playbooks.tool_finder import words_of

FILE = "workflows.yaml"


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `workflows.yaml`."""
    source = sources.get(FILE)
    if source is None or not isinstance(source.values, dict):
        return
    owners = sources["owners.yaml"].names("owners") if "owners.yaml" in sources else []
    claimed: dict[tuple[str, ...], str] = {}
    for key in source.names():
        if key in list(Stage):
            yield source.mistake(f"'{key}' is the name of a stage and cannot be that of a workflow.", key)
        elif not KEY.fullmatch(key):
            yield source.mistake(f"'{key}' is no key; use small letters, digits and _.", key)
        owner = source.text(key, "owner")
        if owner and owners and owner not in owners:
            yield source.mistake(
                f"The owner '{owner}' is not in owners.yaml.{did_you_mean(owner, owners)}", key, "owner"
            )
        if source.text(key, "severity_at_most") and source.text(key, "stage") == Stage.PRODUCTION:
            message = "Only a pilot may be less severe; remove this line, or write 'stage: pilot'."
            yield source.mistake(message, key, "severity_at_most")
        for spelling, place in spellings_in(source, key):
            words = words_of(spelling)
            if not words:
                yield source.mistake(f"'{spelling}' holds no letter or digit.", *place)
            elif claimed.setdefault(words, key) != key:
                yield source.mistake(f"'{spelling}' already means the workflow '{claimed[words]}'.", *place)
