"""All detectors over one text, and their findings as one list without overlaps."""

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from classifiers.sensitive.births import dates_of_birth
from classifiers.sensitive.code import beside, source_code
from classifiers.sensitive.columns import values_in_columns
from classifiers.sensitive.company import NOTHING_OWN, OwnLists, own_findings
from classifiers.sensitive.contact import emails, phones, social_handles
from classifiers.sensitive.credentials import CREDENTIALS
from classifiers.sensitive.documents import papers
from classifiers.sensitive.findings import CLASS_OF_TYPE, NOT_CHECKED, STRICTEST_FIRST, Finding, merged
from classifiers.sensitive.health import health_matters
from classifiers.sensitive.looked_for import NUMBERS, PIECES
from classifiers.sensitive.markings import markings
from classifiers.sensitive.matters import matters
from classifiers.sensitive.money import cards, crypto_addresses, ibans
from classifiers.sensitive.network import hardware_addresses, internal_hosts, network_addresses
from classifiers.sensitive.numbered import numbers, shapes_of
from classifiers.sensitive.people import names
from classifiers.sensitive.phrases import matches_in_long_words
from classifiers.sensitive.places import postcodes, postcodes_of_towns
from classifiers.sensitive.plates import plates
from classifiers.sensitive.sheet import Sheet, sheet_of
from classifiers.sensitive.stopwatch import OutOfTimeError, Stopwatch
from classifiers.sensitive.streets import streets
from classifiers.sensitive.tables import cells_below_headers, table_of_people
from classifiers.text import Plain, plain
from classifiers.unwrapping import unwrapped

Detector = Callable[[Sheet], Iterator[Finding]]

_OF_DIGITS: tuple[Detector, ...] = (cards, ibans, phones)
_OF_SIGNS: tuple[Detector, ...] = (
    emails,
    social_handles,
    names,
    dates_of_birth,
    streets,
    postcodes,
    postcodes_of_towns,
    papers,
    plates,
    cells_below_headers,
    values_in_columns,
    health_matters,
    markings,
    matters,
    network_addresses,
    hardware_addresses,
    internal_hosts,
    crypto_addresses,
    *CREDENTIALS,
)
_SHAPES = shapes_of(NUMBERS)
PLACEHOLDER = re.compile(rf"<(?:{'|'.join(kind.upper() for kind in (*CLASS_OF_TYPE, NOT_CHECKED))})_\d{{1,5}}>")
_SEVERAL_DIGITS = re.compile(r"\d(?:\D{0,3}\d){6}")
_TOKEN = re.compile(r"[^\s\x00\"'`,;()<>]+")
_SHORTEST_REPEATED = 6
# The most work that one text may cost; a page of prose takes a five-hundredth of it.
SECONDS = 0.25
_BASE64 = re.compile(r"(?<![\w+/=-])(?:[A-Za-z0-9+/]{60,76}\r?\n){0,200}[A-Za-z0-9+/]{16,100000}={0,2}(?![\w+/=])")
_BASE64_BEGINS = re.compile(r"[A-Za-z0-9+/](?<![\w+/=-].)[A-Za-z0-9+/]{15}")
_MOST_UNPACKED, _MOST_UNPACKED_CHARACTERS = 40, 20_000


def scan(text: str, lists: OwnLists = NOTHING_OWN, *, seconds: float = SECONDS) -> tuple[Finding, ...]:
    """Find sensitive values; offsets count characters of the text as given, and no two findings overlap.

    Where the seconds of work do not suffice, one finding over the whole text says that it was not checked.
    """
    try:
        return _scanned(text, lists, Stopwatch.of(seconds)) if text else ()
    except OutOfTimeError:
        return (Finding(NOT_CHECKED, NOT_CHECKED, 0, len(text), 1.0),)


def _scanned(text: str, lists: OwnLists, watch: Stopwatch) -> tuple[Finding, ...]:
    typed = plain(text)
    watch.check()
    shown = _without_placeholders(unwrapped(typed))
    watch.check()
    sheet = sheet_of(shown, watch, PIECES)
    findings = [finding for finding in _detected(sheet) if _stays(finding, shown.text, lists)]
    findings.extend(own_findings(sheet, lists))
    findings.extend(_packed(sheet, lists))
    findings.extend(_repeated(sheet, findings))
    others = merged(findings)
    tables = [*table_of_people(sheet, others)]
    watch.check()
    blocks = [*merged(source_code(sheet))]
    everything = [*others, *beside(blocks, others, shown.text)]
    watch.check()
    return merged(_as_typed(shown, finding) for finding in (*everything, *tables))


def _without_placeholders(typed: Plain) -> Plain:
    """Put NUL, which no pattern crosses, in the place of what was redacted already."""
    if "<" not in typed.text or PLACEHOLDER.search(typed.text) is None:
        return typed
    lowered: list[str] = []
    at = 0
    for match in PLACEHOLDER.finditer(typed.text):
        lowered += typed.lowered[at : match.start()], _blanked(match)
        at = match.end()
    return replace(typed, text=PLACEHOLDER.sub(_blanked, typed.text), lowered="".join([*lowered, typed.lowered[at:]]))


def _blanked(match: re.Match[str]) -> str:
    return "<" + "\x00" * (len(match.group()) - 2) + ">"


def _detected(sheet: Sheet) -> Iterator[Finding]:
    detectors = _OF_SIGNS + (_OF_DIGITS if _SEVERAL_DIGITS.search(sheet.text) else ())
    for detect in detectors:
        sheet.watch.check()
        yield from sheet.watch.over(detect(sheet))
    yield from numbers(sheet, _SHAPES)


def _stays(finding: Finding, text: str, lists: OwnLists) -> bool:
    return not lists.allowed or not lists.allows(text[finding.start : finding.end])


def _packed(sheet: Sheet, lists: OwnLists) -> Iterator[Finding]:
    """Look one level into what is packed in base64; what hides there is found as the whole run."""
    unpacked = 0
    at = 0
    for begin in sheet.watch.over(matches_in_long_words(_BASE64_BEGINS, sheet.text, sheet)):
        match = _BASE64.match(sheet.text, begin.start()) if begin.start() >= at else None
        if match is None:
            continue
        at = match.end()
        if unpacked >= _MOST_UNPACKED:
            break
        inner = _text_in_base64(match.group())
        if inner is None:
            continue
        unpacked += 1
        within = sheet_of(plain(inner[:_MOST_UNPACKED_CHARACTERS]), sheet.watch, PIECES)
        found = [each for each in _detected(within) if _stays(each, within.text, lists)]
        if found:
            strictest = min(found, key=lambda each: STRICTEST_FIRST.index(each.data_class))
            yield replace(strictest, start=match.start(), end=match.end())


def _text_in_base64(packed: str) -> str | None:
    joined = "".join(packed.split())
    try:
        text = base64.b64decode(joined + "=" * (-len(joined) % 4), validate=True).decode("utf-8")
    except ValueError:
        return None
    return text if all(sign.isprintable() or sign in "\r\n\t" for sign in text) else None


def _repeated(sheet: Sheet, findings: list[Finding]) -> Iterator[Finding]:
    """Find a password again where nothing beside it says that it is one."""
    secrets = {
        sheet.text[each.start : each.end]: each
        for each in findings
        if each.data_class == "credentials" and each.end - each.start >= _SHORTEST_REPEATED
    }
    if not secrets:
        return
    for match in sheet.watch.over(_TOKEN.finditer(sheet.text)):
        for value in (match.group(), match.group().rstrip(".:!?]}")):
            if value in secrets:
                yield replace(secrets[value], start=match.start(), end=match.start() + len(value))


def _as_typed(shown: Plain, finding: Finding) -> Finding:
    start, end = shown.original_span(finding.start, finding.end)
    if (start, end) == (finding.start, finding.end):
        return finding
    return replace(finding, start=start, end=end)
