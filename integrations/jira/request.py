"""The request that creates an issue: its fields, the label by which it is found again, and the `triage` property."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from integrations.jira.adf import document
from integrations.jira.description import adf_description, pointer, wiki_description
from integrations.jira.draft import IssueDraft
from integrations.jira.wiki import wiki_text
from integrations.legible import in_one_line

# On every issue of ours, so that a sweep finds those that changed; and where it says which delivery it came from.
OUR_LABEL, PROPERTY = "ai-triage", "triage"
LONGEST_SUMMARY = LONGEST_LABEL = 255
PLAIN_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}")
# A screen may lack these, and the issue is of use without them; the security level is never one of them.
OPTIONAL = frozenset({"components", "duedate", "priority"})


@dataclass(frozen=True)
class Form:
    """How much of a draft is written: a pointer says nothing of the matter, `without` names fields left out."""

    pointer: bool = False
    without: frozenset[str] = frozenset()


def label_for(key: str) -> str:
    """Make the label under which a delivery's issue is found; labels hold no blanks."""
    if PLAIN_KEY.fullmatch(key):
        return f"triage-{key}"
    return f"triage-{hashlib.sha256(key.encode()).hexdigest()}"


def create_request(draft: IssueDraft, key: str, *, form: Form, is_cloud: bool) -> dict[str, Any]:
    """Write the body of the request."""
    fields: dict[str, Any] = {
        "project": {"key": draft.project},
        "issuetype": {"name": draft.issue_type},
        "summary": _summary(draft, form),
        "description": _description(draft, form, is_cloud=is_cloud),
        "labels": list(dict.fromkeys([label_for(key), OUR_LABEL, *filter(None, map(_label, draft.labels))])),
    }
    optional = {
        "components": [{"name": name} for name in draft.components],
        "priority": {"name": draft.priority} if draft.priority else None,
        "duedate": draft.due.isoformat() if draft.due else None,
        "security": _by_id_or_name(draft.security_level) if draft.security_level else None,
    }
    fields |= {name: value for name, value in optional.items() if value and name not in form.without}
    return {"fields": fields, "properties": [{"key": PROPERTY, "value": _property(draft, key, form)}]}


def _summary(draft: IssueDraft, form: Form) -> str:
    title = f"restricted report, severity {draft.severity}" if form.pointer else draft.title
    return in_one_line(f"[{draft.reference}] {title}", LONGEST_SUMMARY)


def _description(draft: IssueDraft, form: Form, *, is_cloud: bool) -> Any:
    if form.pointer:
        return document(pointer(draft)) if is_cloud else wiki_text(pointer(draft))
    write = adf_description if is_cloud else wiki_description
    return write(draft, sorted(form.without))


def _label(text: str) -> str:
    return "-".join(text.split())[:LONGEST_LABEL]


def _by_id_or_name(level: str) -> dict[str, str]:
    return {"id": level} if level.isdigit() else {"name": level}


def _property(draft: IssueDraft, key: str, form: Form) -> dict[str, Any]:
    known = {"delivery": key, "reference": draft.reference, "severity": draft.severity, "restricted": draft.restricted}
    if form.pointer:
        return known
    return known | {
        "lane": draft.lane,
        "rule": draft.rule,
        "confidence": draft.confidence,
        "also": list(draft.also),
        "needs_review": draft.needs_review,
        "data_classes": list(draft.data_classes),
        "versions": draft.versions.model_dump(),
        "left_out": sorted(form.without),
    }
