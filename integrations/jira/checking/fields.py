"""Checks the fields of a queue's new issues: those that are asked for, those that are required, and what they take."""

from collections.abc import Iterator
from functools import partial

from integrations.jira.checking import sentences as say
from integrations.jira.checking.offered import Offered
from integrations.jira.checking.wanted import Aspect, Finding, Wanted, listed
from integrations.jira.preparing import SYSTEM_FIELDS
from integrations.jira.screen import NotFitting, ScreenField, field_called, shaped

# Every issue of ours carries these; without the labels none is found again.
ALWAYS = ("summary", "description", "labels")
# Jira fills these itself, or creating names them anyway.
FILLED = frozenset({"project", "issuetype", "reporter"})
Screen = list[ScreenField]


def findings(offered: Offered, wanted: Wanted, screen: Screen) -> Iterator[Finding]:
    """Say what of this screen does not fit."""
    known = {one.id: one for one in screen}
    yield from _always(wanted, known)
    yield from _required(wanted, screen)
    yield from _choices(wanted, known)
    yield from _level(wanted, known)
    for name, values in wanted.fields.items():
        yield from _own(offered, wanted, screen, name=name, values=values)


def _always(wanted: Wanted, known: dict[str, ScreenField]) -> Iterator[Finding]:
    # A request's labels are set once it is there, so its form need not have them.
    needed = ALWAYS[:2] if wanted.request_type else ALWAYS
    for name in needed:
        if name not in known:
            yield _found(wanted, "issue_type", say.MISSING_FIELD, field=name)


def _required(wanted: Wanted, screen: Screen) -> Iterator[Finding]:
    given = {*ALWAYS, *FILLED}
    given |= {"components"} if wanted.components else set()
    given |= {"priority"} if wanted.priorities else set()
    given |= {"duedate"} if wanted.has_due_day else set()
    given |= {"security"} if wanted.security_level else set()
    given |= {"assignee"} if wanted.assignees else set()
    given |= {one.id for name in wanted.fields if (one := field_called(screen, name)) is not None}
    for one in screen:
        if one.required and not one.has_default and one.id not in given:
            yield _found(wanted, "issue_type", say.REQUIRED, field=one.name or one.id)


def _choices(wanted: Wanted, known: dict[str, ScreenField]) -> Iterator[Finding]:
    """Name what an issue is made without; it says so itself."""
    if wanted.components and "components" not in known:
        yield _found(wanted, "components", say.NO_COMPONENTS, is_problem=False)
    elif wanted.components:
        there = _names(known["components"])
        for one in wanted.components:
            if one not in there:
                yield _found(
                    wanted, "components", say.NO_COMPONENT, component=one, known=listed(there), is_problem=False
                )
    if wanted.priorities and "priority" not in known:
        yield _found(wanted, "priority", say.NO_PRIORITIES, is_problem=False)
    elif there := _names(known["priority"]) if wanted.priorities else []:
        for one in wanted.priorities:
            if one not in there:
                yield _found(wanted, "priority", say.NO_PRIORITY, priority=one, known=listed(there), is_problem=False)
    if wanted.has_due_day and "duedate" not in known:
        yield _found(wanted, "due", say.NO_DUE, is_problem=False)


def _level(wanted: Wanted, known: dict[str, ScreenField]) -> Iterator[Finding]:
    if wanted.security_level is None:
        if wanted.is_restricted:
            yield _found(wanted, "", say.NO_LEVEL_NAMED, is_problem=False)
        return
    levels = known["security"].allowed if "security" in known else ()
    if not any(wanted.security_level in (str(one.get("id")), one.get("name")) for one in levels):
        there = listed([one.get("name") for one in levels])
        yield _found(wanted, "security_level", say.NO_LEVEL, level=wanted.security_level, known=there)


def _own(offered: Offered, wanted: Wanted, screen: Screen, *, name: str, values: tuple[str, ...]) -> Iterator[Finding]:
    """Try a field of the company's own just as sending will."""
    one = field_called(screen, name)
    if one is None or one.id in SYSTEM_FIELDS:
        own = [each.name for each in screen if each.id not in SYSTEM_FIELDS]
        yield _found(wanted, "fields", say.NO_FIELD, field=name, known=listed(own))
        return
    if sum(each.name.strip().casefold() == one.name.strip().casefold() for each in screen) > 1:
        yield _found(wanted, "fields", say.TWO_FIELDS, field=name)
    try:
        offered.shape(partial(shaped, one, values[0] if len(values) == 1 else values))
    except NotFitting as reason:
        there = [str(each.get("value") or each.get("name") or "") for each in one.allowed]
        takes = f" It takes: {listed(there)}." if there else ""
        yield _found(wanted, "fields", say.NO_VALUE, field=name, reason=str(reason), takes=takes)


def _names(field: ScreenField) -> list[str]:
    return [str(one.get("name")) for one in field.allowed]


def _found(wanted: Wanted, aspect: Aspect, sentence: str, *, is_problem: bool = True, **words: str) -> Finding:
    said = sentence.format(project=wanted.project, issue_type=wanted.request_type or wanted.issue_type, **words)
    return Finding(said, wanted.where(aspect), wanted.project, is_problem=is_problem)
