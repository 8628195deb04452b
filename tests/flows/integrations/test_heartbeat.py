"""The heartbeat is heard outside while all is well, and its address is never shown."""

import contextlib
import io
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from integrations.heartbeat import Heartbeat
from playbooks.book import Book
from tests.flows.desk.desks import EVERYWHERE, SetClock
from triage.database import Database
from triage.domain import Destination
from triage.jobs import HEARTBEAT, Timetable
from triage.matters.change import Premises
from triage.promises import AUDIT
from triage.store import findings, firings
from triage.store.findings import Found
from triage.wiring_watch import Watch, notes

SECRET = "ping-5d3b0f"


@dataclass
class OutsideWatch:
    """Hears beats, and answers as it is told."""

    answers: int = 200
    moved_to: str | None = None
    heard: list[str] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def outside() -> Iterator[OutsideWatch]:
    watch = OutsideWatch()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            watch.heard.append(self.path)
            self.send_response(watch.answers)
            if watch.moved_to:
                self.send_header("Location", watch.moved_to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        watch.url = f"http://127.0.0.1:{server.server_port}/{SECRET}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield watch
        server.shutdown()
        thread.join()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def watching(database: Database, book: Book, url: str) -> Watch:
    premises = Premises(book, EVERYWHERE - {Destination.MAIL}, "https://triage.example.test/")
    return Watch(database, premises, lambda: None, Heartbeat(url))


def fire(watch: Watch, clock: SetClock, name: str) -> str | None:
    """Fire one job as the timetable does, and give its outcome."""
    clock.pass_by(1)
    table = Timetable(watch.database, watch.jobs(), clock=clock)
    assert table.fire(name, clock.now())
    with watch.database.reading() as session:
        done = firings.last_done(session, name, now=clock.now())
    return done.outcome if done else None


def test_it_is_heard_where_all_is_well(outside: OutsideWatch) -> None:
    assert Heartbeat(outside.url).beat()
    assert outside.heard == [f"/{SECRET}"]


@pytest.mark.parametrize("answers", [404, 500, 302])
def test_an_answer_that_is_none_is_said_without_the_address(
    outside: OutsideWatch, log_lines: io.StringIO, answers: int
) -> None:
    outside.answers, outside.moved_to = answers, outside.url if answers == 302 else None
    assert not Heartbeat(outside.url).beat()
    assert outside.heard == [f"/{SECRET}"]
    assert str(answers) in log_lines.getvalue()
    assert SECRET not in log_lines.getvalue()


def test_nobody_there_is_said_without_the_address(log_lines: io.StringIO) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert not Heartbeat(f"http://127.0.0.1:{port}/{SECRET}").beat()
    assert "found nobody" in log_lines.getvalue()
    assert SECRET not in log_lines.getvalue()


@pytest.mark.parametrize("dribbles", [True, False])
def test_a_watch_that_never_ends_its_answer_holds_up_nothing(log_lines: io.StringIO, *, dribbles: bool) -> None:
    ended, called = threading.Event(), []

    def answer(server: socket.socket) -> None:
        connection, _ = server.accept()
        called.append(True)
        with connection, contextlib.suppress(OSError):
            while not ended.wait(0.05):
                connection.sendall(b"H" if dribbles else b"")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer, args=(server,))
        thread.start()
        beating = Heartbeat(f"http://127.0.0.1:{server.getsockname()[1]}/{SECRET}", patience_seconds=0.3)
        # The second one does not even ask, since the first still waits.
        assert [beating.beat(), beating.beat()] == [False, False]
        ended.set()
        thread.join()
    assert called == [True]
    assert "still waits" in log_lines.getvalue()
    assert SECRET not in log_lines.getvalue()


def test_it_beats_only_while_somebody_proves_the_promises(
    database: Database, book: Book, clock: SetClock, outside: OutsideWatch
) -> None:
    watch = watching(database, book, outside.url)
    assert fire(watch, clock, HEARTBEAT) == "silent, since not all is well"
    assert fire(watch, clock, AUDIT) == "all kept"
    assert fire(watch, clock, HEARTBEAT) == "beats"
    clock.pass_by(5)
    assert fire(watch, clock, HEARTBEAT) == "silent, since not all is well"
    assert len(outside.heard) == 1


@pytest.mark.parametrize(("promise", "beats"), [("paged", 0), ("timetable", 0), ("mirrored", 1)])
def test_it_is_silent_only_where_an_exposure_may_wait(
    database: Database, book: Book, clock: SetClock, *, outside: OutsideWatch, promise: str, beats: int
) -> None:
    watch = watching(database, book, outside.url)
    fire(watch, clock, AUDIT)
    with database.writing() as session:
        findings.begin(session, Found(promise, "something", "it does not hold"), now=clock.now())
    fire(watch, clock, HEARTBEAT)
    assert len(outside.heard) == beats


def test_a_clock_that_was_set_back_hides_no_auditor_that_stopped(
    database: Database, book: Book, clock: SetClock, outside: OutsideWatch
) -> None:
    watch = watching(database, book, outside.url)
    fire(watch, clock, AUDIT)
    clock.pass_by(-60)
    assert fire(watch, clock, HEARTBEAT) == "silent, since not all is well"


def test_notes_name_what_does_not_hold_and_that_nobody_looks(
    database: Database, book: Book, clock: SetClock, outside: OutsideWatch
) -> None:
    watch = watching(database, book, outside.url)
    fire(watch, clock, AUDIT)
    with database.writing() as session:
        findings.begin(session, Found("owned", "R-0000000", "nobody"), now=clock.now())
    with database.reading() as session:
        soon = notes(session, now=clock.now() + timedelta(minutes=5))
        late = notes(session, now=clock.now() + timedelta(minutes=6))
    assert list(soon) == ["promise, owned"]
    assert soon["promise, owned"].startswith("1 not kept since 2026-01-14 10:01 UTC")
    assert set(late) == {"promise, owned", "promise, timetable"}


def test_without_an_address_there_is_no_such_job(database: Database, book: Book) -> None:
    premises = Premises(book, EVERYWHERE, "")
    assert HEARTBEAT not in {job.name for job in Watch(database, premises, lambda: None).jobs()}
