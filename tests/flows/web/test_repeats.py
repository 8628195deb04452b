"""One message sent very often is one ticket with one answer."""

import asyncio
import json
import os
import threading

from sqlmodel import select

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.store import events
from triage.tables import Event, Ticket

# On each database; `make test-long` sends ten thousand.
REPEATS = int(os.environ.get("REPEATS", "800"))
CLIENTS = 16
MESSAGE = {
    "text": "I pasted the client list into my own ChatGPT, ring me on 020 7946 0958",
    "author": "dana@example.com",
    "source_id": "the-same",
}


def request_bytes(token: str, message: object) -> bytes:
    body = json.dumps(message).encode()
    lines = (
        "POST /api/v1/intake HTTP/1.1",
        "Host: triage.example",
        f"Authorization: Bearer {token}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


async def one_client(port: int, request: bytes, *, times: int) -> set[tuple[bytes, bytes]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    seen = set()
    for _ in range(times):
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:-2])
        seen.add((head.split(b" ", 2)[1], await reader.readexactly(int(fields[b"content-length"]))))
    writer.close()
    await writer.wait_closed()
    return seen


def test_thousands_of_repeats_are_one_ticket_and_one_answer(site: Site) -> None:
    port, request = int(site.url.rpartition(":")[2]), request_bytes(site.tokens[Role.EMPLOYEE], MESSAGE)

    async def all_clients() -> list[set[tuple[bytes, bytes]]]:
        clients = [one_client(port, request, times=REPEATS // CLIENTS) for _ in range(CLIENTS)]
        return await asyncio.gather(*clients)

    answers = set().union(*asyncio.run(all_clients()))
    assert len(answers) == 1
    assert answers.pop()[0] == b"201"
    with site.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 1
        assert len(session.exec(select(Event).where(Event.kind == "received")).all()) == 1
        assert events.first_broken(session) is None


def test_the_same_id_under_another_token_is_another_message(site: Site) -> None:
    references = set()
    for role in (Role.EMPLOYEE, Role.AGENT):
        with site.client(role) as client:
            references.add(client.post("/api/v1/intake", json=MESSAGE).json()["reference"])
    assert len(references) == 2


def test_many_different_messages_at_once_are_all_taken(site: Site) -> None:
    failures = []

    def send(first: int) -> None:
        with site.client() as client:
            for number in range(first, first + 10):
                answer = client.post("/api/v1/intake", json=MESSAGE | {"source_id": f"m-{number}"})
                if answer.status_code != 201:
                    failures.append(answer.text)

    threads = [threading.Thread(target=send, args=(10 * each,)) for each in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with site.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 80
        assert events.first_broken(session) is None
