"""What people call a problem, and where its page is; no words of any matter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playbooks.book import Book
from triage.tables import Problem

PROBLEMS = "/problems/"
LONGEST_WORDS = 60


@dataclass(frozen=True)
class Kinds:
    """In which lanes matters are and with which tools, how many each."""

    lanes: Mapping[str, int] = field(default_factory=dict)
    tools: Mapping[str, int] = field(default_factory=dict)

    @property
    def lane(self) -> str | None:
        """Name the lane of most."""
        return max(sorted(self.lanes), key=lambda one: self.lanes[one], default=None)

    @property
    def tool(self) -> str | None:
        """Name the tool of most."""
        return max(sorted(self.tools), key=lambda one: self.tools[one], default=None)


def called(book: Book, problem: Problem, *, language: str = "", kinds: Kinds | None = None) -> str:
    """Give its name; without one, its tool and the title of its lane.

    `kinds` are those of its matters that somebody may see, who is told of no others.
    """
    if problem.name:
        return problem.name[:LONGEST_WORDS]
    kinds = kinds or Kinds(problem.lanes, problem.tools)
    tool, lane = kinds.tool, kinds.lane
    playbook = book.edition(language).playbooks.get(lane) if lane else None
    named = book.find_tool(tool) if tool else None
    words = [named[1].name if named else None, playbook.title if playbook else None]
    return ": ".join(word for word in words if word) or problem.reference


def page_of(base_url: str, problem: Problem) -> str:
    """Give the address of its page."""
    return f"{base_url.rstrip('/')}{PROBLEMS}{problem.reference}"
