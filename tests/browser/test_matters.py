"""Somebody's own matters on their phone: filed and completed on two pages, answered, followed while they look."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_check import opened
from triage.domain import Role
from triage.samples import TOKENS

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}
BROKEN = "Copilot is greyed out in Word"
EXPOSURE = "I think I pasted the client list into my own ChatGPT last night"
UNCLEAR = "It doesn't work."
PATIENCE = 30_000
MATTER = re.compile(r"/matters/R-[0-9A-Z]{7}")
WITH_AND_WITHOUT = pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])


@contextmanager
def reported(browser: Browser, demo: Demo, text: str, **kind: Any) -> Iterator[tuple[Page, list[str]]]:
    """Report something on the start page, and stand on the page that follows."""
    with opened(browser, demo, "/", **{**PHONE, **kind}) as (page, complaints):
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.locator("#text").fill(text)
        page.locator("#send").click()
        page.wait_for_url(MATTER)
        yield page, complaints
        expect.set_options(timeout=5_000)


def as_security(demo: Demo, page: Page, path: str, **body: str) -> None:
    token = next(token for token, role in TOKENS.items() if role is Role.SECURITY)
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx.post(
        f"{demo.url}/api/v1/tickets/{reference_of(page)}/{path}", json=body, headers=headers, timeout=60
    )
    assert answer.is_success, answer.text


def reference_of(page: Page) -> str:
    found = re.search(r"R-[0-9A-Z]{7}", page.url)
    assert found is not None
    return found[0]


@WITH_AND_WITHOUT
def test_a_stranger_is_done_on_page_two(demo: Demo, browser: Browser, *, script: bool) -> None:
    with reported(browser, demo, BROKEN, java_script_enabled=script) as (page, complaints):
        expect(page.locator("h1")).to_have_text("Thank you, we have it.")
        expect(page.locator("#standing")).to_contain_text("It is with the IT support team.")
        expect(page.locator("#standing")).to_contain_text("You hear from them by")
        page.get_by_label("What exactly does it say?").fill("It says 403")
        page.get_by_label("Since when does it happen").fill("Since this morning")
        page.get_by_role("button", name="Send answers").click()
        expect(page.locator(".notice.good")).to_contain_text("your answers are with them now")
        expect(page.locator("details#questions > summary")).to_contain_text("Nothing more is needed")
        page.locator("details#questions > summary").click()
        page.locator("details#questions summary", has_text="What we understood").click()
        expect(page.locator("#about_error")).to_have_value("It says 403")
        assert complaints == []


@WITH_AND_WITHOUT
def test_it_is_written_about_found_in_the_list_and_taken_back(demo: Demo, browser: Browser, *, script: bool) -> None:
    with reported(browser, demo, f"{BROKEN}, numbat {script}", java_script_enabled=script) as (page, complaints):
        page.locator("summary", has_text="Add something").click()
        page.locator("#text").fill("It is the desktop app, and jana.kowalski@example.org has it too")
        page.get_by_role("button", name="Send", exact=True).click()
        expect(page.locator("#conversation .notice")).to_contain_text("We masked sensitive parts")
        expect(page.locator("#lines")).to_contain_text("and <EMAIL_1> has it too")
        page.get_by_role("link", name="My matters").last.click()
        row = page.locator(".matters li", has_text=f"numbat {script}")
        expect(row).to_contain_text("Open")
        row.get_by_role("link").click()
        page.locator("summary", has_text="I no longer need this").click()
        page.get_by_role("button", name="Take it back").click()
        expect(page.locator("#standing")).to_contain_text("You took it back.")
        assert complaints == []


@WITH_AND_WITHOUT
def test_one_question_places_what_nobody_could(demo: Demo, browser: Browser, *, script: bool) -> None:
    with reported(browser, demo, UNCLEAR, java_script_enabled=script) as (page, complaints):
        page.get_by_label("Which AI tool or automation is it about").fill(
            "Copilot has been greyed out in Word since this morning, error 403 when I sign in."
        )
        page.get_by_role("button", name="Send", exact=True).first.click()
        expect(page.locator("#standing")).to_contain_text("It is with the IT support team.")
        assert complaints == []


def test_what_is_new_shows_by_itself_and_what_is_being_typed_stays(demo: Demo, browser: Browser) -> None:
    with reported(browser, demo, EXPOSURE) as (page, complaints):
        expect(page.locator("h1")).to_have_text("We have it, and somebody is being called.")
        expect(page.locator("#questions textarea:visible")).to_have_count(6)
        page.locator("#about_when").fill("Yesterday at nine")
        page.locator("summary", has_text="Add something").click()
        page.locator("#text").fill("I have already")
        # The stream is open by then.
        page.wait_for_timeout(2_500)
        as_security(demo, page, "acknowledge")
        expect(page.locator("#standing")).to_contain_text("has it in hand")
        expect(page.locator("#status")).to_have_text("There is something new.")
        expect(page.locator("#text")).to_be_focused()
        expect(page.locator("#text")).to_have_value("I have already")
        page.reload()
        expect(page.locator("#about_when")).to_have_value("Yesterday at nine")
        expect(page.locator("#text")).to_have_value("I have already")
        page.locator("#text").press("Control+Enter")
        expect(page.locator("#lines")).to_contain_text("I have already")
        expect(page.locator("#about_when")).to_have_value("Yesterday at nine")
        page.reload()
        expect(page.locator("#text")).to_have_value("")
        assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_stumbles_over_anything(demo: Demo, browser: Browser, width: int, scheme: str) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    for text in (BROKEN, EXPOSURE, UNCLEAR):
        with reported(browser, demo, text, **kind) as (page, complaints):
            assert faults_of(page) == [], text
            page.goto(f"{demo.url}/matters")
            assert faults_of(page) == []
            assert complaints == []
