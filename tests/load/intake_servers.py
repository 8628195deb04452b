"""The two servers that `bench_intake` compares: ours with everything in it, and one that does a single INSERT."""

import os
import socket
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from sqlmodel import Field, SQLModel

from triage.database import Database
from triage.domain import Role
from triage.logs import configure
from triage.settings import Settings
from triage.store import access
from triage.wiring import build


class Note(SQLModel):
    """What the bare endpoint takes."""

    text: str
    author: str
    source_id: str


class StoredNote(Note, table=True):
    """What the bare endpoint stores."""

    id: int | None = Field(default=None, primary_key=True)


def bare(database: Database) -> FastAPI:
    """Make the endpoint that everybody would write first."""
    app = FastAPI()
    SQLModel.metadata.tables["storednote"].create(database.engine, checkfirst=True)

    def store(note: Note) -> StoredNote:
        with database.writing() as session:
            stored = StoredNote.model_validate(note)
            session.add(stored)
        return stored

    app.add_api_route("/api/v1/intake", store, methods=["POST"], status_code=201, response_model=StoredNote)
    return app


def serve(kind: str, url: str, tell: Connection) -> None:
    """Serve one of the two, telling its port and a token, until the other end of the pipe is closed."""
    # Log lines are written as in service, only to nowhere.
    with Path(os.devnull).open("w") as nowhere, socket.create_server(("127.0.0.1", 0)) as listener:
        configure("json", stream=nowhere)
        app, token = _house(url) if kind == "house" else (bare(Database(url)), "")
        server = uvicorn.Server(
            uvicorn.Config(app, access_log=False, log_config=None, lifespan="off", ws="none", proxy_headers=False)
        )
        tell.send((listener.getsockname()[1], token))
        server.run(sockets=[listener])


def _house(url: str) -> tuple[FastAPI, str]:
    settings = Settings.model_validate(
        {
            "database_url": url,
            "jira_url": "http://127.0.0.1:9",
            "jira_user": "bench",
            "jira_token": "bench",
            "slack_bot_token": "xoxb-bench",
            "pager_urls": "json://127.0.0.1:9",
        }
    )
    house = build(settings)
    with house.database.writing() as session:
        now = datetime.now(UTC)
        token = access.add_token(session, "bench", role=Role.EMPLOYEE, now=now)
    return house.app(house.desk(wake=lambda: None)), token
