"""A company with a rule of every kind, and the plan of a report in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from playbooks.book import Book
from tests.unit.rules.drawing import EVERYWHERE, REPORT, SURE
from triage.domain import Lane, Outcome, Plan
from triage.routing import make_plan

RULES = """units:
  legal: [legal, Legal Team]
  finance: [finance]
rotas:
  keys:
    people: [tom@example.com, elif@example.com]
    turn: weekly
    since: 2026-01-05
    timezone: Europe/London
    passes_at: 09:00
rules:
  - name: exposed keys
    when: {lane: security_incident, data_class: credentials}
    then: {project: KEYS, owner: it_platform, rota: keys, security_level: Keys only, priority: Highest}
  - name: Copilot
    when: {lane: technical, tool: m365_copilot}
    then: {components: Microsoft 365, labels: [copilot], assignee: priya@example.com}
  - name: tools that are not ours
    when: {lane: [technical, guidance], tool: restricted}
    then: {project: AIEN, issue_type: Question, request_type: Ask about a tool}
  - name: Legal asks
    when: {lane: [compliance, data_handling, new_use_case, out_of_scope], unit: legal}
    then:
      owner: legal
      watchers: [sofia@example.com]
      fields: {Business unit: Legal, Countries: [GB, DE]}
  - name: sensitive data
    when: {lane: data_handling, severity_at_least: high}
    then: {owner: privacy_office, due: 480}
  - name: drafts
    when: {lane: output_quality, workflow: support_reply_drafts}
    then: {project: SUP, components: [Drafts]}
  - name: pilots
    when: {lane: [workflow_failure, output_quality], workflow: pilot}
    then: {labels: [pilot]}
  - name: failures in production
    when: {lane: workflow_failure, severity: [high, critical], workflow: production, restricted: false}
    then: {priority: Highest, due: resolve_by}
  - name: money stays where it is
    when: {unit: finance}
    then: {}
  - name: the rest of compliance
    when: {lane: compliance}
    then: {labels: [second-look]}
"""


@dataclass(frozen=True)
class Case:
    """A report that is certain to be of a lane, and what becomes of it."""

    lane: str
    text: str = "It is about something."
    groups: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)


def plan_of(case: Case, book: Book, *, at: datetime = REPORT.received_at) -> Plan:
    counted = dict.fromkeys(case.classes, 1)
    report = replace(REPORT, text=case.text, groups=case.groups, data_classes=counted, given=case.given, received_at=at)
    if case.lane in set(Lane):
        incident = case.lane == Lane.SECURITY_INCIDENT
        said = replace(SURE, lane=Lane(case.lane), possible_incident=incident)
    else:
        said = replace(SURE, outcome=Outcome(case.lane), lane=None)
    return make_plan(report, said, book, destinations=EVERYWHERE)
