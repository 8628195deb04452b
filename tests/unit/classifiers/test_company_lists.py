"""What a company adds is found in linear time, whole words only, whatever their capitals."""

import time

import pytest

from classifiers.sensitive import CompanyListError, OwnLists, OwnPattern, scan


def _found(text: str, lists: OwnLists) -> list[str]:
    return [text[each.start : each.end] for each in scan(text, lists)]


def test_code_names_are_whole_words_in_any_capitals() -> None:
    lists = OwnLists(code_names=("Blue Bird", "Zoë"))

    assert _found("BLUE BIRD blue bird, bluebird, Project-zoë, zoës", lists) == ["BLUE BIRD", "blue bird", "zoë"]


def test_domains_are_found_with_what_stands_before_and_behind_them() -> None:
    lists = OwnLists(domains=(".acme.example",))
    text = "see WIKI.Acme.Example:80/x?y and acme.example, not acme.example.com or macme.example"

    assert _found(text, lists) == ["WIKI.Acme.Example:80/x?y", "acme.example"]


@pytest.mark.parametrize("pattern", ["(", r"a(?=b)", r"(a)\1"])
def test_a_pattern_that_re2_does_not_know_is_refused_by_name(pattern: str) -> None:
    with pytest.raises(CompanyListError, match="'order'"):
        OwnLists(patterns=(OwnPattern("order", pattern),))


def test_a_pattern_that_would_hang_elsewhere_takes_no_time() -> None:
    lists = OwnLists(patterns=(OwnPattern("order", "(a+)+b"),))
    start = time.thread_time()

    assert scan("a" * 20_000, lists, seconds=60) == ()
    assert time.thread_time() - start < 20
