"""What the web part needs from the rest of the house, handed in by the wiring."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from starlette.requests import Request

from triage.database import Database
from triage.desk import Desk
from triage.web.metrics import Metrics


@dataclass(frozen=True)
class Ruling:
    """What the policy says to pasting something into a tool, and which version of it said so."""

    verdict: str
    reason: str
    policy_version: str


@dataclass(frozen=True)
class WebParts:
    """Everything the pages and the API work with.

    `decide` takes a tool as a person spells it, or None, and the classes of data that were found.
    `health` names the parts that it looked at, each with what is missing there, or None where all is well.
    """

    database: Database
    desk: Desk
    decide: Callable[[str | None, Iterable[str]], Ruling]
    model_ready: Callable[[], bool]
    health: Callable[[], Mapping[str, str | None]]
    base_url: str
    longest_text: int = 20_000
    demo: bool = False
    demo_token: str | None = None


def parts_of(request: Request) -> WebParts:
    """Give the parts of the application that serves this request."""
    return cast("WebParts", request.app.state.parts)


def metrics_of(request: Request) -> Metrics:
    """Give the counters of the application that serves this request."""
    return cast("Metrics", request.app.state.metrics)
