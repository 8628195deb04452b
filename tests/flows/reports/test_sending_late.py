"""What is sent knows no more than the page does: nothing of days that have not been."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.flows.reports.sent_out import Post, weekly
from tests.flows.reports.year import LONDON, year
from triage.reports.period import Period
from triage.reports.sending import send_now

Made = Callable[..., Post]
# Eight days after one of the year's problems was solved.
NOW = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("until", ["2026-12-31", "2027-03-31"])
def test_days_that_have_not_been_do_not_count_as_days_without_reports(post: Made, until: str) -> None:
    house = post(weekly(report="repeats", channels=(), mail=("ops@example.com",)), begins=NOW)
    year(house.house.database)
    period = Period(NOW.date().replace(month=1, day=1), datetime.fromisoformat(until).date(), LONDON)
    send_now(house.house.database, house.house.premises, "repeats", period=period, now=NOW)
    house.deliver()
    (letter,) = house.letters
    (table,) = [part for part in letter.walk() if part.get_content_type() == "text/csv"]
    lines = table.get_payload(decode=True).decode("utf-8-sig").splitlines()  # type: ignore[union-attr]
    fourth = next(line for line in lines if line.startswith("P-0000004,"))
    assert fourth.endswith(",Too early to say")
