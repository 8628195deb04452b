"""The pages of problems: what comes again, by whom it is seen, and what people do with it there."""

from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from triage.domain import Intake, Role
from triage.tables import Event, Person, Problem

SAID = (
    "Copilot has been greyed out in Word since this morning, error 403 when I sign in.",
    "The Copilot button in Word is grey today, it says error 403 at sign-in.",
    "Copilot is greyed out in Word again, sign in gives error 403.",
)


def reported(site: Site) -> Problem:
    desk = site.app.state.parts.desk
    for number, said in enumerate(SAID):
        intake = Intake("web", f"again-{number}", f"person{number}@example.com", said, site.app.state.parts.now())
        desk.receive(intake)
    with site.database.reading() as session:
        return session.exec(select(Problem)).one()


def test_what_comes_again_is_listed_named_split_and_solved(site: Site) -> None:
    problem = reported(site)
    at = f"/problems/{problem.reference}"
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        assert "3 reports by 3 people" in client.get("/problems").text
        assert SAID[0] in client.get(at).text
        assert client.post(f"{at}/name", data={"name": "Copilot is grey in Word"}).status_code == 303
        assert "Copilot is grey in Word" in client.get("/problems").text
        refused = client.post(f"{at}/solve", data={"fix": "", "remark": "Renewed the licences"})
        assert refused.status_code == 409
        assert "Renewed the licences" in refused.text
        assert client.post(f"{at}/solve", data={"fix": "tool", "remark": "Renewed"}).status_code == 303
        solved = client.get(at).text
        assert "The tool was mended: Renewed" in solved
        assert "0 since it was solved" in solved
        assert client.post(f"{at}/magic").status_code == 422
        assert client.get("/problems/P-NONE").status_code == 404
    with site.database.reading() as session:
        kinds = [one.kind for one in session.exec(select(Event)) if one.actor == DAN]
    assert {"problem_named", "problem_solved"} <= set(kinds)


def test_whoever_sees_none_of_its_matters_finds_no_problem(site: Site) -> None:
    problem = reported(site)
    lea = add_person(site.database, LEA, Role.AGENT)
    with site.database.writing() as session:
        session.get_one(Person, lea).lanes = ["guidance"]
    with signed_in(site, lea) as client:
        assert problem.reference not in client.get("/problems").text
        hidden = client.get(f"/problems/{problem.reference}")
        assert hidden.status_code == 404
        assert client.post(f"/problems/{problem.reference}/dismiss", data={"name": "x"}).status_code == 404
