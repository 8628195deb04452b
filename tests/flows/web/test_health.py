"""Probes, counts, the start page, paste checks, and what happens when something is away."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.flows.delivery.filling import open_ticket
from tests.flows.web.conftest import Site
from triage.database import Database
from triage.domain import Role
from triage.store import findings
from triage.store.findings import Found
from triage.tables import RunningClock, Ticket
from triage.web.app import Demonstration

NOWHERE = "postgresql://nobody@127.0.0.1:1/none"
REPORT = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}


def test_a_healthy_site_is_alive_and_ready(site: Site) -> None:
    with site.client(None) as client:
        assert client.get("/health/live").json() == {"status": "alive"}
        ready = client.get("/health/ready")
    assert ready.status_code == 200
    assert ready.json() == {
        "ready": True,
        "parts": {"database": None, "model": None, "schema": None},
        "notes": {},
    }


def test_an_unready_site_says_what_is_missing(site_with: Callable[..., Site]) -> None:
    site = site_with(model_ready=lambda: False, health=lambda: {"schema": "run `triage db upgrade`"})
    with site.client(None) as client:
        answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["parts"]["schema"] == "run `triage db upgrade`"
    assert answer.json()["parts"]["model"]


def test_a_database_that_is_away_is_503_with_a_time_to_come_back(site_with: Callable[..., Site]) -> None:
    site = site_with(database=Database(NOWHERE))
    with site.client(None) as client:
        ready = client.get("/health/ready")
        taken = client.post("/api/v1/intake", json=REPORT, headers={"Authorization": "Bearer something"})
    assert ready.status_code == taken.status_code == 503
    assert ready.json()["parts"]["database"]
    assert taken.headers["Retry-After"]
    assert taken.headers["Content-Type"] == "application/problem+json"


def test_a_surprise_is_500_with_a_request_id_and_no_text_in_the_log(
    site_with: Callable[..., Site], capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> dict[str, str | None]:
        raise KeyError("zebra")

    site = site_with(health=broken)
    with site.client(None) as client:
        answer = client.get("/health/ready")
    assert answer.status_code == 500
    assert answer.headers["X-Request-Id"] in answer.json()["detail"]
    written = capsys.readouterr()
    assert "KeyError" in written.out + written.err
    assert "zebra" not in written.out + written.err + answer.text


def test_counts_are_shown_to_operations(site: Site) -> None:
    with site.client() as client:
        for source_id in ("a", "b", "b"):
            assert client.post("/api/v1/intake", json=REPORT | {"source_id": source_id}).status_code == 201
    with site.client(Role.OPERATIONS) as client:
        shown = client.get("/metrics").text
    assert 'triage_intakes_total{outcome="lane"} 2.0' in shown
    assert "triage_intake_replays_total 1.0" in shown
    assert 'triage_deliveries{destination="jira",state="pending"} 2.0' in shown
    assert "triage_oldest_pending_delivery_seconds" in shown


def test_the_start_page_shows_the_demo_and_runs_nothing(site_with: Callable[..., Site]) -> None:
    site = site_with(demo=Demonstration({"Jira": "http://jira.example/browse"}, "curl -H <sample>"))
    with site.client(None) as client:
        page = client.get("/")
        style = client.get("/static/triage.css")
    assert "curl -H &lt;sample&gt;" in page.text
    assert "http://jira.example/browse" in page.text
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert style.headers["Content-Type"].startswith("text/css")


def test_a_paste_check_answers_with_the_policy_and_a_clean_copy(site: Site) -> None:
    text = "Write to dana.smith@example.com about it"
    with site.client() as client:
        answer = client.post("/api/v1/paste-check", json={"text": text, "tool": "a tool nobody knows"}).json()
    assert set(answer) >= {"findings", "classes", "redacted", "verdict", "reason", "policy_version"}
    found = answer["findings"][0]
    assert text[found["start"] : found["end"]] == "dana.smith@example.com"
    assert found["class"] == "personal"
    assert "dana.smith" not in answer["redacted"]
    assert answer["verdict"] in {"ask", "no"}
    assert answer["policy_version"]


def test_what_the_auditor_found_and_the_review_queue_are_counted_and_listed(site: Site) -> None:
    began = datetime(2026, 1, 14, 10, tzinfo=UTC)
    with site.database.writing() as session:
        findings.begin(session, Found("paged", "R-0000000", "a page is stuck"), now=began)
    with site.client(Role.OPERATIONS) as client:
        counted = client.get("/metrics").text
        listed = client.get("/api/v1/findings").json()
        review = client.get("/api/v1/review").json()
    assert 'triage_findings{promise="paged"} 1.0' in counted
    assert 'triage_findings{promise="owned"} 0.0' in counted
    assert "triage_last_audit_seconds +Inf" in counted
    assert "triage_review_depth 0.0" in counted
    assert listed["looked_at"] is None
    assert [(one["promise"], one["subject"], one["told_at"]) for one in listed["findings"]] == [
        ("paged", "R-0000000", None)
    ]
    assert (review["depth"], review["suggestion"]) == (0, "")


@pytest.mark.parametrize("path", ["/api/v1/findings", "/api/v1/review"])
def test_only_those_who_look_after_the_house_see_what_was_found(site: Site, path: str) -> None:
    for role in (Role.EMPLOYEE, Role.AGENT, Role.COMPLIANCE):
        with site.client(role) as client:
            assert client.get(path).status_code == 403


def review_clock(ticket_id: int, now: datetime) -> RunningClock:
    return RunningClock(
        ticket_id=ticket_id, kind="review", owner="ai_desk", minutes=60, started_at=now, due_at=now + timedelta(hours=1)
    )


def test_the_review_queue_counts_what_its_reader_may_see(site: Site) -> None:
    now = datetime.now(UTC)
    with site.database.writing() as session:
        for name, restricted in (("AAAAAAA", False), ("BBBBBBB", True)):
            ticket = session.get_one(Ticket, open_ticket(session, name))
            ticket.needs_review, ticket.restricted = True, restricted
            session.add(review_clock(ticket.id or 0, now))
    for role, arrived in ((Role.OPERATIONS, 1), (Role.SECURITY, 2)):
        with site.client(role) as client:
            review = client.get("/api/v1/review").json()
        assert (review["depth"], review["arrived_within_a_day"]) == (1, arrived)
