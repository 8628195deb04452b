"""Checks one queue: whether its project is open to us, what we may do there, who is named, and where its steps lead."""

from collections.abc import Iterator
from difflib import get_close_matches

from integrations.jira.checking import fields
from integrations.jira.checking import sentences as say
from integrations.jira.checking.offered import Offered, Thing
from integrations.jira.checking.wanted import Aspect, Finding, Wanted, listed

ASKED = (*say.PERMISSIONS, *say.SOMETIMES)


def findings(offered: Offered, wanted: Wanted) -> Iterator[Finding]:
    """Say what of a queue Jira does not take; where its project is closed to us, nothing else."""
    project = offered.project(wanted.project)
    if project is None:
        yield _found(wanted, "project", say.NO_PROJECT, nearest=_nearest(offered, wanted.project))
        return
    if project.get("archived"):
        yield _found(wanted, "project", say.ARCHIVED)
        return
    yield from _permissions(offered, wanted)
    yield from _people(offered, wanted)
    yield from _type(offered, wanted)


def _nearest(offered: Offered, key: str) -> str:
    known = {str(one.get("key")): str(one.get("name")) for one in offered.projects()}
    close = get_close_matches(key, known, n=1, cutoff=0.5)
    if close:
        return f" Is {close[0]} meant, '{known[close[0]]}'?"
    return f" It shows us: {listed(set(known))}."


def _permissions(offered: Offered, wanted: Wanted) -> Iterator[Finding]:
    sometimes: dict[str, tuple[Aspect, bool]] = {
        say.LEVEL_PERMISSION: ("security_level", wanted.security_level is not None),
        say.WATCHERS_PERMISSION: ("watchers", bool(wanted.watchers)),
        say.DUE_PERMISSION: ("due", wanted.has_due_day),
    }
    may = offered.permissions(wanted.project, ASKED)
    for name, (words, without) in {**say.PERMISSIONS, **say.SOMETIMES}.items():
        everywhere: tuple[Aspect, bool] = ("project", name in say.PERMISSIONS)
        aspect, is_needed = sometimes.get(name, everywhere)
        if is_needed and not may.get(name, True):
            yield _found(wanted, aspect, say.MAY_NOT, permission=words, without=without)


def _people(offered: Offered, wanted: Wanted) -> Iterator[Finding]:
    for person in wanted.assignees:
        if not offered.knows(person, assignable_in=wanted.project):
            yield _found(wanted, "assignee", say.NOT_ASSIGNABLE, person=person)
    for person in wanted.watchers:
        if not offered.knows(person):
            yield _found(wanted, "watchers", say.NOT_KNOWN, person=person, is_problem=False)


def _type(offered: Offered, wanted: Wanted) -> Iterator[Finding]:
    types = offered.issue_types(wanted.project)
    if not types:
        # Whoever may create nothing is shown nothing, and that is said already.
        if offered.permissions(wanted.project, ASKED).get("CREATE_ISSUES", True):
            yield _found(wanted, "project", say.NO_TYPES)
        return
    if wanted.request_type is not None:
        yield from _request(offered, wanted, types)
        return
    kind = next((one for one in types if one.get("name") == wanted.issue_type), None)
    if kind is None:
        there = listed([one.get("name") for one in types if not one.get("subtask")])
        yield _found(wanted, "issue_type", say.NO_TYPE, known=there)
        return
    yield from fields.findings(offered, wanted, offered.screen(wanted.project, str(kind["id"])))
    yield from _steps(offered, wanted, str(kind["name"]))


def _request(offered: Offered, wanted: Wanted, types: list[Thing]) -> Iterator[Finding]:
    offers = offered.request_types(wanted.project)
    if offers is None:
        yield _found(wanted, "request_type", say.NO_DESK, request_type=str(wanted.request_type))
        return
    kind = next((one for one in offers if _is_called(one, str(wanted.request_type))), None)
    if kind is None:
        there = listed([one.get("name") for one in offers])
        yield _found(wanted, "request_type", say.NO_REQUEST_TYPE, request_type=str(wanted.request_type), known=there)
        return
    may = offered.permissions(wanted.project, (say.BEHALF_PERMISSION, say.AGENT_PERMISSION))
    if not may.get(say.BEHALF_PERMISSION, True) and not may.get(say.AGENT_PERMISSION, True):
        words, without = say.BEHALF
        yield _found(wanted, "request_type", say.MAY_NOT, permission=words, without=without)
    type_id = str(kind.get("issueTypeId"))
    # What is not on the form is set on the issue's own screen afterwards.
    screen = {one.id: one for one in offered.screen(wanted.project, type_id)}
    form = {one.id: one for one in offered.form(kind)}
    merged = {name: one for name, one in screen.items() if not one.required or name in form}
    yield from fields.findings(offered, wanted, list({**form, **merged}.values()))
    named = next((str(one.get("name")) for one in types if str(one.get("id")) == type_id), "")
    yield from _steps(offered, wanted, named)


def _is_called(kind: Thing, wanted: str) -> bool:
    """Compare as sending does: by the name, whose capitals don't count, or by the number."""
    return wanted.strip().casefold() in (str(kind.get("id")), str(kind.get("name")).strip().casefold())


def _steps(offered: Offered, wanted: Wanted, issue_type: str) -> Iterator[Finding]:
    """Say where what is done here can't be done there, as far as statuses and present issues show it."""
    categories = offered.categories(wanted.project, issue_type)
    if categories and "done" not in categories:
        yield _found(wanted, "issue_type", say.NEVER_DONE)
        return
    for issue, status, category in offered.samples(wanted.project, issue_type):
        ahead = offered.leads_to(issue)
        if category != "done" and "done" not in ahead:
            yield _found(wanted, "issue_type", say.NO_STEP, status=status, issue=issue, is_problem=False)
        if category == "done" and ahead <= {"done"}:
            yield _found(wanted, "issue_type", say.NO_WAY_BACK, status=status, issue=issue, is_problem=False)


def _found(wanted: Wanted, aspect: Aspect, sentence: str, *, is_problem: bool = True, **words: str) -> Finding:
    said = sentence.format(project=wanted.project, issue_type=wanted.request_type or wanted.issue_type, **words)
    return Finding(said, wanted.where(aspect), wanted.project, is_problem=is_problem)
