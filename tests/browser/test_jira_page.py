"""The stand-in Jira in a real browser: an owner works on an issue, on a wide screen and on a phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from integrations.sandbox.server import Sandbox

pytestmark = pytest.mark.browser

WIDTHS = [390, 1280]


@pytest.fixture
def jira() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        sandbox.jira.create("IT", "The licence is missing", by="Ines Okafor")
        sandbox.jira.create("IT", "The licence is missing here too", by="Ines Okafor")
        yield sandbox


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, complaints: list[str]) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()


def fits(page: Page) -> bool:
    found: bool = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    return found


def test_an_owner_finds_an_issue_in_the_queue_and_works_on_it(page: Page, jira: Sandbox) -> None:
    page.goto(f"{jira.jira_url}/browse?project=IT")
    expect(page.get_by_role("heading", name="IT Support")).to_be_visible()
    assert fits(page)
    page.goto(f"{jira.jira_url}/browse/IT-1")
    assert fits(page)
    page.get_by_label("You act as").select_option("Mei Santos")
    page.get_by_role("button", name="Switch").click()
    page.get_by_label("A comment as Mei Santos").fill("Which tool is it?")
    page.get_by_role("button", name="Reply to customer").click()
    expect(page.locator(".comment")).to_contain_text("Which tool is it?")
    page.get_by_label("Assignee").select_option("Mei Santos")
    page.get_by_role("button", name="Assign", exact=True).click()
    page.get_by_role("button", name="Start work").click()
    expect(page.locator(".badges")).to_contain_text("Work in progress")
    issue = jira.jira.issue("IT-1")
    assert (issue.comments[0]["public"], issue.assignee) == (True, jira.jira.person("Mei Santos").account_id)


def test_an_issue_is_moved_closed_as_a_duplicate_and_deleted(page: Page, jira: Sandbox) -> None:
    page.goto(f"{jira.jira_url}/browse/IT-2")
    page.get_by_label("Close as duplicate of").fill("IT-1")
    page.get_by_role("button", name="Close").click()
    expect(page.locator(".badges")).to_contain_text("Resolution: Duplicate")
    page.get_by_label("Move to").select_option("AIOPS")
    page.get_by_role("button", name="Move").click()
    expect(page).to_have_url(re.compile("/browse/AIOPS-1"))
    expect(page.locator(".crumbs")).to_contain_text("was IT-2")
    page.get_by_text("Delete AIOPS-1").click()
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_role("status")).to_contain_text("AIOPS-1 is deleted")


def test_what_is_new_shows_by_itself_and_never_takes_a_text_away(page: Page, jira: Sandbox) -> None:
    page.goto(f"{jira.jira_url}/browse/IT-1")
    jira.jira.comment("IT-1", "Seen without a click", by="Mei Santos")
    expect(page.get_by_text("Seen without a click")).to_be_visible(timeout=8000)
    text = page.get_by_label("A comment as")
    text.fill("half a senten")
    jira.jira.comment("IT-1", "This one waits", by="Mei Santos")
    page.wait_for_timeout(3000)
    expect(text).to_have_value("half a senten")
