"""The house keeps its shape: imports point down, and the tool that says so is part of the test run."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_imports_point_down_through_the_house() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
    assert "3 kept, 0 broken" in checked.stdout


def test_every_room_stands_in_a_layer() -> None:
    found = {f"triage.{one.stem}" for one in (ROOT / "triage").iterdir() if one.suffix == ".py" or one.is_dir()}
    rooms = found - {"triage.__init__", "triage.__pycache__"}
    placed = {room for layer in _layers() for room in re.split(r" [|:] ", layer)}
    assert rooms <= placed, rooms - placed


def test_the_picture_of_the_house_shows_these_layers() -> None:
    shown = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert "\n".join(["```", *_layers(), "```"]) in shown


def _layers() -> list[str]:
    read = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return list(read["tool"]["importlinter"]["contracts"][0]["layers"])
