"""Reads a playbook folder: which files belong to it, what each holds, and one hash over all of them."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from playbooks.mistakes import Mistake, did_you_mean
from playbooks.source import Source, parse
from triage.domain import Lane, Outcome

NAMES: tuple[str, ...] = (*Lane, Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR)
LANE_FILES = tuple(f"lanes/{name}.md" for name in NAMES)
TABLES = ("owners.yaml", "policy.yaml", "tools.yaml", "wording.yaml")
# A folder that was made before there were these is complete without them.
OWN = ("access.yaml", "detection.yaml", "reports.yaml", "routing.yaml", "samples.yaml", "workflows.yaml")
TRANSLATED = ("owners.yaml", "policy.yaml", "workflows.yaml", *LANE_FILES)
EXTRAS = (*OWN, *(re.sub(r"\.(yaml|md)$", r".de.\1", name) for name in TRANSLATED))
ALL_FILES = (*LANE_FILES, *TABLES, *EXTRAS)
# A file in another language: any, if wording.yaml speaks it too.
TRANSLATION = re.compile(r"(.+)\.([a-z]{2})(\.yaml|\.md)")
NOT_READ = frozenset({"README.md", "lanes"})
MOST_BYTES = 256 * 1024
FENCE = "---"


@dataclass(frozen=True)
class Folder:
    """The files that could be read, and what was wrong with the others."""

    texts: Mapping[str, str]
    sources: Mapping[str, Source]
    mistakes: tuple[Mistake, ...]


def shipped() -> Traversable:
    """Find the playbooks that come with the product, also where it is installed."""
    return files("playbooks") / "shipped"


def read(folder: Path | None) -> Folder:
    """Read every file of a folder, or of the shipped set."""
    root = shipped() if folder is None else folder
    if not root.is_dir():
        return Folder({}, {}, (Mistake(str(folder), 1, "There is no such folder."),))
    texts: dict[str, str] = {}
    sources: dict[str, Source] = {}
    mistakes = list(_strangers(root))
    for name in [*LANE_FILES, *TABLES, *_extras(root)]:
        text, unreadable = _text_of(root, name)
        mistakes += unreadable
        if text is not None:
            texts[name] = text
            sources[name], unparsed = _parse_lane(text, name) if name.endswith(".md") else parse(text, name)
            mistakes += unparsed
    return Folder(texts, sources, tuple(mistakes))


def shipped_source(name: str) -> Source:
    """Read one file of the shipped set."""
    return parse((shipped() / name).read_text(encoding="utf-8"), name)[0]


def content_hash(texts: Mapping[str, str], names: Iterable[str] = ALL_FILES) -> str:
    """Hash what the files say; the order they were read in, line endings and a byte order mark do not count."""
    digest = hashlib.sha256()
    for name in sorted({*names} & texts.keys()):
        said = texts[name].encode()
        digest.update(f"{name}\n{len(said)}\n".encode() + said)
    return digest.hexdigest()


def original_of(name: str) -> str | None:
    """Give the file whose words another one says in one more language."""
    found = TRANSLATION.fullmatch(name)
    original = f"{found[1]}{found[3]}" if found else ""
    return original if original in TRANSLATED else None


def language_of(name: str) -> str | None:
    """Give the language of a file that holds the words of another file in one more language."""
    found = TRANSLATION.fullmatch(name)
    return found[2] if found and original_of(name) else None


def translation_name(original: str, language: str) -> str:
    """Name the file that says another one in a language."""
    stem, _, ending = original.rpartition(".")
    return f"{stem}.{language}.{ending}"


def _extras(root: Traversable) -> list[str]:
    lanes = root / "lanes"
    inside = sorted(f"lanes/{entry.name}" for entry in lanes.iterdir()) if lanes.is_dir() else []
    present = [*inside, *sorted(entry.name for entry in root.iterdir())]
    return [name for name in present if name in OWN or language_of(name)]


def _strangers(root: Traversable) -> Iterator[Mistake]:
    """Tell files that nobody would read, which mostly are misspelled ones."""
    for entry in sorted(root.iterdir(), key=lambda entry: entry.name):
        is_known = entry.name in {*TABLES, *OWN, *NOT_READ} or language_of(entry.name)
        if not entry.name.startswith(".") and not is_known:
            known = [name for name in (*TABLES, *EXTRAS) if "/" not in name]
            yield Mistake(entry.name, 1, "Nothing reads this file." + did_you_mean(entry.name, known))
    lanes = root / "lanes"
    for entry in sorted(lanes.iterdir(), key=lambda entry: entry.name) if lanes.is_dir() else []:
        name = f"lanes/{entry.name}"
        if not entry.name.startswith(".") and name not in LANE_FILES and not language_of(name):
            found = TRANSLATION.fullmatch(entry.name)
            known = [translation_name(f"{each}.md", found[2]) if found else f"{each}.md" for each in NAMES]
            yield Mistake(f"lanes/{entry.name}", 1, "There is no such lane." + did_you_mean(entry.name, known))


def _text_of(root: Traversable, name: str) -> tuple[str | None, list[Mistake]]:
    path = root.joinpath(*name.split("/"))
    if not path.is_file():
        return None, [Mistake(name, 1, "This file is missing; `triage playbooks init` writes a complete set.")]
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError:
        return None, [Mistake(name, 1, "This file cannot be read; check its permissions.")]
    if len(raw) > MOST_BYTES:
        return None, [Mistake(name, 1, f"This file is larger than {MOST_BYTES // 1024} KB; shorten it.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [Mistake(name, line, "This file is not UTF-8 text; save it with the encoding UTF-8.")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _parse_lane(text: str, name: str) -> tuple[Source, list[Mistake]]:
    """Split a lane file into the front matter between two lines of dashes and the answer below them."""
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if not ends or ends[0] != 0:
        return Source(name, None, {}), [Mistake(name, 1, "A lane file begins with a line of three dashes (---).")]
    if len(ends) == 1:
        mistake = Mistake(name, 1, "The front matter never ends; put a line of three dashes (---) below it.")
        return Source(name, None, {}), [mistake]
    source, mistakes = parse("\n".join(lines[1 : ends[1]]), name, first_line=2)
    body = lines[ends[1] + 1 :]
    blank = next((number for number, line in enumerate(body) if line.strip()), 0)
    answer = "\n".join(body).strip()
    body_line = ends[1] + 2 + blank
    lines_of = {("answer",): body_line, **source.lines}
    return Source(name, source.values, lines_of, body=answer, body_line=body_line), mistakes
