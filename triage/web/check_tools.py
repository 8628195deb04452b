"""The tools that the page "Can I paste this?" offers: a few at once, all others behind "More tools"; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from playbooks.book import Book
from playbooks.policy_schema import ToolStatus

MOST_USED, MOST_APPROVED, MOST_ASKED = 3, 4, 3


@dataclass(frozen=True)
class ToolShown:
    """A tool to choose; `note` and `status` name the sentences about it."""

    key: str
    name: str
    note: str
    status: str


@dataclass(frozen=True)
class ToolChoice:
    """The tools to choose from: those that are seen at once, and the rest."""

    first: Sequence[ToolShown]
    more: Sequence[ToolShown]


def tools_shown(book: Book, *, used: Sequence[str], asked: Sequence[str], language: str) -> ToolChoice:
    """Show first what the person used last, the approved ones, and the others that the company asks about most.

    Where nobody has asked yet, the first restricted tool of the book stands for them.
    """
    tools = book.edition(language).tools
    approved = [key for key, tool in tools.items() if tool.status is ToolStatus.APPROVED]
    restricted = [key for key, tool in tools.items() if tool.status is ToolStatus.RESTRICTED]
    asked = [key for key in asked if key not in approved][:MOST_ASKED] or restricted[:1]
    used = used[:MOST_USED]
    first = tuple(dict.fromkeys([*used, *approved[:MOST_APPROVED], *asked]))
    more = [key for key in dict.fromkeys([*approved, *tools]) if key not in first]

    def show(key: str) -> ToolShown:
        return ToolShown(key, tools[key].name, "used_last" if key in used else "", tools[key].status.value)

    return ToolChoice(tuple(map(show, first)), tuple(map(show, more)))
