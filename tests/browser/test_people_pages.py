"""The pages about people and access: nothing is cut off, and nobody stumbles over anything."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.accessibility import faults_of
from tests.browser.conftest import Demo
from tests.browser.test_console import desk

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_everything_fits_and_has_a_name(demo: Demo, browser: Browser, *, width: int, scheme: str) -> None:
    kind: dict[str, Any] = {"viewport": {"width": width, "height": 844}, "color_scheme": scheme}
    with desk(browser, demo, who="Noah Klein, admin", **kind) as (page, complaints):
        for path in ("/account", "/access", "/people"):
            page.goto(f"{demo.url}{path}")
            assert faults_of(page) == [], path
        assert complaints == []
