"""`triage jira init`: a proposal that can be read and copied, and that changes nothing."""

from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from integrations.jira.checking.survey import Place
from integrations.sandbox.server import Sandbox
from playbooks.book import Book, load
from playbooks.routing_schema import Routing
from playbooks.schema import Queue
from tests.flows.commands.test_jira_check import settings_of
from triage.cli import app
from triage.commands.jira_matching import proposed


@pytest.fixture(scope="module")
def book() -> Book:
    return load()


def place(key: str, name: str, types: str = "Task Bug", **more: tuple[str, ...]) -> Place:
    told = {"components": (), "levels": (), "request_types": ()} | more
    return Place(key, name, tuple(types.split()), **told)  # type: ignore[arg-type] # the fields have these types


def test_what_it_writes_is_yaml_that_the_playbooks_take(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.jira.require_field("AIQ", "Impact")
    answer = CliRunner().invoke(app, ["jira", "init"], env=settings_of(sandbox))
    assert answer.exit_code == 0, answer.output
    written = yaml.safe_load(answer.stdout)
    queues = {name: Queue.model_validate(one["queue"]) for name, one in written.items() if name.startswith("lanes/")}
    assert (queues["lanes/technical.md"].project, queues["lanes/technical.md"].issue_type) == ("IT", "Incident")
    assert queues["lanes/security_incident.md"].security_level == "Restricted"
    assert Queue.model_validate(written["owners.yaml"]["review"]).project == "AIDESK"
    rules = Routing.model_validate(written["routing.yaml"]).rules
    assert "Report a problem" in {one.then.request_type for one in rules}
    assert "# to mend: Project AIQ requires 'Impact'" in answer.stdout
    assert list(tmp_path.iterdir()) == []


def test_projects_are_matched_by_what_they_are_called(book: Book) -> None:
    places = [
        place("CSIRT", "Security Operations", "Task Incident", levels=("Public", "Restricted to CSIRT")),
        place("DPO", "Datenschutz"),
        place("LGL", "Legal and Compliance"),
        place("HELP", "IT Helpdesk", "Incident Task", components=("Copilot", "AI tools")),
        place("AUTO", "Automation"),
        place("BAKE", "Cake of the week"),
    ]
    found = {one.name: one for one in proposed(book, places)}
    assert found["security_incident"].project == "CSIRT"
    assert found["security_incident"].issue_type == "Incident"
    assert found["security_incident"].security_level == "Restricted to CSIRT"
    assert found["data_handling"].project == "DPO"
    assert found["compliance"].project == "LGL"
    assert (found["technical"].project, found["technical"].components) == ("HELP", ("AI tools",))
    assert found["workflow_failure"].project == "AUTO"
    assert "new_use_case" not in found
    assert "BAKE" not in {one.project for one in found.values()}


def test_a_queue_that_is_there_already_stays(book: Book) -> None:
    found = {one.name: one for one in proposed(book, [place("SEC", "Old name"), place("SOC", "Security")])}
    assert found["security_incident"].project == "SEC"


def test_a_project_that_takes_nothing_from_us_is_proposed_to_nobody(book: Book) -> None:
    assert proposed(book, [place("SEC", "Security", "")]) == []


def test_a_name_that_would_steer_a_terminal_is_only_a_name(sandbox: Sandbox) -> None:
    state = sandbox.jira.inside.state
    state.set_up(
        type(sandbox.jira.project("IT"))(**{**vars(sandbox.jira.project("IT")), "name": "IT\x1b[2J\nnow: bad"})
    )
    answer = CliRunner().invoke(app, ["jira", "init"], env=settings_of(sandbox))
    assert "\x1b" not in answer.stdout
    assert "now" not in yaml.safe_load(answer.stdout)
