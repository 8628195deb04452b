"""What the web part needs from the rest of the house, handed in by the wiring."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import cast

from starlette.requests import Request

from playbooks.access_schema import Access
from triage.database import Database
from triage.desk import Desk
from triage.identity import IdentityProvider
from triage.pastes import PasteDesk
from triage.store.passwords import Passwords
from triage.web.metrics import Metrics

# A body and its headers in; status, headers and body out.
SlackHandler = Callable[[bytes, Mapping[str, str]], tuple[int, Mapping[str, str], bytes]]
# Jira wants to know no more than whether it was taken.
JiraHandler = Callable[[bytes, Mapping[str, str]], int]


@dataclass(frozen=True)
class MailAnswer:
    """What became of a mail; `reason` is one word for what was refused or dropped."""

    status: HTTPStatus
    outcome: str
    reason: str = ""


MailHandler = Callable[[bytes, Mapping[str, str]], MailAnswer]


@dataclass(frozen=True)
class SamplePerson:
    """Somebody that a visitor of the demonstration may be."""

    handle: str
    name: str
    role: str


@dataclass(frozen=True)
class Demonstration:
    """What the start page of the demonstration shows."""

    links: Mapping[str, str]
    report: str
    # Whoever comes without a session is the first of these.
    people: tuple[SamplePerson, ...] = ()


@dataclass(frozen=True)
class Provider:
    """The company's identity provider, and what its groups may do here, read anew each time."""

    asked: IdentityProvider = field(repr=False)
    access: Callable[[], Access]


@dataclass(frozen=True)
class WebParts:
    """Everything the pages and the API work with.

    `health` names the parts that it looked at, each with what is missing there, or None where all is well.
    """

    database: Database
    desk: Desk
    pastes: PasteDesk
    model_ready: Callable[[], bool]
    health: Callable[[], Mapping[str, str | None]]
    base_url: str
    longest_text: int = 20_000
    longest_paste: int = 100_000
    # Set in the demonstration alone: where its stand-ins are, and the line that reports something.
    demo: Demonstration | None = None
    # What Slack sends goes there; None where Slack has no way in over HTTP.
    slack: SlackHandler | None = None
    # What Jira sends goes there; None where it has no secret to sign with.
    jira: JiraHandler | None = None
    # What the mail server sends goes there; None where no mail is taken.
    mail: MailHandler | None = None
    # Worth knowing to who looks after this, and no reason to send work elsewhere.
    notes: Callable[[], Mapping[str, str]] = dict
    metrics: Metrics = field(default_factory=Metrics)
    passwords: Passwords = field(default_factory=Passwords)
    # None where people sign in with passwords alone.
    provider: Provider | None = None
    # Where the files of the lane models lie.
    model_folder: Path = Path("var/models")
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def parts_of(request: Request) -> WebParts:
    """Give the parts of the application that serves this request."""
    return cast("WebParts", request.app.state.parts)


def metrics_of(request: Request) -> Metrics:
    """Give the counters of the application that serves this request."""
    return cast("Metrics", request.app.state.metrics)
