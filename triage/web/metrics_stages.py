"""Figures of each stage for Prometheus, read from the database when it asks: pages, clocks, the model and its drift."""

from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Gauge
from sqlmodel import Session

from triage.store import drift, measures, model_versions, outbox

_HOUR = timedelta(hours=1)
DRIFTS = ("confidence", "overrides", "unknown", "shift")


def measure(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    """Add the figures of every stage that counts nothing by itself."""
    _came(session, registry, now=now)
    _sent(session, registry, now=now)
    _paged(session, registry, now=now)
    _timed(session, registry, now=now)
    _judged(session, registry)
    _models(session, registry)
    _drifted(session, registry)


def _came(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    text = "Matters that came in within the last hour, by the way they came."
    came = Gauge("triage_matters_last_hour", text, ["source"], registry=registry)
    for source, count in measures.came_from(session, since=now - _HOUR).items():
        came.labels(source).set(count)


def _sent(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    labels = ["destination", "state"]
    age = Gauge("triage_oldest_delivery_seconds", "Age of the oldest one not sent.", labels, registry=registry)
    for destination, state, _, oldest in outbox.counts(session):
        age.labels(destination, state).set((now - oldest).total_seconds())


def _paged(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    running = Gauge("triage_pages_running", "Matters for which people are paged.", registry=registry)
    age = Gauge("triage_oldest_page_seconds", "For how long the oldest has been paged for.", registry=registry)
    count, oldest = measures.paging(session)
    running.set(count)
    age.set((now - (oldest or now)).total_seconds())


def _timed(session: Session, registry: CollectorRegistry, *, now: datetime) -> None:
    clocks = Gauge("triage_clocks", "Clocks of matters, by how they stand.", ["kind", "state"], registry=registry)
    for kind, state, count in measures.clocks(session, now=now):
        clocks.labels(kind, state).set(count)


def _judged(session: Session, registry: CollectorRegistry) -> None:
    judged = measures.judged(session)
    text = f"Of the last {measures.LATEST} messages"
    for name, said, value in (
        ("triage_model_judged", f"{text}: how many there are.", judged.count),
        ("triage_model_confidence", f"{text}: how sure the model was on average.", judged.confidence),
        ("triage_model_unsure_share", f"{text}: which share a person was asked about.", judged.unsure),
        ("triage_model_incident_probability", f"{text}: how likely an incident was on average.", judged.suspected),
    ):
        Gauge(name, said, registry=registry).set(value)
    lanes = Gauge("triage_model_lane_messages", f"{text}: how many it gave to each lane.", ["lane"], registry=registry)
    for lane, count in judged.lanes.items():
        lanes.labels(lane).set(count)


def _models(session: Session, registry: CollectorRegistry) -> None:
    versions = Gauge("triage_model_versions", "Models, by their state.", ["version", "state"], registry=registry)
    champion = model_versions.champion(session)
    for row in (*([champion] if champion else []), *model_versions.challengers(session)):
        versions.labels(row.version, row.state).set(1)


def _drifted(session: Session, registry: CollectorRegistry) -> None:
    figures = Gauge("triage_drift", "The last week that was counted, in shares.", ["figure"], registry=registry)
    odd = Gauge("triage_drift_alarm", "Whether something about that week is odd.", registry=registry)
    weeks = drift.latest(session, limit=1)
    for week in weeks:
        for name in DRIFTS:
            figures.labels(name).set(week.figures[name])
    odd.set(sum(bool(week.alarm) for week in weeks))
