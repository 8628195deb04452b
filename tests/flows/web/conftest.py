"""A real server on a free port, with the real desk, model and playbooks behind it, and a token for every role."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache

import httpx
import pytest
import uvicorn
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.types import ASGIApp

from classifiers.lanes import LaneModel
from playbooks.book import Book
from triage.assessing import Judge
from triage.database import Database
from triage.desk import Desk
from triage.domain import Destination, Role
from triage.matters.change import Premises
from triage.pastes import PasteDesk
from triage.store import access
from triage.store.passwords import Passwords
from triage.web.app import WebParts, create_app, furnish

# To read the world's certificates, which nobody asks for here, takes longer than most tests.
NO_CERTIFICATES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@cache
def passwords() -> Passwords:
    """Hash what nobody attacks as cheaply as can be; how the product does it is tried by itself."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


class WallClock:
    """The time as it is."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True)
class Site:
    """A running application: its address, its parts, and a token for every role."""

    url: str
    app: FastAPI
    database: Database
    tokens: Mapping[Role, str]

    def client(self, role: Role | None = Role.EMPLOYEE) -> httpx.Client:
        headers = {} if role is None else {"Authorization": f"Bearer {self.tokens[role]}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=30, verify=NO_CERTIFICATES)


def web_parts(database: Database, book: Book, judge: Judge) -> WebParts:
    """Put the parts together as the wiring does."""
    desk = Desk(
        database,
        judge=judge,
        premises=Premises(book, frozenset(Destination), "http://triage.example"),
        clock=WallClock(),
        wake=lambda: None,
    )

    return WebParts(
        database=database,
        desk=desk,
        pastes=PasteDesk(database, desk=desk, book=book, clock=WallClock()),
        model_ready=lambda: True,
        health=lambda: {"schema": None},
        base_url="http://triage.example",
        passwords=passwords(),
    )


def add_tokens(database: Database) -> dict[Role, str]:
    """Make a token for every role."""
    with database.writing() as session:
        return {
            role: access.add_token(session, f"a program of {role}", role=role, now=datetime.now(UTC)) for role in Role
        }


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """Serve an application on a free port, and give its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, access_log=False, log_config=None, lifespan="off", ws="none", proxy_headers=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        until = time.monotonic() + 20
        while not server.started and thread.is_alive() and time.monotonic() < until:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=20)
        listener.close()


@pytest.fixture
def parts(database: Database, book: Book, judge: LaneModel) -> WebParts:
    return web_parts(database, book, judge)


@pytest.fixture(scope="session")
def applications() -> list[FastAPI]:
    """Keep the application, whose routes and templates take longer to make than most tests take."""
    return []


@pytest.fixture
def site(parts: WebParts, applications: list[FastAPI]) -> Iterator[Site]:
    app = applications[0] if applications else create_app(parts)
    applications[:] = [app]
    furnish(app, parts)
    tokens = add_tokens(parts.database)
    with running(app) as url:
        yield Site(url, app, parts.database, tokens)


@pytest.fixture
def site_with(parts: WebParts) -> Iterator[Callable[..., Site]]:
    """Start a site some of whose parts are others."""
    opened = []

    def start(**changes: object) -> Site:
        app = create_app(replace(parts, **changes))  # type: ignore[arg-type]  # the test names fields of WebParts
        context = running(app)
        opened.append(context)
        return Site(context.__enter__(), app, parts.database, {})

    yield start
    for context in opened:
        context.__exit__(None, None, None)
