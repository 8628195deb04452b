"""How every command speaks: data to stdout, words to stderr, and one sentence where it can't go on."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NoReturn

import typer
from pydantic import ValidationError
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from playbooks.book import Book, load
from playbooks.mistakes import PlaybookMistakes
from triage.database import Database
from triage.governance import schema
from triage.settings import Settings

FAILED, WRONG_USAGE = 1, 2
# Who did it, where whoever types is not known.
ACTOR = "command line"


def say(words: str) -> None:
    """Tell the person something that is no data."""
    sys.stderr.write(f"{words}\n")


def print_line(line: str) -> None:
    """Write one line of data, at once, since the reader may be a program that waits for it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def printable(text: str) -> str:
    """Leave out what would steer a terminal, since names of another system's come along."""
    return "".join(one for one in text if one.isprintable())


def print_json(value: Any) -> None:
    """Write one value as one line of JSON."""
    # Escaped, so that no odd terminal or half a character can stop it.
    print_line(json.dumps(value, ensure_ascii=True, default=_plain))


def stop(words: str, code: int = FAILED) -> NoReturn:
    """End the command with one sentence."""
    say(words)
    raise typer.Exit(code)


def now() -> datetime:
    """Give the present moment."""
    return datetime.now(UTC)


def read_settings() -> Settings:
    """Read the settings, or name the variable that has to be mended."""
    try:
        return Settings()
    except ValidationError as error:
        said = [_about_setting(detail["loc"], detail["msg"]) for detail in error.errors(include_input=False)]
    except (OSError, UnicodeDecodeError):
        said = ["The file .env cannot be read; it has to be UTF-8 text that this user may open."]
    stop("\n".join(said), WRONG_USAGE)


def read_book(settings: Settings) -> Book:
    """Read the playbooks, or list every mistake in them."""
    try:
        return load(settings.playbooks)
    except PlaybookMistakes as mistakes:
        said = mistakes
    stop(f"{said}\nThe playbooks have mistakes; `triage playbooks check` lists them until they are mended.")


@contextmanager
def open_database() -> Iterator[Database]:
    """Open the database as it is; what the driver says is not repeated, since it may hold an address or a row."""
    database = prepare_database(read_settings())
    unusable = False
    try:
        yield database
    except DBAPIError:
        unusable = True
    finally:
        database.close()
    if unusable:
        stop("The database cannot be reached or used; check TRIAGE_DATABASE_URL, its server, and who may enter.")


@contextmanager
def open_migrated() -> Iterator[Database]:
    """Open the database, and stop where its schema is not the one that this release needs."""
    with open_database() as database:
        state = schema.state(database)
        if not state.ok:
            stop(state.sentence)
        yield database


def prepare_database(settings: Settings) -> Database:
    """Prepare the database of the settings, or say what is wrong with its address."""
    words = "TRIAGE_DATABASE_URL is no address that can be used; write sqlite:///path or postgresql://user@host/name."
    try:
        database = Database(settings.database_url)
    except OSError:
        words = "TRIAGE_DATABASE_URL names a folder that cannot be made; check the path and its permissions."
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError):
        pass
    else:
        if database.url.get_backend_name() in {"sqlite", "postgresql"}:
            return database
    stop(words, WRONG_USAGE)


def _about_setting(place: tuple[int | str, ...], message: str) -> str:
    words = message.removeprefix("Value error, ")
    if not place:
        return f"{words}."
    return f"TRIAGE_{str(place[0]).upper()}: {words[:1].lower()}{words[1:]}."


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
