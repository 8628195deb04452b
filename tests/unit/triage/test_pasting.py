"""The paste check: what is unknown is never yes, what is added never makes it milder, and a copy has to be clean."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playbooks.book import load
from playbooks.commands import init
from playbooks.deciding import STRICTNESS
from playbooks.policy_schema import Verdict
from playbooks.schema import DataClass
from tests.unit.triage.long_texts import ORDINARY, TELLING
from triage.commands.playbook_files import other_answers, wrong_samples
from triage.paste_content import LONGEST_MENTION_WORDS
from triage.pasting import Advice, NothingToCheck, Question, advise, check, own_lists, tool_key

TODAY = date(2026, 10, 1)
BOOK = load()
CODE = "def add(a: int, b: int) -> int:\n    total = a + b\n    return total\n\n\nprint(add(1, 2))\n"
MARKED = "CONFIDENTIAL\n\nWe plan to close the site in the north.\n"
VALUES = ["bob@example.org", "4111 1111 1111 1111", "password: Xk29!fjQ2pp", "DE89 3704 0044 0532 0130 00", "10.1.2.3"]


def ask(text: str = "", tool: str | None = "Copilot", **more: object) -> Advice:
    return advise(replace(Question(text=text, tool=tool), **more), BOOK, today=TODAY)  # type: ignore[arg-type]  # as named


@pytest.mark.parametrize(
    ("named", "key"),
    [
        ("m365_copilot", "m365_copilot"),
        ("Copilot", "m365_copilot"),
        ("github copilot", "github_copilot"),
        ("Privates ChatGPT-Konto", "chatgpt_private"),
        ("Copilot by somebody else", None),
        ("approved", None),
        ("Slack AI", "slack_ai"),
        ("slack.ai", None),
        ("our.chatgpt", None),
        ("ChatGPT Enterprise+", None),
        ("ChatGPT \u2260 Enterprise", None),
        ("ChatGPT Enterprise\u0336", None),
        ("Chat\u200bGPT Enterprise!", "chatgpt_enterprise"),
        ("CHAT.openai.com/", "chatgpt_free"),
        ("https://chatgpt.com", "chatgpt_free"),
        ("https://www.chatgpt.com/c/6710-ab?model=x#top", "chatgpt_free"),
        ("chat.openai.com/g/writer", "chatgpt_free"),
        ("https://gemini.google.com/app", "gemini_personal"),
        ("GPT", "chatgpt_free"),
        ("https://chatgpt.com.example.org/", None),
        ("https://example.org/chatgpt.com", None),
        ("https://lea@chatgpt.com", None),
        ("https://chatgpt.com and more", None),
        ("https://slack.ai/", None),
        ("?!", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tool_is_known_by_the_whole_of_what_it_is_called(named: str | None, key: str | None) -> None:
    assert tool_key(named, BOOK) == key


@pytest.mark.parametrize(
    ("text", "tool", "verdict"),
    [
        ("the weather is fine", "Copilot", "yes"),
        ("the weather is fine", None, "ask"),
        ("the weather is fine", "approved", "ask"),
        ("the weather is fine", "Copilot by somebody else", "ask"),
        ("write to bob@example.org", "Copilot", "yes_if_redacted"),
        ("password: Xk29!fjQ2pp", "Copilot", "no"),
        ("Can I paste our customer list?", "Copilot", "yes_if_redacted"),
        ("Can I paste our customer list?", "ChatGPT", "no"),
        ("Darf ich die Krankmeldungen einfügen?", "Copilot", "no"),
        (CODE, "Copilot", "yes"),
        (MARKED, "Copilot", "ask"),
        (MARKED, "internal_gateway", "yes"),
        ("<MARKING_1>\n\nWe plan to close the site in the north.", "Copilot", "ask"),
        ("MARKING_1 We plan to close the site in the north.", "Copilot", "ask"),
        ("<HR_MATTER_2> was told on Monday.", "Copilot", "ask"),
        ("<EMAIL_1> was told on Monday.", "Copilot", "yes"),
        ("<EMAIL_1> was told on Monday.", "ChatGPT", "no"),
        ("<EMAIL_1> was told on Monday.", "poe", "ask"),
        ("Can I paste our contract?", "Copilot", "ask"),
        ("Darf ich die Abmahnung einfügen?", "Copilot", "ask"),
        ("Can I paste our contract?", "internal_gateway", "yes"),
    ],
)
def test_the_verdict_on_a_text_is_the_policys(text: str, tool: str | None, verdict: str) -> None:
    advice = ask(text, tool)
    assert advice.verdict == verdict
    assert advice.reason
    assert advice.policy_version == BOOK.policy_version
    assert "bob@example.org" not in advice.redacted


@pytest.mark.parametrize(
    ("described", "classes", "tool", "verdict"),
    [
        ("salary list", (), "Copilot", "yes_if_redacted"),
        ("salary list", (), "ChatGPT", "no"),
        ("the Q3 numbers", (), "Copilot", "ask"),
        ("the Q3 numbers", (), "internal_gateway", "yes"),
        ("", ("confidential",), "Copilot", "ask"),
        ("some stuff", (), "Copilot", "ask"),
        ("some stuff", ("public",), "Copilot", "ask"),
        ("some stuff", ("payment",), "Copilot", "no"),
        ("not a published report", (), "Copilot", "ask"),
        ("a published report", (), "Copilot", "yes"),
        ("", ("internal",), "Copilot", "yes"),
        ("", ("internal", "credentials"), "Copilot", "no"),
        ("", ("Credentials ",), "Copilot", "no"),
        ("", ("no such class",), "Copilot", "ask"),
    ],
)
def test_what_is_only_said_is_answered_too(
    described: str, classes: tuple[str, ...], *, tool: str, verdict: str
) -> None:
    advice = ask(tool=tool, described=described, classes=classes)
    assert advice.verdict == verdict
    assert (advice.redacted, advice.findings, advice.types, advice.copy_may_be_used) == ("", (), {}, False)
    assert set(advice.classes.values()) <= {0}


@pytest.mark.parametrize("blank", ["", "  \n"])
def test_nothing_at_all_is_an_error_of_the_caller(blank: str) -> None:
    with pytest.raises(NothingToCheck):
        ask(blank, described=blank)


def test_a_copy_may_be_used_only_where_everything_was_found() -> None:
    found = ask("write to bob@example.org")
    assert (found.copy_may_be_used, found.redacted) == (True, "write to <EMAIL_1>")
    assert found.duties == (BOOK.say("duty_human_review"), BOOK.say("duty_keep_record"))
    said = ask("the server is 10.1.2.3", classes=("personal",))
    assert (said.verdict, said.copy_may_be_used) == ("yes_if_redacted", False)
    assert said.alternative == BOOK.say("only_said_alternative", classes="personal data")
    beside = ask("The salaries are on 10.1.2.3")
    assert (beside.verdict, beside.copy_may_be_used) == ("yes_if_redacted", False)
    assert beside.alternative == BOOK.say("only_mentioned_alternative", classes="personal data")
    whole = ask("write to bob@example.org", classes=("confidential",))
    assert (whole.verdict, whole.copy_may_be_used) == ("ask", False)
    assert whole.alternative == BOOK.say("whole_text_alternative")
    mentioned = ask("Can I paste our customer list?")
    assert (mentioned.copy_may_be_used, mentioned.types, mentioned.classes) == (False, {}, {"personal": 0})
    assert "personal data" in mentioned.alternative
    assert not ask("password: Xk29!fjQ2pp").copy_may_be_used


def test_nothing_found_is_not_said_to_be_public() -> None:
    text = "We pay the new ones 48,000 from May on, and nobody outside should hear of it."
    copilot, public = ask(text), ask(text, "ChatGPT")
    assert (copilot.verdict, copilot.nothing_found, public.verdict, public.nothing_found) == ("yes", True, "yes", True)
    assert copilot.reason == BOOK.say("nothing_found_approved_reason", tool="Microsoft 365 Copilot")
    assert public.reason == BOOK.say("nothing_found_reason")
    assert public.alternative == BOOK.say("nothing_found_alternative", tool="Microsoft 365 Copilot")
    assert public.section == "2.1 Public information"
    assert ask(text, "ChatGPT", language="de").reason.startswith("Wir haben darin nichts Sensibles gefunden.")
    for said in (ask(text, "ChatGPT", classes=("public",)), ask(text, "ChatGPT", described="a published report")):
        assert (said.verdict, said.nothing_found) == ("yes", False)
        assert said.reason == "It is public already, so nothing can be lost."
    assert ask(text, "DeepSeek").reason.startswith("Content and account data")


def test_a_masked_copy_is_led_to_a_tool_that_may_have_it() -> None:
    copy = ask("write to bob@example.org").redacted
    public = ask(copy, "ChatGPT")
    assert (public.verdict, public.data_class, public.nothing_found) == ("no", "internal", False)
    assert public.alternative == BOOK.say("masked_before_alternative", tool="Microsoft 365 Copilot")
    assert public.classes == {"internal": 1}
    assert ask(copy).verdict == "yes"


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_mail_that_only_sounds_sensitive_stays_yes(text: str) -> None:
    assert len(text.split()) > LONGEST_MENTION_WORDS
    assert ask(text).verdict == "yes"


@pytest.mark.parametrize("text", TELLING)
def test_a_longer_text_that_speaks_of_what_may_not_go_in_is_no_yes(text: str) -> None:
    assert len(text.split()) > LONGEST_MENTION_WORDS
    assert ask(text, "ChatGPT").verdict in {"ask", "no"}


def test_more_words_never_make_a_no_a_yes() -> None:
    filler = " The weather is fine, and we walk along the river until the evening comes." * 4
    for text in (
        "May I paste the password?",
        "Can I paste our customer list?",
        "Darf ich die Krankmeldungen einfügen?",
    ):
        short, long = ask(text, "ChatGPT"), ask(text + filler, "ChatGPT")
        assert (short.verdict, long.verdict, long.nothing_found) == ("no", "ask", False)
        assert long.reason == BOOK.say("speaks_of_reason", classes=BOOK.say(f"class_{long.data_class}"))
        assert long.classes == {long.data_class: 0}
        assert long.section == short.section
    assert ask("Can I paste our customer list?" + filler).verdict == "yes"


def test_a_tool_that_is_left_out_is_said_to_be_left_out() -> None:
    unnamed = ask("the weather is fine", None)
    assert (unnamed.reason, unnamed.alternative) == (BOOK.say("no_tool_reason"), BOOK.say("no_tool_alternative"))
    password = ask("password: Xk29!fjQ2pp", " ")
    assert password.verdict == "no"
    assert password.reason.startswith(BOOK.say("no_tool_reason") + " A password")


def test_the_tools_note_is_in_the_answer_and_in_its_language() -> None:
    assert ask("hello", "ChatGPT").tool_note.startswith("If you mean ChatGPT Enterprise, say so")
    assert ask("hello", "ChatGPT", language="de").tool_note.startswith("Falls Sie ChatGPT Enterprise meinen")
    assert ask("hello", "SuperWriter").tool_note == ""


def test_a_word_beside_its_placeholder_speaks_of_what_was_masked() -> None:
    found = ask("The password: Xk29!fjQ2pp opens it")
    assert (found.verdict, found.redacted) == ("no", "The password: <PASSWORD_1> opens it")
    assert ask(found.redacted).verdict == "yes"
    assert ask("May I paste the password?").verdict == "no"
    assert ask("May I paste the password? <NOT_CHECKED_1>").verdict == "no"


def test_cleaning_a_marked_text_and_checking_it_again_is_no_loophole() -> None:
    first = ask(MARKED)
    again = ask(first.redacted)
    assert (first.verdict, again.verdict) == ("ask", "ask")
    assert again.classes == {"confidential": 1}
    assert again.types == {"marking": 1}
    assert first.reason == BOOK.say("whole_text_reason")


def test_a_text_that_could_not_be_checked_is_stricter_than_no() -> None:
    decision = BOOK.decide("m365_copilot", ["not_checked", "credentials"])
    assert (decision.verdict, decision.data_class) == (Verdict.NOT_CHECKED, "not_checked")
    assert decision.reason == BOOK.say("not_checked_reason")


@pytest.mark.parametrize(
    ("groups", "tool", "today", "verdict"),
    [
        (("legal",), "ChatGPT Enterprise", date(2027, 3, 31), "yes_if_redacted"),
        (("Sales", "LEGAL team"), "ChatGPT Enterprise", TODAY, "yes_if_redacted"),
        (("legal",), "ChatGPT Enterprise", date(2027, 4, 1), "ask"),
        (("sales",), "ChatGPT Enterprise", TODAY, "ask"),
        ((), "ChatGPT Enterprise", TODAY, "ask"),
        (("legal",), "Copilot", TODAY, "ask"),
        (("legal",), "ChatGPT", TODAY, "no"),
    ],
)
def test_an_exception_is_for_its_people_tools_and_days(
    groups: tuple[str, ...], tool: str, *, today: date, verdict: str
) -> None:
    question = Question(classes=("client_privileged",), tool=tool, groups=groups)
    advice = advise(question, BOOK, today=today)
    assert advice.verdict == verdict
    assert (advice.exception == "legal_reads_privileged") == (verdict == "yes_if_redacted")


def test_an_exception_may_be_stricter_than_its_cell() -> None:
    assert (ask(CODE).verdict, ask(CODE, groups=("contractors",)).verdict) == ("yes", "ask")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init(tmp_path / "playbooks")
    return tmp_path / "playbooks"


def test_of_two_exceptions_the_stricter_counts_and_none_frees_credentials(folder: Path) -> None:
    path = folder / "policy.yaml"
    text = path.read_text(encoding="utf-8")
    second = text[text.index("  legal_reads_privileged:") : text.index("  contractors_ask_about_code:")]
    second = second.replace("legal_reads_privileged", "second").replace("verdict: yes_if_redacted", "verdict: ask")
    second = second.replace("[client_privileged]", "[client_privileged, credentials]")
    path.write_text(text.replace("  contractors_ask_about_code:", second + "  contractors_ask_about_code:"), "utf-8")
    book = load(folder)
    asked = Question(classes=("client_privileged",), tool="ChatGPT Enterprise", groups=("legal",))
    assert advise(asked, book, today=TODAY).verdict == "ask"
    assert advise(replace(asked, classes=("credentials",)), book, today=TODAY).verdict == "no"


def test_own_lists_are_found_and_their_allowed_values_are_not(folder: Path) -> None:
    (folder / "detection.yaml").write_text(
        "patterns:\n  customer number:\n    pattern: '\\bKD-\\d{6}\\b'\n    class: payment\n"
        "    must_match: [KD-204418]\n    must_not_match: [KD-1]\n"
        "code_names: [Nightingale]\nallowed: [help@example.org]\n",
        encoding="utf-8",
    )
    book = load(folder)
    advice = advise(Question(text="KD-204418, Nightingale, help@example.org", tool="Copilot"), book, today=TODAY)
    assert advice.classes == {"payment": 1, "confidential": 1}
    assert "help@example.org" in advice.redacted
    assert (advice.verdict, advice.data_class) == ("no", "payment")
    assert own_lists(book).code_names == ("Nightingale",)
    assert not own_lists(BOOK).patterns


def test_an_answer_is_in_the_persons_language() -> None:
    german, english = (ask("schreib an bob@example.org", language=language) for language in ("de", "en"))
    assert german.section == "3.1 Personenbezogene Daten"
    assert german.verdict == english.verdict
    for name in ("reason", "alternative", "policy_title", "duties"):
        assert getattr(german, name) != getattr(english, name)


def test_the_json_keeps_its_fields_and_holds_the_new_ones() -> None:
    answer = check({"id": 1, "text": "write to bob@example.org", "tool": "Copilot"}, BOOK, today=TODAY)
    assert answer["id"] == 1
    assert answer["findings"] == [{"type": "email", "class": "personal", "start": 9, "end": 24, "confidence": 0.97}]
    assert answer["classes"] == {"personal": 1}
    assert {"redacted", "verdict", "reason", "policy_version", "alternative", "section", "duties", "tool",
            "exception", "tool_note", "nothing_found"} <= answer.keys()  # fmt: skip


def test_the_shipped_samples_get_their_answers(folder: Path) -> None:
    assert len(BOOK.samples) >= 25
    assert wrong_samples(None, BOOK, today=TODAY) == []
    path = folder / "samples.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("verdict: yes\n", "verdict: no\n", 1), encoding="utf-8")
    (mistake,) = wrong_samples(folder, load(folder), today=TODAY)
    assert str(mistake).startswith(
        "samples.yaml:10: This sample gets 'yes', not 'no': We found nothing sensitive in it"
    )


def test_a_sample_that_gets_another_answer_is_told_with_its_section(folder: Path) -> None:
    path = folder / "policy.yaml"
    text = path.read_text(encoding="utf-8")
    at = text.index("  restricted:")
    at = text.index("    personal:\n      verdict: no", at)
    path.write_text(text[:at] + text[at:].replace("verdict: no", "verdict: ask", 1), encoding="utf-8")
    said = list(other_answers(BOOK, load(folder), today=TODAY))
    assert "sample 'customer list to ChatGPT': no → ask (section 3.1)" in said
    assert all(each.endswith("no → ask (section 3.1)") for each in said)


CLASSES = st.lists(st.sampled_from([*DataClass, "no such class"]), max_size=4)
TOOLS = st.sampled_from([None, "no such tool", *BOOK.tools])
GROUPS = st.lists(st.sampled_from(["legal", "contractors", "sales"]), max_size=2)
DAYS = st.sampled_from([TODAY, date(2027, 3, 31), date(2027, 4, 1), date(2030, 1, 1)])
DESCRIPTIONS = st.sampled_from(["", "some stuff", "customer list", "a published report", "Diagnosen", "our code"])
TEXTS = st.sampled_from(["", "the weather is fine", "can I paste our contract?", MARKED, CODE, *VALUES])
QUESTIONS = st.builds(
    Question,
    text=TEXTS,
    tool=TOOLS,
    described=DESCRIPTIONS,
    classes=CLASSES.map(tuple),
    groups=GROUPS.map(tuple),
).filter(lambda question: bool(question.text or question.described or question.classes))


def strictness(question: Question, today: date) -> int:
    return STRICTNESS[Verdict(advise(question, BOOK, today=today).verdict)]


@settings(max_examples=60, deadline=None)
@given(question=QUESTIONS, today=DAYS, added=st.sampled_from(list(DataClass)))
def test_another_class_never_makes_it_milder(question: Question, today: date, added: DataClass) -> None:
    more = replace(question, classes=(*question.classes, added.value))
    assert strictness(more, today) >= strictness(question, today)


@settings(max_examples=60, deadline=None)
@given(question=QUESTIONS, today=DAYS, added=st.sampled_from(VALUES))
def test_another_finding_never_makes_it_milder(question: Question, today: date, added: str) -> None:
    more = replace(question, text=f"{question.text}\n\n{added}\n")
    assert strictness(more, today) >= strictness(question, today)


@settings(max_examples=60, deadline=None)
@given(question=QUESTIONS, today=DAYS)
def test_no_group_frees_credentials_and_no_unknown_tool_is_yes(question: Question, today: date) -> None:
    with_key = replace(question, classes=(*question.classes, "credentials"))
    assert strictness(with_key, today) >= STRICTNESS[Verdict.NO]
    nowhere = replace(question, tool="no such tool")
    assert strictness(nowhere, today) >= STRICTNESS[Verdict.ASK]


@settings(max_examples=60, deadline=None)
@given(question=QUESTIONS, today=DAYS)
def test_a_copy_that_may_be_used_gets_a_yes_by_itself(question: Question, today: date) -> None:
    advice = advise(question, BOOK, today=today)
    if advice.copy_may_be_used:
        again = advise(Question(text=advice.redacted, tool=question.tool, groups=question.groups), BOOK, today=today)
        assert again.findings == ()
        assert again.verdict in {"yes", "yes_if_redacted"}


def test_an_answer_leads_to_where_the_policy_can_be_read(folder: Path) -> None:
    path, link = folder / "policy.yaml", "https://intranet.example.com/ai-policy"
    path.write_text(path.read_text(encoding="utf-8").replace("# link:", "link:"), encoding="utf-8")
    question = Question(text="the weather is fine", tool="Copilot")
    for language in ("en", "de"):
        assert advise(replace(question, language=language), load(folder), today=TODAY).policy_link == link
    assert ask("the weather is fine").policy_link == ""
