"""From an assessment to a plan: a table for all ten outcomes, worked out by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from playbooks.book import Book
from tests.unit.rules.drawing import EVERYWHERE, REPORT, SURE, issue, sent_to
from triage.alerting import stuck_alert
from triage.domain import Assessment, Destination, Lane, Outcome, Severity
from triage.drafting import title_of
from triage.routing import make_plan, missing, safety_first


def said(name: str) -> Assessment:
    """Give what the model says when it is sure of one of the ten."""
    if name in set(Lane):
        return replace(SURE, lane=Lane(name), possible_incident=name == Lane.SECURITY_INCIDENT)
    return replace(SURE, outcome=Outcome(name), lane=None)


TEN = [
    # outcome, project, owner, channel, severity, acknowledged and resolved by, after Wednesday 14 January 2026, 10:00
    ("guidance", "AIEN", "ai_enablement", "#ai-help", "low", "15T10:00", "19T10:00"),
    ("technical", "IT", "it_support", "#it-support", "normal", "14T12:00", "15T14:00"),
    ("data_handling", "DGOV", "data_governance", "#data-governance", "normal", "14T14:00", "16T10:00"),
    ("security_incident", "SEC", "security_on_call", "#security-incidents", "high", "14T10:15", "15T10:00"),
    ("workflow_failure", "AIOPS", "ai_operations", "#ai-operations", "high", "14T11:00", "15T10:00"),
    ("new_use_case", "AICO", "ai_council", "#ai-council", "low", "16T10:00", "28T10:00"),
    ("output_quality", "AIQ", "ai_quality", "#ai-quality", "normal", "14T14:00", "19T10:00"),
    ("compliance", "COMP", "compliance", "#compliance", "normal", "15T10:00", "21T10:00"),
    ("out_of_scope", "SD", "service_desk", "#service-desk", "low", "14T14:00", "16T10:00"),
    ("unclear", "AIDESK", "ai_desk", "#ai-desk", "low", "14T14:00", "16T10:00"),
]  # fmt: skip


def test_table_holds_every_outcome() -> None:
    assert {row[0] for row in TEN} == {*Lane, Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR}


@pytest.mark.parametrize(("name", "project", "owner", "channel", "severity", "acknowledge_by", "resolve_by"), TEN)
def test_each_outcome_reaches_its_owner_in_time(
    book: Book, name: str, project: str, owner: str, channel: str, severity: str, acknowledge_by: str, resolve_by: str
) -> None:
    plan = make_plan(REPORT, said(name), book, destinations=EVERYWHERE)
    assert (plan.owner, plan.severity) == (owner, severity)
    assert plan.acknowledge_by == datetime.fromisoformat(f"2026-01-{acknowledge_by}").replace(tzinfo=UTC)
    assert plan.resolve_by == datetime.fromisoformat(f"2026-01-{resolve_by}").replace(tzinfo=UTC)
    assert plan.state == ("waiting" if name == "unclear" else "open")
    assert plan.needs_review is (name == "unclear")
    assert plan.restricted is (name == "security_incident")
    assert [one.payload["channel"] for one in sent_to(plan, Destination.SLACK)] == [channel]
    draft = issue(plan)
    assert (draft.project, draft.lane, draft.severity) == (project, name, severity)
    assert (draft.acknowledge_by, draft.resolve_by) == (plan.acknowledge_by, plan.resolve_by)
    assert draft.security_level == ("Restricted" if plan.restricted else None)


@pytest.mark.parametrize("name", [row[0] for row in TEN])
def test_first_reply_names_reference_owner_and_every_open_question(book: Book, name: str) -> None:
    plan = make_plan(REPORT, said(name), book, destinations=EVERYWHERE)
    assert REPORT.reference in plan.reply
    assert book.owners.owners[plan.owner].name in plan.reply
    assert all(item.ask in plan.reply for item in missing(plan.context))


def test_reply_writes_the_time_as_the_owner_reads_it(book: Book) -> None:
    summer = replace(REPORT, received_at=datetime(2026, 7, 15, 8, 0, tzinfo=UTC))
    plan = make_plan(summer, said("technical"), book, destinations=EVERYWHERE)
    assert "Wednesday 15 July 2026, 11:00 (Europe/London)" in plan.reply


def test_only_an_incident_pages(book: Book) -> None:
    paging = [name for name, *_ in TEN if make_plan(REPORT, said(name), book, destinations=EVERYWHERE).next_page_at]
    assert paging == ["security_incident"]
    plan = make_plan(REPORT, said("security_incident"), book, destinations=EVERYWHERE)
    assert plan.next_page_at == datetime(2026, 1, 14, 10, 5, tzinfo=UTC)
    assert [(one.destination, one.kind, one.urgent) for one in plan.outgoing] == [
        (Destination.PAGER, "page", True),
        (Destination.SLACK, "message.post", True),
        (Destination.JIRA, "issue.create", False),
    ]


def test_incident_on_a_friday_evening_does_not_wait_for_monday(book: Book) -> None:
    friday = replace(REPORT, received_at=datetime(2026, 1, 16, 22, 0, tzinfo=UTC))
    plan = make_plan(friday, said("security_incident"), book, destinations=EVERYWHERE)
    assert plan.acknowledge_by == datetime(2026, 1, 16, 22, 15, tzinfo=UTC)
    assert make_plan(friday, said("technical"), book, destinations=EVERYWHERE).acknowledge_by == datetime(
        2026, 1, 19, 9, 0, tzinfo=UTC
    )


def test_what_was_found_raises_the_severity_and_is_said_by_kind_alone(book: Book) -> None:
    found = replace(REPORT, data_classes={"credentials": 2, "personal": 1})
    plan = make_plan(found, said("security_incident"), book, destinations=EVERYWHERE)
    assert plan.severity is Severity.CRITICAL
    assert issue(plan).priority == "Highest"
    assert "passwords, keys or other credentials, personal data" in plan.reply
    assert {item.name: item.value for item in plan.context}["data"] is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I pasted our customer list into my private ChatGPT", "Tool: Private ChatGPT account. Data: personal data."),
        ("Somebody else is signed in as me", "Tool: not known yet. Data: not known yet."),
    ],
)
def test_a_page_names_the_data_that_was_spoken_of_and_says_what_nobody_knows(book: Book, text: str, told: str) -> None:
    plan = make_plan(replace(REPORT, text=text), said("security_incident"), book, destinations=EVERYWHERE)
    page = next(one.payload for one in plan.outgoing if one.destination is Destination.PAGER)
    assert told in page["body"]
    assert "customer list" not in str(page)


def test_what_was_given_is_not_asked_again(book: Book) -> None:
    told = replace(REPORT, text="Copilot shows error 403 since yesterday", given={"who_else": "my whole team"})
    plan = make_plan(told, said("technical"), book, destinations=EVERYWHERE)
    assert missing(plan.context) == ()
    assert {one.label: one.value for one in issue(plan).context}["Who else is affected"] == "my whole team"


def test_possible_incident_keeps_the_lane_that_the_model_chose_as_one_to_tell() -> None:
    doubt = replace(SURE, possible_incident=True, also=(Lane.TECHNICAL, Lane.SECURITY_INCIDENT))
    verdict = safety_first(doubt)
    assert (verdict.lane, verdict.also) == (Lane.SECURITY_INCIDENT, (Lane.GUIDANCE, Lane.TECHNICAL))
    assert verdict.needs_review
    assert verdict.confidence == doubt.incident_probability


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Short", "Short"),
        ("two\nlines \t here", "two lines here"),
        ("", ""),
        ("a" * 90, "a" * 90),
        ("word " * 30, "word " * 17 + "word …"),
        ("a" * 91, "a" * 90 + " …"),
    ],
)
def test_title_is_the_beginning_in_one_line(text: str, title: str) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("stuck", "ways", "told"),
    [
        (Destination.JIRA, EVERYWHERE, Destination.SLACK),
        (Destination.PAGER, EVERYWHERE, Destination.SLACK),
        (Destination.SLACK, EVERYWHERE, Destination.PAGER),
        (Destination.JIRA, {Destination.JIRA, Destination.PAGER}, Destination.PAGER),
        (Destination.SLACK, {Destination.JIRA, Destination.SLACK}, None),
        (Destination.JIRA, {Destination.JIRA}, None),
    ],
)
def test_what_is_stuck_is_told_on_another_way(
    book: Book, stuck: Destination, ways: frozenset[Destination], told: Destination | None
) -> None:
    alert = stuck_alert(book, owner="it_support", reference="R-1", stuck=stuck, destinations=frozenset(ways))
    assert (alert and alert.destination) == told
    assert alert is None or (alert.urgent and "R-1" in str(alert.payload))
