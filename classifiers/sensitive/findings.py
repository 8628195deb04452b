"""What a detector found, and which of two overlapping findings has the last word."""

from collections.abc import Iterable
from dataclasses import dataclass

# The names are those of the policy's columns; the first is the strictest.
STRICTEST_FIRST = (
    "credentials",
    "special_category",
    "payment",
    "regulated",
    "client_privileged",
    "personal",
    "confidential",
    "source_code",
    "internal",
    "public",
)

CLASS_OF_TYPE = {
    "private_key": "credentials",
    "password": "credentials",
    "basic_auth": "credentials",
    "jwt": "credentials",
    "token": "credentials",
    "secret": "credentials",
    "card": "payment",
    "iban": "payment",
    "ssn": "personal",
    "email": "personal",
    "phone": "personal",
    "ip": "internal",
    "text": "confidential",
}


@dataclass(frozen=True)
class Finding:
    """One sensitive value: `text[start:end]` is the whole of it."""

    type: str
    data_class: str
    start: int
    end: int
    confidence: float


def found(kind: str, span: tuple[int, int], confidence: float) -> Finding:
    """Make a finding of a kind that `CLASS_OF_TYPE` knows."""
    return Finding(kind, CLASS_OF_TYPE[kind], span[0], span[1], confidence)


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join what overlaps: the strictest class names it, and it covers all that any of them covered."""
    result: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if result and finding.start < result[-1].end:
            result[-1] = _joined(result[-1], finding)
        else:
            result.append(finding)
    return tuple(result)


def _joined(first: Finding, second: Finding) -> Finding:
    winner = min(first, second, key=_precedence)
    end = max(first.end, second.end)
    return Finding(winner.type, winner.data_class, first.start, end, max(first.confidence, second.confidence))


def _precedence(finding: Finding) -> tuple[int, int, float, str]:
    length = finding.end - finding.start
    return STRICTEST_FIRST.index(finding.data_class), -length, -finding.confidence, finding.type
