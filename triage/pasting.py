"""May this text go into that tool: what was found in it, what the policy says, and a copy that may be pasted."""

from collections.abc import Mapping
from typing import Any

from classifiers.json_lines import check_line
from classifiers.sensitive import redact
from playbooks.book import Book
from playbooks.schema import Verdict
from playbooks.tool_finder import spellings, words_of

NOT_CLEAN = "The redacted copy still looks sensitive, so a person has to look at it first."


def check(fields: Mapping[str, Any], book: Book) -> dict[str, Any]:
    """Check one text with its `id` and, where named, its `tool`; a tool that isn't known is never answered with yes."""
    checked = check_line(fields)
    decision = book.decide(tool_key(fields.get("tool"), book), checked["classes"])
    verdict, reason = decision.verdict, decision.reason
    # Only a copy that scans clean itself may be offered.
    if verdict is Verdict.YES_IF_REDACTED and redact(checked["redacted"]).findings:
        verdict, reason = Verdict.ASK, NOT_CLEAN
    return {**checked, "verdict": verdict.value, "reason": reason, "policy_version": book.policy_version}


def tool_key(named: str | None, book: Book) -> str | None:
    """Find a tool by its key or by the whole of what it is called: a longer name may be another tool."""
    if named is None or named in book.tools:
        return named
    words = words_of(named)
    return next((key for key, tool in book.tools.items() if words in map(words_of, spellings(tool))), None)
