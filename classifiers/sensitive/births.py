"""Dates of birth: a date behind a word of birth, before one in brackets, or in a column of them."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import begun_words, by_beginning, matches_at_words, places, told
from classifiers.sensitive.sheet import Sheet

_MONTH = r"[^\W\d_]{3,12}"
_DATE = (
    r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d\d|(?:19|20)\d\d[./-] ?\d{1,2}[./-] ?\d{1,2}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.|er|º|°)?[ -](?:of |de |d')?{_MONTH}\.?,?[ -](?:de |del )?(?:19|20)\d\d|"
    rf"{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d ?年 ?\d{{1,2}} ?月 ?\d{{1,2}} ?日|"
    r"(?:19|20)\d\d ?년 ?\d{1,2} ?월 ?\d{1,2} ?일|(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d))"
)
_WORD = (
    r"(?:date of birth|birth[ -]?date|birthday|d\.?o\.?b\b\.?|b-day|\bbday\b|geburtsdatum|geburtstag|geb\.-dat\.|"
    r"geb\.? ?datum|"
    r"\bgebdat|geboren|\bgeb\.|date de naissance|\bnée?(?:\(e\)|\.e)? le|\bnée? à|naissance|fecha de nacimiento|f\. "
    r"?nac|"
    r"\bnacid[oa]|\bnació|nacimiento|data di nascita|\bnat[oa]\b|nascita|data de nascimento|nascimento|\bnascid[oa]|"
    r"\bnasceu|"
    r"data urodzenia|\bdata ur\.|\bur\.|\burodzon[aey]|geboortedatum|\bgeboren|\bgeb\b|födelsedatum|\bfödd|\bfødt|"
    r"fødselsdato|"
    r"fødselsdag|\bfödelse|syntymäaika|\bsynt\.|syntynyt|doğum tarihi|doğum günü|\bdoğumlu|\bdoğum\b|datum narození|"
    r"\bnarozen[aý]?|\bnar\.|dátum narodenia|született|születési (?:idő|dátum)|\bszül\.|data nașterii|născut[ăa]?|"
    r"datum rođenja|"
    r"\brođen[a]?|дата рождения|\bродил(?:ся|ась)|\bг\.р\.|д\.р\.|дата народження|народи(?:вся|лась)|ημερομηνία "
    r"γέννησης|"
    r"\bγεννήθηκε|дата на раждане|ngày sinh|sinh ngày|tanggal lahir|\btgl lahir|\blahir\b|生年月日|出生日期|"
    r"出生年月|生日|"
    r"생년월일|생일|वास्तविक जन्मतिथि|जन्म तिथि|जन्म|تاريخ الميلاد|مواليد|תאריך לידה|วันเกิด)"
)
# "Born out of a workshop" and "a born leader" are no births of people.
_BORN = r"(?:\bborn\b(?! out\b| from\b| as a\b| of\b| to\b))"
_BIRTH = re.compile(rf"(?:{_WORD}|{_BORN})(?! out\b)[^\n\d]{{0,30}}?(?<![\d.])({_DATE})(?!\d)")
_DATE_BEFORE = re.compile(rf"(?<![\d.])({_DATE})[ ]?\(?$")
_LONGEST_DATE = 32
# How the first words of these begin; those of the scripts without spaces stand apart.
_BEGINNINGS = by_beginning(
    (
        "birt date d dob b bday born gebu geb gebo gebd naiss né née fecha f naci nació data nato nata nasci nasc ur "
        "urod föd född født "
        "føds föde synt doğu datu naro nar dátu szül născ rođe дата роди г д наро ημερ γενν ngày sinh tang tgl lahi"
    ).split()
)
BIRTHS_WITHOUT_SPACES = ("生年月日", "出生", "生日", "생년월일", "생일", "जन्म", "تاريخ", "مواليد", "תאריך", "วันเกิด")
_OF_AN_IDEA = re.compile(
    r"(?:company|firm|start-?up|idea|project|product|brand|team|league|movement|plan|tool|bank|club) (?:was|is|were) $"
)
_SUBJECT = 40
_FEWEST_DIGITS = 4
WORDS_BEHIND = (
    "(dob",
    "(born",
    "(geb",
    "(birth",
    "(né",
    "doğumlu",
    "tarihinde doğ",
    "г.р",
    "г. р",
    "생 ",
    "생)",
    "生まれ",
    "出生",
)


def dates_of_birth(sheet: Sheet) -> Iterator[Finding]:
    """Find a date that is called a date of birth."""
    if sheet.islands.shape.count("9") < _FEWEST_DIGITS:
        return
    found_at = matches_at_words(_BIRTH, sheet, begun_words(sheet, _BEGINNINGS))
    if not sheet.text.isascii():
        found_at += told(_BIRTH, sheet, BIRTHS_WITHOUT_SPACES)
    for match in sheet.watch.over(found_at):
        if not _OF_AN_IDEA.search(sheet.lowered, max(0, match.start() - _SUBJECT), match.start()):
            yield found("date_of_birth", match.span(1), 0.9)
    behind = sheet.held_of(WORDS_BEHIND)
    for place in sheet.watch.over(place for word in behind for place in places(sheet.lowered, word)):
        begin = max(0, place - _LONGEST_DATE)
        before = _DATE_BEFORE.search(sheet.lowered[begin:place])
        if before:
            yield found("date_of_birth", (begin + before.start(1), begin + before.end(1)), 0.9)
