"""The command line as a process of its own, with settings of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.commands.running import Triage

ROOT = Path(__file__).parents[3]


@pytest.fixture
def triage(sqlite_url: str, lane_model_path: Path) -> Triage:
    def run(*words: str, said: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TRIAGE_")}
        environment = {
            **kept,
            "TRIAGE_DATABASE_URL": sqlite_url,
            "TRIAGE_MODEL_FILE": str(lane_model_path),
            "PYTHONPATH": str(ROOT),
            "COLUMNS": "200",
            **{f"TRIAGE_{name.upper()}": value for name, value in settings.items()},
        }
        return subprocess.run(
            [sys.executable, "-m", "triage", *words],
            input=said,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
