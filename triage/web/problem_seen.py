"""A problem as its reader sees it: what they see nothing of is not there for them, on the pages as over the API."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any

from fastapi import Path
from sqlmodel import Session
from starlette.requests import Request

from triage.recall import WINDOW
from triage.store import problem_lists, problems
from triage.store.problem_lists import Counted
from triage.tables import Problem
from triage.viewer import Viewer
from triage.web.parts import parts_of
from triage.web.problems import Refused, not_found
from triage.web.viewing import viewer_of

MOST_MATTERS = 200

REFERENCE = r"P-[0-9A-Z]{3,12}"
Reference = Annotated[str, Path(pattern=f"^{REFERENCE}$", examples=["P-7Q2M4KX"])]


def seen(request: Request, session: Session, reference: str) -> Counted:
    """Give a problem as it ever was, or refuse; under an old reference the one that it was merged into."""
    problem = problems.find(session, reference)
    if problem is not None:
        ever = {**days(request), "since": problem.first_at - timedelta(days=1)}
        found = problem_lists.one(session, problem.id or 0, viewer_of(request, session), **ever)
        if found is not None:
            return found
    raise not_found("problem")


def is_seen(request: Request, session: Session, reference: str) -> bool:
    """Say whether there is such a problem for them; what can be no reference is none."""
    if not re.fullmatch(REFERENCE, reference):
        return False
    try:
        seen(request, session, reference)
    except Refused:
        return False
    return True


def days(request: Request) -> Mapping[str, Any]:
    """Give the days that problems are listed for."""
    until = parts_of(request).now() + timedelta(minutes=1)
    return {"since": until - WINDOW, "until": until}


def lanes_of(problem: Problem, viewer: Viewer) -> list[str]:
    """Name the lanes of its matters; an agent of some lanes is told of no other one."""
    return [lane for lane in sorted(problem.lanes) if not viewer.is_narrowed or lane in viewer.lanes]
