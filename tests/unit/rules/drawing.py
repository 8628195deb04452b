"""What the tests of routing share: a report, an assessment, and whatever else a model may say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from integrations.jira.draft import IssueDraft
from triage.domain import Assessment, Destination, Lane, Outcome, Outgoing, Plan
from triage.routing import Report

EVERYWHERE = frozenset(Destination)
Planning = Callable[..., Plan]
NOON = "2026-01-14T10:00"
PASTED = "zanzibar-ledger"
REPORT = Report(
    reference="R-7KQ2M4X",
    source="web",
    author="maya.okafor@example.com",
    text=f"The thing is {PASTED}.",
    given={},
    data_classes={},
    received_at=datetime.fromisoformat(NOON).replace(tzinfo=UTC),
    ticket_url="https://triage.example.test/tickets/R-7KQ2M4X",
)
SURE = Assessment(
    outcome=Outcome.LANE,
    lane=Lane.GUIDANCE,
    confidence=0.91,
    also=(),
    incident_probability=0.02,
    possible_incident=False,
    needs_review=False,
    choices=(),
    reasons=("The word 'tool' points to guidance.",),
    model="lanes-3-abc",
)


def issue(plan: Plan) -> IssueDraft:
    """Read the one issue that a plan opens."""
    (draft,) = [one.payload for one in plan.outgoing if one.destination is Destination.JIRA]
    return IssueDraft.from_payload(draft)


def sent_to(plan: Plan, destination: Destination) -> list[Outgoing]:
    return [one for one in plan.outgoing if one.destination is destination]


CHANCE = st.floats(0, 1)
LANES = st.sampled_from(Lane)
CHOICES = st.sampled_from([*Lane, Outcome.OUT_OF_SCOPE, Outcome.UNCLEAR])


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Draw whatever a model may say."""
    outcome = draw(st.sampled_from(Outcome))
    lane = draw(LANES) if outcome is Outcome.LANE else None
    return Assessment(
        outcome=outcome,
        lane=lane,
        confidence=draw(CHANCE),
        also=tuple(one for one in draw(st.lists(LANES, max_size=3, unique=True)) if one is not lane),
        incident_probability=draw(CHANCE),
        possible_incident=lane is Lane.SECURITY_INCIDENT or draw(st.booleans()),
        needs_review=draw(st.booleans()),
        choices=tuple(draw(st.lists(CHOICES, max_size=4))),
        reasons=tuple(draw(st.lists(st.text(min_size=1, max_size=20), max_size=2))),
        model="lanes-3-abc",
    )


REPORTS = st.builds(
    lambda text, classes, at: replace(REPORT, text=f"{text} {PASTED}", data_classes=classes, received_at=at),
    st.text(max_size=200),
    st.dictionaries(st.sampled_from(["personal", "credentials", "payment", "regulated"]), st.integers(1, 9)),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware
)
