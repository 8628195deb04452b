"""Numbers of papers right behind the paper's name, in many languages and whatever form the number has."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import begun_words, by_beginning, matches_at_words, told
from classifiers.sensitive.sheet import Sheet

_PASSPORTS = (
    "passport|reisepass|passnummer|reisepassnummer|pasaporte|passaporto|passaporte|passeport|paspoort|paszportu?|"
    "pasaport|"
    "cestovní pas|číslo pasu|útlevél|pașaport|putovnica|pasoš|паспорт|διαβατήριο|hộ chiếu|paspor|passinumero|"
    "パスポート|"
    "旅券|여권|护照|護照"
)
_LICENCES = (
    "driver'?s?'? licen[cs]e|driving licen[cs]e|führerschein|fahrerlaubnis|permis de conduire|permis de conducere|"
    "patente di guida|"
    "\\bpatente|permiso de conducir|carn[eé]t? de conducir|licencia de conducir|carta de condução|\\bcnh\\b|"
    "rijbewijs|prawo jazdy|"
    "prawa jazdy|körkort|førerkort|kørekort|ajokortti|řidičsk\\w+ průkaz\\w*|vodičský preukaz|vezetői engedély|"
    "jogosítvány|"
    "vozačka dozvola|ehliyet|sürücü belgesi|водительск\\w+ удостоверени\\w+|giấy phép lái xe|運転免許証?|"
    "운전면허|驾驶证|驾照"
)
_CARDS = (
    "carte d'identité|\\bcni\\b|carta d'identità|documento d'identità|documento de identidad|documento de identidade|"
    "\\bcédula|\\bcedula|"
    "cartão de cidadão|bilhete de identidade|dow[óo]d(?:u)? osobist\\w+|občansk\\w+ průkaz\\w*|číslo op\\b|személyi "
    "igazolvány|"
    "carte de identitate|osobna iskaznica|osobne iskaznice|lična karta|nationellt id-kort|id-kort|identiteitskaart|"
    "identiteitsbewijs|"
    "personalausweis|ausweisnummer|nüfus cüzdanı|kimlik kartı|удостоверени\\w+ личности|ταυτότητα|căn cước|"
    "\\bcccd\\b|\\bcmnd\\b|emirates id|"
    "\\biqama|residence permit|aufenthaltstitel|titre de séjour|national id|id card|identity card|身份证|"
    "身分證|신분증|在留カード"
)
_VALUE = (
    r"(?=[a-z0-9 ./-]{0,24}\d[^\d\n]?\d)([a-z0-9*]{1,14}(?:[ "
    r"./-]?(?=[a-z]{0,3}\d)[a-z0-9*]{1,10}){0,5}(?:-?[a-z](?![\w]))?)(?![\w@])"
)
_END = (
    r"(?:[ -]?(?:no|nr|n[°º]|num|number|numero|número|numéro|nummer|číslo|numer|szám|id|card|номер|番号|번호|号码|号))?"
    r"(?: \([^)\n]{1,16}\))?(?:[ ]?(?:is|ist|lautet|est|es|è|é|jest|je|är|er|was|#|nr|no|n[°º]?)\b\.?|\.)?[ "
    r"\t]{0,3}[:#=]?[ \t]{0,4}(?:[\"'*]{0,2})"
)
_FORMS = tuple(
    (kind, re.compile(rf"(?:{words}){_END}{_VALUE}"))
    for kind, words in (("passport", _PASSPORTS), ("drivers_licence", _LICENCES), ("national_id", _CARDS))
)
# How the first word of each begins, and those of the alphabets without spaces.
_BEGINNINGS = tuple(
    by_beginning(beginnings.split())
    for beginnings in (
        "passp reisep passn pasap passap passep paspo paszp cestovn čísl útlev pașap putovn pasoš паспорт διαβατ hộ",
        (
            "driv führersch fahrerl permis patente carn licencia carta cnh rijbew praw körkort førerkort kørekort "
            "ajokort řidič vodičs "
            "vezet jogos vozač ehliyet sürücü водит giấy"
        ),
        (
            "carte cni carta docu cédul cedul cartão bilhet dowó dowo občan čísl személyi osob lična nation identi "
            "personalausw ausweisn "
            "nüfus kimlik удост ταυτ căn cccd cmnd emirat iqama residen aufenthaltst titre"
        ),
    )
)
PAPERS_WITHOUT_SPACES = (
    ("パスポート", "旅券", "여권", "护照", "護照"),
    ("運転免許", "운전면허", "驾驶证", "驾照"),
    ("身份证", "身分證", "신분증", "在留カード"),
)
_FEWEST_TOGETHER = 2
_FEWEST_DIGITS, _FEWEST_SIGNS, _MOST_SIGNS = 4, 6, 18
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{4}")


def papers(sheet: Sheet) -> Iterator[Finding]:
    """Find the numbers of passports, licences and identity cards behind their names."""
    if sheet.longest_digits < _FEWEST_TOGETHER:
        return
    for number, (kind, form) in enumerate(_FORMS):
        found_at = matches_at_words(form, sheet, begun_words(sheet, _BEGINNINGS[number]))
        if not sheet.text.isascii():
            found_at += told(form, sheet, PAPERS_WITHOUT_SPACES[number])
        for match in sheet.watch.over(found_at):
            value = "".join(sign for sign in match[1] if sign.isalnum())
            digits = sum(sign.isdigit() for sign in value)
            if (
                digits >= _FEWEST_DIGITS
                and _FEWEST_SIGNS <= len(value) <= _MOST_SIGNS
                and not _DATE.fullmatch(match[1])
            ):
                yield found(kind, match.span(1), 0.75)
