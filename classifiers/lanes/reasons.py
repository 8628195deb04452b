"""What spoke for an outcome, in sentences that an agent can check at a glance."""

import re
from collections.abc import Sequence

_TITLES = {
    "security_incident": "a security incident",
    "data_handling": "a question about data before it is used",
    "compliance": "a compliance question",
    "workflow_failure": "a workflow that failed",
    "output_quality": "an answer that was wrong",
    "technical": "a technical problem",
    "new_use_case": "a wish for a new use",
    "guidance": "a question about using AI well",
    "out_of_scope": "a matter that has nothing to do with AI",
    "unclear": "a message that cannot be placed yet",
}
_SHORTEST_WORD = 3
# The model reads every number as as many noughts; nobody wrote those.
_NUMBER = re.compile("0+")
_LONGEST_QUOTE = 140


def example_reason(text: str, outcome: str, similarity: float) -> str:
    """Quote the labelled message that it resembles most."""
    quote = " ".join(text.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = f"{quote[:_LONGEST_QUOTE].rsplit(' ', 1)[0]} …"
    return f"It resembles a known example of {_TITLES[outcome]} ({similarity:.2f} of 1): “{quote}”"


def word_reason(words: Sequence[str], outcome: str, *, most: int) -> tuple[str, ...]:
    """Name the words that counted most."""
    told = _distinct(words, most)
    if not told:
        return ()
    listed = ", ".join(f"'{_NUMBER.sub('#', word)}'" for word in told)
    subject = f"The words {listed} point" if len(told) > 1 else f"The word {listed} points"
    return (f"{subject} to {_TITLES[outcome]}.",)


def cue_reason(cues: Sequence[str], outcome: str) -> tuple[str, ...]:
    """Name the cues that counted most."""
    return (f"It has {' and '.join(cues)}, which speaks for {_TITLES[outcome]}.",) if cues else ()


def rule_reasons(by_rule: Sequence[str]) -> tuple[str, ...]:
    """Name the rules that hold."""
    return tuple(f"A rule for incidents holds: {reason}." for reason in by_rule)


def whole_reason(outcome: str) -> str:
    """Say that nothing in particular decided."""
    return f"No single word decides; as a whole it is most like {_TITLES[outcome]}."


def _distinct(words: Sequence[str], most: int) -> list[str]:
    """Leave out what is too short to tell anything, and what a longer pair says already."""
    kept: list[str] = []
    for word in words:
        tells = len(word) >= _SHORTEST_WORD and any(character.isalpha() for character in word) and "?" not in word
        if tells and not any(word in other or other in word for other in kept):
            kept.append(word)
        if len(kept) == most:
            break
    return kept
