"""Every kind that a finding can have is found once; who adds a kind adds an example."""

import pytest

from classifiers.sensitive import OwnLists, OwnPattern, redact, scan
from classifiers.sensitive.findings import CLASS_OF_TYPE
from tests.unit.classifiers.examples_of_kinds import MATTERS, NUMBERS
from tests.unit.classifiers.test_kinds import KINDS
from tests.unit.classifiers.test_sensitive import VALUES

# What a company's own lists find, what a person says of a table, and what stands for a text that could not be cleaned.
_WITHOUT_AN_EXAMPLE_HERE = {"pattern", "codename", "personal_table", "text"}


def test_every_kind_has_an_example() -> None:
    shown = {kind for kind, *_ in (*NUMBERS, *MATTERS, *KINDS, *VALUES)}

    assert set(CLASS_OF_TYPE) - shown == _WITHOUT_AN_EXAMPLE_HERE
    assert shown <= set(CLASS_OF_TYPE)


@pytest.mark.parametrize(("kind", "sentence", "value"), NUMBERS)
def test_a_number_is_found_where_its_word_stands(kind: str, sentence: str, value: str) -> None:
    text = sentence.format(value)

    assert kind in {each.type for each in scan(text)}
    assert value not in redact(text).text


@pytest.mark.parametrize(("kind", "text"), MATTERS)
def test_a_matter_is_found_by_what_is_said(kind: str, text: str) -> None:
    assert kind in {each.type for each in scan(text)}


def test_a_company_finds_its_own_kinds() -> None:
    lists = OwnLists(patterns=(OwnPattern("order", r"\bKD-\d{6}\b"),), code_names=("Bluebird",))

    assert [each.type for each in scan("KD-123456 and Bluebird", lists)] == ["pattern", "codename"]
