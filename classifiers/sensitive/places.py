"""Addresses: streets, postcodes and places after a word that calls for them."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import places
from classifiers.sensitive.sheet import Sheet

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'-]{0,30}+"
_STREETS = tuple(
    (words, re.compile(form))
    for words, form in (
        (
            (
                "street",
                " st",
                "avenue",
                " ave",
                "road",
                " rd",
                "lane",
                " ln",
                "drive",
                " dr",
                "boulevard",
                "blvd",
                "court",
                " ct",
                " way",
                "place",
                "square",
                "terrace",
                "close",
                "crescent",
                "gardens",
                "parkway",
                "highway",
                "circle",
                "row",
                "mews",
                "hill",
            ),
            (
                rf"[0-9](?<![\w.$€£].)[0-9]{{0,4}}[A-Za-z]?,? (?:[NSEW]\.? )?(?:{_NAME} ){{1,4}}"
                r"(?:Street|St|Avenue|Ave|Road|Rd|"
                rf"Lane|Ln|Drive|Dr|Boulevard|"
                r"Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Close|Crescent|Gardens|Parkway|Pkwy|Highway|Hwy|Circle|"
                r"Row|Mews|Hill)\b\.?"
                r"(?:,? (?:Apt|Apartment|Suite|Unit|Flat|Floor)\.? ?#?\w{1,6})?"
            ),
        ),
        (
            (
                "str",
                "weg",
                "platz",
                "allee",
                "gasse",
                "ring",
                "damm",
                "ufer",
                "chaussee",
                "laan",
                "plein",
                "gracht",
                "kade",
            ),
            (
                r"(?<![\w.])(?!Der |Die |Das |Im |Stellplatz|Parkplatz|"
                r"Arbeitsplatz)[A-ZÄÖÜ][\wäöüß'-]{1,30}(?: [A-ZÄÖÜ][\wäöüß'-]{1,30}){0,2}(?:(?<=str)\.|(?<=straße)|"
                r"(?<=strasse)|(?<=weg)|(?<=platz)|(?<=allee)|"
                r"(?<=gasse)|(?<=ring)|(?<=damm)|(?<=ufer)|(?<=chaussee)|(?<=straat)|(?<=laan)|(?<=plein)|(?<=gracht)|"
                r"(?<=kade)) "
                r"\d{1,4} ?[a-z]?(?:-\d{1,4})?(?![\w%€.]\d|\w)"
            ),
        ),
        (
            ("rue ", "avenue ", "boulevard ", "place ", "chemin ", "allée ", "impasse ", "quai "),
            (
                r"[0-9](?<![\w.].)[0-9]{0,3}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|"
                r"quai) (?:(?:de|du|des|la|le|les|l') ?){0,3}"
                rf"{_NAME}(?:[ -](?:(?:de|du|des|la) )?{_NAME}){{0,3}}"
            ),
        ),
        (
            (
                "calle ",
                "c/ ",
                "avenida ",
                "plaza ",
                "paseo ",
                "via ",
                "viale ",
                "piazza ",
                "corso ",
                "rua ",
                "ulica ",
                "ul. ",
            ),
            (
                r"(?<!\w)(?:Calle|C/|Avenida|Avda\.|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Avenida|Ulica|ul\.|"
                r"Ul\.) (?:(?:de|del|della|dei|da|do|la|el|las|los) ){0,2}"
                rf"{_NAME}(?: (?:(?:de|del|della|e|y) )?{_NAME}){{0,3}},? (?:n\.?º? ?)?\d{{1,4}}[a-zA-Z]?(?!\w)"
            ),
        ),
        (("p.o. box", "po box", "postfach", "apartado"), r"(?:P\.?O\.? Box|Postfach|Apartado)[ :#]{1,3}\d[\d ]{1,8}\d"),
    )
)
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
_FIVE_DIGITS = re.compile(r"(?<![\w.,/-])(?:D-)?\d{5}(?![\w.,/-]\d|\w)")
_PLZ_WITH_TOWN = re.compile(
    r"(?:(?<![\s\S])|[\n,;] {0,3}|straße \d{1,3}[a-z]?,? |"
    r"str\. \d{1,3}[a-z]?,? )(?:D-)?(\d{5}) (?=[A-ZÄÖÜ][a-zäöüß]{2,})"
)
_POST_ANCHORS = (
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
_DIGITS_OF_A_ZIP = 5
_LONGEST_BEFORE_ZIP, _LONGEST_AFTER_ZIP = 24, 16
_GERMAN_WORD = re.compile(r"plz|postleitzahl|anschrift|wohnhaft|adresse")


def streets(sheet: Sheet) -> Iterator[Finding]:
    """Find a street with its number, in the order of several languages."""
    for words, form in _STREETS:
        if sheet.longest_digits and any(word in sheet.lowered for word in words):
            for match in form.finditer(sheet.text):
                yield found("street_address", match.span(), 0.8)


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
    if any(word in sheet.lowered for word in _POST_ANCHORS):
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
