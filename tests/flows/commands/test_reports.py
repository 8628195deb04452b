"""`triage report`: a table, files for other programs, and pictures, from the command line."""

import json
import shutil
from contextlib import closing
from pathlib import Path

from integrations.sandbox.server import Sandbox
from playbooks.folder import shipped
from tests.flows.commands.running import Triage
from triage.domain import Destination
from triage.settings import Settings
from triage.wiring import build


def test_a_report_comes_in_every_form(triage: Triage) -> None:
    shown = triage("report", "volume", "--since", "2026-01-01", "--until", "2026-03-31")
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.startswith("Volume, 2026-01-01 to 2026-03-31")
    assert triage("report", "volume", "--format", "csv").stdout.startswith("by,key,count,share,before")
    assert json.loads(triage("report", "times", "--format", "json").stdout)["report"] == "times"
    assert "<title" in triage("report", "volume", "--format", "svg", "--language", "de").stdout


def test_what_can_not_be_is_wrong_usage_and_says_what_to_type(triage: Triage) -> None:
    unknown = triage("report", "gossip")
    assert unknown.returncode == 2
    assert "there are repeats, volume, times," in unknown.stderr
    wrong = triage("report", "volume", "--since", "yesterday")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "A day is written as 2026-03-31." in wrong.stderr
    assert triage("report", "volume", "--as", "employee").returncode == 2


def test_what_is_sent_waits_for_the_worker_on_each_way_of_its_entries(triage: Triage, tmp_path: Path) -> None:
    own = {"slack_bot_token": "xoxb-1", "playbooks": str(folder_saying(tmp_path, "[ai_operations]"))}
    sent = triage("report", "volume", "--send", "--since", "2026-01-05", "--until", "2026-01-11", **own)
    assert sent.returncode == 0, sent.stderr
    assert sent.stdout == "waits    slack #ai-operations: 2026-01-05 to 2026-01-11\n"


def test_what_can_not_be_sent_says_what_to_do(triage: Triage, tmp_path: Path) -> None:
    own = {"playbooks": str(folder_saying(tmp_path, "[ai_operations]"))}
    unconnected = triage("report", "volume", "--send", **own)
    assert unconnected.returncode == 1
    assert "TRIAGE_SLACK_BOT_TOKEN or TRIAGE_MAIL_SMTP_URL" in unconnected.stderr
    nobody = triage("report", "times", "--send", **own)
    assert nobody.returncode == 2
    assert "reports.yaml has no entry for 'times'" in nobody.stderr
    assert triage("report", "volume", "--send", "--format", "png", **own).returncode == 2


def test_the_doctor_names_a_report_that_did_not_arrive(
    triage: Triage, sandbox: Sandbox, sqlite_url: str, lane_model_path: Path, tmp_path: Path
) -> None:
    sandbox.slack.archive("#ai-desk", by="Ines Okafor")
    token = sandbox.credentials.slack_bot_token
    own = {
        "slack_bot_token": token,
        "slack_api_url": sandbox.slack_api_url,
        "playbooks": str(folder_saying(tmp_path, "[ai_desk]")),
    }
    assert triage("report", "volume", "--send", "--since", "2026-01-05", "--until", "2026-01-11", **own).returncode == 0
    house = build(Settings(_env_file=None, database_url=sqlite_url, model_file=lane_model_path, **own))  # type: ignore[arg-type]
    with closing(house.database):
        assert house.worker().deliver_one(urgent=False, destinations=(Destination.SLACK,))
    said = triage("doctor", **own)
    assert said.returncode == 1
    assert (
        "problem  reports: 'volume' from 2026-01-05 to 2026-01-11 did not get to #ai-desk: Slack channel #ai-desk is "
        "archived: name another one. Once that is mended, POST /api/v1/deliveries/1/retry sends it." in said.stdout
    )


def folder_saying(tmp_path: Path, owners: str) -> Path:
    folder = tmp_path / "book"
    shutil.copytree(str(shipped()), folder)
    entry = f"reports:\n  - {{report: volume, every: week, day: mon, at: '08:00', owners: {owners}, paused: false}}\n"
    (folder / "reports.yaml").write_text(entry, encoding="utf-8")
    return folder
