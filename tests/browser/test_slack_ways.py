"""The three ways through the house and each way in, played by everybody in the stand-in Slack's own page."""

import pytest
from playwright.sync_api import expect

from tests.browser.slack_seat import DESK, JONAS, MAYA, NOAH, PRIYA, TOM, Seat

pytestmark = pytest.mark.browser


def test_a_question_about_pasting_is_answered_in_the_thread_at_once(seat: Seat) -> None:
    seat.sit(MAYA, DESK)
    seat.write("Can I paste customer names and phone numbers into ChatGPT?")
    seat.open_thread("customer names")
    for words in ("No, please don't put this into ChatGPT", "Why:", "What you can do instead:", "section"):
        expect(seat.thread).to_contain_text(words)
    seat.shot("way1-answer")
    seat.thread.get_by_role("button", name="This helped").click()
    expect(seat.thread).to_contain_text("Glad that helped")
    seat.thread.get_by_role("button", name="Ask a person").click()
    expect(seat.thread).to_contain_text("Your reference")
    seat.shot("way1-person")


def test_a_report_goes_to_an_agent_and_back_until_it_is_settled(seat: Seat) -> None:
    report = "Copilot in Excel has answered with error 500 since this morning"
    seat.sit(JONAS, "ask-ai")
    seat.write(f"@{DESK} {report}")
    seat.open_thread("error 500")
    expect(seat.thread).to_contain_text("IT support team")
    seat.shot("way2-report")

    seat.sit(PRIYA, "it-support")
    expect(seat.post(report)).to_contain_text("Jonas Lindqvist")
    seat.shot("way2-card")
    seat.press(report, "Take")
    expect(seat.post(report)).to_contain_text("Taken by")
    seat.begin_thread(report)
    seat.reply("Looks like the licence server again")
    expect(seat.thread).to_contain_text("Only your team sees this")
    seat.shot("way2-only-team")
    seat.reply("> We restart the licence server now")
    # The answer changes the card, and a button that is pressed while it changes is none any more.
    expect(seat.post(report)).not_to_contain_text("To be answered by")
    seat.press(report, "Resolve")
    with seat.form("Resolve") as form:
        form.get_by_label("fixed").check()
        form.get_by_label("A word to the person").fill("It was our proxy.")
    expect(seat.post(report)).to_contain_text("Settled: fixed")

    seat.sit(JONAS, "ask-ai")
    seat.open_thread("error 500")
    for words in ("We restart the licence server now", "is settled", "It was our proxy."):
        expect(seat.thread).to_contain_text(words)
    expect(seat.thread).not_to_contain_text("Looks like the licence server again")
    seat.shot("way2-person-reads")


def test_an_exposure_in_a_channel_goes_on_in_private_and_security_takes_it(seat: Seat) -> None:
    words = "I pasted the whole customer export into my own ChatGPT yesterday"
    seat.sit(MAYA, "ask-ai")
    seat.write(f"@{DESK} {words}")
    whisper = seat.post("I have written to you privately")
    expect(whisper).to_contain_text("Only visible to you")
    seat.shot("way3-channel")
    seat.sit(MAYA, DESK)
    steps = seat.post("Please do three things")
    expect(steps).to_contain_text("Don't delete anything")
    expect(steps.get_by_text("Show the message")).to_be_visible()
    seat.shot("way3-private")

    seat.sit(JONAS, "ask-ai")
    expect(seat.flow).to_contain_text(words)
    expect(seat.flow).not_to_contain_text("written to you privately")
    expect(seat.flow).not_to_contain_text("three things")

    seat.sit(TOM, "security-incidents")
    card = seat.flow.locator(".post").filter(has_text=MAYA).last
    expect(card).to_contain_text("What was written is not shown")
    expect(card).not_to_contain_text("customer export")
    seat.shot("way3-card")
    card.get_by_role("button", name="Take", exact=True).click()
    expect(card).to_contain_text("Taken by")
    seat.shot("way3-taken")


def test_the_slash_command_knows_four_words(seat: Seat) -> None:
    seat.sit(JONAS, "ask-ai")
    seat.write("/ai help")
    expect(seat.post("This is what I can do for you")).to_contain_text("Only visible to you")
    seat.shot("in-command-help")
    seat.write("/ai status")
    expect(seat.post("Your open matters")).to_contain_text("R-")
    seat.write("/ai can I paste source code into GitHub Copilot?")
    expect(seat.post("this may go into GitHub Copilot")).to_contain_text("Source code")
    seat.shot("in-command")
    seat.write("/ai report The nightly ticket summaries have been empty since Monday")
    expect(seat.post("You will hear from us in your direct messages")).to_be_visible()
    seat.sit(JONAS, DESK)
    expect(seat.post("Thank you for noticing")).to_contain_text("Your reference")
    seat.shot("in-command-report")


def test_a_message_is_brought_to_the_desk_by_its_menu_and_by_an_emoji(seat: Seat) -> None:
    seat.sit(JONAS, "ask-ai")
    seat.write("The translation bot mixes up our product names again")
    seat.sit(MAYA, "ask-ai")
    seat.menu("translation bot", "Ask AI desk about this")
    with seat.form("Ask the AI desk") as form:
        expect(form).to_contain_text("mixes up our product names")
        seat.shot("in-shortcut")
        form.get_by_label("What would you like to know about it?").fill("Is this known?")
    seat.sit(MAYA, DESK)
    expect(seat.flow.locator(".post").filter(has_text="Your reference").last).to_be_visible()
    seat.sit(NOAH, "ask-ai")
    seat.menu("translation bot", "React with robot_face")
    seat.sit(NOAH, DESK)
    expect(seat.post("translation bot")).to_contain_text("Sie haben")
    seat.shot("in-reaction-german")


def test_home_the_form_for_everywhere_and_the_assistant_open_matters_too(seat: Seat) -> None:
    seat.sit(NOAH, DESK)
    seat.page.get_by_role("button", name="Home", exact=True).click()
    home = seat.page.locator("#home")
    expect(home).to_contain_text("Ihre offenen Vorgänge")
    seat.shot("in-home-german")
    seat.sit(MAYA, DESK)
    seat.page.get_by_role("button", name="Home", exact=True).click()
    expect(home).to_contain_text("Your open matters")
    expect(home).to_contain_text("R-")
    home.get_by_role("button", name="Can I paste this?").click()
    dialog = seat.page.get_by_role("dialog", name="Can I paste this?")
    dialog.get_by_label("The text, or what kind of data it is").fill("Write to Anna Berg, anna.berg@example.org, today")
    dialog.get_by_label("Which tool should it go into?").select_option(label="ChatGPT Enterprise")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_contain_text("Why:")
    seat.shot("in-home-check")
    seat.close()

    seat.page.get_by_role("button", name="Ask the AI desk", exact=True).click()
    with seat.form("Report something") as form:
        seat.shot("in-global-form")
        form.get_by_label("What happened, or what do you need?").fill("Gemini has not opened since the update")
    seat.sit(MAYA, DESK)
    expect(seat.flow.locator(".post").filter(has_text="IT support team").last).to_be_visible()

    seat.page.get_by_role("button", name="Open the assistant").click()
    seat.page.get_by_role("button", name="Can I paste this?").click()
    expect(seat.thread).to_contain_text("Microsoft 365 Copilot")
    seat.shot("in-assistant")
