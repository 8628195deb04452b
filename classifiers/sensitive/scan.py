"""All detectors over one text, and their findings as one list without overlaps."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from classifiers.sensitive.assignments import named_secrets
from classifiers.sensitive.contact import emails, phones
from classifiers.sensitive.findings import CLASS_OF_TYPE, Finding, merged
from classifiers.sensitive.ids_europe import EUROPEAN
from classifiers.sensitive.ids_other import ACCOUNTS, COMPANIES, HEALTH, VEHICLES
from classifiers.sensitive.ids_world import WORLDWIDE
from classifiers.sensitive.logins import headers_and_logins
from classifiers.sensitive.money import cards, crypto_addresses, ibans
from classifiers.sensitive.nearby_secrets import keys_near_their_name
from classifiers.sensitive.network import hardware_addresses, internal_hosts, network_addresses
from classifiers.sensitive.numbered import numbers, shapes_of
from classifiers.sensitive.sheet import Sheet, sheet_of
from classifiers.sensitive.tokens import private_keys, vendor_tokens, web_tokens
from classifiers.text import Plain, plain

Detector = Callable[[Sheet], Iterator[Finding]]

_OF_DIGITS: tuple[Detector, ...] = (cards, ibans, phones)
_OF_SIGNS: tuple[Detector, ...] = (
    emails,
    network_addresses,
    hardware_addresses,
    internal_hosts,
    crypto_addresses,
    private_keys,
    web_tokens,
    vendor_tokens,
    headers_and_logins,
    named_secrets,
    keys_near_their_name,
)
_SHAPES = shapes_of((*EUROPEAN, *WORLDWIDE, *HEALTH, *COMPANIES, *ACCOUNTS, *VEHICLES))
PLACEHOLDER = re.compile(rf"<(?:{'|'.join(kind.upper() for kind in CLASS_OF_TYPE)})_\d{{1,5}}>")
_SEVERAL_DIGITS = re.compile(r"\d(?:\D{0,3}\d){6}")
_TOKEN = re.compile(r"[^\s\x00\"'`,;()<>]+")
_SHORTEST_REPEATED = 6


def scan(text: str) -> tuple[Finding, ...]:
    """Find sensitive values; offsets count characters of the text as given, and no two findings overlap."""
    shown = _without_placeholders(plain(text))
    findings = list(_detected(shown))
    findings.extend(_repeated(shown, findings))
    if shown.origins is None:
        return merged(findings)
    return merged(_as_typed(shown, finding) for finding in findings)


def _without_placeholders(typed: Plain) -> Plain:
    """Put NUL, which no pattern crosses, in the place of what was redacted already."""
    if "<" not in typed.text or PLACEHOLDER.search(typed.text) is None:
        return typed
    blank = PLACEHOLDER.sub(_blanked, typed.text)
    lowered = "".join("\x00" if new == "\x00" else old for new, old in zip(blank, typed.lowered, strict=True))
    return Plain(blank, lowered, typed.origins)


def _blanked(match: re.Match[str]) -> str:
    return "<" + "\x00" * (len(match.group()) - 2) + ">"


def _detected(shown: Plain) -> Iterator[Finding]:
    sheet = sheet_of(shown)
    detectors = _OF_SIGNS + (_OF_DIGITS if _SEVERAL_DIGITS.search(shown.text) else ())
    for detect in detectors:
        yield from detect(sheet)
    yield from numbers(sheet, _SHAPES)


def _repeated(shown: Plain, findings: list[Finding]) -> Iterator[Finding]:
    """Find a password again where nothing beside it says that it is one."""
    secrets = {
        shown.text[each.start : each.end]: each
        for each in findings
        if each.data_class == "credentials" and each.end - each.start >= _SHORTEST_REPEATED
    }
    if not secrets:
        return
    for match in _TOKEN.finditer(shown.text):
        for value in (match.group(), match.group().rstrip(".:!?]}")):
            if value in secrets:
                yield replace(secrets[value], start=match.start(), end=match.start() + len(value))


def _as_typed(shown: Plain, finding: Finding) -> Finding:
    start, end = shown.original_span(finding.start, finding.end)
    return replace(finding, start=start, end=end)
