"""Which of Jira's projects would suit a lane, judged by names alone; pure."""

import re
from collections.abc import Iterable, Mapping, Sequence

from integrations.jira.checking.survey import Place
from integrations.jira.checking.wanted import Wanted
from playbooks.book import Book
from playbooks.schema import Queue
from triage.domain import Lane, Outcome

WORD = re.compile(r"[^\W_]+")
REVIEW, FALLBACK = "review", "fallback"
# What the project of a lane may be called, in English and German; the whole of a phrase has to be in its name.
HINTS: Mapping[str, tuple[str, ...]] = {
    Lane.SECURITY_INCIDENT: ("security operations", "security", "incident", "soc", "cert", "sicherheit"),
    Lane.DATA_HANDLING: ("data governance", "data protection", "privacy", "data", "datenschutz", "daten"),
    Lane.COMPLIANCE: ("compliance", "legal", "risk", "audit", "governance", "recht"),
    Lane.WORKFLOW_FAILURE: ("ai operations", "automation", "workflows", "workflow", "operations", "betrieb"),
    Lane.OUTPUT_QUALITY: ("output quality", "quality", "evaluation", "qa", "qualität"),
    Lane.TECHNICAL: ("it support", "support", "helpdesk", "service desk", "it", "tools"),
    Lane.NEW_USE_CASE: ("ai council", "council", "use cases", "innovation", "ideas", "portfolio", "ideen"),
    Lane.GUIDANCE: ("ai enablement", "enablement", "adoption", "coaching", "training", "learning", "schulung"),
    Outcome.OUT_OF_SCOPE: ("service desk", "helpdesk", "support", "servicedesk"),
    REVIEW: ("ai desk", "ai triage", "triage", "ai"),
    FALLBACK: ("ai desk", "service desk", "triage", "support"),
}
TYPES: Mapping[str, tuple[str, ...]] = {
    Lane.SECURITY_INCIDENT: ("Incident", "[System] Incident", "Security Incident", "Vorfall"),
    Lane.WORKFLOW_FAILURE: ("Incident", "[System] Incident", "Bug", "Vorfall", "Fehler"),
    Lane.OUTPUT_QUALITY: ("Bug", "Defect", "Fehler"),
    Lane.TECHNICAL: ("Incident", "[System] Incident", "Support", "Vorfall"),
    Lane.NEW_USE_CASE: ("Story", "Idea", "Epic", "Idee"),
    Lane.GUIDANCE: ("Question", "Frage"),
}
ANY_TYPE = ("Task", "Service Request", "[System] Service request", "Aufgabe")
LEVELS = ("restricted", "confidential", "security", "internal", "vertraulich")
REQUESTS: Mapping[str, tuple[str, ...]] = {
    Lane.TECHNICAL: ("problem", "broken", "incident", "help"),
    Lane.GUIDANCE: ("question", "ask", "help"),
    Outcome.OUT_OF_SCOPE: ("help", "question", "other"),
}
AS_IT_IS = 100


def proposed(book: Book, places: Sequence[Place]) -> list[Wanted]:
    """Propose a queue for each lane, for review and for what no queue takes, as far as a name fits."""
    found = [_for_lane(book, name, places) for name, one in book.playbooks.items() if one.queue is not None]
    found.append(_queue(REVIEW, book.owners.review, places))
    found.append(_queue(FALLBACK, book.owners.fallback or book.owners.review, places))
    return [one for one in found if one is not None]


def _for_lane(book: Book, name: str, places: Sequence[Place]) -> Wanted | None:
    return _queue(name, book.playbooks[name].queue, places)


def _queue(name: str, present: Queue | None, places: Sequence[Place]) -> Wanted | None:
    place = _best(name, present, places)
    if place is None or present is None:
        return None
    request = _first(REQUESTS.get(name, ()), [one for one, _ in place.request_types])
    made = dict(place.request_types).get(request or "", "")
    is_incident = name == Lane.SECURITY_INCIDENT
    return Wanted(
        name=name,
        project=place.key,
        issue_type=made or _issue_type(name, present, place),
        request_type=request,
        components=tuple(one for one in present.components if one in place.components),
        security_level=_level(present, place) if is_incident or present.security_level else None,
        is_restricted=is_incident,
    )


def _best(name: str, present: Queue | None, places: Sequence[Place]) -> Place | None:
    scored = [(_score(name, present, one), -len(one.name), one) for one in places if one.issue_types]
    best = max(scored, key=lambda one: one[:2], default=None)
    return best[2] if best is not None and best[0] > 0 else None


def _score(name: str, present: Queue | None, place: Place) -> int:
    if present is not None and place.key == present.project:
        return AS_IT_IS
    words = _words(place.name)
    hits = [len(HINTS[name]) - number for number, hint in enumerate(HINTS[name]) if _words(hint) <= words]
    return max(hits, default=0) + (1 if hits and words & {"ai", "ki"} else 0)


def _words(text: str) -> set[str]:
    return {one.lower() for one in WORD.findall(text)}


def _issue_type(name: str, present: Queue, place: Place) -> str:
    wanted = (present.issue_type, *TYPES.get(name, ()), *ANY_TYPE)
    return next((one for one in wanted if one in place.issue_types), place.issue_types[0])


def _level(present: Queue, place: Place) -> str | None:
    if present.security_level in place.levels:
        return present.security_level
    return _first(LEVELS, place.levels)


def _first(hints: Iterable[str], names: Iterable[str]) -> str | None:
    """Give the first name in which the earliest hint stands."""
    known = list(names)
    return next((name for hint in hints for name in known if hint in name.lower()), None)
