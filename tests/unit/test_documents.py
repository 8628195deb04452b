"""What the documents name is what the product has: settings, permissions, counts, pictures and links."""

import re
from pathlib import Path

import pytest

from integrations.slack.manifest import SCOPES
from triage.settings import NAMED_PAGER, Settings
from triage.web.metrics import Metrics

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
LARGEST_PICTURE_BYTES = 150_000


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_the_readme_names_every_setting_and_no_other() -> None:
    # One setting has as many names as there are pagers.
    table = read("README.md").replace("TRIAGE_PAGER_<NAME>_URLS", "TRIAGE_NAMED_PAGERS")
    named = {name for name in re.findall(r"TRIAGE_[A-Z_]+[A-Z]", table) if not NAMED_PAGER.fullmatch(name)}
    named -= {"TRIAGE_PG_BIN"}
    assert named == {f"TRIAGE_{name.upper()}" for name in Settings.model_fields}


def test_each_permission_of_slacks_is_explained_and_no_other() -> None:
    table = read("docs/slack.md").partition("### What the app may do")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([a-z_]+:[a-z.]+|commands)`", table))
    assert named == set(SCOPES)


def test_the_counts_that_are_named_are_there() -> None:
    shown = {name for metric in Metrics().registry.collect() for name in (metric.name, f"{metric.name}_total")}
    waiting = {f"triage_{name}" for name in ("arrivals", "deliveries")}
    waiting |= {f"triage_oldest_pending_{name}_seconds" for name in ("arrival", "delivery")}
    named = set(re.findall(r"`(triage_[a-z_]+)`", read("docs/slack.md")))
    assert named <= shown | waiting


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text("utf-8")):
        if "://" in target:
            continue
        name, _, heading = target.partition("#")
        file = (document.parent / name).resolve() if name else document
        assert file.exists(), target
        if heading:
            assert heading in {_anchor(one) for one in HEADING.findall(file.read_text("utf-8"))}, target


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_pictures_are_small() -> None:
    for picture in (ROOT / "docs" / "pictures").iterdir():
        assert picture.stat().st_size < LARGEST_PICTURE_BYTES, picture.name
