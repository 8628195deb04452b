"""Breaks a copy of the shipped folder in one place at a time, and expects exactly the mistake that tells it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from playbooks.book import load
from playbooks.checking import check
from playbooks.mistakes import Mistake, PlaybookMistakes

Edit = Callable[[str, str, str], int]

HANDED_OVER_QUEUE = """queue:
  project: SD
  issue_type: Task
  labels: [ai-triage, handed-over]
  components: [From the AI desk]"""

# file, what stands there, what is written instead, lines from there to the mistake, what is said
BROKEN = [
    ("lanes/guidance.md", "owner: ai_enablement", "owner: ai_enablemnt", 0,
     "The owner 'ai_enablemnt' is not in owners.yaml. Did you mean 'ai_enablement'?"),
    ("lanes/guidance.md", "severity: low", "severty: low", 0,
     "'severty' is not known here. Did you mean 'severity'?"),
    ("lanes/guidance.md", "severity: low", "severity: lo", 0,
     "'lo' is none of low, normal, high, critical. Did you mean 'low'?"),
    ("lanes/guidance.md", "name: guidance", "name: guide", 0,
     "The name is 'guide', but the file is that of 'guidance'."),
    ("lanes/guidance.md", "acknowledge_minutes: 480", "acknowledge_minutes: soon", 0,
     "'acknowledge_minutes' has to be a whole number."),
    ("lanes/guidance.md", "acknowledge_minutes: 480", "acknowledge_minutes: 0", 0,
     "'acknowledge_minutes' has to be greater than 0."),
    ("lanes/guidance.md", "resolve_minutes: 1440", "resolve_minutes: 99999999999", 0,
     "'resolve_minutes' is longer than a year."),
    ("lanes/guidance.md", "acknowledge_minutes: 480", "acknowledge_minutes: 9999", 0,
     "It cannot take longer to acknowledge than to answer."),
    ("lanes/guidance.md", "  low: Low\n", "", -1,
     "There is no priority for the severity 'low'."),
    ("lanes/guidance.md", "  - name: tool\n", "  - name: task\n", 0,
     "The context field 'task' stands here a second time; line 21 has it."),
    ("lanes/guidance.md", "    ask: What do you want to have at the end, and who is it for?\n", "", -3,
     "Nobody asks for this field: 'ask' is missing; write the question to the person."),
    ("lanes/guidance.md", "ask: Which AI tool do you use or have in mind, if any?", "ask:", 0,
     "Nobody asks for this field: 'ask' is missing; write the question to the person."),
    ("lanes/guidance.md", "read_from: tool", "read_from: tools", 0,
     "'tools' is none of nothing, tool, workflow, data_classes, when, error, link, tool_keeps. Did you mean 'tool'?"),
    ("lanes/guidance.md", "required: false", "required: perhaps", 0,
     "'required' has to be true or false."),
    ("lanes/guidance.md", "to: [ai_enablement, ai_desk]", "to: [ai_enablement, ai_desks]", 0,
     "This escalates to 'ai_desks', who is not in owners.yaml. Did you mean 'ai_desk'?"),
    ("lanes/guidance.md", "to: [ai_enablement, ai_desk]", "to: ai_enablement", 0,
     "'to' has to be a list; begin each entry with a dash."),
    ("lanes/guidance.md", "project: AIEN", "project: ai help", 0,
     "'ai help' is no Jira project key; it is written in capitals, as AIEN."),
    ("lanes/guidance.md", "labels: [ai-triage, guidance]", "labels: [ai triage]", 0,
     "'ai triage' is no Jira label; labels hold no spaces."),
    ("lanes/guidance.md", "title: How to use AI well", "title: [How]", 0,
     "'title' has to be a text."),
    ("lanes/guidance.md", "Until then: try it", "Until then, {name}: try it", 0,
     "{name} is no placeholder here; allowed: {acknowledge_by}, {missing}, {owner}, {reference}."),
    ("lanes/guidance.md", "Until then: try it", "Until then: } try it", 0,
     "A brace '}' stands alone; allowed: {acknowledge_by}, {missing}, {owner}, {reference}."),
    ("lanes/guidance.md", "title: How", "answer: Thank you.\ntitle: How", 0,
     "The answer stands below the second line of dashes, not here."),
    ("lanes/guidance.md", "---\nname", "name", 0,
     "A lane file begins with a line of three dashes (---)."),
    ("lanes/guidance.md", "issue_type: Task", "issue_typ: Task", 0,
     "'issue_typ' is not known here. Did you mean 'issue_type'?"),
    ("lanes/guidance.md", "    label: Tool", "    lable: Tool", 0,
     "'lable' is not known here. Did you mean 'label'?"),
    ("lanes/guidance.md", "  - name: tool\n    label: Tool\n", "  - label: Tool\n", 0,
     "'name' is missing here."),
    ("lanes/guidance.md", "severity: low", "severity:", 0,
     "'severity' is empty; write one of low, normal, high, critical."),
    ("lanes/guidance.md", "title: How to use AI well\n", "", -1,
     "'title' is missing here."),
    ("lanes/out_of_scope.md", HANDED_OVER_QUEUE, "queue:", 0,
     "Only 'unclear' goes without a queue; name a project and an issue type."),
    ("lanes/unclear.md", "queue: null", "", -3,
     "'queue' is missing here."),
    ("lanes/technical.md", "issue_type: Incident", "issue_type: Incident: urgent", 0,
     ("This is not valid YAML: a colon and a space within a value; put the whole value in quotes. "
      "If it is an entry of its own, check the indentation.")),
    ("lanes/technical.md", "title: An", "owner: ai_desk\ntitle: An", 1 + 1,
     "'owner' stands here a second time; line 3 has it."),
    ("lanes/technical.md", "title: An", "title: &x An", 0,
     "References with & and * are not allowed; write the value out."),
    ("lanes/technical.md", "title: An", "title: !!python/object:os.system An", 0,
     "The tag tag:yaml.org,2002:python/object:os.system is not allowed; write the value alone."),
    ("lanes/technical.md", "title: An", "title: \x07An", 0,
     "This line holds a control character; remove it."),
    ("lanes/unclear.md", "queue: null", "queue: {project: AI, issue_type: Task}", 0,
     "'unclear' has no queue of its own; write null, the review queue takes over."),
    ("owners.yaml", "  ai_desk:\n    name: AI desk\n    deputy: ai_enablement\n", "  ai_desk:\n    name: AI desk\n", 0,
     "This owner has no deputy; name another owner of this file."),
    ("owners.yaml", "deputy: ai_desk", "deputi: ai_desk", 0,
     "'deputi' is not known here. Did you mean 'deputy'?"),
    ("owners.yaml", "  default:", "  normal:", -1,
     "There are no business hours named 'default', which owners have by default."),
    ("owners.yaml", "deputy: ai_desk", "deputy: ai_enablement", 0,
     "'ai_enablement' cannot be its own deputy."),
    ("owners.yaml", "deputy: ai_desk", "deputy: ai-desk", 0,
     "The deputy 'ai-desk' is not in owners.yaml. Did you mean 'ai_desk'?"),
    ("owners.yaml", "name: AI Enablement team", "name: Ada Lovelace", 0,
     "'Ada Lovelace' looks like a person; name a role or a team, such as 'Payroll team'."),
    ("owners.yaml", "name: AI Enablement team", "name: ada@example.org", 0,
     "'ada@example.org' looks like a person; name a role or a team, such as 'Payroll team'."),
    ("owners.yaml", 'slack_channel: "#ai-help"', 'slack_channel: "@ada"', 0,
     "'@ada' is no Slack channel; write it with quotation marks and #, as \"#ai-help\"."),
    ("owners.yaml", 'slack_channel: "#ai-help"', "slack_channel: #ai-help", 0,
     "'slack_channel' is empty."),
    ("owners.yaml", "business_hours: extended", "business_hours: extnded", 0,
     "There are no business hours named 'extnded'. Did you mean 'extended'?"),
    ("owners.yaml", "timezone: Europe/London", "timezone: Europe/Londn", 0,
     "'Europe/Londn' is no timezone; write one such as Europe/London or Etc/UTC."),
    ("owners.yaml", "timezone: Europe/London", "timezone: ../../etc/passwd", 0,
     "'../../etc/passwd' is no timezone; write one such as Europe/London or Etc/UTC."),
    ("owners.yaml", "end: 17:00", "end: 08:30", 0,
     "Work cannot end at 08:30 when it starts at 09:00."),
    ("owners.yaml", "end: 17:00", "end: 5 pm", 0,
     "'5 pm' is no time of day; write it as 09:00."),
    ("owners.yaml", "days: [mon, tue, wed, thu, fri]", "days: [mon, tue, wed, thu, friday]", 0,
     "'friday' is no day. Did you mean 'fri'?"),
    ("owners.yaml", "days: [mon, tue, wed, thu, fri]", "days: [mon, mon]", 0,
     "'mon' stands here twice."),
    ("owners.yaml", "days: [mon, tue, wed, thu, fri]", "days: []", 0,
     "'days' is empty; it needs at least one entry."),
    ("owners.yaml", "review_owner: ai_desk", "review_owner: desk", 0,
     "The owner 'desk' is not in owners.yaml. Did you mean 'ai_desk'?"),
    ("tools.yaml", "aliases: [GH Copilot,", "aliases: [gh-copilot, co-pilot,", 0,
     "'co-pilot' already means the tool 'm365_copilot'."),
    ("tools.yaml", "aliases: [GH Copilot,", 'aliases: ["?!",', 0,
     "'?!' holds no letter or digit."),
    ("tools.yaml", "status: approved", "status: aproved", 0,
     "'aproved' is none of approved, restricted, unknown. Did you mean 'approved'?"),
    ("tools.yaml", "slack_ai:", "restricted:", 0,
     "'restricted' is the name of a status and cannot be that of a tool."),
    ("tools.yaml", "slack_ai:", "Slack AI:", 0,
     "'Slack AI' is no key; use small letters, digits and _."),
    ("policy.yaml", "      reason: It is public already, and the tool is under contract.\n", "", -2,
     "This cell has no reason; say why."),
    ("policy.yaml", "    payment:", "    paiment:", 0,
     ("'paiment' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'payment'?")),
    ("policy.yaml", "verdict: yes_if_redacted", "verdict: maybe", 0,
     "'maybe' is none of yes, yes_if_redacted, ask, no."),
    ("policy.yaml", "      alternative:", "      alternativ:", 0,
     "'alternativ' is not known here. Did you mean 'alternative'?"),
    ("policy.yaml", "  2.1: Public", "  two: Unused\n  2.1: Public", 0,
     "'two' is no section number; write it as 3 or 3.1."),
    ("policy.yaml", "section: 2.1", "section: 2.10", 0,
     "There is no section '2.10' under 'sections'. Did you mean '2.1'?"),
    ("policy.yaml", "  internal_gateway:", "  gateway:", 0,
     "The row 'gateway' is neither a status nor a tool of tools.yaml. Did you mean 'internal_gateway'?"),
    ("wording.yaml", "  reference_line: Your reference is {reference}.\n", "", -2,
     "The sentence 'reference_line' is missing in 'en'."),
    ("wording.yaml", "  ticket_link:", "  greeting: Hello.\n  ticket_link:", 0,
     "Nothing says the sentence 'greeting'."),
    ("wording.yaml", "reference is {reference}", "reference is {refrence}", 0,
     "{refrence} is no placeholder here; allowed: {reference}."),
]  # fmt: skip


def test_the_shipped_folder_has_no_mistake() -> None:
    assert check(None) == []


def test_a_fresh_copy_has_no_mistake(folder: Path) -> None:
    assert check(folder) == []


@pytest.mark.parametrize(("file", "old", "new", "below", "message"), BROKEN, ids=[row[4][:60] for row in BROKEN])
def test_a_mistake_is_told_with_its_file_and_line(
    folder: Path, edit: Edit, *, file: str, old: str, new: str, below: int, message: str
) -> None:
    line = edit(file, old, new)
    assert check(folder) == [Mistake(file, line + below, message)]


def test_one_mistake_is_told_once_and_nothing_else_is(folder: Path, edit: Edit) -> None:
    line = edit("lanes/guidance.md", "owner: ai_enablement", "owner: nobody_here")
    assert [(mistake.file, mistake.line) for mistake in check(folder)] == [("lanes/guidance.md", line)]


def test_every_mistake_is_found_and_not_only_the_first(folder: Path, edit: Edit) -> None:
    expected = {
        ("lanes/guidance.md", edit("lanes/guidance.md", "severity: low", "severty: low")),
        ("lanes/guidance.md", edit("lanes/guidance.md", "to: [ai_enablement", "to: [nobody")),
        ("lanes/technical.md", edit("lanes/technical.md", "owner: it_support", "owner: nobody")),
        ("owners.yaml", edit("owners.yaml", "end: 17:00", "end: 07:00")),
        ("policy.yaml", edit("policy.yaml", "section: 2.1", "section: 9.9")),
        ("wording.yaml", edit("wording.yaml", "  reference_line:", "  referenceline:")),
    }
    assert {(mistake.file, mistake.line) for mistake in check(folder)} == expected


def test_an_unknown_tool_may_never_be_yes(folder: Path, edit: Edit) -> None:
    policy = (folder / "policy.yaml").read_text(encoding="utf-8")
    unknown_row = policy[policy.index("\n  unknown:") :]
    first_cell = unknown_row[: unknown_row.index("verdict: ask")]
    line = edit("policy.yaml", first_cell + "verdict: ask", first_cell + "verdict: yes")
    message = "A tool that nobody has reviewed is never yes; write ask or no."
    assert check(folder) == [Mistake("policy.yaml", line + first_cell.count("\n"), message)]


def test_a_missing_cell_is_told_at_its_row(folder: Path) -> None:
    path = folder / "policy.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    row, cell = lines.index("  approved:"), lines.index("    payment:")
    path.write_text("\n".join([*lines[:cell], *lines[cell + 5 :]]), encoding="utf-8")
    assert check(folder) == [Mistake("policy.yaml", row + 1, "The row 'approved' has no cell for 'payment'.")]


def test_a_missing_lane_is_told(folder: Path) -> None:
    (folder / "lanes" / "guidance.md").unlink()
    message = "This file is missing; `triage playbooks init` writes a complete set."
    assert check(folder) == [Mistake("lanes/guidance.md", 1, message)]


def test_an_unknown_lane_and_an_unknown_file_are_told(folder: Path) -> None:
    (folder / "lanes" / "guidence.md").write_text("---\n---\n", encoding="utf-8")
    (folder / "owner.yaml").write_text("", encoding="utf-8")
    (folder / ".gitignore").write_text("", encoding="utf-8")
    assert check(folder) == [
        Mistake("lanes/guidence.md", 1, "There is no such lane. Did you mean 'guidance.md'?"),
        Mistake("owner.yaml", 1, "Nothing reads this file. Did you mean 'owners.yaml'?"),
    ]


def test_an_answer_has_to_be_there(folder: Path) -> None:
    path = folder / "lanes" / "guidance.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.rindex("---\n") + 4], encoding="utf-8")
    assert check(folder) == [
        Mistake("lanes/guidance.md", text[: text.rindex("---\n")].count("\n") + 2,
                "The answer below the second line of dashes is empty.")
    ]  # fmt: skip


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    assert [mistake.message for mistake in check(tmp_path / "nowhere")] == ["There is no such folder."]


def test_a_folder_with_a_mistake_is_not_loaded(folder: Path, edit: Edit) -> None:
    line = edit("owners.yaml", "end: 17:00", "end: 07:00")
    with pytest.raises(PlaybookMistakes) as raised:
        load(folder)
    assert str(raised.value) == f"owners.yaml:{line}: Work cannot end at 07:00 when it starts at 09:00."
    assert raised.value.mistakes == check(folder)
