"""Which queue a matter reaches: a table over all lanes and all rules, worked out by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from playbooks.book import Book, load
from playbooks.commands import init
from playbooks.reachable import ROUTED
from tests.unit.rules.drawing import EVERYWHERE, REPORT, SURE, issue, sent_to
from tests.unit.rules.routed import RULES, Case, plan_of
from triage.domain import Destination, Lane, Outcome, Severity
from triage.explaining import as_json, explain, in_words
from triage.routes import facts_of, route_of
from triage.routing import make_plan

NOON = REPORT.received_at

# case, the rule that wins, project, owner, severity
TABLE = [
    (Case("guidance"), None, "AIEN", "ai_enablement", "low"),
    (Case("guidance", "Is Midjourney good?"), "tools that are not ours", "AIEN", "ai_enablement", "low"),
    (Case("guidance", "Is Copilot good?"), None, "AIEN", "ai_enablement", "low"),
    (Case("guidance", groups=("Finance ",)), "money stays where it is", "AIEN", "ai_enablement", "low"),
    (Case("guidance", groups=("legal",)), None, "AIEN", "ai_enablement", "low"),
    (Case("technical"), None, "IT", "it_support", "normal"),
    (Case("technical", "Copilot is grey"), "Copilot", "IT", "it_support", "normal"),
    (Case("technical", "It is grey", given={"tool": "MS Copilot"}), "Copilot", "IT", "it_support", "normal"),
    (Case("technical", "Grok is grey", given={"tool": "MS Copilot"}), "Copilot", "IT", "it_support", "normal"),
    (Case("technical", "Grok is grey"), "tools that are not ours", "AIEN", "it_support", "normal"),
    (Case("technical", "Poe AI is grey"), None, "IT", "it_support", "normal"),
    (Case("technical", "Copilot", ("finance",)), "Copilot", "IT", "it_support", "normal"),
    (Case("technical", groups=("finance",)), "money stays where it is", "IT", "it_support", "normal"),
    (Case("data_handling"), None, "DGOV", "data_governance", "normal"),
    (Case("data_handling", groups=("LEGAL team",)), "Legal asks", "DGOV", "legal", "normal"),
    (Case("data_handling", classes=("special_category",)), "sensitive data", "DGOV", "privacy_office", "high"),
    (Case("data_handling", groups=("legal",), classes=("special_category",)), "Legal asks", "DGOV", "legal", "high"),
    (Case("data_handling", classes=("internal",)), None, "DGOV", "data_governance", "normal"),
    (Case("data_handling", classes=("not_checked",)), "sensitive data", "DGOV", "privacy_office", "high"),
    (Case("security_incident"), None, "SEC", "security_on_call", "high"),
    (Case("security_incident", classes=("credentials",)), "exposed keys", "KEYS", "it_platform", "critical"),
    (Case("security_incident", classes=("not_checked",)), "exposed keys", "KEYS", "it_platform", "critical"),
    (Case("security_incident", classes=("payment",)), None, "SEC", "security_on_call", "critical"),
    # A rule that does not think of incidents has none of them.
    (Case("security_incident", groups=("finance",)), None, "SEC", "security_on_call", "high"),
    (Case("workflow_failure"), None, "AIOPS", "ai_operations", "high"),
    (Case("workflow_failure", "The invoice bot stopped"), "failures in production", "AIOPS", "ai_operations", "high"),
    (Case("workflow_failure", "Der Rechnungsleser steht"), "failures in production", "AIOPS", "ai_operations", "high"),
    (Case("workflow_failure", "It stopped", given={"workflow": "reply drafts"}), "failures in production",
     "AIOPS", "ai_quality", "high"),
    (Case("workflow_failure", "The minutes bot stopped"), "pilots", "AIOPS", "ai_enablement", "low"),
    (Case("output_quality"), None, "AIQ", "ai_quality", "normal"),
    (Case("output_quality", "The reply drafts are rude"), "drafts", "SUP", "ai_quality", "normal"),
    (Case("output_quality", "The minutes bot invents"), "pilots", "AIQ", "ai_enablement", "low"),
    (Case("output_quality", "The invoice bot invents"), None, "AIQ", "ai_operations", "normal"),
    (Case("output_quality", "The invoice bot invents", ("finance",)), "money stays where it is",
     "AIQ", "ai_operations", "normal"),
    (Case("new_use_case"), None, "AICO", "ai_council", "low"),
    (Case("new_use_case", groups=("legal",)), "Legal asks", "AICO", "legal", "low"),
    # Whoever owns a workflow answers for what it does wrong, and not for every question about it.
    (Case("new_use_case", "May the invoice bot read offers?"), None, "AICO", "ai_council", "low"),
    (Case("compliance"), "the rest of compliance", "COMP", "compliance", "normal"),
    (Case("compliance", groups=("finance",)), "money stays where it is", "COMP", "compliance", "normal"),
    (Case("compliance", groups=("finance", "legal")), "Legal asks", "COMP", "legal", "normal"),
    (Case("out_of_scope"), None, "SD", "service_desk", "low"),
    (Case("out_of_scope", groups=("legal",)), "Legal asks", "SD", "legal", "low"),
    (Case("out_of_scope", groups=("finance",)), "money stays where it is", "SD", "service_desk", "low"),
    (Case("unclear", groups=("finance",)), None, "AIDESK", "ai_desk", "low"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder: Path = tmp_path_factory.mktemp("ruled") / "playbooks"
    init(folder)
    (folder / "routing.yaml").write_text(RULES, encoding="utf-8")
    (folder / "samples.yaml").unlink()
    return load(folder)


def test_table_holds_every_lane_and_every_rule(ruled: Book) -> None:
    assert {row[0].lane for row in TABLE} == {*ROUTED, Outcome.UNCLEAR}
    assert {row[1] for row in TABLE} == {None, *(rule.name for rule in ruled.routing.rules)}


@pytest.mark.parametrize(("case", "rule", "project", "owner", "severity"), TABLE)
def test_each_matter_meets_its_rule(
    ruled: Book, case: Case, rule: str | None, project: str, owner: str, severity: str
) -> None:
    plan = plan_of(case, ruled)
    draft = issue(plan)
    assert (draft.rule, draft.project, plan.owner, plan.severity) == (rule, project, owner, severity)
    assert (plan.route["rule"], plan.route["project"]) == (rule, project)
    assert plan.route["version"] == ruled.routing_version
    channel = ruled.owners.owners[owner].slack_channel
    assert [one.payload["channel"] for one in sent_to(plan, Destination.SLACK)] == [channel]
    assert ruled.owners.owners[owner].name in plan.reply
    assert plan.restricted is (draft.security_level is not None)


def test_every_setting_reaches_the_issue(ruled: Book) -> None:
    keys = issue(plan_of(Case("security_incident", classes=("credentials",)), ruled))
    assert (keys.security_level, keys.priority, keys.assignee) == ("Keys only", "Highest", "elif@example.com")
    assert keys.components == ()
    copilot = issue(plan_of(Case("technical", "Copilot is grey"), ruled))
    assert (copilot.components, copilot.assignee) == (("Microsoft 365",), "priya@example.com")
    assert copilot.labels == ("ai-triage", "technical", "copilot")
    asked = issue(plan_of(Case("guidance", "Is Grok good?"), ruled))
    assert (asked.issue_type, asked.request_type) == ("Question", "Ask about a tool")
    assert asked.on_behalf_of == REPORT.author
    legal = issue(plan_of(Case("compliance", groups=("legal",)), ruled))
    assert legal.watchers == ("sofia@example.com",)
    assert legal.fields == {"Business unit": "Legal", "Countries": ("GB", "DE")}
    assert (legal.due, legal.assignee, legal.request_type, legal.on_behalf_of) == (None, None, None, None)


def test_a_due_day_counts_the_owners_working_minutes_in_the_owners_days(ruled: Book) -> None:
    sensitive = Case("data_handling", classes=("special_category",))
    # 480 working minutes of the Privacy office from Friday 10:00 on end on Monday.
    assert issue(plan_of(sensitive, ruled, at=datetime(2026, 1, 16, 10, 0, tzinfo=UTC))).due == date(2026, 1, 19)
    failure = plan_of(Case("workflow_failure", "The invoice bot stopped"), ruled)
    assert issue(failure).due == failure.resolve_by.date() == date(2026, 1, 15)


def test_turns_of_a_rota_follow_the_moment_of_the_report(ruled: Book) -> None:
    keys = Case("security_incident", classes=("credentials",))
    weeks = [issue(plan_of(keys, ruled, at=datetime(2026, 1, day, 8, 59, tzinfo=UTC))).assignee for day in (5, 12, 19)]
    assert weeks == [None, "tom@example.com", "elif@example.com"]


def test_what_is_read_by_a_person_first_meets_no_rule(ruled: Book) -> None:
    unsure = replace(SURE, lane=Lane.COMPLIANCE, needs_review=True)
    plan = make_plan(replace(REPORT, groups=("legal",)), unsure, ruled, destinations=EVERYWHERE)
    assert (issue(plan).project, plan.owner, plan.route["rule"]) == ("AIDESK", "ai_desk", None)


def test_the_register_tells_the_owner_what_is_right_and_the_person_how_to_go_on(ruled: Book) -> None:
    failure = plan_of(Case("workflow_failure", "The invoice bot stopped"), ruled)
    workflow = ruled.workflows["invoice_reader"]
    said = {item.label: item.value for item in failure.context}
    assert said["Workflow"] == "Invoice reader"
    assert said["Acceptable output"] == workflow.acceptable_output
    assert said["Until it is mended"] == workflow.fallback
    assert said["What feeds it"] == ", ".join(workflow.upstream)
    assert workflow.fallback in issue(failure).steps[0]
    assert workflow.upstream[0] in issue(failure).steps[1]
    assert workflow.fallback in failure.reply
    assert (
        workflow.acceptable_output in issue(plan_of(Case("output_quality", "The invoice bot invents"), ruled)).steps[0]
    )
    asked = plan_of(Case("guidance", "Is the invoice bot good?"), ruled)
    assert workflow.fallback not in asked.reply
    assert not any(item.name.startswith("workflow") for item in asked.context)


def test_the_person_is_told_the_fallback_in_german(ruled: Book) -> None:
    report = replace(REPORT, text="Der Rechnungsleser steht", language="de")
    plan = make_plan(report, replace(SURE, lane=Lane.WORKFLOW_FAILURE), ruled, destinations=EVERYWHERE)
    german = ruled.edition("de").workflows["invoice_reader"]
    assert german.fallback in plan.reply
    assert german.fallback not in str(issue(plan).steps)


def test_a_pilot_is_less_severe_only_where_the_register_says_so_and_never_with_sensitive_data(ruled: Book) -> None:
    flows = dict(ruled.workflows)
    silent = replace(ruled, workflows=flows | {"meeting_minutes": flows["meeting_minutes"].model_copy(
        update={"severity_at_most": None})})  # fmt: skip
    assert silent.severity_for("workflow_failure", [], "meeting_minutes") is Severity.HIGH
    assert ruled.severity_for("workflow_failure", [], "meeting_minutes") is Severity.LOW
    assert ruled.severity_for("workflow_failure", [], "invoice_reader") is Severity.HIGH
    assert ruled.severity_for("security_incident", [], "meeting_minutes") is Severity.HIGH
    raised = [name for name, playbook in ruled.playbooks.items() if playbook.severity_by_class]
    for name in raised:
        for each, severity in ruled.playbooks[name].severity_by_class.items():
            assert ruled.severity_for(name, [each], "meeting_minutes") == max(
                severity, ruled.severity_for(name, [], "meeting_minutes"), key=list(Severity).index
            )


def test_an_explanation_names_each_rule_and_agrees_with_the_route(ruled: Book) -> None:
    facts = facts_of(ruled, "compliance", "Copilot and the law", given={}, data_classes={}, groups=("finance",))
    explained = explain(facts, ruled, now=NOON)
    assert explained.route == route_of(facts, ruled, now=NOON)
    words = list(in_words(explained, ruled, {"Copilot": 15}))
    assert "Tool: Microsoft 365 Copilot (m365_copilot, approved)" in words
    assert "2. 'Copilot' (routing.yaml:15) does not fit: the lane is compliance, not technical." in words
    assert "9. 'money stays where it is' (routing.yaml:1) wins." in words
    assert "Not asked any more: 'the rest of compliance'." in words
    assert "  project: COMP" in words
    said = as_json(explained, ruled, {"Copilot": 15})
    assert (said["rule"], said["version"]) == ("money stays where it is", ruled.routing_version)
    assert said["goes_to"]["owner"] == "compliance"  # type: ignore[index]  # an object of JSON


def test_an_explanation_says_that_a_person_reads_it_first(ruled: Book) -> None:
    facts = facts_of(ruled, "technical", "x", given={}, data_classes={})
    words = list(in_words(explain(facts, ruled, now=NOON, for_review=True), ruled, {}))
    assert "The model is not sure, so a person of the review queue reads it first, and no rule is asked." in words
    assert "No rule fits, so it goes to the queue of its lane." in words
