"""Each minute: the issues of matters are linked to the one that holds their problem together, whenever they join."""

from datetime import datetime

from triage.database import Database
from triage.domain import Destination, Outgoing
from triage.issue import LINK
from triage.matters.change import Change, Premises
from triage.matters.related import CAME_OUT_OF
from triage.recall import WINDOW
from triage.store import problem_issues

LINK_PROBLEMS = "link-problems"
# Jira takes so many changes a minute beside all else that it is told.
AT_ONCE = 60


def link_issues(database: Database, premises: Premises, *, now: datetime) -> int:
    """Have issues linked that are not yet, a few at a time, and say how many."""
    if Destination.JIRA not in premises.destinations:
        return 0
    with database.reading() as session:
        if not problem_issues.unlinked(session, now - WINDOW, most=1):
            return 0
    with database.writing() as session:
        change = Change(session, premises, now=now)
        found = problem_issues.unlinked(session, now - WINDOW, most=AT_ONCE)
        for one in found:
            payload = {"type": CAME_OUT_OF, "other": one.parent}
            change.send(Outgoing(Destination.JIRA, LINK, payload), ticket_id=one.member.ticket_id)
            one.member.linked = one.linked
        change.finish()
    return len(found)
