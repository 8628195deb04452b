"""What a playbook says of its steps is checked: only an approval is waited for by a clock."""

from pathlib import Path

import pytest

from playbooks.checking import check

LANE = "lanes/new_use_case.md"
APPROVAL = "    kind: approval\n"


@pytest.mark.parametrize(("kind", "mistakes"), [("approval", 0), ("rollback", 1)])
def test_only_an_approval_has_minutes_of_its_own(folder: Path, kind: str, mistakes: int) -> None:
    text = (folder / LANE).read_text(encoding="utf-8")
    assert APPROVAL in text
    (folder / LANE).write_text(text.replace(APPROVAL, f"    kind: {kind}\n    minutes: 600\n"), encoding="utf-8")
    found = [one.message for one in check(folder)]
    assert [one for one in found if "Only an approval" in one] == found
    assert len(found) == mistakes
