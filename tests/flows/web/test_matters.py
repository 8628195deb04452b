"""My matters: what somebody reported themselves, told in plain words, and to nobody else."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, csrf_in
from tests.flows.web.reporters import BROKEN, EXPOSURE, KNOWN, NEVER, PRIYA, kept, lines, report, seated, send, words_of
from triage.domain import Role, Severity
from triage.matters.people import Done
from triage.store.messages import INTERNAL, PUBLIC
from triage.tables import RunningClock, Ticket


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    with seated(site, LEA) as client:
        yield client


def test_right_after_the_report_it_says_what_will_happen_and_asks_only_what_is_missing(lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    page = lea.get(f"/matters/{reference}")
    said = words_of(page.text)
    assert page.status_code == 200
    for expected in ("Thank you, we have it.", "It is with the IT support team.", "You hear from them by", reference):
        assert expected in said
    assert "It often helps to sign out" in said
    assert "Did this help?" in said
    assert "What exactly does it say?" in said
    assert 'id="about_error"' in page.text
    # The tool was read out of the text, and stands there to be corrected.
    assert re.search(r'id="about_tool"[^>]*>\s*Microsoft 365 Copilot</textarea>', page.text)


def test_what_the_text_said_already_is_not_asked(lea: httpx.Client) -> None:
    reference = report(lea, KNOWN)
    page = lea.get(f"/matters/{reference}").text
    assert "Nothing more is needed" in page
    assert re.search(r'id="about_error"[^>]*>\s*error 403</textarea>', page)


def test_of_an_exposure_it_thanks_gives_three_steps_and_asks_six_questions(lea: httpx.Client) -> None:
    reference = report(lea, EXPOSURE)
    page = lea.get(f"/matters/{reference}").text
    said = words_of(page)
    assert "Thank you for telling us straight away" in said
    assert len(re.findall(r"<li>(Stop using|Don&#39;t delete|If you entered)", page)) == 3
    assert "About Private ChatGPT account" in said
    needed = page.partition("More, if you like")[0]
    assert len(re.findall(r'<textarea id="about_', needed)) == 6
    assert "Did this help?" not in said
    assert "I no longer need this" not in said


def test_nothing_of_what_others_say_among_themselves_is_shown(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    matters = site.app.state.parts.desk.matters
    matters.say(reference, "Her licence has run out, between us", side=INTERNAL, by=PRIYA)
    matters.say(reference, "We look into your licence", side=PUBLIC, by=PRIYA)
    matters.rank(reference, Severity.HIGH, by=PRIYA)
    matters.reroute(reference, "guidance", why="only needs to be shown how", by=PRIYA)
    ticket = kept(site, reference)
    for path in (f"/matters/{reference}", f"/matters/{reference}/part", "/matters"):
        page = lea.get(path).text
        for hidden in ("between us", "shown how", "severity", "% sure", "delivery", *ticket.reasons):
            assert hidden not in page, (path, hidden)
    shown = words_of(lea.get(f"/matters/{reference}").text)
    assert "We look into your licence" in shown
    assert "It went to people who can help you better." in shown
    assert "It is with the AI Enablement team." in shown


def test_no_moment_is_promised_that_has_passed(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    with site.database.writing() as session:
        number = session.exec(select(Ticket.id).where(Ticket.reference == reference)).one()
        for clock in session.exec(select(RunningClock).where(RunningClock.ticket_id == number)):
            clock.due_at = datetime(2026, 1, 1, tzinfo=UTC)
            session.add(clock)
    said = words_of(lea.get(f"/matters/{reference}").text)
    assert "This takes longer than we meant it to." in said
    assert "You hear from them by" not in said


def test_who_has_it_and_how_it_ended_is_told(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    matters = site.app.state.parts.desk.matters
    add_person(site.database, PRIYA.handle, Role.AGENT)
    matters.take(reference, by=PRIYA)
    assert "has it in hand" in words_of(lea.get(f"/matters/{reference}").text)
    matters.ask_person(reference, "Does it happen in Excel too?", by=PRIYA)
    page = words_of(lea.get(f"/matters/{reference}").text)
    assert "wait for your answer" in page
    assert "Does it happen in Excel too?" in page
    assert "One of these waits for your answer." in words_of(lea.get("/matters").text)
    send(lea, reference, "say", text="Only in Word")
    assert "wait for your answer" not in words_of(lea.get(f"/matters/{reference}").text)
    matters.resolve(reference, "fixed", remark="A new licence is on its way", by=PRIYA)
    page = words_of(lea.get(f"/matters/{reference}").text)
    assert "Settled: fixed." in page
    assert "A new licence is on its way" in page
    send(lea, reference, "reopen")
    assert kept(site, reference).state == "taken"


@pytest.mark.parametrize("role", Role)
def test_for_everybody_else_it_is_byte_for_byte_what_is_not_there(site: Site, lea: httpx.Client, role: Role) -> None:
    own, secret = report(lea, BROKEN), report(lea, EXPOSURE)
    with seated(site, "sam@example.com", role) as sam:
        token = csrf_in(sam, "/matters")
        sent = {"csrf": token, "text": "hello", "about_tool": "x", "outcome": "technical"}
        for hidden in (own, secret):
            for part in ("", "/part", "/live"):
                answers = [sam.get(f"/matters/{reference}{part}") for reference in (hidden, NEVER)]
                assert answers[0].status_code == 404
                assert answers[0].content == answers[1].content, part
            for act in ("say", "answers", "choice", "helped", "not-helped", "withdraw", "reopen"):
                answers = [sam.post(f"/matters/{reference}/{act}", data=sent) for reference in (hidden, NEVER)]
                assert answers[0].status_code == 404
                assert answers[0].content == answers[1].content, act
        listed = sam.get(f"/matters?open={own}").text
        assert own not in listed
        assert "You have not asked or reported anything yet." in listed
    assert lines(site, own) == []


def test_staff_see_their_own_in_the_same_narrow_view(site: Site) -> None:
    with seated(site, "agent@example.com", Role.AGENT) as agent:
        reference = report(agent, EXPOSURE, author="agent@example.com")
        page = agent.get(f"/matters/{reference}")
        assert page.status_code == 200
        assert "Only you and those who look after security see this." in page.text


@pytest.mark.parametrize("reference", ["R-1", "x", "R-%00000000", "%00", "r-0000000", "R-000000O", "R-0000000%0A"])
def test_what_can_be_no_reference_is_not_there(lea: httpx.Client, reference: str) -> None:
    answers = [lea.get(f"/matters/{each}") for each in (reference, NEVER)]
    assert [one.status_code for one in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_who_has_no_address_reads_here_what_is_written_to_them(site: Site) -> None:
    with seated(site, "lea.brandt") as lea:
        reference = report(lea, BROKEN, author="lea.brandt")
        done = site.app.state.parts.desk.matters.say(reference, "We look into it", side=PUBLIC, by=PRIYA)
        assert isinstance(done, Done)
        assert [one.side for one in lines(site, reference)] == [PUBLIC]
        assert "We look into it" in lea.get(f"/matters/{reference}").text
