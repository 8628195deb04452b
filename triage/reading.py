"""What a report says by itself about the context that its owner needs, so that nobody is asked for it again; pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from playbooks.schema import ContextField, Playbook, ReadFrom
from triage.domain import ContextItem

# Bounded repetitions only: these run over whatever people paste.
WHEN = re.compile(
    r"\b(?:since |until |on |at )?(?:yesterday|today|tonight|this (?:morning|afternoon|evening|week|month)"
    r"|last (?:night|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(?:an? |\d{1,3} )(?:minute|hour|day|week|month)s? ago|just now"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d{2}-\d{2}|\d{1,2}[:.]\d{2} ?(?:am|pm|uhr)|\d{1,2}:\d{2}"
    r"|(?:seit |am |bis )?(?:(?:vor)?gestern|heute|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)"
    r"(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?"
    r"|letzte[nrs]? (?:nacht|woche|monat)|vor (?:eine[rm]|\d{1,3}) (?:minute|stunde|tag|woche|monat)(?:e?n)?"
    r"|hier matin|aujourd'hui|ayer|hoy)\b",
    re.IGNORECASE,
)
ERROR = re.compile(
    # What follows has to look like a code: "an error when I sign in" quotes none.
    r"\b(?:error(?: code)?|status|fehler|erreur|http)[ :#]{1,3}(?=[a-z_-]{0,30}\d|(?-i:[A-Z]{3,30}_))\w[\w-]{1,39}\b"
    r"|\b[45]\d{2}\b"
    r"|\b[A-Z]{2,8}-?\d{3,6}\b"
    r"|\b[A-Z][A-Za-z]{2,40}(?:Error|Exception)\b",
    re.IGNORECASE,
)
LINK = re.compile(r"\bhttps?://[^\s<>\"']{3,300}", re.IGNORECASE)
PATTERNS: Mapping[ReadFrom, re.Pattern[str]] = {
    ReadFrom.WHEN: WHEN,
    ReadFrom.ERROR: ERROR,
    ReadFrom.LINK: LINK,
    # What the register doesn't know is best told by a link to it.
    ReadFrom.WORKFLOW: LINK,
}


def read_context(
    fields: Sequence[ContextField],
    text: str,
    *,
    given: Mapping[str, str],
    tool: str | None,
    classes: Sequence[str],
    workflow: str | None = None,
    keeps: str | None = None,
) -> tuple[ContextItem, ...]:
    """Fill what was given or can be read, and leave the rest as questions."""
    return tuple(
        ContextItem(
            name=field.name,
            label=field.label,
            why=field.why,
            ask=field.ask,
            value=given.get(field.name, "").strip()
            or (keeps if field.read_from is ReadFrom.TOOL_KEEPS else None)
            or _read(field.read_from, text, tool=tool, classes=classes, workflow=workflow),
            required=field.required,
        )
        for field in fields
    )


def in_words_of(playbook: Playbook, items: Iterable[ContextItem]) -> tuple[ContextItem, ...]:
    """Give items in the words of a playbook in another language; what it does not ask for stays as it was kept."""
    fields = {field.name: field for field in playbook.context}
    return tuple(
        replace(item, label=field.label, why=field.why, ask=field.ask) if (field := fields.get(item.name)) else item
        for item in items
    )


def _read(what: ReadFrom, text: str, *, tool: str | None, classes: Sequence[str], workflow: str | None) -> str | None:
    if what is ReadFrom.TOOL:
        return tool
    if what is ReadFrom.WORKFLOW and workflow:
        return workflow
    if what is ReadFrom.DATA_CLASSES:
        return ", ".join(classes) or None
    pattern = PATTERNS.get(what)
    found = pattern.search(text) if pattern else None
    return found.group().strip() if found else None
