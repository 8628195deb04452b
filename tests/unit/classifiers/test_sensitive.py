"""What is found in a text, and what is left alone."""

import pytest

from classifiers.sensitive import scan
from classifiers.sensitive.findings import CLASS_OF_TYPE, STRICTEST_FIRST, Finding, merged

BODY = "a8Kd93mZq0Lw72Xc5VbN1pRt64YuHs"

VALUES = [
    ("email", "write to {} please", "jo.doe+ai@mail.example.co.uk"),
    ("phone", "call {} today", "+49 30 901820"),
    ("phone", "my number: ({}", "212) 555-2368"),
    ("phone", "ring {} after nine", "020 7946 0958"),
    ("phone", "Telefon {} bitte", "030 901820"),
    ("card", "it was {} until May", "4111 1111 1111 1111"),
    ("card", "amex {}", "3782-822463-10005"),
    ("card", "{}", "5555555555554444"),
    ("iban", "pay to {} as usual", "DE89 3704 0044 0532 0130 00"),
    ("iban", "{}", "gb82west12345698765432"),
    ("ssn", "her number {} is on it", "523-45-6789"),
    ("ssn", "SSN {}", "523456789"),
    ("ip", "from {} it works", "10.12.0.7"),
    ("ip", "from {} it works", "fe80::1ff:fe23:4567:890a"),
    ("token", "use {} there", "AKIAQ3EGRT7WYLK2MNB4"),
    ("token", "{}", f"ghp_{BODY}123456"),
    ("token", "{}", f"github_pat_11ABCDEFG_{BODY}"),
    ("token", "{}", f"glpat-{BODY}"),
    ("token", "{}", "xoxb-123456789012-abcdefGHIJKL34"),
    ("token", "{}", f"xapp-1-A0123-{BODY}"),
    ("token", "{}", f"sk_live_{BODY}"),
    ("token", "{}", f"rk_live_{BODY}"),
    ("token", "{}", f"sk-proj-{BODY}_{BODY}"),
    ("token", "{}", f"sk-ant-api03-{BODY}-{BODY}AA"),
    ("token", "{}", f"AIzaSy{BODY}abc"),
    ("token", "{}", f"GOCSPX-{BODY}"),
    ("token", "{}", f"npm_{BODY}abcdef"),
    ("token", "{}", f"pypi-AgEIcHlwaS5vcmc{BODY}"),
    ("token", "{}", f"SG.{BODY}.{BODY}"),
    ("token", "{}", "SK0123456789abcdef0123456789abcdef"),
    ("token", "AccountName=x;AccountKey={}", f"{BODY}{BODY}+/=="),
    ("token", "Authorization: Bearer {}", BODY),
    ("token", "Authorization: Basic {}", "dXNlcjpwYXNzMTIz"),
    ("token", "Authorization: Basic {}\u00c0", "dXNlcjpwYXNzMTIz"),
    ("jwt", "{} is what I sent", f"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.{BODY}"),
    ("password", "password: {}", "hunter2"),
    ("password", 'password = "{}"', "correct horse, battery"),
    ("password", "the password is {}, sorry", "Sommer2024!x"),
    ("password", "Passwort: {}", "Geheim!"),
    ("password", "das Passwort lautet {}", "Sommer2024"),
    ("password", "mot de passe : {}", "S3same"),
    ("password", "DB_PASSWORD={}", "p(ss,w0rd"),
    ("password", "password: {}", "$ecret1"),
    ("secret", '"api_key": "{}"', "a1b2c3d4e5f6g7h8"),
    ("secret", "client_secret={}", f"{BODY}~x"),
    ("secret", "aws secret access key {}", "kPz7qX2mVt/Lw9RbYc4Hd8/NfGsJ6KuTeA1oiWzQ"),
    ("basic_auth", "postgres://{}@db.example.com/x", "admin:p4ss!word"),
    ("private_key", "{}\nand more", f"-----BEGIN RSA PRIVATE KEY-----\n{BODY}\n{BODY}\n-----END RSA PRIVATE KEY-----"),
    ("private_key", "{}", f"-----BEGIN PRIVATE KEY-----\n{BODY}"),
]


@pytest.mark.parametrize(("kind", "sentence", "value"), VALUES)
def test_the_whole_value_is_found(kind: str, sentence: str, value: str) -> None:
    text = sentence.format(value)

    (finding,) = scan(text)

    assert finding.type == kind
    assert finding.data_class == CLASS_OF_TYPE[kind]
    start = text.index(value)
    assert finding.start <= start
    assert finding.end >= start + len(value)


@pytest.mark.parametrize(
    "text",
    [
        "the request 123e4567-e89b-12d3-a456-426614174000 failed",
        "since commit 3f786850e387550fdab836ed7e6dc881de23001b it fails",
        "password: ${DB_PASSWORD}",
        "password: <password>",
        "password: xxxxxxxx",
        "password: ********",
        "api_key = 'your_api_key'",
        "token = os.environ['TOKEN']",
        "password: please reset it for me",
        "the password is wrong since Monday",
        "we used 4000 tokens: too many",
        "the total is 1234567890123456 units",
        "version 10.2.33.4 of the driver",
        "on 2024-05-17 10:30:00 we met",
        "IBAN DE00 3704 0044 0532 0130 00",
        "order 4111 1111 1111 1112",
        "12345678 rows in 2 minutes",
        "a ratio of 3:4:5, see 1.2 and 2.3",
        "see https://example.com/a/b?c=d",
        "-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----",
    ],
)
def test_what_only_looks_sensitive_is_left_alone(text: str) -> None:
    assert scan(text) == ()


def test_a_password_is_found_again_where_nothing_names_it() -> None:
    text = "password: hunter22 and later I typed hunter22."

    assert [text[each.start : each.end] for each in scan(text)] == ["hunter22", "hunter22"]


@pytest.mark.parametrize(
    "text",
    [
        "g\u200bhp_" + BODY + "123456",
        "gh\u0440_" + BODY + "123456",
        "jo\u2060e@exam\u200bple.com",
        "joe\uff20example.com",
        "4111\u20111111\u20111111\u20111111",
        "\u0664111 1111 1111 1111",
        "p\u0430ssword: hunter2",
    ],
)
def test_disguised_values_are_found(text: str) -> None:
    assert len(scan(text)) == 1


def test_the_strictest_class_names_what_overlaps_and_covers_all_of_it() -> None:
    address = Finding("email", "personal", 5, 30, 0.9)
    login = Finding("basic_auth", "credentials", 0, 12, 0.8)

    assert merged([address, login]) == (Finding("basic_auth", "credentials", 0, 30, 0.9),)


def test_every_type_has_a_class_that_is_ranked() -> None:
    assert set(CLASS_OF_TYPE.values()) <= set(STRICTEST_FIRST)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\u202e\u200b", "\U0001f642" * 3, "<EMAIL_1>", "@", ":::"])
def test_odd_texts_have_no_findings(text: str) -> None:
    assert scan(text) == ()
