"""What a description is made of, whichever way Jira wants it written: headings, paragraphs, lists, tables, quotes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """A run of text; `link` makes it lead somewhere."""

    text: str
    strong: bool = False
    link: str | None = None


@dataclass(frozen=True)
class Heading:
    """The title of a section."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Runs of text in one paragraph."""

    words: tuple[Words, ...]


@dataclass(frozen=True)
class Quote:
    """What somebody else wrote, with its line breaks."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list, numbered where the order matters."""

    texts: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Table:
    """Rows under a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


Block = Heading | Paragraph | Quote | Items | Table
