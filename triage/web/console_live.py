"""Says to open lists that something changed: server-sent events, from one look a second however many listen.

No word of any matter goes this way. Whoever is told asks for the list anew, and gets what they may see.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import cast

import structlog
from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from triage.database import Database
from triage.domain import Role
from triage.store import events, queues, sessions, tickets
from triage.store.visible import looked_up
from triage.viewer import Viewer
from triage.web.gate import STAFF, needs_page
from triage.web.parts import parts_of
from triage.web.problems import DATABASE_AWAY, Refused

log = structlog.get_logger(__name__)

LOOK_SECONDS = 1.0
# Proxies close what is silent for longer, and this is how late the end of a session shows.
QUIET_SECONDS = 15.0
# Then the browser comes again by itself, so that nothing hangs on a process for ever.
LONGEST_SECONDS = 300.0
MOST_LISTENERS = 500
MOST_EVENTS = 500
CHANGED, ENDED, QUIET = "event: changed\ndata: -\n\n", "event: ended\ndata: -\n\n", ": quiet\n\n"
# What is said of some matters by their numbers; empty where nothing happened for a while.
Says = Callable[[Request, frozenset[int]], str]


class Listener:
    """One open page: a list, or `only` some matters."""

    def __init__(self, only: frozenset[int] | None = None) -> None:
        """Begin with nothing new."""
        self.only = only
        self._numbers: set[int] = set()
        self._told = asyncio.Event()

    def tell(self, numbers: frozenset[int]) -> None:
        """Note what changed."""
        told = numbers if self.only is None else numbers & self.only
        # Nothing at all is said to wake everybody.
        if told or not numbers:
            self._numbers |= told
            self._told.set()

    async def news(self, seconds: float) -> frozenset[int]:
        """Wait for what changes, and give it; empty where nothing does for a while."""
        try:
            await asyncio.wait_for(self._told.wait(), seconds)
        except TimeoutError:
            return frozenset()
        found, self._numbers = frozenset(self._numbers), set()
        self._told.clear()
        return found


class Live:
    """Looks at the newest events while somebody listens."""

    def __init__(self, database: Database, *, look_seconds: float = LOOK_SECONDS) -> None:
        """Take what it needs; nobody listens yet."""
        self._database, self._pause = database, look_seconds
        self._listeners: set[Listener] = set()
        self._looking: asyncio.Task[None] | None = None
        self.is_closing = False

    def is_full(self, only: frozenset[int] | None = None) -> bool:
        """Say whether as many listen as one process serves; those to single matters take no place from lists."""
        return sum((one.only is None) == (only is None) for one in self._listeners) >= MOST_LISTENERS

    @contextmanager
    def listening(self, only: frozenset[int] | None = None) -> Iterator[Listener]:
        """Listen for a while, to everything or to `only` some matters."""
        listener = Listener(only)
        self._listeners.add(listener)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._look())
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    def close(self) -> None:
        """Let every open page go, so that nobody waits for them when the server ends."""
        self.is_closing = True
        if self._looking is not None and not self._looking.done():
            self._looking.get_loop().call_soon_threadsafe(self._wake_all)

    def _wake_all(self) -> None:
        for listener in self._listeners:
            listener.tell(frozenset())

    async def _look(self) -> None:
        last: int | None = None
        while self._listeners:
            try:
                last, numbers = await run_in_threadpool(self._since, last)
            except DATABASE_AWAY as error:
                log.warning("live_look_failed", error=type(error).__name__)
                numbers = frozenset()
            if numbers:
                for listener in self._listeners:
                    listener.tell(numbers)
            await asyncio.sleep(self._pause)

    def _since(self, last: int | None) -> tuple[int, frozenset[int]]:
        with self._database.reading() as session:
            newest = events.newest_number(session)
            if last is None or newest == last:
                return newest, frozenset()
            return newest, events.tickets_since(session, last, most=MOST_EVENTS)


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/tickets/live", live, dependencies=[needs_page(*STAFF)], include_in_schema=False, response_model=None
    )


async def live(request: Request) -> Response:
    """Tell a page that is open what changes, as long as its session stands."""
    return stream_of(request, cast("Live", request.app.state.live), _said)


def stream_of(request: Request, hub: Live, says: Says, *, only: frozenset[int] | None = None) -> Response:
    """Begin to tell a page what changes, in the words of its area."""
    if hub.is_full(only):
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Too many pages listen.", headers={"Retry-After": "60"})
    told = _stream(request, hub, says, only=only)
    return StreamingResponse(told, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


async def _stream(request: Request, hub: Live, says: Says, *, only: frozenset[int] | None) -> AsyncIterator[str]:
    until = time.monotonic() + LONGEST_SECONDS
    with hub.listening(only) as listener:
        yield "retry: 5000\n\n"
        while time.monotonic() < until:
            numbers = await listener.news(QUIET_SECONDS)
            if hub.is_closing:
                return
            try:
                said = await run_in_threadpool(says, request, numbers)
            except DATABASE_AWAY:
                return
            yield said
            if said == ENDED:
                return


def _said(request: Request, numbers: frozenset[int]) -> str:
    """Put into one message what is new to whoever listens."""
    parts, of = parts_of(request), request.query_params.get("of")
    with parts.database.reading() as session:
        if of is not None and numbers:
            # A page of one ticket hears of that one alone.
            one = tickets.find(session, of)
            numbers = numbers & {one.id or 0} if one else frozenset()
        # Asked directly: a page that only stands open does not keep its session from ending.
        found = sessions.find(session, request.state.session_secret, now=parts.now())
        if found is None or Role(found[1].role) not in STAFF:
            return ENDED
        person = found[1]
        lanes = frozenset(person.lanes) if person.role == Role.AGENT else frozenset()
        playbooks = parts.desk.premises.book.playbooks
        owners = {playbooks[lane].owner for lane in lanes if lane in playbooks}
        viewer = looked_up(session, Viewer(person.handle, Role(person.role), lanes), owners=owners, now=parts.now())
        is_seen = bool(numbers) and queues.seen_of(session, sorted(numbers), viewer=viewer)
    return CHANGED if is_seen else QUIET
