"""A playbook folder to break, and the shipped book to ask."""

from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks.commands import init

Edit = Callable[[str, str, str], int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    target = tmp_path / "playbooks"
    init(target)
    return target


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace the first occurrence of a text in a file, and give the line where it began."""

    def replace(file: str, old: str, new: str) -> int:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text.count("\n", 0, text.index(old)) + 1

    return replace
