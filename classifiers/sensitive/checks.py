"""Check digits and inner rules that python-stdnum has not, each after the office's own description."""

import datetime as dt
import re

from stdnum import luhn, verhoeff

_NINO = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?")
_ALLOWED_IN_MBI = re.compile(
    r"[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d[AC-HJKMNP-RT-Y]{2}\d\d"
)


def anything(_: str) -> bool:
    """Accept every number of the right shape."""
    return True


def is_nino(value: str) -> bool:
    """Check a British national insurance number: prefixes that are never given, suffix A to D."""
    return _NINO.fullmatch(value) is not None


def is_aadhaar(value: str) -> bool:
    """Check an Aadhaar number: no leading 0 or 1, Verhoeff's check digit, no palindrome."""
    return value[0] not in "01" and value != value[::-1] and bool(verhoeff.is_valid(value))


def has_verhoeff(value: str) -> bool:
    """Check Verhoeff's check digit, as in a Nigerian identification number."""
    return bool(verhoeff.is_valid(value))


def has_luhn(value: str) -> bool:
    """Check Luhn's check digit."""
    return bool(luhn.is_valid(value))


def is_npi(value: str) -> bool:
    """Check a US provider number: Luhn's digit over the number behind 80840."""
    return value[0] in "12" and has_luhn("80840" + value) and len(set(value)) > 1


def is_dea(value: str) -> bool:
    """Check a US registration for controlled substances: the sum of its digits ends on the last one."""
    digits = [int(sign) for sign in value[-7:]]
    total = digits[0] + digits[2] + digits[4] + 2 * (digits[1] + digits[3] + digits[5])
    return value[0] in "ABCDEFGHJKLMPRSTUX" and total % 10 == digits[6]


def is_mbi(value: str) -> bool:
    """Check a US Medicare beneficiary number: its letters leave out those that look like digits."""
    return _ALLOWED_IN_MBI.fullmatch(value) is not None


def is_australian_medicare(value: str) -> bool:
    """Check an Australian Medicare number: starts with 2 to 6, weighted ninth digit."""
    weighted = sum(int(sign) * weight for sign, weight in zip(value[:8], (1, 3, 7, 9, 1, 3, 7, 9), strict=True))
    return value[0] in "23456" and weighted % 10 == int(value[8])


def _sum_of_digits(products: list[int]) -> int:
    return sum(product // 10 + product % 10 for product in products)


def _letter_as_digits(letter: str) -> str:
    return f"{ord(letter) - ord('A') + 1:02d}"


def is_german_health_insurance(value: str) -> bool:
    """Check the lifelong part of a German health insurance number."""
    digits = _letter_as_digits(value[0]) + value[1:9]
    products = [int(sign) * (1 + place % 2) for place, sign in enumerate(digits)]
    return _sum_of_digits(products) % 10 == int(value[9])


def is_german_social_security(value: str) -> bool:
    """Check a German pension insurance number: date of birth, letter, weighted check digit."""
    digits = value[:8] + _letter_as_digits(value[8]) + value[9:11]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    products = [int(sign) * weight for sign, weight in zip(digits, weights, strict=True)]
    dated = 1 <= int(value[2:4]) <= 81 and 0 <= int(value[4:6]) <= 12
    return dated and _sum_of_digits(products) % 10 == int(value[11])


def is_german_document(value: str) -> bool:
    """Check a German identity card or passport: letters that it may hold, weighted check digit where it has one."""
    if not re.fullmatch(r"[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?", value):
        return False
    if len(value) == 9:
        return sum(sign.isdigit() for sign in value) >= 4
    worth = [int(sign, 36) for sign in value]
    weighted = sum(each * weight for each, weight in zip(worth[:9], (7, 3, 1) * 3, strict=True))
    return weighted % 10 == worth[9]


def is_german_doctor(value: str) -> bool:
    """Check a German doctor's number: the seventh digit over the first six."""
    weighted = sum(int(sign) * weight for sign, weight in zip(value[:6], (4, 9, 4, 9, 4, 9), strict=True))
    return (10 - weighted % 10) % 10 == int(value[6]) and value[7:] != "00"


def is_singaporean(value: str) -> bool:
    """Check the letter at the end of a Singaporean NRIC or FIN."""
    weighted = sum(int(sign) * weight for sign, weight in zip(value[1:8], (2, 7, 6, 5, 4, 3, 2), strict=True))
    weighted += {"T": 4, "G": 4, "M": 3}.get(value[0], 0)
    letters = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "F": "XWUTRQPNMLK", "G": "XWUTRQPNMLK", "M": "XWUTRQPNJLK"}
    row = letters.get(value[0])
    if row is None:
        return False
    place = weighted % 11
    return row[10 - place if value[0] == "M" else place] == value[8]


def starts_as_singaporean(value: str) -> bool:
    """Check only the first letter of a Singaporean NRIC or FIN."""
    return value[0] in "STFGM"


def is_korean_resident(value: str) -> bool:
    """Check a Korean resident's number: a date, its century, and the check digit that it had until 2020."""
    return value[6] in "012349" and _is_korean(value, offset=11)


def is_korean_foreigner(value: str) -> bool:
    """Check a Korean foreigner's number likewise."""
    return value[6] in "5678" and _is_korean(value, offset=13)


def _is_korean(value: str, *, offset: int) -> bool:
    if not is_date(value[:6], "%y%m%d"):
        return False
    weights = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
    weighted = sum(int(sign) * weight for sign, weight in zip(value[:12], weights, strict=True))
    return (offset - weighted % 11) % 10 == int(value[12])


def is_korean_date(value: str) -> bool:
    """Check only the date and century of a Korean number: since 2020 the rest is drawn by lot."""
    return value[6] in "012349" and is_date(value[:6], "%y%m%d")


def is_korean_foreigner_date(value: str) -> bool:
    """Check only the date and century of a foreigner's Korean number."""
    return value[6] in "5678" and is_date(value[:6], "%y%m%d")


def is_date(digits: str, form: str) -> bool:
    """Tell whether digits are a date in this form."""
    try:
        dt.datetime.strptime(digits, form)  # noqa: DTZ007 - only whether it exists is asked
    except ValueError:
        return False
    return True


def is_hong_kong(value: str) -> bool:
    """Check a Hong Kong identity card: weighted letters and digits."""
    body, last = value[:-1], value[-1]
    worth = [36] * (8 - len(body)) + [int(sign, 36) for sign in body]
    total = sum(each * weight for each, weight in zip(worth, range(9, 1, -1), strict=True))
    total += 10 if last == "A" else int(last, 36)
    return total % 11 == 0 and (last == "A" or last.isdigit())


def is_taiwanese(value: str) -> bool:
    """Check a Taiwanese identity card."""
    region = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(value[0]) + 10
    digits = [region // 10, region % 10, *map(int, value[1:])]
    weights = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
    return value[1] in "1289" and sum(each * weight for each, weight in zip(digits, weights, strict=True)) % 10 == 0
