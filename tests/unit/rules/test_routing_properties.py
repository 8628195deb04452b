"""What holds for every report and every assessment, however odd."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.rules.drawing import PASTED, REPORTS, Planning, assessments, issue, sent_to
from triage.domain import Assessment, Destination, Lane, Outcome
from triage.routing import Report


@given(REPORTS, assessments())
def test_restricted_matter_never_names_an_open_project(
    plan_for: Planning, report: Report, assessment: Assessment
) -> None:
    plan = plan_for(report, assessment)
    assert plan.restricted is assessment.possible_incident
    if plan.restricted:
        draft = issue(plan)
        assert (draft.project, draft.security_level, draft.restricted) == ("SEC", "Restricted", True)
        assert plan.owner == "security_on_call"
        assert plan.lane is Lane.SECURITY_INCIDENT
        assert Lane.SECURITY_INCIDENT not in plan.also


@given(REPORTS, assessments())
def test_unsure_matter_never_goes_to_the_project_that_was_guessed(
    plan_for: Planning, report: Report, assessment: Assessment
) -> None:
    plan = plan_for(report, assessment)
    unsure = assessment.needs_review or assessment.outcome is Outcome.UNCLEAR
    assert plan.needs_review is (unsure or (plan.restricted and assessment.lane is not Lane.SECURITY_INCIDENT))
    if unsure and not plan.restricted:
        assert (issue(plan).project, plan.owner) == ("AIDESK", "ai_desk")
        assert [one.payload["channel"] for one in sent_to(plan, Destination.SLACK)] == ["#ai-desk"]


@given(REPORTS, assessments(), st.frozensets(st.sampled_from(Destination)))
def test_destination_that_is_not_configured_gets_nothing(
    plan_for: Planning, report: Report, assessment: Assessment, destinations: frozenset[Destination]
) -> None:
    everything = plan_for(report, assessment)
    plan = plan_for(report, assessment, destinations)
    assert plan.outgoing == tuple(one for one in everything.outgoing if one.destination in destinations)
    assert replace(plan, outgoing=()) == replace(everything, outgoing=())


@given(REPORTS, assessments())
def test_every_plan_is_whole_and_only_the_issue_quotes_the_report(
    plan_for: Planning, report: Report, assessment: Assessment
) -> None:
    plan = plan_for(report, assessment)
    assert report.received_at < plan.acknowledge_by <= plan.resolve_by
    assert PASTED in issue(plan).asked
    others = [one for one in plan.outgoing if one.destination is not Destination.JIRA]
    assert others
    assert not any(PASTED in str(one.payload) for one in others)
    assert all(one.urgent is plan.restricted for one in others)
