"""A person before the stand-in Slack's page: goes to a channel, writes, presses, fills in forms, and looks."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, expect

DESK = "AI desk"
MAYA, JONAS, PRIYA, TOM, NOAH = "Maya Okafor", "Jonas Lindqvist", "Priya Raman", "Tom Baker", "Noah Klein"
# A busy machine is no mistake of the code's.
PATIENCE_MILLISECONDS = 60_000


@dataclass(frozen=True)
class Seat:
    """One page, before which everybody sits in turn."""

    page: Page
    url: str

    def sit(self, name: str, channel: str) -> None:
        """Become somebody, and go to a channel, or to the conversation with the app."""
        if self.page.url == "about:blank":
            self.page.goto(f"{self.url}/slack/")
        self._go(self.page.locator("#sidebar .cast a").filter(has_text=name))
        place = DESK if channel == DESK else f"# {channel}"
        self._go(self.page.locator("#sidebar .rooms a").filter(has_text=re.compile(rf"{re.escape(place)}(\s|$)")))

    def _go(self, link: Locator) -> None:
        # By the address, since the list moves while others write.
        self.page.goto(f"{self.url}{link.first.get_attribute('href')}")

    @property
    def flow(self) -> Locator:
        """Give the channel's messages."""
        return self.page.locator("#flow")

    @property
    def thread(self) -> Locator:
        """Give the messages of the open thread."""
        return self.page.locator("#thread")

    def post(self, text: str) -> Locator:
        """Give the newest message of the channel that holds a text."""
        return self.flow.locator(".post").filter(has_text=text).last

    def write(self, text: str) -> None:
        """Write in the channel, and see that it stands there unless it was a command."""
        box = self.page.locator("#composer textarea")
        box.fill(text)
        box.press("Enter")
        expect(box).to_have_value("")

    def reply(self, text: str) -> None:
        """Write in the open thread."""
        box = self.page.locator("section.thread textarea")
        box.fill(text)
        box.press("Enter")
        expect(box).to_have_value("")
        expect(self.thread).to_contain_text(text.lstrip("!> "))

    def open_thread(self, text: str) -> None:
        """Open the thread below the newest message that holds a text, once it has an answer."""
        link = self.post(text).locator(".replies")
        expect(link).to_be_visible()
        self._go(link)

    def begin_thread(self, text: str) -> None:
        """Open the thread of a message that nobody has answered."""
        menu = self.post(text).locator(".tools")
        self._go(menu.get_by_role("link", name="Reply in thread", include_hidden=True))

    def menu(self, text: str, choice: str, *, role: Literal["button", "link"] = "button") -> None:
        """Choose something in a message's menu."""
        post = self.post(text)
        post.hover()
        post.get_by_label("Actions for this message").click()
        post.locator(".sheet").get_by_role(role, name=choice).click()

    @property
    def fits(self) -> bool:
        """Say whether nothing is wider than the page."""
        size = self.page.viewport_size
        return size is not None and bool(self.page.evaluate("document.documentElement.scrollWidth") <= size["width"])

    def press(self, text: str, button: str) -> None:
        """Press a button of the newest message that holds a text."""
        self.post(text).get_by_role("button", name=button, exact=True).click()

    def shot(self, name: str) -> None:
        """Keep a picture where somebody wants to look at it."""
        folder = os.environ.get("SLACK_SHOTS")
        if folder:
            self.page.wait_for_timeout(300)
            self.page.screenshot(path=Path(folder) / f"{name}.png")

    @contextmanager
    def form(self, title: str, *, send: str = "Send") -> Iterator[Locator]:
        """Fill in a form that was opened, send it, and close what it says then."""
        dialog = self.page.get_by_role("dialog", name=title)
        expect(dialog.get_by_role("button", name=send)).to_be_visible()
        yield dialog
        dialog.get_by_role("button", name=send).click()
        expect(self.page.get_by_role("dialog")).to_contain_text("Thank you")
        self.close()

    def close(self) -> None:
        """Close the form before the person."""
        self.page.get_by_role("dialog").locator(".row [data-verb=close]").click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)
