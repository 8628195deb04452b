"""The use cases around a paste check, one method each: check, object, tell what was missed, decide, and ask."""

import hashlib
import json
import threading
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Any

from classifiers.sensitive import redact
from playbooks.book import Book
from triage.database import Database
from triage.desk import Desk
from triage.domain import Clock, Intake, Lane
from triage.pastes.asking import Asked, AskedBeforePasting, context_of, question_text
from triage.pastes.shapes import NotThere, Span, places_of, shape_of, traces_of, words_around
from triage.pasting import Advice, Question, advise, own_lists
from triage.store import checks, events, feedback, tickets
from triage.store.events import Happening
from triage.store.feedback import Kind, State

LONGEST_TOOL = 60
# Long texts that are read side by side only slow each other down, and every other request with them.
MOST_AT_ONCE = 3
LONGEST_GROUP = 60
LATELY = timedelta(days=90)
FEEDBACK_GIVEN, FEEDBACK_DECIDED = "paste_feedback_given", "paste_feedback_decided"


@dataclass(frozen=True)
class Asker:
    """Who asks: a person's handle or a program's name, and the program that asked for a person."""

    name: str
    groups: tuple[str, ...] = ()
    via: str | None = None


@dataclass(frozen=True)
class Item:
    """What a person says of a check, without the value: enough to look into it."""

    kind: Kind
    detector: str
    data_class: str
    shape: str
    context: str


class PasteDesk:
    """Everything that people and programs can do before they paste something."""

    def __init__(self, database: Database, *, desk: Desk, book: Book, clock: Clock) -> None:
        """Take what it needs; nothing is opened."""
        self._database, self._desk, self._book, self._clock = database, desk, book, clock
        self._lists = own_lists(book)
        self._turns = threading.BoundedSemaphore(MOST_AT_ONCE)

    @property
    def book(self) -> Book:
        """Give what the company decided."""
        return self._book

    def check(self, question: Question, *, by: Asker) -> Advice:
        """Answer a question and keep a record without its text; no record, no answer."""
        advice = self.advise(question)
        with self._database.writing() as session:
            happening = Happening(checks.CHECKED, by.name, data=self._record(question, advice, by=by))
            events.append(session, [happening], at=self._clock.now())
        return advice

    def advise(self, question: Question) -> Advice:
        """Answer a question without a record, for who has had the answer before."""
        with self._turns:
            return advise(question, self._book, today=self._clock.now().date())

    def tools_used_by(self, person: str) -> tuple[str, ...]:
        """Name the tools of the book that a person asked about lately, the newest first."""
        with self._database.reading() as session:
            used = checks.tools_used_by(session, person)
        return tuple(tool for tool in used if tool in self._book.tools)

    def tools_asked_most(self) -> tuple[str, ...]:
        """Name the tools of the book that everybody together asked about lately, the most frequent first."""
        with self._database.reading() as session:
            asked = checks.tools_asked_most(session, since=self._clock.now() - LATELY)
        return tuple(tool for tool in asked if tool in self._book.tools)

    def not_sensitive(self, question: Question, finding: tuple[int, int, str], *, by: Asker) -> bool:
        """Keep that a finding is none, and say whether that is new; raises NotThere where the text is another one."""
        advice = self.advise(question)
        start, end, kind = finding
        found = next((one for one in advice.findings if (one.start, one.end, one.type) == finding), None)
        if found is None:
            raise NotThere("changed")
        value = question.text[start:end]
        context = self._around(question.text, (start, end), value, advice=advice)
        item = Item(Kind.FALSE_ALARM, kind, found.data_class, shape_of(value), context)
        return self._keep(question, advice, item, by=by)

    def missed(self, question: Question, value: str, data_class: str, *, by: Asker) -> bool:
        """Keep that something was missed, and say whether that is new; raises NotThere where it was not."""
        advice = self.advise(question)
        places = places_of(value, question.text)
        if not places:
            raise NotThere("absent")
        starts = [finding.start for finding in advice.findings]
        at = next((place for place in places if not _is_masked(place, advice, starts=starts)), None)
        if at is None:
            raise NotThere("masked")
        context = self._around(question.text, at, value, advice=advice)
        item = Item(Kind.MISSED, data_class, data_class, shape_of(value), context)
        return self._keep(question, advice, item, by=by)

    def decide(self, item_id: int, state: State, *, by: str) -> bool:
        """Settle what a person said of a check; the first decision counts."""
        now = self._clock.now()
        with self._database.writing() as session:
            decided = feedback.decide(session, item_id, state, by=by, now=now)
            if decided:
                data = {"item": item_id, "state": state.value}
                events.append(session, [Happening(FEEDBACK_DECIDED, by, data=data)], at=now)
        return decided

    def ask(self, question: Question, *, by: Asker, once: tuple[str, str], purpose: str = "") -> Asked:
        """Bring a question to who decides; the same one pressed twice is one ticket. `once` names source and press."""
        advice = self.advise(question)
        source, pressed = once
        what = [advice.redacted, self._tool(question, advice), question.described, sorted(question.classes)]
        asked = hashlib.sha256(json.dumps(what).encode()).hexdigest()
        intake = Intake(
            source=source,
            source_id=f"{pressed}:{asked[:16]}",
            author=by.name,
            text=question_text(question, advice, self._book),
            received_at=self._clock.now(),
            context=context_of(question, advice, self._book, purpose=purpose),
            data_classes=advice.classes,
            language=question.language,
        )
        answer = self._desk.receive(intake, judge=AskedBeforePasting())
        with self._database.reading() as session:
            ticket = tickets.find(session, answer.reference)
        edition = self._book.edition(question.language)
        owners = edition.owners
        key = ticket.owner if ticket else edition.playbook_for(Lane.DATA_HANDLING).owner
        owner = owners.owners[key]
        due = ticket.acknowledge_by if ticket else None
        return Asked(
            answer.reference,
            owner.name,
            due or self._clock.now(),
            owners.business_hours[owner.business_hours].timezone,
        )

    def _record(self, question: Question, advice: Advice, *, by: Asker) -> dict[str, Any]:
        record = {
            "groups": [self._redacted(group)[:LONGEST_GROUP] for group in by.groups],
            "tool": self._tool(question, advice),
            "classes": dict(advice.classes),
            "types": dict(advice.types),
            "verdict": advice.verdict,
            "policy": advice.policy_version,
            "characters": len(question.text),
        }
        return record if by.via is None else record | {"via": by.via}

    def _tool(self, question: Question, advice: Advice) -> str | None:
        # Reports want to know the tools that nobody has reviewed; what else stood in that field is none of theirs.
        return advice.tool or (self._redacted(question.tool)[:LONGEST_TOOL] if question.tool else None)

    def _redacted(self, text: str) -> str:
        return redact(text, self._lists).text

    def _around(self, text: str, at: Span, value: str, *, advice: Advice) -> str:
        hidden = [place for place in traces_of(value, text) if place != at]
        return words_around(text, at, hidden=hidden, findings=advice.findings, redact=self._redacted)

    def _keep(self, question: Question, advice: Advice, item: Item, *, by: Asker) -> bool:
        now, tool = self._clock.now(), self._tool(question, advice)
        said = asdict(item) | {"tool": tool, "person": by.name}
        row = said | {
            "kind": item.kind.value,
            "verdict": advice.verdict,
            "policy_version": advice.policy_version,
            "state": State.OPEN.value,
            "created_at": now,
            "fingerprint": hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest(),
        }
        with self._database.writing() as session:
            item_id = feedback.add(session, row)
            if item_id is not None:
                data = {"item": item_id, "kind": item.kind.value, "detector": item.detector}
                data |= {} if by.via is None else {"via": by.via}
                events.append(session, [Happening(FEEDBACK_GIVEN, by.name, data=data)], at=now)
        return item_id is not None


def _is_masked(place: Span, advice: Advice, *, starts: Sequence[int]) -> bool:
    # Findings stand in order and never overlap, so only one of them can cover the place.
    before = bisect_right(starts, place[0])
    return before > 0 and place[1] <= advice.findings[before - 1].end
