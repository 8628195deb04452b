"""What Prometheus may ask: how much came in, how long it took, and what still waits to go out."""

from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlmodel import Session

from triage.promises import AUDIT, Promise
from triage.store import findings, firings, inbox, outbox, review
from triage.web.metrics_stages import measure

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The counters of one application; what waits is read from the database when somebody asks."""

    def __init__(self) -> None:
        """Start every counter at nothing, in a registry of its own."""
        self.registry = CollectorRegistry()
        self.intakes = Counter("triage_intakes", "Messages taken in.", ["outcome"], registry=self.registry)
        self.replays = Counter("triage_intake_replays", "Messages that had come before.", registry=self.registry)
        self.seconds = Histogram(
            "triage_intake_seconds", "Time to take a message in.", buckets=SECONDS, registry=self.registry
        )
        self.payloads = Counter(
            "triage_slack_payloads", "What Slack sent.", ["outcome", "what"], registry=self.registry
        )
        self.slack_seconds = Histogram(
            "triage_slack_seconds", "Time to answer what Slack sent over HTTP.", buckets=SECONDS, registry=self.registry
        )

        self.assessment_seconds = Histogram(
            "triage_assessment_seconds", "Time to judge a message.", buckets=SECONDS, registry=self.registry
        )
        self.mails = Counter("triage_mails", "Mails that came.", ["outcome", "reason"], registry=self.registry)

    def count_mail(self, outcome: str, reason: str) -> None:
        """Count what became of one mail."""
        self.mails.labels(outcome, reason).inc()

    def count_payload(self, outcome: str, what: str) -> None:
        """Count what became of one payload of Slack's."""
        self.payloads.labels(outcome, what).inc()

    def show(self, session: Session, *, now: datetime) -> bytes:
        """Write everything in the Prometheus text format."""
        return generate_latest(self.registry) + generate_latest(_waiting(session, now=now))


def _waiting(session: Session, *, now: datetime) -> CollectorRegistry:
    registry = CollectorRegistry()
    deliveries = Gauge(
        "triage_deliveries", "Deliveries that are not sent.", ["destination", "state"], registry=registry
    )
    age = Gauge("triage_oldest_pending_delivery_seconds", "Age of the oldest one still pending.", registry=registry)
    oldest = now
    for destination, state, count, since in outbox.counts(session):
        deliveries.labels(destination, state).set(count)
        oldest = min(oldest, since) if state == outbox.PENDING else oldest
    age.set((now - oldest).total_seconds())
    _arrived(session, registry, now=now)
    _watched(session, registry, now=now)
    measure(session, registry, now=now)
    return registry


def _watched(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    broken = Gauge("triage_findings", "Promises that do not hold now.", ["promise"], registry=registry)
    lasting = Gauge("triage_oldest_finding_seconds", "For how long the oldest has not held.", registry=registry)
    looked = Gauge("triage_last_audit_seconds", "How long ago the promises were proved.", registry=registry)
    depth = Gauge("triage_review_depth", "What waits in the review queue.", registry=registry)
    age = Gauge("triage_oldest_review_seconds", "Age of the oldest one in it.", registry=registry)
    found = {promise: (count, since) for promise, count, since in findings.counts(session)}
    for promise in Promise:
        broken.labels(promise).set(found.get(promise, (0, now))[0])
    lasting.set((now - min((since for _, since in found.values()), default=now)).total_seconds())
    last = firings.last_done(session, AUDIT, now=now)
    # Where nobody ever looked, it has been for ever.
    looked.set((now - last.started_at).total_seconds() if last else float("inf"))
    waiting, oldest = review.depth(session)
    depth.set(waiting)
    age.set((now - (oldest or now)).total_seconds())


def _arrived(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    arrivals = Gauge("triage_arrivals", "What arrived and is not acted on yet.", ["state"], registry=registry)
    age = Gauge("triage_oldest_pending_arrival_seconds", "Age of the oldest one still pending.", registry=registry)
    found = {state: (count, oldest) for state, count, oldest in inbox.counts(session)}
    for state in (inbox.PENDING, inbox.WAITING, inbox.FAILED):
        arrivals.labels(state).set(found.get(state, (0, now))[0])
    age.set((now - found.get(inbox.PENDING, (0, now))[1]).total_seconds())
