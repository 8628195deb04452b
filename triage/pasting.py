"""May this go into that tool: what was found or said to be in it, what the policy says, and a copy that may be pasted."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from classifiers.sensitive import Finding, OwnLists, redact
from playbooks.book import Book
from playbooks.schema import Verdict
from playbooks.tool_finder import spellings, words_of

NOT_CLEAN = "The redacted copy still looks sensitive, so a person has to look at it first."


class NothingToCheck(ValueError):
    """There is no text, no description and no class that was ticked, so there is nothing to answer."""


@dataclass(frozen=True)
class Question:
    """What a person wants to paste, and where; at least one of `text`, `described` and `classes` is given.

    `tool` is what the person calls it, or its key; `groups` are the person's departments and roles.
    """

    text: str = field(default="", repr=False)
    tool: str | None = None
    described: str = field(default="", repr=False)
    classes: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Advice:
    """The answer with all that a person needs to act on it.

    `classes` and `types` count what was found; a class that was only said counts 0. `redacted` is empty where no text was
    given, and may be pasted only where `copy_may_be_used` says so. `tool` is the tool's key, None where nobody knows it.
    """

    verdict: str
    reason: str
    alternative: str
    section: str
    policy_title: str
    policy_version: str
    duties: tuple[str, ...]
    exception: str | None
    tool: str | None
    tool_name: str
    data_class: str
    findings: tuple[Finding, ...]
    classes: Mapping[str, int]
    types: Mapping[str, int]
    redacted: str = field(repr=False)
    copy_may_be_used: bool


def advise(question: Question, book: Book, *, today: date) -> Advice:
    """Answer a question by the policy as it stands today; raises NothingToCheck where the question holds nothing."""
    _ = today
    if not (question.text.strip() or question.described.strip() or question.classes):
        raise NothingToCheck
    redaction = redact(question.text, own_lists(book))
    classes = dict(redaction.classes) | {name: redaction.classes.get(name, 0) for name in question.classes}
    key = tool_key(question.tool, book)
    decision = book.decide(key, classes)
    verdict, reason = decision.verdict, decision.reason
    # Only a copy that scans clean itself may be offered.
    if verdict is Verdict.YES_IF_REDACTED and redact(redaction.text, own_lists(book)).findings:
        verdict, reason = Verdict.ASK, NOT_CLEAN
    return Advice(
        verdict=verdict.value,
        reason=reason,
        alternative=decision.alternative,
        section=decision.section,
        policy_title=book.policy.title,
        policy_version=book.policy_version,
        duties=(),
        exception=None,
        tool=key,
        tool_name=book.tools[key].name if key else (question.tool or book.say("some_tool")),
        data_class=decision.data_class,
        findings=redaction.findings,
        classes=classes,
        types=dict(Counter(finding.type for finding in redaction.findings)),
        redacted=redaction.text,
        copy_may_be_used=verdict is Verdict.YES_IF_REDACTED,
    )


def check(fields: Mapping[str, Any], book: Book, *, today: date) -> dict[str, Any]:
    """Give the JSON of an answer to `id`, `text`, `tool`, `described`, `classes`, `groups` and `language`."""
    question = Question(
        text=fields.get("text") or "",
        tool=fields.get("tool"),
        described=fields.get("described") or "",
        classes=tuple(fields.get("classes") or ()),
        groups=tuple(fields.get("groups") or ()),
        language=fields.get("language") or "en",
    )
    return {"id": fields.get("id"), **as_json(advise(question, book, today=today))}


def as_json(advice: Advice) -> dict[str, Any]:
    """Lay an answer out as the API and the command line give it."""
    return {
        "findings": [
            {
                "type": finding.type,
                "class": finding.data_class,
                "start": finding.start,
                "end": finding.end,
                "confidence": finding.confidence,
            }
            for finding in advice.findings
        ],
        "classes": dict(advice.classes),
        "redacted": advice.redacted,
        "verdict": advice.verdict,
        "reason": advice.reason,
        "alternative": advice.alternative,
        "section": advice.section,
        "duties": list(advice.duties),
        "tool": advice.tool,
        "exception": advice.exception,
        "copy_may_be_used": advice.copy_may_be_used,
        "policy_version": advice.policy_version,
    }


def own_lists(book: Book) -> OwnLists:
    """Give the company's own patterns, code names, domains and allowed values as the detectors take them."""
    _ = book
    return OwnLists()


def tool_key(named: str | None, book: Book) -> str | None:
    """Find a tool by its key or by the whole of what it is called: a longer name may be another tool."""
    if named is None or named in book.tools:
        return named
    words = words_of(named)
    return next((key for key, tool in book.tools.items() if words in map(words_of, spellings(tool))), None)
