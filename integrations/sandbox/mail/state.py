"""What the stand-in mailboxes hold: each letter as it went over the wire, in the order in which it came."""

import re
import threading
from dataclasses import dataclass
from email import message_from_string, policy
from email.message import EmailMessage
from html import unescape

from integrations.sandbox.journal import Journal
from triage.domain import Clock

# What a picture says to those who don't see it.
SAID = re.compile(r'<img [^>]*alt="([^"]*)"')


@dataclass(frozen=True)
class Enclosed:
    """One picture or file of a letter."""

    name: str
    kind: str
    alt: str
    content: bytes


@dataclass(frozen=True)
class Letter:
    """One mail, sent by the desk over SMTP or by a person to it; `outcome` is what the desk said to the latter."""

    id: int
    sender: str
    to: str
    raw: str
    at: str
    outcome: str = ""

    @property
    def message(self) -> EmailMessage:
        """Read it."""
        return message_from_string(self.raw, policy=policy.default)

    @property
    def subject(self) -> str:
        """Give its subject."""
        return str(self.message["Subject"] or "")

    @property
    def text(self) -> str:
        """Give its plain text."""
        body = self.message.get_body(("plain",))
        return str(body.get_content()) if body is not None else ""

    @property
    def parts(self) -> list["Enclosed"]:
        """Give what comes along with the text: pictures, and files."""
        page = self.message.get_body(("html",))
        said = SAID.search(str(page.get_content())) if page is not None else None
        alt = unescape(said[1]) if said else ""
        found = [one for one in self.message.walk() if one.get_filename()]
        return [
            Enclosed(
                name=str(one.get_filename()),
                kind=one.get_content_type(),
                alt=alt if one.get_content_disposition() == "inline" else "",
                content=bytes(one.get_payload(decode=True) or b""),
            )
            for one in found
        ]

    @property
    def message_id(self) -> str:
        """Give the name by which it is answered."""
        return str(self.message["Message-ID"] or "").strip()


class Mailboxes:
    """Keeps letters, newest last; one with a Message-ID that is there already is kept once, as mail servers do."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        """Read back what the journal kept."""
        self._lock = threading.Lock()
        self._clock = clock
        self._journal = journal
        self.letters = [Letter(**row) for row in journal.rows("letter")]
        # Each time that the server said it had one, repeats included.
        self.taken = len(self.letters)

    def keep(self, sender: str, to: str, raw: str, *, outcome: str = "") -> Letter:
        """Keep a letter."""
        with self._lock:
            self.taken += 1
            at = self._clock.now().isoformat(timespec="milliseconds")
            letter = Letter(len(self.letters) + 1, sender, to, raw, at, outcome)
            name = letter.message_id
            known = next((one for one in self.letters if name and (one.message_id, one.to) == (name, to)), None)
            if known is not None:
                return known
            self.letters.append(letter)
            self._journal.append("letter", vars(letter))
            return letter

    def of(self, address: str) -> list[Letter]:
        """Give what is in somebody's mailbox, oldest first, with what they sent."""
        return [one for one in self.letters if address in (one.to, one.sender)]

    def find(self, number: int) -> Letter | None:
        """Find a letter by its number."""
        return next((one for one in self.letters if one.id == number), None)
