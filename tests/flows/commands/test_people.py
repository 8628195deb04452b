"""`triage users`: lanes of agents, sessions that end, and whom the provider knows."""

import json
from contextlib import closing
from datetime import UTC, datetime

from tests.flows.commands.running import Triage
from triage.database import Database
from triage.store import access, sessions

PRIYA = "priya@example.com"


def users(triage: Triage) -> list[dict[str, object]]:
    return [json.loads(line) for line in triage("users", "list").stdout.splitlines()]


def test_an_agent_is_given_lanes_and_all_of_them_again(triage: Triage) -> None:
    added = triage("users", "add", PRIYA, "--role", "agent", "--lane", "technical", "--lane", "compliance, guidance")
    assert added.returncode == 0
    assert users(triage)[0]["lanes"] == ["compliance", "guidance", "technical"]
    kept = triage("users", "add", PRIYA, "--name", "Priya")
    assert "lanes: compliance, guidance, technical" in kept.stderr
    again = triage("users", "add", PRIYA, "--lane", "all")
    assert "lanes: compliance, guidance, technical → all" in again.stderr
    assert users(triage)[0]["lanes"] == []
    for wrong in (["sales"], ["all", "technical"]):
        refused = triage("users", "add", PRIYA, *[part for lane in wrong for part in ("--lane", lane)])
        assert (refused.returncode, "Lanes are: security_incident" in refused.stderr) == (2, True)


def test_somebody_is_signed_out_and_unlinked(triage: Triage, sqlite_url: str) -> None:
    triage("users", "add", PRIYA)
    with closing(Database(sqlite_url)) as database:
        with database.writing() as session:
            person = access.find_person(session, PRIYA)
            assert person is not None
            person.subject = "https://id.example.com abc"
            session.add(person)
            secrets = [sessions.begin(session, person.id or 0, now=datetime.now(UTC)) for _ in range(2)]
        assert "2 ended" in triage("users", "sign-out", PRIYA).stderr
        with database.reading() as session:
            assert all(sessions.find(session, one, now=datetime.now(UTC)) is None for one in secrets)
    assert triage("users", "unlink", PRIYA).returncode == 0
    assert users(triage)[0]["subject"] is None
    for command in ("sign-out", "unlink"):
        assert triage("users", command, "nobody@example.com").returncode == 1
    kinds = [json.loads(line)["kind"] for line in triage("audit", "export").stdout.splitlines()]
    assert kinds == ["user.added", "user.signed_out", "user.unlinked"]
