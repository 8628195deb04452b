"""Names of people and dates of birth."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.given_names import GIVEN_NAMES, NO_FAMILY_NAME
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.sheet import Sheet

_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽİŞĐ][a-zà-öø-ÿąćęłńóśźżčšžğışđ]+(?:['-][A-ZÀ-Ö][a-zà-ö]+)?|(?:Mc|Mac|O')[A-Z][a-z]+"
_PARTICLE = r"(?:van der|van den|van de|von der|van|von|de la|de los|del|de|da|dos|di|du|le|la|bin|al|ben|ter|zu)"
_INITIAL = r"[A-Z]\."
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽİŞĐ][a-zà-öø-ÿąćęłńóśźżčšžğışđ]+")
_FULL_NAME = re.compile(
    rf"(?<![\w@/.])(?P<given>{_WORD})(?:[ ](?:{_WORD}|"
    rf"{_INITIAL})){{0,2}}?[ ](?:{_PARTICLE}[ ])?(?P<family>{_WORD})(?![\w@]|[.]\w)"
)
_LAST_FIRST = re.compile(rf"(?<![\w@/.])(?P<family>{_WORD}), (?P<given>{_WORD})(?:[ ]{_INITIAL})?(?![\w@])")
_LONGEST_FAMILY_NAME = 40
_TITLE = re.compile(
    r"(?<!\w)(?:Mrs?|Ms|Mx|Miss|Dr|Prof|Herrn?|Frau|Hr|Fr|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Dña|"
    r"Signora?|Sig|Dott|Pan|Pani|Mevrouw|Meneer|Dhr|Mevr)"
    rf"\.?[ ]{{1,2}}(?:(?:Dr|Prof|med)\.[ ]){{0,2}}((?:(?:{_WORD}|{_INITIAL})[ ]){{0,2}}(?:{_PARTICLE}[ ])?(?:{_WORD}))"
)
# A word that calls for a name; the name follows on the same line.
_CUE = re.compile(
    r"(?<![\w-])(?:(?:sur)?names?|"
    r"(?:vor|nach|familien|kunden)?name|nom|prénom|nombre|apellidos?|nome|cognome|imię|nazwisko|patient|"
    r"employee|candidate|applicant|"
    r"customer|mitarbeiter(?:in)?|kunde|kundin|bewerber(?:in)?|signed|attn|contact person|"
    r"ansprechpartner(?:in)?)[ \t]{0,2}[:=][ \t\"']{0,3}"
)
_SAID = re.compile(
    r"(?:my name is|i am called|his name is|her name is|ich heiße|mein name ist|je m'appelle|me llamo|"
    r"mi chiamo)[ ]{1,2}"
)
_CLOSING = re.compile(
    r"(?:regards|sincerely|best wishes|many thanks|cheers|yours faithfully|grüße|grüßen|gruß|cordialement|"
    r"saludos|saluti),?[ \t]*\n{1,2}"
)
_CUES = (
    "name",
    "surname",
    "vorname",
    "nachname",
    "familienname",
    "kundenname",
    "nom",
    "prénom",
    "apellido",
    "cognome",
    "imię",
    "nazwisko",
    "patient",
    "employee",
    "candidate",
    "applicant",
    "customer",
    "mitarbeiter",
    "kund",
    "bewerber",
    "signed",
    "attn",
    "contact person",
    "ansprechpartner",
)
_SAYINGS = (
    "my name is",
    "i am called",
    "his name is",
    "her name is",
    "ich heiße",
    "mein name ist",
    "je m'appelle",
    "me llamo",
    "mi chiamo",
)
_CLOSINGS = (
    "regards",
    "sincerely",
    "best wishes",
    "many thanks",
    "cheers",
    "yours faithfully",
    "grü",
    "gruß",
    "cordialement",
    "saludos",
    "saluti",
)
_TITLES = ("M", "Dr", "Prof", "H", "Fr", "Se", "S", "Dña", "Dott", "Pan", "Dhr")
_BIRTH_ANCHORS = (
    "date of birth",
    "date de naissance",
    "fecha de nac",
    "data di nascita",
    "data de nascimento",
    "data urodzenia",
    "birth",
    "dob",
    "d.o.b",
    "d.ob",
    "born",
    "gebur",
    "gebor",
    "geb.",
    "né le",
    "née le",
    "nacid",
    "nato il",
    "nata il",
    "geboorte",
    "född",
    "fødsel",
    "syntym",
    "doğum",
)
_ONE_NAME = re.compile(
    rf"(?P<name>(?:{_WORD}|{_INITIAL})(?:[ ](?:{_PARTICLE}[ ])?(?:{_WORD}|{_INITIAL})){{0,3}})(?![\w@])"
)
_NO_NAME = frozenset(
    [
        "The",
        "This",
        "That",
        "None",
        "Null",
        "True",
        "False",
        "Unknown",
        "Test",
        "User",
        "Admin",
        "Customer",
        "Client",
        "Employee",
        "Company",
        "Name",
        "Other",
        "Not",
        "Your",
        "My",
        "Our",
        "Please",
        "See",
        "All",
    ]
)
_DATE = (
    r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|"
    r"\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?[a-zäéû]{3,10}\.?,? (?:19|20)\d\d|[a-z]{3,9}\.? \d{1,2}(?:st|nd|"
    r"rd|th)?,? (?:19|20)\d\d)"
)
_BIRTH_WORD = (
    r"(?:date of birth|birth ?date|birthday|d\.?o\.?b\b\.?|\bborn\b|geburtsdatum|geburtstag|geboren|"
    r"\bgeb\.|date de naissance|\bnée? le|fecha de nacimiento|nacid[oa]|data di nascita|nat[oa] il|"
    r"data de nascimento|data urodzenia|geboortedatum|född|fødselsdato|syntymäaika|doğum tarihi)"
)
_BIRTH = re.compile(rf"{_BIRTH_WORD}[^\n\d]{{0,25}}?({_DATE})")
_BIRTH_AFTER = re.compile(rf"(?<![\d.])({_DATE})[ ]?\((?:dob|born|geb)")


def names(sheet: Sheet) -> Iterator[Finding]:
    """Find people: a title, a word that calls for a name, or a given name with another name behind it."""
    for form, confidence, anchors in ((_CUE, 0.75, _CUES), (_SAID, 0.85, _SAYINGS), (_CLOSING, 0.7, _CLOSINGS)):
        for cue in matches(form, sheet.lowered, anchors):
            match = _ONE_NAME.match(sheet.text, cue.end())
            if match and match["name"].split(" ", maxsplit=1)[0] not in _NO_NAME:
                yield found("person", match.span("name"), confidence)
    covered_to = 0
    for match in sheet.watch.over(matches(_TITLE, sheet.text, _TITLES)):
        if match.start() >= covered_to and match[1].split(" ", maxsplit=1)[0] not in _NO_NAME:
            covered_to = match.end()
            yield found("person", match.span(), 0.85)
    yield from _names_by_given_name(sheet)


def _names_by_given_name(sheet: Sheet) -> Iterator[Finding]:
    """Find a given name with a family name behind it, or before it with a comma."""
    covered_to = 0
    for word in sheet.watch.over(_CAPITALISED.finditer(sheet.text)):
        if word.group() not in GIVEN_NAMES or word.start() < covered_to:
            continue
        match, confidence = _FULL_NAME.match(sheet.text, word.start()), 0.7
        if (match is None or not _is_person(match)) and sheet.text.endswith(", ", 0, word.start()):
            match, confidence = _last_first(sheet.text, word.start()), 0.6
        if match is not None and _is_person(match):
            covered_to = match.end()
            yield found("person", match.span(), confidence)


def _last_first(text: str, given: int) -> re.Match[str] | None:
    match = _LAST_FIRST.search(text, max(0, given - _LONGEST_FAMILY_NAME))
    return match if match and match.start("given") == given and match["family"] not in GIVEN_NAMES else None


def _is_person(match: re.Match[str]) -> bool:
    given, family = match["given"], match["family"]
    return given.split("-")[0] in GIVEN_NAMES and family not in NO_FAMILY_NAME


def dates_of_birth(sheet: Sheet) -> Iterator[Finding]:
    """Find a date that is called a date of birth."""
    for match in matches(_BIRTH, sheet.lowered, _BIRTH_ANCHORS) if sheet.longest_digits > 1 else ():
        yield found("date_of_birth", match.span(1), 0.9)
    if "(dob" in sheet.lowered or "(born" in sheet.lowered or "(geb" in sheet.lowered:
        for match in _BIRTH_AFTER.finditer(sheet.lowered):
            yield found("date_of_birth", match.span(1), 0.9)
