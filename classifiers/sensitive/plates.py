"""Plates of vehicles behind a word for them, in whatever form a country has, and forms that only plates have."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import begun_words, by_beginning, matches_at_words, told
from classifiers.sensitive.sheet import Sheet

_WORDS = (
    r"(?:licen[cs]e|number|vehicle|car|registration) plates?|plate (?:no|number|nr)|plates?(?= ?:| is| are| ?#)|"
    r"vehicle reg(?:istration)?|"
    r"reg(?:istration)? (?:no|nr|number|plate|mark)|\breg(?= ?:)|kfz-kennzeichen|kennzeichen|nummernschild|"
    r"polizeiliches kennzeichen|"
    r"immatriculation|immatriculée?|plaques?(?: d'immatriculation)?|matrícula|matricula|placas?|patente(?! di)|"
    r"targat[oa]|targa|"
    r"numer(?:y|ze|u)? rejestracyjn\w+|nr rej(?:estracyjny|\.)?|tablic\w* rejestracyjn\w+|rejestracj\w+|registrační "
    r"značk\w+|\bspz\b|\bšpz\b|\bečv\b|"
    r"\brz\b|rendszám\w*|nummerplade|nummerplåt|nummerskilt|registreringsnummer|regnummer|\breg\.? ?nr|kenteken|"
    r"rekisterinumero|rekisteritunnus|"
    r"plakas[ıi]|plakal[ıi]|plaka|гос\.? ?номер|номер (?:авто|машины|автомобиля)|регистрационен номер|номерний знак|"
    r"biển số(?: xe)?|plat nomor|nopol|"
    r"numéro d'immatriculation|număr(?:ul)? de înmatriculare|nr\.? (?:de )?înmatriculare|registarsk\w+|registrska|"
    r"registracij\w+|πινακίδα\w*|"
    r"αριθμός κυκλοφορίας|ナンバープレート|車両番号|车牌号?码?|車牌號?碼?|차량 ?번호|번호판|לוחית|لوحة"
)
_FILLER = (
    r"(?:[ ]?(?:no|nr|n[°º]|num|number|numero|número|numéro|of|is|ist|lautet|est|es|è|é|je|to|jest|är|er|on|"
    r"the|das|la|le|el|il|mój|my|fahrzeugs?|auta|pojazdu|véhicule|coche|auto|car|van|vehicle)\b\.?){0,3}"
)
_PLATE = (
    r"(?=[^\s,;]*(?:[ -]?[^\s,;]+){0,3}?\d)((?:[a-zäöüčšžа-я]{1,3}|\d{1,4})(?:[ ·-]?(?:[a-zäöüčšžа-я]{1,3}|"
    r"\d{1,4})){1,4}(?: [a-z](?!\w))?)(?![\w@]|[-.]\w)"
)
_BEHIND_A_WORD = re.compile(rf"(?:{_WORDS}){_FILLER}[ \t]{{0,2}}[:#=]?[ \t\"'(]{{0,3}}{_PLATE}")
# How their first words begin; those of the scripts without spaces stand apart.
_BEGINNINGS = by_beginning(
    (
        "lice numbe vehi car regi plate reg regnr regnu kfz kenn numme poli immat plaqu matrí matri placa paten targ "
        "nume nr tabl reje "
        "spz špz ečv rz rends kente rekis plak гос госн номер реги biển plat nopo număr πινα αριθ"
    ).split()
)
PLATES_WITHOUT_SPACES = ("ナンバー", "車両番号", "车牌", "車牌", "차량", "번호판", "לוחית", "لوحة")
# Each begins with one class of signs, which is found quickly.
_OWN_FORMS = (
    re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z] ?[·]?[A-Z0-9]{5,6}(?![A-Z0-9])"),
    re.compile(r"[0-9](?<!\d.)\d{1,2}[가-힣] ?\d{4}(?!\d)"),
    re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff]{0,3} ?\d{3} ?[ぁ-ん] ?[\d・]{1,2}-?\d{2}(?!\d)"),
)
_FEWEST_SIGNS, _MOST_SIGNS = 4, 9
_MOST_LETTERS = 5


def plates(sheet: Sheet) -> Iterator[Finding]:
    """Find plates of vehicles."""
    if not sheet.longest_digits:
        return
    found_at = matches_at_words(_BEHIND_A_WORD, sheet, begun_words(sheet, _BEGINNINGS))
    if not sheet.text.isascii():
        found_at += told(_BEHIND_A_WORD, sheet, PLATES_WITHOUT_SPACES)
    for match in sheet.watch.over(found_at):
        written = sheet.text[match.start(1) : match.end(1)]
        value = "".join(sign for sign in written if sign.isalnum())
        digits = sum(sign.isdigit() for sign in value)
        right = _FEWEST_SIGNS <= len(value) <= _MOST_SIGNS and digits > 1 and 1 <= len(value) - digits <= _MOST_LETTERS
        if right and written.upper() == written:
            yield found("license_plate", match.span(1), 0.75)
    for form in _OWN_FORMS if not sheet.text.isascii() else ():
        for match in sheet.watch.over(form.finditer(sheet.text)):
            yield found("license_plate", match.span(), 0.7)
