"""What the policy says to data of some classes in a tool: the strictest cell, and never yes to what is unknown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from playbooks.schema import DataClass, Policy, Tool, ToolStatus, Verdict

STRICTNESS = {verdict: level for level, verdict in enumerate(Verdict)}

# Which class gives the reason where two cells are equally strict: the later one.
GRAVITY = {
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
    """A verdict that can be shown: why, what to do instead, where it is written, and which class decided."""

    verdict: Verdict
    reason: str
    alternative: str
    section: str
    data_class: str


Ranked = tuple[int, int, Decision]


@dataclass(frozen=True)
class Decisions:
    """The policy worked out for every tool and class, since every message asks it."""

    table: Mapping[str, Mapping[str, Ranked]]
    unknown_class: Ranked

    def decide(self, tool: str | None, classes: Iterable[str]) -> Decision:
        """Give the strictest decision over the classes; `public` is always among them, so finding none means public."""
        row = self.table.get(tool or "", self.table[ToolStatus.UNKNOWN])
        ranked = [row.get(data_class, self.unknown_class) for data_class in {DataClass.PUBLIC, *classes}]
        return max(ranked, key=lambda entry: (entry[0], entry[1]))[2]


def work_out(policy: Policy, tools: Mapping[str, Tool], *, unknown_class: Decision) -> Decisions:
    """Lay the tools' own cells over those of their status."""
    rows = {status.value: _row(policy, [status]) for status in ToolStatus}
    rows |= {key: _row(policy, [tool.status, key]) for key, tool in tools.items()}
    ranked_unknown = (STRICTNESS[Verdict.ASK], UNKNOWN_CLASS_GRAVITY, unknown_class)
    return Decisions(MappingProxyType(rows), ranked_unknown)


def _row(policy: Policy, layers: list[str]) -> Mapping[str, Ranked]:
    row: dict[str, Ranked] = {}
    for layer in layers:
        for data_class, cell in policy.cells.get(layer, {}).items():
            section = f"{cell.section} {policy.sections[cell.section]}"
            decision = Decision(cell.verdict, cell.reason, cell.alternative, section, data_class.value)
            row[data_class] = (STRICTNESS[cell.verdict], GRAVITY[data_class], decision)
    return MappingProxyType(row)
