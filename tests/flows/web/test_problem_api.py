"""Problems over the API: listed, shown, and everything that people do with them, as on the pages."""

from typing import Any

from sqlmodel import col, select

from tests.flows.web.conftest import Site
from tests.flows.web.test_problem_pages import SAID, reported
from triage.domain import Role
from triage.tables import Delivery, Event, Problem, Ticket

AREA = "/api/v1/problems"


def post(site: Site, path: str, body: Any = None, *, role: Role = Role.OPERATIONS) -> Any:
    with site.client(role) as client:
        answer = client.post(f"{AREA}/{path}", json=body) if body is not None else client.post(f"{AREA}/{path}")
    return answer.status_code, answer.json()


def get(site: Site, path: str = "", *, role: Role = Role.OPERATIONS) -> Any:
    with site.client(role) as client:
        answer = client.get(f"{AREA}{path}")
    return answer.status_code, answer.json()


def test_what_comes_again_is_listed_and_shown_with_its_tickets(site: Site) -> None:
    reference = reported(site).reference
    status, listed = get(site)
    (row,) = listed["problems"]
    assert (status, row["reference"], row["matters"], row["people"]) == (200, reference, 3, 3)
    assert (row["state"], row["lanes"], row["name"]) == ("open", ["technical"], None)
    status, shown = get(site, f"/{reference}")
    with site.database.reading() as session:
        newest_first = list(session.exec(select(Ticket.reference).order_by(col(Ticket.id).desc())))
    assert [one["reference"] for one in shown["tickets"]] == newest_first
    assert SAID[0] not in str(listed)
    assert get(site, "/P-NONE")[0] == 404
    assert get(site, "/R-7GK2MQX")[0] == 422
    assert get(site, role=Role.EMPLOYEE)[0] == 403


def test_it_is_named_split_merged_solved_dismissed_and_opened_again(site: Site) -> None:
    reference = reported(site).reference
    _, shown = get(site, f"/{reference}")
    matters = [one["reference"] for one in shown["tickets"]]
    assert post(site, f"{reference}/name", {"name": "Grey at ana@example.com"})[0] == 200
    assert "ana@" not in get(site, f"/{reference}")[1]["problem"]["name"]
    status, done = post(site, f"{reference}/split", {"matters": matters[:1]})
    assert status == 200
    own = done["reference"]
    assert own != reference
    assert post(site, f"{reference}/merge", {"other": own}) == (200, {"reference": reference, "is_new": True})
    assert get(site, f"/{own}")[1]["problem"]["reference"] == reference
    assert post(site, f"{reference}/solve", {"fix": "tool", "remark": "Renewed"})[0] == 200
    assert post(site, f"{reference}/solve", {"fix": "tool"})[1]["is_new"] is False
    solved = get(site, f"/{reference}")[1]["problem"]
    assert (solved["state"], solved["fix"], solved["remark"]) == ("solved", "tool", "Renewed")
    assert post(site, f"{reference}/reopen")[0] == 200
    assert post(site, f"{reference}/dismiss")[0] == 200
    assert get(site)[1]["problems"] == []
    with site.database.reading() as session:
        kinds = {one.kind for one in session.exec(select(Event))}
    assert {"problem_named", "problem_split", "problems_merged", "problem_solved", "problem_dismissed"} <= kinds


def test_one_issue_is_asked_for_once(site: Site) -> None:
    reference = reported(site).reference
    assert post(site, f"{reference}/issue") == (200, {"reference": reference, "is_new": True})
    assert post(site, f"{reference}/issue") == (200, {"reference": reference, "is_new": False})
    with site.database.reading() as session:
        (making,) = session.exec(select(Delivery).where(Delivery.kind == "problem.create"))
        problem = session.exec(select(Problem)).one()
    assert problem.issue_delivery == making.key
    assert not any(said[:30] in str(making.payload) for said in SAID)


def test_what_cannot_be_done_says_what_to_mend(site: Site) -> None:
    reference = reported(site).reference
    assert post(site, f"{reference}/solve", {"fix": "magic"})[0] == 422
    assert post(site, f"{reference}/name", {"name": ""})[0] == 422
    status, told = post(site, f"{reference}/merge", {"other": reference})
    assert (status, told["detail"]) == (409, f"{reference} cannot be merged with itself.")
    assert post(site, f"{reference}/merge", {"other": "P-NONE"})[0] == 404
    status, told = post(site, f"{reference}/split", {"matters": ["R-0000000"]})
    assert (status, "R-0000000" in told["detail"]) == (409, True)


def test_problems_of_hidden_tickets_look_like_none(site: Site) -> None:
    reference = reported(site).reference
    with site.database.writing() as session:
        for ticket in session.exec(select(Ticket)):
            ticket.restricted = True
    assert get(site)[1]["problems"] == []
    assert get(site, f"/{reference}") == get(site, "/P-NONE")
    assert post(site, f"{reference}/dismiss")[0] == 404
    assert post(site, f"{reference}/issue")[0] == 404
