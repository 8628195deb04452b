"""The start page answers what is asked about pasting, as Slack does, before anything is filed."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from playbooks.book import Book
from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person
from tests.flows.web.test_intake_page import events_of, in_field, kept, press
from tests.flows.web.test_roles import signed_in
from triage.conversation import pasting_answers
from triage.domain import Intake
from triage.masking import masked
from triage.pasting import own_lists

MAY_I = "Can I paste customer names into ChatGPT?"
WITH_COPY = "May I put the complaint of dana.smith@example.com into Copilot?"


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    with signed_in(site, add_person(site.database, LEA)) as client:
        yield client


def test_a_question_about_pasting_is_answered_at_once_and_on_record_once(site: Site, lea: httpx.Client) -> None:
    page = press(lea, WITH_COPY, use="peek").text
    assert 'class="answer yes_if_redacted"' in page
    assert "People have not agreed to it" in page
    assert "May I put the complaint of &lt;EMAIL_1&gt; into Copilot?</textarea>" in page
    assert "Ask a person about it" in page
    assert kept(site) == []
    (event,) = events_of(site, "paste_checked")
    assert (event.data["tool"], event.data["verdict"], event.actor) == ("m365_copilot", "yes_if_redacted", LEA)
    assert "dana" not in str(event.data)
    press(lea, WITH_COPY + " It is urgent.", page=page, use="peek")
    assert len(events_of(site, "paste_checked")) == 1


def test_who_sends_a_question_that_the_policy_answers_gets_the_answer_and_then_a_person(
    site: Site, lea: httpx.Client
) -> None:
    first = press(lea, MAY_I)
    assert first.status_code == 200
    assert "Nothing has been sent yet" in first.text
    assert 'class="answer no"' in first.text
    assert in_field(first.text) == MAY_I
    assert kept(site) == []
    second = press(lea, MAY_I, page=first.text)
    assert second.status_code == 303
    assert [ticket.lane for ticket in kept(site)] == ["data_handling"]


@pytest.mark.parametrize(
    "text",
    [
        MAY_I,
        WITH_COPY,
        "Can I paste public press releases into Microsoft 365 Copilot?",
        "May I upload the password: Tulip-River-42! to Claude",
        "Darf ich Kundennamen in DeepL einfügen?",
        "Can I share our source code with the tool of a friend?",
    ],
)
def test_the_answer_is_the_one_that_slack_gives(lea: httpx.Client, book: Book, text: str) -> None:
    found = re.search(r'class="answer (\w+)"', press(lea, text, use="look").text)
    words, classes = masked_text(text, book)
    asked = pasting_answers.asking(book, classes, words)
    advice = pasting_answers.advice_for(
        asked, book, today=datetime.now(UTC).date(), groups=("sales", "employee"), language="en"
    )
    assert found is not None
    assert found[1] == advice.verdict


def masked_text(text: str, book: Book) -> tuple[str, tuple[str, ...]]:
    intake = Intake("web:1", "1", author=LEA, text=text, received_at=datetime.now(UTC))
    said = masked(intake, own_lists(book))
    return said.text, tuple(said.data_classes)


def test_what_is_missing_for_an_answer_is_asked_for_while_one_types(site: Site, lea: httpx.Client) -> None:
    assert "Name the tool as well" in press(lea, "Can I paste customer names", use="peek").text
    assert "Say what you would put in" in press(lea, "Can I paste this into ChatGPT?", use="peek").text
    assert events_of(site, "paste_checked") == []
    assert 'class="answer' in press(lea, "Can I paste customer names", use="look").text
