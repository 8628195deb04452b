"""What `access.yaml` says of somebody's groups, and which mistakes in it are found."""

from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks import commands
from playbooks.access_schema import Access, Standing, read_access, standing_of
from playbooks.mistakes import PlaybookMistakes
from triage.domain import Role

GROUPS = [
    {"group": "admins", "role": "admin"},
    {"group": "desk-it", "role": "agent", "lanes": ["technical"]},
    {"group": "desk-flows", "role": "agent", "lanes": ["workflow_failure", "technical"]},
    {"group": "desk-all", "role": "agent"},
    {"group": "dept-legal", "departments": ["legal"]},
]
ACCESS = Access.model_validate({"groups": GROUPS})


@pytest.mark.parametrize(
    ("groups", "standing"),
    [
        ([], Standing(Role.EMPLOYEE, (), ())),
        (["unknown"], Standing(Role.EMPLOYEE, (), ())),
        (["dept-legal"], Standing(Role.EMPLOYEE, (), ("legal",))),
        (["desk-it"], Standing(Role.AGENT, ("technical",), ())),
        (["desk-flows", "desk-it"], Standing(Role.AGENT, ("technical", "workflow_failure"), ())),
        (["desk-it", "desk-all"], Standing(Role.AGENT, (), ())),
        (["desk-it", "admins"], Standing(Role.ADMIN, (), ())),
    ],
)
def test_the_first_group_with_a_role_decides_and_lanes_add_up(groups: list[str], standing: Standing) -> None:
    assert standing_of(ACCESS, groups) == standing


def test_a_file_without_groups_decides_nothing_and_one_without_departments_leaves_them() -> None:
    assert standing_of(Access(), ["admins"]) is None
    only_roles = Access.model_validate({"groups": GROUPS[:1]})
    assert standing_of(only_roles, ["admins"]) == Standing(Role.ADMIN, (), None)


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        folder = tmp_path / "playbooks"
        if not folder.exists():
            commands.init(folder)
        (folder / "access.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("groups:\n  - {group: a, role: boss}\n", 2),
        ("groups:\n  - {group: a, role: agent, lanes: [sales]}\n", 2),
        ("groups:\n  - {group: a, role: security, lanes: [technical]}\n", 2),
        ("groups:\n  - {group: a, role: agent}\n  - {group: a, role: admin}\n", 3),
        ("groups:\n  - {group: a}\n", 2),
        ("groups:\n  - {role: agent}\n", 2),
        ("group: []\n", 1),
    ],
)
def test_a_mistake_is_told_with_its_line(written: Callable[[str], Path], text: str, line: int) -> None:
    found = commands.check(written(text))
    assert [(one.file, one.line) for one in found][:1] == [("access.yaml", line)], found


def test_it_is_read_anew_and_a_mistake_in_it_is_no_access(written: Callable[[str], Path]) -> None:
    folder = written("groups:\n  - {group: a, role: admin}\n")
    assert read_access(folder).groups[0].role is Role.ADMIN
    assert not commands.check(folder)
    written("# nothing\n")
    assert read_access(folder) == Access()
    written("groups: [{group: a, role: boss}]\n")
    with pytest.raises(PlaybookMistakes):
        read_access(folder)
    (folder / "access.yaml").unlink()
    assert read_access(folder) == Access()
