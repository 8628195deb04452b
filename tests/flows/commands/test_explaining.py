"""`triage playbooks explain`, and what check and diff say of sample reports, as people type it."""

import json
from pathlib import Path

from typer.testing import CliRunner

from playbooks.commands import init
from triage.cli import app

LEGAL = "questions of the Legal team itself"


def asked(*words: str, folder: Path | None = None) -> tuple[int, str, str]:
    environment = {"TRIAGE_PLAYBOOKS": str(folder)} if folder else {}
    answer = CliRunner().invoke(app, ["playbooks", *words], env=environment)
    return answer.exit_code, answer.stdout, answer.stderr


def edited(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_plain_words_name_the_winner_and_what_the_others_asked_in_vain() -> None:
    code, said, _ = asked("explain", "May we?", "--lane", "compliance", "--unit", "Legal Team", "--tool", "Copilot")
    assert code == 0
    lines = said.splitlines()
    assert lines[0] == "Lane: compliance, severity normal"
    assert lines[1] == "Tool: Microsoft 365 Copilot (m365_copilot, approved)"
    assert any(
        line.startswith("1. ") and "does not fit: the lane is compliance, not data_handling;" in line for line in lines
    )
    assert any(line.startswith(f"2. '{LEGAL}' (routing.yaml:") and line.endswith(" wins.") for line in lines)
    assert "It goes to: Legal team (legal)" in lines


def test_json_holds_the_facts_each_rule_and_where_it_goes() -> None:
    code, said, _ = asked(
        "explain", "it is down", "--lane", "workflow_failure", "--workflow", "minutes bot", "--format", "json"
    )
    assert code == 0
    answer = json.loads(said)
    assert (answer["rule"], answer["facts"]["workflow"], answer["facts"]["severity"]) == (
        "a pilot that fails", "meeting_minutes", "low",
    )  # fmt: skip
    assert [rule["fits"] for rule in answer["rules"]] == [False, False, True]
    assert (answer["goes_to"]["owner"], answer["goes_to"]["project"]) == ("ai_enablement", "AIOPS")


def test_nothing_that_was_typed_and_is_sensitive_is_shown() -> None:
    _, said, _ = asked("explain", "call bob@example.org", "--lane", "data_handling", "--format", "json")
    assert json.loads(said)["facts"]["classes"] == ["personal"]
    assert "bob" not in said


def test_what_nobody_knows_is_answered_with_what_to_type() -> None:
    for option, name, words in (
        ("--lane", "tecnical", "There is no lane 'tecnical' for rules. Did you mean 'technical'?"),
        ("--tool", "m365_copilt", "There is no tool 'm365_copilt' in the playbooks. Did you mean 'm365_copilot'?"),
        ("--workflow", "invoice_reder",
         "There is no workflow 'invoice_reder' in the playbooks. Did you mean 'invoice_reader'?"),
        ("--unit", "sales", "There is no unit 'sales' in the playbooks. Known are: legal."),
    ):  # fmt: skip
        code, _, said = asked("explain", "x", *([] if option == "--lane" else ["--lane", "technical"]), option, name)
        assert (code, said.strip()) == (2, words)


def test_check_names_the_line_of_a_report_that_goes_elsewhere_and_diff_says_it_first(tmp_path: Path) -> None:
    folder = tmp_path / "playbooks"
    init(folder)
    edited(
        folder, "routing.yaml", "      unit: legal\n    then:\n", "      unit: legal\n    then:\n      project: LAW\n"
    )
    code, said, _ = asked("check", str(folder))
    line = (folder / "samples.yaml").read_text(encoding="utf-8").split("\n").index("    project: COMP") + 1
    assert code == 1
    assert said.splitlines() == [
        f"samples.yaml:{line}: This report goes to LAW, not to COMP, by the rule '{LEGAL}'.",
    ]
    edited(folder, "samples.yaml", f"    rule: {LEGAL}", "    rule: a pilot that fails")
    _, said, _ = asked("check", str(folder))
    assert f"samples.yaml:{line + 1}: This report meets the rule '{LEGAL}', not the rule 'a pilot that fails'." in said
    code, said, _ = asked("diff", str(folder))
    assert code == 0
    assert said.splitlines()[0] == f"report 'the Legal team asks for itself': COMP → LAW (by the rule '{LEGAL}')"


def test_check_knows_the_names_that_a_report_uses(tmp_path: Path) -> None:
    folder = tmp_path / "playbooks"
    init(folder)
    edited(folder, "samples.yaml", f"rule: {LEGAL}", "rule: questions of the Legal teem itself")
    edited(folder, "samples.yaml", "units: [legal]", "units: [leagl]")
    _, said, _ = asked("check", str(folder))
    assert "routing.yaml has no unit 'leagl'. Did you mean 'legal'?" in said
    assert f"routing.yaml has no rule 'questions of the Legal teem itself'. Did you mean '{LEGAL}'?" in said
