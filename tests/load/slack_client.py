"""The Slack of `bench_slack`, as the other side meets it: `PORT RATE SECONDS RUN`; what it saw goes to stdout.

Events leave when they are due, however slow the answers are, and a latency counts from that moment. What got no 200
within three seconds is sent again, as Slack does, only after shorter waits.
"""

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass, field

from tests.load.slack_events import Event, Workspace, request

PATIENCE_SECONDS = 3.0
WAITS_SECONDS = (0.0, 0.0, 20.0, 60.0)
# An open connection may be used again until the server would close it.
FRESH_SECONDS = 3.0
APART_SECONDS = 0.15
NO_ANSWER = (OSError, TimeoutError, asyncio.IncompleteReadError)


@dataclass
class Seen:
    """What came back: latencies of what was taken at once, what had to be sent again, and what nobody took."""

    seconds: float = 0.0
    requests: int = 0
    repeated: int = 0
    latencies: list[float] = field(default_factory=list)
    untaken: list[int] = field(default_factory=list)


Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Line:
    """The connections to one server, used again while they are fresh."""

    def __init__(self, port: int) -> None:
        """Open nothing yet."""
        self._port = port
        self._free: list[tuple[float, Connection]] = []

    async def ask(self, request: bytes) -> bool:
        """Send one request; say whether it was answered with 200."""
        reader, writer = await self._connection()
        try:
            writer.write(request)
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            at = head.find(b"content-length: ") + len(b"content-length: ")
            await reader.readexactly(int(head[at : head.index(b"\r", at)]) if b"content-length: " in head else 0)
        except BaseException:
            writer.close()
            raise
        self._free.append((time.monotonic(), (reader, writer)))
        return b" 200 " in head[:16]

    async def _connection(self) -> Connection:
        while self._free:
            since, (reader, writer) = self._free.pop()
            if time.monotonic() - since < FRESH_SECONDS and not reader.at_eof():
                return reader, writer
            writer.close()
        return await asyncio.open_connection("127.0.0.1", self._port)

    def close(self) -> None:
        """Hang up."""
        for _, (_, writer) in self._free:
            writer.close()


async def _send(line: Line, event: Event, which: int, *, due: float, seen: Seen) -> None:
    kind, body = event.requests[which]
    # What is told twice is told a moment apart.
    due += APART_SECONDS * which
    await asyncio.sleep(due - time.perf_counter())
    seen.requests += 1
    for tries, wait in enumerate(WAITS_SECONDS):
        await asyncio.sleep(wait)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                taken = await line.ask(request(kind, body, repeated=tries))
        except NO_ANSWER:
            taken = False
        if taken:
            if tries == 0:
                seen.latencies.append(time.perf_counter() - due)
            return
        seen.repeated += 1
    seen.untaken.append(event.number)


async def _all(port: int, rate: float, seconds: float, *, run: str) -> Seen:
    line, seen, workspace = Line(port), Seen(), Workspace(run)
    started = time.perf_counter()
    async with asyncio.TaskGroup() as tasks:
        for number in range(int(rate * seconds)):
            due = started + number / rate
            await asyncio.sleep(due - 0.5 - time.perf_counter())
            event = workspace.event(number)
            for which in range(len(event.requests)):
                tasks.create_task(_send(line, event, which, due=due, seen=seen))
    line.close()
    seen.seconds = time.perf_counter() - started
    return seen


def main() -> None:
    """Send the events of one run."""
    port, rate, seconds, run = sys.argv[1:]
    seen = asyncio.run(_all(int(port), float(rate), float(seconds), run=run))
    sys.stdout.write(json.dumps(asdict(seen)))


if __name__ == "__main__":
    main()
