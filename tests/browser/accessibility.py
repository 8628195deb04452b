"""What somebody with a screen reader, a keyboard alone, or a phone would stumble over on a page, found by axe."""

from functools import cache
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# What WCAG demands up to AA, and what is good practice besides: headings in order, one main part, landmarks.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _axe() -> Axe:
    return Axe()


def faults_of(page: Page) -> list[str]:
    """Name each fault with the elements that have it; also whether the page is wider than its window."""
    options: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": RULES}}
    found = _axe().run(page, options=options).response["violations"]
    faults = [
        f"{one['id']}: {node['html'][:120]} {node['any'] and node['any'][0]['message']}"
        for one in found
        for node in one["nodes"]
    ]
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        faults.append(f"wider than {page.viewport_size}")
    return faults
