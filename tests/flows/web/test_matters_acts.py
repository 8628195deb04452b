"""What somebody does about a matter that they reported: once or twice, in time and too late."""

import re
import threading
from collections.abc import Iterator

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, browser, csrf_in
from tests.flows.web.reporters import (
    BROKEN,
    EXPOSURE,
    KNOWN,
    NOTHING,
    PRIYA,
    UNSURE,
    kept,
    kinds,
    lines,
    report,
    seated,
    send,
    was,
    words_of,
)
from triage.domain import Role
from triage.tables import Delivery


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    with seated(site, LEA) as client:
        yield client


def test_answers_are_kept_masked_and_only_what_was_changed_counts(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    page = lea.get(f"/matters/{reference}").text
    site.app.state.parts.desk.matters.give_context(reference, {"tool": "Word, the desktop app"}, by=PRIYA)
    answer = send(
        lea,
        reference,
        "answers",
        about_error="403, write to jana.kowalski@example.org",
        was_error=was(page, "error"),
        about_since_when="yesterday",
        was_since_when=was(page, "since_when"),
        about_tool="Microsoft 365 Copilot",
        was_tool=was(page, "tool"),
        about_invented="x",
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/matters/{reference}?done=answered&masked=1"
    known = {one["name"]: one["value"] for one in kept(site, reference).context}
    assert known["error"] == "403, write to <EMAIL_1>"
    assert known["since_when"] == "yesterday"
    assert known["tool"] == "Word, the desktop app"
    assert "invented" not in known
    shown = words_of(lea.get(answer.headers["location"]).text)
    assert "your answers are with them now. We masked sensitive parts" in shown


def test_what_they_write_is_masked_and_the_same_form_is_one_line(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    found = re.search(r'name="once" value="([0-9a-f]{32})"', lea.get(f"/matters/{reference}").text)
    assert found is not None
    text = "It is the licence of jana.kowalski@example.org"
    answers = [send(lea, reference, "say", text=text, once=found[1]) for _ in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert [one.text for one in lines(site, reference)] == ["It is the licence of <EMAIL_1>"]
    with site.database.reading() as session:
        for delivery in session.exec(select(Delivery)):
            assert "jana" not in str(delivery.payload)
    assert "It is the licence of &lt;EMAIL_1&gt;" in lea.get(f"/matters/{reference}").text


def test_the_same_form_sent_at_the_same_time_is_one_line(site: Site, lea: httpx.Client) -> None:
    reference, token = report(lea, BROKEN), csrf_in(lea, "/matters")
    said = {"csrf": token, "text": "It happens in Excel too", "once": "a" * 32}
    cookies = dict(lea.cookies)
    statuses = []

    def press() -> None:
        with browser(site) as client:
            client.cookies.update(cookies)
            statuses.append(client.post(f"/matters/{reference}/say", data=said).status_code)

    threads = [threading.Thread(target=press) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert statuses == [303] * 4
    assert len(lines(site, reference)) == 1


def test_what_was_typed_in_vain_stands_there_again(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    empty = send(lea, reference, "say", text="  \n ")
    assert empty.status_code == 422
    assert "There is nothing written here yet." in empty.text
    long = send(lea, reference, "answers", about_error="x" * 2001, about_since_when="since Monday")
    assert long.status_code == 422
    assert "x" * 2001 in long.text
    assert "since Monday" in long.text
    assert kept(site, reference).context[1]["value"] is None


def test_a_line_about_an_exposure_makes_it_one(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    answer = send(lea, reference, "say", text=EXPOSURE)
    assert answer.headers["location"].startswith(f"/matters/{reference}?done=exposed")
    ticket = kept(site, reference)
    assert ticket.restricted
    assert ticket.lane == "security_incident"
    said = words_of(lea.get(answer.headers["location"]).text)
    assert "It was given to Security, to be on the safe side." in said
    assert "Please do three things" in said


def test_an_unclear_matter_is_placed_by_the_answer(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, NOTHING)
    page = lea.get(f"/matters/{reference}").text
    assert "Which AI tool or automation is it about" in page
    send(lea, reference, "answers", about_matter=KNOWN, was_matter=was(page, "matter"), once="b" * 32)
    send(lea, reference, "answers", about_matter=KNOWN, was_matter=was(page, "matter"), once="b" * 32)
    assert kept(site, reference).lane == "technical"
    shown = lea.get(f"/matters/{reference}").text
    assert "It is with the IT support team." in words_of(shown)
    # What made it clear is a line of its own, and not said twice.
    assert shown.count("greyed out in Word since this morning") == 1


def test_which_of_these_it_is_can_be_said_and_said_anew(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, UNSURE)
    offered = kept(site, reference).choices
    assert len(offered) >= 2
    page = lea.get(f"/matters/{reference}").text
    assert "Which of these is it?" in page
    for outcome in (offered[1], offered[1], offered[0]):
        assert send(lea, reference, "choice", outcome=outcome).status_code == 303
    assert kinds(site, reference).count("label_given") == 2
    assert "You said:" in lea.get(f"/matters/{reference}").text
    assert send(lea, reference, "choice", outcome="guidance").status_code == 409


def test_an_answer_that_helped_settles_it_once(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    for _ in range(2):
        assert send(lea, reference, "helped").status_code == 303
    ticket = kept(site, reference)
    assert (ticket.state, ticket.resolution) == ("resolved", "answered")
    assert kinds(site, reference).count("answer_helped") == 1
    assert "Did this help?" not in lea.get(f"/matters/{reference}").text
    send(lea, reference, "say", text="It is back, sadly")
    assert kept(site, reference).state == "open"


def test_an_answer_that_only_says_who_looks_settles_nothing(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, "The nightly ticket summaries have been empty since the CRM update")
    assert "Did this help?" not in lea.get(f"/matters/{reference}").text
    assert send(lea, reference, "helped").status_code == 303
    assert kept(site, reference).state == "open"
    assert "answer_helped" not in kinds(site, reference)


def test_an_answer_that_did_not_help_stays_with_a_person(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    for _ in range(2):
        assert send(lea, reference, "not-helped").status_code == 303
    assert kept(site, reference).state == "open"
    assert kinds(site, reference).count("answer_not_helped") == 1
    assert "Did this help?" not in lea.get(f"/matters/{reference}").text


def test_it_is_taken_back_only_while_nobody_has_it(site: Site, lea: httpx.Client) -> None:
    first, second, secret = report(lea, BROKEN), report(lea, KNOWN), report(lea, EXPOSURE)
    for _ in range(2):
        assert send(lea, first, "withdraw").status_code == 303
    assert kept(site, first).state == "withdrawn"
    assert kinds(site, first).count("withdrawn") == 1
    assert "Nobody works on it" in lea.get(f"/matters/{first}").text
    late = send(lea, first, "say", text="I need it after all")
    assert late.status_code == 409
    assert "I need it after all" in late.text
    add_person(site.database, PRIYA.handle, Role.AGENT)
    site.app.state.parts.desk.matters.take(second, by=PRIYA)
    refused = send(lea, second, "withdraw")
    assert refused.status_code == 409
    assert "can&#39;t be taken back any more" in refused.text
    assert send(lea, secret, "withdraw").status_code == 409
    assert kept(site, secret).state == "open"


def test_answers_to_what_is_settled_meanwhile_are_refused_and_shown_again(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    page = lea.get(f"/matters/{reference}").text
    site.app.state.parts.desk.matters.resolve(reference, "fixed", remark="", by=PRIYA)
    late = send(lea, reference, "say", text="Thank you, it works", once="c" * 32)
    assert late.status_code == 303
    assert kept(site, reference).state == "open"
    site.app.state.parts.desk.matters.resolve(reference, "fixed", remark="", by=PRIYA)
    refused = send(lea, reference, "answers", about_error="403 again", was_error=was(page, "error"))
    assert refused.status_code == 409
    assert "403 again" in refused.text


def test_whoever_writes_without_end_is_slowed_down_and_loses_nothing(lea: httpx.Client) -> None:
    reference, token = report(lea, BROKEN), csrf_in(lea, "/matters")
    for number in range(61):
        said = {"csrf": token, "text": f"line {number}", "once": f"{number:032x}"}
        answer = lea.post(f"/matters/{reference}/say", data=said)
    assert answer.status_code == 429
    assert "line 60" in answer.text
    assert int(answer.headers["Retry-After"]) > 0


def test_a_session_that_ended_gives_back_what_was_typed_and_no_word_of_the_matter(
    site: Site, lea: httpx.Client
) -> None:
    reference = report(lea, BROKEN)
    said = {"csrf": csrf_in(lea, "/matters"), "text": "It happens in Excel too", "about_error": "403"}
    lea.post("/sign-out", data={"csrf": said["csrf"]})
    for act, typed in (("say", "It happens in Excel too"), ("answers", "403")):
        answer = lea.post(f"/matters/{reference}/{act}", data=said)
        assert answer.status_code == 403
        assert typed in answer.text
        assert "greyed out" not in answer.text
        assert reference not in answer.text
    assert lea.post(f"/matters/{reference}/withdraw", data=said).status_code == 303
    assert kept(site, reference).state == "open"
    assert lines(site, reference) == []


def test_what_they_wrote_is_repeated_where_their_matter_goes(site: Site, lea: httpx.Client) -> None:
    reference = report(lea, BROKEN)
    send(lea, reference, "say", text="It happens in Excel too")
    site.app.state.parts.desk.matters.reroute(reference, "guidance", why="", by=PRIYA)
    with site.database.reading() as session:
        payloads = [str(one.payload) for one in session.exec(select(Delivery)) if "so far" in str(one.payload)]
    assert len(payloads) == 1
    assert "It happens in Excel too" in payloads[0]
