"""What a few words ask for, before any model is asked; pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import StrEnum

from triage.domain import Assessment, Lane
from triage.store.messages import INTERNAL, PUBLIC

HELP = frozenset({"", "help", "hilfe", "?", "hi", "hello", "hallo", "hey"})
STATUS = frozenset({"status", "my matters", "stand", "meine vorgänge"})
PASTE = re.compile(r"^(?:can|may) (?:i|we) (?:paste|put|enter|upload|share)\b|^darf ich\b|^check\b", re.IGNORECASE)
REPORT = re.compile(r"^(?:report|melden|melde)\b[ :]*", re.IGNORECASE)
SENDS = re.compile(r"^(?:>+|reply:|antwort:)\s*", re.IGNORECASE)
STAYS = re.compile(r"^(?:!+|internal:|intern:)\s*", re.IGNORECASE)
# A text of this many words is a sample of what shall be pasted, and no question about it.
WORDS_OF_A_SAMPLE = 30


class Wish(StrEnum):
    """What somebody wants."""

    HELP = "help"
    STATUS = "status"
    PASTE = "paste"
    ANYTHING = "anything"


@dataclass(frozen=True)
class Asked:
    """A wish, and the words that are left of it."""

    wish: Wish
    text: str = field(repr=False)


def asked_by(text: str) -> Asked:
    """Read what a message or a command asks for."""
    said = text.strip()
    bare = said.lower().rstrip("!.?") if said != "?" else said
    if bare in HELP:
        return Asked(Wish.HELP, said)
    if bare in STATUS:
        return Asked(Wish.STATUS, said)
    if PASTE.match(said):
        return Asked(Wish.PASTE, said)
    return Asked(Wish.ANYTHING, REPORT.sub("", said) or said)


def is_about_pasting(asked: Asked, assessment: Assessment, *, tool: str | None, classes: Collection[str]) -> bool:
    """Say whether the written policy can answer it at once; a possible exposure never is a mere question."""
    if assessment.possible_incident:
        return False
    if asked.wish is Wish.PASTE:
        return True
    is_sure = assessment.lane is Lane.DATA_HANDLING and not assessment.needs_review
    return is_sure and tool is not None and bool(classes)


def is_sample(text: str) -> bool:
    """Say whether a text is long enough to be looked through for itself."""
    return len(text.split()) >= WORDS_OF_A_SAMPLE


@dataclass(frozen=True)
class Marked:
    """A reply below a card: for whom it is, and whether its writer said so."""

    side: str
    text: str = field(repr=False)
    is_marked: bool


def marked(text: str) -> Marked:
    """Read the mark of a reply below a card; without one it stays with the team."""
    said = text.strip()
    if SENDS.match(said):
        return Marked(PUBLIC, SENDS.sub("", said, count=1), is_marked=True)
    if STAYS.match(said):
        return Marked(INTERNAL, STAYS.sub("", said, count=1), is_marked=True)
    return Marked(INTERNAL, said, is_marked=False)
