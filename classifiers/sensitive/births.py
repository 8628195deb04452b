"""Dates of birth: a date behind a word of birth, before one in brackets, or in a column of them."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.sheet import Sheet

_MONTH = r"[^\W\d_]{3,12}"
_DATE = (
    r"(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:19|20)?\d\d|(?:19|20)\d\d[./-] ?\d{1,2}[./-] ?\d{1,2}|"
    rf"\d{{1,2}}(?:st|nd|rd|th|\.|er|º|°)?[ -](?:of |de |d')?{_MONTH}\.?,?[ -](?:de |del )?(?:19|20)\d\d|"
    rf"{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|(?:19|20)\d\d ?年 ?\d{{1,2}} ?月 ?\d{{1,2}} ?日|"
    r"(?:19|20)\d\d ?년 ?\d{1,2} ?월 ?\d{1,2} ?일|(?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}|(?<!\d)(?:19|20)\d{6}(?!\d))"
)
_WORD = (
    r"(?:date of birth|birth[ -]?date|birthday|d\.?o\.?b\b\.?|b-day|\bbday\b|geburtsdatum|geburtstag|geb\.-dat\.|geb\.? ?datum|"
    r"\bgebdat|geboren|\bgeb\.|date de naissance|\bnée?(?:\(e\)|\.e)? le|\bnée? à|naissance|fecha de nacimiento|f\. ?nac|"
    r"\bnacid[oa]|\bnació|nacimiento|data di nascita|\bnat[oa]\b|nascita|data de nascimento|nascimento|\bnascid[oa]|\bnasceu|"
    r"data urodzenia|\bdata ur\.|\bur\.|\burodzon[aey]|geboortedatum|\bgeboren|\bgeb\b|födelsedatum|\bfödd|\bfødt|fødselsdato|"
    r"fødselsdag|\bfödelse|syntymäaika|\bsynt\.|syntynyt|doğum tarihi|doğum günü|\bdoğumlu|\bdoğum\b|datum narození|"
    r"\bnarozen[aý]?|\bnar\.|dátum narodenia|született|születési (?:idő|dátum)|\bszül\.|data nașterii|născut[ăa]?|datum rođenja|"
    r"\brođen[a]?|дата рождения|\bродил(?:ся|ась)|\bг\.р\.|д\.р\.|дата народження|народи(?:вся|лась)|ημερομηνία γέννησης|"
    r"\bγεννήθηκε|дата на раждане|ngày sinh|sinh ngày|tanggal lahir|\btgl lahir|\blahir\b|生年月日|出生日期|出生年月|生日|"
    r"생년월일|생일|वास्तविक जन्मतिथि|जन्म तिथि|जन्म|تاريخ الميلاد|مواليد|תאריך לידה|วันเกิด)"
)
# "Born out of a workshop" and "a born leader" are no births of people.
_BORN = r"(?:\bborn\b(?! out\b| from\b| as a\b| of\b))"
_BIRTH = re.compile(rf"(?:{_WORD}|{_BORN})(?! out\b)[^\n\d]{{0,30}}?(?<![\d.])({_DATE})(?!\d)")
_BIRTH_AFTER = re.compile(
    rf"(?<![\d.])({_DATE})[ ]?(?:\(?(?:dob|born|geb|birth|né)|doğumlu|tarihinde doğ|г\.? ?р\.|г\. рождения|생\b|生まれ|出生)"
)
_ANCHORS = (
    "birth", "b-day", "bday", "dob", "d.o.b", "d.ob", "born", "geb", "naissance", "né", "nac", "nascit", "nato ", "nata ",
    "nascim", "nascid", "nasceu", "data ur", "ur.", "urodz", "date of b", "date de n", "fecha de n", "data di n", "data de n",
    "f.", "föd", "fød", "synt", "doğum", "datum n", "datum r", "narozen", "nar.", "dátum n", "szül", "data n", "născut", "rođen",
    "дата ", "роди", "г.р", "д.р", "народи", "ημερο", "γενν", "ngày sinh", "sinh ngày", "tanggal", "tgl", "lahir", "生", "出生",
    "생", "जन्म", "تاريخ", "مواليد", "תאריך", "วันเกิด",
)  # fmt: skip
_WORDS_BEHIND = ("dob", "born", "geb", "birth", "né", "doğ", "г.р", "г. р", "г.", "생", "生まれ", "出生")


def dates_of_birth(sheet: Sheet) -> Iterator[Finding]:
    """Find a date that is called a date of birth."""
    if sheet.longest_digits <= 1:
        return
    for match in sheet.watch.over(matches(_BIRTH, sheet.lowered, _ANCHORS)):
        yield found("date_of_birth", match.span(1), 0.9)
    if any(word in sheet.lowered for word in _WORDS_BEHIND):
        for match in sheet.watch.over(_BIRTH_AFTER.finditer(sheet.lowered)):
            yield found("date_of_birth", match.span(1), 0.9)
