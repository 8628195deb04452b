"""`triage people`: who is away and who stands in, said on the command line."""

import json

from tests.flows.commands.running import Triage


def test_somebody_is_away_until_they_are_back(triage: Triage) -> None:
    for name in ("ada", "tom"):
        assert triage("users", "add", f"{name}@example.com", "--role", "agent").returncode == 0
    answer = triage("people", "absent", "ada@example.com", "--deputy", "tom@example.com", "--until", "2099-08-14")
    assert answer.returncode == 0, answer.stderr
    assert "ada@example.com is away until 2099-08-14 00:00 UTC; tom@example.com stands in." in answer.stderr
    (line,) = triage("people", "away").stdout.splitlines()
    shown = json.loads(line)
    said = [shown[name] for name in ("person", "deputy", "said_by")]
    assert said == ["ada@example.com", "tom@example.com", "command line"]
    assert triage("people", "back", "ada@example.com").returncode == 0
    assert triage("people", "away").stdout == ""


def test_what_can_not_be_is_wrong_usage_and_says_why(triage: Triage) -> None:
    assert triage("users", "add", "ada@example.com", "--role", "agent").returncode == 0
    for deputy in ("ada@example.com", "nobody@example.com"):
        said = triage("people", "absent", "ada@example.com", "--deputy", deputy, "--until", "2099-08-14")
        assert said.returncode == 2
        assert f"{deputy} cannot stand in" in said.stderr
    back = triage("people", "back", "ada@example.com")
    assert (back.returncode, back.stdout) == (2, "")
    assert "not on record as away" in back.stderr
