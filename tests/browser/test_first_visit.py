"""What a newcomer does in the first two minutes: start it, report something, and see it in Jira."""

import json
import subprocess

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser

WIDTHS = [390, 1280]


def open_page(browser: Browser, url: str, *, width: int = 1280) -> tuple[Page, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(url)
    return page, complaints


def wait_for(page: Page, text: str) -> None:
    """Look again until what was sent has arrived."""
    for _ in range(40):
        if page.get_by_text(text).count():
            break
        page.wait_for_timeout(250)
        page.reload()
    expect(page.locator("body")).to_contain_text(text)


def printed_curl(demo: Demo) -> str:
    lines = [line.strip() for line in demo.printed.read_text().splitlines()]
    return next(line for line in lines if line.startswith("curl "))


def test_the_printed_line_opens_an_issue_with_its_context_in_the_right_project(demo: Demo, browser: Browser) -> None:
    said = subprocess.run(printed_curl(demo), shell=True, capture_output=True, check=True).stdout  # noqa: S602 - as a person pastes it
    answer = json.loads(said)
    assert answer["lane"] == "workflow_failure"
    assert {item["name"] for item in answer["missing_context"]} >= {"workflow", "impact"}
    page, complaints = open_page(browser, f"{demo.sandbox_url}/jira/browse")
    wait_for(page, answer["reference"])
    page.get_by_role("row").filter(has_text=answer["reference"]).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(answer["reference"])
    expect(page.get_by_role("table").first).to_contain_text("MISSING, please ask")
    expect(page.locator("body")).to_contain_text("What was asked")
    assert complaints == []
    page.close()


def test_a_possible_exposure_reaches_the_pager_and_a_restricted_issue(demo: Demo, browser: Browser) -> None:
    headers = {"Authorization": "Bearer demo-employee-token"}
    text = "I think I pasted the client list with anna.berg@example.org into my own ChatGPT last night"
    report = {"author": "maya.okafor@example.com", "text": text}
    answer = httpx.post(f"{demo.url}/api/v1/intake", json=report, headers=headers).json()
    page, complaints = open_page(browser, f"{demo.sandbox_url}/pager/")
    wait_for(page, answer["reference"])
    expect(page.locator("body")).not_to_contain_text("anna.berg@example.org")
    page.goto(f"{demo.sandbox_url}/jira/browse")
    wait_for(page, answer["reference"])
    expect(page.get_by_role("row").filter(has_text=answer["reference"])).to_contain_text("Restricted")
    assert complaints == []
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["product", "/", "/jira/browse", "/slack/", "/pager/"])
def test_every_page_fits_its_screen_and_complains_of_nothing(
    demo: Demo, browser: Browser, path: str, width: int
) -> None:
    url = f"{demo.url}/" if path == "product" else f"{demo.sandbox_url}{path}"
    page, complaints = open_page(browser, url, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []
    page.close()
