"""A Jira that takes every issue and answers each request after a while, and can do nothing else."""

import asyncio
import itertools
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext

ANSWER_SECONDS = 0.05
KIND = {"deploymentType": "Cloud", "version": "1001.0.0", "versionNumbers": [1001, 0, 0]}
NOTHING = {"issues": [], "values": [], "total": 0, "isLast": True}


async def serve(tell: Connection, seconds: float) -> None:
    """Serve until the process is ended; as many requests at once as come, so that nobody waits for another."""
    numbers = itertools.count(1)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                method, path = await _request(reader)
                await asyncio.sleep(seconds)
                writer.write(_answer(method, path, numbers))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    tell.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


async def _request(reader: asyncio.StreamReader) -> tuple[str, str]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *headers = head.split("\r\n")
    lengths = [one.partition(":")[2] for one in headers if one.lower().startswith("content-length:")]
    await reader.readexactly(int(lengths[0]) if lengths else 0)
    method, path, _ = first.split(" ")
    return method, path


def _answer(method: str, path: str, numbers: Iterator[int]) -> bytes:
    status = "200 OK"
    said: Mapping[str, object] = KIND if path.endswith("/serverInfo") else NOTHING
    if method == "POST" and path.endswith("/issue"):
        number = next(numbers)
        status, said = "201 Created", {"id": str(number), "key": f"AIOPS-{number}"}
    body = json.dumps(said).encode()
    return f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def run(tell: Connection, seconds: float) -> None:
    """Run it as the work of a process."""
    asyncio.run(serve(tell, seconds))


@contextmanager
def slow_jira(context: SpawnContext, seconds: float = ANSWER_SECONDS) -> Iterator[str]:
    """Run it in a process of its own, and give its address."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(there, seconds))
    process.start()
    there.close()
    try:
        yield f"http://127.0.0.1:{here.recv()}"
    finally:
        process.kill()
        process.join()
