"""The answer of a check in the form in which the page shows it; pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from classifiers.sensitive import ABOUT_THE_WHOLE_TEXT, NOT_CHECKED, Finding
from classifiers.sensitive.scan import PLACEHOLDER
from playbooks.book import Book
from playbooks.policy_schema import ToolStatus, Verdict
from triage.domain import Lane
from triage.moments import readable
from triage.pastes import Asked, sends_copy
from triage.pasting import Advice, Question
from triage.web.check_form import Say, finding_name
from triage.web.check_kinds import kind_of, look_of

MOST_SHOWN = 20_000
MOST_OBJECTIONS = 25
LONGEST_VALUE = 60
TO_BE_ASKED = frozenset({Verdict.ASK, Verdict.NO, NOT_CHECKED})


@dataclass(frozen=True)
class Piece:
    """A stretch of the text: plain, or marked with the kind of what it is."""

    text: str
    kind: str = ""
    look: str = ""


@dataclass(frozen=True)
class Legend:
    """One kind of what was found, and how often."""

    kind: str
    data_class: str
    look: str
    count: int


@dataclass(frozen=True)
class Objection:
    """A finding that the person may say is none."""

    name: str
    shown: str
    kind: str


@dataclass(frozen=True)
class Shown:
    """Everything that the page shows of an answer."""

    verdict: str
    heading: str
    short: str
    reason: str
    alternative: str
    alternative_label: str
    tool_note: str
    where: str
    policy_link: str
    duties: tuple[str, ...]
    has_exception: bool
    legend: tuple[Legend, ...]
    said: str
    pieces: tuple[Piece, ...]
    is_cut: bool
    copy: str
    may_check_copy: bool
    may_ask: bool
    sends_copy: bool
    owner: str
    objections: tuple[Objection, ...]
    more_objections: int
    has_text: bool


def after_missed(advice: Advice) -> Advice:
    """Give the answer to a text of which a person says that something in it was missed: masking did not reach it."""
    if advice.verdict != Verdict.YES_IF_REDACTED:
        return advice
    return replace(advice, verdict=Verdict.ASK.value, copy_may_be_used=False)


def shown(question: Question, advice: Advice, book: Book, *, say: Say, told: str = "") -> Shown:
    """Lay an answer out for the page; `told` is the class of what was missed in the text."""
    edition = book.edition(question.language)
    findings = [found for found in advice.findings if found.type != NOT_CHECKED]
    objections = tuple(_objections(question.text, findings, say))
    copy = _copy(question, advice, findings)
    tool = book.tools.get(advice.tool or "")
    status = tool.status if tool else ToolStatus.UNKNOWN
    alternative = _alternative_label(advice, status)
    return Shown(
        verdict=advice.verdict,
        heading=_heading(advice, status, say=say, told=told),
        short=say(f"check_short_{advice.verdict}"),
        reason=advice.reason,
        alternative=advice.alternative if alternative else "",
        alternative_label=say(alternative) if alternative else "",
        tool_note=advice.tool_note,
        where=_where(advice, say),
        policy_link=advice.policy_link,
        duties=advice.duties,
        has_exception=advice.exception is not None,
        legend=tuple(_legend(findings, say)),
        said=", ".join(say(f"class_{name}") for name, count in advice.classes.items() if not count),
        pieces=tuple(_pieces(question.text, findings, say)),
        is_cut=len(question.text) > MOST_SHOWN,
        copy=copy,
        may_check_copy=not (copy or told) and _masking_may_help(advice, findings),
        may_ask=advice.verdict in TO_BE_ASKED,
        sends_copy=sends_copy(question, advice, book),
        owner=edition.owner_named(edition.playbook_for(Lane.DATA_HANDLING).owner),
        objections=objections[:MOST_OBJECTIONS],
        more_objections=max(0, len(objections) - MOST_OBJECTIONS),
        has_text=bool(question.text),
    )


def _heading(advice: Advice, status: ToolStatus, *, say: Say, told: str) -> str:
    if told and advice.verdict == Verdict.ASK:
        return say("check_ask_after_missed", data_class=say(f"class_{told}"))
    if advice.verdict == Verdict.YES and advice.nothing_found and status is not ToolStatus.APPROVED:
        return say("check_yes_if_public")
    return say(f"verdict_{advice.verdict}", tool=advice.tool_name)


def _alternative_label(advice: Advice, status: ToolStatus) -> str:
    if advice.verdict == Verdict.YES_IF_REDACTED:
        return "check_how"
    if advice.verdict != Verdict.YES:
        return "check_instead"
    return "check_better" if status is not ToolStatus.APPROVED else ""


def _copy(question: Question, advice: Advice, findings: Sequence[Finding]) -> str:
    """Give the copy to take along: what was just masked, or what was masked before and may go in as it stands."""
    if findings:
        # An exception allows the text itself.
        is_needed = advice.copy_may_be_used and not (advice.exception and advice.verdict == Verdict.YES)
        return advice.redacted if is_needed else ""
    # What the text is only said to hold is not masked in it.
    is_clean = advice.verdict == Verdict.YES or (
        advice.verdict == Verdict.YES_IF_REDACTED and all(advice.classes.values())
    )
    return question.text if is_clean and PLACEHOLDER.search(question.text) else ""


def _masking_may_help(advice: Advice, findings: Sequence[Finding]) -> bool:
    """Say whether the copy can get another answer: words are left in it, and something other than the whole is gone."""
    is_cured = any(found.type not in ABOUT_THE_WHOLE_TEXT for found in findings)
    left = PLACEHOLDER.sub("", advice.redacted)
    return advice.verdict != Verdict.YES and is_cured and any(sign.isalnum() for sign in left)


def moment(asked: Asked, language: str) -> str:
    """Write by when an answer comes, as people of that language write a moment."""
    return readable(asked.answer_by, ZoneInfo(asked.zone), language=language)


def _where(advice: Advice, say: Say) -> str:
    said = {"policy": advice.policy_title, "version": advice.policy_version}
    if not advice.section:
        return say("check_where_unwritten", **said)
    return say("check_where", section=advice.section, **said)


def _legend(findings: Sequence[Finding], say: Say) -> Iterator[Legend]:
    counted = Counter((kind_of(found.type, found.data_class), found.data_class) for found in findings)
    for (kind, data_class), count in counted.most_common():
        yield Legend(say(f"check_kind_{kind}"), say(f"class_{data_class}"), look_of(data_class), count)


def _pieces(text: str, findings: Sequence[Finding], say: Say) -> Iterator[Piece]:
    at = 0
    for found in findings:
        if found.start >= MOST_SHOWN:
            break
        yield Piece(text[at : found.start])
        kind = say(f"check_kind_{kind_of(found.type, found.data_class)}")
        at = min(found.end, MOST_SHOWN)
        yield Piece(text[found.start : at], kind, look_of(found.data_class))
    yield Piece(text[at:MOST_SHOWN])


def _objections(text: str, findings: Sequence[Finding], say: Say) -> Iterator[Objection]:
    seen: set[tuple[str, str]] = set()
    for found in findings:
        value = text[found.start : found.end]
        if (found.type, value) in seen:
            continue
        seen.add((found.type, value))
        line = " ".join(value.split())
        cut = line if len(line) <= LONGEST_VALUE else line[:LONGEST_VALUE] + " …"
        kind = say(f"check_kind_{kind_of(found.type, found.data_class)}")
        yield Objection(finding_name(found.start, found.end, kind=found.type), cut, kind)
