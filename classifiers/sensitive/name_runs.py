"""Names that nothing announces: known given and family names that stand together."""

import re
from collections.abc import Iterator, Sequence

from classifiers.sensitive.names import ALSO_WORDS, FAMILY, GIVEN
from classifiers.sensitive.names.companies import is_company
from classifiers.sensitive.names.known import (
    folded,
    is_family,
    is_given,
    is_known,
    is_no_name,
    may_be_family,
    may_be_given,
)
from classifiers.sensitive.names.shapes import (
    INITIAL,
    LOWER,
    PARTICLE,
    PARTICLES,
    RUN,
    STRONG_PARTICLES,
    TOKEN,
    UPPER,
    WORD,
)
from classifiers.sensitive.phrases import places, word_places
from classifiers.sensitive.sheet import Sheet

# Vietnamese, Chinese and Korean family names stand first; what follows them is rarely in a list.
_FIRST_OF_THE_EAST = frozenset(
    "nguyen tran pham hoang huynh phan dang bui duong trinh dinh zhang wang liu chen yang huang zhao zhou zhu guo lin "
    "gao luo zheng xie tang deng feng cao peng zeng xiao choi jung kang yoon jang shin kwon hwang".split()
)
_EASTERN = re.compile(r"[^\W\d_]{2,8}(?:-[^\W\d_]{2,8})?")
# A family name, a comma and given names; "Ann Lee, Tom Fox" are two people.
_GIVEN_BEHIND = re.compile(rf"{WORD}(?: {INITIAL})?(?![\w@'-]|[.]\w| [{UPPER}][{LOWER}])")
_FAMILY_BEFORE = re.compile(rf"(?<![\w@/.,-])(?<![{LOWER}] )(?:{PARTICLE} )?({WORD})$")
_LONGEST_FAMILY_NAME = 40
_NEXT_SMALL = re.compile(rf"[ ]((?:van |van der |de |la |von )?)([{LOWER}]{{3,}}(?:-[{LOWER}]+)?)(?![\w@/-]|\.\w)")
_CASELESS_NEXT = re.compile(r"[ ]([^\W\d_][^\s.,;:!?()]{1,30})")
_FEWEST_SMALL = 3
_LONGEST_WORD = 20
_LONGEST_INITIALS = 4
_NO_EDGE = frozenset("@/_-.")
_ASCII_END = 0x590


def names_in_runs(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Find names in rows of capitalised words, and family names before a comma and a given name."""
    for run in sheet.watch.over(RUN.finditer(sheet.text)):
        tokens = list(TOKEN.finditer(sheet.text, *run.span()))
        for first, last in _in_tokens([token.group() for token in tokens]):
            span = tokens[first].start(), tokens[last].end()
            if not is_company(sheet.text, [token.group() for token in tokens[first : last + 1]], span[1]):
                yield span
    if ", " in sheet.text:
        yield from _last_first(sheet)


def _in_tokens(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words) - 1:
        behind = _next(words, at)
        if behind < len(words) and _begins_a_name(words, at, behind):
            last = _end(words, behind)
            yield at, last
            at = last
        at += 1


def _next(words: Sequence[str], at: int) -> int:
    """Give the place of the next word that is no particle and no initial."""
    at += 1
    while at < len(words) and (words[at].lower() in PARTICLES or _is_initial(words[at])):
        at += 1
    return at


def _is_initial(word: str) -> bool:
    return len(word) <= _LONGEST_INITIALS and word.endswith(".") and word[0].isupper()


def _begins_a_name(words: Sequence[str], first: int, second: int) -> bool:
    one, other = words[first], words[second]
    if one.lower() in PARTICLES or is_no_name(one) or is_no_name(other):
        return False
    if _is_initial(one):
        return is_family(other)
    if one.isupper() or other.isupper():
        return _are_both_known(one, other)
    if is_given(one):
        return True
    if _is_eastern(one, other):
        return True
    strong = any(word.lower() in STRONG_PARTICLES for word in words[first + 1 : second])
    return is_family(other) or (is_family(one) and is_given(other)) or (strong and is_known(one))


def _are_both_known(one: str, other: str) -> bool:
    return (
        (is_given(one) and may_be_family(other))
        or (is_family(other) and may_be_given(one))
        or (is_family(one) and is_given(other))
    )


def _is_eastern(one: str, other: str) -> bool:
    if folded(one) not in _FIRST_OF_THE_EAST:
        return False
    return folded(other) in {"thi", "van"} or (
        _EASTERN.fullmatch(other) is not None and ("-" in other or is_known(other))
    )


def _end(words: Sequence[str], last: int) -> int:
    """Go on as long as known names, particles and initials follow."""
    following = _next(words, last)
    while following < len(words) and not is_no_name(words[following]) and is_known(words[following]):
        last = following
        following = _next(words, last)
    return last


def _last_first(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for comma in sheet.watch.over(places(sheet.text, ", ")):
        behind = _GIVEN_BEHIND.match(sheet.text, comma + 2)
        if behind is None or not is_given(behind.group().split(" ")[0]):
            continue
        line = sheet.text[max(0, comma - _LONGEST_FAMILY_NAME) : comma]
        before = _FAMILY_BEFORE.search(line)
        if before is None or is_no_name(before[1]):
            continue
        plain = not before[1].isupper() and not may_be_given(before[1])
        if is_family(before[1]) or plain:
            yield comma - len(line) + before.start(), behind.end()


def names_in_small_letters(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Find a full name that somebody typed in a hurry: both halves are known, and not both are words as well."""
    for word in sheet.watch.over(sorted(_given_names_in(sheet))):
        given = folded(word)
        for start in word_places(sheet, word):
            end = start + len(word)
            if _stands_alone(sheet.text, start, end) and (match := _NEXT_SMALL.match(sheet.text, end)):
                family = folded(match[2])
                if family in FAMILY and not (given in ALSO_WORDS and family in ALSO_WORDS) and not is_no_name(match[2]):
                    yield start, match.end()


def _given_names_in(sheet: Sheet) -> set[str]:
    known = {word for word in sheet.words & GIVEN if len(word) >= _FEWEST_SMALL and word[0].isascii()}
    if sheet.text.isascii():
        return known
    return known | {
        word
        for word in sheet.words
        if not word.isascii()
        and _FEWEST_SMALL <= len(word) <= _LONGEST_WORD
        and ord(word[0]) < _ASCII_END
        and folded(word) in GIVEN
    }


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1 : start]
    return text[start:end].islower() and not (before.isalnum() or (before in _NO_EDGE and before))


def names_of_other_scripts(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Find full names in scripts without capitals, such as the Arabic and the Hebrew one."""
    if sheet.text.isascii():
        return
    for word in sheet.watch.over(sorted(sheet.words & GIVEN)):
        if ord(word[0]) <= _ASCII_END:
            continue
        for start in places(sheet.text, word):
            match = _CASELESS_NEXT.match(sheet.text, start + len(word))
            if match and match[1] in FAMILY and not sheet.text[start - 1 : start].isalnum():
                yield start, match.end()
