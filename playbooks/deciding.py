"""What the policy says to data of some classes in a tool: the strictest cell, and never yes to what is unknown."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from playbooks.policy_schema import Cell, Duty, Policy, PolicyException, Tool, ToolStatus, Verdict
from playbooks.schema import DataClass
from playbooks.tool_finder import Words, words_of

STRICTNESS = {verdict: level for level, verdict in enumerate(Verdict)}
MILD = frozenset({Verdict.YES, Verdict.YES_IF_REDACTED})
# What a text is when the time was up, and what a description says that holds none of the policy's words.
NOT_CHECKED, UNDESCRIBED = "not_checked", "undescribed"

# Which class gives the reason where two cells are equally strict: the later one.
GRAVITY: Mapping[str, int] = {
    data_class: level
    for level, data_class in enumerate(
        (
            DataClass.PUBLIC,
            DataClass.INTERNAL,
            DataClass.SOURCE_CODE,
            DataClass.CONFIDENTIAL,
            DataClass.PERSONAL,
            DataClass.REGULATED,
            DataClass.CLIENT_PRIVILEGED,
            DataClass.PAYMENT,
            DataClass.SPECIAL_CATEGORY,
            DataClass.CREDENTIALS,
        )
    )
}
UNKNOWN_CLASS_GRAVITY = -1


@dataclass(frozen=True)
class Decision:
    """A verdict that can be shown: why, what to do instead, where it is written, and which class decided.

    `duties` are those of every class in it; `exception` is the key of the one that made the answer.
    """

    verdict: Verdict
    reason: str
    alternative: str
    section: str
    data_class: str
    duties: tuple[Duty, ...] = ()
    exception: str | None = None


@dataclass(frozen=True)
class Exempt:
    """An exception, ready to be compared."""

    key: str
    terms: PolicyException
    groups: frozenset[Words]
    section: str

    def fits(self, row: "Row", data_class: str, *, groups: Collection[Words], today: date | None) -> bool:
        """Tell whether it speaks of this tool and class, for one of these groups, on this day."""
        return (
            today is not None
            and today <= self.terms.until
            and not self.groups.isdisjoint(groups)
            and data_class in self.terms.classes
            and not row.names.isdisjoint(self.terms.tools)
        )

    def instead_of(self, usual: Decision) -> Decision:
        """Give the answer that it makes of the usual one."""
        verdict = Verdict(self.terms.verdict)
        # "Ask first" is no alternative any more where the exception has just allowed it.
        kept = usual.alternative if STRICTNESS[verdict] >= STRICTNESS[usual.verdict] else ""
        return replace(
            usual,
            verdict=verdict,
            reason=self.terms.reason,
            alternative=self.terms.alternative or kept,
            section=self.section,
            duties=usual.duties if self.terms.duties is None else self.terms.duties,
            exception=self.key,
        )


@dataclass(frozen=True)
class Row:
    """What the policy says of one tool or status: its cells by class, and the names that an exception may call it."""

    cells: Mapping[str, Decision]
    names: frozenset[str]
    is_unknown: bool


@dataclass(frozen=True)
class Decisions:
    """The policy worked out for every tool and class, since every message asks it."""

    rows: Mapping[str, Row]
    exceptions: tuple[Exempt, ...]
    # Answers that no cell gives: to an unknown class, to a text that was not checked, to an unclear description.
    others: Mapping[str, Decision]
    unknown_class: Decision
    whole_text: Decision

    def decide(
        self,
        tool: str | None,
        classes: Iterable[str],
        *,
        groups: Iterable[str] = (),
        today: date | None = None,
        whole: Collection[str] = (),
    ) -> Decision:
        """Give the strictest decision over the classes; `public` is always among them, so finding none means public.

        Classes in `whole` come from what the text is as a whole: taking words out does not cure them.
        """
        row = self.rows.get(tool or "", self.rows[ToolStatus.UNKNOWN])
        own = frozenset(map(words_of, groups))
        found = [self._one(row, each, groups=own, today=today) for each in {DataClass.PUBLIC.value, *classes}]
        found = [self._as_a_whole(each) if each.data_class in whole else each for each in found]
        strictest = max(found, key=_rank)
        if strictest.verdict in {Verdict.NO, Verdict.NOT_CHECKED}:
            return replace(strictest, duties=())
        owed = {duty for each in found for duty in each.duties}
        return replace(strictest, duties=tuple(duty for duty in Duty if duty in owed))

    def _one(self, row: Row, data_class: str, *, groups: Collection[Words], today: date | None) -> Decision:
        usual = row.cells.get(data_class)
        if usual is None:
            return self.others.get(data_class, self.unknown_class)
        fitting = [
            each.instead_of(usual)
            for each in self.exceptions
            if each.fits(row, data_class, groups=groups, today=today) and not _goes_too_far(each.terms, row)
        ]
        if data_class == DataClass.CREDENTIALS:
            fitting = [each for each in fitting if STRICTNESS[each.verdict] >= STRICTNESS[usual.verdict]]
        return max(fitting, key=_rank, default=usual)

    def _as_a_whole(self, decision: Decision) -> Decision:
        if decision.verdict is not Verdict.YES_IF_REDACTED:
            return decision
        words = self.whole_text
        return replace(decision, verdict=words.verdict, reason=words.reason, alternative=words.alternative)


def work_out(policy: Policy, tools: Mapping[str, Tool], wording: Mapping[str, str]) -> Decisions:
    """Lay the tools' own cells over those of their status, and make the answers ready that no cell gives."""
    rows = {status.value: _row(policy, [status]) for status in ToolStatus}
    rows |= {key: _row(policy, [tool.status, key]) for key, tool in tools.items()}
    exceptions = tuple(
        Exempt(key, terms, frozenset(map(words_of, terms.groups)), _section(policy, terms.section))
        for key, terms in policy.exceptions.items()
    )
    others = {
        NOT_CHECKED: _worded(wording, "not_checked", Verdict.NOT_CHECKED),
        UNDESCRIBED: _worded(wording, "undescribed", Verdict.ASK),
    }
    unknown, whole = (_worded(wording, name, Verdict.ASK) for name in ("unknown_class", "whole_text"))
    return Decisions(MappingProxyType(rows), exceptions, MappingProxyType(others), unknown, whole)


def _row(policy: Policy, layers: list[str]) -> Row:
    cells: dict[str, Decision] = {}
    for data_class, cell in _cells(policy, layers):
        cells[data_class.value] = Decision(
            verdict=Verdict(cell.verdict),
            reason=cell.reason,
            alternative=cell.alternative,
            section=_section(policy, cell.section),
            data_class=data_class.value,
            duties=cell.duties,
        )
    return Row(MappingProxyType(cells), frozenset(layers), ToolStatus.UNKNOWN in layers)


def _cells(policy: Policy, layers: list[str]) -> Iterator[tuple[DataClass, Cell]]:
    for layer in layers:
        yield from policy.cells.get(layer, {}).items()


def _section(policy: Policy, number: str) -> str:
    return f"{number} {policy.sections[number]}"


def _goes_too_far(terms: PolicyException, row: Row) -> bool:
    return row.is_unknown and Verdict(terms.verdict) in MILD


def _worded(wording: Mapping[str, str], name: str, verdict: Verdict) -> Decision:
    reason, alternative = wording[f"{name}_reason"], wording[f"{name}_alternative"]
    data_class = NOT_CHECKED if verdict is Verdict.NOT_CHECKED else "unknown"
    return Decision(verdict, reason, alternative, section="", data_class=data_class)


def _rank(decision: Decision) -> tuple[int, int, str]:
    gravity = GRAVITY.get(decision.data_class, UNKNOWN_CLASS_GRAVITY)
    return STRICTNESS[decision.verdict], gravity, decision.exception or ""
