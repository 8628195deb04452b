"""`serve` and `demo`: the product as one process, from the first line of its log to its orderly end."""

import logging
import os
import socket
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import structlog
import typer
from pydantic import SecretStr

from integrations.sandbox.mail.play import HOST as MAIL_HOST
from integrations.sandbox.server import Sandbox
from playbooks.book import load
from triage import logs, samples
from triage.commands.reading_playbooks import read_book
from triage.commands.running import conversing, nobody, serve_web, wait_for_the_end, working
from triage.commands.stand_ins import Seat, connect, sandbox_for, seats
from triage.commands.terminal import print_line, read_settings, say, stop
from triage.database import Database
from triage.governance import schema
from triage.settings import Settings
from triage.store import access
from triage.tables import ApiToken
from triage.web.app import Demonstration
from triage.web.parts import SamplePerson
from triage.wiring import build, say_what_is_off

log = structlog.get_logger(__name__)

DEMO_DATABASE = Path("var/demo.db")
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Part(StrEnum):
    """Which part of the product a process is."""

    WEB = "web"
    WORKER = "worker"


Host = Annotated[str, typer.Option(help="The address to listen on.")]
Port = Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)]


def serve(
    only: Annotated[Part | None, typer.Option(help="Run one part alone; without it one process does it all.")] = None,
    host: Host = "127.0.0.1",
    port: Port = 8080,
) -> None:
    """Start the product: web, worker and timetable."""
    settings = read_settings()
    logs.configure(settings.log_format)
    house = build(settings, book=read_book(settings))
    state = schema.state(house.database)
    if not state.ok:
        stop(state.sentence)
    say_what_is_off(house)
    if only is Part.WORKER:
        with working(house) as wake, conversing(house, wake=wake):
            wait_for_the_end()
        return
    _refuse_a_taken_port(host, port)
    if only is Part.WEB:
        serve_web(house, house.desk(wake=nobody), host=host, port=port, wake_inbox=nobody)
        return
    with working(house) as wake, conversing(house, wake=wake) as (desk, wake_inbox):
        serve_web(house, desk or house.desk(wake=wake), host=host, port=port, wake_inbox=wake_inbox)


def demo(
    host: Host = "127.0.0.1",
    port: Port = 8080,
    sandbox_port: Annotated[int, typer.Option(help="The port of the stand-ins.", min=1, max=65535)] = 8081,
) -> None:
    """Start it with stand-ins for Slack, Jira and the pager, sample people and messages, on a new database."""
    if host not in LOOPBACK:
        stop("The demonstration has well-known tokens, so it listens on this machine only: leave out --host.", 2)
    logs.configure("text")
    # The addresses stay in sight: only what goes wrong is worth a line here.
    logging.getLogger().setLevel(logging.WARNING)
    _refuse_a_taken_port(host, port)
    _refuse_a_taken_port(host, sandbox_port, option="--sandbox-port")
    with sandbox_for(load(), port=sandbox_port, host=host) as sandbox:
        settings = _demo_settings(sandbox, f"http://{host}:{port}")
        house = build(settings)
        schema.upgrade(house.database)
        _add_people(house.database)
        shown = _demonstration(settings.base_url, sandbox)
        say("Getting the lane model ready; the first time it is trained, which may take a minute …")
        with working(house) as wake, conversing(house, wake=wake) as (desk, wake_inbox):
            serve_web(
                house,
                desk or house.desk(wake=wake),
                host=host,
                port=port,
                wake_inbox=wake_inbox,
                demo=shown,
                ready=lambda: _begin(sandbox, settings.base_url, shown),
            )


def _begin(sandbox: Sandbox, base_url: str, shown: Demonstration) -> None:
    connect(sandbox, base_url)
    _say_where(base_url, shown, seats(sandbox))


def _demo_settings(sandbox: Sandbox, base_url: str) -> Settings:
    for file in (DEMO_DATABASE, *(DEMO_DATABASE.with_name(DEMO_DATABASE.name + end) for end in ("-wal", "-shm"))):
        file.unlink(missing_ok=True)
    # What the environment says belongs to the real product; nothing of it may leak into the demonstration.
    for name in [name for name in os.environ if name.startswith("TRIAGE_")]:
        del os.environ[name]
    return Settings(
        _env_file=None,
        database_url=f"sqlite:///{DEMO_DATABASE}",
        base_url=base_url,
        jira_url=sandbox.jira_url,
        jira_user=sandbox.credentials.jira_user,
        jira_token=SecretStr(sandbox.credentials.jira_token),
        jira_webhook_secret=SecretStr(sandbox.credentials.jira_webhook_secret),
        slack_bot_token=SecretStr(sandbox.credentials.slack_bot_token),
        slack_signing_secret=SecretStr(sandbox.credentials.slack_signing_secret),
        slack_api_url=sandbox.slack_api_url,
        # One that the stand-in's page offers.
        slack_emoji="robot_face",
        pager_urls=SecretStr(sandbox.pager_url),
        mail_secret=SecretStr(sandbox.credentials.mail_secret),
        mail_address=sandbox.credentials.mail_address,
        mail_smtp_url=SecretStr(sandbox.smtp_url),
        mail_domains="example.com",
        mail_auth_host=MAIL_HOST,
        oidc_issuer=sandbox.oidc_issuer,
        oidc_client_id=sandbox.credentials.oidc_client_id,
        oidc_client_secret=SecretStr(sandbox.credentials.oidc_client_secret),
    )


def _add_people(database: Database) -> None:
    now = datetime.now(UTC)
    with database.writing() as session:
        for handle, name, role, groups in samples.PEOPLE:
            access.add_person(session, handle, name=name, role=role, groups=groups, now=now)
        for token, role in samples.TOKENS.items():
            session.add(ApiToken(name=f"demo {role}", role=role, hash=access.hash_of(token), created_at=now))


def _demonstration(base_url: str, sandbox: Sandbox) -> Demonstration:
    links = {
        "Jira, as owners see it": f"{sandbox.jira_url}/browse",
        "Slack, as everybody": f"{sandbox.url}/slack/",
        "Pager, as security sees it": f"{sandbox.url}/pager/",
        "Mail, as everybody": f"{sandbox.url}/mail/",
        "Sign in through a provider": f"{base_url}/sign-in/provider",
    }
    people = tuple(SamplePerson(handle, name, role.value) for handle, name, role, _ in samples.PEOPLE)
    return Demonstration(links, samples.curl(base_url), people)


def _say_where(base_url: str, demo: Demonstration, play: Iterable[Seat]) -> None:
    places = {"Start page": f"{base_url}/", "Can I paste this?": f"{base_url}/check", **demo.links}
    lines = [
        "",
        "  The AI desk is running, with stand-ins for everything outside.",
        "",
        *(f"    {name:<28}{address}" for name, address in places.items()),
        "",
        "  Play it in Slack, side by side, each in a window of their own:",
        "",
        *(f"    {one.who:<28}{one.address}\n{'':<32}{one.what}" for one in play),
        "",
        "  Or report something from here, then look at it in Jira:",
        "",
        f"    {demo.report}",
        "",
        "  Ctrl+C stops it; the next start begins afresh.",
        "",
    ]
    print_line("\n".join(lines))


def _refuse_a_taken_port(host: str, port: int, *, option: str = "--port") -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            stop(f"Port {port} on {host} is taken or not allowed. Choose another one with {option}.")
