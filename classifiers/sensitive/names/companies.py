"""Tells the name of a company, a house or a prize that holds a person's from the person's own."""

import re
from collections.abc import Sequence

from classifiers.sensitive.names.known import folded
from classifiers.sensitive.names.no_names import BEHIND_A_COMPANY, NO_PEOPLE

_BEHIND_WORD = re.compile(r"[ ]{1,2}(?:& )?([^\W\d_][\w.]{1,20})")


def is_company(text: str, words: Sequence[str], end: int) -> bool:
    """Tell whether these words, which end here, are a company by a list or by the word that follows."""
    known = [folded(word) for word in words]
    if f"{known[0]} {known[-1]}" in NO_PEOPLE or " ".join(known[:2]) in NO_PEOPLE:
        return True
    behind = _BEHIND_WORD.match(text, end)
    return behind is not None and behind[1].strip(".").lower() in BEHIND_A_COMPANY
