"""The pages about today and about the model in a browser: no faults on a phone and a wide screen, light and dark."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import desk

pytestmark = pytest.mark.browser

ADMIN = "Noah Klein, admin"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_today_and_the_model_are_shown_without_faults(demo: Demo, browser: Browser, *, width: int, scheme: str) -> None:
    kind = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who=ADMIN, path="/today", **kind) as (page, complaints):
        expect(page.locator(".tiles li")).to_have_count(8)
        assert faults_of(page) == []
        page.locator(".tiles a").first.click()
        expect(page.locator("h1")).to_be_visible()
        page.goto(f"{demo.url}/models?lang=de")
        expect(page.locator("h1")).to_have_text("Das Modell")
        assert faults_of(page) == []
        page.goto(f"{demo.url}/models?lang=en")
        assert complaints == []
