"""The plain form of a text: what it undoes, and that it finds the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.text import plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pass\u200bword", "password"),
        ("\u202epassword\u200f", "password"),
        ("\uff50\uff41\uff53\uff53", "pass"),
        ("p\u0430ssword", "password"),
        ("4111\u20111111", "4111-1111"),
        ("\u0664\u0661", "41"),
        ("joe\uff20example.com", "joe@example.com"),
        ("a\x00b\ud800c", "abc"),
        ("a\u00a0b", "a b"),
        ("\u201csecret\u201d", '"secret"'),
    ],
)
def test_disguises_are_undone(typed: str, meant: str) -> None:
    assert plain(typed).text == meant


@pytest.mark.parametrize("word", ["пароль", "\u0441\u043e\u0440", "Straße", "naïve", "密码", "\u039d\u0391\u0399"])
def test_words_of_other_alphabets_stay_as_they_are(word: str) -> None:
    assert plain(word).text == word


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_every_plain_character_knows_where_it_stood(text: str) -> None:
    shown = plain(text)

    assert len(shown.lowered) == len(shown.text)
    if shown.origins is None:
        assert len(shown.text) == len(text)
    else:
        assert len(shown.origins) == len(shown.text)
        assert list(shown.origins) == sorted(shown.origins)
        assert all(0 <= origin < len(text) for origin in shown.origins)


def test_a_span_comes_back_to_the_characters_that_were_typed() -> None:
    typed = "my p\u200bass\u200bword is"
    shown = plain(typed)
    start = shown.text.index("password")

    assert typed[slice(*shown.original_span(start, start + 8))] == "p\u200bass\u200bword"
