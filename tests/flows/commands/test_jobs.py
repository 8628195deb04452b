"""`triage jobs`: what runs by itself is listed, one of it runs now, and what does not hold is shown."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta

from sqlmodel import select

from tests.flows.commands.running import Triage
from triage.commands.jobs import described, table_of
from triage.database import Database
from triage.jobs import Job
from triage.store import inbox
from triage.tables import Arrival, Finding, Firing

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
    assert (jobs["audit-promises"]["state"], jobs["verify-audit"]["state"]) == ("done", "never ran")
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
    listed = {one["name"]: one for one in map(json.loads, triage("jobs", "list").stdout.splitlines())}
    assert (listed["page-again"]["state"], listed["page-again"]["outcome"]) == ("failed", "OperationalError")


def test_a_person_sees_at_a_glance_what_needs_a_look() -> None:
    def fired(**values: object) -> Firing:
        return Firing.model_validate({"name": "work", "due": LONG_AGO, "started_at": LONG_AGO} | values)

    later = LONG_AGO + timedelta(minutes=61)
    firings = {
        "well": fired(finished_at=LONG_AGO, outcome="3 forgotten"),
        "new": None,
        "hangs": fired(),
        "broken": fired(finished_at=LONG_AGO, error="KeyError"),
        "unanswered": fired(finished_at=LONG_AGO),
    }
    jobs = [described(Job(name, "0 3 * * *", str), last, now=later) for name, last in firings.items()]
    heading, *lines = table_of(jobs)
    assert heading.split()[0] == "JOB"
    assert [" ".join(line.split()) for line in lines] == [
        "hangs never ended 2026-01-01 00:00 - 2026-01-01 03:00",
        "broken failed 2026-01-01 00:00 KeyError 2026-01-01 03:00",
        "unanswered nothing came of it 2026-01-01 00:00 - 2026-01-01 03:00",
        "well done 2026-01-01 00:00 3 forgotten 2026-01-01 03:00",
        "new never ran - - 2026-01-01 03:00",
    ]


def test_what_does_not_hold_is_shown(triage: Triage, sqlite_url: str) -> None:
    never = triage("audit", "findings")
    assert (never.returncode, never.stdout) == (0, "")
    assert "Nobody has looked at the promises yet" in never.stderr
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
