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
    for role in (Role.COMPLIANCE, Role.ADMIN, Role.AGENT):
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
        kinds = [one["kind"] for one in client.get(incident).json()["events"]]
    assert [kind for kind in kinds if kind.startswith("legal")] == [
        "legal_clock_began",
        "legal_certain",
        "legal_decided",
        "legal_notified",
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
