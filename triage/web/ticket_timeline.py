"""What happened to a ticket, in plain words: a sentence for every kind of event, newest first."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from triage.tables import Event
from triage.web.ticket_teller import Data, Moment, Teller

DELIVERED = "delivered"
MOST_QUOTED = 400
# What somebody should not overlook.
GRAVE = frozenset(
    {"made_incident", "clock_breached", "delivery_stuck", "paged_again", "silent", "finding_began", "jira_deleted"}
)
# What the house did by itself: there when one looks for it.
QUIET = frozenset({DELIVERED, "jira_status", "jira_followed", "jira_not_followed", "finding_ended", "read"})


@dataclass(frozen=True)
class Happened:
    """One thing that happened; `quote` is what somebody wrote about it, and `level` grave, quiet or usual."""

    id: int
    kind: str
    sentence: str
    at: Moment | None
    level: str
    quote: str = ""


Values = Callable[[Teller, Data], Mapping[str, object]]


def _way(teller: Teller, data: Data) -> Mapping[str, object]:
    return {"way": teller.word("ticket_way_", str(data.get("source", "")).partition(":")[0])}


def _assessed(teller: Teller, data: Data) -> Mapping[str, object]:
    decided = data.get("decided") or {}
    return {
        "lane": teller.lane(decided.get("lane") or decided.get("outcome")),
        "owner": teller.owner(decided.get("owner")),
    }


def _moved(teller: Teller, data: Data) -> Mapping[str, object]:
    return {"before": teller.lane(data.get("from")), "lane": teller.lane(data.get("to"))}


def _workflow(teller: Teller, data: Data) -> Mapping[str, object]:
    known = teller.edition.workflows.get(str(data.get("workflow") or ""))
    owner = teller.owner(data.get("to") or data.get("told"))
    return {"workflow": known.name if known else "", "before": teller.owner(data.get("from")), "owner": owner}


def _severity(teller: Teller, data: Data) -> Mapping[str, object]:
    of = "console_severity_"
    return {"before": teller.word(of, data.get("from")), "severity": teller.word(of, data.get("to"))}


def _offered(teller: Teller, data: Data) -> Mapping[str, object]:
    taker = teller.person(data["to_person"]) if data.get("to_person") else teller.owner(data.get("to_owner"))
    return {"taker": taker, "until": teller.moment_of(data.get("until"))}


def _clock(teller: Teller, data: Data) -> Mapping[str, object]:
    clock = teller.word("ticket_clock_", data.get("clock"))
    return {"clock": clock, "due": teller.moment_of(data.get("due")), "owners": teller.owners(data.get("owners"))}


def _paged(teller: Teller, data: Data) -> Mapping[str, object]:
    people = ", ".join(teller.person(one) for one in data.get("people") or ())
    return {"owners": people or teller.owners(data.get("owners"))}


def _legal(teller: Teller, data: Data) -> Mapping[str, object]:
    ends, aware = teller.moment_of(data.get("notify_by")), teller.moment_of(data.get("aware_at"))
    return {"until": ends, "since": aware, "decision": teller.word("ticket_decision_", data.get("decision"))}


def _delivery(teller: Teller, data: Data) -> Mapping[str, object]:
    destination = teller.word("ticket_to_", data.get("destination"))
    what = teller.word("ticket_sends_", str(data.get("kind", "")).replace(".", "_"))
    return {"destination": destination, "what": what, "attempt": data.get("attempt", "")}


def _access(teller: Teller, data: Data) -> Mapping[str, object]:
    return {"person": teller.person(data.get("person")), "until": teller.moment_of(data.get("until"))}


def _jira(teller: Teller, data: Data) -> Mapping[str, object]:
    aspect = teller.wording("jira_aspect_", data.get("aspect"))
    said = {name: str(data.get(name) or "") for name in ("status", "key", "of", "count", "project", "fallback")}
    priority = str(data.get("to") or "")
    return said | {"aspect": aspect, "owner": teller.owner(data.get("owner")), "to": teller.person(priority)}


VALUES: Mapping[str, Values] = {
    "received": _way,
    "assessed": _assessed,
    "label_given": lambda teller, data: {"lane": teller.lane(data.get("outcome"))},
    "rerouted": _moved,
    "made_incident": _moved,
    "workflow_named": _workflow,
    "severity_changed": _severity,
    "resolved": lambda teller, data: {"outcome": teller.wording("resolution_", data.get("outcome"))},
    "acknowledged": lambda _, data: {"name": data.get("name", "")},
    "silent": lambda teller, data: {"person": teller.person(data.get("by"))},
    "hand_over_offered": _offered,
    "step_ticked": lambda _, data: {"number": data.get("number", "")},
    "step_unticked": lambda _, data: {"number": data.get("number", "")},
    "paged_again": _paged,
    "delivered": _delivery,
    "delivery_stuck": _delivery,
    "finding_began": lambda _, data: {"said": data.get("said", "")},
    "problem_told": lambda _, data: {"problem": data.get("problem", "")},
}
# By how a kind begins, where several say the same.
VALUES_OF: tuple[tuple[str, Values], ...] = (
    ("clock_", _clock),
    ("legal_", _legal),
    ("access_", _access),
    ("jira_", _jira),
    ("fallback_", _jira),
)


def told(events: Sequence[Event], teller: Teller, *, labels: Mapping[str, str]) -> list[Happened]:
    """Tell what happened; what was delivered in a row is told in one line. `labels` name what is asked for."""
    rows: list[Happened] = []
    places: list[str] = []
    for event in events:
        if event.kind != DELIVERED:
            places = []
            rows.append(_told(event, teller, labels))
            continue
        places.append(teller.word("ticket_to_", (event.data or {}).get("destination")))
        if len(places) == 1:
            rows.append(_told(event, teller, labels))
            continue
        where = ", ".join(dict.fromkeys(places))
        together = teller.words["ticket_event_delivered_many"].format(n=len(places), where=where)
        rows[-1] = replace(rows[-1], sentence=together)
    return rows


def people_in(event: Event) -> set[str]:
    """Name the people that an event speaks of, by their handles."""
    said = event.data or {}
    named = {event.actor, *(str(said.get(name) or "") for name in ("person", "by", "to_person", "to", "from_person"))}
    return {one for one in (*named, *(said.get("people") or ())) if one}


def sentence_of(event: Event, teller: Teller, labels: Mapping[str, str]) -> str:
    """Say in a sentence what happened; of a kind that nobody has words for, that it was recorded."""
    data = event.data or {}
    key = f"ticket_event_{_variant(event)}"
    values = dict(_values_of(event.kind)(teller, data)) | {"who": teller.person(event.actor), "kind": event.kind}
    values["names"] = ", ".join(labels.get(str(one), str(one)) for one in data.get("names") or ())
    return teller.words.get(key, teller.words["ticket_event_other"]).format_map(defaultdict(str, values))


def _told(event: Event, teller: Teller, labels: Mapping[str, str]) -> Happened:
    level = "grave" if event.kind in GRAVE else "quiet" if event.kind in QUIET else "usual"
    sentence = sentence_of(event, teller, labels)
    return Happened(event.id, event.kind, sentence, teller.moment(event.at), level, quote_of(event))


def quote_of(event: Event) -> str:
    """Give what somebody wrote about it, the beginning of what is very long."""
    said = str((event.data or {}).get("why") or (event.data or {}).get("reason") or "")
    return said if len(said) <= MOST_QUOTED else f"{said[: MOST_QUOTED - 1].rstrip()}…"


def _variant(event: Event) -> str:
    """Tell apart what one kind of event says in more than one way."""
    data = event.data or {}
    if event.kind == "acknowledged" and data.get("name"):
        return "acknowledged_typed"
    if event.kind == "step_ticked" and data.get("second"):
        return "step_confirmed"
    if event.kind == "workflow_named" and data.get("told"):
        return "workflow_named_told"
    if event.kind == "jira_assigned" and not data.get("to"):
        return "jira_unassigned"
    return event.kind


def _values_of(kind: str) -> Values:
    if kind in VALUES:
        return VALUES[kind]
    return next((values for start, values in VALUES_OF if kind.startswith(start)), lambda _teller, _data: {})
