"""What `reports.yaml` may say: which report goes out by itself, when, over which days, and where to."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from playbooks.written import Decided, MailAddress, Words

# The reports that there are; a test holds them against the catalogue.
REPORTS = (
    "volume",
    "times",
    "approvals",
    "reroutes",
    "data",
    "shadow-tools",
    "training",
    "adoption",
    "answers",
    "use-cases",
    "repeats",
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# Each month has as many.
LAST_DAY_OF_ANY_MONTH = 28
LONGEST_DAYS = 366


class Every(StrEnum):
    """How often a report goes out."""

    WEEK = "week"
    MONTH = "month"


Channel = Annotated[str, Field(pattern=r"^(#[^\s#]+|[CG][A-Z0-9]{7,})$", max_length=80)]


class TimedReport(Decided):
    """One report that goes out by itself, at a time of the day in the zone of the review queue's owner.

    `day` is a day of the week such as mon, or with `every: month` the number of one. It looks at the `days` before the
    day on which it goes out; without them at the week or the whole month before.
    """

    report: Words
    every: Every
    day: Words
    at: Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$")]
    days: Annotated[int, Field(gt=0, le=LONGEST_DAYS)] | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    owners: tuple[Words, ...] = ()
    channels: tuple[Channel, ...] = ()
    mail: tuple[MailAddress, ...] = ()
    paused: bool = False


class TimedReports(Decided):
    """`reports.yaml`: everything that goes out by itself; without entries nothing does."""

    reports: tuple[TimedReport, ...] = ()
