"""The command line as people and scripts use it: real processes, data on stdout, words on stderr, honest exits."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.testing import CliRunner

from tests.flows.commands.running import Triage
from triage.cli import COMMANDS, app, load

ROOT = Path(__file__).parents[3]


def test_a_token_is_made_listed_and_revoked_and_each_change_is_on_record(triage: Triage) -> None:
    made = triage("tokens", "add", "form", "--role", "agent")
    assert made.returncode == 0
    assert made.stdout.startswith("triage_")
    assert "can't be shown again" in made.stderr
    assert triage("tokens", "revoke", "form").returncode == 0
    exported = [json.loads(line) for line in triage("audit", "export").stdout.splitlines()]
    assert [event["kind"] for event in exported] == ["token.added", "token.revoked"]
    assert made.stdout.strip() not in json.dumps(exported)
    assert triage("audit", "verify").returncode == 0


def test_check_and_classify_answer_every_good_line_and_name_the_bad_one(triage: Triage) -> None:
    lines = '{"id": "a", "text": "write to bob@example.org", "tool": "Copilot"}\nnot JSON\n{"id": 2, "text": "hi"}\n'
    checked = triage("check", said=lines)
    assert checked.returncode == 1
    assert "Line 2 is not JSON" in checked.stderr
    answers = [json.loads(line) for line in checked.stdout.splitlines()]
    assert [(answer["id"], answer["verdict"]) for answer in answers] == [("a", "yes_if_redacted"), (2, "ask")]
    classified = triage("classify", said='{"id": 1, "text": "Copilot shows error 403 since this morning"}\n')
    assert classified.returncode == 0
    assert json.loads(classified.stdout)["lane"] == "technical"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"jira_url": "http://127.0.0.1:1"}, "TRIAGE_JIRA_TOKEN"),
        ({"lease_seconds": "long"}, "TRIAGE_LEASE_SECONDS"),
        ({"database_url": "mysql://ada:hunter2@host/name"}, "TRIAGE_DATABASE_URL"),
    ],
)
def test_a_bad_setting_is_named_in_one_sentence(settings: dict[str, str], words: str) -> None:
    environment = {f"TRIAGE_{name.upper()}": value for name, value in settings.items()}
    answer = CliRunner().invoke(app, ["db", "check"], env=environment)
    assert answer.exit_code == 2
    assert words in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert "hunter2" not in answer.stderr
    assert answer.stdout == ""


def test_a_database_without_tables_is_mended_by_the_command_that_is_named(triage: Triage, tmp_path: Path) -> None:
    empty = f"sqlite:///{tmp_path}/new/triage.db"
    refused = triage("users", "list", database_url=empty)
    assert refused.returncode == 1
    assert "triage db upgrade" in refused.stderr
    assert triage("db", "upgrade", database_url=empty).returncode == 0


def test_restoring_asks_for_a_yes_and_brings_everything_back(triage: Triage, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy")
    assert triage("db", "backup", copy).returncode == 0
    assert triage("users", "add", "ada").returncode == 0
    assert triage("db", "restore", copy).returncode == 2
    assert triage("db", "restore", copy, "--yes").returncode == 0
    assert triage("users", "list").stdout == ""


def test_the_doctor_says_what_to_mend(triage: Triage, tmp_path: Path) -> None:
    well = triage("doctor")
    assert well.returncode == 0
    lines = well.stdout.splitlines()
    assert lines[:2] == ["ok       database", "ok       playbooks"]
    assert re.fullmatch(r"note     model: lanes-\S+ judges", lines[2])
    assert lines[3] == "ok       model"
    ill = triage(
        "doctor",
        database_url=f"sqlite:///{tmp_path}/new/triage.db",
        slack_bot_token="xoxb-hidden",
        slack_api_url="http://127.0.0.1:1/",
        jira_url="http://127.0.0.1:1",
        jira_token="hidden",
        pager_urls="nonsense-hidden",
    )
    assert ill.returncode == 1
    for word in ("triage db upgrade", "problem  jira", "TRIAGE_SLACK_API_URL", "TRIAGE_PAGER_URLS"):
        assert word in ill.stdout
    assert "hidden" not in ill.stdout + ill.stderr


def all_commands() -> Iterator[tuple[str, ...]]:
    for name in COMMANDS:
        command = load(name)
        inner = command.commands if isinstance(command, TyperGroup) else ()
        yield from ((name, one) for one in inner) if inner else [(name,)]


def test_every_command_has_an_example() -> None:
    commands = list(all_commands())
    assert {("serve",), ("demo",), ("db", "restore"), ("tokens", "list")} <= {*commands}
    for words in commands:
        answer = CliRunner().invoke(app, [*words, "--help"])
        assert answer.exit_code == 0
        assert f"triage {' '.join(words)}" in answer.stdout.split("Example:")[1]


@pytest.mark.parametrize(
    ("words", "left_out"),
    [
        ((), ("pydantic", "sqlalchemy", "classifiers", "playbooks", "triage.commands.terminal")),
        (("playbooks", "slack", "page"), ("sqlalchemy", "numpy", "onnxruntime", "fastapi", "jira", "slack_sdk")),
        (("audit", "users", "db", "arrivals"), ("classifiers", "playbooks", "numpy", "fastapi", "apscheduler")),
        (("jobs",), ("classifiers", "numpy", "fastapi", "jira", "slack_sdk")),
    ],
)
def test_a_command_loads_nothing_that_it_does_not_need(words: tuple[str, ...], left_out: tuple[str, ...]) -> None:
    script = (
        "import json, sys; from triage.cli import load; [load(word) for word in sys.argv[1:]]; "
        "print(json.dumps([*sys.modules]))"
    )
    loaded = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, check=True, cwd=ROOT)
    assert not {*left_out} & {*json.loads(loaded.stdout)}


def test_a_command_that_there_is_not_is_wrong_usage() -> None:
    assert CliRunner().invoke(app, ["nonsense"]).exit_code == 2
