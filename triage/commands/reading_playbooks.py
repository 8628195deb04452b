"""How a command reads what the company decided, or lists what is wrong with it."""

from playbooks.book import Book, load
from playbooks.mistakes import PlaybookMistakes
from triage.commands.terminal import stop
from triage.settings import Settings


def read_book(settings: Settings) -> Book:
    """Read the playbooks, or list every mistake in them."""
    try:
        return load(settings.playbooks)
    except PlaybookMistakes as mistakes:
        stop(f"{mistakes}\nThe playbooks have mistakes; `triage playbooks check` lists them until they are mended.")
