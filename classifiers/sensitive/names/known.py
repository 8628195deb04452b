"""What is known of one word: whether it is a given or a family name, and how sure that is."""

import unicodedata

from classifiers.sensitive.names import FAMILY, FAMILY_WORDS, GIVEN, GIVEN_WORDS
from classifiers.sensitive.names.no_names import NO_NAMES

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_BASES = {code: unicodedata.normalize("NFD", chr(code))[0] for code in _LATIN}
_FOLDED: dict[int, str | None] = {
    **{code: base for code, base in _BASES.items() if base.isascii()},
    **{ord(sign): base for sign, base in zip("łøđıßæœþðə", "l o d i ss ae oe th d e".split(), strict=True)},
    0x307: None,
    ord("'"): None,
}
# Endings that only family names have, in languages whose names no list has all of.
_FAMILY_ENDINGS = (
    "ski", "ska", "sky", "cki", "cka", "czyk", "wicz", "vich", "vic", "enko", "chuk", "shvili", "escu", "opoulos",
    "opoulou", "idis", "akis", "sson", "sdottir", "oglu", "zadeh", "ova", "eva", "dze", "ский", "ская", "енко", "ов",
    "ова", "ев", "ева", "ин", "ина", "ович", "швили",
)  # fmt: skip
_FEWEST_BEFORE_THE_ENDING = 3


def folded(word: str) -> str:
    """Give a word in small letters, without the marks of Latin letters and without apostrophes."""
    small = word.lower()
    return small.replace("'", "") if small.isascii() else small.translate(_FOLDED)


def is_no_name(word: str) -> bool:
    """Tell whether a word is one of those that look like names and are none."""
    return word.lower() in NO_NAMES


def is_given(word: str) -> bool:
    """Tell whether a word is a given name and nothing else; of two names with a hyphen the first decides."""
    return _parts(word)[0] in GIVEN


def may_be_given(word: str) -> bool:
    """Tell whether a word is a given name among other things."""
    first = _parts(word)[0]
    return first in GIVEN or first in GIVEN_WORDS


def is_family(word: str) -> bool:
    """Tell whether a word is a family name and nothing else, by a list or by its ending."""
    parts = _parts(word)
    if all(part in FAMILY for part in parts):
        return True
    ending = next((end for end in _FAMILY_ENDINGS if parts[-1].endswith(end)), "")
    return bool(ending) and len(parts[-1]) - len(ending) >= _FEWEST_BEFORE_THE_ENDING


def may_be_family(word: str) -> bool:
    """Tell whether a word is a family name among other things."""
    return is_family(word) or any(part in FAMILY_WORDS or part in FAMILY for part in _parts(word))


def is_known(word: str) -> bool:
    """Tell whether a word is any name."""
    return may_be_given(word) or may_be_family(word)


def _parts(word: str) -> list[str]:
    return folded(word).strip("-").split("-")
