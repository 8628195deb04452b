"""Texts are read as a person reads them, and cut where nothing breaks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrations.slack.words import cut, escaped, literal_pieces, mentions, pieces, plain, size, unescaped

# What breaks easily: markup, escapes, and signs that Slack counts twice.
AWKWARD = st.lists(
    st.one_of(
        st.sampled_from(
            ["&amp;", "&lt;", "<https://example.test/a|here>", "<@U0SANDBOX2>", "🙂", " ", "\n", "<", "&", ">"]
        ),
        st.text(max_size=30),
    ),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<@U0SANDBOX1> may I paste this?", "may I paste this?"),
        ("ask <@U0SANDBOX2> or <@U0SANDBOX3|tom>", "ask @U0SANDBOX2 or @tom"),
        ("in <#C123|ask-ai> and <#C456>", "in #ask-ai and #C456"),
        ("<!here> <!subteam^S1|@desk> <!date^1700000000^{date}|14 November>", "@here @desk 14 November"),
        (
            "<https://example.test/x> <https://example.test/x|the page>",
            "https://example.test/x the page (https://example.test/x)",
        ),
        ("<mailto:ines@example.test|ines@example.test>", "ines@example.test"),
        ("a &lt; b &amp;&amp; c &gt; d, but &amp;lt; stays", "a < b && c > d, but &lt; stays"),
        ("nul\x00 and half \ud800 a pair", "nul and half  a pair"),
        ("5 < 6 <> 7", "5 < 6 <> 7"),
    ],
)
def test_markup_is_read_as_a_person_reads_it(written: str, read: str) -> None:
    assert plain(written, us="U0SANDBOX1") == read


def test_everybody_mentioned_is_named() -> None:
    assert mentions("<@U1> and <@U2|tom>, not <#C1> or @U3") == {"U1", "U2"}


@given(st.text())
def test_escaping_can_be_undone_and_leaves_no_markup(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", escaped(text))


@given(st.text())
def test_a_text_is_as_long_as_javascript_has_it(text: str) -> None:
    assert size(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(AWKWARD, st.integers(10, 200))
def test_a_cut_text_fits_and_ends_with_nothing_half(text: str, longest: int) -> None:
    done = cut(text, longest)
    assert size(done) <= longest
    assert done == text or done.endswith("…")
    assert not re.search(r"&(?:a|am|amp|l|lt|g|gt)…", done) or "&a…" in text


@given(AWKWARD, st.integers(40, 200))
def test_pieces_fit_and_hold_every_word_in_its_order(text: str, longest: int) -> None:
    done = list(pieces(text, longest))
    assert all(0 < size(piece) <= longest and piece.strip() for piece in done)
    assert re.sub(r"\s", "", "".join(done)) == re.sub(r"\s", "", text)


def test_a_link_longer_than_a_piece_is_left_out_rather_than_halved() -> None:
    assert list(pieces(f"see <https://example.test/{'x' * 100}|here> now", 50)) == ["see", "…", "now"]


@given(AWKWARD, st.integers(10, 200))
def test_literal_pieces_keep_spaces(text: str, longest: int) -> None:
    done = list(literal_pieces(text, longest))
    assert all(0 < size(piece) <= longest for piece in done)


def test_code_keeps_its_indentation() -> None:
    assert list(literal_pieces("def f():\n    return 1\n", 12)) == ["def f():", "    return 1"]
