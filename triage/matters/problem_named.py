"""What people call a problem, and where its page is; no words of any matter."""

from playbooks.book import Book
from triage.tables import Problem

PROBLEMS = "/problems/"
LONGEST_WORDS = 60


def called(book: Book, problem: Problem, *, language: str = "") -> str:
    """Give its name; without one, its tool and the title of its lane."""
    if problem.name:
        return problem.name[:LONGEST_WORDS]
    tool = max(sorted(problem.tools), key=lambda one: problem.tools[one], default=None)
    lane = max(sorted(problem.lanes), key=lambda one: problem.lanes[one], default=None)
    playbook = book.edition(language).playbooks.get(lane) if lane else None
    named = book.find_tool(tool) if tool else None
    words = [named[1].name if named else None, playbook.title if playbook else None]
    return ": ".join(word for word in words if word) or problem.reference


def page_of(base_url: str, problem: Problem) -> str:
    """Give the address of its page."""
    return f"{base_url.rstrip('/')}{PROBLEMS}{problem.reference}"
