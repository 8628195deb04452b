"""Looking into JSON that anybody may have shaped: whatever is not as expected counts as absent."""

import re
from collections.abc import Mapping
from typing import Any

from integrations.legible import legible

Json = Mapping[str, Any]
IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,254}")
# What stands in our buttons and forms: references, names of lanes and actions, numbers, and marks between them.
OWN = re.compile(r"[A-Za-z0-9_|,.:-]{0,255}")
ADDRESS = re.compile(r"https?://[!-~]{1,2000}")
NOTHING: Json = {}


def inside(value: Any, *path: str) -> Any:
    """Follow the names, or give None where the way ends."""
    for name in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def mapping(value: Any, *path: str) -> Json:
    """Give the object there, or an empty one."""
    found = inside(value, *path)
    return found if isinstance(found, Mapping) else NOTHING


def listed(value: Any, *path: str) -> list[Any]:
    """Give the list there, or an empty one."""
    found = inside(value, *path)
    return found if isinstance(found, list) else []


def words(value: Any, *path: str) -> str:
    """Give the text there, or an empty one."""
    found = inside(value, *path)
    return found if isinstance(found, str) else ""


def trimmed(value: Any, *path: str, longest: int) -> str:
    """Give the text there, of at most so many characters, and without those that a database can't keep."""
    return legible(words(value, *path)[:longest])


def identifier(value: Any, *path: str) -> str:
    """Give the id there; what does not look like one is none, so that no typed word slips through as an id."""
    found = words(value, *path)
    return found if IDENTIFIER.fullmatch(found) else ""


def own(value: Any, *path: str) -> str:
    """Give what we wrote there ourselves; what can't be ours is nothing, so that no typed word comes back as such."""
    found = words(value, *path)
    return found if OWN.fullmatch(found) else ""


def address(value: Any, *path: str) -> str:
    """Give the web address there, or an empty text."""
    found = words(value, *path)
    return found if ADDRESS.fullmatch(found) else ""


def amount(value: Any, *path: str) -> int:
    """Give the whole number there, or zero."""
    found = inside(value, *path)
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 2**53 else 0


def known(**values: Any) -> dict[str, Any]:
    """Keep what has a value."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}
