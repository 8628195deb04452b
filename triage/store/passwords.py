"""Passwords: which ones are taken, and how they are kept and compared (argon2id)."""

import re
import secrets
import threading
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
LONGEST = 256
# A handle's parts shorter than this are found in words that have nothing to do with it.
SHORTEST_PART = 4
FEWEST_CHARACTERS = 5
# What is left of a password without digits and signs; these are the first that anybody tries.
OBVIOUS = frozenset(
    {
        "",
        "abcdefghijkl",
        "admin",
        "administrator",
        "changeme",
        "iloveyou",
        "letmein",
        "password",
        "passwordpassword",
        "passwort",
        "qwerty",
        "qwertyuiop",
        "qwertz",
        "qwertzuiop",
        "secret",
        "triage",
        "welcome",
        "willkommen",
    }
)
# The least that OWASP advises: 19 MiB and two rounds. More memory would be a lever for who wants to fill ours.
MEMORY_KIB, ROUNDS, LANES = 19_456, 2, 1
AT_ONCE = 4


def objection(password: str, handle: str) -> str | None:
    """Say what is wrong with a new password, or nothing where it is good enough."""
    plain = _normal(password)
    if len(plain) < SHORTEST:
        return (
            f"This is too short: take at least {SHORTEST} characters. Four words that have nothing in common are good."
        )
    if len(plain) > LONGEST:
        return f"This is too long: take at most {LONGEST} characters."
    if any(part in plain.casefold() for part in _parts(handle)):
        return "This contains the handle, which is the first thing anybody tries. Please take something else."
    letters = re.sub(r"[\W\d_]+", "", plain.casefold())
    if letters in OBVIOUS or len(set(plain)) < FEWEST_CHARACTERS:
        return "This is among the first that anybody tries. Four words that have nothing in common are good."
    return None


class Passwords:
    """Hashes and compares; for somebody unknown it does the same work, so that time tells nothing."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        """Prepare what is compared for people who have no password."""
        self._hasher = hasher or PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY_KIB, parallelism=LANES)
        self._turn = threading.BoundedSemaphore(AT_ONCE)
        self._nobodys = self._hasher.hash(secrets.token_urlsafe())

    def hash(self, password: str) -> str:
        """Give what is kept of a password."""
        with self._turn:
            return self._hasher.hash(_normal(password))

    def fits(self, password: str, kept: str | None) -> bool:
        """Say whether a password is the one that is kept; where none is kept it never is."""
        try:
            with self._turn:
                self._hasher.verify(kept or self._nobodys, _normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def is_outdated(self, kept: str) -> bool:
        """Say whether a password was kept in an earlier way, and is best hashed anew."""
        return self._hasher.check_needs_rehash(kept)


def _normal(password: str) -> str:
    # The same letters come in different forms from different keyboards.
    return unicodedata.normalize("NFKC", password)


def _parts(handle: str) -> set[str]:
    whole = handle.strip().casefold()
    return {whole, *(part for part in re.split(r"[@._+-]+", whole.partition("@")[0]) if len(part) >= SHORTEST_PART)}
