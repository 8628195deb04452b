"""Passwords, keys and tokens in the many ways in which they stand in a text, and what only speaks of them."""

import pytest

from classifiers.sensitive import redact, scan
from tests.unit.classifiers.secrets_in_passing import IN_PASSING
from tests.unit.classifiers.secrets_of_every_day import EVERY_DAY
from tests.unit.classifiers.secrets_said import NOTHING_SAID, SAID
from tests.unit.classifiers.secrets_written import WRITTEN
from tests.unit.classifiers.texts_like_secrets import LIKE_SECRETS
from tests.unit.classifiers.texts_without_secrets import VERSIONS, WITHOUT_A_SECRET

# A login, or the sign before a value, may be covered with it; a sentence may not.
_MOST_BESIDE_THE_VALUE = 40


@pytest.mark.parametrize(("text", "value"), [*SAID, *WRITTEN, *EVERY_DAY, *IN_PASSING])
def test_a_secret_is_covered_and_little_else(text: str, value: str) -> None:
    whole = text.format(value)

    covered = sum(each.end - each.start for each in scan(whole) if each.data_class == "credentials")

    assert len(value) * 0.9 <= covered <= len(value) + _MOST_BESIDE_THE_VALUE
    assert value not in redact(whole).text


@pytest.mark.parametrize("text", [*NOTHING_SAID, *WITHOUT_A_SECRET, *LIKE_SECRETS])
def test_what_speaks_of_secrets_gives_none_away(text: str) -> None:
    assert [text[each.start : each.end] for each in scan(text) if each.data_class == "credentials"] == []


@pytest.mark.parametrize("text", VERSIONS)
def test_a_version_or_a_section_is_no_address(text: str) -> None:
    assert "ip" not in {each.type for each in scan(text)}


@pytest.mark.parametrize(
    "text",
    ["the server is 3.1.4.2", "ping 6.4.4.1", "Default 0.0.0.0", "Connection from 5.9.1.2", "5.9.1.2", "1.1.1.1"],
)
def test_a_small_address_is_still_one(text: str) -> None:
    assert "ip" in {each.type for each in scan(text)}


@pytest.mark.parametrize(
    "piece", ["x|password\n", "kind: secret\ndata:\n a: b\n", "password a1 ", "login: a b1 ", "cookie a=b1;", "pass "]
)
def test_a_text_full_of_the_word_takes_its_time_and_no_more(piece: str) -> None:
    assert "not_checked" not in {each.type for each in scan(piece * (20_000 // len(piece)), seconds=20)}
