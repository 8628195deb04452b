"""What problems are called on pages and over the API: by what their reader sees of them, and by nothing else."""

from collections.abc import Mapping, Sequence

from sqlmodel import Session
from starlette.requests import Request

from triage.matters.problem_named import Kinds, called
from triage.store import problem_lists
from triage.tables import Problem
from triage.viewer import Viewer
from triage.web.parts import parts_of


def names(
    request: Request, session: Session, problems: Sequence[Problem], viewer: Viewer, *, language: str = ""
) -> Mapping[int, str]:
    """Name problems, by their numbers; an agent of some lanes is told of no other lane or tool."""
    book, numbers = parts_of(request).desk.premises.book, [one.id or 0 for one in problems]
    seen = problem_lists.kinds(session, numbers, viewer) if viewer.is_narrowed else {}
    kinds = {number: Kinds(*counts) for number, counts in seen.items()}
    return {one.id or 0: called(book, one, language=language, kinds=kinds.get(one.id or 0)) for one in problems}
