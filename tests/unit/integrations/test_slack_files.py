"""What a file holds is read in the likeliest encoding, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.slack.files import decoded


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Grüße".encode(), "Grüße"),
        ("Grüße".encode("utf-16"), "Grüße"),
        ("Hello, dear desk".encode("utf-16-le"), "Hello, dear desk"),
        ("Hello, dear desk".encode("utf-16-be"), "Hello, dear desk"),
        ("Grüße".encode("latin-1"), "Grüße"),
        ("“Grüße”".encode("cp1252"), "“Grüße”"),
        (b"\xef\xbb\xbfHello", "Hello"),
        (b"one\r\ntwo", "one\ntwo"),
        (b"", ""),
        (b"\x00\x01\x02\x03\x04\x05\x06", None),
        (b"PK\x03\x04" + bytes(50), None),
    ],
)
def test_encodings_are_guessed(content: bytes, text: str | None) -> None:
    assert decoded(content) == text


@given(st.binary(max_size=500))
def test_no_bytes_make_reading_fail(content: bytes) -> None:
    text = decoded(content)
    assert text is None or "\x00" not in text
