"""The labelled repeats, how well they are found, and the figures that say so."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score
from sklearn.metrics.cluster import pair_confusion_matrix

from classifiers.lanes.labelled import ExamplesError
from classifiers.lanes.model import LaneModel
from classifiers.similar import Weights, shipped_scale
from classifiers.similar.evaluation import Judged, judged, main, measured, table
from classifiers.similar.fitting import fitted, unseen, worth_of
from classifiers.similar.grouping import grouped
from classifiers.similar.labelled import held_out_repeats, known_repeats, read_repeats, shipped_repeats
from classifiers.similar.measuring import lying_texts, read
from classifiers.similar.scores import scored

NAMES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=30)


@pytest.fixture(scope="module")
def messages(lane_model: LaneModel) -> tuple[Judged, ...]:
    return judged(read_repeats(shipped_repeats()), lane_model, shipped_scale(lane_model.encoder.version))


def test_the_shipped_repeats_are_groups_of_three_to_twenty_in_several_languages_and_singles() -> None:
    repeats = read_repeats(shipped_repeats())
    sizes = Counter(repeat.group for repeat in repeats)
    groups = {group: size for group, size in sizes.items() if size > 1}
    assert len(groups) >= 40
    assert set(groups.values()) <= set(range(3, 21))
    assert sum(size == 1 for size in sizes.values()) >= 80
    languages = {group: {repeat.lang for repeat in repeats if repeat.group == group} for group in groups}
    assert sum(len(each) > 1 for each in languages.values()) >= 35
    assert len({repeat.text for repeat in repeats}) == len(repeats)


def test_what_is_held_out_is_groups_too_and_none_of_its_texts_is_fitted_on() -> None:
    known, held_out = [read_repeats(path) for path in known_repeats()], read_repeats(held_out_repeats())
    sizes = [[size for size in Counter(one.group for one in each).values() if size > 1] for each in (*known, held_out)]
    assert len(sizes[0]) + len(sizes[1]) >= 75
    assert len(sizes[2]) >= 50
    assert {size for each in sizes for size in each} <= set(range(3, 21))
    assert not {repeat.text for each in known for repeat in each} & {repeat.text for repeat in held_out}


def test_repeats_are_found_by_a_scale_that_saw_another_company_only(
    messages: tuple[Judged, ...], lane_model: LaneModel
) -> None:
    encoder, scale = lane_model.encoder, shipped_scale(lane_model.encoder.version)
    second = judged(read_repeats(known_repeats()[1]), lane_model, scale)
    lying = read(lying_texts()[::5], encoder)
    first_unseen, second_unseen = unseen([messages, second], lying, encoder)
    score = measured(first_unseen, Weights())
    assert score.adjusted_rand >= 0.68
    assert score.precision >= 0.65
    assert measured(second_unseen, Weights()).adjusted_rand >= 0.5


def test_repeats_that_nothing_was_fitted_on_are_found(lane_model: LaneModel) -> None:
    scale = shipped_scale(lane_model.encoder.version)
    score = measured(judged(read_repeats(held_out_repeats()), lane_model, scale), Weights())
    # It is .57 and .64; processors round the network's sums a little differently.
    assert score.adjusted_rand >= 0.5
    assert score.precision >= 0.6


def test_repeats_are_found_the_same_in_any_order(messages: tuple[Judged, ...]) -> None:
    some = [message.matter for message in messages[:120]]
    assert grouped(some, Weights()) == grouped(some[::-1], Weights())


def test_the_same_groups_score_one_and_everything_in_one_group_nought() -> None:
    same, all_in_one = scored("aabbc", "xxyyz"), scored("aabbc", "xxxxx")
    assert (same.adjusted_rand, same.precision, same.recall) == (1.0, 1.0, 1.0)
    assert (all_in_one.adjusted_rand, all_in_one.precision, all_in_one.recall) == (0.0, 0.2, 1.0)
    assert (same.messages, same.groups, same.found, all_in_one.found) == (5, 2, 2, 1)
    assert scored("", "").adjusted_rand == scored("a", "x").adjusted_rand == 1.0


@given(NAMES)
def test_the_scores_are_those_that_scikit_learn_gives(pairs: list[tuple[int, int]]) -> None:
    truth, found = [one for one, _ in pairs], [other for _, other in pairs]
    score = scored(truth, found)
    assert score.adjusted_rand == pytest.approx(adjusted_rand_score(truth, found))
    (_, wrong), (missed, right) = pair_confusion_matrix(truth, found)
    assert score.precision == pytest.approx(right / (right + wrong) if right + wrong else 1)
    assert score.recall == pytest.approx(right / (right + missed) if right + missed else 1)


def test_a_message_without_a_group_stands_alone_and_a_day_may_be_a_date(tmp_path: Path) -> None:
    lines = [
        {"text": "a", "group": 7, "day": 3},
        {"text": "b", "group": 7, "date": "2026-03-01"},
        {"text": "c", "group": None, "at": "2026-03-01T08:00:00+02:00"},
        {"text": "d", "day": 1.5, "tool": "Copilot"},
    ]
    path = tmp_path / "mine.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)) + "\n\n")
    repeats = read_repeats(path)
    assert [repeat.group for repeat in repeats] == ["group 7", "group 7", "line 3", "line 4"]
    assert all(repeat.at.tzinfo for repeat in repeats)
    assert repeats[3].tool == "Copilot"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("{", "not JSON"),
        ("[]", "text"),
        ('{"text": 1}', "text"),
        ('{"text": "a"}', "day"),
        ('{"text": "a", "day": "soon"}', "day"),
        ('{"text": "a", "day": true}', "day"),
        ('{"text": "a", "day": 1e300}', "day"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, word: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"text": "fine", "day": 1}\n' + line)
    with pytest.raises(ExamplesError, match=rf"mine\.jsonl, line 2: .*{word}"):
        read_repeats(path)


def test_banking77_is_read_from_a_folder_that_holds_it(tmp_path: Path) -> None:
    for name in ("train", "test"):
        rows = f"text,category\nwhere is my {name} card,card_arrival\nmy {name} card is gone,lost_card\n"
        (tmp_path / f"{name}.csv").write_text(rows)
    repeats = read_repeats(tmp_path)
    assert [(repeat.text, repeat.group) for repeat in repeats] == [
        ("where is my test card", "card_arrival"),
        ("my test card is gone", "lost_card"),
    ]


def test_weights_are_moved_only_to_where_they_do_better(messages: tuple[Judged, ...]) -> None:
    few = [message for message in messages if message.repeat.group.startswith(("group iris", "group gateway"))]
    told: list[str] = []
    begin = Weights(join_from=0.95, merge_from=0.95)
    better = fitted([few], begin, told.append)
    assert told
    assert worth_of([few], better) > worth_of([few], begin)


def test_the_table_has_a_row_for_each_part() -> None:
    lines = table([("all", scored("aab", "xxy"))])
    assert lines[1].split() == ["all", "3", "1", "1", "1.000", "1.000", "1.000"]


def test_the_command_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none.jsonl")]) == 2
    assert main(["a", "b"]) == 2
    assert main([str(tmp_path)]) == 2
    assert "Name one file" in capsys.readouterr().err
