"""Handing over, steps and absence over the API."""

from datetime import UTC, datetime, timedelta

from sqlmodel import select

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.store import access
from triage.tables import Ticket

DANA, TOM = "dana@example.com", "tom@example.com"
ORDINARY = {"text": "Copilot is greyed out in Word since this morning", "author": DANA}
EXPOSURE = {
    "text": "I just pasted the whole client list with phone numbers into my own ChatGPT account by mistake",
    "author": "sam@example.com",
}


def reported(site: Site, body: dict[str, str]) -> str:
    with site.client() as client:
        reference: str = client.post("/api/v1/intake", json=body).json()["reference"]
    return reference


def test_an_offer_is_accepted_by_another_and_by_no_third(site: Site) -> None:
    path = f"/api/v1/tickets/{reported(site, ORDINARY)}"
    with site.client(Role.AGENT) as agent, site.client(Role.OPERATIONS) as other:
        offered = agent.post(f"{path}/hand-over", json={"to_owner": "it_platform", "note": "Please."})
        assert offered.status_code == 200, offered.text
        assert agent.post(f"{path}/hand-over/accept").status_code == 409
        assert other.get(path).json()["owner"] == "it_support"
        assert other.post(f"{path}/hand-over/accept").json()["is_new"] is True
        assert other.get(path).json()["owner"] == "it_platform"
        gone = other.post(f"{path}/hand-over/accept")
    assert (gone.status_code, gone.headers["content-type"]) == (409, "application/problem+json")
    assert "not offered any more" in gone.json()["detail"]


def test_a_note_is_kept_with_what_is_sensitive_masked(site: Site) -> None:
    path = f"/api/v1/tickets/{reported(site, ORDINARY)}"
    with site.client(Role.AGENT) as agent:
        agent.post(f"{path}/hand-over", json={"to_owner": "it_platform", "note": "Card 4111 1111 1111 1111 is theirs"})
    with site.database.reading() as session:
        kept = str(session.connection().exec_driver_sql("SELECT note FROM hand_over").all())
    assert "4111" not in kept
    assert "is theirs" in kept


def test_restricted_ticket_can_not_be_handed_over_by_who_may_not_see_it(site: Site) -> None:
    path = f"/api/v1/tickets/{reported(site, EXPOSURE)}"
    with site.client(Role.AGENT) as agent, site.client(Role.SECURITY) as security:
        hidden = agent.post(f"{path}/hand-over", json={"to_owner": "it_platform"})
        unknown = agent.post("/api/v1/tickets/R-0000000/hand-over", json={"to_owner": "it_platform"})
        assert hidden.status_code == unknown.status_code == 404
        assert hidden.content == unknown.content
        assert agent.get(f"{path}/steps").status_code == 404
        assert security.post(f"{path}/hand-over", json={"to_owner": "security_lead"}).status_code == 200


def test_a_lane_goes_over_in_one_step_with_its_sheet(site: Site) -> None:
    references = {reported(site, ORDINARY | {"source_id": f"s-{number}"}) for number in range(2)}
    with site.client(Role.AGENT) as agent, site.client(Role.OPERATIONS) as other:
        body = {"of_lane": "technical", "to_owner": "it_platform"}
        step = agent.post("/api/v1/hand-overs", json=body).json()
        assert set(step["offered"]) == references
        sheet = other.get(f"/api/v1/hand-overs/{step['batch']}")
        assert sheet.headers["content-type"].startswith("text/markdown")
        assert all(f"## {reference} · " in sheet.text for reference in references)
        assert other.get("/api/v1/hand-overs/00000000000000000000").status_code == 404
        assert other.post(f"/api/v1/hand-overs/{step['batch']}/accept").status_code == 200
        owners = {other.get(f"/api/v1/tickets/{reference}").json()["owner"] for reference in references}
    assert owners == {"it_platform"}


def test_a_sheet_leaves_out_what_somebody_may_not_see_without_a_word(site: Site) -> None:
    seen, hidden = (reported(site, ORDINARY | {"source_id": f"s-{number}"}) for number in range(2))
    with site.client(Role.SECURITY) as security, site.client(Role.AGENT) as agent:
        body = {"of_lane": "technical", "to_owner": "it_platform", "note": "Both are about the same licence"}
        batch = security.post("/api/v1/hand-overs", json=body).json()["batch"]
        assert "same licence" in agent.get(f"/api/v1/hand-overs/{batch}").text
        with site.database.writing() as session:
            session.exec(select(Ticket).where(Ticket.reference == hidden)).one().restricted = True
        sheet = agent.get(f"/api/v1/hand-overs/{batch}").text
        assert (seen in sheet, hidden in sheet, "same licence" in sheet) == (True, False, False)
        assert sheet.count("## R-") == 1
        assert security.get(f"/api/v1/hand-overs/{batch}").text.count("## R-") == 2
        with site.database.writing() as session:
            session.exec(select(Ticket).where(Ticket.reference == seen)).one().restricted = True
        assert agent.get(f"/api/v1/hand-overs/{batch}").status_code == 404


def test_steps_are_listed_and_ticked(site: Site) -> None:
    path = f"/api/v1/tickets/{reported(site, ORDINARY)}/steps"
    with site.client(Role.AGENT) as agent:
        before = agent.get(path).json()["steps"]
        assert [one["is_done"] for one in before] == [False] * len(before)
        after = agent.post(f"{path}/1/tick").json()["steps"][0]
        assert (after["is_done"], after["done_by"]) == (True, "a program of agent")
        assert agent.post(f"{path}/99/tick").status_code == 409
        assert agent.post(f"{path}/1/untick").json()["steps"][0]["is_done"] is False


def test_absence_is_said_for_others_by_operations_alone(site: Site) -> None:
    now = datetime.now(UTC)
    with site.database.writing() as session:
        for handle in (DANA, TOM):
            access.add_person(session, handle, name="", role=Role.AGENT, now=now)
    body = {
        "person": DANA,
        "deputy": TOM,
        "begins_at": now.isoformat(),
        "ends_at": (now + timedelta(days=3)).isoformat(),
    }
    path = "/api/v1/absences"
    with site.client(Role.AGENT) as agent, site.client(Role.OPERATIONS) as operations:
        assert agent.post(path, json=body).status_code == 409
        assert operations.post(path, json=body | {"deputy": DANA}).status_code == 409
        assert operations.post(path, json=body | {"ends_at": now.isoformat()}).status_code == 409
        assert operations.post(path, json=body | {"begins_at": "tomorrow"}).status_code == 422
        assert operations.post(path, json=body).json()["deputy"] == TOM
        assert [one["person"] for one in agent.get(path).json()["absences"]] == [DANA]
        assert operations.post(f"{path}/back", json={"person": DANA}).status_code == 200
        assert agent.get(path).json() == {"absences": []}
