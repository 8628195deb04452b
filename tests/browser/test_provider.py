"""Signing in through the stand-in provider in a real browser, and what one's account then shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.conftest import Demo
from tests.browser.slack_seat import PATIENCE_MILLISECONDS

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    opened = context.new_page()
    opened.set_default_timeout(PATIENCE_MILLISECONDS)
    yield opened
    context.close()


def test_an_agent_signs_in_at_the_provider_asks_for_access_and_signs_out_everywhere(page: Page, demo: Demo) -> None:
    wrong: list[ConsoleMessage] = []
    page.on("console", lambda message: wrong.append(message) if message.type == "error" else None)
    page.goto(f"{demo.url}/sign-in?next=/access")
    page.get_by_role("link", name="Sign in with your company account").click()
    page.get_by_role("link", name="Priya Raman").click()
    expect(page.get_by_role("heading", name="Access to restricted matters")).to_be_visible()
    page.get_by_label("Reference").fill("R-0000000")
    page.get_by_label("What do you need it for?").fill("The vendor asks which customers were in it")
    page.get_by_role("button", name="Ask security").click()
    expect(page.get_by_role("status")).to_contain_text("If there is such a matter")
    page.get_by_role("link", name="Priya Raman").click()
    expect(page.get_by_role("heading", name="Where you are signed in")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_role("button", name="Sign out everywhere").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert not wrong


def test_who_is_nobody_at_the_provider_is_told_so_and_offered_the_password(page: Page, demo: Demo) -> None:
    page.goto(f"{demo.url}/sign-in/provider")
    page.get_by_role("link", name="Nobody of these").click()
    expect(page.get_by_role("alert")).to_contain_text("did not let you in")
    expect(page.get_by_label("Password")).to_be_visible()
