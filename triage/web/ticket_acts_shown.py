"""What somebody may do on a ticket's page, as templates/ticket_acts.html shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session
from starlette.requests import Request

from triage.tables import Ticket
from triage.web.console_shown import Choice


@dataclass(frozen=True)
class Wrong:
    """What was not done and why, with what had been typed; the form of that act stands open again."""

    act: str
    sentence: str
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class StepActs:
    """What somebody may do with one step, or why it is not theirs."""

    may_tick: bool = False
    may_untick: bool = False
    is_second: bool = False


@dataclass(frozen=True)
class Question:
    """One thing that the owner needs to know."""

    name: str
    label: str
    hint: str
    value: str
    is_required: bool


@dataclass(frozen=True)
class Acts:
    """All of it; `may` names the acts, `did` says what was done just now."""

    base: str
    query: str = ""
    seen: str = ""
    key: str = ""
    may: frozenset[str] = frozenset()
    did: str = ""
    wrong: Wrong | None = None
    lanes: Sequence[Choice] = ()
    severities: Sequence[Choice] = ()
    ways: Sequence[Choice] = ()
    owners: Sequence[Choice] = ()
    colleagues: Sequence[Choice] = ()
    choices: Sequence[Choice] = ()
    owner: str = ""
    offered_to: str = ""
    person: str = ""
    questions: Sequence[Question] = ()
    steps: Mapping[int, StepActs] = field(default_factory=dict)
    records: frozenset[str] = frozenset()
    aware_at: str = ""

    def typed(self, act: str, name: str, usual: str = "") -> str:
        """Give what was typed into a field whose form was not taken."""
        return self.wrong.typed.get(name, usual) if self.wrong and self.wrong.act == act else usual


def acts_shown(request: Request, session: Session, ticket: Ticket) -> Acts:
    """Give what the signed-in person may do with a matter, and how the last act went.

    The page passes it on as `acts`; nothing is written by it.
    """
    del request, session
    return Acts(base=f"/tickets/{ticket.reference}")
