"""The page that says how we are doing today, to people who read no charts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from fastapi import APIRouter
from sqlmodel import Session
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.reports.period import zone_of
from triage.store import findings, inbox, measures, outbox, queues
from triage.store.visible import visible_to
from triage.viewer import SEES_RESTRICTED, Viewer
from triage.web.gate import STAFF, needs_page
from triage.web.languages import WORDS, language_of
from triage.web.pages import page
from triage.web.parts import parts_of
from triage.web.viewing import viewer_of

PAGE = "/today"
# What is usual on such a day.
USUAL_WEEKS = 4
# Whom else a page concerns says nothing.
HEARS_OF_PAGES = SEES_RESTRICTED | {Role.OPERATIONS}
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Tile:
    """One figure; `is_odd` where it needs a look."""

    title: str
    count: int
    link: str = ""
    said: str = ""
    is_odd: bool = False


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    door = needs_page(*STAFF)
    router.add_api_route(
        PAGE, shown, methods=["GET"], dependencies=[door], include_in_schema=False, response_model=None
    )


def shown(request: Request) -> Response:
    """Show today."""
    words, parts = WORDS[language_of(request)], parts_of(request)
    # Days are those of the company, as in the reports.
    now = parts.now().astimezone(zone_of(parts.desk.premises.book.owners))
    with parts.database.reading() as session:
        viewer = viewer_of(request, session)
        tiles = tiles_of(session, viewer, words, now=now)
        broken = findings.open_ones(session, of=visible_to(viewer))
    odd = sum(tile.is_odd for tile in tiles) + len(broken)
    sentence = words["today_all_well" if not odd else "today_one" if odd == 1 else "today_look"].format(count=odd)
    return page(request, "today.html", tiles=tiles, broken=broken, sentence=sentence, is_well=not odd)


def tiles_of(session: Session, viewer: Viewer, words: Mapping[str, str], *, now: datetime) -> list[Tile]:
    """Count what somebody sees of the day and of what waits."""
    midnight = _midnight(now)
    came = measures.came(session, viewer, since=midnight, until=now + _WEEK)
    waiting = queues.counts(session, viewer=viewer, now=now)
    late, (pages, _) = waiting.queues[queues.BREACHING], measures.paging(session)
    usual = _usual(session, viewer, now)
    said = words["today_usual"].format(usual=usual) if usual else ""
    unsent = outbox.counts(session)
    stuck = sum(count for _, state, count, _ in unsent if state == outbox.STUCK)
    on_their_way = sum(count for _, state, count, _ in unsent if state == outbox.PENDING)
    failed = sum(count for state, count, _ in inbox.counts(session) if state == inbox.FAILED)
    paging = [Tile(words["today_pages"], pages, is_odd=pages > 0)] if viewer.role in HEARS_OF_PAGES else []
    return [
        Tile(words["today_came"], came, f"/tickets?queue=all&since={midnight.astimezone(UTC):%Y-%m-%dT%H:%MZ}", said),
        Tile(words["today_open"], waiting.queues[queues.OPEN], "/tickets"),
        Tile(words["today_late"], late, "/tickets?queue=breaching", is_odd=late > 0),
        Tile(words["today_review"], waiting.queues[queues.REVIEW], "/tickets?queue=review"),
        *paging,
        Tile(words["today_waiting"], on_their_way),
        Tile(words["today_stuck"], stuck, is_odd=stuck > 0),
        Tile(words["today_arrivals"], failed, is_odd=failed > 0),
    ]


def _usual(session: Session, viewer: Viewer, now: datetime) -> int:
    """Say how much came on the same day of the weeks before, until this time of day."""
    days = [now - weeks * _WEEK for weeks in range(1, USUAL_WEEKS + 1)]
    return round(sum(measures.came(session, viewer, since=_midnight(day), until=day) for day in days) / USUAL_WEEKS)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
