"""`triage jira check`: what Jira lacks is named before a matter needs it, with the file and the line that want it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.jira.play import JiraPlay
from integrations.sandbox.server import Sandbox
from playbooks.commands import init
from triage.cli import app

Check = Callable[..., list[dict[str, Any]]]
HEARS_AT = "https://desk.example.test/jira/webhook"
TECHNICAL, SECURITY = "lanes/technical.md", "lanes/security_incident.md"


def settings_of(sandbox: Sandbox) -> dict[str, str]:
    known = sandbox.credentials
    return {
        "TRIAGE_JIRA_URL": sandbox.jira_url,
        "TRIAGE_JIRA_USER": known.jira_user,
        "TRIAGE_JIRA_TOKEN": known.jira_token,
        "TRIAGE_BASE_URL": "https://desk.example.test",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init(tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def check(sandbox: Sandbox, folder: Path) -> Check:
    def run(**settings: str) -> list[dict[str, Any]]:
        more = {f"TRIAGE_{name.upper()}": value for name, value in settings.items()}
        environment = settings_of(sandbox) | {"TRIAGE_PLAYBOOKS": str(folder)} | more
        answer = CliRunner().invoke(app, ["jira", "check", "--format", "json"], env=environment)
        found = [json.loads(line) for line in answer.stdout.splitlines()]
        assert answer.exit_code == (1 if any(one["kind"] == "problem" for one in found) else 0), answer.output
        return found

    return run


def problems(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in found if one["kind"] == "problem"]


def rule(folder: Path, then: str, *, lane: str = "technical", rotas: str = "{}") -> None:
    text = f"units: {{}}\nrotas: {rotas}\nrules:\n  - name: ours\n    when: {{lane: {lane}}}\n    then:\n"
    lines = "".join(f"      {line}\n" for line in then.split("\n"))
    (folder / "routing.yaml").write_text(text + lines)
    # Its samples expect the rules that were here before.
    (folder / "samples.yaml").unlink()


def test_a_jira_that_takes_everything_has_nothing_to_mend(check: Check) -> None:
    found = check()
    assert problems(found) == []
    assert any("TRIAGE_JIRA_WEBHOOK_SECRET is not set" in one["message"] for one in found)
    # The stand-in has other components than the shipped playbooks, and an issue goes without them.
    assert {one["file"] for one in found if "no component" in one["message"]} >= {TECHNICAL, "owners.yaml"}


def test_data_center_takes_everything_too(folder: Path) -> None:
    with Sandbox(jira_profile=Profile.DATA_CENTER) as sandbox:
        environment = settings_of(sandbox) | {"TRIAGE_PLAYBOOKS": str(folder), "TRIAGE_JIRA_USER": ""}
        answer = CliRunner().invoke(app, ["jira", "check"], env=environment)
    assert answer.exit_code == 0, answer.output


@pytest.mark.parametrize(
    ("mischief", "file", "line", "words"),
    [
        (lambda jira: jira.archive("IT"), TECHNICAL, "project: IT", "archived"),
        (lambda jira: jira.deny("IT", "BROWSE_PROJECTS"), TECHNICAL, "project: IT", "hides it from our account"),
        (lambda jira: jira.deny("IT", "CREATE_ISSUES"), TECHNICAL, "project: IT", "permission Create issues"),
        (lambda jira: jira.deny("IT", "ADD_COMMENTS"), TECHNICAL, "project: IT", "permission Add comments"),
        (lambda jira: jira.deny("IT", "TRANSITION_ISSUES"), TECHNICAL, "project: IT", "permission Transition issues"),
        (lambda jira: jira.deny("IT", "ASSIGN_ISSUES"), TECHNICAL, "project: IT", "permission Assign issues"),
        (lambda jira: jira.deny("IT", "LINK_ISSUES"), TECHNICAL, "project: IT", "permission Link issues"),
        (lambda jira: jira.deny("IT", "CREATE_ATTACHMENTS"), TECHNICAL, "project: IT", "permission Create attachments"),
        (lambda jira: jira.deny("SEC", "SET_ISSUE_SECURITY"), SECURITY, "security_level", "Set issue security"),
        (lambda jira: jira.hide_level("SEC", "Restricted"), SECURITY, "security_level", "security level 'Restricted'"),
        (lambda jira: jira.remove_security_levels("SEC"), SECURITY, "security_level", "It offers: none"),
        (lambda jira: jira.remove_issue_type("IT", "Incident"), TECHNICAL, "issue_type", "no issue type 'Incident'"),
        (lambda jira: jira.require_field("IT", "Impact"), TECHNICAL, "issue_type", "requires 'Impact'"),
        (lambda jira: jira.archive("AIDESK"), "owners.yaml", "project: AIDESK", "archived"),
    ],
)
def test_what_is_broken_in_jira_is_told_at_the_line_that_wants_it(
    check: Check,
    sandbox: Sandbox,
    folder: Path,
    *,
    mischief: Callable[[JiraPlay], object],
    file: str,
    line: str,
    words: str,
) -> None:
    mischief(sandbox.jira)
    (found,) = problems(check())
    assert found["file"] == file
    assert line in (folder / file).read_text().splitlines()[found["line"] - 1]
    assert words in found["message"]


@pytest.mark.parametrize(
    ("then", "line", "words"),
    [
        ("request_type: Borrow a pen", "Borrow a pen", "It has: Ask a question, Report a problem, Request access"),
        ("project: DGOV\nrequest_type: Get help", "request_type", "no service desk"),
        ("assignee: nobody@example.test", "nobody@", "nobody@example.test can't be given issues of IT"),
        ("fields:\n  Colour: red", "fields", "no field 'Colour'"),
        ("fields:\n  Business unit: Mars", "fields", "“Mars” is none of its choices. It takes: Engineering, Finance"),
        ("fields:\n  Confidence: lots", "fields", "“lots” is no number"),
        ("fields:\n  Needed by: soon", "fields", "“soon” is no day"),
        ("project: ITX", "project: ITX", "Is IT meant, 'IT Support'?"),
        ("security_level: Secret", "security_level", "security level 'Secret'"),
    ],
)
def test_a_rule_that_asks_for_what_is_not_there_is_told_at_its_line(
    check: Check, folder: Path, *, then: str, line: str, words: str
) -> None:
    rule(folder, then)
    (found,) = problems(check())
    assert found["file"] == "routing.yaml"
    assert line in (folder / "routing.yaml").read_text().splitlines()[found["line"] - 1]
    assert words in found["message"]


def test_people_of_a_rota_are_tried_one_by_one(check: Check, folder: Path) -> None:
    people = "[ines.okafor@example.test, gone@example.test]"
    rotas = f"{{first: {{people: {people}, turn: weekly, since: 2027-01-04, timezone: Europe/London}}}}"
    rule(folder, "rota: first\nwatchers: lost@example.test", rotas=rotas)
    found = check()
    (problem,) = problems(found)
    assert "gone@example.test" in problem["message"]
    assert problem["line"] == 2
    assert any("lost@example.test" in one["message"] for one in found if one["kind"] == "note")


def test_a_rule_that_fits_says_nothing(check: Check, folder: Path) -> None:
    fields = "fields:\n  Business unit: Finance\n  Confidence: '0.5'\n  Data class: [Personal, Internal]"
    rule(folder, f"request_type: Report a problem\nassignee: ines.okafor@example.test\ndue: 480\n{fields}")
    assert problems(check()) == []


def test_a_field_that_a_rule_sets_may_be_required(check: Check, sandbox: Sandbox, folder: Path) -> None:
    sandbox.jira.require_field("IT", "Impact")
    rule(folder, "fields:\n  Impact: One team")
    # The lane's own queue lacks it still, for whatever no rule takes.
    assert [one["file"] for one in problems(check())] == [TECHNICAL]


def test_the_webhook_is_looked_for_where_we_may_see_it(check: Check, sandbox: Sandbox) -> None:
    secret = {"jira_webhook_secret": "a secret"}
    assert any("Only administrators" in one["message"] for one in check(**secret))
    sandbox.jira.conditions.is_admin = True
    (missing,) = problems(check(**secret))
    assert f"No webhook of Jira's leads to {HEARS_AT}" in missing["message"]
    sandbox.jira.register_webhook(HEARS_AT, events=frozenset({"jira:issue_updated"}))
    found = check(**secret)
    assert problems(found) == []
    assert any("is not told of: jira:issue_deleted" in one["message"] for one in found)
    sandbox.jira.remove_webhooks()
    sandbox.jira.register_webhook(HEARS_AT)
    assert not any("webhook" in one["message"] for one in check(**secret))


def test_steps_that_lead_nowhere_are_noted_by_an_issue_that_stands_there(check: Check, sandbox: Sandbox) -> None:
    issue = sandbox.jira.create("AICO", "A use case", type_name="Story", labels=["ai-triage"])
    (note,) = [one for one in check() if "no single step" in one["message"]]
    assert "From 'To Do'" in note["message"]
    assert issue.key in note["message"]
    assert note["file"] == "lanes/new_use_case.md"


def test_credentials_that_jira_does_not_know_are_one_problem(check: Check) -> None:
    (found,) = problems(check(jira_token="old"))
    assert "TRIAGE_JIRA_TOKEN" in found["message"]
    (found,) = problems(check(jira_url="http://127.0.0.1:1"))
    assert "could not be reached" in found["message"]


def test_the_doctor_says_the_same(sandbox: Sandbox, sqlite_url: str, lane_model_path: Path) -> None:
    environment = settings_of(sandbox) | {
        "TRIAGE_DATABASE_URL": sqlite_url,
        "TRIAGE_MODEL_FILE": str(lane_model_path),
    }
    well = CliRunner().invoke(app, ["doctor"], env=environment)
    assert "ok       jira" in well.stdout, well.output
    sandbox.jira.archive("IT")
    ill = CliRunner().invoke(app, ["doctor"], env=environment)
    assert ill.exit_code == 1
    assert "problem  jira: lanes/technical.md:6: Project IT is archived" in ill.stdout


def test_without_a_jira_it_says_what_to_set() -> None:
    for words in (["check"], ["init"], ["reconcile"]):
        answer = CliRunner().invoke(app, ["jira", *words], env={"TRIAGE_JIRA_URL": ""})
        assert answer.exit_code == 2
        assert "TRIAGE_JIRA_URL" in answer.stderr
