"""`triage report`: a table, files for other programs, and pictures, from the command line."""

import json

from tests.flows.commands.running import Triage


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
    assert "there are volume, times," in unknown.stderr
    wrong = triage("report", "volume", "--since", "yesterday")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "A day is written as 2026-03-31." in wrong.stderr
    assert triage("report", "volume", "--as", "employee").returncode == 2
