"""Each kind of answer that a person gets in the stand-in Slack's own page, and what they do with it afterwards."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.slack_seat import DESK, JONAS, NOAH, PRIYA, Seat

pytestmark = pytest.mark.browser

ANSWERS = {
    "out of scope": (
        JONAS,
        "The coffee machine on the third floor is leaking",
        ("service desk for you", "Your reference"),
    ),
    "unsure": (
        JONAS,
        "The Copilot thing in our sales process is not okay",
        ("not quite sure", "Which of these is it?"),
    ),
    "report": (
        JONAS,
        "Our nightly ticket summaries have been empty since Monday",
        ("AI Operations", "What should have"),
    ),
    "unclear": (JONAS, "It does not work.", ("I just need a little more", "A sentence is enough")),
    "question in German": (
        NOAH,
        "Darf ich die Kundenliste in ChatGPT einfügen?",
        ("Nein, bitte", "Warum:", "Abschnitt"),
    ),
    "report in German": (NOAH, "Copilot ist in Word ausgegraut, Fehler 403", ("Ihr Zeichen", "Sie hören von dort bis")),
    "exposure in German": (NOAH, "Ich habe die Kundenliste in mein privates ChatGPT kopiert", ("drei Dinge", "R-")),
}


def test_each_kind_of_message_gets_its_kind_of_answer_in_the_persons_language(seat: Seat) -> None:
    for who, text, _ in ANSWERS.values():
        seat.sit(who, DESK)
        seat.write(text)
    for name, (who, text, answer) in ANSWERS.items():
        seat.sit(who, DESK)
        seat.open_thread(text)
        for words in answer:
            expect(seat.thread).to_contain_text(words)
        seat.shot(f"answer-{name.replace(' ', '-')}")


def test_what_was_unclear_is_read_by_a_person_and_what_was_chosen_is_noted(seat: Seat) -> None:
    seat.sit(JONAS, DESK)
    seat.open_thread(ANSWERS["unclear"][1])
    seat.reply("it just does not work, please")
    expect(seat.thread).to_contain_text("comes back to you here")
    seat.sit(JONAS, DESK)
    seat.open_thread(ANSWERS["unsure"][1])
    choices = seat.thread.locator(".post").nth(1).get_by_role("button")
    chosen = choices.first.inner_text()
    choices.first.click()
    expect(seat.thread).to_contain_text(f"we have noted: {chosen}")
    seat.shot("answer-chosen")


def test_a_secret_in_a_channel_is_spoken_of_to_its_writer_alone_and_never_repeated(seat: Seat) -> None:
    seat.sit(JONAS, "ask-ai")
    seat.write(f"@{DESK} Copilot fails with error 403 since this morning, my password: Tulip-River-42!")
    warning = seat.post("Please delete or edit it")
    expect(warning).to_contain_text("Only visible to you")
    expect(warning).not_to_contain_text("Tulip-River")
    seat.shot("answer-secret")


def test_a_small_file_is_read_and_the_message_is_edited_and_deleted(seat: Seat, tmp_path: Path) -> None:
    (tmp_path / "error.txt").write_text("Copilot in Outlook: error 418 for anna.berg@example.org", "utf-8")
    seat.sit(JONAS, DESK)
    seat.page.locator("#composer input[type=file]").set_input_files(tmp_path / "error.txt")
    seat.write("Copilot in Outlook does not open and shows this")
    seat.open_thread("Copilot in Outlook does not open and shows this")
    expect(seat.thread).to_contain_text("IT support team")
    seat.sit(PRIYA, "it-support")
    card = seat.post("Copilot in Outlook does not open and shows this")
    expect(card).to_contain_text("error 418")
    expect(card).not_to_contain_text("anna.berg")
    seat.shot("in-file-card")
    seat.sit(JONAS, DESK)
    seat.menu("Copilot in Outlook does not open and shows this", "Edit message", role="link")
    seat.page.locator(".editing textarea").fill("Copilot in Outlook still does not open and shows this")
    seat.page.get_by_role("button", name="Save").click()
    expect(seat.post("still does not open")).to_contain_text("(edited)")
    seat.menu("still does not open", "Delete message")
    seat.page.locator("dialog").get_by_role("button", name="Delete").click()
    expect(seat.flow).to_contain_text("This message was deleted")
    seat.sit(PRIYA, "it-support")
    expect(seat.flow).to_contain_text("Withdrawn")
    expect(seat.flow).not_to_contain_text("does not open and shows")


def test_all_of_it_fits_a_phone(seat: Seat) -> None:
    seat.page.set_viewport_size({"width": 390, "height": 800})
    seat.sit(JONAS, DESK)
    assert seat.fits
    seat.open_thread(ANSWERS["report"][1])
    assert seat.fits
    seat.shot("phone-thread")
    seat.thread.get_by_role("button", name="Answer the questions").click()
    expect(seat.page.get_by_role("dialog").get_by_role("button", name="Send")).to_be_visible()
    assert seat.fits
    seat.shot("phone-form")
    seat.close()
