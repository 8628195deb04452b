"""The properties of a ticket beside it: whose it is, its clocks, its steps, and what is known and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from triage.issue import MAKE_ISSUES
from triage.store import checklists
from triage.store.listed import NextClock
from triage.store.tickets import OVER
from triage.tables import ChecklistItem, Delivery, HandOver, JiraIssue, LegalClock, RunningClock, Ticket
from triage.web.console_shown import ClockShown, clock_shown
from triage.web.ticket_teller import Moment, Teller


@dataclass(frozen=True)
class Clock:
    """One clock: what it is for, how long it leaves, and when it ends."""

    what: str
    left: str
    level: str
    at: Moment | None


@dataclass(frozen=True)
class Asked:
    """One thing that the owner needs to know, and what is known of it."""

    label: str
    why: str
    value: str
    is_required: bool


@dataclass(frozen=True)
class Step:
    """One step of the checklist, and who said that it is done."""

    number: int
    kind: str
    text: str
    criteria: str
    role: str
    needs_two: bool
    is_done: bool
    said: tuple[tuple[str, Moment | None], ...]


@dataclass(frozen=True)
class Issue:
    """What is known of the issue in Jira; without a key why there is none."""

    key: str
    url: str
    status: str
    assignee: str
    seen: Moment | None
    why_none: str


@dataclass(frozen=True)
class Legal:
    """What the law counts, and what was decided and done."""

    state: str
    level: str
    left: str
    rows: tuple[tuple[str, Moment | None, str], ...]
    why: str


def clocks(found: Sequence[RunningClock], ticket: Ticket, teller: Teller) -> list[Clock]:
    """Show the newest round of each clock that has yet to come, and of those that are over how they ended."""
    newest = {clock.kind: clock for clock in sorted(found, key=lambda one: one.round)}
    return [
        _clock(clock, teller, is_over=ticket.state in OVER) for clock in newest.values() if _is_worth(clock, ticket)
    ]


def _is_worth(clock: RunningClock, ticket: Ticket) -> bool:
    return clock.stopped_at is None or clock.breached_at is not None or ticket.state in OVER


def _clock(clock: RunningClock, teller: Teller, *, is_over: bool) -> Clock:
    what = teller.word("ticket_clock_", clock.kind)
    if clock.stopped_at is not None or is_over:
        missed = clock.breached_at is not None
        said = teller.words["ticket_clock_missed" if missed else "ticket_clock_kept"]
        return Clock(what, said, "late" if missed else "kept", teller.moment(clock.due_at))
    shown: ClockShown = clock_shown(
        NextClock(clock.kind, clock.due_at, is_paused=clock.paused_at is not None, is_warned=clock.step > 0),
        teller.words,
        now=teller.now,
    )
    return Clock(what, shown.left, shown.level, None if clock.paused_at is not None else teller.moment(clock.due_at))


def context(ticket: Ticket, teller: Teller) -> list[Asked]:
    """Show what is asked for, what is missing first, in the reader's words where the playbook still asks it."""
    playbook = teller.edition.playbooks.get(ticket.lane or ticket.outcome)
    known = {field.name: field for field in playbook.context} if playbook else {}
    rows = []
    for one in ticket.context:
        field = known.get(str(one["name"]))
        label = field.label if field else str(one.get("label") or one["name"])
        why = field.why if field else str(one.get("why") or "")
        rows.append(Asked(label, why, str(one["value"] or ""), bool(one.get("required", True))))
    return sorted(rows, key=lambda row: (bool(row.value), not row.is_required))


def labels(ticket: Ticket, teller: Teller) -> Mapping[str, str]:
    """Name what is asked for, by its key."""
    playbook = teller.edition.playbooks.get(ticket.lane or ticket.outcome)
    kept = {str(one["name"]): str(one.get("label") or one["name"]) for one in ticket.context}
    return kept | ({field.name: field.label for field in playbook.context} if playbook else {})


def steps(items: Sequence[ChecklistItem], teller: Teller) -> list[Step]:
    """Show the checklist."""
    return [_step(item, teller) for item in items]


def _step(item: ChecklistItem, teller: Teller) -> Step:
    said = ((item.done_by, item.done_at), (item.second_by, item.second_at))
    return Step(
        number=item.number,
        kind="" if item.kind == "step" else teller.word("ticket_step_", item.kind),
        text=item.text,
        criteria=item.criteria,
        role=teller.word("role_", item.by_role) if item.by_role else "",
        needs_two=item.needs_two,
        is_done=checklists.is_done(item),
        said=tuple((teller.person(by), teller.moment(at)) for by, at in said if by),
    )


def issue(ticket: Ticket, seen: Sequence[JiraIssue], sends: Sequence[Delivery], teller: Teller) -> Issue:
    """Show the issue in Jira, or say why there is none yet."""
    newest = next((one for one in reversed(seen) if one.key == ticket.jira_key), None)
    if ticket.jira_key:
        return Issue(
            key=ticket.jira_key,
            url=ticket.jira_url or "",
            status=newest.status if newest else "",
            assignee=teller.person(newest.assignee) if newest and newest.assignee else "",
            seen=teller.moment(newest.seen_at) if newest else None,
            why_none=teller.words["ticket_issue_gone"] if newest and newest.gone_at else "",
        )
    making = next((one for one in sends if one.kind in MAKE_ISSUES), None)
    why = "stuck" if making and making.state == "stuck" else "coming" if making else "none"
    return Issue("", "", "", "", None, teller.words[f"ticket_issue_{why}"])


def offered(offer: HandOver | None, teller: Teller) -> tuple[str, Moment | None] | None:
    """Say to whom it is offered, and until when."""
    if offer is None:
        return None
    taker = teller.person(offer.to_person) if offer.to_person else teller.owner(offer.to_owner)
    return taker, teller.moment(offer.ends_at)


def legal(clock: LegalClock | None, teller: Teller) -> Legal | None:
    """Show what the law counts."""
    if clock is None:
        return None
    words, state, level = teller.words, *_legal_state(clock, teller.now)
    left = clock_shown(
        NextClock("legal", clock.notify_by, is_paused=False, is_warned=False), words, now=teller.now
    ).left
    rows: list[tuple[str, datetime | None, str]] = [
        ("aware", clock.aware_at, ""),
        ("certain", clock.certain_at, words["ticket_legal_not_yet"]),
        ("until", clock.notify_by, ""),
        ("decided", clock.decided_at, words["ticket_legal_not_yet"]),
        ("notified", clock.notified_at, words["ticket_legal_not_yet"]),
    ]
    return Legal(
        state=words[f"ticket_legal_{state}"].format(who=teller.person(clock.decided_by)),
        level=level,
        left=left if state in ("open", "notify") else "",
        rows=tuple((words[f"ticket_legal_row_{name}"], teller.moment(at), said) for name, at, said in rows),
        why=clock.why,
    )


def _legal_state(clock: LegalClock, now: datetime) -> tuple[str, str]:
    if clock.notified_at is not None:
        return "was_notified", "kept"
    if clock.decision == "do_not":
        return "do_not", "kept"
    level = "late" if clock.notify_by < now else "soon"
    return ("open" if clock.decision is None else "notify"), level
