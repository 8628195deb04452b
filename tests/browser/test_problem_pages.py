"""The pages of problems in a browser: one look, everything that can be done without a script, and no faults."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import PATIENCE, desk

pytestmark = pytest.mark.browser

OPERATIONS = "Elif Demir, operations"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_demonstrations_problem_is_shown_without_faults(
    demo: Demo, browser: Browser, *, width: int, scheme: str
) -> None:
    kind = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who=OPERATIONS, path="/problems", **kind) as (page, complaints):
        assert faults_of(page) == []
        page.locator(".problems h2 a").first.click()
        expect(page.locator("h1")).to_contain_text("Microsoft 365 Copilot")
        expect(page.locator(".weeks svg rect")).to_have_count(13)
        for summary in page.locator(".acts summary").all():
            summary.click()
        assert faults_of(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator(".reports a").first.click()
        expect(page.locator("#part-alike")).to_contain_text("Similar matters")
        assert faults_of(page) == []
        assert complaints == []


def test_a_problem_gets_its_name_and_its_one_issue_without_a_script(demo: Demo, browser: Browser) -> None:
    with desk(browser, demo, who=OPERATIONS, path="/problems", java_script_enabled=False) as (page, _):
        page.locator(".problems h2 a").first.click()
        page.locator(".acts summary", has_text="Give it a name").click()
        page.locator("#called").fill("Copilot is grey in Word")
        page.get_by_role("button", name="Keep this name").click()
        expect(page.locator("h1")).to_have_text("Copilot is grey in Word")
        page.get_by_role("button", name="Make one issue for all of it").click()
        expect(page.locator(".look")).to_contain_text("One issue")
        for _ in range(20):
            page.reload()
            if page.locator(".look a").count():
                break
            page.wait_for_timeout(PATIENCE / 30)
        expect(page.locator(".look a")).to_contain_text("IT-")
