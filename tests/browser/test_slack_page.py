"""The stand-in Slack in a real browser: an employee, an agent and security side by side, with a real Bolt app."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from slack_sdk import WebClient

from integrations.sandbox.server import Sandbox
from tests.browser.slack_sample_app import sample_app
from tests.contracts.slack_listener import serving
from tests.contracts.slack_samples import button, card, option, plain

pytestmark = pytest.mark.browser

WIDTHS = [390, 1280]


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    with Sandbox() as sandbox, serving(sample_app(sandbox)) as url:
        assert sandbox.slack.connect(url).is_ok
        yield sandbox
        sandbox.slack.settle()


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


def enter(page: Page, sandbox: Sandbox, person: str, channel: str, **more: str) -> None:
    who = sandbox.slack.person(person).id
    place = sandbox.slack.channel(channel, person).id
    rest = "".join(f"&{name}={value}" for name, value in more.items())
    page.goto(f"{sandbox.url}/slack/?as={who}&channel={place}{rest}")


def write(page: Page, text: str, *, label: str = "Message") -> None:
    box = page.get_by_label(re.compile(label)).locator("visible=true").last
    box.fill(text)
    box.press("Enter")


def flow(page: Page) -> Locator:
    return page.locator("#flow")


def fits(page: Page) -> bool:
    width = page.viewport_size["width"] if page.viewport_size else 0
    return bool(page.evaluate("document.documentElement.scrollWidth") <= width)


def test_a_person_asks_in_a_channel_and_is_answered_in_the_thread_and_in_private(slack: Sandbox, page: Page) -> None:
    enter(page, slack, "Ines Okafor", "#ask-ai")
    write(page, "@AI desk may I paste *this*?")
    expect(flow(page)).to_contain_text("I wrote to you privately.")
    expect(flow(page)).to_contain_text("Only visible to you")
    page.get_by_role("link", name="1 reply").click()
    expect(page.locator("#thread")).to_contain_text("I look at it.")
    assert fits(page)
    enter(page, slack, "Tom Lindqvist", "#ask-ai")
    expect(flow(page)).to_contain_text("may I paste")
    expect(flow(page)).not_to_contain_text("privately")


def test_a_conversation_with_the_app_comes_in_by_itself(slack: Sandbox, page: Page) -> None:
    enter(page, slack, "Ines Okafor", "@app")
    write(page, "hello")
    expect(flow(page)).to_contain_text("You said: hello")
    write(page, "/ai AIT-1")
    expect(flow(page)).to_contain_text("Status of AIT-1: open.")
    page.get_by_role("button", name="Dismiss").click()
    expect(flow(page)).not_to_contain_text("Status of AIT-1")
    write(page, "/nothing")
    expect(page.get_by_role("status")).to_contain_text("/nothing is not a valid command")


def post_card(slack: Sandbox) -> str:
    menu = {"type": "static_select", "action_id": "severity", "options": [option("high"), option("low")]}
    words = {"title": "Resolve it?", "text": "The person is told.", "confirm": "Resolve now", "deny": "Not yet"}
    confirm = {name: plain(text) for name, text in words.items()}
    blocks = card(button("reroute", "Reroute"), button("resolve", "Resolve", confirm=confirm), menu)
    client = WebClient(slack.credentials.slack_bot_token, base_url=slack.slack_api_url)
    return str(client.chat_postMessage(channel="#ai-desk", text="A card", blocks=blocks)["ts"])


def test_an_agent_fills_in_a_form(slack: Sandbox, page: Page) -> None:
    post_card(slack)
    enter(page, slack, "Tom Lindqvist", "#ai-desk")
    page.get_by_role("button", name="Reroute").click()
    dialog = page.get_by_role("dialog", name="Reroute")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_contain_text("Please complete this required field.")
    dialog.get_by_label("Lane").select_option("technical")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_contain_text("Please say why.")
    expect(dialog.get_by_label("Lane")).to_have_value("technical")
    dialog.get_by_label("Why").fill("It is broken")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog).to_have_count(0)
    expect(flow(page)).to_contain_text("Rerouted: It is broken")
    assert fits(page)


def test_an_agent_chooses_from_a_menu_and_confirms_a_button(slack: Sandbox, page: Page) -> None:
    post_card(slack)
    enter(page, slack, "Tom Lindqvist", "#ai-desk")
    flow(page).get_by_role("combobox").select_option("high")
    expect(flow(page)).to_contain_text("Severity is high.")
    page.get_by_role("button", name="Resolve").click()
    page.get_by_role("button", name="Not yet").click()
    expect(flow(page)).to_contain_text("A report")
    page.get_by_role("button", name="Resolve").click()
    page.get_by_role("button", name="Resolve now").click()
    expect(flow(page)).to_contain_text("Resolved")
    expect(flow(page)).not_to_contain_text("A report")


def test_a_message_is_reacted_to_edited_asked_about_and_deleted(slack: Sandbox, page: Page) -> None:
    said = slack.slack.say("Ines Okafor", "#ask-ai", "May I paste this?")
    enter(page, slack, "Ines Okafor", "#ask-ai")
    page.locator(".post").hover()

    def menu() -> Locator:
        page.get_by_label("Actions for this message").click()
        return page.locator(".tools .sheet")

    menu().get_by_label("React with eyes").click()
    expect(page.get_by_role("button", name="eyes, 1")).to_be_visible()
    menu().get_by_role("button", name="Ask AI desk about this").click()
    expect(page.get_by_role("dialog", name="Ask the AI desk")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Ask the AI desk")).to_have_count(0)
    menu().get_by_role("link", name="Edit message").click()
    write(page, "May I paste that?", label="Edit message")
    expect(flow(page)).to_contain_text("May I paste that? (edited)")
    assert slack.slack.message(said.ts).text == "May I paste that?"
    menu().get_by_role("button", name="Delete message").click()
    page.locator("dialog").get_by_role("button", name="Delete").click()
    expect(flow(page)).not_to_contain_text("May I paste that?")


def test_a_small_file_is_shared(slack: Sandbox, page: Page, tmp_path: Path) -> None:
    (tmp_path / "chat.txt").write_text("What I pasted, ungekürzt", "utf-8")
    enter(page, slack, "Ines Okafor", "#ask-ai")
    page.locator("#composer input[type=file]").set_input_files(tmp_path / "chat.txt")
    expect(page.locator("#composer")).to_contain_text("chat.txt")
    write(page, "Here it is")
    expect(flow(page).get_by_role("link", name="chat.txt")).to_be_visible()
    (message,) = slack.slack.sees("Ines Okafor", "#ask-ai")
    assert slack.state.slack.files[message.files[0]].content == "What I pasted, ungekürzt"


def open_sidebar(page: Page) -> None:
    if not page.get_by_role("button", name="Open the assistant").is_visible():
        page.locator("#side > summary").click()


def test_home_and_assistant_show_what_the_app_put_there(slack: Sandbox, page: Page) -> None:
    enter(page, slack, "Ines Okafor", "@app")
    page.get_by_role("button", name="Home", exact=True).click()
    expect(page.locator("#home")).to_contain_text("Your open matters")
    enter(page, slack, "Ines Okafor", "#ask-ai")
    open_sidebar(page)
    page.get_by_role("button", name="Open the assistant").click()
    page.get_by_role("button", name="Can I paste this?").click()
    expect(page.locator("#thread")).to_contain_text("You said: May I paste a contract?")
    assert fits(page)


def test_what_a_person_types_stays_while_others_write(slack: Sandbox, page: Page) -> None:
    enter(page, slack, "Ines Okafor", "#ask-ai")
    box = page.locator("#composer textarea")
    box.fill("half a sent")
    slack.slack.say("Tom Lindqvist", "#ask-ai", "Good morning")
    expect(flow(page)).to_contain_text("Good morning")
    expect(box).to_have_value("half a sent")


def test_an_app_that_is_gone_is_said_so_calmly(slack: Sandbox, page: Page) -> None:
    slack.slack.conditions.request_url = "http://127.0.0.1:1/gone"
    enter(page, slack, "Ines Okafor", "#ask-ai")
    write(page, "/ai help")
    expect(page.get_by_role("status")).to_contain_text("did not answer in time")


def test_a_private_channel_is_for_its_members_alone(slack: Sandbox, page: Page) -> None:
    enter(page, slack, "Mei Santos", "#security")
    expect(page.get_by_role("heading", level=1)).to_contain_text("security")
    enter(page, slack, "Ines Okafor", "#security")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ask-ai")
