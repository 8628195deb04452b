"""May this go into that tool: what is in it, what the policy says, and a copy that may be pasted."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from classifiers.sensitive import (
    ABOUT_THE_WHOLE_TEXT,
    NOT_CHECKED,
    NOTHING_OWN,
    Finding,
    OwnLists,
    OwnPattern,
    Redaction,
    redact,
    scan,
)
from classifiers.sensitive.findings import CLASS_OF_TYPE
from classifiers.sensitive.scan import PLACEHOLDER
from playbooks.book import Book
from playbooks.deciding import MILD, UNDESCRIBED, Decision
from playbooks.edition import Edition
from playbooks.schema import Duty, Verdict

NEEDS_COPY = frozenset({Verdict.YES_IF_REDACTED})
DUTIES = {Duty.HUMAN_REVIEW: "duty_human_review", Duty.KEEP_RECORD: "duty_keep_record"}
NOTHING_IN_IT = Redaction("", (), {})
# Brackets are not asked for: they are what gets lost on the way through a chat.
WHOLE_TEXT_PLACEHOLDER = re.compile(
    rf"\b({'|'.join(sorted(kind.upper() for kind in ABOUT_THE_WHOLE_TEXT))})_\d{{1,5}}\b"
)
# Longer prose is a sample, and a word in it is no longer what the whole of it is about.
LONGEST_MENTION_WORDS, LONGEST_MENTION_CHARACTERS = 30, 400


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
    knows it.
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


@dataclass(frozen=True)
class _Content:
    """What is in a text, what is only said about it, and which classes are a matter of the text as a whole."""

    redaction: Redaction
    classes: Mapping[str, int]
    types: Mapping[str, int]
    whole: frozenset[str]
    said: frozenset[str]
    mentioned: frozenset[str]

    def all_classes(self) -> dict[str, int]:
        """Count every class; one that was only said counts 0."""
        return dict(self.classes) | {each: 0 for each in self.said | self.mentioned if each not in self.classes}


def advise(question: Question, book: Book, *, today: date) -> Advice:
    """Answer a question by the policy as it stands today; raises NothingToCheck where the question holds nothing."""
    if not (question.text.strip() or question.described.strip() or question.classes):
        raise NothingToCheck
    lists = own_lists(book)
    content = _content(question, book, lists)
    key = tool_key(question.tool, book)
    edition = book.edition(question.language)

    def decide(classes: Iterable[str]) -> Decision:
        return edition.decisions.decide(key, classes, groups=question.groups, today=today, whole=content.whole)

    decision = decide(content.all_classes())
    hidden = sorted(each for each in content.said - content.classes.keys() if decide([each]).verdict in NEEDS_COPY)
    decision, copy_may_be_used = _with_copy(decision, content, edition, lists=lists, hidden=hidden)
    return Advice(
        verdict=decision.verdict.value,
        reason=decision.reason,
        alternative=decision.alternative,
        section=decision.section,
        policy_title=edition.policy.title,
        policy_version=book.policy_version,
        duties=tuple(edition.say(DUTIES[duty]) for duty in decision.duties),
        exception=decision.exception,
        tool=key,
        tool_name=edition.tools[key].name if key else (question.tool or "").strip() or edition.say("some_tool"),
        data_class=decision.data_class,
        findings=content.redaction.findings,
        classes={each: count for each, count in content.all_classes().items() if each != UNDESCRIBED},
        types=content.types,
        redacted=content.redaction.text,
        copy_may_be_used=copy_may_be_used,
    )


def _content(question: Question, book: Book, lists: OwnLists) -> _Content:
    redaction = redact(question.text, lists) if question.text else NOTHING_IN_IT
    types = Counter(finding.type for finding in redaction.findings)
    classes = Counter(redaction.classes)
    # Who cleans a marked text and checks it again has the same text without its marking.
    for placeholder in WHOLE_TEXT_PLACEHOLDER.finditer(question.text):
        types[placeholder[1].lower()] += 1
        classes[CLASS_OF_TYPE[placeholder[1].lower()]] += 1
    return _Content(
        redaction=redaction,
        classes=dict(classes),
        types=dict(types),
        whole=frozenset(CLASS_OF_TYPE[each] for each in ABOUT_THE_WHOLE_TEXT & types.keys()),
        said=_said(question, book),
        mentioned=_mentioned(redaction.text, book),
    )


def _said(question: Question, book: Book) -> frozenset[str]:
    ticked = {each.strip().lower() for each in question.classes}
    described = book.describing.classes_in(question.described)
    if question.described.strip() and not described:
        return frozenset({*ticked, UNDESCRIBED})
    return frozenset(ticked | described)


def _mentioned(redacted: str, book: Book) -> frozenset[str]:
    """Take a few words for what they speak of: "can I paste our customer list?" is no sample of that list.

    Beside a placeholder of the same class they speak of what was masked.
    """
    prose = PLACEHOLDER.sub(" ", redacted)
    if len(prose) > LONGEST_MENTION_CHARACTERS or len(prose.split()) > LONGEST_MENTION_WORDS:
        return frozenset()
    return book.describing.classes_in(prose) - {*map(CLASS_OF_TYPE.get, _kinds_masked(redacted))}


def _kinds_masked(redacted: str) -> Iterable[str]:
    return (found.group()[1:-1].rpartition("_")[0].lower() for found in PLACEHOLDER.finditer(redacted))


def _with_copy(
    decision: Decision, content: _Content, edition: Edition, *, lists: OwnLists, hidden: Sequence[str]
) -> tuple[Decision, bool]:
    """Say whether the copy may be pasted; only one that scans clean itself is offered, and only if all was found."""
    if decision.verdict not in MILD or not content.redaction.findings:
        if decision.verdict not in NEEDS_COPY:
            return decision, False
        return replace(decision, alternative=_without_copy(content, edition, hidden)), False
    left = scan(content.redaction.text, lists)
    if left and decision.verdict in NEEDS_COPY:
        kind, verdict = (
            ("not_checked", Verdict.NOT_CHECKED) if left[0].type == NOT_CHECKED else ("not_clean", Verdict.ASK)
        )
        reason, alternative = edition.wording[f"{kind}_reason"], edition.wording[f"{kind}_alternative"]
        return replace(decision, verdict=verdict, reason=reason, alternative=alternative), False
    if hidden:
        return replace(decision, alternative=_without_copy(content, edition, hidden)), False
    return decision, not left


def _without_copy(content: _Content, edition: Edition, hidden: Sequence[str]) -> str:
    """Say how to come to a copy where the policy wants one and none can be offered."""
    if not content.redaction.text:
        return edition.say("no_copy_yet_alternative")
    if hidden:
        return edition.say("only_said_alternative", classes=_named(hidden, edition))
    return edition.say("only_mentioned_alternative", classes=_named(sorted(content.mentioned), edition))


def _named(classes: Iterable[str], edition: Edition) -> str:
    return ", ".join(edition.say(f"class_{each}") for each in classes)


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
    return book.once(_own_lists)


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
