"""What a report is, whatever it is about: a title, a picture, and a table whose numbers lead to their tickets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from playbooks.edition import Edition
from triage.reports.period import Period
from triage.viewer import Viewer

# Fewer people than this would be known by their numbers, so a group of them is left out.
FEWEST_PEOPLE = 5
# More bars than this nobody reads; a picture that leaves some out says so.
MOST_BARS = 20
# What the console's list is asked for: the fields of its address.
Listed = Mapping[str, str]


class Unit(StrEnum):
    """What a value counts."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"
    HOURS = "hours"
    # So many for each of something else.
    EACH = "each"


class Kind(StrEnum):
    """How a picture is drawn: bars that lie side by side, or columns over time that stand on each other."""

    BARS = "bars"
    COLUMNS = "columns"


@dataclass(frozen=True)
class Column:
    """One column of the table; programs know it by its `name`.

    Where people read it, a column stands as a small line in another one, the one it is `under`, so that a table fits.
    """

    name: str
    title: str
    unit: Unit = Unit.COUNT
    under: str | None = None


@dataclass(frozen=True)
class Cell:
    """One value; `listed` is the list of exactly the tickets that it counts, None where there is no such list.

    `page` is the address of what a value names, where that has a page of its own.
    """

    value: str | int | float | None
    listed: Listed | None = None
    page: str | None = None


@dataclass(frozen=True)
class Series:
    """Values of one kind, one for each label of the picture; None is what is not told."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """A picture of some of the numbers; `shows` says in a sentence what is to be seen.

    Of more labels than `most` the first are drawn, or with `ends` the first and the last; `cut` then says so.
    """

    kind: Kind
    shows: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: Unit = Unit.COUNT
    most: int = MOST_BARS
    ends: bool = False
    cut: str | None = None


@dataclass(frozen=True)
class Report:
    """One report over a period, in one language, for one reader."""

    name: str
    title: str
    intro: str
    span: str
    chart: Chart
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Reader:
    """For whom a report is made: who looks, and what things are called in their language."""

    viewer: Viewer
    edition: Edition
    words: Mapping[str, str]
    language: str = "en"

    def lane(self, key: str | None) -> str:
        """Name a lane in few words; what is in none has a word of its own."""
        return self.words.get(f"report_lane_{key}", self.words["report_no_lane"])

    def owner(self, key: str) -> str:
        """Give what people call an owner."""
        known = self.edition.owners.owners.get(key)
        return known.name if known is not None else key


def made(
    name: str,
    period: Period,
    reader: Reader,
    *,
    chart: Chart,
    columns: Sequence[Column],
    rows: Sequence[tuple[Cell, ...]],
    notes: Sequence[str] = (),
) -> Report:
    """Put a report together; its title, its introduction and its `notes` are sentences that the reader's words name.

    Where there is nothing to count, its picture says that, and where a picture can't hold all bars, it says that too.
    """
    words, key = reader.words, f"report_{name.replace('-', '_')}"
    return Report(
        name=name,
        title=words[key],
        intro=words[f"{key}_intro"],
        span=words["report_span"].format(since=period.since, until=period.until),
        chart=_cut(chart, words) if rows else replace(chart, shows=words["report_nothing"]),
        columns=tuple(columns),
        rows=tuple(rows),
        notes=tuple(words[one] for one in notes),
        language=reader.language,
    )


def _cut(chart: Chart, words: Mapping[str, str]) -> Chart:
    if chart.kind is not Kind.BARS or len(chart.labels) <= chart.most:
        return chart
    first = chart.most - chart.most // 2 if chart.ends else chart.most
    kept = [*range(first), *range(len(chart.labels) - (chart.most - first), len(chart.labels))]
    said = words["report_drawn_ends" if chart.ends else "report_drawn"].format(drawn=chart.most, of=len(chart.labels))
    return replace(
        chart,
        shows=f"{chart.shows} {said}",
        labels=tuple(chart.labels[at] for at in kept),
        series=tuple(Series(one.name, tuple(one.values[at] for at in kept)) for one in chart.series),
        cut=said,
    )
