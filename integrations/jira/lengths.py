"""How long a text is to Jira, which counts as Java does: a sign beyond the first 65,536, as most emoji are, is two."""

import json
from typing import Any

# Jira's limit of a description or a comment is 32,767; markup is counted too, to be on the safe side.
LIMIT = 32_000


def size_of(written: Any) -> int:
    """Measure wiki text, or a document as it goes over the wire."""
    text = written if isinstance(written, str) else json.dumps(written, ensure_ascii=False)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def within(text: str, longest: int) -> str:
    """Cut a line that is too long for Jira."""
    if size_of(text) <= longest:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (longest - 1)]
    return f"{kept.decode('utf-16-le', 'ignore').rstrip()}…"
