"""What a person is offered when the model is unsure, how it is asked, and who is told of the answer."""

from dataclasses import replace

import pytest
from hypothesis import given

from playbooks.book import Book
from tests.unit.rules.drawing import EVERYWHERE, REPORT, REPORTS, SURE, Planning, assessments
from triage.choices import label_notices, titled
from triage.domain import Assessment, Destination, Lane, Outcome, Voice
from triage.routing import Report, make_plan

UNSURE = replace(SURE, needs_review=True)
NOWHERE = replace(UNSURE, outcome=Outcome.UNCLEAR, lane=None)
INCIDENT = Lane.SECURITY_INCIDENT
GUIDANCE, TECHNICAL, QUALITY = Lane.GUIDANCE, Lane.TECHNICAL, Lane.OUTPUT_QUALITY
OUT_OF_SCOPE, UNCLEAR = Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR


@pytest.mark.parametrize(
    ("assessment", "likely", "offered"),
    [
        (UNSURE, (GUIDANCE, TECHNICAL), (GUIDANCE, TECHNICAL)),
        (UNSURE, (QUALITY, GUIDANCE, TECHNICAL), (QUALITY, GUIDANCE, TECHNICAL)),
        (UNSURE, (GUIDANCE, OUT_OF_SCOPE), (GUIDANCE, OUT_OF_SCOPE)),
        (UNSURE, (GUIDANCE, INCIDENT), (GUIDANCE, INCIDENT)),
        (UNSURE, (GUIDANCE, UNCLEAR, TECHNICAL), (GUIDANCE, TECHNICAL)),
        (UNSURE, (GUIDANCE, UNCLEAR), ()),
        (UNSURE, (GUIDANCE,), ()),
        (UNSURE, (GUIDANCE, GUIDANCE), ()),
        (UNSURE, (), ()),
        (NOWHERE, (UNCLEAR, GUIDANCE, TECHNICAL), (GUIDANCE, TECHNICAL)),
        (replace(NOWHERE, needs_review=False), (UNCLEAR, GUIDANCE, TECHNICAL), (GUIDANCE, TECHNICAL)),
        (replace(UNSURE, outcome=OUT_OF_SCOPE, lane=None), (OUT_OF_SCOPE, TECHNICAL), (OUT_OF_SCOPE, TECHNICAL)),
        (SURE, (GUIDANCE, TECHNICAL), ()),
        (replace(UNSURE, possible_incident=True), (GUIDANCE, TECHNICAL), ()),
        (replace(UNSURE, lane=INCIDENT, possible_incident=True), (INCIDENT, TECHNICAL), ()),
        (replace(UNSURE, lane=INCIDENT), (INCIDENT, TECHNICAL), ()),
    ],
)
def test_only_what_a_person_could_decide_is_offered(
    book: Book, assessment: Assessment, likely: tuple[Lane | Outcome, ...], offered: tuple[Lane | Outcome, ...]
) -> None:
    plan = make_plan(REPORT, replace(assessment, choices=likely), book, destinations=EVERYWHERE)
    assert plan.choices == offered
    assert ("Which of these is it?" in plan.reply) is bool(offered)


def test_the_reply_asks_with_the_titles_of_the_playbooks(book: Book) -> None:
    plan = make_plan(REPORT, replace(UNSURE, choices=(TECHNICAL, QUALITY)), book, destinations=EVERYWHERE)
    titles = "- An AI tool does not work for someone\n- An AI answer was wrong"
    assert plan.reply.endswith(f"Which of these is it?\n{titles}")
    assert [choice.outcome for choice in titled(plan.choices, book.edition("en"))] == ["technical", "output_quality"]


@given(REPORTS, assessments())
def test_restricted_matter_is_never_offered_for_a_choice(
    plan_for: Planning, report: Report, assessment: Assessment
) -> None:
    plan = plan_for(report, assessment)
    if plan.restricted or not plan.needs_review:
        assert plan.choices == ()


@given(REPORTS, assessments())
def test_what_is_offered_is_a_choice_and_was_likely(plan_for: Planning, report: Report, assessment: Assessment) -> None:
    choices = plan_for(report, assessment).choices
    assert set(choices) <= set(assessment.choices) - {Outcome.UNCLEAR}
    assert len(choices) == len(set(choices)) != 1


@pytest.mark.parametrize(
    ("outcome", "voice", "channels", "words", "urgent"),
    [
        ("technical", Voice.REPORTER, ["#ai-desk"], "R-1: the person says it is: An AI tool does not", False),
        ("out_of_scope", Voice.STAFF, ["#ai-desk"], "R-1: one of the team says it is: Not about AI. http://t", False),
        ("security_incident", Voice.REPORTER, ["#ai-desk", "#security-incidents"], "R-1: the person says it", True),
    ],
)
def test_a_label_is_told_to_the_review_queue_and_an_exposure_to_security_too(
    book: Book, outcome: str, *, voice: Voice, channels: list[str], words: str, urgent: bool
) -> None:
    notices = label_notices(book, "R-1", outcome=outcome, voice=voice, url="http://t")
    assert [one.payload["channel"] for one in notices] == channels
    assert all(str(one.payload["text"]).startswith(words) for one in notices)
    assert {(one.destination, one.kind, one.urgent) for one in notices} == {(Destination.SLACK, "message.post", urgent)}
