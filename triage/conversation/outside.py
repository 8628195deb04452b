"""What the conversation asks the outside world, and how an answer looks; the adapter of the vendor gives it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from triage.issue import Issues


class Account(Protocol):
    """Somebody's account; `is_certain` is false where nobody could say more than the id."""

    @property
    def name(self) -> str:
        """Give what they are called."""

    @property
    def mail(self) -> str:
        """Give the address under which they are on record here."""

    @property
    def locale(self) -> str:
        """Give their language, such as `de-DE`."""

    @property
    def is_certain(self) -> bool:
        """Say whether the vendor has said so."""


class Directory(Protocol):
    """Knows people."""

    def find(self, person_id: str) -> Account:
        """Give the account of an id; never fails."""


class TextOfFile(Protocol):
    """What a file holds, where it is a text."""

    @property
    def name(self) -> str:
        """Give the file's name."""

    @property
    def text(self) -> str | None:
        """Give its text, raw."""


class Reader(Protocol):
    """Reads small text files."""

    def read(self, file_id: str, *, name: str = "") -> TextOfFile:
        """Read one; never fails."""


class FoundMessage(Protocol):
    """A message that somebody pointed at."""

    @property
    def text(self) -> str:
        """Give its text, raw."""

    @property
    def author(self) -> str:
        """Give the id of who wrote it."""

    @property
    def permalink(self) -> str:
        """Give its address."""

    @property
    def is_bots(self) -> bool:
        """Say whether a program wrote it."""

    @property
    def files(self) -> Sequence[Mapping[str, Any]]:
        """List what hangs on it."""


class Looker(Protocol):
    """Finds messages."""

    def message(self, channel: str, ts: str) -> FoundMessage | None:
        """Find one."""

    def permalink(self, channel: str, ts: str) -> str:
        """Give the address of one, or nothing where it can't be known."""


@dataclass(frozen=True)
class Unknown:
    """The account of somebody whom nobody can ask about."""

    name: str = ""
    mail: str = ""
    locale: str = ""
    is_certain: bool = False


class Nobody:
    """A directory that knows no one, where no vendor has one."""

    def find(self, person_id: str) -> Unknown:
        """Give an account without a name."""
        del person_id
        return Unknown()


@dataclass(frozen=True)
class Outside:
    """Everything outside that the conversation may ask; what is not there is not asked."""

    directory: Directory
    reader: Reader | None = None
    looker: Looker | None = None
    issues: Issues | None = None
    # The emoji that brings a message to the desk.
    emoji: str = "ai-desk"
    # So long may reading the files of one message take; of the rest the names are kept.
    seconds_for_files: float = 10.0
    # What is answered by mail to one sender of our own accord; a machine that answers us is answered no more.
    mail_replies_an_hour: int = 20
