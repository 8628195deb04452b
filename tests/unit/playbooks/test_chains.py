"""The steps of a chain are checked against owners, hours and rotas, and an incident may never be quiet."""

from pathlib import Path

import pytest

from playbooks.checking import check

FIRST = "    - owner: security_on_call"
LANE = "lanes/security_incident.md"


def mistakes_with(folder: Path, first: str) -> list[str]:
    """Check the shipped folder with something else in the place of the chain's first step."""
    text = (folder / LANE).read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith(FIRST))
    (folder / LANE).write_text(text.replace(line, first), encoding="utf-8")
    return [mistake.message for mistake in check(folder)]


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("    - owner: security_on_cal", "names 'security_on_cal' as its owner"),
        (f"{FIRST}\n    - {{owner: security_lead, hours: defalt}}", "names 'defalt' as its hours"),
        (f"{FIRST}\n      rota: nights", "names 'nights' as its rota, which is not in routing.yaml"),
        (f"{FIRST}\n    - {{owner: security_lead, outside_hours: true}}", "Outside which hours?"),
        (f"{FIRST}\n      after_minutes: 1", "Nobody is told at once"),
        (f"{FIRST}\n      hours: extended", "Nobody is told at once"),
    ],
)
def test_a_slip_in_a_chain_is_told(folder: Path, first: str, said: str) -> None:
    (mistake,) = mistakes_with(folder, first)
    assert said in mistake


def test_day_and_night_beside_somebody_who_is_always_told_are_no_slip(folder: Path) -> None:
    day = "    - {owner: security_lead, hours: extended}"
    night = "    - {owner: executive_on_call, hours: extended, outside_hours: true}"
    assert mistakes_with(folder, f"{FIRST}\n{day}\n{night}") == []
