"""How the address of the mail server is read, and that a password never goes over an open line."""

import pytest

from integrations.mail.smtp import MailServer


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://user:pass@mail.example.com", ("mail.example.com", 587, False, True)),
        ("smtps://user:pass@mail.example.com", ("mail.example.com", 465, True, True)),
        ("smtp://relay.example.com:25?tls=off", ("relay.example.com", 25, False, False)),
        ("smtp://user:pass@127.0.0.1:2525", ("127.0.0.1", 2525, False, False)),
    ],
)
def test_an_address_says_where_mail_leaves(url: str, expected: tuple[str, int, bool, bool]) -> None:
    server = MailServer.read(url)
    assert (server.host, server.port, server.is_secure, server.wants_tls) == expected


def test_user_and_password_may_hold_any_sign_and_are_not_shown() -> None:
    server = MailServer.read("smtp://desk%40example.com:p%3A%2Fw%25@mail.example.com")
    assert (server.user, server.password) == ("desk@example.com", "p:/w%")
    assert "p:/w%" not in repr(server)


@pytest.mark.parametrize(
    "url",
    [
        "smtp://user:very-secret@mail.example.com?tls=off",
        "smtp://user:very-secret@mail.example.com:x",
        "http://very-secret@mail.example.com",
        "smtp://",
        "smtp://mail.example.com/very-secret",
    ],
)
def test_a_bad_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ValueError, match=r"port|smtp:|password") as refused:
        MailServer.read(url)
    assert "very-secret" not in str(refused.value)
