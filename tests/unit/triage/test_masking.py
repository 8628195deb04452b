"""What of an intake may be kept: masked words, harmless names, and nothing of what could not be checked."""

import hashlib
from datetime import UTC, datetime

import pytest

from classifiers.lanes.model import Judgement
from classifiers.sensitive import NOT_CHECKED, OwnLists
from playbooks.book import load
from triage.assessing import assess
from triage.domain import Destination, Intake
from triage.masking import Masked, SecretInAuthor, masked, safely_named
from triage.routing import Report, make_plan

NOW = datetime(2026, 1, 14, 10, 0, tzinfo=UTC)
KEY = "AKIAIOSFODNN7QRSTUVW"
UNCHECKED = Masked("<NOT_CHECKED_1>", {}, {NOT_CHECKED: 1})


def intake(source_id: str = "m-1", *, author: str = "maya@example.com", text: str = "Falcon is late") -> Intake:
    return Intake("web", source_id, author, text, received_at=NOW, context={"tool": f"with {KEY}"})


class Suspicious:
    """Sees an exposure in everything, and quotes it."""

    def judge(self, text: str) -> Judgement:
        return Judgement(
            outcome="lane",
            lane="data_handling",
            confidence=0.9,
            also=(),
            incident_probability=0.9,
            possible_incident=True,
            needs_review=False,
            choices=(),
            reasons=(text,),
            similar=(),
            model="test",
            probabilities={},
        )


@pytest.mark.parametrize("secret", [KEY, f"id {KEY}", "4111 1111 1111 1111"])
def test_an_id_that_holds_a_secret_is_kept_as_its_hash_alone(secret: str) -> None:
    named = safely_named(intake(secret), OwnLists())
    assert named.source_id == hashlib.sha256(secret.encode()).hexdigest()
    assert safely_named(intake(secret), OwnLists()) == named


@pytest.mark.parametrize("name", ["m-1", "1700000000.123456", "6f1e7a52-9d0c-4a53-8b61-0d5a7f1c2e3b", "a@b.example"])
def test_an_ordinary_id_stays_as_it_is(name: str) -> None:
    assert safely_named(intake(name), OwnLists()).source_id == name


@pytest.mark.parametrize("author", [KEY, "4111 1111 1111 1111"])
def test_a_secret_as_the_author_is_refused(author: str) -> None:
    with pytest.raises(SecretInAuthor):
        safely_named(intake(author=author), OwnLists())


def test_the_companys_own_lists_mask_what_comes_in() -> None:
    kept = masked(intake(), OwnLists(code_names=("Falcon",)))
    assert "Falcon" not in kept.text
    assert KEY not in kept.context["tool"]
    assert kept.data_classes == {"confidential": 1, "credentials": 1}


def test_what_could_not_be_checked_goes_to_review_without_its_words_and_an_exposure_still_pages() -> None:
    book = load()
    assessment = assess(intake(), UNCHECKED, Suspicious())
    assert assessment.needs_review
    assert assessment.possible_incident
    assert "Falcon" not in str(assessment)
    report = Report(
        reference="R-0000001",
        source="web",
        author="maya@example.com",
        text=UNCHECKED.text,
        given={},
        data_classes=UNCHECKED.data_classes,
        received_at=NOW,
        ticket_url="http://triage.example/R-0000001",
    )
    plan = make_plan(report, assessment, book, destinations=frozenset(Destination))
    assert plan.needs_review
    assert "could not check your message" in plan.reply
    assert plan.next_page_at is not None
    assert plan.outgoing[0].destination is Destination.PAGER
