"""Texts and bodies that several contract tests send."""

from typing import Any

DOCUMENT: dict[str, Any] = {
    "type": "doc",
    "version": 1,
    "content": [
        {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "What was reported"}]},
        {"type": "paragraph", "content": [{"type": "text", "text": "The summaries are empty."}]},
    ],
}


def new_issue(project: str = "AIOPS", **fields: Any) -> dict[str, Any]:
    """Make the body of a create request."""
    usual = {"project": {"key": project}, "issuetype": {"name": "Incident"}, "summary": "Summaries are empty"}
    return {"fields": usual | {"description": DOCUMENT} | fields}
