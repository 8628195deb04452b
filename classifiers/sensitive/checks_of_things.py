"""Check digits and inner rules of companies, vehicles and devices."""

from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_97_10

from classifiers.sensitive.checks import has_luhn


def is_lei(value: str) -> bool:
    """Check a legal entity identifier."""
    try:
        mod_97_10.validate(value)
    except (ValidationError, ValueError):
        return False
    return value[4:6] == "00" or value[:4].isdigit()


def is_vin(value: str) -> bool:
    """Check a vehicle's identification number as North America and China compute it."""
    if set("IOQ") & set(value):
        return False
    worth = dict(
        zip(
            "ABCDEFGHJKLMNPRSTUVWXYZ",
            (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
            strict=True,
        )
    )
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    total = sum(
        (int(sign) if sign.isdigit() else worth[sign]) * weight for sign, weight in zip(value, weights, strict=True)
    )
    return value[8] == "0123456789X"[total % 11]


def is_imei(value: str) -> bool:
    """Check a mobile device's number."""
    return has_luhn(value) and len(set(value)) > 2


def is_british_plate(value: str) -> bool:
    """Check the age mark of a British registration since 2001."""
    return 2 <= int(value[2:4]) <= 30 or 51 <= int(value[2:4]) <= 80


def is_turkish_plate(value: str) -> bool:
    """Check the province of a Turkish registration."""
    return 1 <= int(value[:2]) <= 81


_INDIAN_STATES = frozenset(
    [
        "AN",
        "AP",
        "AR",
        "AS",
        "BH",
        "BR",
        "CH",
        "CG",
        "DD",
        "DL",
        "DN",
        "GA",
        "GJ",
        "HP",
        "HR",
        "JH",
        "JK",
        "KA",
        "KL",
        "LA",
        "LD",
        "MH",
        "ML",
        "MN",
        "MP",
        "MZ",
        "NL",
        "OD",
        "OR",
        "PB",
        "PY",
        "RJ",
        "SK",
        "TN",
        "TR",
        "TS",
        "UK",
        "UP",
        "UT",
        "WB",
    ]
)


def is_indian_plate(value: str) -> bool:
    """Check the state of an Indian registration."""
    return value[:2] in _INDIAN_STATES
