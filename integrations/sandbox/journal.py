"""Keeps what the stand-ins were told in a file, so that a killed process starts again where it ended."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Journal:
    """JSON lines, appended and flushed one by one; without a path nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        """Remember where, and end the line during which the process was killed."""
        self._path = path
        self._lock = threading.Lock()
        if path is not None and path.exists() and path.read_bytes()[-1:] not in (b"", b"\n"):
            self._write("")

    def append(self, kind: str, row: dict[str, Any]) -> None:
        """Keep one row; of several with the same id the last one counts."""
        self._write(json.dumps({"kind": kind, "row": row}, ensure_ascii=False))

    def _write(self, line: str) -> None:
        if self._path is None:
            return
        with self._lock, self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def rows(self, kind: str) -> Iterator[dict[str, Any]]:
        """Read the rows of one kind back; the line during which the process was killed is left out."""
        if self._path is None or not self._path.exists():
            return
        for line in self._path.read_text(encoding="utf-8").split("\n"):
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if entry["kind"] == kind:
                yield entry["row"]
