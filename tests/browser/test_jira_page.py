"""The stand-in Jira in a real browser: an owner works on an issue, on a wide screen and on a phone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from integrations.sandbox.server import Sandbox
from tests.browser.slack_seat import PATIENCE_MILLISECONDS

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


# A page asks Jira what is new for as long as it is open, so it is closed before Jira is.
@pytest.fixture(params=WIDTHS)
def page(
    request: pytest.FixtureRequest,
    browser: Browser,
    complaints: list[str],
    jira: Sandbox,  # noqa: ARG001 -- only for the order
) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()


def fits(page: Page) -> bool:
    found: bool = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    return found


def test_an_owner_finds_an_issue_in_the_queue_and_works_on_it(page: Page, jira: Sandbox) -> None:
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
    # The last, since a queue is drawn anew every few seconds, which would cut short going elsewhere.
    page.goto(f"{jira.jira_url}/browse?project=IT")
    expect(page.get_by_role("heading", name="IT Support")).to_be_visible()
    assert fits(page)


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
    expect(page.get_by_text("Seen without a click")).to_be_visible(timeout=PATIENCE_MILLISECONDS)
    text = page.get_by_label("A comment as")
    text.fill("half a senten")
    jira.jira.comment("IT-1", "This one waits", by="Mei Santos")
    page.wait_for_timeout(3000)
    expect(text).to_have_value("half a senten")


def test_a_comment_for_a_role_and_a_link_to_what_is_restricted_say_whom_they_keep_out(
    page: Page, jira: Sandbox
) -> None:
    play = jira.jira
    open_one, kept = play.create("AIOPS", "The summary is empty"), play.create("SEC", "A key got out")
    play.restrict(kept, "Restricted")
    play.link(open_one, "Relates", kept)
    page.goto(f"{jira.jira_url}/browse/{open_one.key}")
    expect(page.get_by_role("button", name="Internal note")).to_have_count(0)
    page.get_by_label("A comment as").fill("The field was renamed")
    page.get_by_role("button", name="Comment only the role").click()
    expect(page.locator(".comment.internal")).to_contain_text("Only the role Members")
    assert play.issue(open_one).comments[0]["visibility"]["value"] == "Members"
    expect(page.get_by_text("seen only by those whom its security level lets in")).to_be_visible()
    assert "A key got out" not in page.locator("main").inner_text()
    assert fits(page)
