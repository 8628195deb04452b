"""The clients of `bench_intake`: lean loops on open connections; `PORT CLIENTS SECONDS`, the token on stdin."""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PEOPLE = 200
EXAMPLES = Path(__file__).parents[2] / "classifiers" / "lanes" / "examples"


def texts() -> list[str]:
    """Read the messages that the lane model learns from: they are what people really write."""
    lines = [line for path in sorted(EXAMPLES.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [json.loads(line)["text"] for line in lines if line.strip()]


def requests(token: str, *, run: str) -> Iterator[bytes]:
    """Write requests without end, no two alike."""
    known, number = texts(), 0
    while True:
        text = f"{known[number * 7 % len(known)]} (no. {number})"
        author = f"person{number % PEOPLE}@example.com"
        body = json.dumps({"text": text, "author": author, "source_id": f"{run}-{number}"}).encode()
        head = (
            "POST /api/v1/intake HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        yield head.encode() + body
        number += 1


async def _client(port: int, source: Iterator[bytes], until: float, *, latencies: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while (started := time.perf_counter()) < until:
        writer.write(next(source))
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b" 201 " not in head[:16]:
            raise RuntimeError(f"the server answered {head[:40]!r}")
        at = head.index(b"content-length: ") + len(b"content-length: ")
        await reader.readexactly(int(head[at : head.index(b"\r", at)]))
        latencies.append(time.perf_counter() - started)
    writer.close()
    await writer.wait_closed()


async def _clients(port: int, token: str, *, clients: int, seconds: float) -> dict[str, Any]:
    source = requests(token, run=f"{time.time_ns()}")
    latencies: list[float] = []
    started = time.perf_counter()
    running = (_client(port, source, started + seconds, latencies=latencies) for _ in range(clients))
    await asyncio.gather(*running)
    return {"seconds": time.perf_counter() - started, "latencies": latencies}


def main() -> None:
    """Run the clients once, and write what they saw to stdout."""
    port, clients, seconds = sys.argv[1:]
    token = sys.stdin.read()
    seen = asyncio.run(_clients(int(port), token, clients=int(clients), seconds=float(seconds)))
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    main()
