"""The request that creates an issue: its fields, the label by which it is found again, and the `triage` property."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from integrations.jira.adf import document
from integrations.jira.description import adf_description, pointer, wiki_description
from integrations.jira.draft import IssueDraft
from integrations.jira.lengths import within
from integrations.jira.wiki import wiki_text
from integrations.legible import in_one_line

# On every issue of ours, so that a sweep finds those that changed; and where it says which delivery it came from.
OUR_LABEL, PROPERTY = "ai-triage", "triage"
LONGEST_SUMMARY = LONGEST_LABEL = 255
PLAIN_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,199}")
# A screen may lack these, and the issue is of use without them; the security level is never one of them.
OPTIONAL = frozenset({"assignee", "components", "duedate", "priority"})
OWN_FIELD = re.compile(r"customfield_[0-9]{1,12}")


@dataclass(frozen=True)
class Form:
    """How much of a draft is written: a pointer says nothing of the matter, `without` names fields left out.

    `fields` are looked-up values by the ids of their fields, `names` what people call those, and the rest says
    what Jira does not know.
    """

    pointer: bool = False
    without: frozenset[str] = frozenset()
    fields: Mapping[str, Any] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    unmet_people: tuple[str, ...] = ()
    unmet_fields: tuple[str, ...] = ()

    @property
    def unmet(self) -> tuple[str, ...]:
        """Say what could not be set; a pointer speaks of people alone, since values tell of the matter."""
        return self.unmet_people if self.pointer else self.unmet_people + self.unmet_fields

    @property
    def left_out(self) -> tuple[str, ...]:
        """Name the fields that are left out, as people call them."""
        return tuple(sorted(self.names.get(name, name) for name in self.without))


def is_dispensable(name: str) -> bool:
    """Say whether an issue is of use without this field."""
    return name in OPTIONAL or OWN_FIELD.fullmatch(name) is not None


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
        "summary": summary_of(draft, form),
        "description": description_of(draft, form, is_cloud=is_cloud),
        "labels": labels_of(draft, key),
    }
    security = {"security": _by_id_or_name(draft.security_level)} if draft.security_level else {}
    fields |= {name: value for name, value in security.items() if name not in form.without}
    fields |= optional_fields(draft, form)
    return {"fields": fields, "properties": [{"key": PROPERTY, "value": property_of(draft, key, form)}]}


def optional_fields(draft: IssueDraft, form: Form) -> dict[str, Any]:
    """Give what an issue may be without."""
    optional = {
        "components": [{"name": name} for name in draft.components],
        "priority": {"name": draft.priority} if draft.priority else None,
        "duedate": draft.due.isoformat() if draft.due else None,
        **form.fields,
    }
    return {
        name: value
        for name, value in optional.items()
        if value is not None and value != [] and name not in form.without
    }


def labels_of(draft: IssueDraft, key: str) -> list[str]:
    """Give the labels, the one by which it is found again first."""
    return list(dict.fromkeys([label_for(key), OUR_LABEL, *filter(None, map(label_of, draft.labels))]))


def summary_of(draft: IssueDraft, form: Form) -> str:
    """Write the one line that names the issue."""
    title = f"restricted report, severity {draft.severity}" if form.pointer else draft.title
    return within(in_one_line(f"[{draft.reference}] {title}", LONGEST_SUMMARY), LONGEST_SUMMARY)


def description_of(draft: IssueDraft, form: Form, *, is_cloud: bool) -> Any:
    """Write the description as this Jira wants it."""
    if form.pointer:
        blocks = pointer(draft, form.unmet)
        return document(blocks) if is_cloud else wiki_text(blocks)
    write = adf_description if is_cloud else wiki_description
    return write(draft, form.left_out, form.unmet)


def label_of(text: str) -> str:
    """Make a label of a text; labels hold no blanks."""
    return "-".join(text.split())[:LONGEST_LABEL]


def _by_id_or_name(level: str) -> dict[str, str]:
    return {"id": level} if level.isdigit() else {"name": level}


def tells_words(noted: object) -> bool:
    """Say by its property whether an issue holds more of the matter than a pointer."""
    return isinstance(noted, Mapping) and "lane" in noted


def property_of(draft: IssueDraft, key: str, form: Form) -> dict[str, Any]:
    """Give what programs may read from the issue."""
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
        "left_out": [*form.left_out, *form.unmet],
        "fields": sorted(name for name in form.fields if name not in form.without),
    }
