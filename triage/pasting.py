"""May this go into that tool: what is in it, what the policy says, and a copy that may be pasted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from classifiers.sensitive import NOTHING_OWN, Finding, OwnLists, OwnPattern, redact
from playbooks.book import Book
from playbooks.deciding import UNDESCRIBED, Decision
from playbooks.policy_schema import Duty
from triage.paste_answers import Case, settled
from triage.paste_content import content_of

DUTIES = {Duty.HUMAN_REVIEW: "duty_human_review", Duty.KEEP_RECORD: "duty_keep_record"}


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

    `classes` and `types` count what was found; a class that was only said counts 0. `redacted` is empty where no text
    was given, and may be pasted only where `copy_may_be_used` says so. `tool` is the tool's key, or None where nobody
    knows it, and `tool_note` what the company says of it. `nothing_found` tells that the answer rests on a text in
    which nothing was found, and on nobody's word that it is public.
    """

    verdict: str
    reason: str
    alternative: str
    section: str
    policy_title: str
    policy_version: str
    policy_link: str
    duties: tuple[str, ...]
    exception: str | None
    tool: str | None
    tool_name: str
    tool_note: str
    data_class: str
    findings: tuple[Finding, ...]
    classes: Mapping[str, int]
    types: Mapping[str, int]
    nothing_found: bool
    redacted: str = field(repr=False)
    copy_may_be_used: bool


def advise(question: Question, book: Book, *, today: date) -> Advice:
    """Answer a question by the policy as it stands today; raises NothingToCheck where the question holds nothing."""
    if not (question.text.strip() or question.described.strip() or question.classes):
        raise NothingToCheck
    lists = own_lists(book)
    content = content_of(question.text, described=question.described, classes=question.classes, book=book, lists=lists)
    key = tool_key(question.tool, book)
    named = (question.tool or "").strip()
    edition = book.edition(question.language)
    tool = edition.tools.get(key or "")
    tool_name = tool.name if tool else named or edition.say("some_tool")

    def decide(classes: Iterable[str], row: str | None = key) -> Decision:
        return edition.decisions.decide(row, classes, groups=question.groups, today=today, whole=content.whole)

    case = Case(content, edition, lists, decide, tool=tool, tool_name=tool_name, is_named=bool(named))
    answer = settled(case)
    decision = answer.decision
    return Advice(
        verdict=decision.verdict.value,
        reason=decision.reason,
        alternative=decision.alternative,
        section=decision.section,
        policy_title=edition.policy.title,
        policy_version=book.policy_version,
        policy_link=edition.policy.link or "",
        duties=tuple(edition.say(DUTIES[duty]) for duty in decision.duties),
        exception=decision.exception,
        tool=key,
        tool_name=tool_name,
        tool_note=tool.note if tool else "",
        data_class=decision.data_class,
        findings=content.redaction.findings,
        classes={each: count for each, count in answer.classes.items() if each != UNDESCRIBED},
        types=content.types,
        nothing_found=answer.nothing_found,
        redacted=content.redaction.text,
        copy_may_be_used=answer.copy_may_be_used,
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
        "tool_note": advice.tool_note,
        "exception": advice.exception,
        "nothing_found": advice.nothing_found,
        "copy_may_be_used": advice.copy_may_be_used,
        "policy_version": advice.policy_version,
    }


def own_lists(book: Book) -> OwnLists:
    """Give the company's own patterns, code names, domains and allowed values as the detectors take them."""
    return book.once(_own_lists)


def masked(text: str, book: Book) -> str:
    """Give what somebody wrote as it may be kept; what can't be looked through in time is a placeholder as a whole."""
    return redact(text, own_lists(book)).text


def _own_lists(book: Book) -> OwnLists:
    own = book.detection
    patterns = tuple(OwnPattern(name, form.pattern, form.data_class.value) for name, form in own.patterns.items())
    if not (patterns or own.code_names or own.domains or own.allowed):
        return NOTHING_OWN
    return OwnLists(patterns=patterns, code_names=own.code_names, domains=own.domains, allowed=own.allowed)


def tool_key(named: str | None, book: Book) -> str | None:
    """Find a tool by its key or by the whole of what it is called: a longer name may be another tool."""
    if named is None or named in book.tools:
        return named
    return book.finder.named(named)
