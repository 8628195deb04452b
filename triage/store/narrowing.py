"""What a report counts, as a condition on matters: so that the list behind a number holds exactly these."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    and_,
    cast,
    exists,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    true,
)
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from triage.domain import Lane
from triage.store import problems
from triage.store.tickets import RESOLVED
from triage.tables import Event, Person, ProblemMember, RunningClock, Ticket

MOVED, INCIDENT, LABELLED = "rerouted", "made_incident", "label_given"
HELPED, NOT_HELPED, REOPENED = "answer_helped", "answer_not_helped", "reopened"
SAID = {"yes": HELPED, "no": NOT_HELPED, "reopened": REOPENED}
# What helped, is settled, and was not opened again.
LASTED = "lasted"
LATE = ("acknowledge", "first_answer", "resolve", "approval")
# Written out as the partial index `ix_event_reported` is, or no database sees that it fits.
IS_REPORTED: Any = text(
    "event.kind IN ('answer_helped', 'answer_not_helped', 'label_given', 'made_incident', 'reopened', 'rerouted')"
)
NONE = "-"


@dataclass(frozen=True)
class Narrowed:
    """What narrows a list beside what one sees of a matter at once; None means that it doesn't matter."""

    since: datetime | None = None
    until: datetime | None = None
    team: str | None = None
    moved_from: str | None = None
    moved_to: str | None = None
    model_said: str | None = None
    label: str | None = None
    late: str | None = None
    ran: str | None = None
    running: str | None = None
    clock_owner: str | None = None
    in_review: str | None = None
    resolution: str | None = None
    holds: str | None = None
    helped: str | None = None
    problem: str | None = None


def conditions(session: Session, asked: Narrowed) -> list[ColumnElement[bool]]:
    """Give the conditions of what is asked for."""
    created = col(Ticket.created_at)
    found: list[ColumnElement[bool] | None] = [
        created >= asked.since if asked.since else None,
        created < asked.until if asked.until else None,
        col(Ticket.resolution) == asked.resolution if asked.resolution else None,
        _of_team(session, asked.team) if asked.team else None,
        _moved(asked) if asked.moved_from or asked.moved_to or asked.in_review else None,
        _said_otherwise(asked) if asked.model_said or asked.label else None,
        _clocked(asked.late, is_late(), asked.clock_owner) if asked.late else None,
        _clocked(asked.ran, true(), asked.clock_owner) if asked.ran else None,
        _clocked(asked.running, col(RunningClock.stopped_at).is_(None), asked.clock_owner) if asked.running else None,
        holds(session, asked.holds) if asked.holds else None,
        _answered(asked.helped) if asked.helped else None,
        _belongs(session, asked.problem) if asked.problem else None,
    ]
    return [one for one in found if one is not None]


def moved_from() -> ColumnElement[str]:
    """Give where a move led from."""
    said: Any = col(Event.data)
    origin: ColumnElement[str] = said["from"].as_string()
    return origin


def moved_to() -> ColumnElement[str]:
    """Give where a move led to; an incident is always security's."""
    return func.coalesce(col(Event.data)["to"].as_string(), literal(Lane.SECURITY_INCIDENT.value))


def said_by_model() -> ColumnElement[str]:
    """Give what the model had said before somebody labelled it."""
    said: Any = col(Event.data)
    return func.coalesce(said[("model_said", "lane")].as_string(), said[("model_said", "outcome")].as_string())


def labelled() -> ColumnElement[str]:
    """Give what somebody said it is."""
    said: Any = col(Event.data)
    outcome: ColumnElement[str] = said["outcome"].as_string()
    return outcome


def is_newest_label() -> ColumnElement[bool]:
    """Say that no later label of the matter changed it."""
    later = aliased(Event)
    newer = exists().where(
        col(later.ticket_id) == col(Event.ticket_id), col(later.kind) == LABELLED, col(later.id) > col(Event.id)
    )
    return and_(IS_REPORTED, col(Event.kind) == LABELLED, ~newer)


def is_move() -> ColumnElement[bool]:
    """Say that an event brought a matter elsewhere."""
    return and_(IS_REPORTED, col(Event.kind).in_((MOVED, INCIDENT)))


def was_in_review() -> ColumnElement[bool]:
    """Say that a move led out of the review queue."""
    said: Any = col(Event.data)
    in_review: ColumnElement[bool] = said["in_review"].as_boolean()
    return in_review


def is_late() -> ColumnElement[bool]:
    """Say that a clock was overrun, whether it still runs or not."""
    return or_(col(RunningClock.breached_at).is_not(None), col(RunningClock.stopped_at) > col(RunningClock.due_at))


def is_last_round(clock: Any = RunningClock) -> ColumnElement[bool]:
    """Say that the clock did not begin once more, as it does when a matter moves or is opened again."""
    other = aliased(RunningClock, name="other_clock")
    of_it = and_(col(other.ticket_id) == clock.ticket_id, col(other.kind) == clock.kind)
    # That it is more than the first is written out, so that both databases look among the few that began anew.
    is_again: ColumnElement[bool] = literal_column("other_clock.round > 1")
    return ~exists().where(of_it, is_again, col(other.round) > clock.round)


def holds(session: Session, data_class: str) -> ColumnElement[bool]:
    """Say that data of a class was found in a matter."""
    if session.get_bind().dialect.name == "sqlite":
        return func.json_extract(Ticket.data_classes, f'$."{data_class}"').is_not(None)
    return cast(col(Ticket.data_classes).op("->>")(literal(data_class, Text)), Integer).is_not(None)


def _of_team(session: Session, team: str) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        groups = func.json_each(Person.groups).table_valued("value")
    else:
        groups = func.json_array_elements_text(col(Person.groups)).table_valued("value")
    members = select(col(Person.id)).select_from(Person).join(groups, true()).where(groups.c.value == team)
    return col(Ticket.author_id).in_(members)


def _belongs(session: Session, reference: str) -> ColumnElement[bool]:
    """Say that a matter belongs to a problem, or to the one that it was merged into."""
    problem = problems.find(session, reference)
    if problem is None:
        return false()
    return col(Ticket.id).in_(select(col(ProblemMember.ticket_id)).where(col(ProblemMember.problem_id) == problem.id))


def _moved(asked: Narrowed) -> ColumnElement[bool]:
    of_it = [is_move()]
    of_it += [moved_from() == asked.moved_from] if asked.moved_from else []
    of_it += [moved_to() == asked.moved_to] if asked.moved_to else []
    of_it += [was_in_review()] if asked.in_review else []
    return col(Ticket.id).in_(select(col(Event.ticket_id)).where(*of_it))


def _said_otherwise(asked: Narrowed) -> ColumnElement[bool]:
    of_it = [is_newest_label()]
    of_it += [said_by_model() == asked.model_said] if asked.model_said else []
    of_it += [labelled() == asked.label] if asked.label else []
    return col(Ticket.id).in_(select(col(Event.ticket_id)).where(*of_it))


def _clocked(kind: str, condition: ColumnElement[bool], owner: str | None) -> ColumnElement[bool]:
    more = [] if kind == "approval" else [is_last_round()]
    more += [col(RunningClock.owner) == owner] if owner else []
    wanted = select(col(RunningClock.ticket_id)).where(col(RunningClock.kind) == kind, condition, *more)
    return col(Ticket.id).in_(wanted)


def _answered(how: str) -> ColumnElement[bool]:
    if how == LASTED:
        return and_(_has(HELPED, ~_said_later()), ~_has(REOPENED), col(Ticket.state) == RESOLVED)
    return _has(REOPENED) if SAID[how] == REOPENED else _has(SAID[how], ~_said_later())


def _said_later() -> ColumnElement[bool]:
    """Say that somebody said of an answer later whether it helped."""
    later = aliased(Event, name="later_answer")
    # Written out as the partial index `ix_event_reported` is.
    is_reported: Any = text(str(IS_REPORTED).replace("event.", "later_answer."))
    of_it = (col(later.ticket_id) == col(Event.ticket_id), col(later.id) > col(Event.id))
    return exists().where(is_reported, *of_it, col(later.kind).in_((HELPED, NOT_HELPED)))


def _has(kind: str, *more: ColumnElement[bool]) -> ColumnElement[bool]:
    return col(Ticket.id).in_(select(col(Event.ticket_id)).where(IS_REPORTED, col(Event.kind) == kind, *more))
