"""A challenger beside the champion: every figure with its bars, and every route that would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from triage.learning.rules import INCIDENT_FLOOR, why_no_better
from triage.store.visible import visible_to
from triage.tables import ModelVersion, Ticket
from triage.viewer import Viewer
from triage.web.console_shown import lane_named

MORE_IS_BETTER, LESS_IS_BETTER = ("incident_recall", "accuracy", "macro_f1"), ("others_flagged", "reviewed")
MOST_CHANGES = 200
# A picture of bars is so many units wide.
WIDE = 100

Words = Mapping[str, str]


@dataclass(frozen=True)
class Figure:
    """One figure of both models: how long its bars are, and its numbers in words; `floor` is where the floor stands."""

    name: str
    long_before: float
    long_after: float
    before: str
    after: str
    difference: str
    tone: str
    floor: int | None = None


@dataclass(frozen=True)
class Part:
    """Figures that belong together."""

    name: str
    figures: Sequence[Figure]


@dataclass(frozen=True)
class Change:
    """A matter that would go another way."""

    reference: str
    text: str
    truth: str
    before: str
    after: str


@dataclass(frozen=True)
class Challenger:
    """A model that waits, beside the one that judges."""

    version: str
    proposed_by: str
    proposed_at: datetime
    labels: int
    parts: Sequence[Part]
    measured: str
    refused: str
    is_own: bool
    changes_said: str
    changes: Sequence[Change]


def challenger_of(session: Session, row: ModelVersion, viewer: Viewer, *, words: Words, judging: str) -> Challenger:
    """Put a model that waits beside the one that judges."""
    figures, looked_at = row.figures, row.changes.get("looked_at", 0)
    refused = why_no_better(figures, champion=judging)
    changed = row.changes.get("rows", [])
    said = words["models_changes_said" if changed else "models_changes_none"]
    test = figures.get("test", {})
    return Challenger(
        version=row.version,
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        labels=len(figures.get("labels", [])),
        parts=_parts(figures.get("champion", {}), figures.get("challenger", {}), words),
        measured=words["models_measured"].format(messages=test.get("messages", 0), of_ours=test.get("of_ours", 0)),
        refused=words[f"models_refused_{refused}"] if refused else "",
        is_own=is_own(row.proposed_by, viewer),
        changes_said=said.format(count=len(changed), looked_at=looked_at),
        changes=_changes(session, changed, viewer, words=words),
    )


def percent(share: float, words: Words) -> str:
    """Write a share as people read it."""
    return words["models_percent"].format(number=f"{share * 100:.1f}".replace(".", words["models_point"]))


def route(name: str, words: Words) -> str:
    """Name the lane of a label or a judgement."""
    outcomes = ("out_of_scope", "unclear")
    return lane_named(None if name in outcomes else name, name, words) if name else ""


def is_own(handle: str, viewer: Viewer) -> bool:
    """Say whether somebody did it themselves."""
    return handle.casefold() == viewer.handle.casefold()


def _parts(before: Mapping[str, Any], after: Mapping[str, Any], words: Words) -> Sequence[Part]:
    lanes = (before.get("lanes", {}), after.get("lanes", {}))
    named = {name: words[f"models_{name}"] for name in (*MORE_IS_BETTER, *LESS_IS_BETTER)}
    parts = (
        Part(words["models_whole"], _figures(before, after, {n: named[n] for n in MORE_IS_BETTER}, words=words)),
        Part(words["models_lanes"], _figures(*lanes, {name: route(name, words) for name in lanes[1]}, words=words)),
        Part(
            words["models_less"],
            _figures(before, after, {n: named[n] for n in LESS_IS_BETTER}, words=words, better=-1),
        ),
    )
    return [part for part in parts if part.figures]


def _figures(
    before: Mapping[str, float], after: Mapping[str, float], named: Mapping[str, str], *, words: Words, better: int = 1
) -> list[Figure]:
    return [
        _figure(said, before[name], after[name], words=words, better=better, has_floor=name == "incident_recall")
        for name, said in named.items()
        if name in before and name in after
    ]


def _figure(name: str, before: float, after: float, *, words: Words, better: int, has_floor: bool) -> Figure:
    # Compared as they are shown, so that no sign stands at nothing.
    points = round(after * 100, 1) - round(before * 100, 1)
    sign = "+" if points > 0 else "\N{MINUS SIGN}" if points < 0 else "\N{PLUS-MINUS SIGN}"
    return Figure(
        name=name,
        long_before=round(before * WIDE, 1),
        long_after=round(after * WIDE, 1),
        before=percent(before, words),
        after=percent(after, words),
        difference=sign + f"{abs(points):.1f}".replace(".", words["models_point"]),
        tone="" if not points else "better" if points * better > 0 else "worse",
        floor=round(INCIDENT_FLOOR * WIDE) if has_floor else None,
    )


def _changes(
    session: Session, changed: Sequence[Mapping[str, Any]], viewer: Viewer, *, words: Words
) -> Sequence[Change]:
    """Put the words beside what would change, of the matters that somebody may see."""
    numbers = [one["ticket"] for one in changed]
    seen = session.exec(select(Ticket).where(col(Ticket.id).in_(numbers), visible_to(viewer))).all()
    tickets = {ticket.id: ticket for ticket in seen}
    return [
        Change(
            reference=tickets[one["ticket"]].reference,
            text=tickets[one["ticket"]].text,
            truth=route(one["truth"], words),
            before=_said(one["before"], words),
            after=_said(one["after"], words),
        )
        for one in changed
        if one["ticket"] in tickets
    ][:MOST_CHANGES]


def _said(said: Mapping[str, Any], words: Words) -> str:
    incident = f", {words['models_incident']}" if said["incident"] else ""
    return f"{route(said['route'], words)} ({percent(said['sure'], words)}{incident})"
