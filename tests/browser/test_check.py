"""The page "Can I paste this?" as people use it: with a script and without, by keyboard, on a phone, in German."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser

TEXT = "Dear team, please write to dana.smith@example.com today.\nThe password: Tulip-River-42! is known."
MILD = "Dear team, please write to dana.smith@example.com today."


@contextmanager
def opened(browser: Browser, demo: Demo, path: str = "/check", **kind: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open the page in a browser of this kind, and gather what it complains of."""
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **kind})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{demo.url}{path}")
    yield page, complaints
    context.close()


def fill(page: Page, text: str = TEXT, tool: str = "Microsoft 365 Copilot") -> None:
    page.locator("#text").fill(text)
    page.locator("label.tool").filter(has_text=tool).first.click()


def check(page: Page, text: str = TEXT, tool: str = "Microsoft 365 Copilot") -> None:
    fill(page, text, tool)
    page.locator("#send").click()
    # The answer before this one stands there until the new one has come.
    expect(page.locator(".is-busy, .is-stale")).to_have_count(0)
    expect(page.locator("#answer")).to_be_visible()


def test_nothing_is_sent_before_the_button_and_the_answer_gets_the_focus(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, complaints):
        sent: list[str] = []
        # The browser fetches the page's icon when it likes.
        page.on("request", lambda request: sent.append(request.url) if "/static/icon" not in request.url else None)
        fill(page)
        page.wait_for_timeout(300)
        assert sent == []
        page.locator("#send").click()
        expect(page.locator("#answer")).to_be_focused()
        expect(page.locator("#answer")).to_contain_text("please don't put this into Microsoft 365 Copilot")
        expect(page.locator("#status")).to_be_empty()
        assert page.title().startswith("No \u2013 Can I paste this?")
        expect(page.locator("#text")).to_have_value(TEXT)
        assert sent == [f"{demo.url}/check"]
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
        assert complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_the_way_from_a_no_to_a_copy_that_may_be_used(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, java_script_enabled=script) as (page, complaints):
        check(page, MILD)
        expect(page.locator("#answer")).to_contain_text("Yes")
        expect(page.locator("#copy")).to_have_value("Dear team, please write to <EMAIL_1> today.")
        expect(page.locator("mark")).to_contain_text("dana.smith@example.com")
        check(page, TEXT)
        expect(page.locator("#answer")).to_contain_text("No")
        page.get_by_role("button", name="Check the masked copy").click()
        expect(page.locator("#text")).to_have_value(
            "Dear team, please write to <EMAIL_1> today.\nThe password: <PASSWORD_1> is known."
        )
        assert complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_asking_and_doubting_keep_the_answer_in_sight(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, java_script_enabled=script) as (page, complaints):
        check(page)
        page.locator("#purpose").fill("A reminder")
        page.get_by_role("button", name="Ask about this").click()
        expect(page.locator(".told")).to_contain_text("Data Governance team has your question as R-")
        page.locator(".doubt summary").click()
        page.get_by_role("button", name="This is not sensitive").first.click()
        expect(page.locator(".told")).to_contain_text("Thank you")
        expect(page.locator("#answer")).to_contain_text("No")
        assert complaints == []


def test_an_answer_to_something_else_is_out_of_date(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, complaints):
        check(page, MILD)
        colour = page.locator(".verdict").evaluate("each => getComputedStyle(each).backgroundColor")
        page.locator("label.tool").filter(has_text="GitHub Copilot").click()
        expect(page.locator(".stale")).to_have_text("You have changed something since. Check again.")
        expect(page.locator("#status")).to_have_text("You have changed something since. Check again.")
        assert page.locator(".verdict").evaluate("each => getComputedStyle(each).backgroundColor") != colour
        assert page.title().startswith("Can I paste this?")
        assert page.locator(".answer .body").evaluate("each => each.inert")
        assert faults_of(page) == []
        page.locator("label.tool").filter(has_text="Microsoft 365 Copilot").click()
        expect(page.locator(".stale")).to_be_hidden()
        page.locator(".describe summary").click()
        for field in ("#text", "#described", "[name=classes][value=payment]"):
            page.locator(field).press("Space")
            expect(page.locator(".stale")).to_be_visible()
            page.locator("#send").click()
            expect(page.locator(".stale")).to_be_hidden()
        assert complaints == []


def test_the_purpose_of_a_question_makes_no_answer_old(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, _):
        check(page)
        page.locator("#purpose").fill("A reminder")
        expect(page.locator(".stale")).to_be_hidden()


def test_what_does_nothing_without_a_script_is_not_shown_there(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, java_script_enabled=False) as (page, _):
        check(page, MILD)
        expect(page.locator("#copy")).to_be_visible()
        for hidden in ("#copy-button", ".stale", ".keys"):
            expect(page.locator(hidden)).to_be_hidden()
        assert page.title().startswith("Yes, with the masked copy \u2013 Can I paste this?")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_the_other_language_keeps_the_text_and_the_tool(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, java_script_enabled=script) as (page, complaints):
        fill(page)
        page.get_by_role("button", name="DE", exact=True).click()
        expect(page.locator("html")).to_have_attribute("lang", "de")
        expect(page.locator("#text")).to_have_value(TEXT)
        expect(page.locator("[name=tool][value=m365_copilot]")).to_be_checked()
        expect(page.locator("#answer")).to_have_count(0)
        page.locator("#send").click()
        expect(page.locator("#answer")).to_contain_text("Nein, bitte")
        assert complaints == []


def test_enter_in_a_field_checks_and_does_nothing_else(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, _):
        fill(page)
        page.locator(".describe summary").click()
        page.locator("#described").press("Enter")
        expect(page.locator("#answer")).to_contain_text("No")
        expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_after_a_missed_value_the_yes_is_gone(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, java_script_enabled=script) as (page, complaints):
        check(page, MILD)
        page.locator(".doubt summary").click()
        expect(page.locator("#missed_class")).to_have_value("")
        page.locator("#missed").fill("Dear team")
        page.locator("#missed_class").select_option("confidential")
        page.get_by_role("button", name="Tell us").click()
        expect(page.locator("#answer")).to_contain_text("Please ask first: you said that it holds confidential")
        expect(page.locator("[name=classes][value=confidential]")).to_be_checked()
        expect(page.locator("#copy")).to_have_count(0)
        if script:
            expect(page.locator("#told")).to_be_focused()
            expect(page.locator("#status")).to_contain_text("Thank you")
            expect(page.locator(".stale")).to_be_hidden()
        page.get_by_role("button", name="Ask about this").click()
        expect(page.locator(".told")).to_contain_text("has your question as R-")
        expect(page.locator("#answer")).to_contain_text("Please ask first")
        if script:
            expect(page.locator("#told")).to_be_focused()
            expect(page.locator("#status")).to_contain_text("has your question as R-")
        assert complaints == []


def test_a_missing_tool_is_said_to_who_comes_to_its_buttons(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, _):
        page.locator("#text").fill(MILD)
        page.locator("#send").click()
        expect(page.locator("#tool")).to_have_attribute("aria-describedby", "tool-mistake")
        expect(page.locator("[name=tool]").first).to_have_attribute("aria-describedby", "tool-mistake")
        expect(page.locator("#tool")).to_have_attribute("aria-invalid", "true")
        check(page, MILD)
        expect(page.locator(".answer")).to_be_visible()
        assert page.locator("#tool").get_attribute("aria-describedby") is None
        assert page.locator("[name=tool]").first.get_attribute("aria-describedby") is None


def test_the_copy_button_copies_and_says_so(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo, permissions=["clipboard-read", "clipboard-write"]) as (page, _):
        check(page, MILD)
        page.get_by_role("button", name="Copy", exact=True).click()
        expect(page.locator("#copy-button")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == "Dear team, please write to <EMAIL_1> today."


def test_the_keyboard_alone_is_enough(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, complaints):
        page.locator("#text").focus()
        page.keyboard.type(MILD)
        for _ in range(3):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "tool":
                break
        page.keyboard.press("Space")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#answer")).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.answer') !== null")
        assert complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_what_is_missing_is_said_at_its_field_and_the_text_stays(demo: Demo, browser: Browser, *, script: bool) -> None:
    with opened(browser, demo, java_script_enabled=script) as (page, _):
        page.locator("#text").fill(TEXT)
        page.locator("#send").click()
        expect(page.locator("#tool-mistake")).to_have_text("Please choose the tool that it should go into.")
        expect(page.locator("#text")).to_have_value(TEXT)


def test_a_lost_connection_keeps_the_text_and_says_so(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, _):
        fill(page)
        page.context.set_offline(offline=True)
        page.locator("#send").click()
        expect(page.locator("#trouble")).to_contain_text("your text is still here")
        expect(page.locator("#text")).to_have_value(TEXT)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_state_fits_is_labelled_and_can_be_read(
    demo: Demo, browser: Browser, *, language: str, scheme: str, width: int
) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "locale": language}
    with opened(browser, demo, **kind) as (page, _):
        assert page.locator("html").get_attribute("lang") == language
        assert faults_of(page) == []
        page.locator("#send").click()
        expect(page.locator(".mend")).to_be_visible()
        assert faults_of(page) == []
        for text in (TEXT, MILD, "Hello"):
            check(page, text)
            for summary in page.locator("summary").all():
                if not summary.evaluate("each => each.parentElement.open"):
                    summary.click()
            assert faults_of(page) == []


def test_the_look_for_faults_finds_some(demo: Demo, browser: Browser) -> None:
    with opened(browser, demo) as (page, _):
        page.evaluate("document.querySelector('label[for=text]').remove()")
        page.evaluate("document.querySelector('h1').outerHTML = '<p>x</p>'")
        page.evaluate("document.body.style.color = '#eee'")
        page.set_viewport_size({"width": 100, "height": 900})
        found = " ".join(faults_of(page))
        assert all(f"{each} " in found for each in ("label:", "page-has-heading-one:", "color-contrast:", "wider than"))
