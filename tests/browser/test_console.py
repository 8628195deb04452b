"""The console's list as agents use it: by keyboard, with a script and without, on a phone, while new things come in."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_check import opened
from triage.samples import REPORTING_TOKEN

pytestmark = pytest.mark.browser

PATIENCE = 30_000


@contextmanager
def desk(
    browser: Browser, demo: Demo, *, who: str = "Priya Raman, agent", path: str = "/tickets", **kind: Any
) -> Iterator[tuple[Page, list[str]]]:
    """Sit down as one of the sample people."""
    with opened(browser, demo, "/", **kind) as (page, complaints):
        expect.set_options(timeout=PATIENCE)
        page.set_default_timeout(PATIENCE)
        page.locator("#try-as").select_option(label=who)
        page.get_by_role("button", name="Switch", exact=True).click()
        page.goto(f"{demo.url}{path}")
        yield page, complaints
        expect.set_options(timeout=5_000)


def report(demo: Demo, text: str) -> str:
    headers = {"Authorization": f"Bearer {REPORTING_TOKEN}"}
    body = {"author": "maya.okafor@example.com", "text": text}
    answer = httpx.post(f"{demo.url}/api/v1/intake", json=body, headers=headers, timeout=60)
    reference: str = answer.json()["reference"]
    return reference


def test_a_ticket_is_found_marked_and_taken_by_keyboard_alone(demo: Demo, browser: Browser) -> None:
    reference = report(demo, "Copilot is greyed out in Excel: wombat")
    with desk(browser, demo) as (page, complaints):
        page.keyboard.press("/")
        page.keyboard.type("wombat jxa?")
        expect(page.locator("#q")).to_have_value("wombat jxa?")
        expect(page.locator("#keys")).to_be_hidden()
        page.locator("#q").fill("wombat")
        page.keyboard.press("Enter")
        expect(page.locator(f"#{reference}")).to_be_visible()
        page.keyboard.press("j")
        expect(page.locator(f"#{reference} .matter a")).to_be_focused()
        page.keyboard.press("x")
        expect(page.locator("#how-many")).to_have_text("1 marked")
        page.keyboard.press("x")
        expect(page.locator("#bar")).to_be_hidden()
        page.keyboard.press("a")
        expect(page.locator("#notice")).to_have_text("1 ticket is with you now.")
        expect(page.locator(f"#{reference} .state")).to_contain_text("with you")
        expect(page.locator(f"#{reference} .matter a")).to_be_focused()
        page.keyboard.press("g")
        page.keyboard.press("m")
        page.wait_for_url("**/tickets?queue=mine")
        expect(page.locator(f"#{reference}")).to_be_visible()
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#keys")).to_be_hidden()
        assert complaints == []


def test_what_is_new_waits_and_marks_and_focus_stay(demo: Demo, browser: Browser) -> None:
    report(demo, "Copilot is greyed out in Outlook")
    with desk(browser, demo) as (page, complaints):
        first = page.locator(".tickets tbody tr").first
        kept = first.get_attribute("id")
        page.keyboard.press("j")
        page.keyboard.press("x")
        # The stream is open by then.
        page.wait_for_timeout(2_500)
        reference = report(demo, "Copilot is greyed out in Teams: numbat")
        expect(page.locator("#show-news")).to_have_text("1 new ticket")
        expect(page.locator(f"#{reference}")).to_have_count(0)
        expect(page.locator(f"#{kept} [name=marked]")).to_be_checked()
        expect(page.locator(f"#{kept} .matter a")).to_be_focused()
        page.keyboard.press(".")
        expect(page.locator(f"#{reference} .matter a")).to_be_focused()
        expect(page.locator(f"#{kept} [name=marked]")).to_be_checked()
        expect(page.locator("#show-news")).to_be_hidden()
        assert complaints == []


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_marked_tickets_go_to_another_lane(demo: Demo, browser: Browser, *, script: bool) -> None:
    references = [report(demo, f"Copilot is greyed out in Word, quoll {script} {number}") for number in range(2)]
    with desk(browser, demo, path="/tickets?q=quoll", java_script_enabled=script) as (page, complaints):
        for reference in references:
            page.locator(f"#{reference} [name=marked]").check()
        page.locator("#to-lane").select_option(label="Guidance")
        page.locator("[name=why]").fill("They only need to be shown how")
        page.get_by_role("button", name="Reroute").click()
        expect(page.locator("#notice")).to_contain_text("2 tickets are in the lane Guidance now.")
        for reference in references:
            expect(page.locator(f"#{reference} .lane")).to_contain_text("Guidance")
        assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_cut_off_and_everything_has_a_name(demo: Demo, browser: Browser, width: int, scheme: str) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who="Tom Baker, security", **kind) as (page, complaints):
        for path in ("/tickets", "/tickets?queue=breaching&within=1440&severity=high", "/tickets?q=nothinglikethis"):
            page.goto(f"{demo.url}{path}")
            assert faults_of(page) == [], path
        page.goto(f"{demo.url}/tickets")
        page.locator("[name=marked]").first.check()
        page.locator(".filters summary").click()
        assert faults_of(page) == []
        assert complaints == []
