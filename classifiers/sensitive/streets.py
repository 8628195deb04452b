"""Streets with a house number, in the order of some twenty languages."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.names.shapes import LOWER, UPPER
from classifiers.sensitive.phrases import by_first_word, places, word_places
from classifiers.sensitive.sheet import Sheet

_NAME = rf"[{UPPER}][\w.'-]{{0,30}}+"
_NAMES = rf"{_NAME}(?: (?:(?:de|del|della|dei|degli|da|do|dos|das|e|y|la|las|los|di|d') ?)?{_NAME}){{0,4}}"
_OF = r"(?:(?:de|del|della|delle|dei|degli|dello|da|do|dos|das|di|el|la|las|los|les|l'|d'|dell') ?){0,3}"
# A house number with its stairs, its floor and its door, as they are written.
_HOUSE = (
    r"\d{1,4}(?: ?[a-zA-Z](?!\w))?(?:[/-]\d{1,4}[a-zA-Z]?)?(?!\w|[.,]\d)"
    r"(?:,? ?(?:apto|apt|ap|apart|piso|m|lok|byt|int|interno|scala|sc|et|etg|bus|bte|app|wohnung|whg|daire|d|kat|"
    r"\d{1,2}[oa°])\.? ?[\doa]{1,4}[a-zA-Z]?(?!\w))?"
)
_ENGLISH = (
    r"Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Close|"
    r"Crescent|Gardens|"
    r"Parkway|Pkwy|Highway|Hwy|Circle|Row|Mews|Hill|Grove|Walk|Wharf|Quay|Trail|Turnpike|Alley|Parade"
)
_SUFFIXES = (
    "straße strasse weg platz allee gasse ring damm ufer chaussee straat laan plein gracht kade singel dijk steeg "
    "gatan gata vägen veien vegen gade vej torget gränd stigen katu ntie kuja polku"
).split()


STREETS = tuple(
    (tuple(words.split("|")), re.compile(form))
    for words, form in (
        (
            (
                "street| st|avenue| ave|road| rd|lane| ln|drive| dr|boulevard|blvd|court| ct| way|place|square|terrace|"
                "close|crescent|"
                "gardens|parkway|pkwy|highway|hwy|circle|row|mews|hill|grove|walk|wharf|quay|trail|turnpike|alley|parade"
            ),
            (
                rf"[0-9](?<![\w.$€£].)[0-9]{{0,4}}[A-Za-z]?,? (?:[NSEW]\.? )?(?:{_NAME} ){{1,4}}(?:{_ENGLISH})\b\.?"
                r"(?:,? (?:Apt|Apartment|Suite|Unit|Flat|Floor)\.? ?#?\w{1,6})?"
            ),
        ),
        (
            (
                "rue |avenue |av. |boulevard |bd |place |chemin |allée |impasse |quai |route |cours |passage |square |"
                "esplanade |faubourg "
            ),
            (
                r"[0-9](?<![\w.].)[0-9]{0,3}(?: ?(?:bis|ter|[A-D])(?!\w))?,? (?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|"
                r"[Bb]d|[Pp]lace|[Cc]hemin|[Aa]llée|[Ii]mpasse|"
                r"[Qq]uai|[Rr]oute|[Cc]ours|[Pp]assage|[Ss]quare|[Ee]splanade|[Ff]aubourg) (?:(?:de|du|des|la|le|les) |"
                r"l'|d'){0,3}"
                rf"{_NAME}(?:[ -](?:(?:de|du|des|la) )?{_NAME}){{0,3}}"
            ),
        ),
        (
            "p.o. box|po box|postfach|apartado|postbus|skrytka|boîte postale",
            (
                r"(?:P\.?O\.? [Bb]ox|PO BOX|Postfach|Apartado|Postbus|Skrytka(?: pocztowa)?|Boîte postale)[ "
                r":#]{1,3}\d[\d ]{0,8}\d"
            ),
        ),
        (
            "丁目|番地|番町|路|街|巷|号|號|로 |길 |都|県|府|市",
            (
                r"[\u4e00-\u9fff]{2,3}[都道府県][\u4e00-\u9fffぁ-んァ-ヶー]{1,12}[市区町村郡][\u4e00-\u9fffぁ-んァ-ヶー]{0,14}\d{1,4}(?:[-丁目"
                r"番地号の]{1,3}\d{1,4}){0,3}|"
                r"[\u4e00-\u9fff]{2,12}(?:路|街|大道|巷|弄)\d{1,5}(?:弄\d{1,4})?[号號](?:[\d\u4e00-\u9fff]{0,10}[室楼樓])?|"
                r"[가-힣]{2,5}(?:시|도) [가-힣]{1,5}(?:구|시|군) (?:[가-힣]{1,5}(?:읍|면|동) )?"
                r"[가-힣\d]{2,10}(?:로|길) "
                r"?\d{1,4}(?:-\d{1,3})?"
            ),
        ),
    )
)
# In these the number stands right behind the ending of the name, so that they are tried where a number does.
_BEFORE_A_NUMBER = (
    (
        tuple(f"{each} " for each in ("str.", *_SUFFIXES)),
        re.compile(
            rf"[{UPPER}](?<![\w.].)(?!er |ie |as |m |tellplatz|arkplatz|rbeitsplatz|eitrag|ertrag|"
            rf"arantie)[{LOWER}'-]{{1,30}}(?:[ -][{UPPER}][{LOWER}'-]{{1,30}}){{0,2}}"
            rf"(?:(?<=str)\.|{'|'.join(f'(?<={each})' for each in _SUFFIXES)})"
            r" \d{1,4} ?[a-zA-Z]?(?:[-/]\d{1,4})?(?![\w%€.]\d|\w)"
        ),
    ),
    (
        ("ská ", "cká ", "ova ", "ého "),
        re.compile(
            rf"[{UPPER}](?<![\w.].)(?:[\w.'-]{{0,30}}+ [{UPPER}])?[{LOWER}]{{2,20}}(?:ská|cká|ova|ého)"
            r" \d{1,4}/\d{1,4}[a-z]?(?!\w)"
        ),
    ),
)
_NUMBER_BEGINS = re.compile(r"[0-9](?<= .)")
# These begin with their word, so that they are tried where it stands.
BEGUN = tuple(
    (by_first_word(words.split("|")), re.compile(form))
    for words, form in (
        (
            (
                "calle |c/|avenida |avda|av. |plaza |pza|pl. |paseo |camino |carrera |cra|ronda |travesía |glorieta |"
                "carrer |via |viale |v.le|piazza|"
                "p.zza|p.le|corso |c.so|largo |vicolo |lungarno |lungotevere |lungomare |lungolago |strada |contrada |"
                "rua |r. |travessa |praça |alameda |estrada |rodovia "
            ),
            (
                r"(?<![\w.])(?:Calle|C/|Avenida|Avda\.?|Av\.|Plaza|Pza\.?|Pl\.|Paseo|Po\.|Camino|Carrera|Cra\.?|Ronda|"
                r"Travesía|Glorieta|Carrer|"
                r"Via|Viale|V\.le|Piazza|P\.zza|Piazzale|P\.le|Corso|C\.so|Largo|Vicolo|Lungo\w+|Strada|Contrada|Rua|R\.|"
                r"Travessa|Praça|"
                r"Alameda|Estrada|Rodovia|calle|avenida|avda\.|plaza|via|viale|piazza|corso|rua|praça) ?"
                rf"{_OF}{_NAMES},?(?: n\.?o?[°.]?| núm\.?| num\.?| #| No\.?)? ?{_HOUSE}"
            ),
        ),
        (
            (
                "ul.|ulica |ulicy |ulicą |al.|aleja |aleje |alei |alejach |pl.|plac |placu |os.|osiedle |osiedlu |"
                "ulice |ulici |nám.|náměstí |tř.|třída |"
                "ул.|улиц|пр.|просп|пр-т|пер.|переулок |вул.|бул.|οδός |str.|strada |bd.|bulevardul |calea |aleea |șos."
            ),
            (
                r"(?<![\w.])(?:[Uu]l\.|[Uu]lic[ayeiu]|[Aa]l\.|[Aa]lej[aei]|[Aa]lejach|[Pp]l\.|[Pp]lacu?|[Oo]s\.|"
                r"[Oo]siedl[eu]|[Nn]ám\.|[Nn]áměstí|[Tt]ř\.|"
                r"[Tt]řída|[Уу]л\.|[Уу]лиц[аеы]|[Пп]р\.|[Пп]росп\.|[Пп]роспект|[Пп]р-т|[Пп]ер\.|[Пп]ереулок|[Вв]ул\.|"
                r"[Бб]ул\.|[Оо]δός|Οδός|Str\.|Strada|Bd\.|"
                rf"Bulevardul|Calea|Aleea|Șos\.) ?(?:\d{{1,2}} )?{_NAME}(?: {_NAME}){{0,3}},?(?: (?:nr|č\.p|č|no|д|дом|"
                rf"буд|αρ)\.?)? ?{_HOUSE}"
            ),
        ),
    )
)
# In these the name stands before the word.
_WITHIN = tuple(
    (frozenset(words.split()), re.compile(form))
    for words, form in (
        (
            "sok sokak sokağı cad caddesi mah mahallesi bulvarı bulv cd sk blv",
            (
                rf"(?:{_NAME} ){{1,4}}(?:Mahallesi|Mah\.?|Caddesi|Cad\.?|Cd\.|Sokağı|Sokak|Sok\.?|Sk\.|Bulvarı|Bulv\.|"
                rf"Blv\.),?(?: (?:{_NAME} ){{1,3}}"
                r"(?:Caddesi|Cad\.?|Cd\.|Sokağı|Sokak|Sok\.?|Sk\.),?)? ?(?:No ?[:.]? "
                r"?)?\d{1,4}[A-Za-z]?(?:/\d{1,4})?(?: ?(?:D|Daire|Kat) ?[:.]? ?\d{1,3})?"
            ),
        ),
        (
            "utca út útja tér tere körút krt u fasor sétány",
            (
                rf"(?:{_NAME} ){{1,3}}(?:utca|út|útja|tér|tere|körút|krt\.|u\.|fasor|sétány) "
                rf"\d{{1,4}}(?:[./-][\dA-Za-z]{{1,3}})?\.?"
            ),
        ),
    )
)
_FURTHEST_BEFORE, _FURTHEST_BEHIND = 60, 60
_LONGEST_NAME, _LONGEST_NUMBER, _LONGEST_ENDING = 100, 20, 12


def streets(sheet: Sheet) -> Iterator[Finding]:
    """Find a street with its number, in the order of several languages."""
    if sheet.longest_digits:
        for match in sheet.watch.over(_matches(sheet)):
            yield found("street_address", match.span(), 0.8)


def _matches(sheet: Sheet) -> Iterator[re.Match[str]]:
    for words, form in STREETS:
        if sheet.holds_any(words):
            yield from form.finditer(sheet.text)
    yield from _before_a_number(sheet)
    for begun, form in BEGUN:
        for anchor in sheet.held_of(anchor for word in sheet.words & begun.keys() for anchor in begun[word]):
            yield from filter(None, (form.match(sheet.text, place) for place in places(sheet.lowered, anchor)))
    for within, form in _WITHIN:
        for word in sheet.words & within:
            for place in word_places(sheet, word):
                match = form.search(sheet.text, max(0, place - _FURTHEST_BEFORE), place + _FURTHEST_BEHIND)
                if match:
                    yield match


def _before_a_number(sheet: Sheet) -> Iterator[re.Match[str]]:
    text = sheet.text
    done = [0] * len(_BEFORE_A_NUMBER)
    for digit in sheet.watch.over(_NUMBER_BEGINS.finditer(text)):
        at = digit.start()
        for number, (endings, form) in enumerate(_BEFORE_A_NUMBER):
            if text.endswith(endings, max(0, at - _LONGEST_ENDING), at):
                match = form.search(text, max(done[number], at - _LONGEST_NAME), at + _LONGEST_NUMBER)
                if match and match.start() < at:
                    done[number] = match.end()
                    yield match
