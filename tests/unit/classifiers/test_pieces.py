"""The fixed pieces that are looked for in one pass are those that a search for each would find."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from classifiers.sensitive.looked_for import PIECES
from classifiers.sensitive.pieces import Pieces
from classifiers.sensitive.sheet import Sheet, sheet_of
from classifiers.sensitive.stopwatch import Stopwatch
from classifiers.text import plain

SOME = Pieces.of(("pass", "password", "ss", "mot de passe", "çã", "密码", "a\nb", "(a)"))
_WORDS = sorted(PIECES.known)


def _sheet(text: str, pieces: Pieces) -> Sheet:
    return sheet_of(plain(text), Stopwatch.of(60), pieces)


def test_pieces_within_and_beside_others_are_all_told() -> None:
    assert SOME.held_by("my passwords") == {"pass", "password", "ss"}


def test_pieces_are_no_patterns() -> None:
    assert SOME.held_by("(a)") == {"(a)"}
    assert SOME.held_by("a") == frozenset()


def test_an_empty_text_holds_nothing() -> None:
    assert SOME.held_by("") == frozenset()


@given(st.text(alphabet="pasword mtde\nbç㠀密码()\x00", max_size=60))
def test_one_pass_tells_what_a_search_for_each_finds(text: str) -> None:
    assert SOME.held_by(text) == {piece for piece in SOME.known if piece in text}


@given(st.lists(st.sampled_from(_WORDS), max_size=12), st.sampled_from(["", " ", "\n", "x"]))
def test_the_pieces_of_the_detectors_are_told_in_any_company(words: list[str], between: str) -> None:
    text = between.join(words)

    assert PIECES.held_by(text) == {piece for piece in PIECES.known if piece in text}


def test_where_the_automaton_has_no_room_each_piece_is_searched_for() -> None:
    silent = replace(SOME, _automaton=_Silent())

    assert silent.held_by("mot de passe") == {"mot de passe", "pass", "ss"}


class _Silent:
    """An automaton without memory, which answers as RE2 does then."""

    def Match(self, _: str) -> list[int]:  # noqa: N802 - the name is RE2's
        return []


def test_a_piece_that_was_not_looked_for_is_found_all_the_same() -> None:
    sheet = _sheet("Write to Zanzibar, password below", SOME)

    assert sheet.holds("zanzibar")
    assert not sheet.holds("mot de passe")
    assert sheet.holds_any(("mombasa", "zanzibar"))
    assert not sheet.holds_any(("mombasa", "nairobi"))
    assert sheet.held_of(("zanzibar", "mombasa", "pass")) == ["zanzibar", "pass"]


@given(st.text(alphabet="ab \n\t\u2003", max_size=120))
def test_the_spans_of_long_words_are_those_of_the_words(text: str) -> None:
    sheet = _sheet(text, SOME)
    long = [word for word in sheet.text.split() if len(word) >= 12]

    assert [sheet.text[start:end] for start, end in sheet.spans_of_long_words] == long


@given(st.text(alphabet="ab é-5\n", max_size=60))
def test_every_place_of_a_word_is_where_the_word_stands(text: str) -> None:
    sheet = _sheet(text, SOME)

    for word in sheet.words:
        assert all(sheet.lowered.startswith(word, place) for place in sheet.places_of_words[word])
        assert len(sheet.places_of_words[word]) == sheet.spaced.split().count(word)
