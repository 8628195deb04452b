"""The list of the console as its templates show it: rows, queues and filters, in the reader's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from playbooks.edition import Edition
from triage.assessing import percent_of
from triage.domain import Lane, Outcome, Severity
from triage.store.listed import NextClock, Row
from triage.store.queues import ALL, BREACHING, MINE, NOBODY, OF_LANE, OPEN, RESTRICTED, REVIEW, SETTLED, Counts
from triage.tables import SavedView
from triage.viewer import Viewer
from triage.web.console_asked import MOMENTS, OF_REPORTS, STATES, Address

SHOWN_CHARACTERS = 150
MINUTES_A_DAY, MINUTES_AN_HOUR = 24 * 60, 60
# So close that it is worth a colour.
SOON_MINUTES = 60
KEYS = {MINE: "m", REVIEW: "v", BREACHING: "b", RESTRICTED: "x", OPEN: "o", SETTLED: "s", ALL: "e"}
Words = Mapping[str, str]


@dataclass(frozen=True)
class ClockShown:
    """What happens next, and how long that leaves; `level` is late, soon, calm or paused."""

    what: str
    left: str
    level: str
    due_at: datetime


@dataclass(frozen=True)
class RowShown:
    """One matter as a row."""

    row: Row
    text: str
    lane: str
    percent: int
    is_mine: bool
    clock: ClockShown | None


@dataclass(frozen=True)
class Link:
    """A queue, a lane or a view on the left."""

    name: str
    query: str
    count: int | None = None
    key: str = ""
    is_here: bool = False


@dataclass(frozen=True)
class Rail:
    """All that stands on the left."""

    queues: tuple[Link, ...]
    lanes: tuple[Link, ...]
    more: tuple[Link, ...]
    views: tuple[Link, ...]


@dataclass(frozen=True)
class Choice:
    """One value of a filter."""

    value: str
    name: str


@dataclass(frozen=True)
class Filter:
    """One filter with its values, and the one that is chosen."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    value: str

    @property
    def chosen(self) -> str:
        """Give the chosen value in words."""
        return next((one.name for one in self.choices if one.value == self.value), self.value)


def row_shown(row: Row, words: Words, *, viewer: Viewer, now: datetime) -> RowShown:
    """Put a row in words."""
    return RowShown(
        row=row,
        text=first_words(row.text),
        lane=lane_named(row.lane, row.outcome, words),
        percent=percent_of(row.confidence),
        is_mine=row.taken_by is not None and row.taken_by == viewer.handle,
        clock=clock_shown(row.clock, words, now=now) if row.clock else None,
    )


def first_words(text: str) -> str:
    """Give the beginning of a text on one line, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= SHOWN_CHARACTERS:
        return line
    return f"{line[:SHOWN_CHARACTERS].rpartition(' ')[0] or line[:SHOWN_CHARACTERS]} …"


def lane_named(lane: str | None, outcome: str, words: Words) -> str:
    """Say whose work it is."""
    if lane is None:
        return words["console_out_of_scope" if outcome == Outcome.OUT_OF_SCOPE else "console_unplaced"]
    return words.get(f"console_lane_{lane}", lane)


def clock_shown(clock: NextClock, words: Words, *, now: datetime) -> ClockShown:
    """Say how long a clock leaves."""
    what = words.get(f"console_clock_{clock.kind}", clock.kind)
    if clock.is_paused:
        return ClockShown(what, words["console_clock_paused"], "paused", clock.due_at)
    minutes = (clock.due_at - now).total_seconds() / 60
    sentence = words["console_clock_over" if minutes < 0 else "console_clock_left"]
    level = "late" if minutes < 0 else "soon" if minutes <= SOON_MINUTES or clock.is_warned else "calm"
    return ClockShown(what, sentence.format(time=_duration(abs(minutes), words)), level, clock.due_at)


def rail(address: Address, counted: Counts, words: Words, *, viewer: Viewer) -> Rail:
    """Give the queues, with what is in them, that fit who looks."""
    shows_restricted = viewer.sees_restricted or bool(counted.queues[RESTRICTED])
    queues = [one for one in (MINE, REVIEW, BREACHING, RESTRICTED, OPEN) if one != RESTRICTED or shows_restricted]
    lanes = [str(lane) for lane in Lane if not viewer.is_narrowed or lane in viewer.lanes]
    return Rail(
        queues=tuple(_queue(one, address, words, count=counted.queues[one]) for one in queues),
        lanes=tuple(
            _lane(lane, address, words, count=counted.lanes.get(lane, 0), key=str(place))
            for place, lane in enumerate(lanes, start=1)
        ),
        more=tuple(_queue(one, address, words) for one in (SETTLED, ALL)),
        views=(),
    )


def view_links(views: Sequence[SavedView], *, here: str | None) -> tuple[Link, ...]:
    """Give somebody's views."""
    return tuple(Link(one.name, f"view={one.slug}", is_here=one.slug == here) for one in views)


def filters(address: Address, words: Words, edition: Edition, *, people: Sequence[Choice]) -> list[Filter]:
    """Give the filters of a list."""
    chosen = dict(address.filters)
    owners = {key: owner.name for key, owner in edition.owners.owners.items()}
    tools = {tool.name: tool.name for tool in edition.tools.values()}
    of_lane = address.queue.startswith(OF_LANE)
    values: dict[str, list[Choice]] = {
        "state": [Choice(one, words[f"console_state_{one}"]) for one in STATES],
        "severity": [Choice(str(one), words[f"console_severity_{one}"]) for one in reversed(Severity)],
        "lane": [] if of_lane else _lanes(words),
        "holder": [Choice(NOBODY, words["console_nobody"]), *people],
        "owner": _by_name(owners),
        "tool": _by_name(tools),
    }
    shown = [
        Filter(name, words[f"console_by_{name}"], tuple(choices), chosen.get(name, ""))
        for name, choices in values.items()
        if choices
    ]
    return shown + [_of_report(name, chosen[name], words) for name in OF_REPORTS if name in chosen]


def _of_report(name: str, value: str, words: Words) -> Filter:
    """Give what the link of a report narrows a list by; it has one choice, and goes when one takes it away."""
    said = f"{value[:10]} {value[11:16]} UTC" if name in MOMENTS else value
    for beginning in ("console_lane_", f"console_{name}_", "console_clock_"):
        said = words.get(f"{beginning}{value}", said)
    return Filter(name, words[f"console_by_{name}"], (Choice(value, said),), value)


def title_of(address: Address, words: Words) -> str:
    """Say what is listed."""
    if address.words:
        return words["console_found"].format(words=address.words)
    if address.queue.startswith(OF_LANE):
        return words[f"console_lane_{address.queue.removeprefix(OF_LANE)}"]
    return words[f"console_queue_{address.queue}"]


def emptiness(address: Address, words: Words) -> str:
    """Say why nothing is listed, and what to do."""
    if address.words:
        return words["console_empty_search" if address.asked.question else "console_search_none"]
    if address.after is not None:
        return words["console_empty_page"]
    if address.is_narrowed:
        return words["console_empty_filtered"]
    return words["console_empty_lane" if address.queue.startswith(OF_LANE) else f"console_empty_{address.queue}"]


def _duration(minutes: float, words: Words) -> str:
    if minutes < 1:
        return words["console_now"]
    if minutes < MINUTES_AN_HOUR:
        return words["console_minutes"].format(n=int(minutes))
    hours, rest = divmod(int(minutes), MINUTES_AN_HOUR)
    if minutes < MINUTES_A_DAY:
        short = words["console_hours"].format(n=hours)
        return words["console_hours_minutes"].format(h=hours, m=rest) if rest else short
    return words["console_days"].format(n=int(minutes // MINUTES_A_DAY))


def _queue(queue: str, address: Address, words: Words, *, count: int | None = None) -> Link:
    is_here = address.queue == queue and not address.words
    name, query = words[f"console_queue_{queue}"], Address(queue=queue).query()
    return Link(name, query, count, KEYS[queue], is_here)


def _lane(lane: str, address: Address, words: Words, *, count: int, key: str) -> Link:
    queue = f"{OF_LANE}{lane}"
    is_here = address.queue == queue and not address.words
    return Link(words[f"console_lane_{lane}"], Address(queue=queue).query(), count, key, is_here)


def _lanes(words: Words) -> list[Choice]:
    named = [Choice(str(one), words[f"console_lane_{one}"]) for one in Lane]
    return [*named, Choice(NOBODY, words["console_no_lane"])]


def _by_name(named: Mapping[str, str]) -> list[Choice]:
    return sorted((Choice(value, name) for value, name in named.items()), key=lambda one: one.name.casefold())
