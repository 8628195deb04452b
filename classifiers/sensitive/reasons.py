"""What speaks for a number, or against it, right before it: its name, a sentence that leads to it, or an order."""

import re
from collections.abc import Iterable

from classifiers.sensitive.sheet import Sheet

# Right before a number of an office stands its name, or a sentence that leads to it, and nothing else.
_LABEL_END = (
    r"(?:[ -]?(?:card|code|no|nr|num|number|nummer|numero|número|numéro|id|number is|номер|番号|번호|号码))?"
    r"[\])'\".]{0,2}(?: (?:is|ist|lautet|est|es|è|é|to|jest|je|är|er|var|:|#|=)| ?n[°ºr]\.?)?[ \t]{0,4}[:#=.|"
    r"-]{0,8}[ \t\"']{0,4}"
)
_LEADS_TO_IT = re.compile(
    r"(?:it'?s|it is|here it is|here you go|here goes|this is it|sie lautet|er lautet|nämlich|c'est|eccolo|aquí va|"
    r":)[ \n]{0,2}$"
)
_LOOK_FURTHER_BACK = 160
# A number of an order is none of a person, however well it fits.
OF_A_THING = re.compile(
    r"(?:\border|\bbestell(?:ung|nr|nummer)?|\bauftrag|\bauftragsnr|rechnung|\binvoice|\btracking|sendungs?|\bparcel|"
    r"\bshipment|"
    r"\bconsignment|\bwaybill|\bpo\b|\bisbn|\bissn|\bean|\bgtin|\bupc|\bsku|\blot\b|\bbatch|\bserial|artikel|"
    r"\barticle|\bpedido|"
    r"\bcommande|\bfacture|\bordine|\bfattura|\bzamówieni\w*|\bfaktur\w*|\bsipariş|\bfatura|\bencomenda|"
    r"\bobjednávk\w*|\bрешени\w*|"
    r"заказ\w*|주문|운송장|송장|订单|訂單|注文|伝票|追跡|orden de compra|número de orden|rastreo|suivi|seriennummer|"
    r"bestelling|"
    r"factuur|\bversion|\brelease|\bbuild|\bmodel|\bmodell)"
    r"[ -]?(?:no|nr|nummer|number|num|id|code|番号|번호|号|號|numer|numero|número|numéro|номер)?\.?[ \t]?[:#°º.]{0,2}[ "
    r"\t]{0,2}$"
)
# One of these stands in every word for such a thing.
THINGS = tuple(
    "order bestell auftrag rechnung invoice track sendung parcel shipment consignment waybill po isbn issn ean gtin "
    "upc sku lot batch "
    "serial arti pedido comman factu ordin fattura zamówi faktur sipari fatura encomenda objedn заказ 주문 "
    "운송 송장 订 訂 "
    "注文 伝票 追跡 "
    "orden rastreo suivi serien решени version release build model".split()
)
RIGHT_BEFORE = 32
# Drivers of devices have numbers too.
AGAINST = {
    "us_driver_license": re.compile(
        r"install|printer|graphics|nvidia|firmware|\busb\b|kernel|hardware|\bdrivers? (?:v|version|update)|treiber"
    )
}
_SAME_OR_RISING = "01234567890123456789"
_FEWEST_DIFFERENT = 3


def is_of_a_thing(sheet: Sheet, start: int, *, stems: Iterable[str]) -> bool:
    """Tell whether a word for a thing stands right before a number; the stems are those of `THINGS` in the text."""
    begin = max(0, start - RIGHT_BEFORE)
    before = sheet.lowered[begin:start]
    return any(stem in before for stem in stems) and OF_A_THING.search(sheet.lowered, begin, start) is not None


def label_of(words: str) -> re.Pattern[str] | None:
    """Give what has to stand right before a number whose check digit is wrong: people mistype, and mask by hand."""
    if not words:
        return None
    names = "|".join(re.escape(word) for word in words.split("|"))
    return re.compile(rf"(?<![^\W_])(?:{names}){_LABEL_END}$")


def near_of(sheet: Sheet, span: tuple[int, int]) -> str:
    """Look further back where a sentence only leads to the number."""
    near = sheet.near(*span)
    if _LEADS_TO_IT.search(sheet.lowered, max(0, span[0] - RIGHT_BEFORE), span[0]):
        return f"{sheet.lowered[max(0, span[0] - _LOOK_FURTHER_BACK) : span[0]]} {near}"
    return near


def is_labelled(label: re.Pattern[str], sheet: Sheet, span: tuple[int, int]) -> bool:
    """Tell whether the label stands right before a number, or over its column."""
    column = sheet.column(span[0])
    if column and label.search(column):
        return True
    return label.search(sheet.lowered, max(0, span[0] - 2 * RIGHT_BEFORE), span[0]) is not None


def is_no_pattern(value: str) -> bool:
    """Tell a value that somebody may have from one that only shows the form."""
    digits = "".join(sign for sign in value if sign.isdigit())
    return len(set(digits)) >= _FEWEST_DIFFERENT and digits not in _SAME_OR_RISING
