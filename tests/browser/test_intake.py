"""The start page as people use it: with a script and without, a reload, a sign-out, a phone, light and dark."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_check import opened

pytestmark = pytest.mark.browser

REPORT = "The nightly ticket summaries have been empty since the CRM update"
SECRET = "The summaries stopped, and the password: Tulip-River-42! of dana.smith@example.com is in the log"
WITH_COPY = "May I put the complaint of dana.smith@example.com into Copilot?"
MAY_I = "Can I paste customer names into ChatGPT?"
EXPOSURE = "I think I pasted the client list into my own ChatGPT last night"
DRAFT = "sessionStorage.getItem('triage.intake')"
FILED = re.compile(r"/matters/R-[0-9A-Z]{7}$")
WITH_AND_WITHOUT = pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])


def write(page: Page, text: str) -> None:
    page.locator("#text").fill(text)


@WITH_AND_WITHOUT
def test_a_report_is_filed_from_the_start_page_and_leaves_no_draft(
    demo: Demo, browser: Browser, *, script: bool
) -> None:
    with opened(browser, demo, "/", java_script_enabled=script) as (page, complaints):
        write(page, REPORT)
        page.locator("#send").click()
        page.wait_for_url(FILED)
        assert page.evaluate(DRAFT) is None
        page.goto(f"{demo.url}/")
        expect(page.locator("#text")).to_have_value("")
        assert complaints == []


def test_while_one_types_the_page_says_what_would_be_replaced(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, complaints):
        expect(page.locator("#look-button")).to_be_hidden()
        page.locator("#text").press_sequentially("Nothing to see", delay=5)
        expect(page.locator("#look")).to_contain_text("Nothing in it would have to be replaced")
        write(page, SECRET)
        expect(page.locator(".replaced")).to_contain_text("password")
        expect(page.locator("#text")).to_be_focused()
        page.locator("#kept summary").click()
        expect(page.locator("#kept .marked")).to_contain_text("<PASSWORD_1> of <EMAIL_1>")
        write(page, f"{SECRET}. Thank you")
        expect(page.locator("#kept .marked")).to_contain_text("Thank you")
        expect(page.locator("#kept .marked")).to_be_visible()
        write(page, "")
        expect(page.locator(".replaced")).to_have_count(0)
        assert complaints == []


@WITH_AND_WITHOUT
def test_a_question_about_pasting_is_answered_there_with_a_copy(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, "/", java_script_enabled=script) as (page, complaints):
        write(page, WITH_COPY)
        if not script:
            page.locator("#look-button").click()
        expect(page.locator("#answer")).to_contain_text("Yes, this may go into Microsoft 365 Copilot once")
        expect(page.locator("#copy")).to_have_value("May I put the complaint of <EMAIL_1> into Copilot?")
        expect(page.locator("#send")).to_have_text("Ask a person about it")
        expect(page.locator("#text")).to_have_value(WITH_COPY)
        page.locator("#send").click()
        page.wait_for_url(FILED)
        assert complaints == []


@WITH_AND_WITHOUT
def test_who_sends_at_once_what_the_policy_answers_gets_the_answer_first(
    demo: Demo, browser: Browser, *, script: bool
) -> None:
    with opened(browser, demo, "/", java_script_enabled=script) as (page, complaints):
        write(page, MAY_I)
        page.locator("#send").click()
        expect(page.locator(".not-sent")).to_contain_text("Nothing has been sent yet")
        expect(page.locator("#answer")).to_contain_text("No, please")
        page.locator("#send").click()
        page.wait_for_url(FILED)
        assert complaints == []


def test_a_reload_keeps_the_draft_and_it_is_sent_nowhere(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, complaints):
        write(page, REPORT)
        once = page.locator("[name=once]").input_value()
        page.reload()
        expect(page.locator("#text")).to_have_value(REPORT)
        expect(page.locator("#restored")).to_be_visible()
        assert page.locator("[name=once]").input_value() == once
        page.goto(f"{demo.url}/check")
        page.go_back()
        expect(page.locator("#text")).to_have_value(REPORT)
        assert page.evaluate("localStorage.length") == 0
        page.get_by_role("button", name="Discard it").click()
        expect(page.locator("#text")).to_have_value("")
        assert page.evaluate(DRAFT) is None
        page.reload()
        expect(page.locator("#text")).to_have_value("")
        assert complaints == []


def test_the_other_language_keeps_the_draft(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        write(page, REPORT)
        page.get_by_role("button", name="DE", exact=True).click()
        expect(page.locator("h1")).to_have_text("Worum geht es?")
        expect(page.locator("#text")).to_have_value(REPORT)


def test_two_clicks_are_one_matter(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        write(page, REPORT)
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.url) if request.is_navigation_request() else None)
        page.evaluate("() => { const send = document.getElementById('send'); send.click(); send.click(); }")
        page.wait_for_url(FILED)
        assert [url for url in sent if url == f"{demo.url}/"] == [f"{demo.url}/"]


def test_signing_out_leaves_nothing_in_any_tab_of_a_shared_machine(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        other = page.context.new_page()
        other.goto(f"{demo.url}/")
        for each in (page, other):
            write(each, SECRET)
        page.get_by_role("button", name="Sign out").click()
        expect(page.locator("#text")).to_have_value("")
        expect(other.locator("#text")).to_have_value("")
        for each in (page, other):
            assert each.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        page.go_back()
        expect(page.locator("#text")).to_have_value("")


def test_somebody_else_never_sees_what_was_begun(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        write(page, SECRET)
        page.evaluate("sessionStorage.setItem('of-another-page', 'begun there')")
        page.locator("#try-as").select_option(index=1)
        page.get_by_role("button", name="Switch").click()
        expect(page.locator("#text")).to_have_value("")
        assert page.evaluate("sessionStorage.length") == 0


def test_a_form_of_an_earlier_session_is_given_back_with_all_that_was_typed(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        write(page, REPORT)
        expect(page.locator(".clean")).to_be_visible()
        # In the demonstration whoever comes without a session is lent one, here by the other tab.
        page.context.clear_cookies()
        page.context.new_page().goto(f"{demo.url}/check")
        page.locator("#send").click()
        expect(page.locator("#trouble")).to_contain_text("press the button once more")
        expect(page.locator("#text")).to_have_value(REPORT)
        page.locator("#send").click()
        page.wait_for_url(FILED)
        assert page.evaluate(DRAFT) is None


def test_a_lost_connection_says_nothing_while_typing_and_loses_nothing(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, _):
        page.context.set_offline(offline=True)
        write(page, REPORT)
        page.wait_for_timeout(1_000)
        expect(page.locator("#trouble")).to_be_empty()
        page.context.set_offline(offline=False)
        page.reload()
        expect(page.locator("#text")).to_have_value(REPORT)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_state_fits_is_labelled_and_can_be_read(
    demo: Demo, browser: Browser, *, language: str, scheme: str, width: int
) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "locale": language}
    with opened(browser, demo, "/", **kind) as (page, complaints):
        assert faults_of(page) == []
        for text, place in ((SECRET, ".replaced"), (WITH_COPY, "#answer"), (EXPOSURE, "#look .notice")):
            write(page, text)
            expect(page.locator(place)).to_be_visible()
            assert faults_of(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert complaints == []
        write(page, "")
        page.locator("#send").click()
        expect(page.locator("#text-mistake")).to_be_visible()
        assert faults_of(page) == []


def test_the_keyboard_alone_is_enough(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, "/") as (page, complaints):
        expect(page.locator("#text")).to_be_focused()
        page.keyboard.type(REPORT)
        page.keyboard.press("Control+Enter")
        page.wait_for_url(FILED)
        assert complaints == []
