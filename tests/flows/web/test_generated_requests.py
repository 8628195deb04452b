"""Requests that schemathesis generates from the OpenAPI document: nothing breaks, nothing is half stored."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from sqlmodel import col, select
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.flows.web.conftest import add_tokens, running
from triage.domain import Role
from triage.store import events
from triage.tables import Event, Ticket
from triage.web.app import WebParts, create_app

WANTED = 1_000
# By chance, of each route, besides what is tried of it in any case; `make test-long` takes 130.
EXAMPLES = os.environ.get("EXAMPLES", "10")
CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "missing_required_header",
    "unsupported_method",
    "allow_header_conformance",
    "ignored_auth",
)


class Counting:
    """Counts what the application answers, by status; its new tickets apart."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.statuses: Counter[int] = Counter()
        self.taken_in = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.statuses[message["status"]] += 1
                names = [name for name, _ in message["headers"]]
                self.taken_in += message["status"] == 201 and b"idempotent-replay" not in names
            await send(message)

        await self.app(scope, receive, counted)


# A body that breaks its schema by its length alone may be refused for its length.
REFUSALS = "checks.negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422]\n"


def generate(url: str, token: str, *, folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("schemathesis")
    (folder / "schemathesis.toml").write_text(REFUSALS, encoding="utf-8")
    command = [str(program), "run", f"{url}/openapi.json", "--header", f"Authorization: Bearer {token}"]
    command += ["--checks", ",".join(CHECKS), "--phases", "examples,coverage,fuzzing", "--max-examples", EXAMPLES]
    command += ["--seed", "20", "--generation-database", "none", "--suppress-health-check", "all", "--warnings", "off"]
    command += ["--continue-on-failure", "--no-color"]
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


def test_generated_requests_break_nothing_and_leave_no_half_records(parts: WebParts, tmp_path: Path) -> None:
    tokens = add_tokens(parts.database)
    counting = Counting(create_app(parts))
    with running(counting) as url:
        done = generate(url, tokens[Role.ADMIN], folder=tmp_path)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert counting.statuses.total() >= WANTED, counting.statuses
    assert not [status for status in counting.statuses if status >= 500]
    with parts.database.reading() as session:
        tickets = Counter(session.exec(select(Ticket.id)).all())
        received = Counter(session.exec(select(Event.ticket_id).where(col(Event.kind) == "received")).all())
        assert tickets == received
        assert tickets.total() == counting.taken_in > 0
        assert events.first_broken(session) is None
