"""`triage jobs`: what runs by itself is listed, one of it runs now, and what does not hold is shown."""

import json
from contextlib import closing
from datetime import UTC, datetime

from sqlmodel import select

from tests.flows.commands.running import Triage
from triage.database import Database
from triage.store import inbox
from triage.tables import Arrival, Finding

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def test_every_job_is_listed_with_when_it_is_next_and_how_it_ended(triage: Triage) -> None:
    ran = triage("jobs", "run", "audit-promises")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["outcome"] == "all kept"
    listed = triage("jobs", "list")
    assert listed.returncode == 0, listed.stderr
    jobs = {one["name"]: one for one in map(json.loads, listed.stdout.splitlines())}
    assert {"page-again", "audit-promises", "verify-audit", "prune-firings"} <= set(jobs)
    assert jobs["audit-promises"]["outcome"] == "all kept"
    assert jobs["verify-audit"]["finished_at"] is None
    assert all(one["next"] for one in jobs.values())
    assert "heartbeat" not in jobs
    firings = triage("jobs", "list", "--latest", "5").stdout.splitlines()
    assert [json.loads(one)["name"] for one in firings] == ["audit-promises"]


def test_a_job_that_there_is_not_is_named_with_those_that_there_are(triage: Triage) -> None:
    answer = triage("jobs", "run", "tidy-up", heartbeat_url="http://127.0.0.1:9/ping")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "There is no job 'tidy-up'" in answer.stderr
    assert "heartbeat" in answer.stderr


def test_a_job_that_fails_ends_with_an_error(triage: Triage, sqlite_url: str) -> None:
    with closing(Database(sqlite_url)) as database, database.writing() as session:
        session.connection().exec_driver_sql("DROP TABLE page_link")
        session.connection().exec_driver_sql("DROP TABLE escalation")
    answer = triage("jobs", "run", "page-again")
    assert answer.returncode == 1
    assert "page-again failed" in answer.stderr


def test_what_does_not_hold_is_shown(triage: Triage, sqlite_url: str) -> None:
    assert triage("audit", "findings").stdout == ""
    with closing(Database(sqlite_url)) as database:
        with database.writing() as session:
            session.add(
                Arrival(
                    key="k",
                    salt="s",
                    source="slack",
                    kind="message",
                    person="U1",
                    conversation="c",
                    data={},
                    text="",
                    fields={},
                    classes={},
                    types={},
                    state=inbox.FAILED,
                    due=LONG_AGO,
                    received_at=LONG_AGO,
                )
            )
        assert triage("jobs", "run", "audit-promises").returncode == 0
        with database.reading() as session:
            assert [one.promise for one in session.exec(select(Finding))] == ["heard"]
    (shown,) = map(json.loads, triage("audit", "findings").stdout.splitlines())
    assert (shown["promise"], shown["ended_at"]) == ("heard", None)
