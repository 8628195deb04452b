"""Mistakes in `routing.yaml` and `workflows.yaml`: each is told with its line and what to mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks.book import load
from playbooks.checking import check
from playbooks.commands import diff, lines_of_rules
from playbooks.mistakes import Mistake

Edit = Callable[[str, str, str], int]

ROUTING = """units:
  finance: [finance, accounting]
  legal: legal
rotas:
  first_line:
    people: [maya@example.com, jonas@example.com]
    turn: weekly
    since: 2027-01-04
    timezone: Europe/London
    passes_at: 09:00
rules:
  - name: keys
    when:
      lane: security_incident
      data_class: credentials
    then:
      owner: it_platform
      rota: first_line
  - name: money
    when:
      lane: [technical, guidance]
      unit: finance
      tool: [m365_copilot, approved]
    then:
      project: FIN
      assignee: ada@example.com
      watchers: [eve@example.com]
      due: 480
      fields:
        Cost centre: "4711"
  - name: bots
    when:
      workflow: [invoice_reader, pilot]
      severity_at_least: high
    then:
      request_type: Report a broken bot
      due: resolve_by
"""

BOTS = "  - name: bots\n    when:\n      workflow: [invoice_reader, pilot]\n      severity_at_least: high\n"
ONLY_MONEY = "  - name: bots\n    when: {lane: technical, unit: finance, tool: chatgpt_enterprise}\n"

# what stands there, what is written instead, lines from there to the mistake, what is said
BROKEN = [
    ("lane: security_incident", "lane: security_incidents", 0,
     "There is no lane 'security_incidents'. Did you mean 'security_incident'?"),
    ("[technical, guidance]", "[technical, unclear]", 0,
     "A matter in 'unclear' goes to the review queue before any rule is asked; take it out."),
    ("[m365_copilot, approved]", "[m365_copilott, approved]", 0,
     "'m365_copilott' is neither a tool of tools.yaml nor a status. Did you mean 'm365_copilot'?"),
    ("[invoice_reader, pilot]", "[invoice_reder]", 0,
     "'invoice_reder' is neither a workflow of workflows.yaml nor a stage. Did you mean 'invoice_reader'?"),
    ("unit: finance", "unit: finanse", 0,
     "'finanse' is no unit of this file; list it under 'units'. Did you mean 'finance'?"),
    ("owner: it_platform", "owner: it_plattform", 0,
     "'it_plattform' is not in owners.yaml. Did you mean 'it_platform'?"),
    ("rota: first_line", "rota: firstline", 0, "'firstline' is no rota of this file. Did you mean 'first_line'?"),
    ("      rota: first_line", "      rota: first_line\n      assignee: x@example.com", 1,
     "A rule names either an assignee or a rota; remove one of them."),
    ("ada@example.com", "Ada Lovelace", 0,
     "'Ada Lovelace' is a name; write the e-mail address or Jira's account id, since names are not unique."),
    ("[maya@example.com, ", "[Maya Okafor, ", 0,
     "'Maya Okafor' is a name; write the e-mail address or Jira's account id, since names are not unique."),
    ("data_class: credentials", "data_class: password", 0,
     ("'password' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'credentials'?")),
    ("severity_at_least: high", "severity_at_least: urgent", 0, "'urgent' is none of low, normal, high, critical."),
    ("severity_at_least: high", "severity_at_leat: high", 0,
     "'severity_at_leat' is not known here. Did you mean 'severity_at_least'?"),
    ("      project: FIN", "      projct: FIN", 0, "'projct' is not known here. Did you mean 'project'?"),
    ("project: FIN", "project: fin", 0, "'fin' is no Jira project key; it is written in capitals, as AIEN."),
    ("due: 480", "due: tomorrow", 0,
     "'tomorrow' is no due time; write a number of working minutes of the owner, or resolve_by."),
    ('Cost centre: "4711"', "Cost centre: {a: b}", 0,
     "The field 'Cost centre' has to be filled with a text, or with a list of texts."),
    ("unit: finance", "unit:", 0, "'unit' is empty; write what it has to be, or remove the line."),
    ("unit: finance", "unit: []", 0, "'unit' is empty; it needs at least one entry."),
    ("name: money", "name: keys", 0, "A rule named 'keys' stands here a second time; line 12 has it."),
    ("turn: weekly", "turn: fortnightly", 0, "'fortnightly' is none of daily, weekly."),
    ("timezone: Europe/London", "timezone: London", 0,
     "'London' is no timezone; write one such as Europe/London or Etc/UTC."),
    ("passes_at: 09:00", "passes_at: 25:00", 0, "'25:00' is no time of day; write it as 09:00."),
    ("  legal: legal", "  Legal team: legal", 0, "'Legal team' is no key; use small letters, digits and _."),
    ("    then:\n      project: FIN", "    than:\n      project: FIN", 0,
     "'than' is not known here. Did you mean 'then'?"),
    ("    then:\n      owner: it_platform\n      rota: first_line\n", "", -4,
     "This rule sets nothing; write 'then: {}' if its matters are to stay in the queue of their lane."),
    # rules that can never win
    ("      severity_at_least: high", "      lane: guidance\n      severity_at_least: high", 1,
     "The rule 'bots' never wins: in guidance a matter is low; the lane's file sets its severities."),
    ("      severity_at_least: high", "      severity: [low, normal]\n      severity_at_least: high", 1,
     "The rule 'bots' never wins: nothing is low or normal and at least high; keep one of the two."),
    ("      data_class: credentials", "      restricted: false", 0,
     "The rule 'keys' never wins: every matter in security_incident is restricted; take the lane or this line out."),
    (BOTS, ONLY_MONEY, 0,
     ("The rule 'bots' never wins: 'money' (line 19) stands before it and takes every matter that it asks for. "
      "Move it up, ask for more there, or remove it.")),
    ("  - name: money\n    when:\n", "  - name: money\n    when:\n      restricted: true\n", 0, None),
]  # fmt: skip


@pytest.fixture
def with_rules(folder: Path) -> Path:
    (folder / "routing.yaml").write_text(ROUTING, encoding="utf-8")
    (folder / "samples.yaml").unlink()
    return folder


def test_rules_of_every_kind_are_no_mistake(with_rules: Path) -> None:
    assert check(with_rules) == []
    book = load(with_rules)
    assert [rule.name for rule in book.routing.rules] == ["keys", "money", "bots"]
    assert book.routing.rules[1].then.fields == {"Cost centre": "4711"}
    assert book.routing.units["legal"] == ("legal",)
    assert lines_of_rules(with_rules) == {"keys": 12, "money": 19, "bots": 31}


@pytest.mark.parametrize(("old", "new", "below", "message"), BROKEN, ids=[str(row[1])[:40].strip() for row in BROKEN])
@pytest.mark.usefixtures("with_rules")
def test_a_mistake_in_the_rules_is_told_with_its_line(
    folder: Path, edit: Edit, *, old: str, new: str, below: int, message: str | None
) -> None:
    line = edit("routing.yaml", old, new)
    assert check(folder) == ([] if message is None else [Mistake("routing.yaml", line + below, message)])


@pytest.mark.usefixtures("with_rules")
def test_rules_that_take_everything_together_are_all_named(folder: Path, edit: Edit) -> None:
    halves = "".join(
        f"  - name: half {number}\n    when: {{lane: compliance, severity: [{severities}]}}\n    then: {{}}\n"
        for number, severities in enumerate(["low, normal", "high, critical"], start=1)
    )
    rest = "  - name: rest\n    when: {lane: compliance}\n    then: {}\n"
    edit("routing.yaml", "  - name: bots", halves + rest + "  - name: bots")
    (mistake,) = check(folder)
    assert (mistake.line, mistake.message) == (
        37,
        (
            "The rule 'rest' never wins: 'half 1' (line 31) and 'half 2' (line 34) stand before it and together take "
            "all that it asks for. Move it up, ask for more there, or remove it."
        ),
    )
    edit("routing.yaml", "severity: [low, normal]", "unit: finance, severity: [low, normal]")
    assert check(folder) == []


WORKFLOWS_BROKEN = [
    ("  owner: ai_quality", "  owner: ai_qualty", 0,
     "The owner 'ai_qualty' is not in owners.yaml. Did you mean 'ai_quality'?"),
    ("invoice bot", "minutes bot", 18, "'minutes bot' already means the workflow 'invoice_reader'."),
    ("  stage: pilot", "  stage: production", 1,
     "Only a pilot may be less severe; remove this line, or write 'stage: pilot'."),
    ("  stage: pilot", "  stage: trial", 0, "'trial' is none of pilot, production."),
    ("meeting_minutes:", "pilot:", 0, "'pilot' is the name of a stage and cannot be that of a workflow."),
    ("  fallback: One person takes notes, as before.\n", "", -6,
     "This workflow has no fallback; say what people do while it fails."),
    ("  fallback: One person", "  fallbak: One person", 0, "'fallbak' is not known here. Did you mean 'fallback'?"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "below", "message"),
    WORKFLOWS_BROKEN,
    ids=[row[1][:30].strip() or "gone" for row in WORKFLOWS_BROKEN],
)
def test_a_mistake_in_the_register_is_told_with_its_line(
    folder: Path, edit: Edit, *, old: str, new: str, below: int, message: str
) -> None:
    for name in ("samples.yaml", "routing.yaml", "workflows.de.yaml"):
        (folder / name).unlink()
    line = edit("workflows.yaml", old, new)
    assert check(folder) == [Mistake("workflows.yaml", line + below, message)]


def test_a_translation_of_no_register_is_told(folder: Path) -> None:
    for name in ("samples.yaml", "routing.yaml", "workflows.yaml"):
        (folder / name).unlink()
    message = "There is no workflows.yaml, so there is nothing to say in other words; remove this file."
    assert check(folder) == [Mistake("workflows.de.yaml", 3, message)]


def test_a_german_workflow_is_found_and_said_in_german(folder: Path) -> None:
    book = load(folder)
    found = book.find_workflow("Der Rechnungsleser liest nichts mehr")
    assert found is not None
    assert found[0] == "invoice_reader"
    assert book.edition("de").workflows["invoice_reader"].name == "Rechnungsleser"
    assert book.edition("de").workflows["invoice_reader"].upstream == found[1].upstream


def test_a_moved_rule_is_told_as_another_order(folder: Path) -> None:
    path = folder / "routing.yaml"
    text = path.read_text(encoding="utf-8")
    first, second = text.index("  - name: questions"), text.index("  - name: a pilot")
    path.write_text(text[:first] + text[second:] + text[first:second], encoding="utf-8")
    assert [str(change) for change in diff(None, folder)] == [
        (
            "routing.yaml: the order of the rules changes from 'sensitive data before it is used', 'questions of the "
            "Legal team itself', 'a pilot that fails' to 'sensitive data before it is used', 'a pilot that fails', "
            "'questions of the Legal team itself'"
        )
    ]


def test_every_version_follows_the_rules_and_the_policy_does_not(folder: Path, edit: Edit) -> None:
    before = load(folder)
    edit("routing.yaml", "priority: High", "priority: Highest")
    after = load(folder)
    assert after.version != before.version
    assert after.routing_version != before.routing_version
    assert after.policy_version == before.policy_version
