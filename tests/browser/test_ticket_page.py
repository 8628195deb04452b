"""A ticket's page as those read it who work on it: on a wide screen and a phone, while things happen to it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import desk, report

pytestmark = pytest.mark.browser


def opened_ticket(page: Page, demo: Demo, reference: str, query: str = "") -> None:
    page.goto(f"{demo.url}/tickets/{reference}{query}")
    expect(page.locator("h1")).to_contain_text(reference)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_everything_is_there_and_nothing_is_cut_off(demo: Demo, browser: Browser, width: int, scheme: str) -> None:
    reference = report(demo, "I pasted the whole customer export of anna.berg@example.org into my own ChatGPT")
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who="Tom Baker, security", **kind) as (page, complaints):
        opened_ticket(page, demo, reference)
        for part in ("head", "facts", "clocks", "law", "report", "context", "talk", "steps", "why", "story", "sends"):
            expect(page.locator(f"#part-{part}")).to_be_visible()
        expect(page.locator("#part-report mark").first).to_have_text("EMAIL_1")
        page.locator("#part-why > summary").click()
        page.locator("#part-sends > summary").click()
        assert faults_of(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        tops: dict[str, Any] = {
            part: page.locator(f"#part-{part}").bounding_box() for part in ("facts", "report", "talk")
        }
        if width == 390:
            assert tops["facts"]["y"] < tops["report"]["y"] < tops["talk"]["y"]
        else:
            assert tops["facts"]["x"] > tops["report"]["x"] + tops["report"]["width"]
        assert complaints == []


def test_it_keeps_up_to_date_and_loses_nothing_that_somebody_opened_or_typed(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in PowerPoint: bandicoot")
    with desk(browser, demo) as (page, complaints), desk(browser, demo, who="Elif Demir, operations") as (other, _):
        opened_ticket(page, demo, reference)
        page.locator("#part-why > summary").click()
        page.locator("#act-reply > summary").click()
        page.locator("#reply-text").fill("We look at it, and te")
        # The stream is open by then.
        page.wait_for_timeout(2_500)
        opened_ticket(other, demo, reference)
        other.locator('#acts button[data-key="a"]').click()
        expect(other.locator("#part-facts")).to_contain_text("you")
        expect(page.locator("#part-facts")).to_contain_text("Elif Demir")
        expect(page.locator("#part-story")).to_contain_text("Elif Demir took it")
        expect(page.locator("#reply-text")).to_have_value("We look at it, and te")
        expect(page.locator("#reply-text")).to_be_focused()
        assert page.locator("#part-why").evaluate("each => each.open")
        page.keyboard.type("ll you")
        expect(page.locator("#reply-text")).to_have_value("We look at it, and tell you")
        assert complaints == []


def test_one_goes_from_ticket_to_ticket_of_the_list_and_back(demo: Demo, browser: Browser) -> None:
    older, newer = (report(demo, f"Copilot is greyed out in Loop: potoroo {number}") for number in range(2))
    with desk(browser, demo, path="/tickets?q=potoroo") as (page, complaints):
        page.locator(f"#{newer} .matter a").click()
        expect(page.locator("h1")).to_contain_text(newer)
        page.keyboard.press("j")
        expect(page.locator("h1")).to_contain_text(older)
        page.get_by_role("link", name="Previous").click()
        expect(page.locator("h1")).to_contain_text(newer)
        page.keyboard.press("u")
        expect(page.locator(f"#{older}")).to_be_visible()
        expect(page).to_have_url(f"{demo.url}/tickets?queue=all&q=potoroo#{newer}")
        assert complaints == []


def test_it_is_read_without_a_script(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in Visio: quokka of Bern")
    with desk(browser, demo, java_script_enabled=False) as (page, complaints):
        opened_ticket(page, demo, reference, "?queue=lane:technical&lang=de")
        expect(page.locator("#part-report")).to_contain_text("quokka of Bern")
        page.locator("#part-why > summary").click()
        expect(page.locator("#part-why")).to_contain_text("Damalige Versionen")
        assert complaints == []
