"""Payment cards, international bank accounts and crypto addresses: what proves itself by its check digits."""

import hashlib
import re
from collections.abc import Iterator

from stdnum import luhn
from stdnum.iso7064 import mod_97_10

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches_in_long_words, places
from classifiers.sensitive.sheet import Sheet

_CARD = re.compile(
    r"[0-9](?<![\d.].)(?:\d{3}(?:[ .-]{0,3}\d{4}){2}(?:[ .-]{0,3}\d{1,4}){1,2}|"
    r"\d{3}[ .-]{0,3}\d{6}[ .-]{0,3}\d{4,5}|(?:[ .-]?\d){12,18})(?!\d)"
)
_ISSUER_OF_LENGTH = {
    13: re.compile(r"4"),
    14: re.compile(r"30[0-59]|3[689]"),
    15: re.compile(r"3[47]|1800|2131|5[068]|6"),
    16: re.compile(
        r"4|5[0-8]|6|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|35(?:2[89]|[3-8])|3(?:0[0-59]|[689])|220[0-4]|9792"
    ),
    17: re.compile(r"62|5[0678]|6[37]"),
    18: re.compile(r"62|5[0678]|6[37]"),
    19: re.compile(r"4|62|5[0678]|6[0-9]|35|220[0-4]"),
}
_SEPARATORS = str.maketrans("", "", " .-\t")
_IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}")
# From the registry of the standard ISO 13616, as of 2025: two letters of the country, then the whole length.
_COUNTRIES_OF_LENGTH = {
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
_IBAN_LENGTHS = {country: length for length, countries in _COUNTRIES_OF_LENGTH.items() for country in countries.split()}
# Their account numbers have no letters, so that most of what begins like one needs no check.
_DIGITS_ALONE = frozenset(["AT", "BE", "CZ", "DE", "DK", "ES", "FI", "HR", "HU", "NO", "PL", "PT", "SE", "SI", "SK"])
_BASE58_DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BASE58_BYTES = 25
_BASE58 = re.compile(rf"[13LMDTA279X](?<![A-Za-z0-9].)[{_BASE58_DIGITS}]{{25,34}}(?![A-Za-z0-9])")
_BECH32 = re.compile(r"(?<![a-z0-9])(?:bc|tb|ltc)1[02-9ac-hj-np-z]{38,87}(?![a-z0-9])")
_BECH32_DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32_REMAINDERS = (1, 0x2BC830A3)
_ETHEREUM = re.compile(r"(?<![A-Za-z0-9])0x[0-9A-Fa-f]{40}(?![A-Za-z0-9])")


def cards(sheet: Sheet) -> Iterator[Finding]:
    """Find payment card numbers: issuer range and Luhn's check digit."""
    for match in sheet.watch.over(_CARD.finditer(sheet.text)):
        number = match.group().translate(_SEPARATORS)
        repeated = number.count(number[0]) == len(number)
        issuer = _ISSUER_OF_LENGTH.get(len(number))
        if issuer and issuer.match(number) and not repeated and luhn.is_valid(number):
            yield found("card", match.span(), 0.95)


def ibans(sheet: Sheet) -> Iterator[Finding]:
    """Find bank account numbers by country, length and check digits, however they are grouped."""
    for beginning in ("AA99", "AA-99"):
        for place in sheet.watch.over(places(sheet.islands.shape, beginning)):
            match = _IBAN.match(sheet.text, sheet.islands.place(place))
            end = _end_of_iban(match) if match else None
            if match and end is not None:
                yield found("iban", (match.start(), end), 0.98)


def _end_of_iban(match: re.Match[str]) -> int | None:
    length = _IBAN_LENGTHS.get(match.group()[:2].upper())
    value = match.group().translate(_SEPARATORS)[:length].upper()
    if length is None or len(value) != length or (value[:2] in _DIGITS_ALONE and not value[2:].isdigit()):
        return None
    if not mod_97_10.is_valid(value[4:] + value[:4]):
        return None
    places = [offset for offset, character in enumerate(match.group()) if character.isalnum()]
    return match.start() + places[length - 1] + 1


def crypto_addresses(sheet: Sheet) -> Iterator[Finding]:
    """Find addresses of Bitcoin, Ethereum and their kin; those with a checksum have to satisfy it."""
    if not sheet.long_words:
        return
    for match in sheet.watch.over(matches_in_long_words(_BASE58, sheet.text, sheet)):
        if _has_base58_checksum(match.group()):
            yield found("crypto", match.span(), 0.9)
    for match in matches_in_long_words(_BECH32, sheet.lowered, sheet) if "1" in sheet.long_words else ():
        if _has_bech32_checksum(match.group()):
            yield found("crypto", match.span(), 0.9)
    for match in matches_in_long_words(_ETHEREUM, sheet.text, sheet) if "0x" in sheet.long_words else ():
        yield found("crypto", match.span(), 0.85)


def _has_base58_checksum(address: str) -> bool:
    number = 0
    for sign in address:
        number = number * 58 + _BASE58_DIGITS.index(sign)
    raw = number.to_bytes(_BASE58_BYTES + 1, "big")[1:] if number < 1 << 8 * _BASE58_BYTES else b""
    check = hashlib.sha256(hashlib.sha256(raw[:-4]).digest()).digest()[:4]
    return bool(raw) and raw[-4:] == check


def _has_bech32_checksum(address: str) -> bool:
    """Check a segwit address after BIP 173 and BIP 350."""
    name, _, data = address.partition("1")
    values = [ord(sign) >> 5 for sign in name] + [0] + [ord(sign) & 31 for sign in name]
    values += [_BECH32_DIGITS.index(sign) for sign in data]
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_BECH32_GENERATORS):
            check ^= generator if top >> place & 1 else 0
    return check in _BECH32_REMAINDERS
