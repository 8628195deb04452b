"""Tells everybody who reported a problem that it is solved: each once, wherever they reported it."""

from sqlalchemy import update
from sqlmodel import col

from triage.matters import parts, telling
from triage.matters.change import Change, keys_from
from triage.matters.people import Actor
from triage.store import problems, tickets
from triage.tables import Problem, ProblemMember, Ticket

# That somebody was told so: whoever reads their matter on our page finds it there.
TOLD = "problem_told"


def tell(change: Change, problem: Problem, by: Actor) -> int:
    """Write to each person about the newest matter of theirs, and say how many that were."""
    told: set[int] = set()
    for member, ticket in problems.tickets_of(change.session, problem.id or 0):
        # What somebody took back is nothing to write to them about, nor is what became restricted.
        if member.told_at is not None or ticket.state == tickets.WITHDRAWN or ticket.restricted:
            continue
        member.told_at = change.now
        if ticket.author_id not in told and _write(change, problem, ticket):
            told.add(ticket.author_id)
            change.note(TOLD, by.handle, ticket_id=ticket.id, data={"problem": problem.reference})
    return len(told)


def forget(change: Change, problem: Problem) -> None:
    """Let all be told anew."""
    whose = update(ProblemMember).where(col(ProblemMember.problem_id) == problem.id)
    change.session.execute(whose.values(told_at=None))


def _write(change: Change, problem: Problem, ticket: Ticket) -> bool:
    text = telling.edition_for(change, ticket).say("problem_solved", reference=ticket.reference)
    # The same for the same time that it was solved, so that no second delivery of it can be stored.
    key = keys_from(f"{problem.reference}:{problem.solved_at}:{ticket.author_id}")()
    return telling.reach(change, ticket, text, shown=[parts.words(text)], key=key)
