"""Whatever is sent, the answer says what to mend, repeats none of it, and nothing is half stored."""

import json
from collections.abc import Iterator

import httpx
import pytest
from sqlmodel import Session, select

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.tables import Event, Person, Ticket

GOOD = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}
JSON = {"Content-Type": "application/json"}
SENT = "zebra"


def encoded(**changes: object) -> bytes:
    return json.dumps(GOOD | changes).encode()


BODIES: dict[str, tuple[bytes, int, str | None]] = {
    "empty": (b"", 400, None),
    "one megabyte": (encoded(text="zebra " * 170_000), 413, None),
    "not UTF-8": (b'{"text": "zebra \xff", "author": "x"}', 400, None),
    "UTF-16": (json.dumps(GOOD).encode("utf-16"), 400, None),
    "not JSON": (b"text=zebra", 400, None),
    "NaN": (b'{"text": NaN, "author": "zebra"}', 400, None),
    "a number of 5,000 digits": (b'{"text": ' + b"1" * 5000 + b"}", 400, None),
    "an array": (b'["zebra"]', 422, "body"),
    "null": (b"null", 422, "body"),
    "unknown fields": (encoded(zebra="zebra"), 422, "body"),
    "hundreds of unknown fields": (json.dumps({f"zebra{number}": 1 for number in range(501)}).encode(), 400, None),
    "a repeated key": (b'{"text": "zebra", "text": "zebra", "author": "x"}', 400, None),
    "nested deeply": (b"[" * 100_000 + b"]" * 100_000, 400, None),
    "objects nested deeply": (b'{"a":' * 40_000 + b"1" + b"}" * 40_000, 400, None),
    "no text": (b'{"author": "zebra"}', 422, "text"),
    "no author": (b'{"text": "zebra"}', 422, "author"),
    "text of spaces": (encoded(text=" \n\t "), 422, "text"),
    "text of control characters": (encoded(text="\x00\x01\x7f"), 422, "text"),
    "text that is a number": (encoded(text=7), 422, "text"),
    "text that is too long": (encoded(text="zebra" * 4_001), 422, "text"),
    "text with a lone surrogate": (b'{"text": "zebra \\ud800", "author": "x"}', 422, "text"),
    "an author with a NUL": (encoded(author="zebra\x00"), 422, "author"),
    "an author of two lines": (encoded(author="zebra\nzebra"), 422, "author"),
    "an author that is too long": (encoded(author="z" * 201), 422, "author"),
    "an author of spaces": (encoded(author="   "), 422, "author"),
    "an empty source_id": (encoded(source_id=""), 422, "source_id"),
    "context that is a list": (encoded(context=["zebra"]), 422, "context"),
    "context with a bad key": (encoded(context={"Zebra!": "x"}), 422, "context"),
    "context with a number": (encoded(context={"tool": 7}), 422, "context"),
    "context with a long value": (encoded(context={"tool": "zebra" * 401}), 422, "context"),
    "context with 21 keys": (encoded(context={f"k{n}": "zebra" for n in range(21)}), 422, "context"),
    "context with a lone surrogate": (b'{"text": "a", "author": "x", "context": {"tool": "\\ud800"}}', 422, "context"),
}


def stored(session: Session) -> tuple[int, int, int]:
    return tuple(len(session.exec(select(kind)).all()) for kind in (Ticket, Event, Person))  # type: ignore[return-value]  # three of them


def test_each_bad_body_is_refused_with_what_to_mend_and_stores_nothing(site: Site) -> None:
    with site.client() as client:
        for name, (body, status, field) in BODIES.items():
            answer = client.post("/api/v1/intake", content=body, headers=JSON)
            problem = answer.json()
            assert answer.status_code == status, (name, answer.text)
            assert answer.headers["Content-Type"] == "application/problem+json", name
            assert problem["status"] == status, name
            assert problem["detail"], name
            assert [each["field"] for each in problem["errors"]] == ([field] if field else []), (name, answer.text)
            assert SENT not in answer.text.lower(), name
            assert answer.headers["X-Request-Id"], name
    with site.database.reading() as session:
        assert stored(session) == (0, 0, 0)


def test_a_body_without_a_length_is_cut_off_as_well(site: Site) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(64):
            yield b" " * 8192

    with site.client() as client:
        answer = client.post("/api/v1/intake", content=pieces(), headers=JSON)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"]
)
def test_another_content_type_is_refused(site: Site, kind: str) -> None:
    with site.client() as client:
        answer = client.post("/api/v1/intake", content=encoded(), headers={"Content-Type": kind})
        assert answer.status_code == 415
        answer = client.post("/api/v1/intake", content=encoded(), headers={"Content-Type": "application/json"})
        assert answer.status_code == 201


def test_control_characters_are_taken_out_of_text_and_context(site: Site) -> None:
    with site.client() as client:
        body = encoded(text="Copilot\x00 is greyed\x1b out in Word", context={"tool": "Copi\x00lot"})
        answer = client.post("/api/v1/intake", content=body, headers=JSON)
    assert answer.status_code == 201
    with site.database.reading() as session:
        ticket = session.exec(select(Ticket)).one()
    assert ticket.text == "Copilot is greyed out in Word"


def test_unknown_addresses_and_methods_are_problems_too(site: Site) -> None:
    with site.client() as client:
        missing = client.get("/api/v1/zebra")
        wrong = client.put("/api/v1/intake", json=GOOD)
        slash = client.post("/api/v1/intake/", json=GOOD)
    assert (missing.status_code, wrong.status_code, slash.status_code) == (404, 405, 404)
    assert wrong.headers["Allow"] == "POST"
    for answer in (missing, wrong, slash):
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert SENT not in answer.text


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=zebra", "cursor=99999999999999999999", "queue=zebra", "lane=zebra"]
)
def test_bad_questions_name_the_parameter(site: Site, query: str) -> None:
    with site.client(Role.AGENT) as client:
        answer = client.get(f"/api/v1/tickets?{query}")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json()["errors"]] == [query.partition("=")[0]]
    assert SENT not in answer.text


def test_an_odd_reference_is_answered_and_not_looked_up(site: Site) -> None:
    with site.client(Role.AGENT) as client:
        for reference in ("%00", "zebra", "R-00000%00", "%F0%9F%A6%93"):
            answer = client.get(f"/api/v1/tickets/{reference}")
            assert answer.status_code == 422
            assert SENT not in answer.text


def test_key_and_source_id_must_agree(site: Site) -> None:
    with site.client() as client:

        def post(key: str | None, source_id: str | None) -> httpx.Response:
            headers = {} if key is None else {"Idempotency-Key": key}
            body = GOOD if source_id is None else GOOD | {"source_id": source_id}
            return client.post("/api/v1/intake", json=body, headers=headers)

        first, by_key, both = post(None, "m-1"), post("m-1", None), post("m-1", "m-1")
        differ, odd = post("m-1", "m-2"), post("k" * 201, None)
    assert [first.status_code, by_key.status_code, both.status_code] == [201, 201, 201]
    assert first.json() == by_key.json() == both.json()
    assert "Idempotent-Replay" not in first.headers
    assert by_key.headers["Idempotent-Replay"] == "true"
    assert differ.status_code == odd.status_code == 422
