"""What Prometheus may ask: how much came in, how long it took, and what still waits to go out."""

from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from sqlmodel import Session

from triage.store import outbox

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
    return registry
