"""`triage playbooks explain`: which rule brings a report where, and why the others did not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from classifiers.sensitive import Redaction, redact
from playbooks.book import Book
from playbooks.commands import lines_of_rules
from playbooks.matching import Facts
from playbooks.mistakes import did_you_mean
from playbooks.reachable import ROUTED, units_of
from playbooks.schema import DataClass
from triage.commands.reading_playbooks import read_book
from triage.commands.terminal import WRONG_USAGE, now, print_json, print_line, read_settings, stop
from triage.domain import Lane
from triage.explaining import as_json, explain, in_words
from triage.pasting import own_lists, tool_key
from triage.routes import facts_of
from triage.routing import safety_first
from triage.settings import Settings


class Format(StrEnum):
    """How an explanation is written."""

    TEXT = "text"
    JSON = "json"


def explain_route(
    text: Annotated[str, typer.Argument(help="What somebody reports.")],
    *,
    lane: Annotated[str | None, typer.Option(help="Its lane; without one, the model says which.")] = None,
    tool: Annotated[str | None, typer.Option(help="A tool by its name or key, if the text names none.")] = None,
    workflow: Annotated[str | None, typer.Option(help="A workflow by its name or key, likewise.")] = None,
    unit: Annotated[list[str] | None, typer.Option(help="A unit or group of the person; may be repeated.")] = None,
    data_class: Annotated[list[DataClass] | None, typer.Option(help="Data as if found in it; may be repeated.")] = None,
    restricted: Annotated[bool, typer.Option("--restricted", help="As if it were restricted.")] = False,
    form: Annotated[Format, typer.Option("--format", help="Plain words, or one JSON object.")] = Format.TEXT,
) -> None:
    """Say which rule brings a report where, and why the ones before it do not; nothing is stored or sent."""
    if lane is not None and lane not in ROUTED:
        stop(f"There is no lane '{lane}' for rules.{did_you_mean(lane, ROUTED)}", WRONG_USAGE)
    settings = read_settings()
    book = read_book(settings)
    found = redact(text, own_lists(book))
    named, for_review = (lane, False) if lane else _judged(found, settings)
    facts = facts_of(
        book,
        named,
        found.text,
        given={},
        data_classes={**found.classes, **dict.fromkeys((each.value for each in data_class or ()), 1)},
        restricted=restricted or named == Lane.SECURITY_INCIDENT,
    )
    facts = _with_named(facts, book, tool=tool, workflow=workflow, units=unit or ())
    explained = explain(facts, book, now=now(), for_review=for_review)
    lines = lines_of_rules(settings.playbooks)
    if form is Format.JSON:
        print_json(as_json(explained, book, lines))
    else:
        for line in in_words(explained, book, lines):
            print_line(line)


def _judged(found: Redaction, settings: Settings) -> tuple[str, bool]:
    from triage.commands.models import assessed  # noqa: PLC0415 -- no other command of playbooks needs the model

    verdict = safety_first(assessed(found.text, settings))
    return verdict.playbook, verdict.needs_review and verdict.lane is not Lane.SECURITY_INCIDENT


def _with_named(facts: Facts, book: Book, *, tool: str | None, workflow: str | None, units: Sequence[str]) -> Facts:
    if tool is not None:
        key = tool_key(tool, book) or _unknown("tool", tool, book.tools)
        facts = replace(facts, tool=key, status=book.tools[key].status.value)
    if workflow is not None:
        flow = workflow if workflow in book.workflows else book.workflow_finder.named(workflow)
        flow = flow or _unknown("workflow", workflow, book.workflows)
        severity = book.severity_for(facts.lane, facts.classes, flow)
        facts = replace(facts, workflow=flow, stage=book.workflows[flow].stage.value, severity=severity)
    known = book.routing.units
    found = [frozenset({one}) if one in known else units_of(known, [one]) for one in units]
    for one, belongs in zip(units, found, strict=True):
        if not belongs:
            _unknown("unit", one, known)
    return replace(facts, units=facts.units.union(*found))


def _unknown(what: str, name: str, known: Mapping[str, object]) -> str:
    stop(f"There is no {what} '{name}' in the playbooks.{did_you_mean(name, list(known))}", WRONG_USAGE)
