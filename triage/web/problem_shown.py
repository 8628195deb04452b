"""What the pages of problems show: how many, who, since when, a small picture of the weeks, and the matters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session
from starlette.requests import Request

from triage.domain import Destination
from triage.drafting import title_of
from triage.matters.problem_named import called
from triage.routes import hours_of
from triage.store import outbox, problem_issues, problem_lists
from triage.store.problem_lists import Counted
from triage.store.tickets import WITHDRAWN
from triage.tables import Problem, Ticket
from triage.web.console_shown import lane_named
from triage.web.languages import WORDS, language_of
from triage.web.parts import parts_of
from triage.web.problem_seen import lanes_of
from triage.web.viewing import viewer_of

WEEKS = 13
WEEK = timedelta(weeks=1)
# The picture: as wide as thirteen columns, as high as its plot.
COLUMN, GAP, HEIGHT, LEAST_HEIGHT = 20, 6, 56, 2


@dataclass(frozen=True)
class Week:
    """One column: where it stands, and what it says."""

    x: int
    y: int
    height: int
    count: int
    said: str


@dataclass(frozen=True)
class Row:
    """One problem at a glance."""

    problem: Problem
    called: str
    counted: Counted
    lanes: str
    first: str
    last: str
    latest: str


@dataclass(frozen=True)
class Matter:
    """One of its matters."""

    reference: str
    title: str
    state: str
    lane: str
    at: str


@dataclass(frozen=True)
class Days:
    """How moments are said here: by days of the desk's own zone."""

    words: Mapping[str, str]
    zone: ZoneInfo
    now: datetime

    def said(self, moment: datetime) -> str:
        """Say a day."""
        day, today = moment.astimezone(self.zone).date(), self.now.astimezone(self.zone).date()
        if day == today:
            return self.words["ticket_today"]
        form = self.words["ticket_day_short" if day.year == today.year else "ticket_day"]
        return form.format(day=day.day, month=self.words["ticket_months"].split()[day.month - 1], year=day.year)


def days_of(request: Request) -> Days:
    """Give the way in which moments are said."""
    book = parts_of(request).desk.premises.book
    return Days(WORDS[language_of(request)], hours_of(book, book.owners.review_owner).zone, parts_of(request).now())


def rows(request: Request, session: Session, found: Sequence[Counted]) -> list[Row]:
    """Show several, with the newest words of each."""
    latest = problem_lists.these(session, [one.newest for one in found])
    return [_row(request, session, one, latest.get(one.newest)) for one in found]


def _row(request: Request, session: Session, one: Counted, latest: Ticket | None) -> Row:
    premises, language, days = parts_of(request).desk.premises, language_of(request), days_of(request)
    lanes = lanes_of(one.problem, viewer_of(request, session))
    return Row(
        problem=one.problem,
        called=called(premises.book, one.problem, language=language),
        counted=one,
        lanes=", ".join(lane_named(lane, lane, days.words) for lane in lanes),
        first=days.said(one.first_at),
        last=days.said(one.last_at),
        latest=title_of(latest.text) if latest and latest.state != WITHDRAWN else "",
    )


def matters(request: Request, found: Sequence[Ticket]) -> list[Matter]:
    """Show its matters; of what somebody took back only that there was one."""
    words, days = WORDS[language_of(request)], days_of(request)
    return [
        Matter(
            one.reference,
            words["problems_withdrawn"] if one.state == WITHDRAWN else title_of(one.text),
            words[f"console_state_{one.state}"],
            lane_named(one.lane, one.outcome, words),
            days.said(one.created_at),
        )
        for one in found
    ]


def weeks(moments: Sequence[datetime], days: Days) -> list[Week]:
    """Count the last weeks, each seven days up to now, and draw them."""
    counts = [0] * WEEKS
    for moment in moments:
        back = int((days.now - moment) / WEEK) if moment <= days.now else 0
        if back < WEEKS:
            counts[WEEKS - 1 - back] += 1
    most = max(*counts, 1)
    heights = [max(LEAST_HEIGHT, round(HEIGHT * count / most)) for count in counts]
    return [
        Week(
            number * (COLUMN + GAP),
            HEIGHT - height,
            height,
            count,
            days.words["problems_week"].format(day=days.said(days.now - (WEEKS - number) * WEEK), count=count),
        )
        for number, (height, count) in enumerate(zip(heights, counts, strict=True))
    ]


def issue_state(request: Request, session: Session, problem: Problem) -> str:
    """Say how it stands with the one issue for all of it: made, coming, stuck, none yet, or never."""
    if problem.jira_key is not None:
        return "made"
    making = problem_issues.making(session, problem)
    if making is not None:
        return "stuck" if making.state == outbox.STUCK else "coming"
    return "none" if Destination.JIRA in parts_of(request).desk.premises.destinations else "never"
