"""Which passwords are taken, and that those which are kept fit again."""

import pytest

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


def test_where_none_is_kept_or_what_is_kept_is_broken_nothing_fits() -> None:
    passwords = Passwords()
    for kept in (None, "", "$argon2id$broken"):
        assert not passwords.fits("anything at all", kept)
