"""A copy of a text that may be pasted: every finding becomes a placeholder, the rest stays as it was."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from classifiers.sensitive.company import NOTHING_OWN, OwnLists
from classifiers.sensitive.findings import NOT_CHECKED, STAYS_IN_THE_COPY, Finding
from classifiers.sensitive.scan import PLACEHOLDER, SECONDS, scan
from classifiers.text import plain
from classifiers.unwrapping import unwrapped

_LETTERS_AND_DIGITS = re.compile(r"[\W_]+")
# These keep their capitals and signs; all else is the same value however it is grouped or capitalised.
_EXACT = frozenset({"password", "secret", "token", "jwt", "basic_auth", "private_key", "crypto", "source_code"})
# What stands beside a placeholder can look like a value of its own; three rounds have always been enough.
_MOST_ROUNDS = 5
_PLACEHOLDER_OF_ALL = "<{}_1>"


@dataclass(frozen=True)
class Redaction:
    """The copy, what was found in the original, and how many findings there were of each class of data."""

    text: str
    findings: tuple[Finding, ...]
    classes: Mapping[str, int]


@dataclass
class _Names:
    """Hands out placeholders: the same value gets the same one."""

    taken: set[str]
    by_value: dict[tuple[str, str], str] = field(default_factory=dict)
    last: Counter[str] = field(default_factory=Counter)

    def of(self, finding: Finding, value: str) -> str:
        key = (finding.type, _as_meant(finding.type, value))
        if key not in self.by_value:
            self.by_value[key] = self._next(finding.type.upper())
        return self.by_value[key]

    def _next(self, kind: str) -> str:
        while True:
            self.last[kind] += 1
            name = f"<{kind}_{self.last[kind]}>"
            if name not in self.taken:
                return name


def redact(text: str, lists: OwnLists = NOTHING_OWN, *, seconds: float = SECONDS) -> Redaction:
    """Redact a text; the copy scans clean, and redacting it again changes nothing.

    Each reading of the text, and of the copy, may take so many seconds of work.
    """
    findings = scan(text, lists, seconds=seconds)
    left = _to_replace(findings)
    names = _Names({match.group() for match in PLACEHOLDER.finditer(text)})
    copy = text
    for _ in range(_MOST_ROUNDS):
        if not left or left[0].type == NOT_CHECKED:
            break
        copy = _replaced(copy, left, names)
        left = _to_replace(scan(copy, lists, seconds=seconds))
    if left and left[0].type == NOT_CHECKED:
        # What was found counts no longer: nobody knows what else there is.
        findings = (Finding(NOT_CHECKED, NOT_CHECKED, 0, len(text), 1.0),)
        copy = _PLACEHOLDER_OF_ALL.format(NOT_CHECKED.upper())
    elif left:
        copy = _PLACEHOLDER_OF_ALL.format("TEXT")
    return Redaction(copy, findings, dict(Counter(finding.data_class for finding in findings)))


def _to_replace(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.type not in STAYS_IN_THE_COPY)


def _replaced(text: str, findings: tuple[Finding, ...], names: _Names) -> str:
    pieces: list[str] = []
    at = 0
    for finding in findings:
        pieces += text[at : finding.start], names.of(finding, text[finding.start : finding.end])
        at = finding.end
    return "".join((*pieces, text[at:]))


def _as_meant(kind: str, value: str) -> str:
    shown = unwrapped(plain(value))
    if kind in _EXACT:
        return shown.text
    return _LETTERS_AND_DIGITS.sub("", shown.lowered) or shown.lowered
