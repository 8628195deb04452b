"""The comparison on public sets: reads them as they are published, counts rightly, and says plainly what is amiss."""

import hashlib
import json
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.bench import main
from classifiers.lanes.features import Floats
from classifiers.public import compare
from classifiers.public.sets import SetError, read_banking77, read_clinc150
from classifiers.public.stack import DEAREST_SCOPE, threshold_of

WANTS = {
    "card_arrival": "when will my new card arrive in the post",
    "top_up_failed": "my top-up failed and no money was added",
    "exchange_rate": "which exchange rate do you use for euros",
    "lost_phone": "I lost my phone and need to lock the app",
}
NOT_GIVEN = "\N{EN DASH}"
STRANGE = ("do", "penguins", "whistle", "beneath", "volcanic", "moonlight", "sonatas")
OPENINGS = ("please", "hello", "hi there", "good morning", "quick one", "sorry", "hey", "well", "urgent", "a question")
ENDINGS = ("?", "thanks", "today", "again", "if you can", "now", "as before", "this week")


def read_letters(text: str) -> Floats:
    """Stand in for the encoder: a vector of length one, alike where the words are alike."""
    vector = np.zeros(64, np.float32)
    for word in text.lower().split():
        vector[hashlib.sha256(word.encode()).digest()[0] % 64] += 1
    return vector / np.float32(np.linalg.norm(vector))


def messages(openings: Sequence[str], endings: Sequence[str]) -> list[tuple[str, str]]:
    return [
        (f"{opening}, {want} {ending}", intent)
        for intent, want in WANTS.items()
        for opening in openings
        for ending in endings
    ]


def strange_messages(first: int, count: int) -> list[tuple[str, str]]:
    """Give messages that share no word with those of any intent, each in another order."""
    return [
        (" ".join(np.random.default_rng(first + number).permutation(STRANGE)[:6]), "oos") for number in range(count)
    ]


def write_banking77(folder: Path, test: Sequence[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("train.csv", messages(OPENINGS[:6], ENDINGS[:5])), ("test.csv", test)):
        lines = ["text,category", *(f'"{text}",{intent}' for text, intent in rows)]
        (folder / name).write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")


def clinc150() -> dict[str, list[tuple[str, str]]]:
    return {
        "train": messages(OPENINGS[:6], ENDINGS[:5]),
        "val": messages(OPENINGS[6:8], ENDINGS[5:]),
        "test": messages(OPENINGS[8:], ENDINGS[5:]),
        "oos_train": [("tell me a story", "oos"), ("sing a song", "oos")],
        "oos_val": strange_messages(0, 15),
        "oos_test": strange_messages(100, 20),
    }


def write_clinc150(folder: Path, content: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "data_full.json"
    path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    return path


def figures(output: str, name: str) -> list[str]:
    line = next(line for line in output.splitlines() if line.startswith(name))
    return line.removeprefix(name).split()


@pytest.mark.parametrize("place", [".", "banking77", "BANKING77", "banking_data"])
def test_banking77_is_learned_wherever_it_may_lie(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    write_banking77(tmp_path / place, messages(OPENINGS[6:], ENDINGS[5:]))
    assert compare([str(tmp_path)], read_letters) == 0
    output = capsys.readouterr().out
    assert "BANKING77: 120 messages to learn from, 48 to judge, 4 intents, fitted in " in output
    assert figures(output, "this stack") == ["100.0"]
    assert figures(output, "BERT, fine-tuned (Casanueva et al. 2020)") == ["93.7"]


def test_every_wrong_answer_costs_its_share(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    test = messages(OPENINGS[6:], ENDINGS[5:])
    mislabelled = [(text, "lost_phone") if intent == "card_arrival" else (text, intent) for text, intent in test]
    write_banking77(tmp_path, mislabelled)
    assert compare([str(tmp_path)], read_letters) == 0
    assert figures(capsys.readouterr().out, "this stack") == ["75.0"]


@pytest.mark.parametrize("place", [".", "data", "oos-eval/data"])
def test_the_scope_head_finds_what_one_more_class_misses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    write_clinc150(tmp_path / place, clinc150())
    assert compare([str(tmp_path)], read_letters) == 0
    output = capsys.readouterr().out
    assert "CLINC150: 122 messages to learn from, 44 to judge, 4 intents, fitted in " in output
    accuracy, recall, _ = figures(output, "this stack, one more class")
    assert (accuracy, float(recall) < 50) == ("100.0", True)
    assert figures(output, "this stack, scope head") == ["100.0", "100.0", "100.0"]
    assert figures(output, "BERT, one more class (Larson et al. 2019)") == ["96.9", "40.3", NOT_GIVEN]


def test_what_is_flagged_in_scope_is_wrong_whatever_its_likeliest_intent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = clinc150()
    # With each intent once, one of the four would be right if being flagged did not count.
    content["test"] += [(text, intent) for text, _ in strange_messages(200, 20) for intent in WANTS]
    write_clinc150(tmp_path, content)
    assert compare([str(tmp_path)], read_letters) == 0
    assert figures(capsys.readouterr().out, "this stack, scope head") == ["23.1", "100.0", "20.0"]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=600))
def test_the_scope_head_never_takes_more_right_answers_than_it_may(judged: list[tuple[float, bool]]) -> None:
    probabilities, right = np.array([each for each, _ in judged]), np.array([each for _, each in judged])
    threshold = threshold_of(probabilities, right)
    assert (right & (probabilities > threshold)).sum() <= DEAREST_SCOPE * len(judged)


def test_a_missing_set_is_named_and_the_other_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_banking77(tmp_path, messages(OPENINGS[6:], ENDINGS[5:]))
    assert compare([str(tmp_path)], read_letters) == 0
    captured = capsys.readouterr()
    assert "BANKING77: 120 messages" in captured.out
    assert captured.err == (
        f"CLINC150 is not in {tmp_path}: data_full.json is looked for there and up to two folders below; "
        "take it from the folder data of the public repository clinc/oos-eval.\n"
    )


def test_a_folder_without_either_says_where_both_are_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["public", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    banking77, clinc = captured.err.splitlines()
    assert re.match(
        r"BANKING77 is not in .*: train\.csv and test\.csv are looked for there and in .*banking_data", banking77
    )
    assert clinc.startswith("CLINC150 is not in ")
    assert captured.out == ""


@pytest.mark.parametrize("arguments", [[], [""], ["nowhere"]])
def test_without_a_folder_it_says_what_to_type(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["public", *arguments]) == 2
    sentence = capsys.readouterr().err
    assert "make bench-public DATA=folder" in sentence
    assert sentence.count("\n") == 1


TABLES = {
    b"": "line 1: the columns should be text,category.",
    b"text,label\na,b\n": "line 1: the columns should be text,category.",
    b"text,category\n": "line 2: there are no messages under the header.",
    b"text,category\nwhere is it,card\nwhere is it\n": "line 3: a text and its category should stand here.",
    b"text,category\n ,card\n": "line 2: a text and its category should stand here.",
    b'text,category\n"two\nlines",card\na,b,c\n': "line 4: a text and its category should stand here.",
    b'text,category\n"where" is it,card\n': "line 2: this is not CSV (',' expected after '\"').",
    b"text,category\nwhere,card\n\xff,card\n": "line 3: this is not UTF-8.",
}


@pytest.mark.parametrize(("content", "complaint"), TABLES.items())
def test_a_malformed_table_is_refused_with_file_and_line(tmp_path: Path, content: bytes, complaint: str) -> None:
    write_banking77(tmp_path, messages(OPENINGS[6:], ENDINGS[5:]))
    (tmp_path / "test.csv").write_bytes(content)
    with pytest.raises(SetError) as refused:
        read_banking77(tmp_path)
    assert str(refused.value) == f"{tmp_path / 'test.csv'}, {complaint}"


def test_half_a_set_is_no_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_banking77(tmp_path, [])
    (tmp_path / "test.csv").unlink()
    assert compare([str(tmp_path)], read_letters) == 2
    assert f"{tmp_path / 'test.csv'} cannot be read (No such file or directory).\n" in capsys.readouterr().err


LISTS: dict[str, tuple[object, str]] = {
    "another shape": ([], ", line 1: an object with the lists train, val, test, oos_train, oos_val, oos_test should "),
    "a list too few": ({**clinc150(), "oos_val": None}, ': "oos_val" should be a list of messages, and is missing, '),
    "an empty list": ({**clinc150(), "test": []}, ': "test" should be a list of messages, and is missing, empty or '),
    "no pair": ({**clinc150(), "val": [["a", "b"], ["a"]]}, ', entry 2 of "val": [text, intent] should stand here.'),
    "no text": ({**clinc150(), "val": [[None, "b"]]}, ', entry 1 of "val": [text, intent] should stand here.'),
    "one intent": ({**clinc150(), "train": [["a", "b"]]}, ": the messages to learn from all have one intent; there "),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists_of_another_form_are_refused_with_the_entry(tmp_path: Path, case: str) -> None:
    content, complaint = LISTS[case]
    path = write_clinc150(tmp_path, content)
    with pytest.raises(SetError) as refused:
        read_clinc150(tmp_path)
    assert str(refused.value).startswith(f"{path}{complaint}")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [('{"train": [\n["a" "b"]]}', "line 2: this is not JSON"), ("[" * 200_000, "line 1: this is nested too deeply")],
)
def test_a_broken_file_of_lists_stops_the_comparison_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, complaint: str
) -> None:
    (tmp_path / "data_full.json").write_text(content, encoding="utf-8")
    assert compare([str(tmp_path)], read_letters) == 2
    assert f"{tmp_path / 'data_full.json'}, {complaint}" in capsys.readouterr().err
