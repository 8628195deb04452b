"""The list of reports says what goes out by itself, and what became of the last one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from playbooks.report_schema import TimedReport, TimedReports
from tests.flows.web.conftest import Site
from tests.flows.web.consoles import seat
from triage.domain import Role
from triage.reports.sending import send_due_reports
from triage.store.outbox import SENT, STUCK
from triage.tables import Delivery

MONDAY = datetime(2026, 1, 19, 12, 0, tzinfo=UTC)


def test_the_list_says_what_goes_out_by_itself_and_what_became_of_it(site: Site) -> None:
    premises = site.app.state.parts.desk.premises
    with seat(site, Role.OPERATIONS) as client:
        assert "each Monday at 08:00" in client.get("/reports").text
        assert send_due_reports(site.database, premises, now=MONDAY) == 0
        assert "to #ai-operations: nothing sent yet" in client.get("/reports").text
        assert send_due_reports(site.database, premises, now=MONDAY + timedelta(days=7)) == 1
        assert "to #ai-operations: on its way" in client.get("/reports").text
        for state, said in (
            (SENT, "last sent: "),
            (STUCK, "<strong>did not arrive; triage doctor says why</strong>"),
        ):
            with site.database.writing() as session:
                session.execute(update(Delivery).values(state=state, sent_at=MONDAY if state == SENT else None))
            assert f"to #ai-operations: {said}" in client.get("/reports").text
        assert "jeden Montag um 08:00" in client.get("/reports?lang=de").text
    with seat(site, Role.EMPLOYEE) as client:
        assert "#ai-operations" not in client.get("/reports").text


def test_what_is_paused_or_leads_nowhere_says_so(site: Site) -> None:
    parts = site.app.state.parts
    said = {
        "report": "times",
        "every": "month",
        "day": "1",
        "at": "17:30",
        "mail": ("ops@example.com",),
        "paused": True,
    }
    timed = TimedReports(reports=(TimedReport.model_validate(said),))
    parts.desk.premises = replace(parts.desk.premises, book=replace(parts.desk.premises.book, timed=timed))
    with seat(site, Role.OPERATIONS) as client:
        page = client.get("/reports").text
        assert "each month on day 1 at 17:30 · paused" in page
        assert "nothing that it goes to is connected" in page
