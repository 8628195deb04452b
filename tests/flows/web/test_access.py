"""Access for a while, lanes of agents, one's own sessions, and how much one person may send."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from tests.flows.web.test_sign_in import happened
from tests.flows.web.test_tickets import EXPOSURE, ORDINARY, reported
from triage.domain import Role
from triage.store import access, sessions
from triage.tables import AccessRequest, Event, Ticket
from triage.web.browsers import named
from triage.web.rates import MOST_OF_ONE_PERSON

WHY = {"why": "The vendor asks which customers were in that export"}


def requests_kept(site: Site) -> list[AccessRequest]:
    with site.database.reading() as session:
        return list(session.exec(select(AccessRequest).order_by("id")).all())


def test_asking_says_the_same_whether_the_matter_exists_or_not(site: Site) -> None:
    hidden, ordinary = reported(site, EXPOSURE), reported(site, ORDINARY)
    lea = add_person(site.database, LEA, Role.AGENT)
    shown = []
    with signed_in(site, lea) as client:
        for reference in (hidden, ordinary, "R-0000000"):
            asked = client.post("/access", data={"reference": reference.lower(), **WHY})
            assert (asked.status_code, asked.headers["Location"]) == (303, "/access?asked=1")
            again = client.post("/access", data={"reference": reference, **WHY})
            assert again.status_code == 303
            shown.append(client.get("/access?asked=1").text.count(reference))
        assert client.post("/access", data={"reference": "R-1", **WHY}).status_code == 422
        assert client.post("/access", data={"reference": hidden, "why": "x"}).status_code == 422
    assert len(set(shown)) == 1
    kept = requests_kept(site)
    assert [(one.reference, one.ticket_id is not None) for one in kept] == [
        (hidden, True),
        (ordinary, False),
        ("R-0000000", False),
    ]


def test_a_grant_opens_one_matter_for_a_while_and_each_reading_is_recorded(site: Site) -> None:
    hidden = reported(site, EXPOSURE)
    lea, dan = add_person(site.database, LEA, Role.AGENT), add_person(site.database, DAN, Role.SECURITY)
    with signed_in(site, lea) as agent, signed_in(site, dan) as security:
        agent.post("/access", data={"reference": hidden, **WHY})
        (asked,) = requests_kept(site)
        assert agent.post(f"/access/{asked.id}/decide", data={"answer": "day"}).status_code == 403
        assert agent.get(f"/api/v1/tickets/{hidden}").status_code == 404
        assert WHY["why"] in security.get("/access").text
        assert security.post(f"/access/{asked.id}/decide", data={"answer": "day"}).status_code == 303
        assert security.post(f"/access/{asked.id}/decide", data={"answer": "refuse"}).status_code == 409
        assert agent.get(f"/api/v1/tickets/{hidden}").json()["restricted"] is True
        assert hidden in agent.get("/api/v1/tickets").text
        # It is there to be read, and nothing more.
        assert agent.post(f"/api/v1/tickets/{hidden}/severity", json={"severity": "low"}).status_code == 404
        assert security.post(f"/access/{asked.id}/end").status_code == 303
        assert agent.get(f"/api/v1/tickets/{hidden}").status_code == 404
    kinds = [kind for kind, _, _ in happened(site.database) if kind.startswith(("access", "read"))]
    assert kinds == ["access_asked", "access_granted", "read_by_grant", "access_ended"]
    with site.database.reading() as session:
        numbers = {one.ticket_id for one in session.exec(select(Event).where(Event.kind == "read_by_grant")).all()}
        assert numbers == {session.exec(select(Ticket.id).where(Ticket.reference == hidden)).one()}


def test_nobody_decides_what_they_asked_for_themselves(site: Site) -> None:
    hidden = reported(site, EXPOSURE)
    dan = add_person(site.database, DAN, Role.SECURITY)
    with signed_in(site, dan) as security:
        security.post("/access", data={"reference": hidden, **WHY})
        (asked,) = requests_kept(site)
        refused = security.post(f"/access/{asked.id}/decide", data={"answer": "week"})
        assert (refused.status_code, "Somebody else" in refused.text) == (409, True)
        assert security.post("/access/999/decide", data={"answer": "week"}).status_code == 404


def test_a_grant_is_over_when_its_time_is(site: Site) -> None:
    hidden = reported(site, EXPOSURE)
    lea = add_person(site.database, LEA, Role.OPERATIONS)
    with site.database.writing() as session:
        number = session.exec(select(Ticket.id).where(Ticket.reference == hidden)).one()
        moment = datetime.now(UTC) - timedelta(hours=5)
        ended = moment + timedelta(hours=4)
        row = AccessRequest(ticket_id=number, reference=hidden, person=LEA, why="w", state="granted", asked_at=moment)
        row.decided_at, row.decided_by, row.ends_at = moment, DAN, ended
        session.add(row)
    with signed_in(site, lea) as client:
        assert client.get(f"/api/v1/tickets/{hidden}").status_code == 404
        assert "over" in client.get("/access").text


def test_an_agent_of_one_lane_sees_no_other_and_does_nothing_there(site: Site) -> None:
    technical = reported(site, ORDINARY)
    workflow = reported(
        site, {"text": "The nightly ticket summaries have been empty since the CRM update", "author": "e@example.com"}
    )
    lea = add_person(site.database, LEA, Role.AGENT)
    with site.database.writing() as session:
        access.add_person(session, LEA, name="", role=None, now=datetime.now(UTC), lanes=["technical"])
    with signed_in(site, lea) as client:
        rows = [row["reference"] for row in client.get("/api/v1/tickets").json()["tickets"]]
        assert rows == [technical]
        for path in ("", "/steps"):
            unknown = client.get(f"/api/v1/tickets/R-0000000{path}")
            hidden = client.get(f"/api/v1/tickets/{workflow}{path}")
            assert (hidden.status_code, hidden.content) == (404, unknown.content)
        assert client.post(f"/api/v1/tickets/{workflow}/severity", json={"severity": "low"}).status_code == 404
        assert client.post(f"/api/v1/tickets/{workflow}/hand-over/accept").status_code == 404
    with site.client(Role.OPERATIONS) as client:
        offer = client.post(f"/api/v1/tickets/{workflow}/hand-over", json={"to_person": LEA})
        assert offer.status_code == 200, offer.text
    with signed_in(site, lea) as client:
        assert client.get(f"/api/v1/tickets/{workflow}").status_code == 200
        assert client.post(f"/api/v1/tickets/{workflow}/hand-over/accept").status_code == 200
        assert client.get(f"/api/v1/tickets/{workflow}").status_code == 200


def test_one_sees_and_ends_ones_own_sessions_and_nobody_elses(site: Site) -> None:
    lea, dan = add_person(site.database, LEA), add_person(site.database, DAN)
    with site.database.writing() as session:
        sessions.begin(session, lea, now=datetime.now(UTC), browser="Firefox, Linux")
        sessions.begin(session, dan, now=datetime.now(UTC), browser="Edge, Windows")
    with signed_in(site, lea) as client:
        shown = client.get("/account").text
        assert "Firefox, Linux" in shown
        assert "Edge, Windows" not in shown
        with site.database.reading() as session:
            (theirs,) = sessions.open_of(session, dan, now=datetime.now(UTC))
            numbers = [one.id for one in sessions.open_of(session, lea, now=datetime.now(UTC))]
        assert len(numbers) == 2
        assert client.post("/account/sessions/end", data={"session": str(theirs.id)}).status_code == 303
        assert client.post("/account/sessions/end", data={"session": str(min(one or 0 for one in numbers))})
        assert "Firefox, Linux" not in client.get("/account").text
        assert client.post("/account/language", data={"language": "de"}).status_code == 303
        assert 'lang="de"' in client.get("/account").text
        left = client.post("/account/sessions/end", data={"session": "all"})
        assert left.headers["Location"] == "/sign-in"
        assert client.get("/account").status_code == 303
    with site.database.reading() as session:
        assert len(sessions.open_of(session, dan, now=datetime.now(UTC))) == 1


def test_an_administrator_ends_anybodys_sessions(site: Site) -> None:
    lea, dan = add_person(site.database, LEA), add_person(site.database, DAN, Role.ADMIN)
    with signed_in(site, lea) as client, signed_in(site, dan) as admin:
        assert LEA in admin.get("/people").text
        assert admin.post("/people/sign-out", data={"handle": "nobody"}).status_code == 404
        assert admin.post("/people/sign-out", data={"handle": LEA}).status_code == 303
        assert client.get("/account").status_code == 303
        assert LEA not in admin.get("/people").text
    said = {"handle": LEA, "sessions_ended": 1}
    assert ("user.signed_out", DAN, said) in happened(site.database)


def test_who_sends_too_much_is_told_when_to_go_on_and_others_are_not_held_up(site: Site) -> None:
    lea, dan = add_person(site.database, LEA), add_person(site.database, DAN)
    with signed_in(site, lea) as client:
        for _ in range(MOST_OF_ONE_PERSON):
            assert client.post("/api/v1/intake", json={**ORDINARY, "author": LEA}).status_code == 201
        refused = client.post("/api/v1/intake", json={**ORDINARY, "author": LEA})
    assert refused.status_code == 429
    assert 800 <= int(refused.headers["Retry-After"]) <= 900
    with signed_in(site, dan) as client:
        assert client.post("/api/v1/intake", json={**ORDINARY, "author": DAN}).status_code == 201


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge, Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Mobile/15E148 Safari/604.1", "Safari, iPhone"),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_in_two_words(said: str, name: str) -> None:
    assert named(said) == name
