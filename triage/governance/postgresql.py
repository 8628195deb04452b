"""PostgreSQL's own tools for backups: found, called without a secret on their command line, and understood."""

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import URL

# A folder with pg_dump and pg_restore, where those on the PATH are missing or older than the server.
FOLDER_VARIABLE = "TRIAGE_PG_BIN"


class ToolFailed(Exception):
    """A tool is missing or ended badly; the sentence says what mends it."""


def dump(url: URL, target: Path) -> None:
    """Write the database into a file in PostgreSQL's custom format, and check that it can be read back."""
    _run("pg_dump", ["--format=custom", "--no-owner", f"--file={target}", f"--dbname={_address(url)}"], url=url)
    _run("pg_restore", ["--list", str(target)], url=url)


def restore(url: URL, source: Path) -> None:
    """Put the tables of a dump in the place of those in the database, all in one transaction."""
    _run("pg_restore", ["--list", str(source)], url=url)
    how = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"]
    _run("pg_restore", [*how, f"--dbname={_address(url)}", str(source)], url=url)


def _run(tool: str, arguments: list[str], *, url: URL) -> None:
    password = url.password or url.query.get("password")
    environment = {**os.environ, **({"PGPASSWORD": str(password)} if password else {}), "LC_MESSAGES": "C"}
    command = [_find(tool), *arguments]
    try:
        result = subprocess.run(  # noqa: S603 -- PostgreSQL's own tools, with arguments of ours and no shell
            command, env=environment, capture_output=True, text=True, errors="replace", check=False
        )
    except OSError as error:
        raise ToolFailed(f"{tool} could not be started; check {FOLDER_VARIABLE}.") from error
    if result.returncode == 0:
        return
    if "version mismatch" in result.stderr or "unsupported version" in result.stderr:
        raise ToolFailed(f"{tool} is older than the server or the file; set {FOLDER_VARIABLE} to a newer one's folder.")
    # Only the first line: those after it may repeat rows.
    first = (result.stderr.strip().splitlines() or [f"{tool} ended with {result.returncode}"])[0]
    raise ToolFailed(f"{tool} did not succeed: {first.removeprefix(f'{tool}: ').removeprefix('error: ')}")


def _find(tool: str) -> str:
    folder = os.environ.get(FOLDER_VARIABLE)
    found = shutil.which(tool, path=folder) if folder else shutil.which(tool)
    if found is None:
        where = (
            f"in {FOLDER_VARIABLE} ({folder})"
            if folder
            else f"on the PATH; install PostgreSQL's client programs, \
or set {FOLDER_VARIABLE} to their folder"
        )
        raise ToolFailed(f"{tool} was not found {where}.")
    return found


def _address(url: URL) -> str:
    """Give the address as the tools read it, without the password: other users can see a command line."""
    open_query = {name: value for name, value in url.query.items() if name != "password"}
    bare = URL.create("postgresql", url.username, None, url.host, url.port, url.database, open_query)
    return bare.render_as_string(hide_password=False)
