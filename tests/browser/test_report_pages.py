"""The pages of reports in a browser: without faults on a phone and a screen, and no wider than either."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import desk

pytestmark = pytest.mark.browser

OPERATIONS = "Elif Demir, operations"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reports_are_shown_without_faults(demo: Demo, browser: Browser, *, width: int, scheme: str) -> None:
    kind = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who=OPERATIONS, path="/reports", **kind) as (page, complaints):
        assert faults_of(page) == []
        page.locator(".reports a").first.click()
        expect(page.locator("h1")).to_have_text("Repeat issues")
        for name in ("repeats", "volume", "times"):
            page.goto(f"{demo.url}/reports/{name}")
            expect(page.locator("svg.chart")).to_be_visible()
            assert faults_of(page) == []
        assert complaints == []


def test_on_paper_a_report_is_its_picture_and_its_table(demo: Demo, browser: Browser) -> None:
    with desk(browser, demo, who=OPERATIONS, path="/reports/repeats") as (page, _):
        page.emulate_media(media="print")
        expect(page.locator("svg.chart")).to_be_visible()
        expect(page.locator("table.figures")).to_be_visible()
        for what in (".top", ".span", ".back"):
            expect(page.locator(what)).to_be_hidden()


def test_a_number_leads_to_its_tickets_and_a_name_to_its_problem(demo: Demo, browser: Browser) -> None:
    with desk(browser, demo, who=OPERATIONS, path="/reports/repeats") as (page, _):
        row = page.locator("table.figures tbody tr").first
        count = row.locator("td.number a").first.inner_text()
        row.locator("td.number a").first.click()
        expect(page.locator("tbody tr")).to_have_count(int(count))
        page.go_back()
        page.locator("table.figures a[href^='/problems/']").first.click()
        expect(page.locator(".numbers dd").first).to_have_text(count)
