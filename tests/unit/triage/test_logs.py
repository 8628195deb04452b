"""The log: one form for every package, and no secret in any of it."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from triage.logs import HELD_AT_WARNING, MASK, OF_UVICORN, configure, mask_secrets, masked
from triage.settings import Settings

WROTE = "what somebody wrote"
SECRETS = [
    "xoxb-1234567890-abcdefghij",
    "xapp-1-A0123-456-abcdef",
    "triage_yN_MJC4IUV0uUGe_tkcDOpkpV3fCjwcH4pw6n8TJIgg",
    "ATATT3xFfGF0abcdefghijkl",
    "ghp_abcdefghijklmnopqrstuvwxyz0123",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
]


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    names = (*HELD_AT_WARNING, *OF_UVICORN)
    levels = {name: logging.getLogger(name).level for name in names}
    yield
    root.handlers, root.level = handlers, level
    for name, kept in levels.items():
        logging.getLogger(name).setLevel(kept)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


@pytest.mark.parametrize("secret", SECRETS)
def test_what_looks_like_a_secret_is_masked_within_any_text(secret: str) -> None:
    assert masked(f"it was {secret}, they say") == f"it was {MASK}, they say"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Authorization: Bearer abcdef123456", f"Authorization: {MASK}"),
        ("sent with bearer abcdef123456", f"sent with bearer {MASK}"),
        ("postgresql://ada:pass@host/db", f"postgresql://{MASK}@host/db"),
        ("GET /hook?token=abcdef&x=1", f"GET /hook?token={MASK}&x=1"),
        ('{"api_key": "abcdef"}', f'{{"api_key": "{MASK}"}}'),
        ("password=hunter2 for all", f"password={MASK} for all"),
    ],
)
def test_a_secret_is_known_by_what_stands_before_it(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize(
    "text", ["ticket T-12 was opened", "the token was refused", "https://host/path", "risk-assessment"]
)
def test_ordinary_words_stay(text: str) -> None:
    assert masked(text) == text


def test_the_name_of_a_setting_stays_so_that_it_can_be_mended() -> None:
    for name in Settings.model_fields:
        words = f"set TRIAGE_{name.upper()} or leave it"
        assert masked(words) == words


@given(st.text())
def test_masking_twice_is_masking_once(text: str) -> None:
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    "key", ["token", "slack_bot_token", "Password", "Authorization", "set-cookie", "client_secret"]
)
def test_what_a_key_calls_secret_is_masked_however_deep(key: str) -> None:
    event = mask_secrets(None, "info", {"event": "tried", "request": {"headers": [{key: "plain words"}]}})
    assert event == {"event": "tried", "request": {"headers": [{key: MASK}]}}


def test_lines_of_the_house_and_of_packages_have_one_form() -> None:
    stream = io.StringIO()
    configure("json", stream=stream)
    structlog.contextvars.bind_contextvars(request_id="r-1", ticket="T-7")
    structlog.get_logger("triage.desk").info("received", lane="technical")
    logging.getLogger("uvicorn.error").info("started with %s", "xoxb-1234567890-abcdefghij")
    logging.getLogger("urllib3.connectionpool").info("GET /secret-address")
    first, second = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert first["event"] == "received"
    assert (first["request_id"], first["ticket"], first["lane"]) == ("r-1", "T-7", "technical")
    assert second["event"] == f"started with {MASK}"
    assert second["ticket"] == "T-7"


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_traceback_shows_neither_secrets_nor_local_variables(form: str) -> None:
    stream = io.StringIO()
    configure("json" if form == "json" else "text", stream=stream)
    try:
        refuse(WROTE)
    except ValueError:
        structlog.get_logger("triage").exception("failed")
    assert "ValueError" in stream.getvalue()
    assert WROTE not in stream.getvalue()
    assert f"refused {MASK}" in stream.getvalue()


def refuse(text: str) -> None:
    raise ValueError("refused xoxb-1234567890-abcdefghij" + text[:0])
