"""The answer of a check in the form in which the page shows it; pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from classifiers.sensitive import NOT_CHECKED, Finding
from playbooks.book import Book
from playbooks.schema import ToolStatus, Verdict
from triage.domain import Lane
from triage.pastes import Asked
from triage.pasting import Advice, Question
from triage.web.check_form import Say, finding_name
from triage.web.check_kinds import kind_of, look_of

MOST_SHOWN = 20_000
MOST_OBJECTIONS = 25
LONGEST_VALUE = 60
FIRST_TOOLS = 6
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
class ToolShown:
    """A tool to choose; `note` and `status` name the sentences about it."""

    key: str
    name: str
    note: str
    status: str


@dataclass(frozen=True)
class Shown:
    """Everything that the page shows of an answer."""

    verdict: str
    heading: str
    reason: str
    alternative: str
    where: str
    duties: tuple[str, ...]
    has_exception: bool
    legend: tuple[Legend, ...]
    said: str
    pieces: tuple[Piece, ...]
    is_cut: bool
    copy: str
    may_check_copy: bool
    may_ask: bool
    owner: str
    objections: tuple[Objection, ...]
    more_objections: int
    has_text: bool


def shown(question: Question, advice: Advice, book: Book, *, say: Say) -> Shown:
    """Lay an answer out for the page."""
    findings = [found for found in advice.findings if found.type != NOT_CHECKED]
    objections = tuple(_objections(question.text, findings, say))
    is_masked = bool(findings) and advice.redacted != question.text
    usable = advice.copy_may_be_used and is_masked
    return Shown(
        verdict=advice.verdict,
        heading=say(f"verdict_{advice.verdict}", tool=advice.tool_name),
        reason=advice.reason,
        alternative=advice.alternative,
        where=_where(advice, say),
        duties=advice.duties,
        has_exception=advice.exception is not None,
        legend=tuple(_legend(findings, say)),
        said=", ".join(say(f"class_{name}") for name, count in advice.classes.items() if not count),
        pieces=tuple(_pieces(question.text, findings, say)),
        is_cut=len(question.text) > MOST_SHOWN,
        copy=advice.redacted if usable else "",
        may_check_copy=is_masked and not usable,
        may_ask=advice.verdict in TO_BE_ASKED,
        owner=book.owner_of(Lane.DATA_HANDLING).name,
        objections=objections[:MOST_OBJECTIONS],
        more_objections=max(0, len(objections) - MOST_OBJECTIONS),
        has_text=bool(question.text),
    )


def tools_shown(book: Book, used: Sequence[str], *, language: str) -> Sequence[ToolShown]:
    """Give the tools to choose from: the ones that the person used last, the approved ones, and then all others."""
    tools = book.edition(language).tools
    used = used[:FIRST_TOOLS]
    approved = [key for key, tool in tools.items() if tool.status is ToolStatus.APPROVED]
    return [
        ToolShown(key, tools[key].name, "used_last" if key in used else "", tools[key].status.value)
        for key in dict.fromkeys([*used, *approved, *tools])
    ]


def moment(asked: Asked, language: str) -> str:
    """Write by when an answer comes, as people of that language write a moment."""
    local = asked.answer_by.astimezone(ZoneInfo(asked.zone))
    if language == "en":
        return f"{local:%A} {local.day} {local:%B %Y}, {local:%H:%M} ({asked.zone})"
    return f"{local:%d.%m.%Y, %H:%M} ({asked.zone})"


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
