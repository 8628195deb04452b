"""Agents, owners and security at work in the stand-in Slack's own page: their cards, their threads and their forms."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Demo
from tests.browser.slack_seat import DESK, PATIENCE_MILLISECONDS, Seat

pytestmark = pytest.mark.browser
MAYA, JONAS, PRIYA, ELIF, TOM = "Maya Okafor", "Jonas Lindqvist", "Priya Raman", "Elif Demir", "Tom Baker"


@pytest.fixture(scope="module")
def seats(browser: Browser, demo: Demo) -> Iterator[tuple[Seat, Seat]]:
    """Give two pages, so that two people can act in the same moment."""
    expect.set_options(timeout=PATIENCE_MILLISECONDS)
    pages = [browser.new_page(viewport={"width": 1280, "height": 900}) for _ in range(2)]
    for page in pages:
        page.set_default_timeout(PATIENCE_MILLISECONDS)
    yield Seat(pages[0], demo.sandbox_url), Seat(pages[1], demo.sandbox_url)
    for page in pages:
        page.close()
    expect.set_options(timeout=5_000)


def reported(seat: Seat, who: str, text: str) -> None:
    """Report something in a channel, and open its thread."""
    seat.sit(who, "ask-ai")
    seat.write(f"@{DESK} {text}")
    seat.open_thread(text)
    expect(seat.thread).to_contain_text("Your reference")


def test_one_takes_it_before_everybodys_eyes_and_an_employee_can_not(seats: tuple[Seat, Seat]) -> None:
    report = "Copilot in PowerPoint shows error 411 at every start"
    first, second = seats
    reported(first, JONAS, report)
    first.sit(MAYA, "it-support")
    first.press(report, "Take")
    expect(first.flow).to_contain_text("Only the team that works on")
    expect(first.post(report)).to_contain_text("nobody has taken it")
    first.sit(PRIYA, "it-support")
    second.sit(ELIF, "it-support")
    expect(second.post(report)).to_contain_text("nobody has taken it")
    first.press(report, "Take")
    for seat in seats:
        expect(seat.post(report)).to_contain_text("Taken by Priya Raman")
        expect(seat.post(report).get_by_role("button", name="Take", exact=True)).to_have_count(0)
    second.shot("agents-taken")


def test_what_was_asked_answered_and_corrected_stands_in_both_threads(seats: tuple[Seat, Seat]) -> None:
    report = "Copilot in OneNote shows error 422 when it summarises"
    agent, person = seats
    reported(person, JONAS, report)
    agent.sit(PRIYA, "it-support")
    agent.press(report, "Ask the person")
    with agent.form("Ask the person") as form:
        form.get_by_label("Your question").fill("Which notebook is it?")
    agent.open_thread(report)
    expect(agent.thread).to_contain_text("Which notebook is it?")
    expect(person.thread).to_contain_text("Which notebook is it?")
    person.reply("The one of the Oslo team")
    expect(agent.thread).to_contain_text("The one of the Oslo team")
    agent.reply("Sounds like their quota")
    expect(agent.thread).to_contain_text("Only your team sees this")
    expect(person.thread).not_to_contain_text("quota")
    agent.thread.get_by_role("button", name=f"Send to {JONAS}").click()
    expect(person.thread).to_contain_text("Sounds like their quota")
    agent.shot("agents-thread")
    post = person.thread.locator(".post").filter(has_text="The one of the Oslo team").last
    post.hover()
    post.get_by_label("Actions for this message").click()
    post.get_by_role("button", name="Delete message").click()
    person.page.locator("#ask").get_by_role("button", name="Delete").click()
    expect(agent.thread).not_to_contain_text("The one of the Oslo team")
    expect(agent.thread).to_contain_text("deleted a message")


def test_card_moves_with_its_reason_and_a_settled_matter_opens_again(seats: tuple[Seat, Seat]) -> None:
    report = "Copilot in Teams shows error 433 in each meeting"
    agent, person = seats
    reported(person, MAYA, report)
    agent.sit(PRIYA, "it-support")
    agent.press(report, "Reroute")
    with agent.form("Reroute") as form:
        form.get_by_label("Where does it belong?").select_option(label="An automation that uses AI failed")
        form.get_by_label("Why?").fill("The nightly flow behind it stopped")
    expect(agent.flow).not_to_contain_text(report)
    expect(agent.post("is now with the AI Operations team")).to_be_visible()
    expect(person.thread).to_contain_text("can help you better")
    agent.sit(ELIF, "ai-operations")
    card = agent.post(report)
    expect(card).to_contain_text("Moved here by Priya Raman")
    expect(card).to_contain_text("The nightly flow behind it stopped")
    agent.shot("agents-moved")
    agent.press(report, "Resolve")
    with agent.form("Resolve") as form:
        form.get_by_label("fixed", exact=True).check()
        form.get_by_label("A word to the person").fill("It runs again.")
    expect(card).to_contain_text("Settled: fixed")
    expect(person.thread).to_contain_text("It runs again.")
    person.thread.get_by_role("button", name="It is not settled").click()
    expect(card).to_contain_text("nobody has taken it")


def test_an_incident_leaves_the_open_channels_and_security_alone_reads_it(seats: tuple[Seat, Seat]) -> None:
    report = "Gemini shows error 444 when I open the harbour board"
    agent, person = seats
    reported(person, MAYA, report)
    person.reply("It says timeout since lunch")
    agent.sit(PRIYA, "it-support")
    agent.open_thread(report)
    expect(agent.thread).to_contain_text("since lunch")
    agent.press(report, "Make an incident")
    agent.page.get_by_role("dialog").get_by_role("button", name="Page security").click()
    expect(agent.flow).not_to_contain_text("error 444")
    expect(agent.thread).not_to_contain_text("since lunch")
    person.sit(MAYA, DESK)
    expect(person.flow).to_contain_text("From now on we talk about it here")
    agent.shot("agents-left")
    for who, seat, sees in ((PRIYA, agent, "restricted to security"), (TOM, person, "since lunch")):
        seat.sit(who, "security-incidents")
        card = seat.flow.locator(".post").filter(has_text=MAYA).filter(has_text="Moved here by Priya Raman").last
        expect(card).not_to_contain_text("error 444")
        card.get_by_role("button", name="Read", exact=True).click()
        expect(seat.page.get_by_role("dialog", name="What was written")).to_contain_text(sees)
        seat.shot(f"agents-read-{who[:3]}")
        seat.close()
