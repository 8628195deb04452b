"""Payment cards, bank accounts, social security numbers and network addresses: digits that prove themselves."""

import ipaddress
import re
from collections.abc import Iterator

from stdnum import iban, luhn
from stdnum.us import ssn

from classifiers.sensitive.findings import Finding, found
from classifiers.text import Plain

_CARD = re.compile(
    r"(?<![\d.])(?:\d{4}(?:[ .-]{0,3}\d{4}){2}(?:[ .-]{0,3}\d{1,4}){1,2}|\d{4}[ .-]{0,3}\d{6}[ .-]{0,3}\d{4,5}|"
    r"\d(?:[ .-]?\d){12,18})(?!\d)"
)
_ISSUER = re.compile(
    r"4|5[0-8]|6|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3(?:4|7|0[0-59]|[689]|5(?:2[89]|[3-8]))|220[0-4]|1(?:800|946)|"
    r"2131|9"
)
_SEPARATORS = str.maketrans("", "", " .-\t")
_CARD_LENGTHS = range(13, 20)
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}")
# From the registry of the standard ISO 13616, as of 2025: two letters of the country, then the whole length.
_IBAN_LENGTHS = {
    "AD": 24,
    "AE": 23,
    "AL": 28,
    "AT": 20,
    "AZ": 28,
    "BA": 20,
    "BE": 16,
    "BG": 22,
    "BH": 22,
    "BI": 27,
    "BR": 29,
    "BY": 28,
    "CH": 21,
    "CR": 22,
    "CY": 28,
    "CZ": 24,
    "DE": 22,
    "DJ": 27,
    "DK": 18,
    "DO": 28,
    "EE": 20,
    "EG": 29,
    "ES": 24,
    "FI": 18,
    "FK": 18,
    "FO": 18,
    "FR": 27,
    "GB": 22,
    "GE": 22,
    "GI": 23,
    "GL": 18,
    "GR": 27,
    "GT": 28,
    "HN": 28,
    "HR": 21,
    "HU": 28,
    "IE": 22,
    "IL": 23,
    "IQ": 23,
    "IS": 26,
    "IT": 27,
    "JO": 30,
    "KW": 30,
    "KZ": 20,
    "LB": 28,
    "LC": 32,
    "LI": 21,
    "LT": 20,
    "LU": 20,
    "LV": 21,
    "LY": 25,
    "MC": 27,
    "MD": 24,
    "ME": 22,
    "MK": 19,
    "MN": 20,
    "MR": 27,
    "MT": 31,
    "MU": 30,
    "NI": 28,
    "NL": 18,
    "NO": 15,
    "OM": 23,
    "PK": 24,
    "PL": 28,
    "PS": 29,
    "PT": 25,
    "QA": 29,
    "RO": 24,
    "RS": 22,
    "RU": 33,
    "SA": 24,
    "SC": 31,
    "SD": 18,
    "SE": 24,
    "SI": 19,
    "SK": 24,
    "SM": 27,
    "SO": 23,
    "ST": 25,
    "SV": 28,
    "TL": 23,
    "TN": 24,
    "TR": 26,
    "UA": 29,
    "VA": 22,
    "VG": 24,
    "XK": 20,
    "YE": 30,
}
_SSN = re.compile(r"(?<![\d.-])\d{3}([ .-])\d{2}\1\d{4}(?![\d-])|(?<![\d.-])\d{9}(?!\d)")
_SSN_WORD = re.compile(r"\bssn\b|social[ -]security|\bsoc sec")
_IPV4 = re.compile(r"(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)")
_IPV6 = re.compile(r"(?<![\w:.])[0-9A-Fa-f:]{3,}+(?:(?:\.\d{1,3}){3}+)?+(?!\w)")
_VERSION_WORD = re.compile(r"(?:version|release|build|\bv|\bver\.?|firmware|driver)[ :]*$")
_FEWEST_COLONS = 2


def cards(plain: Plain) -> Iterator[Finding]:
    """Find payment card numbers: issuer range and Luhn's check digit."""
    for match in _CARD.finditer(plain.text):
        number = match.group().translate(_SEPARATORS)
        repeated = number.count(number[0]) == len(number)
        if len(number) in _CARD_LENGTHS and _ISSUER.match(number) and not repeated and luhn.is_valid(number):
            yield found("card", match.span(), 0.95)


def ibans(plain: Plain) -> Iterator[Finding]:
    """Find bank account numbers by country, length and check digits, however they are grouped."""
    for match in _IBAN.finditer(plain.text):
        end = _end_of_iban(match)
        if end is not None:
            yield found("iban", (match.start(), end), 0.98)


def _end_of_iban(match: re.Match[str]) -> int | None:
    length = _IBAN_LENGTHS.get(match.group()[:2].upper())
    places = [offset for offset, character in enumerate(match.group()) if character.isalnum()][:length]
    value = "".join(match.group()[place] for place in places).upper()
    if length is None or len(value) != length or not iban.is_valid(value, check_country=False):
        return None
    return match.start() + places[-1] + 1


def social_security_numbers(plain: Plain) -> Iterator[Finding]:
    """Find US social security numbers, bare ones only where a word nearby names them."""
    for match in _SSN.finditer(plain.text):
        bare = match.group(1) is None
        before = plain.lowered[max(0, match.start() - 40) : match.start()]
        digits = match.group().translate(_SEPARATORS)
        if (not bare or _SSN_WORD.search(before)) and ssn.is_valid(f"{digits[:3]}-{digits[3:5]}-{digits[5:]}"):
            yield found("ssn", match.span(), 0.75 if bare else 0.9)


def network_addresses(plain: Plain) -> Iterator[Finding]:
    """Find IPv4 and IPv6 addresses; a version number is none."""
    if "." in plain.text:
        for match in _IPV4.finditer(plain.text):
            before = plain.lowered[max(0, match.start() - 12) : match.start()]
            if _is_address(match.group()) and not _VERSION_WORD.search(before):
                yield found("ip", match.span(), 0.85)
    if plain.text.count(":") >= _FEWEST_COLONS:
        yield from _ipv6(plain.text)


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
