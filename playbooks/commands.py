"""What `triage playbooks check|init|diff` do, without the terminal: folders in, values out."""

from importlib.resources.abc import Traversable
from pathlib import Path

from playbooks.book import load
from playbooks.changes import Change, changes_between
from playbooks.checking import check
from playbooks.folder import read, shipped
from playbooks.mistakes import Mistake
from playbooks.remarks import remarks

__all__ = [
    "CannotInit",
    "Change",
    "changes_between",
    "check",
    "diff",
    "init",
    "lines_of_rules",
    "mistake_at",
    "remarks",
]


class CannotInit(Exception):
    """The folder that was named cannot take the shipped set; the text says why."""


def init(target: Path) -> list[Path]:
    """Copy the shipped set into a new or empty folder, and name the files written."""
    if target.exists() and not target.is_dir():
        raise CannotInit(f"{target} is a file; name a folder that is new or empty.")
    if target.is_dir() and any(target.iterdir()):
        raise CannotInit(f"{target} is not empty; name a folder that is new or empty, so that nothing is overwritten.")
    try:
        return _copy(shipped(), target)
    except OSError as error:
        raise CannotInit(f"{target} cannot be written; check its permissions.") from error


def diff(old: Path | None, new: Path | None) -> list[Change]:
    """Say what would change if the new folder took the place of the old one; None means the shipped set."""
    return changes_between(load(old), load(new))


def mistake_at(folder: Path | None, file: str, message: str, *place: str | int) -> Mistake:
    """Tell a mistake at a place of a file that could be read."""
    return read(folder).sources[file].mistake(message, *place)


def lines_of_rules(folder: Path | None) -> dict[str, int]:
    """Say on which line of `routing.yaml` each rule stands."""
    source = read(folder).sources.get("routing.yaml")
    if source is None:
        return {}
    return {
        str(source.text("rules", number, "name")): source.line("rules", number, "name")
        for number, _ in source.entries("rules")
    }


def _copy(source: Traversable, target: Path) -> list[Path]:
    target.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for entry in sorted(source.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            written += _copy(entry, target / entry.name)
        else:
            path = target / entry.name
            path.write_bytes(entry.read_bytes())
            written.append(path)
    return written
