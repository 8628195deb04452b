"""What the law counts, for programs: who may read it, who may record what, and that no secret is kept of a reason."""

import pytest

from tests.flows.web.conftest import Site
from triage.domain import Role

EXPOSURE = {
    "text": "I just pasted the whole client list with phone numbers into my own ChatGPT account by mistake",
    "author": "sam@example.com",
}
ORDINARY = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}


def reported(site: Site, body: dict[str, str]) -> str:
    with site.client() as client:
        answer = client.post("/api/v1/intake", json=body).json()
    reference: str = answer["reference"]
    return f"/api/v1/tickets/{reference}"


@pytest.fixture
def incident(site: Site) -> str:
    return reported(site, EXPOSURE)


def test_reply_asks_the_six_questions_and_says_what_to_revoke(site: Site) -> None:
    with site.client() as client:
        answer = client.post("/api/v1/intake", json=EXPOSURE).json()
    assert "Whose data is it" in answer["reply"]
    assert "Only once Security asks you to" in answer["reply"]
    assert "whose" in str(answer["missing_context"])


def test_whoever_reported_it_answers_where_they_asked_and_answers_are_masked(site: Site) -> None:
    # Another program is not theirs, and its staff sees no restricted matter.
    with site.client() as client, site.client(Role.AGENT) as stranger:
        answer = client.post("/api/v1/intake", json=EXPOSURE).json()
        path = f"/api/v1/tickets/{answer['reference']}/context"
        asked = [one["name"] for one in answer["missing_context"]]
        assert {"whose", "who"} <= set(asked)
        assert stranger.post(path, json={"context": {}}).status_code == 404
        assert (
            client.post(path, json={"context": {"shoe_size": "9"}}).json()["errors"][0]["field"] == "context.shoe_size"
        )
        assert [one["name"] for one in client.post(path, json={"context": {}}).json()["missing_context"]] == asked
        whose = {"whose": "Customers; the first was 4111 1111 1111 1111", "who": "Only me"}
        left = client.post(path, json={"context": whose}).json()["missing_context"]
        assert {one["name"] for one in left} == set(asked) - {"who", "whose"}
        assert "who" in str(client.post(path, json={"context": {"who": ""}}).json()["missing_context"])
    with site.client(Role.SECURITY) as client:
        shown = client.get(f"/api/v1/tickets/{answer['reference']}").json()
    known = {one["name"]: one["value"] for one in shown["context"]}
    assert (known["whose"].startswith("Customers"), "4111" in str(shown), known["who"]) == (True, False, None)


def test_answer_that_tells_of_an_exposure_makes_it_an_incident(site: Site) -> None:
    with site.client() as client:
        reported = client.post("/api/v1/intake", json=ORDINARY).json()
        name, path = reported["missing_context"][0]["name"], f"/api/v1/tickets/{reported['reference']}"
        left = client.post(f"{path}/context", json={"context": {name: EXPOSURE["text"]}}).json()
    assert "whose" in str(left["missing_context"])
    with site.client(Role.SECURITY) as client:
        assert client.get(f"{path}/legal").status_code == 200


def test_clock_is_shown_to_those_who_see_restricted_matters(site: Site, incident: str) -> None:
    for role, status in ((Role.SECURITY, 200), (Role.COMPLIANCE, 200), (Role.AGENT, 403), (Role.EMPLOYEE, 403)):
        with site.client(role) as client:
            assert client.get(f"{incident}/legal").status_code == status
    with site.client(Role.SECURITY) as client:
        clock = client.get(f"{incident}/legal").json()
        assert client.get(incident).json()["legal"] == clock
    assert clock["decision"] is None
    assert clock["notify_by"] > clock["aware_at"]


def test_security_alone_records_and_each_step_in_its_turn(site: Site, incident: str) -> None:
    decision = {"decision": "notify", "why": "Names of customers left the company."}
    for role in (Role.ADMIN, Role.AGENT):
        with site.client(role) as client:
            assert client.post(f"{incident}/legal/decision", json=decision).status_code == 403
    with site.client(Role.SECURITY) as client:
        early = client.post(f"{incident}/legal/notified")
        assert (early.status_code, "record first" in early.json()["detail"]) == (409, True)
        assert client.post(f"{incident}/legal/certain").json()["certain_at"] is not None
        decided = client.post(f"{incident}/legal/decision", json=decision).json()
        assert (decided["decision"], decided["why"], decided["decided_by"]) == (
            "notify",
            "Names of customers left the company.",
            "a program of security",
        )
        assert client.post(f"{incident}/legal/notified").json()["notified_at"] is not None
        late = client.post(f"{incident}/legal/decision", json=decision | {"decision": "do_not"})
        assert late.status_code == 409
        again = client.post(f"{incident}/legal/not-notified", json={"why": "That was another one."}).json()
        assert again["notified_at"] is None
        known = {"why": "Told by phone the evening before.", "aware_at": "2026-01-13T20:00:00+01:00"}
        corrected = client.post(f"{incident}/legal/aware", json=known).json()
        assert corrected["notify_by"] == "2026-01-16T19:00:00Z"
        for wrong, status in (("2999-01-01T00:00:00Z", 409), ("0001-01-01T00:00:00+14:00", 422), ("2026-01-13", 422)):
            refused = client.post(f"{incident}/legal/aware", json=known | {"aware_at": wrong})
            assert refused.status_code == status
        kinds = [one["kind"] for one in client.get(incident).json()["events"]]
    assert [kind for kind in kinds if kind.startswith("legal")] == [
        "legal_clock_began",
        "legal_certain",
        "legal_decided",
        "legal_notified",
        "legal_not_notified",
        "legal_aware_corrected",
    ]


def test_reason_is_kept_masked(site: Site, incident: str) -> None:
    body = {"decision": "do_not", "why": "The password was tr0ub4dor&3 and it is changed; card 4111 1111 1111 1111."}
    with site.client(Role.SECURITY) as client:
        kept = client.post(f"{incident}/legal/decision", json=body).json()["why"]
    assert "4111" not in kept
    assert "changed" in kept


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"decision": "perhaps", "why": "x"}, "decision"),
        ({"decision": "notify"}, "why"),
        ({"decision": "notify", "why": ""}, "why"),
        ({"decision": "notify", "why": "x", "by": "me"}, "body"),
    ],
)
def test_what_is_wrong_is_named(site: Site, incident: str, body: dict[str, str], field: str) -> None:
    with site.client(Role.SECURITY) as client:
        refused = client.post(f"{incident}/legal/decision", json=body)
    assert refused.status_code == 422
    assert [one["field"] for one in refused.json()["errors"]] == [field]


def test_matter_that_is_no_incident_has_no_such_clock(site: Site) -> None:
    ordinary = reported(site, ORDINARY)
    with site.client(Role.SECURITY) as client:
        assert client.get(f"{ordinary}/legal").status_code == 404
        assert client.post(f"{ordinary}/legal/certain").status_code == 404
        assert client.get("/api/v1/tickets/R-0000000/legal").status_code == 404
        assert client.get(ordinary).json()["legal"] is None
