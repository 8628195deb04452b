"""Addresses of machines: IP, MAC, host names that only the inside of a company knows."""

import ipaddress
import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches_in_long_words
from classifiers.sensitive.sheet import Sheet

_IPV4 = re.compile(r"[0-9](?<![\d.].)\d{0,2}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)")
_IPV6 = re.compile(r"[0-9A-Fa-f:](?<![\w:.].)[0-9A-Fa-f:]{2,}+(?:(?:\.\d{1,3}){3}+)?+(?!\w)")
_VERSION_WORD = re.compile(
    r"(?:versions?|release|build|\bv|\bver\.?|firmware|driver|treiber|bios|uefi|revision|\brev\.?|patch|update|upgrade|"
    r"sections?|chapters?|tables?|figures?|clauses?|annex|appendix|paragraphs?|points?|articles?|items?|"
    r"requirements?|rules?|§§?|"
    r"abschnitte?|kapiteln?|tabellen?|ziffern?|anlagen?|punkte?n?|nummern?|sections?|chapitres?|tableaux?|articles?|"
    r"secci[oó]n|cap[ií]tulo|tabla|cap(?:itolo|\.)|sezione|tabella|hoofdstuk|paragraaf|sec\.|ch\.|tab\.|fig\.|"
    r"nr\.|abs\.)"
    r"[\"'(:= ]{0,4}(?:v?\d{1,5}(?:\.\d{1,5}){1,4}[\"']?(?:[ ,;/-]{1,3}|[ ,]{1,2}(?:and|to|or|und|bis|oder|et|y|e|"
    r"en)[ ]){1,2}[\"']?){0,6}$"
)
# Four small numbers are the version of what is named right before them, unless something speaks of a network.
_NAMED_THING = re.compile(r"[A-Za-z][\w.+#)-]{1,40}[ ][\"'(v]{0,2}$|[A-Za-z][\w.]{0,40}[-_.]$|\d[-\u2013]$")
_NETWORK_WORD = re.compile(
    r"\bips?\b|ipv?4|\bhosts?\b|hostname|server|addr|adress|direcci|indirizz|adresse|\bdns\b|resolver|nameserver|"
    r"gateway|router|ping|ssh|scp|curl|"
    r"https?|://|port\b|subnet|netmask|network|netz|route|client|source|\bsrc\b|\bdst\b|connect|firewall|vpn|"
    r"remote|peer|inet|"
    r"login|\bat\b|whitelist|allow|block|proxy|range|cidr|listen|bind|forward|user |traceroute|\bhop"
)
_PACKAGE_ENDING = re.compile(r"\.(?:nupkg|exe|msi|zip|tar|tgz|gz|jar|war|dll|deb|rpm|whl|apk|dmg|pkg|iso|bin|js|css)\b")
_PRERELEASE = re.compile(r"-(?:rc|beta|alpha|snapshot|dev|pre|build)")
_LARGEST_IN_A_VERSION, _FEWEST_BEFORE = 40, 120
# Resolvers that everybody knows, and networks kept for private use.
_KNOWN_ADDRESS = re.compile(r"(?:0\.0\.0\.0|1\.1\.1\.1|1\.0\.0\.1|8\.8\.8\.8|8\.8\.4\.4|9\.9\.9\.\d+)$|10\.")
_TWO_COLONS = re.compile(r":[0-9A-Fa-f]{0,4}:")
_FEWEST_COLONS = 2
_MAC = re.compile(
    r"[0-9A-Fa-f](?<![\w:.-].)(?:[0-9A-Fa-f]([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|"
    r"[0-9A-Fa-f]{3}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![\w:]|[.-]\w)"
)
_EMPTY_MACS = frozenset({"000000000000", "ffffffffffff"})
# Endings that are kept for private use (RFC 6762, 6761, 8375, ICANN's .internal), and the usual names without one.
_INTERNAL_HOST = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}+"
    r"(?:internal|intranet|intra|corp|lan|local|localdomain|home\.arpa|private|priv|svc\.cluster\.local)(?![\w-]|\.\w)"
    r"(?::\d{1,5})?+(?:/[^\s\x00\"'<>]{0,200}+)?+"
)
INTERNAL_ENDINGS = (".int", ".corp", ".lan", ".local", ".home.arpa", ".priv", ".svc.cluster")


def network_addresses(sheet: Sheet) -> Iterator[Finding]:
    """Find IPv4 and IPv6 addresses; a version number is none."""
    if "." in sheet.text:
        for match in sheet.watch.over(_IPV4.finditer(sheet.text)):
            if _is_address(match.group()) and not _is_version(sheet, match):
                yield found("ip", match.span(), 0.85)
    if _TWO_COLONS.search(sheet.text):
        yield from sheet.watch.over(_ipv6(sheet.text))


def hardware_addresses(sheet: Sheet) -> Iterator[Finding]:
    """Find MAC addresses."""
    words = sheet.long_words
    if not any(sign in words for sign in ":-."):
        return
    for match in sheet.watch.over(matches_in_long_words(_MAC, sheet.text, sheet)):
        digits = "".join(sign for sign in match.group().lower() if sign.isalnum())
        if digits not in _EMPTY_MACS:
            yield found("mac", match.span(), 0.9)


def internal_hosts(sheet: Sheet) -> Iterator[Finding]:
    """Find names of machines that mean something only inside a network."""
    if sheet.holds_any(INTERNAL_ENDINGS):
        for match in _INTERNAL_HOST.finditer(sheet.lowered):
            yield found("internal_host", match.span(), 0.85)


def _is_version(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell the number of a version or a section from an address."""
    start, end = match.span()
    before = sheet.lowered[max(0, start - _FEWEST_BEFORE) : start].rpartition("\n")[2]
    if (
        _VERSION_WORD.search(before)
        or _PACKAGE_ENDING.match(sheet.lowered, end)
        or _PRERELEASE.match(sheet.lowered, end)
    ):
        return True
    value = match.group()
    small = all(int(part) <= _LARGEST_IN_A_VERSION for part in value.split("."))
    if not small or _KNOWN_ADDRESS.match(value) or not _NAMED_THING.search(before):
        return False
    return _NETWORK_WORD.search(before + " " + sheet.lowered[end : end + 20]) is None and sheet.text[
        end : end + 1
    ] not in {"/", ":"}


def _ipv6(text: str) -> Iterator[Finding]:
    for match in _IPV6.finditer(text):
        value = match.group() if match.group().endswith("::") else match.group().rstrip(":")
        telling = value == "::1" or len(value) - value.count(":") > _FEWEST_COLONS
        if telling and value.count(":") >= _FEWEST_COLONS and _is_address(value):
            yield found("ip", (match.start(), match.start() + len(value)), 0.85)


def _is_address(value: str) -> bool:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True
