"""What those see who work on tickets, and what stays hidden from them."""

from datetime import UTC, datetime

from sqlmodel import select

from tests.flows.web.conftest import Site
from triage.domain import Role
from triage.store import outbox
from triage.tables import Delivery, Ticket

ORDINARY = {"text": "Copilot is greyed out in Word since this morning", "author": "dana@example.com"}
EXPOSURE = {
    "text": "I just pasted the whole client list with phone numbers into my own ChatGPT account by mistake",
    "author": "sam@example.com",
}


def reported(site: Site, body: dict[str, str]) -> str:
    with site.client() as client:
        reference: str = client.post("/api/v1/intake", json=body).json()["reference"]
    return reference


def test_a_ticket_is_shown_with_its_events_and_deliveries(site: Site) -> None:
    reference = reported(site, ORDINARY)
    with site.client(Role.AGENT) as client:
        shown = client.get(f"/api/v1/tickets/{reference}").json()
    assert shown["reference"] == reference
    assert shown["author"] == "dana@example.com"
    assert [event["kind"] for event in shown["events"]] == ["received", "assessed"]
    assert {delivery["state"] for delivery in shown["deliveries"]} == {"pending"}
    assert "payload" not in shown["deliveries"][0]


def test_a_restricted_ticket_looks_like_none_to_others(site: Site) -> None:
    reference = reported(site, EXPOSURE)
    with site.client(Role.AGENT) as client:
        hidden, unknown = client.get(f"/api/v1/tickets/{reference}"), client.get("/api/v1/tickets/R-0000000")
        listed = client.get("/api/v1/tickets?queue=restricted").json()
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.content == unknown.content
    assert listed == {"tickets": [], "next": None}
    with site.client(Role.SECURITY) as client:
        assert client.get(f"/api/v1/tickets/{reference}").json()["restricted"] is True
        rows = client.get("/api/v1/tickets?queue=restricted").json()["tickets"]
    assert [row["reference"] for row in rows] == [reference]


def test_pages_follow_each_other_without_gap_or_repeat(site: Site) -> None:
    references = [reported(site, ORDINARY) for _ in range(5)]
    seen: list[str] = []
    with site.client(Role.AGENT) as client:
        cursor: dict[str, int] = {}
        while True:
            page = client.get("/api/v1/tickets", params={"limit": 2, **cursor}).json()
            seen += [row["reference"] for row in page["tickets"]]
            if page["next"] is None:
                break
            cursor = {"cursor": page["next"]}
    assert seen == references[::-1]


def test_the_second_acknowledgement_names_the_first_program(site: Site) -> None:
    reference = reported(site, EXPOSURE)
    with site.client(Role.SECURITY) as client:
        first = client.post(f"/api/v1/tickets/{reference}/acknowledge").json()
    with site.client(Role.ADMIN) as client:
        second = client.post(f"/api/v1/tickets/{reference}/acknowledge").json()
        nothing = client.post("/api/v1/tickets/R-0000000/acknowledge")
    assert (first["won"], second["won"]) == (True, False)
    assert first["by"] == second["by"] == "a program of security"
    assert nothing.status_code == 404


def test_only_a_stuck_delivery_that_one_may_see_is_tried_again(site: Site) -> None:
    reported(site, ORDINARY)
    reported(site, EXPOSURE)
    with site.database.writing() as session:
        rows = session.exec(select(Delivery, Ticket).join(Ticket)).all()
        open_id = next(delivery.id for delivery, ticket in rows if not ticket.restricted)
        hidden_id = next(delivery.id for delivery, ticket in rows if ticket.restricted)
    with site.client(Role.AGENT) as client:
        assert client.post(f"/api/v1/deliveries/{open_id}/retry").status_code == 409
        with site.database.writing() as session:
            for wanted in (open_id, hidden_id):
                session.get_one(Delivery, wanted).state = outbox.STUCK
        hidden = client.post(f"/api/v1/deliveries/{hidden_id}/retry")
        unknown = client.post("/api/v1/deliveries/999999/retry")
        assert hidden.status_code == 404
        assert hidden.content == unknown.content
        again = client.post(f"/api/v1/deliveries/{open_id}/retry")
    assert again.status_code == 200
    assert datetime.fromisoformat(again.json()["at"]) <= datetime.now(UTC)


def test_a_ticket_is_shown_with_its_clocks(site: Site) -> None:
    reference = reported(site, ORDINARY)
    with site.client(Role.AGENT) as client:
        shown = client.get(f"/api/v1/tickets/{reference}").json()
    clocks = {one["kind"]: one for one in shown["clocks"]}
    assert {*clocks} == {"acknowledge", "first_answer", "resolve"}
    assert clocks["resolve"]["due_at"] == shown["resolve_by"]
    assert clocks["acknowledge"]["stopped_at"] is None


def test_staff_say_how_grave_a_ticket_is_and_others_may_not(site: Site) -> None:
    ordinary, exposure = reported(site, ORDINARY), reported(site, EXPOSURE)
    with site.client(Role.AGENT) as client:
        told = client.post(f"/api/v1/tickets/{ordinary}/severity", json={"severity": "critical"})
        assert (told.status_code, told.json().get("severity")) == (200, "critical"), told.text
        assert client.post(f"/api/v1/tickets/{ordinary}/severity", json={"severity": "dire"}).status_code == 422
        assert client.post(f"/api/v1/tickets/{exposure}/severity", json={"severity": "low"}).status_code == 404
    with site.client(Role.EMPLOYEE) as client:
        assert client.post(f"/api/v1/tickets/{ordinary}/severity", json={"severity": "low"}).status_code == 403
