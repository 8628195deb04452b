"""What a folder may hold beside the policy: exceptions, words for data, own patterns, samples, another language."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from playbooks.book import Book, load
from playbooks.changes import changes_between
from playbooks.checking import check
from playbooks.commands import diff, remarks
from playbooks.folder import EXTRAS
from playbooks.mistakes import Mistake
from playbooks.sentences import LATER, SENTENCES

Edit = Callable[[str, str, str], int]
TODAY = date(2026, 10, 1)

DETECTION = """patterns:
  customer number:
    pattern: '\\bKD-\\d{6}\\b'
    class: personal
    must_match: [KD-204418]
    must_not_match: [KD-12]
code_names: [Nightingale]
domains: [corp.example.com]
"""

# file, what stands there, what is written instead, lines from there to the mistake, what is said
BROKEN = [
    ("policy.yaml", "tools: [chatgpt_enterprise, claude", "tools: [chatgpt_enterprize, claude", 0,
     "'chatgpt_enterprize' is neither a tool of tools.yaml nor a status. Did you mean 'chatgpt_enterprise'?"),
    ("policy.yaml", "    classes: [client_privileged]", "    classes: [client_priviledged]", 0,
     ("'client_priviledged' is none of public, internal, confidential, personal, special_category, payment, "
      "credentials, source_code, client_privileged, regulated. Did you mean 'client_privileged'?")),
    ("policy.yaml", "    section: 5.1\n    until", "    section: 5.11\n    until", 0,
     "There is no section '5.11' under 'sections'. Did you mean '5.1'?"),
    ("policy.yaml", "    groups: [legal, legal team]\n", "", -1, "'groups' is missing here."),
    ("policy.yaml", "    groups: [legal, legal team]", "    groups: []", 0,
     "'groups' is empty; it needs at least one entry."),
    ("policy.yaml", "    until: 2027-03-31\n", "", -8,
     "This exception has no last day; write until when it holds, as 2027-06-30."),
    ("policy.yaml", "until: 2027-03-31", "until: 31.03.2027", 0, "'31.03.2027' is no day; write it as 2027-06-30."),
    ("policy.yaml", "until: 2027-03-31", "until: 2027-02-30", 0, "'2027-02-30' is no day; write it as 2027-06-30."),
    ("policy.yaml", "until: 2027-03-31", "until: 1798675200", 0, "'1798675200' is no day; write it as 2027-06-30."),
    ("policy.yaml", "until: 2027-03-31", "until:", 0,
     "This exception has no last day; write until when it holds, as 2027-06-30."),
    ("policy.yaml", "approved_by: Compliance team", "approved_by: Ada Lovelace", 0,
     "'Ada Lovelace' looks like a person; name a role or a team, such as 'Privacy office'."),
    ("policy.yaml", "    classes: [client_privileged]", "    classes: [credentials]", 0,
     "No exception allows credentials; take them out of this list, or write ask or no."),
    ("policy.yaml", "tools: [chatgpt_enterprise, claude", "tools: [poe, claude", 0,
     "Nobody has reviewed 'poe', so no exception makes it yes; write ask or no."),
    ("policy.yaml", "tools: [chatgpt_enterprise, claude", "tools: [unknown, claude", 0,
     "Nobody has reviewed 'unknown', so no exception makes it yes; write ask or no."),
    ("policy.yaml", "duties: [human_review]", "duties: [human_reviews]", 0,
     "'human_reviews' is none of human_review, keep_record. Did you mean 'human_review'?"),
    ("policy.yaml", "credit card, credit cards", '"?!", credit cards', 0, "'?!' holds no letter or digit."),
    ("policy.yaml", "  payment:\n    [", "  paymnt:\n    [", 0,
     ("'paymnt' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'payment'?")),
    ("policy.de.yaml", "    public:\n", "    pubic:\n", 0,
     ("'pubic' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'public'?")),
    ("policy.de.yaml", "  internal_gateway:\n    confidential", "  gateway:\n    confidential", 0,
     "policy.yaml has no 'gateway' here, so there is nothing to say in other words. Did you mean 'internal_gateway'?"),
    ("policy.de.yaml", "  legal_reads_privileged:", "  legal_reads:", 0,
     ("policy.yaml has no 'legal_reads' here, so there is nothing to say in other words. "
      "Did you mean 'legal_reads_privileged'?")),
    ("policy.de.yaml", "  poe:", "  po:", 0,
     "tools.yaml has no 'po' here, so there is nothing to say in other words. Did you mean 'poe'?"),
    ("policy.de.yaml", "  5.2: Reg", "  5.3: Reg", 0,
     "policy.yaml has no '5.3' here, so there is nothing to say in other words. Did you mean '5.2'?"),
    ("samples.yaml", "    verdict: ask\n", "    verdict: maybe\n", 0,
     "'maybe' is none of yes, yes_if_redacted, ask, no, not_checked."),
    ("samples.yaml", "    text: Can I paste our customer list?\n", "", -1,
     "This sample holds nothing to check; give it a text, or say what is 'described'."),
    ("samples.yaml", "    text: Can I paste", "    txt: Can I paste", 0,
     "'txt' is not known here. Did you mean 'text'?"),
    ("detection.yaml", "class: personal", "class: personel", 0,
     ("'personel' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'personal'?")),
    ("detection.yaml", "must_match: [KD-204418]", "must_match: []", 0,
     "'must_match' is empty; it needs at least one entry."),
    ("detection.yaml", "    must_not_match: [KD-12]\n", "", -4,
     "This pattern has no counter-example; name at least one text that it must not find."),
    ("detection.yaml", "must_match: [KD-204418]", "must_match: [KD-204418, KD-1]", 0,
     "The pattern does not find 'KD-1'."),
    ("detection.yaml", "must_not_match: [KD-12]", "must_not_match: [KD-123456]", 0,
     "The pattern finds 'KD-123456', which it must not."),
    ("detection.yaml", "'\\bKD-\\d{6}\\b'", "'KD-(?=\\d)'", 0,
     "RE2 cannot read this pattern: invalid perl operator: (?=."),
    ("detection.yaml", "'\\bKD-\\d{6}\\b'", "'(KD-\\d{6})?'", 0,
     "This pattern finds even an empty text; make at least one character needed."),
    ("detection.yaml", "[Nightingale]", "[Ni]", 0,
     "'Ni' is too short for a code name; ordinary texts would be full of it."),
    ("detection.yaml", "[corp.example.com]", "[corp]", 0,
     "'corp' is no domain; write it as intranet.example.com."),
    ("detection.yaml", "code_names:", "allowed: ['@example.com']\ncode_names:", 0,
     "'@example.com' is only part of an address; 'allowed' holds whole values, such as help@example.com."),
    ("detection.yaml", "class: personal", "class: customer", 0,
     ("'customer' is none of public, internal, confidential, personal, special_category, payment, credentials, "
      "source_code, client_privileged, regulated. Did you mean 'personal'?")),
    ("detection.yaml", "'\\bKD-\\d{6}\\b'", '"\\bKD-\\d{6}\\b"', 0,
     "Within double quotes a backslash means something of its own; put this value in single quotes."),
    ("detection.yaml", "[corp.example.com]", "corp: example: com", 0,
     ("This is not valid YAML: a colon and a space within a value; put the whole value in quotes. "
      "If it is an entry of its own, check the indentation.")),
    ("detection.yaml", "[corp.example.com]", "[@corp.example.com]", 0,
     "This is not valid YAML: a value may not begin with this sign; put it in quotes."),
]  # fmt: skip


@pytest.fixture
def with_own(folder: Path) -> Path:
    (folder / "detection.yaml").write_text(DETECTION, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("file", "old", "new", "below", "message"), BROKEN, ids=[row[4][:60] for row in BROKEN])
@pytest.mark.usefixtures("with_own")
def test_a_mistake_is_told_with_its_file_and_line(
    folder: Path, edit: Edit, *, file: str, old: str, new: str, below: int, message: str
) -> None:
    line = edit(file, old, new)
    assert check(folder) == [Mistake(file, line + below, message)]


def test_an_older_folder_still_loads_and_is_told_kindly_what_is_new(folder: Path) -> None:
    for name in EXTRAS:
        (folder / name).unlink()
    policy = folder / "policy.yaml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text[: text.index("# Another answer for some people")], encoding="utf-8")
    wording = folder / "wording.yaml"
    lines = wording.read_text(encoding="utf-8").split("\nde:\n")[0].split("\n")
    kept = [line for line in lines if line.strip().split(":")[0] not in LATER]
    wording.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert check(folder) == []
    book = load(folder)
    assert set(book.wording["en"]) == set(SENTENCES)
    assert book.say("duty_keep_record")
    assert book.edition("de") is book.edition("en")
    said = [str(remark) for remark in remarks(folder, today=TODAY)]
    assert [each.partition(": ")[2].split(" ")[0] for each in said] == ["New,"] * 6 + [str(len(LATER)), "New,"]


def test_a_fresh_copy_has_nothing_to_remark(folder: Path) -> None:
    assert remarks(folder, today=TODAY) == []


def test_an_exception_that_has_ended_is_a_remark_and_stops_nothing(folder: Path, edit: Edit) -> None:
    line = edit("policy.yaml", "until: 2027-03-31", "until: 2026-09-30")
    assert check(folder) == []
    assert load(folder).policy.exceptions["legal_reads_privileged"].until == date(2026, 9, 30)
    message = "This exception ended on 2026-09-30 and counts no more; remove it, or have it approved anew."
    assert remarks(folder, today=TODAY) == [Mistake("policy.yaml", line, message)]
    assert remarks(folder, today=date(2026, 9, 30)) == []


def test_a_reason_without_german_words_is_said_in_english(folder: Path, edit: Edit) -> None:
    edit("policy.de.yaml", "      reason: Es ist ohnehin öffentlich, und für das Werkzeug besteht ein Vertrag.\n", "")
    book = load(folder)
    english = book.policy.cells["approved"]["public"].reason  # type: ignore[index]  # a class is its own name
    assert book.decide("m365_copilot", [], language="de").reason == english
    (remark,) = remarks(folder, today=TODAY)
    message = "1 reason of the policy is said in English: approved / public."
    assert (remark.file, remark.message) == ("policy.de.yaml", message)


def test_a_language_that_wording_does_not_speak_is_told(folder: Path) -> None:
    (folder / "policy.fr.yaml").write_text("title: Charte\n", encoding="utf-8")
    message = "wording.yaml has no sentences in 'fr', so nobody would read this."
    assert check(folder) == [Mistake("policy.fr.yaml", 1, message)]


@pytest.mark.parametrize(
    ("language", "expected"), [("de", "de"), ("de-AT", "de"), ("DE", "de"), ("fr", "en"), ("", "en")]
)
def test_an_edition_is_found_by_its_language_or_is_english(book: Book, language: str, expected: str) -> None:
    assert book.edition(language).language == expected


def test_every_german_sentence_and_reason_differs_from_the_english(book: Book) -> None:
    german, english = book.edition("de"), book.edition("en")
    assert german.policy.title != english.policy.title
    for row, cells in english.policy.cells.items():
        for data_class, cell in cells.items():
            said = german.policy.cells[row][data_class]
            assert said.reason != cell.reason
            assert said.alternative != cell.alternative
            assert (said.verdict, said.section, said.duties) == (cell.verdict, cell.section, cell.duties)
    same = {key for key in SENTENCES if german.wording[key] == english.wording[key]}
    alike = {"missing_item", "choice_item", "card_jira", "card_read_public", "slack_status_line"}
    alike |= {"slack_prompt_status_message"}
    assert same <= alike


def test_an_empty_detection_file_is_no_mistake(folder: Path) -> None:
    (folder / "detection.yaml").write_text("# nothing yet\n", encoding="utf-8")
    (folder / "samples.yaml").write_text("", encoding="utf-8")
    assert check(folder) == []
    assert load(folder).samples == {}


def test_diff_tells_exceptions_own_words_and_samples(folder: Path, edit: Edit) -> None:
    edit("policy.yaml", "verdict: yes_if_redacted\n    reason: The Legal", "verdict: ask\n    reason: The Legal")
    edit("policy.yaml", "until: 2027-03-31", "until: 2027-04-30")
    edit("detection.yaml", "code_names: []", "code_names: [Nightingale]")
    assert [str(change) for change in diff(None, folder)] == [
        "policy.yaml: exceptions / legal_reads_privileged / verdict changes from yes_if_redacted to ask",
        "policy.yaml: exceptions / legal_reads_privileged / until changes from 2027-03-31 to 2027-04-30",
        "detection.yaml: code_names changes from nothing to Nightingale",
    ]


def test_a_new_sample_is_told_by_what_it_says_and_not_by_what_it_leaves_out(folder: Path) -> None:
    path = folder / "samples.yaml"
    text = path.read_text(encoding="utf-8")
    mine = "samples:\n  mine:\n    text: hello\n    tool: Copilot\n"
    path.write_text(text.replace("samples:\n", mine, 1), encoding="utf-8")
    assert [str(change) for change in diff(None, folder)] == [
        "samples.yaml: mine / text is new: hello",
        "samples.yaml: mine / tool is new: Copilot",
    ]


def test_diff_points_to_german_words_that_were_left_behind(folder: Path, edit: Edit) -> None:
    edit("policy.yaml", "reason: It is public already, and the tool is under contract.", "reason: Nobody minds.")
    changes = changes_between(load(), load(folder))
    assert [change.file for change in changes] == ["policy.yaml", "policy.de.yaml"]
    assert changes[1].what == "cells / approved / public / reason was left as it was, and the English"


def test_the_policy_has_another_version_when_detection_changes_and_not_when_samples_do(folder: Path) -> None:
    before = load(folder)
    (folder / "samples.yaml").write_text("samples: {}\n", encoding="utf-8")
    assert load(folder).policy_version == before.policy_version
    (folder / "detection.yaml").write_text(DETECTION, encoding="utf-8")
    assert load(folder).policy_version != before.policy_version
