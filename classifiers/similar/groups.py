"""Groups of matters that seem to be one thing, and how alike two of them are, with lane, tool and time as evidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np

from classifiers.similar.gists import Floats, Gist

_SECONDS_A_DAY = 86_400
_DAYS_TO_FORGET = 30.0
_DIGITS = 6


@dataclass(frozen=True)
class Matter:
    """One matter as far as grouping needs it; `lane` and `tool` are None where nobody knows them."""

    key: str
    gist: Gist
    at: datetime
    lane: str | None = None
    tool: str | None = None


@dataclass(frozen=True, eq=False)
class Group:
    """What is kept of a group: sums and counts, so that it grows without looking at its matters again."""

    key: str
    maker: str
    total: Floats
    count: int
    first_at: datetime
    last_at: datetime
    lanes: Mapping[str, int] = field(default_factory=dict)
    tools: Mapping[str, int] = field(default_factory=dict)
    is_named: bool = False
    is_dismissed: bool = False


@dataclass(frozen=True)
class Weights:
    """How much each piece of evidence counts beside the likeness of the texts, and from where on it is enough.

    `classifiers.similar.fitting` fits them on two companies, each read by a scale that saw the other one only.
    """

    lane: float = 0.05
    tool: float = 0.03
    other_tool: float = 0.0
    time: float = 0.20
    join_from: float = 0.20
    merge_from: float = 0.34
    # Within a group that lasts, single matters are further from each other in time than its ends are from others.
    part_from: float = 0.24
    part_time: float = 0.15


def group_of(matter: Matter, key: str) -> Group:
    """Begin a group with its first matter."""
    return Group(
        key=key,
        maker=matter.gist.maker,
        total=matter.gist.direction,
        count=1,
        first_at=matter.at,
        last_at=matter.at,
        lanes={matter.lane: 1} if matter.lane else {},
        tools={matter.tool: 1} if matter.tool else {},
    )


def united(one: Group, other: Group) -> Group:
    """Add the other group to this one, which keeps its key and what people decided about it."""
    if one.maker != other.maker:
        raise ValueError("Groups whose gists have different makers cannot be united.")
    return Group(
        key=one.key,
        maker=one.maker,
        total=one.total + other.total,
        count=one.count + other.count,
        first_at=min(one.first_at, other.first_at),
        last_at=max(one.last_at, other.last_at),
        lanes=Counter(one.lanes) + Counter(other.lanes),
        tools=Counter(one.tools) + Counter(other.tools),
        is_named=one.is_named,
        is_dismissed=one.is_dismissed,
    )


class Table:
    """Groups as rows of figures, so that one can be held against all others at once."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Take the groups; all of one maker."""
        width = len(groups[0].total) if groups else 0
        self._lanes = _columns([group.lanes for group in groups])
        self._tools = _columns([group.tools for group in groups])
        self._means: Floats = np.zeros((len(groups), width))
        self._lane_shares: Floats = np.zeros((len(groups), len(self._lanes)))
        self._tool_shares: Floats = np.zeros((len(groups), len(self._tools)))
        self._first: Floats = np.zeros(len(groups))
        self._last: Floats = np.zeros(len(groups))
        for row, group in enumerate(groups):
            self.put(row, group)

    def put(self, row: int, group: Group) -> None:
        """Let this group stand in this row."""
        self._means[row] = group.total / group.count
        self._lane_shares[row] = _shares(group.lanes, self._lanes, group.count)
        self._tool_shares[row] = _shares(group.tools, self._tools, group.count)
        self._first[row] = group.first_at.timestamp() / _SECONDS_A_DAY
        self._last[row] = group.last_at.timestamp() / _SECONDS_A_DAY

    def likenesses(self, rows: slice, weights: Weights) -> Floats:
        """Say how alike these rows are to all: the average over all pairs of their matters, and the evidence."""
        same_tool = self._tool_shares[rows] @ self._tool_shares.T
        known = self._tool_shares.sum(axis=1)
        sums = (
            self._means[rows] @ self._means.T
            + weights.lane * (self._lane_shares[rows] @ self._lane_shares.T)
            + weights.tool * same_tool
            - weights.other_tool * (np.outer(known[rows], known) - same_tool)
            - weights.time * np.log2(1 + self._gaps(rows) / _DAYS_TO_FORGET)
        )
        # What differs by less than this came about by the order of adding.
        rounded: Floats = np.round(sums, _DIGITS)
        return rounded

    def _gaps(self, rows: slice) -> Floats:
        """Count the days between the last of the one and the first of the other; none where they overlap."""
        later = np.maximum(self._first[rows, None] - self._last, self._first - self._last[rows, None])
        gaps: Floats = np.maximum(0.0, later)
        return gaps


def _columns(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    return {name: column for column, name in enumerate(sorted({name for each in counts for name in each}))}


def _shares(counts: Mapping[str, int], columns: Mapping[str, int], total: int) -> Floats:
    shares: Floats = np.zeros(len(columns))
    for name, count in counts.items():
        shares[columns[name]] = count / total
    return shares
