"""Postcodes: by a form of their own, by a word beside them, or by the town behind them."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.names.shapes import LOWER, UPPER
from classifiers.sensitive.phrases import places
from classifiers.sensitive.sheet import Sheet

_UK_POSTCODE = re.compile(
    r"(?<![\w-])(?:GIR ?0AA|[A-PR-UWYZa-pr-uwyz](?:\d{1,2}|[A-HK-Ya-hk-y]\d{1,2}|\d[A-HJKPSTUWa-hjkpstuw]|"
    r"[A-HK-Ya-hk-y]\d[ABEHMNPRVWXYabehmnprvwxy])( ?)\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\w-])"
)
_POST_WORD = re.compile(
    r"post ?code|postal|\bzip\b|address|\bplz\b|postleitzahl|\bcap\b|code postal|código postal|postnummer|"
    r"anschrift|wohnhaft"
)
_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|"
    "PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|PR"
)
# Some states look like words, so they count only behind a comma: "ID 88213" is a number of something.
_WORDS_TOO = "AL|DE|HI|ID|IN|LA|MA|ME|OH|OK|OR|PA|PR|MS|CO|MD"
_ZIP = re.compile(
    rf"(?:(?<=, )(?:{_STATES})|(?<![\w.])(?!{_WORDS_TOO})(?:{_STATES}))[, ]{{1,2}}\d{{5}}(?:-\d{{4}})?(?![\w-])|"
    r"(?<![\w.-])\d{5}-\d{4}(?![\w-])"
)
_FIVE_DIGITS = re.compile(r"[D0-9](?<![\w.,/-].)(?:(?<=D)-\d{5}|(?<=[0-9])\d{4})(?![\w.,/-]\d|\w)")
_PLZ_WITH_TOWN = re.compile(
    r"(?:(?<![\s\S])|[\n,;] {0,3}|straße \d{1,3}[a-z]?,? |"
    r"str\. \d{1,3}[a-z]?,? )(?:D-)?(\d{5}) (?=[A-ZÄÖÜ][a-zäöüß]{2,})"
)
# Postcodes that nothing else looks like, with the town behind them.
_MAY_HAVE_A_TOWN = re.compile(r"[0-9A-Z〒](?<![\w.,-].)(?:(?<=[0-9〒])|(?=\d|[A-Z]?-\d))")
_WITH_TOWN = re.compile(
    rf"(?:\d{{4}} ?[A-Z]{{2}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}|(?:CH|A|D|F|B|L|I|E|FR|DE|AT|"
    rf"BE|NL|CZ|SK|PL|HU|RO|SE|DK|NO|FI)-\d{{4,5}}|"
    rf"[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d|〒 ?\d{{3}}-?\d{{4}}|\d{{5}}-\d{{3}})(?=,? [{UPPER}][{LOWER}]{{2}}|[ "
    rf"]?[\u4e00-\u9fff]|$|\n|,)"
)
_SENT_TO = re.compile(
    r"(?:nach|in|aus|bei|à|a|en|te|naar|til|till|i|do|w|v|na|em|an|to|at|from|para|per|vers)\s$|[:,;(]\s?$"
)
_GOES = re.compile(
    r"liefer|versand|sende|senden|schick|wohn|umzug|umgezogen|zieh|adress|anschrift|zustell|paket|abhol|livr|envoy|"
    r"expédi|habite|domicili|"
    r"colis|déménag|enví|entreg|reside|vive|domicilio|paquete|sped|conseg|abita|resid|indirizzo|pacco|bezorg|lever|"
    r"woon|verhuis|pakket|"
    r"wysył|dostaw|mieszka|zamieszk|adres|paczk|doruč|bydl|zásilk|levera|skicka|bor |lever|morada|moro|mora |deliver|"
    r"ship|send|mail it|live|"
    r"moved|resid|parcel|package|address"
)
_TOWN_BEHIND = re.compile(
    r" (?!Stück|Euro|Einheiten|Nutzer|Kunden|Fälle|Stunden|Tage|Mitarbeiter|Teile|Personen|Zeilen|Dateien|Seiten|"
    r"Exemplare|Kilometer|Meter|"
    rf"Units|Users|Rows|Eur|Usd|Pln|Kč|Ft|Chf)[{UPPER}][{LOWER}]{{2,}}"
)
_FOUR_OR_FIVE = re.compile(r"[0-9](?<![\w.,/-].)(?:\d{2} \d{2}|\d{3,4})(?= )")
POST_ANCHORS = (
    "post",
    "zip",
    "address",
    "plz",
    "cap",
    "code postal",
    "código postal",
    "anschrift",
    "wohnhaft",
    "adresse",
)
_LONGEST_OUTWARD = 5
_RIGHT_BEFORE = 30
_FAR_BEFORE = 60
_DIGITS_OF_A_ZIP = 5
_LONGEST_BEFORE_ZIP, _LONGEST_AFTER_ZIP = 24, 16
_GERMAN_WORD = re.compile(r"plz|postleitzahl|anschrift|wohnhaft|adresse")


def postcodes(sheet: Sheet) -> Iterator[Finding]:
    """Find postcodes: those with a form of their own anywhere, mere digits beside a word, a state or a town."""
    for place in places(sheet.islands.shape, "9AA"):
        inward = sheet.islands.place(place)
        start = max(0, inward - _LONGEST_OUTWARD)
        match = _UK_POSTCODE.search(sheet.text[max(0, start - 1) : inward + 4])
        if match is None:
            continue
        span = match.start() + max(0, start - 1), match.end() + max(0, start - 1)
        told = bool(match[1]) and match.group().isupper()
        if told or sheet.is_bare or _POST_WORD.search(sheet.near(*span)):
            yield found("uk_postcode", span, 0.8)
    if sheet.longest_digits < _DIGITS_OF_A_ZIP:
        return
    for form, kind, confidence in ((_ZIP, "zip_code", 0.7), (_PLZ_WITH_TOWN, "de_plz", 0.6)):
        for span in _near_five_digits(sheet, form):
            yield found(kind, span, confidence)
    if sheet.holds_any(POST_ANCHORS):
        for match in _FIVE_DIGITS.finditer(sheet.text):
            before = (
                sheet.lowered[max(0, match.start() - _RIGHT_BEFORE) : match.start()] + " " + sheet.column(match.start())
            )
            if _POST_WORD.search(before):
                kind = "de_plz" if _GERMAN_WORD.search(before) else "zip_code"
                yield found(kind, match.span(), 0.75)


def _near_five_digits(sheet: Sheet, form: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    shape = sheet.islands.shape
    for place in places(shape, "99999"):
        # Five digits of a longer number are no postcode, and a text may be full of longer numbers.
        if shape[place - 1] == "9" or shape[place + 5 : place + 6] == "9":
            continue
        digits = sheet.islands.place(place)
        match = form.search(sheet.text, max(0, digits - _LONGEST_BEFORE_ZIP), digits + _LONGEST_AFTER_ZIP)
        if match:
            yield match.span(match.lastindex or 0)


def postcodes_of_towns(sheet: Sheet) -> Iterator[Finding]:
    """Find a postcode by the town behind it: by its form, or where something is sent or somebody lives."""
    if sheet.longest_digits <= 1:
        return
    for match in sheet.watch.over(filter(None, (_WITH_TOWN.match(sheet.text, start) for start in _starts(sheet)))):
        if _TOWN_BEHIND.match(sheet.text, match.end()) or _is_own_form(match.group()):
            yield found("zip_code", match.span(), 0.7)
    for match in sheet.watch.over(_FOUR_OR_FIVE.finditer(sheet.text)):
        if match.group().endswith("000") or not _TOWN_BEHIND.match(sheet.text, match.end()):
            continue
        before = sheet.lowered[max(0, match.start() - _FAR_BEFORE) : match.start()]
        if _SENT_TO.search(before) and _GOES.search(before):
            yield found("de_plz" if len(match.group()) == _DIGITS_OF_A_ZIP else "zip_code", match.span(), 0.6)


def _starts(sheet: Sheet) -> Iterator[int]:
    for match in sheet.watch.over(_MAY_HAVE_A_TOWN.finditer(sheet.text)):
        yield match.start()


def _is_own_form(code: str) -> bool:
    return code.startswith("〒")
