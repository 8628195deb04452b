"""The labelled messages: valid, each once, and every outcome in each balanced set."""

import re
from collections import Counter
from pathlib import Path

import pytest

from classifiers.lanes.labelled import (
    LANES,
    OUTCOMES,
    Example,
    ExamplesError,
    fingerprint,
    read_examples,
    shipped_folder,
)

BALANCED = ("set1", "set2", "set3", "set7")
_WORDS = re.compile(r"\w+")


@pytest.fixture(scope="module")
def examples() -> tuple[Example, ...]:
    return read_examples(shipped_folder().glob("*.jsonl"))


def test_every_example_has_words_and_a_language(examples: tuple[Example, ...]) -> None:
    assert [example for example in examples if not example.text.strip() or not example.lang] == []


def test_no_message_is_there_twice(examples: tuple[Example, ...]) -> None:
    counts = Counter(" ".join(_WORDS.findall(example.text.casefold())) or example.text for example in examples)

    assert [text for text, count in counts.items() if count > 1] == []


def test_no_long_message_is_nearly_another(examples: tuple[Example, ...]) -> None:
    """Twelve words in a row that two messages share are a copy, not a coincidence."""
    first_with: dict[tuple[str, ...], int] = {}
    copies: list[tuple[str, str]] = []
    for number, example in enumerate(examples):
        words = _WORDS.findall(example.text.casefold())
        runs = {tuple(words[at : at + 12]) for at in range(len(words) - 11)}
        copies += [(examples[first_with[run]].text, example.text) for run in runs if run in first_with]
        first_with.update(dict.fromkeys(runs, number))

    assert copies == []


@pytest.mark.parametrize("source", BALANCED)
def test_a_balanced_set_has_every_outcome_in_like_numbers(examples: tuple[Example, ...], source: str) -> None:
    counts = Counter(example.lane for example in examples if example.source == source)

    assert set(counts) == set(OUTCOMES)
    assert max(counts.values()) <= 4 * min(counts.values())


def test_all_sets_together_are_balanced_and_speak_many_languages(examples: tuple[Example, ...]) -> None:
    outcomes = Counter(example.lane for example in examples)
    languages = Counter(example.lang for example in examples)

    assert min(outcomes.values()) >= len(examples) * 0.025
    assert max(outcomes.values()) <= len(examples) * 0.2
    assert len([language for language, count in languages.items() if count >= 20]) >= 20
    assert languages["en"] <= len(examples) * 0.85


def test_a_message_that_is_no_lane_tells_no_second_one(examples: tuple[Example, ...]) -> None:
    assert [example for example in examples if example.also and example.lane not in LANES] == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", '"text"'),
        ('{"text": 1, "lane": "guidance"}', '"text"'),
        ('{"text": "x", "lane": "nonsense"}', '"lane"'),
        ('{"text": "x", "lane": "guidance", "also": ["guidance"]}', '"also"'),
        ('{"text": "x", "lane": "guidance", "also": "technical"}', '"also"'),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"text": "how do I prompt?", "lane": "guidance"}\n' + line + "\n")

    with pytest.raises(ExamplesError, match=r"mine\.jsonl, line 2") as refused:
        read_examples([path])

    assert complaint in str(refused.value)


def test_a_changed_label_changes_the_fingerprint() -> None:
    one = Example("how?", "guidance", (), "en", "set")

    assert fingerprint([one]) != fingerprint([Example("how?", "technical", (), "en", "set")])
