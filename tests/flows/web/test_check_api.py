"""Paste checks and feedback for programs: what they may say of people, and what is kept of it."""

from typing import Any

import pytest
from sqlmodel import col, select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, browser, csrf_in, sign_in
from triage.domain import Role
from triage.tables import Event, Feedback

TEXT = "Write to dana.smith@example.com about the falcon plan"
CHECK, FEEDBACK = "/api/v1/paste-check", "/api/v1/paste-check/feedback"
MISSED = {"text": TEXT, "missed": {"value": "falcon plan", "class": "confidential"}}


def newest(site: Site, kind: str = "paste_checked") -> Event:
    with site.database.reading() as session:
        found = session.exec(select(Event).where(Event.kind == kind).order_by(col(Event.id).desc())).first()
    assert found is not None
    return found


def events_of(site: Site) -> int:
    with site.database.reading() as session:
        return len(session.exec(select(Event)).all())


def test_a_check_is_on_record_under_the_name_of_its_program(site: Site) -> None:
    with site.client() as client:
        answer = client.post(CHECK, json={"text": TEXT, "tool": "Copilot", "described": "a note", "language": "de"})
    assert answer.status_code == 200
    assert answer.json()["tool"] == "m365_copilot"
    assert answer.json()["classes"]["personal"] == 1
    kept = newest(site)
    assert kept.actor == "a program of employee"
    assert kept.data["policy"] == answer.json()["policy_version"]
    assert "dana" not in str(kept.data)


def test_a_trusted_program_may_ask_for_a_person_of_some_groups(site: Site) -> None:
    with site.client(Role.AGENT) as client:
        client.post(CHECK, json={"text": TEXT, "author": LEA, "groups": ["sales"]}).raise_for_status()
    kept = newest(site)
    assert (kept.actor, kept.data["via"], kept.data["groups"]) == (LEA, "a program of agent", ["sales"])


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "nothing at all": ({}, "text"),
    "only spaces": ({"text": " \n", "described": "  "}, "text"),
    "too long a text": ({"text": "x" * 100_001}, "text"),
    "an unknown class": ({"classes": ["zebra"]}, "classes"),
    "groups that it can't know": ({"text": "x", "groups": ["board"]}, "groups"),
    "a secret as the author": ({"text": "x", "author": "AKIAIOSFODNN7QRSTUVW"}, "author"),
    "a card as the author": ({"text": "x", "author": "4111 1111 1111 1111"}, "author"),
    "a language of no form": ({"text": "x", "language": "German"}, "language"),
}


@pytest.mark.parametrize(("body", "field"), BAD.values(), ids=BAD)
def test_what_cannot_be_checked_is_refused_by_field_and_leaves_no_record(
    site: Site, body: dict[str, Any], field: str
) -> None:
    with site.client() as client:
        answer = client.post(CHECK, json=body)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert "AKIA" not in answer.text
    assert events_of(site) == 0


def test_a_signed_in_person_asks_in_her_own_name_and_groups(site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        headers = {"X-CSRF-Token": csrf_in(client)}
        client.post(CHECK, json={"text": TEXT}, headers=headers).raise_for_status()
        refused = client.post(CHECK, json={"text": TEXT, "groups": ["board"]}, headers=headers)
    assert (newest(site).actor, newest(site).data["groups"]) == (LEA, ["sales"])
    assert refused.status_code == 422


def test_feedback_is_listed_counted_and_decided_once(site: Site) -> None:
    with site.client() as client:
        found = client.post(CHECK, json={"text": TEXT}).json()["findings"][0]
        doubted = {name: found[name] for name in ("type", "start", "end")}
        told = [client.post(FEEDBACK, json=body) for body in (MISSED, MISSED, {"text": TEXT, "not_sensitive": doubted})]
        assert [answer.status_code for answer in told] == [201, 201, 201]
        assert [answer.json()["new"] for answer in told] == [True, False, True]
        assert client.get(FEEDBACK).status_code == 403
    with site.client(Role.COMPLIANCE) as client:
        shown = client.get(FEEDBACK).json()
        assert [item["kind"] for item in shown["items"]] == ["false_alarm", "missed"]
        assert {one["detector"]: (one["fired"], one["false_alarms"], one["missed"]) for one in shown["detectors"]} == {
            "email": (1, 1, 0),
            "confidential": (0, 0, 1),
        }
        address = f"{FEEDBACK}/{shown['items'][1]['id']}/decision"
        decided = client.post(address, json={"state": "accepted"}).json()
        assert (decided["state"], decided["decided_by"]) == ("accepted", "a program of compliance")
        assert client.post(address, json={"state": "dismissed"}).status_code == 409
        assert client.post(f"{FEEDBACK}/999/decision", json={"state": "accepted"}).status_code == 404
        assert [item["kind"] for item in client.get(FEEDBACK, params={"state": "open"}).json()["items"]] == [
            "false_alarm"
        ]
    assert newest(site, "paste_feedback_decided").actor == "a program of compliance"
    with site.database.reading() as session:
        kept = [(item.shape, item.context) for item in session.exec(select(Feedback).order_by(col(Feedback.id)))]
    assert kept == [
        ("aaaaaa aaaa", "Write to <EMAIL_1> about the <…>"),
        ("aaaa.aaaaa@aaaaaaa.aaa", "Write to <…> about the falcon plan"),
    ]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "not_sensitive"),
        ({"missed": {"value": "zebra", "class": "internal"}}, "missed"),
        ({"missed": {"value": "dana.smith@example.com", "class": "personal"}}, "missed"),
        ({"not_sensitive": {"type": "email", "start": 0, "end": 4}}, "not_sensitive"),
    ],
)
def test_feedback_on_what_is_not_there_is_refused(site: Site, said: dict[str, Any], field: str) -> None:
    with site.client() as client:
        answer = client.post(FEEDBACK, json={"text": TEXT, **said})
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]
    assert events_of(site) == 0


def test_a_class_that_there_is_not_is_refused_with_those_that_there_are(site: Site) -> None:
    with site.client() as client:
        told = client.post(FEEDBACK, json={"text": TEXT, "missed": {"value": "falcon", "class": "zebra"}})
        asked = client.post(CHECK, json={"text": TEXT, "classes": ["zebra"]})
    for answer, field in ((told, "missed"), (asked, "classes")):
        (error,) = answer.json()["errors"]
        assert (answer.status_code, error["field"]) == (422, field)
        assert error["message"].startswith("A class of data is one of public, internal, confidential,")
        assert "zebra" not in answer.text


def test_half_a_character_is_refused_and_leaves_no_record(site: Site) -> None:
    headers = {"Content-Type": "application/json"}
    with site.client() as client:
        for path in (CHECK, FEEDBACK):
            body = b'{"text": "zebra \\ud800", "missed": {"value": "zebra", "class": "personal"}}'
            body = body if path == FEEDBACK else b'{"text": "zebra \\ud800"}'
            answer = client.post(path, content=body, headers=headers)
            assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "text")
            assert "zebra" not in answer.text
    assert events_of(site) == 0


def test_a_value_that_is_masked_in_thousands_of_places_is_soon_answered(site: Site) -> None:
    text = "\n".join(f"e@ee{number}.eu" for number in range(6000))
    with site.client() as client:
        answer = client.post(FEEDBACK, json={"text": text, "missed": {"value": "e", "class": "personal"}}, timeout=10)
    assert answer.json()["errors"][0]["message"].startswith("This was found already")


def test_feedback_for_a_person_names_the_program(site: Site) -> None:
    with site.client() as client:
        client.post(FEEDBACK, json={**MISSED, "author": LEA}).raise_for_status()
    kept = newest(site, "paste_feedback_given")
    assert (kept.actor, kept.data["via"]) == (LEA, "a program of employee")


def test_a_secret_as_the_id_of_a_message_still_names_it_once(site: Site) -> None:
    report = {"text": "Copilot is greyed out in Word", "author": LEA, "source_id": "key AKIAIOSFODNN7QRSTUVW"}
    with site.client() as client:
        answers = [client.post("/api/v1/intake", json=report).json()["reference"] for _ in range(2)]
        refused = client.post("/api/v1/intake", json=report | {"author": "AKIAIOSFODNN7QRSTUVW", "source_id": "2"})
    assert answers[0] == answers[1]
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["field"] == "author"


def test_an_address_with_two_methods_names_both(site: Site) -> None:
    with site.client() as client:
        answer = client.delete(FEEDBACK)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, POST")
