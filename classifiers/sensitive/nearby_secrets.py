"""Keys without a sign of their own: a run drawn by lot, near a word or a service that speaks of keys."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.open_keys import is_open, stands_open
from classifiers.sensitive.phrases import matches_in_long_words
from classifiers.sensitive.secret_values import HEX, UUID, looks_random
from classifiers.sensitive.secret_words import ACCESS_WORD, ANCHORS, KEY_NOUN, KEY_NOUN_ANCHORS, KEY_WORD, refers
from classifiers.sensitive.services import SERVICES
from classifiers.sensitive.sheet import Sheet

_LONG_RUN = re.compile(r"[A-Za-z0-9](?<![\w+/=.$@#-].)[A-Za-z0-9_+/=~-]{11,}+(?![^\W_])")
_NEARBY_WORD = re.compile(
    rf"{KEY_WORD}|{KEY_NOUN}|(?:api|access)[ _-]?key|(?<![a-z])key(?![a-z])|{ACCESS_WORD}|\baws\b|\bsig\b|unseal|"
    rf"consumer"
)
# One of these stands in every such word; finding them is quick.
NEARBY_ANCHORS = (*ANCHORS, "api", "access", "aws", "sig", "unseal", "consumer", *KEY_NOUN_ANCHORS)
_HASH_WORD = re.compile(
    r"commit|sha-?\d*|hash|digest|checksum|md5|revision|\brev\b|\bgit\b|public|etag|integrity|image|"
    r"version|build|digest"
)
_NAMED_RIGHT_BEFORE = re.compile(r"(?:secret|token|key|access|auth)[\w-]{0,20}[\s:='\"`-]{1,6}$")
_NAME_AND_SIGN = re.compile(r"[A-Za-z][A-Za-z_.-]{0,40}=(?=[^=\s])")
_SMALL = re.compile(r"[a-z0-9._-]*$|[A-Za-z][a-z]*(?:[A-Z][a-z]+)*$")
_WORD = re.compile(r"[a-z][a-z0-9]*")
_ENDING = re.compile(r"(?:api|app|secret|access|private|personal|token|key|sample|client|auth|v\d|id)+[a-z]{0,6}$")
_ASSIGNED = re.compile(r"[\"'`]?\s{0,3}[:=]\s{0,3}[\"'`]?$")
_NEARBY_CHARACTERS, _NEARBY_OF_HEX = 60, 32
_FEWEST_CHARACTERS, _FEWEST_NEAR_A_WORD = 12, 16
_MOST_TELLING = 200


def keys_near_their_name(sheet: Sheet) -> Iterator[Finding]:
    """Find long runs of mixed characters where a word shortly before them speaks of a key."""
    anchors: list[str] | None = None
    for match in sheet.watch.over(matches_in_long_words(_LONG_RUN, sheet.text, sheet)):
        if match.group().isalpha():
            continue
        start = match.start()
        value = match.group().rstrip("-_")
        named = _NAME_AND_SIGN.match(value) if "=" in value else None
        if named is not None:
            # The name of a setting is no part of its value.
            start, value = start + named.end(), value[named.end() :]
        telling = value[:_MOST_TELLING]
        if (
            len(value) < _FEWEST_CHARACTERS
            or not looks_random(telling)
            or is_open(value)
            or refers(value)
            or _is_path(telling)
        ):
            continue
        if anchors is None:
            anchors = sheet.held_of(NEARBY_ANCHORS)
        before = sheet.lowered[max(0, start - _NEARBY_CHARACTERS) : start]
        if _is_key(telling, before, anchors) and not stands_open(sheet.text, start, before):
            yield found("secret", (start, start + len(value)), 0.6)


def _is_key(value: str, before: str, anchors: list[str]) -> bool:
    named = _is_named(before, anchors) or _names_itself(value)
    if HEX.match(value):
        # A hash is named from further away, too; a key in hex stands right behind its name.
        if _HASH_WORD.search(before):
            return False
        named = named and (_is_named(before[-_NEARBY_OF_HEX:], anchors) or _names_itself(value))
    if UUID.match(value):
        return _NAMED_RIGHT_BEFORE.search(before) is not None or (_service(before) and bool(_ASSIGNED.search(before)))
    if named and len(value) >= _FEWEST_NEAR_A_WORD:
        return True
    drawn = len(value) >= _FEWEST_NEAR_A_WORD or value.isalnum()
    return drawn and _service(before.rpartition("\n")[2] or before)


def _is_path(value: str) -> bool:
    return "/" in value and (value.startswith("/") or all(_SMALL.match(step) for step in value.split("/")))


def _is_named(before: str, anchors: list[str]) -> bool:
    return any(anchor in before for anchor in anchors) and _NEARBY_WORD.search(before) is not None


def _names_itself(value: str) -> bool:
    lowered = value.lower()
    return any(word in lowered for word in ("secret", "-key-", "token", "apikey", "key-"))


def _service(before: str) -> bool:
    return any(word in SERVICES or _ENDING.sub("", word) in SERVICES for word in _WORD.findall(before))
