"""Working on a ticket in a browser: by keyboard from the list to a resolved one, on a phone, and without a script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import desk, report

pytestmark = pytest.mark.browser

SECURITY = "Tom Baker, security"


def said(page: Page, words: str) -> None:
    expect(page.locator("#said")).to_contain_text(words)


def send(page: Page) -> None:
    page.keyboard.press("Control+Enter")


def test_from_the_list_to_a_resolved_ticket_by_keyboard_alone(demo: Demo, browser: Browser) -> None:
    older, newer = (report(demo, f"Copilot is greyed out in Excel: quokka {number}") for number in range(2))
    with desk(browser, demo) as (page, complaints):
        page.keyboard.press("/")
        page.keyboard.type("quokka")
        page.keyboard.press("Enter")
        expect(page.locator(f"#{newer}")).to_be_visible()
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text(newer)
        page.keyboard.press("j")
        expect(page.locator("h1")).to_contain_text(older)
        page.keyboard.press("k")
        expect(page.locator("h1")).to_contain_text(newer)
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("a")
        said(page, "It is with you now.")
        page.keyboard.press("s")
        page.keyboard.type("High")
        send(page)
        said(page, "The severity was changed.")
        page.keyboard.press("c")
        page.keyboard.type("Which version do you use? jk")
        send(page)
        said(page, "Your reply was sent.")
        expect(page.locator(".line.team .said").last).to_contain_text("Which version do you use? jk")
        page.keyboard.press("n")
        page.keyboard.type("The second one today")
        send(page)
        said(page, "Your note was kept.")
        page.keyboard.press("e")
        expect(page.locator("#resolve-how")).to_be_focused()
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.locator("#resolve-how")).to_be_hidden()
        page.keyboard.press("e")
        page.keyboard.type("fixed")
        page.keyboard.press("Tab")
        page.keyboard.type("A licence was missing")
        send(page)
        said(page, "It is resolved")
        page.reload()
        expect(page.locator("#said")).to_have_count(0)
        page.keyboard.press("u")
        expect(page.locator("#q")).to_have_value("quokka")
        expect(page.locator(f"#{newer} .state")).to_contain_text("Resolved")
        assert complaints == []


def test_from_the_list_the_key_leads_into_the_open_form(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in Word: dingo")
    with desk(browser, demo, path="/tickets?q=dingo") as (page, complaints):
        page.keyboard.press("j")
        page.keyboard.press("e")
        expect(page.locator("h1")).to_contain_text(reference)
        expect(page.locator("#resolve-how")).to_be_focused()
        assert complaints == []


def test_what_is_typed_outlives_a_reload_and_is_sent_once(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in Teams: bilby")
    with desk(browser, demo, path=f"/tickets/{reference}") as (page, complaints):
        page.keyboard.press("c")
        page.keyboard.type("Try it again after lunch")
        page.reload()
        expect(page.locator("#reply-text")).to_have_value("Try it again after lunch")
        page.get_by_role("button", name="Send", exact=True).dblclick()
        said(page, "Your reply was sent.")
        page.reload()
        expect(page.locator("#reply-text")).to_be_hidden()
        expect(page.locator("#reply-text")).to_have_value("")
        expect(page.locator(".line.team .said", has_text="after lunch")).to_have_count(1)
        assert complaints == []


def test_what_somebody_else_did_meanwhile_is_said_and_the_words_stay(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in Outlook: potoroo")
    path = f"/tickets/{reference}"
    with desk(browser, demo, path=path) as (page, _), desk(browser, demo, who=SECURITY, path=path) as (other, _):
        page.keyboard.press("r")
        page.locator("#reroute-lane").select_option(label="Guidance")
        page.locator("#reroute-why").fill("They have to be shown how")
        other.keyboard.press("a")
        said(other, "It is with you now.")
        send(page)
        said(page, "took")
        expect(page.locator("#reroute-why")).to_have_value("They have to be shown how")
        expect(page.locator("#reroute-lane")).to_have_value("guidance")
        page.locator("#reroute button").click()
        said(page, "It was rerouted")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_on_a_phone_each_form_opens_in_place(demo: Demo, browser: Browser, *, script: bool) -> None:
    reference = report(demo, f"Copilot is greyed out in PowerPoint: numbat {script}")
    kind: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "java_script_enabled": script}
    with desk(browser, demo, path=f"/tickets/{reference}", **kind) as (page, complaints):
        page.locator("#act-note summary").click()
        page.locator("#note-text").fill("Seen")
        page.locator("#note button").click()
        said(page, "Your note was kept.")
        page.locator("#part-steps .step-acts button").first.click()
        said(page, "The step is done.")
        page.locator("#act-resolve summary").click()
        page.locator("#resolve-how").select_option(label="answered")
        page.locator("#resolve button").click()
        said(page, "It is resolved")
        page.get_by_role("button", name="Open again").click()
        said(page, "It is open again.")
        assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_open_forms_have_names_and_fit(demo: Demo, browser: Browser, width: int, scheme: str) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who=SECURITY, path="/tickets?queue=restricted", **kind) as (page, complaints):
        page.locator(".tickets tbody tr .matter a").first.click()
        expect(page.locator("#acts")).to_be_visible()
        for summary in page.locator(".act > summary").all():
            summary.click()
            expect(summary.locator("xpath=..")).to_have_attribute("open", "")
            assert faults_of(page) == [], summary.inner_text()
        assert complaints == []
