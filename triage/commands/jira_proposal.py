"""Writes a proposal of queues, for `triage jira init`: valid YAML, each part under the name of its file."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from integrations.jira.checking.survey import Survey, survey
from integrations.jira.checking.wanted import Finding, Wanted
from playbooks.book import Book
from triage.commands.jira_matching import FALLBACK, REVIEW, proposed
from triage.commands.jira_trial import Now
from triage.commands.terminal import printable
from triage.domain import SendFailed
from triage.settings import Settings
from triage.wiring_jira import connection_of

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 _-]*[A-Za-z0-9]|[A-Za-z]")
# What YAML would take for something else than a word.
NOT_PLAIN = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
HEAD = (
    "# Queues as the names of Jira's projects suggest them. Nothing was changed: read them, and copy what fits into",
    "# your playbooks. Each part stands under the name of its file; a remark says what would have to be mended first.",
)


@dataclass(frozen=True)
class Proposal:
    """The lines of a proposal, and from how many projects it was made."""

    lines: tuple[str, ...]
    projects: int


def propose_queues(settings: Settings, book: Book) -> Proposal | str:
    """Propose queues; a sentence where Jira can't be asked."""
    connection = connection_of(settings, in_passing=True)
    if connection is None:
        return "Jira is not connected."
    try:
        found = survey(connection, Now(), lambda places: proposed(book, places))
    except SendFailed as failure:
        return failure.message
    return Proposal(tuple(written(found, book)), len(found.places))


def written(found: Survey, book: Book) -> Iterator[str]:
    """Write a proposal line by line."""
    yield from HEAD
    names = {one.key: one.name for one in found.places}
    queues = {one.name: (one, findings) for one, findings in found.chosen}
    for name in (name for name, one in book.playbooks.items() if one.queue is not None):
        if name not in queues:
            there = ", ".join(sorted(names)) or "none"
            yield f"# lanes/{name}.md: no project's name suggests itself; there are {there}."
            continue
        one, findings = queues[name]
        yield f"lanes/{name}.md:"
        yield from _queue(one, "queue", book, findings=findings, called=names[one.project])
    owners = [name for name in (REVIEW, FALLBACK) if name in queues]
    if owners:
        yield "owners.yaml:"
    for name in owners:
        one, findings = queues[name]
        yield from _queue(one, name, book, findings=findings, called=names[one.project])
    yield from _rules([one for one, _ in queues.values() if one.request_type])


def _queue(wanted: Wanted, entry: str, book: Book, *, findings: Sequence[Finding], called: str) -> Iterator[str]:
    yield f"  # {_in_a_line(called)}"
    for finding in findings:
        yield f"  # {'to mend' if finding.is_problem else 'note'}: {_in_a_line(finding.words)}"
    yield f"  {entry}:"
    yield f"    project: {wanted.project}"
    yield f"    issue_type: {_scalar(wanted.issue_type)}"
    yield f"    labels: [{', '.join(map(_scalar, _labels(wanted.name, book)))}]"
    if wanted.components:
        yield f"    components: [{', '.join(map(_scalar, wanted.components))}]"
    if wanted.security_level:
        yield f"    security_level: {_scalar(wanted.security_level)}"


def _rules(wanted: Sequence[Wanted]) -> Iterator[str]:
    """Write a rule for each service desk, since a request type stands in a rule alone."""
    if not wanted:
        return
    yield "routing.yaml:"
    yield "  # Below your own rules, so that those win: the first that fits is taken."
    yield "  rules:"
    for one in wanted:
        yield f"    - name: {_scalar(f'requests for {one.name}'.replace('_', ' '))}"
        yield f"      when: {{lane: {one.name}}}"
        yield f"      then: {{request_type: {_scalar(str(one.request_type))}}}"


def _labels(name: str, book: Book) -> Sequence[str]:
    if name == REVIEW:
        return book.owners.review.labels
    if name == FALLBACK:
        return book.owners.fallback.labels if book.owners.fallback else ("ai-triage",)
    queue = book.playbooks[name].queue
    return queue.labels if queue else ()


def _scalar(text: str) -> str:
    """Write a value so that YAML reads it as the text it is."""
    plain = PLAIN.fullmatch(text) is not None and text.lower() not in NOT_PLAIN
    return text if plain else json.dumps(text, ensure_ascii=False)


def _in_a_line(text: str) -> str:
    return printable(" ".join(text.split()))
