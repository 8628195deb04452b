"""Why the house decided as it did: what the model said, by which rule it went where, with which versions; and since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triage.assessing import percent_of
from triage.tables import Event, Ticket
from triage.web.ticket_teller import Data, Moment, Teller
from triage.web.ticket_timeline import quote_of, sentence_of

ASSESSED = "assessed"
# What changed later about whose work it is.
CHANGES = frozenset({"label_given", "rerouted", "made_incident", "workflow_named", "severity_changed", "jira_moved"})
MOVES = frozenset({"rerouted", "made_incident"})
SHORT_VERSION = 12
SMALLEST = 0.005
MOST_FIGURES = 5


@dataclass(frozen=True)
class Figure:
    """How likely the model found an outcome."""

    name: str
    percent: int


@dataclass(frozen=True)
class Change:
    """What somebody decided since, and why."""

    sentence: str
    at: Moment | None
    quote: str


@dataclass(frozen=True)
class Why:
    """All of it; `facts` are labels with values."""

    said: str
    reasons: tuple[str, ...]
    figures: tuple[Figure, ...]
    facts: tuple[tuple[str, str], ...]
    versions: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...]


def why(
    ticket: Ticket, assessed: Event | None, changes: Sequence[Event], teller: Teller, *, labels: Mapping[str, str]
) -> Why:
    """Explain what was decided about a ticket from what was kept when it was, and tell the last changes since."""
    data: Data = (assessed.data if assessed else None) or {}
    model: Data = data.get("model_said") or {}
    return Why(
        said=_said(model, ticket, teller),
        reasons=tuple(str(one) for one in model.get("reasons") or ticket.reasons),
        figures=tuple(_figures(model, teller)),
        facts=tuple(_facts(data, model, ticket, teller)),
        versions=tuple(_versions(data, ticket, teller)),
        changes=tuple(
            Change(sentence_of(one, teller, labels), teller.moment(one.at), quote_of(one)) for one in changes
        ),
    )


def _said(model: Data, ticket: Ticket, teller: Teller) -> str:
    lane = teller.lane(model.get("lane") or model.get("outcome") or ticket.lane or ticket.outcome)
    return teller.words["ticket_why_said"].format(
        lane=lane, percent=percent_of(float(model.get("confidence", ticket.confidence)))
    )


def _figures(model: Data, teller: Teller) -> list[Figure]:
    kept: Mapping[str, float] = model.get("probabilities") or {}
    ordered = sorted(kept.items(), key=lambda one: -one[1])[:MOST_FIGURES]
    return [Figure(teller.lane(name), percent_of(share)) for name, share in ordered if share >= SMALLEST]


def _facts(data: Data, model: Data, ticket: Ticket, teller: Teller) -> list[tuple[str, str]]:
    words, route = teller.words, data.get("route") or {}
    decided: Data = data.get("decided") or {}
    incident = float(model.get("incident_probability", ticket.incident_probability))
    limits: Mapping[str, float] = model.get("thresholds") or {}
    rows = [
        ("incident", words["ticket_why_percent"].format(percent=percent_of(incident))),
        ("incident_from", _limit(limits.get("incident"), words)),
        ("review_below", _limit(limits.get("review"), words)),
        ("asked", _choices(model, teller)),
        ("also", ", ".join(teller.lane(one) for one in ticket.also)),
        ("data", ", ".join(f"{name} ({count})" for name, count in sorted(ticket.data_classes.items()))),
        ("rule", str(route.get("rule") or "")),
        ("owner", teller.owner(decided.get("owner"))),
        ("project", str(route.get("project") or "")),
        ("tool", str(route.get("tool") or "")),
        ("workflow", str(route.get("workflow") or "")),
        ("units", ", ".join(route.get("units") or ())),
    ]
    return [(words[f"ticket_why_{name}"], value) for name, value in rows if value]


def _choices(model: Data, teller: Teller) -> str:
    choices = model.get("choices") or ()
    return ", ".join(teller.lane(one) for one in choices) if len(choices) > 1 else ""


def _limit(share: float | None, words: Mapping[str, str]) -> str:
    return "" if share is None else words["ticket_why_percent"].format(percent=round(100 * share))


def _versions(data: Data, ticket: Ticket, teller: Teller) -> list[tuple[str, str]]:
    route: Data = data.get("route") or {}
    rows = [
        ("model", str(data.get("model") or ticket.model_version)),
        ("encoder", str(data.get("encoder") or "")),
        ("playbook", str(data.get("playbook") or ticket.playbook_version)[:SHORT_VERSION]),
        ("routing", str(route.get("version") or "")[:SHORT_VERSION]),
        ("policy", str(data.get("policy") or ticket.policy_version)[:SHORT_VERSION]),
    ]
    return [(teller.words[f"ticket_version_{name}"], value) for name, value in rows if value]
