"""What the clocks of a matter do to its issue: the day on which it is due, its priority, and the label of a breach."""

from dataclasses import replace

from playbooks.routing_schema import RESOLVE_BY, RouteRule, Then, When
from tests.flows.conversation.houses import PRIYA, TECHNICAL
from tests.flows.issues.conftest import Company
from triage.clock_watch import watch_clocks
from triage.tables import Place


def test_the_issue_follows_the_clocks_of_its_matter(company: Company) -> None:
    rule = RouteRule(name="due", when=When(lane=("technical",)), then=Then(due=RESOLVE_BY))
    rules = company.book.routing.model_copy(update={"rules": (rule,)})
    company.book = replace(company.book, routing=rules)
    company.does(company.message(TECHNICAL))
    reference = company.ticket.reference
    # Sixteen hours from Wednesday at 10:00, while IT works from 7:00 to 19:00.
    assert company.issue.duedate == "2026-01-15"

    def asks_and_hears_after_two_days() -> None:
        company.does(company.submit("ask", reference, PRIYA, question="Which version is it?"))
        company.clock.pass_by(2 * 24 * 60)
        company.does(company.message("Version 16", thread_ts=thread))

    (thread,) = [one.ts for one in company.rows(Place) if one.what == "person"]
    asks_and_hears_after_two_days()
    # Of Friday nine hours are left, and seven come on Monday.
    assert company.issue.duedate == "2026-01-19"
    company.sandbox.jira.edit(company.issue, duedate="2026-03-01")
    asks_and_hears_after_two_days()
    assert company.issue.duedate == "2026-03-01"
    company.does(company.submit("rank", reference, PRIYA, severity="critical"))
    assert company.issue.priority_id == "1"
    company.clock.pass_by(30 * 24 * 60)
    watch_clocks(company.database, company.desk.premises, now=company.clock.now())
    company.settle()
    assert "breached" in company.issue.labels
    assert "Overdue: settling it" in str(company.issue.comments[-1]["body"])
