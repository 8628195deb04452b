"""What the stand-in Jira takes as a comment's text, and as properties."""

from typing import Any

from integrations.sandbox.jira.adf import from_text, is_document, to_text
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused

TEXT_LIMIT = 32_767
TOO_LONG = f"The entered text is too long. It exceeds the allowed limit of {TEXT_LIMIT:,} characters."
BAD_PAYLOAD = "Invalid request payload. Refer to the REST API documentation and try again."


def read_comment(body: Any, *, text_version: bool) -> Json:
    """Read a comment's text, or refuse."""
    document: Any = body
    if text_version:
        document = from_text(body) if isinstance(body, str) and body else None
    if not is_document(document) or not document["content"]:
        raise JiraRefused(400, errors={"comment": "Comment body is not valid!"})
    if is_too_long(body if text_version else document):
        raise JiraRefused(400, errors={"comment": TOO_LONG})
    found: Json = document
    return found


def is_too_long(written: Any) -> bool:
    """Count as Jira does: the markup of a string too, and an emoji twice."""
    text = written if isinstance(written, str) else to_text(written)
    return units(text) > TEXT_LIMIT


def units(text: str) -> int:
    """Give the length of a text in Java."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_properties(given: Any) -> dict[str, Any]:
    """Read the properties that come with a new issue, or refuse."""
    if given is None:
        return {}
    if not isinstance(given, list) or not all(isinstance(one, dict) and one.get("key") for one in given):
        raise JiraRefused(400, BAD_PAYLOAD)
    return {str(one["key"]): one.get("value") for one in given}
