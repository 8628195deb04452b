"""How fast messages are taken in, beside a bare endpoint that does one INSERT: `python -m tests.load.bench_intake`.

Each server and the client run in processes of their own; the two are measured in turn, so that a slow moment of the
machine hits both.
"""

import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import SpawnContext

from tests.conftest import migrate
from tests.load.intake_servers import serve
from tests.postgres_server import NoPostgres, PostgresServer

ROUNDS = 3
CLIENTS = (1, 16)
WARM_UP_SECONDS = 1.5
GOAL = 0.25


@dataclass(frozen=True)
class Server:
    """One of the two servers, as a client reaches it."""

    kind: str
    port: int
    token: str


@dataclass(frozen=True)
class Round:
    """What one client saw in one round."""

    seconds: float
    latencies: list[float]


def one_round(server: Server, *, clients: int, seconds: float) -> Round:
    """Let the clients run in a process of their own, and bring back what they saw."""
    command = [sys.executable, "-m", "tests.load.intake_client", str(server.port), str(clients), str(seconds)]
    done = subprocess.run(command, input=server.token, capture_output=True, text=True, check=True)
    seen = json.loads(done.stdout)
    return Round(seen["seconds"], seen["latencies"])


@contextmanager
def started(context: SpawnContext, kind: str, url: str) -> Iterator[Server]:
    """Run one of the servers."""
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(kind, url, there))
    process.start()
    there.close()
    try:
        port, token = here.recv()
        yield Server(kind, port, token)
    finally:
        process.terminate()
        process.join()


def said(server: str, clients: int, rounds: list[Round]) -> tuple[float, str]:
    """Put the rounds of one server into a line, and give its requests per second."""
    latencies = sorted(1000 * each for one in rounds for each in one.latencies)
    rate = statistics.median(len(one.latencies) / one.seconds for one in rounds)
    p50, p99 = latencies[len(latencies) // 2], latencies[len(latencies) * 99 // 100]
    return rate, f"  {server:<6} {clients:>3} clients  {rate:8.1f}/s   p50 {p50:7.2f} ms   p99 {p99:7.2f} ms"


def say(*lines: str) -> None:
    """Print lines at once, also into a pipe."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def compare(context: SpawnContext, urls: dict[str, str], *, seconds: float) -> list[float]:
    """Measure both servers in turn on one kind of database, and print what came out."""
    ratios = []
    with started(context, "house", urls["house"]) as house, started(context, "bare", urls["bare"]) as bare:
        for clients in CLIENTS:
            rounds: dict[str, list[Round]] = {"house": [], "bare": []}
            for server in (house, bare):
                one_round(server, clients=clients, seconds=WARM_UP_SECONDS)
            for _ in range(ROUNDS):
                for server in (bare, house):
                    rounds[server.kind].append(one_round(server, clients=clients, seconds=seconds / ROUNDS))
            ours, our_line = said("house", clients, rounds["house"])
            theirs, their_line = said("bare", clients, rounds["bare"])
            ratios.append(ours / theirs)
            say(their_line, our_line, f"  ratio {ratios[-1]:.2f} (goal {GOAL})")
    return ratios


def main() -> None:
    """Compare on SQLite and on PostgreSQL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=6, help="how long each server is measured at each load")
    seconds = parser.parse_args().seconds
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        urls = {kind: f"sqlite:///{folder}/{kind}.db" for kind in ("house", "bare")}
        migrate(urls["house"])
        say(f"SQLite, written through to the disk; {os.cpu_count()} cores")
        compare(context, urls, seconds=seconds)
    try:
        server = PostgresServer().start()
    except NoPostgres as error:
        sys.exit(f"PostgreSQL was left out: {error}")
    try:
        for kind in ("house", "bare"):
            server.execute(f"CREATE DATABASE {kind}")
        migrate(server.url("house"))
        say("PostgreSQL, with the settings of the tests")
        compare(context, {kind: server.url(kind) for kind in ("house", "bare")}, seconds=seconds)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
