"""Which passwords are taken, and that those which are kept fit again."""

from typing import Literal

import pytest
from argon2 import PasswordHasher

from triage.store.passwords import Passwords, objection

HANDLE = "Ada.Byron@example.com"


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("", "too short"),
        ("elevenchars", "too short"),
        ("x" * 300, "too long"),
        ("Password1234!", "among the first"),
        ("123456789012", "among the first"),
        ("Qwertzuiop2026", "among the first"),
        ("aaaaaaaaaaaaaa", "among the first"),
        ("abababababab", "among the first"),
        ("my-BYRON-secret", "contains the handle"),
        ("ada.byron@example.com!", "contains the handle"),
    ],
)
def test_a_weak_password_is_refused_with_what_to_do(password: str, words: str) -> None:
    assert words in str(objection(password, HANDLE))


@pytest.mark.parametrize("password", ["correct horse staple", "Grüne-Wolken-lesen", "8#kd!02-fmwQ", "canada is large"])
def test_a_good_password_is_taken(password: str) -> None:
    assert objection(password, HANDLE) is None


def test_a_password_fits_itself_however_its_letters_are_written_and_no_other_does() -> None:
    passwords = Passwords()
    kept = passwords.hash("Gr\u00fcne-Wolken-lesen")
    assert kept.startswith("$argon2id$")
    assert passwords.fits("Gru\u0308ne-Wolken-lesen", kept)
    assert not passwords.fits("Gr\u00fcne-Wolken-lesen ", kept)
    assert not passwords.fits("", kept)
    assert not passwords.is_outdated(kept)


class Noting(PasswordHasher):
    """Notes with which numbers each comparison worked."""

    def __init__(self) -> None:
        super().__init__(time_cost=1, memory_cost=1024, parallelism=1)
        self.worked: list[str] = []

    def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002 - as argon2 names it
        self.worked.append(str(hash).rpartition("$")[0].rpartition("$")[0])
        return super().verify(hash, password)


def test_for_somebody_without_a_password_a_whole_hash_is_compared_too() -> None:
    noting = Noting()
    passwords = Passwords(noting)
    kept = passwords.hash("correct horse staple")
    for each in (kept, None):
        assert not passwords.fits("wrong", each)
    assert noting.worked == ["$argon2id$v=19$m=1024,t=1,p=1"] * 2


def test_where_none_is_kept_or_what_is_kept_is_broken_nothing_fits() -> None:
    passwords = Passwords()
    for kept in (None, "", "$argon2id$broken"):
        assert not passwords.fits("anything at all", kept)
