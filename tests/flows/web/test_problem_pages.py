"""The pages of problems: what comes again, by whom it is seen, and what people do with it there."""

import re
from datetime import timedelta

from sqlmodel import col, select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person
from tests.flows.web.test_roles import signed_in
from triage.domain import Intake, Role
from triage.tables import Delivery, Event, Person, Problem, Ticket
from triage.web.problem_seen import MOST_MATTERS

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
        assert "<strong>3</strong>" in client.get("/problems").text
        assert "from 3 people" in client.get("/problems").text
        assert SAID[0] in client.get(at).text
        assert client.post(f"{at}/name", data={"name": "Copilot is grey in Word"}).status_code == 303
        assert "Copilot is grey in Word" in client.get("/problems").text
        refused = client.post(f"{at}/solve", data={"fix": "", "remark": "Renewed the licences"})
        assert refused.status_code == 409
        assert "Renewed the licences" in refused.text
        assert client.post(f"{at}/solve", data={"fix": "tool", "remark": "Renewed"}).status_code == 303
        solved = client.get(at).text
        assert "The tool was mended: Renewed" in solved
        assert "<dt>Since it was solved</dt><dd>0</dd>" in solved
        assert "0 since it was solved" in client.get("/problems").text
        assert client.post(f"{at}/magic").status_code == 422
        assert client.get("/problems/P-NONE").status_code == 404
    with site.database.reading() as session:
        kinds = [one.kind for one in session.exec(select(Event)) if one.actor == DAN]
    assert {"problem_named", "problem_solved"} <= set(kinds)


def test_whoever_reads_their_matter_here_finds_there_that_it_is_solved(site: Site) -> None:
    problem = reported(site)
    lea = add_person(site.database, LEA, Role.EMPLOYEE)
    parts = site.app.state.parts
    mine = parts.desk.receive(Intake("web:page", "mine", LEA, SAID[1], parts.now())).reference
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        assert client.post(f"/problems/{problem.reference}/solve", data={"fix": "tool"}).status_code == 303
        assert f"solved the problem {problem.reference}" in client.get(f"/tickets/{mine}").text
    with signed_in(site, lea) as client:
        assert client.get(f"/matters/{mine}").text.count("This is solved now, for all who reported it.") == 1


def test_signs_that_nobody_can_write_are_left_out_of_names_and_remarks(site: Site) -> None:
    problem = reported(site)
    at = f"/problems/{problem.reference}"
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        assert client.post(f"{at}/name", data={"name": "Copilot\x01 is\x00 grey\x85"}).status_code == 303
        assert client.post(f"{at}/solve", data={"fix": "tool", "remark": "Re\x00newed\x1b"}).status_code == 303
        assert client.get("/reports/repeats.png").status_code == 200
    with site.database.reading() as session:
        kept = session.exec(select(Problem)).one()
    assert (kept.name, kept.fix_text) == ("Copilot is grey", "Renewed")


def test_all_that_a_page_shows_may_be_ticked_at_once(site: Site) -> None:
    problem = reported(site)
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        ticked = [f"R-{number:07}" for number in range(MOST_MATTERS)]
        answer = client.post(f"/problems/{problem.reference}/split", data={"matters": ticked})
    # Refused for what they are, and not for how many.
    assert answer.status_code == 409
    assert "R-0000000" in answer.text


def test_an_agent_of_a_lane_is_told_by_its_name_of_no_other_lane_or_tool(site: Site) -> None:
    problem = reported(site)
    lea = add_person(site.database, LEA, Role.AGENT)
    with site.database.writing() as session:
        session.get_one(Person, lea).lanes = ["guidance"]
        theirs, other = session.exec(select(Ticket).order_by(col(Ticket.id)).limit(2)).all()
        for one in (theirs, other):
            one.lane, one.context = "guidance", []
    guidance = site.app.state.parts.desk.premises.book.playbooks["guidance"].title
    with signed_in(site, lea) as client:
        for at in ("/problems", f"/problems/{problem.reference}", f"/tickets/{theirs.reference}"):
            shown = client.get(at).text
            assert guidance in shown
            assert "Copilot: " not in shown


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


def test_one_look_says_how_many_since_when_and_how_it_went_week_by_week(site: Site) -> None:
    problem = reported(site)
    with site.database.writing() as session:
        oldest = session.exec(select(Ticket).order_by(col(Ticket.id))).first()
        assert oldest is not None
        oldest.created_at -= timedelta(days=15)
        session.exec(select(Problem)).one().first_at = oldest.created_at
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        shown = client.get(f"/problems/{problem.reference}").text
    assert re.findall(r"<dt>(\w+)</dt><dd>([^<]+)</dd>", shown)[:2] == [("Reports", "3"), ("People", "3")]
    told = re.findall(r"<title>week from [^:]+: (\d+)</title>", shown)
    assert told == [*["0"] * 10, "1", "0", "2"]
    assert "at most 2 a week" in shown


def test_one_issue_for_all_of_it_is_asked_for_once(site: Site) -> None:
    at = f"/problems/{reported(site).reference}"
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        assert "Make one issue for all of it" in client.get(at).text
        for _ in range(2):
            assert client.post(f"{at}/issue", data={"name": ""}).status_code == 303
        page = client.get(at).text
        assert "is being made in Jira" in page
        assert "Make one issue for all of it" not in page
    with site.database.reading() as session:
        assert len(session.exec(select(Delivery).where(Delivery.kind == "problem.create")).all()) == 1


def test_a_reference_that_is_none_is_said_beside_the_form_and_kept(site: Site) -> None:
    at = f"/problems/{reported(site).reference}"
    with signed_in(site, add_person(site.database, DAN, Role.OPERATIONS)) as client:
        for typed in ("P-NONE", "somewhere", "https://triage.example/problems/P-NONE"):
            refused = client.post(f"{at}/merge", data={"other": typed})
            assert refused.status_code == 409
            assert "There is no such problem" in refused.text
            assert f'value="{typed}"' in refused.text
        own = client.post(f"{at}/merge", data={"other": f"https://triage.example{at}/"})
        assert "cannot be merged with itself" in own.text


def test_whoever_may_not_work_on_all_of_it_is_offered_nothing(site: Site) -> None:
    problem = reported(site)
    lea = add_person(site.database, LEA, Role.AGENT)
    with site.database.writing() as session:
        session.get_one(Person, lea).lanes = ["technical"]
        session.exec(select(Ticket).limit(1)).one().lane = "compliance"
    with signed_in(site, lea) as client:
        page = client.get(f"/problems/{problem.reference}").text
    assert "Technical" in page
    assert "What to do" not in page
    assert "Compliance" not in page
