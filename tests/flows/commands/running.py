"""How a test runs the command line."""

import subprocess
from collections.abc import Callable

Triage = Callable[..., subprocess.CompletedProcess[str]]
