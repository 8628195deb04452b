"""Files that no careful hand wrote: binary, huge, nested, cut short; each is a clear mistake and none an exception."""

from pathlib import Path

import pytest

from playbooks.checking import check
from playbooks.commands import init
from playbooks.mistakes import Mistake


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "This file has to hold entries of the form 'name: value'."),
        (b"- a\n- b\n", "This file has to hold entries of the form 'name: value'."),
        (b"a: 1\n---\nb: 2\n", "A second document begins here; remove the line of three dashes."),
        (b"\x00\x01\x02\xff\xfe", "This file is not UTF-8 text; save it with the encoding UTF-8."),
        ("title: Größe".encode("latin-1"), "This file is not UTF-8 text; save it with the encoding UTF-8."),
        (b"\x00\x00\x00", "This line holds a control character; remove it."),
        (b"x: " + b"y" * 300_000, "This file is larger than 256 KB; shorten it."),
        (b"x: " + b"[" * 100_000, "This is nested more than 12 levels deep; check the indentation."),
        (b"x: [" + b"1," * 50_000 + b"]", "This file holds more than 20000 values; split or shorten it."),
        (b"a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n", "References with & and * are not allowed; write the value out."),
        (b"? [a]\n: b\n", "A key has to be a single word."),
    ],
)
def test_a_hostile_file_is_one_clear_mistake(folder: Path, content: bytes, message: str) -> None:
    (folder / "policy.yaml").write_bytes(content)
    assert [(mistake.file, mistake.message) for mistake in check(folder)] == [("policy.yaml", message)]


def test_front_matter_that_never_ends_is_told(folder: Path) -> None:
    (folder / "lanes" / "guidance.md").write_text("---\nname: guidance\n", encoding="utf-8")
    message = "The front matter never ends; put a line of three dashes (---) below it."
    assert Mistake("lanes/guidance.md", 1, message) in check(folder)


def test_windows_line_endings_and_a_byte_order_mark_are_no_mistake(folder: Path) -> None:
    for path in folder.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(folder) == []


def test_broken_folders_with_every_file_cut_short_never_raise(tmp_path: Path) -> None:
    for share in (0.1, 0.35, 0.6, 0.9):
        target = tmp_path / str(share)
        for path in init(target):
            raw = path.read_bytes()
            path.write_bytes(raw[: int(len(raw) * share)])
        assert check(target)
