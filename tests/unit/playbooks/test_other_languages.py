"""The playbooks' own words in another language: the replies, what is English for want of words, and mistakes."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from playbooks.book import Book, load
from playbooks.checking import check
from playbooks.commands import diff, remarks
from playbooks.edition import Edition
from playbooks.folder import NAMES
from playbooks.mistakes import Mistake
from playbooks.sentences import SENTENCES

Edit = Callable[[str, str, str], int]
TODAY = date(2026, 10, 1)
DUE = "Mittwoch, 14. Januar 2026, 12:00 Uhr (Europe/London)"

# lane, title, who is responsible, how the first reply begins
GERMAN = [
    ("guidance", "Wie man KI gut einsetzt", "Team AI Enablement", "Danke für Ihre Frage."),
    ("technical", "Ein KI-Werkzeug funktioniert nicht", "IT-Support", "Es tut uns leid, dass Sie das aufhält."),
    ("data_handling", "Dürfen diese Daten in ein KI-Werkzeug", "Team Data Governance", "Gut, dass Sie vorher fragen."),
    ("security_incident", "Sensible Daten oder ein Konto könnten offenliegen", "Sicherheitsteam (Bereitschaft)",
     "Danke, dass Sie uns sofort Bescheid geben; genau so ist es richtig."),
    ("workflow_failure", "Eine Automatisierung mit KI ist ausgefallen", "Team AI Operations",
     "Danke, dass Sie es bemerkt haben."),
    ("new_use_case", "Eine neue Idee, ein neues Werkzeug oder ein neuer Einsatz von KI", "KI-Rat",
     "Danke für die Idee."),
    ("output_quality", "Eine Antwort der KI war falsch", "Team AI Quality", "Danke, dass Ihnen das aufgefallen ist."),
    ("compliance", "Was ein Gesetz, ein Vertrag oder eine Richtlinie bei KI verlangt", "Compliance-Team",
     "Danke, dass Sie vorher fragen."),
    ("out_of_scope", "Nichts mit KI", "allgemeiner Service Desk", "Das scheint nichts mit KI zu tun zu haben."),
    ("unclear", "Noch nicht klar", "AI Desk", "Gern helfen wir Ihnen."),
]  # fmt: skip

# file, what stands there, what is written instead, lines from there to the mistake, what is said
BROKEN = [
    ("lanes/technical.de.md", "  who_else:", "  who_els:", 0,
     "lanes/technical.md has no 'who_els' here, so there is nothing to say in other words. Did you mean 'who_else'?"),
    ("lanes/technical.de.md", "    label: Wen", "    lable: Wen", 0,
     "'lable' is not known here. Did you mean 'label'?"),
    ("lanes/technical.de.md", "title: Ein", "owner: it_support\ntitle: Ein", 0,
     "'owner' is not known here. Known are: title, context, steps, answer."),
    ("lanes/technical.de.md", "title: Ein KI-Werkzeug funktioniert nicht", "title:", 0, None),
    ("lanes/technical.de.md", "  - Lizenz, Gruppen und Anmeldeprotokoll der Person prüfen.\n", "", -2,
     "lanes/technical.md has 5 steps and this has 4; say each of them, in the same order."),
    ("lanes/technical.de.md", "Oft hilft es", "Oft hilft es, {name}", 0,
     "{name} is no placeholder here; allowed: {acknowledge_by}, {missing}, {owner}, {reference}."),
    ("lanes/technical.de.md", "title: Ein", "answer: Danke.\ntitle: Ein", 0,
     "The answer stands below the second line of dashes, not here."),
    ("lanes/technical.de.md", "---\ntitle", "title", 0,
     "A lane file begins with a line of three dashes (---)."),
    ("lanes/technical.de.md", "  tool:\n    label", "  - tool:\n    label", 0, "any"),
    ("owners.de.yaml", "  ai_desk:", "  ai_desks:", 0,
     "owners.yaml has no 'ai_desks' here, so there is nothing to say in other words. Did you mean 'ai_desk'?"),
    ("owners.de.yaml", "name: KI-Rat", "name: Erika Mustermann", 0,
     "'Erika Mustermann' looks like a person; name a role or a team, such as 'Rechtsabteilung'."),
    ("owners.de.yaml", "    name: KI-Rat", "    deputy: ai_desk", 0, "'deputy' is not known here. Known are: name."),
]  # fmt: skip


@pytest.fixture(scope="module")
def german(book: Book) -> Edition:
    return book.edition("de-DE")


def reply_of(edition: Edition, name: str) -> str:
    questions = [field.ask for field in edition.playbook_for(name).context if field.required]
    return edition.first_answer(name, reference="R-7", acknowledge_by=DUE, missing=questions)


def test_table_holds_every_lane() -> None:
    assert {row[0] for row in GERMAN} == set(NAMES)


@pytest.mark.parametrize(("name", "title", "owner", "begins"), GERMAN, ids=[row[0] for row in GERMAN])
def test_each_lane_is_answered_in_german(
    book: Book, german: Edition, *, name: str, title: str, owner: str, begins: str
) -> None:
    playbook, reply = german.playbook_for(name), reply_of(german, name)
    assert (playbook.title, german.owner_named(playbook.owner)) == (title, owner)
    assert reply.startswith(begins)
    assert owner in reply
    for expected in ["R-7", DUE, *(field.ask for field in playbook.context if field.required)]:
        assert reply.count(expected) == 1
    assert not re.search(r"[{}]", reply)
    sentence = re.compile(r"[A-Z][^.?!:\n]{8,}[.?!:]")
    english = reply_of(book.edition("en"), name).replace(DUE, "noon")
    assert not set(sentence.findall(english)) & set(sentence.findall(reply))


@pytest.mark.parametrize("name", NAMES)
def test_only_the_words_differ(book: Book, german: Edition, name: str) -> None:
    said, english = german.playbook_for(name), book.playbook_for(name)
    words = {"title", "context", "steps", "answer"}
    assert said.model_dump(exclude=words) == english.model_dump(exclude=words)
    assert said.title != english.title
    assert all(mine != theirs for mine, theirs in zip(said.steps, english.steps, strict=True))
    for mine, theirs in zip(said.context, english.context, strict=True):
        assert (mine.name, mine.read_from, mine.required) == (theirs.name, theirs.read_from, theirs.required)
        assert (mine.why, mine.ask) != (theirs.why, theirs.ask)


def test_german_sentences_name_owners_without_an_article(german: Edition) -> None:
    # A name may be masculine, feminine or neuter, so it only follows a colon or stands in brackets.
    named = [german.wording[key] for key, values in SENTENCES.items() if values & {"owner", "owners", "deputy"}]
    answers = [german.playbook_for(name).answer for name in NAMES]
    for text in [*named, *answers]:
        assert not re.search(r"(?<!: )(?<!\()\{(?:owners?|deputy)\}", text), text


def test_what_nobody_translated_is_said_in_english(folder: Path, edit: Edit) -> None:
    edit("lanes/technical.de.md", "title: Ein KI-Werkzeug funktioniert nicht\n", "")
    edit("lanes/technical.de.md", "    label: Wen es noch betrifft\n", "")
    edit("owners.de.yaml", "  it_support:\n    name: IT-Support\n", "")
    (folder / "lanes" / "guidance.de.md").unlink()
    assert check(folder) == []
    book = load(folder)
    german, english = book.edition("de"), book.edition("en")
    technical = german.playbook_for("technical")
    assert technical.title == "An AI tool does not work for someone"
    assert (technical.context[3].label, technical.context[3].why[:11]) == ("Who else is affected", "Bei einer P")
    assert german.owner_named("it_support") == "IT support team"
    assert german.playbook_for("guidance") == english.playbook_for("guidance")
    # The lines around it are German all the same.
    assert "Ihr Zeichen ist R-7." in german.first_answer("guidance", reference="R-7", acknowledge_by=DUE)
    assert [(remark.file, remark.message) for remark in remarks(folder, today=TODAY)] == [
        ("lanes/technical.de.md", "2 places are said in English: title, who_else / label."),
        ("owners.de.yaml", "1 place is said in English: it_support."),
        ("wording.yaml", "In 'de' this is said in English, since there is no such file: lanes/guidance.de.md."),
    ]


def test_an_answer_alone_is_enough(folder: Path) -> None:
    (folder / "lanes" / "guidance.de.md").write_text("---\n---\nDanke.\n", encoding="utf-8")
    assert check(folder) == []
    playbook = load(folder).edition("de").playbook_for("guidance")
    assert (playbook.title, playbook.answer) == ("How to use AI well", "Danke.")


def test_an_unknown_language_is_english(book: Book) -> None:
    assert book.edition("fr").owners is book.owners
    assert book.edition("fr").playbooks["technical"] is book.playbooks["technical"]


@pytest.mark.parametrize(("file", "old", "new", "below", "message"), BROKEN, ids=[str(row[4])[:50] for row in BROKEN])
def test_a_mistake_is_told_with_its_file_and_line(
    folder: Path, edit: Edit, *, file: str, old: str, new: str, below: int, message: str | None
) -> None:
    line = edit(file, old, new)
    if message == "any":
        assert {mistake.file for mistake in check(folder)} == {file}
    else:
        assert check(folder) == ([] if message is None else [Mistake(file, line + below, message)])


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("lanes/technicl.de.md", "There is no such lane. Did you mean 'technical.de.md'?"),
        ("owner.de.yaml", "Nothing reads this file. Did you mean 'owners.de.yaml'?"),
        ("lanes/technical.fr.md", "wording.yaml has no sentences in 'fr', so nobody would read this."),
        ("owners.en.yaml", "English stands in owners.yaml itself; remove this file."),
    ],
)
def test_a_file_that_nobody_would_read_is_told(folder: Path, file: str, message: str) -> None:
    text = "---\n---\nBonjour.\n" if file.endswith(".md") else "owners: {}\n"
    (folder / file).write_text(text, encoding="utf-8")
    assert check(folder) == [Mistake(file, 1, message)]


def test_a_mistake_in_the_english_file_is_not_told_again_in_german(folder: Path, edit: Edit) -> None:
    line = edit("lanes/technical.md", "  - name: who_else", "  - name: Who Else")
    message = "'Who Else' is no name of a field; use small letters, digits and _."
    assert check(folder) == [Mistake("lanes/technical.md", line, message)]


@pytest.mark.parametrize(
    ("file", "old", "is_policy"),
    [
        ("lanes/guidance.de.md", "Danke für", False),
        ("owners.de.yaml", "KI-Rat", False),
        ("policy.de.yaml", "Es ist ohnehin", True),
    ],
)
def test_another_translation_is_another_version(
    book: Book, folder: Path, edit: Edit, *, file: str, old: str, is_policy: bool
) -> None:
    edit(file, old, "Nun gut")
    changed = load(folder)
    assert changed.version != book.version
    assert (changed.policy_version != book.policy_version) is is_policy


def test_diff_tells_german_words_and_those_that_were_left_behind(folder: Path, edit: Edit) -> None:
    edit("lanes/guidance.de.md", "title: Wie man KI gut einsetzt", "title: KI gut einsetzen")
    edit("lanes/technical.md", "label: Error message", "label: What it says")
    edit("owners.de.yaml", "name: KI-Rat", "name: Rat für KI")
    left_behind = (
        "lanes/technical.de.md: context / error / label was left as it was, and the English changes from "
        '"Error message" to "What it says"'
    )
    assert [str(change) for change in diff(None, folder)] == [
        'lanes/technical.md: context / error / label changes from "Error message" to "What it says"',
        'owners.de.yaml: owners / ai_council / name changes from KI-Rat to "Rat für KI"',
        left_behind,
        'lanes/guidance.de.md: title changes from "Wie man KI gut einsetzt" to "KI gut einsetzen"',
    ]


def test_words_that_are_taken_away_are_told_as_gone(folder: Path) -> None:
    (folder / "owners.de.yaml").write_text("owners:\n  legal:\n    name: Rechtsabteilung\n", encoding="utf-8")
    said = [str(change) for change in diff(None, folder)]
    assert "owners.de.yaml: owners / ai_council / name is gone; it was: KI-Rat" in said
    assert len(said) == 14
