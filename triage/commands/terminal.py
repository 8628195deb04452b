"""How every command speaks: data to stdout, words to stderr, and one sentence where it can't go on."""

import json
import sys
from datetime import UTC, datetime
from typing import Any, NoReturn

import typer
from pydantic import ValidationError

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


def _about_setting(place: tuple[int | str, ...], message: str) -> str:
    words = message.removeprefix("Value error, ")
    if not place:
        return f"{words}."
    return f"TRIAGE_{str(place[0]).upper()}: {words[:1].lower()}{words[1:]}."


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
