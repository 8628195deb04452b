"""What a password looks like among words, where nothing but its own form tells it from the sentence."""

import re

_LOWER, _UPPER, _DIGIT = re.compile(r"[^\W\d_A-Z]"), re.compile(r"[A-Z]"), re.compile(r"\d")
_SIGN = re.compile(r"[!#$%*?+=~@^](?=.)")
_STRONG_SIGN = re.compile(r"[!#$%&*?+=~@^]|(?<=\w)_(?=\w)")
# Names of products, standards, formats, quarters and weeks, which are words with a number, too.
_KNOWN = re.compile(
    r"(?:1password|keepass|office|windows|win|server|outlook|teams|oauth|openid|oidc|saml|sha|md|base|fido|u2f|"
    r"rfc|iso|iec|din|"
    r"nist|bsi|pci|tls|ssl|http|ipv|utf|aes|rsa|ec|s3|k8s|i18n|mp|web|gpt|llama|python|java|php|node|vue|angular|"
    r"html|css|"
    r"sql|postgres|mysql|oracle|sap|s/4|x|arm|usb|hdmi|cat|wpa|wep|covid|[qhtv]|kw|cw|fy|gj|version|room|raum|"
    r"seat|page|"
    r"level|step|phase|part|art|nr|no|pr|inc|req|chg|ticket|jira|bug|"
    r"issue)[ -]?\d[\d._-]{0,6}[A-Za-z]{0,4}(?:-[A-Za-z]{1,12})?$|s/4hana|b2[bc]|2fa|mfa",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\d+(?:[.,:/-]\d+)*-?(?:[a-zäöüéèáíóúñçº°%€$]*|[A-Z]{1,2}|[KMGT]?(?:[Hh]z|[Bb]|Bit|bit))$|"
    r"\d+(?:-\d+)?-[A-Z]?[a-zäöüé-]+$"
)
_PLACE = re.compile(
    r"\w+://|[\w.+-]+@[\w-]+\.[\w.-]+$|[~.]{0,2}/|\\\\|[A-Za-z]:\\|(?-i:(?:[a-z0-9-]+\.)+[a-z]{2,8}(?:[/:].*)?$)|"
    r"v?\d+(?:\.\d+)+|"
    r".*\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|exe|msi|json|ya?ml|xml|html?|md|py|js|ts|java|go|sh|sql|png|jpe?g|"
    r"log|conf)$",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(r"pass(?:word|wd)?s?$|(?:^|_)(?:user|name|id|token|secret|key)s?(?:_|$)", re.IGNORECASE)
_TITLE = re.compile(r"[A-Z]?[a-zß-ÿ]+\d{1,4}$")
_IDENTIFIER = re.compile(r"[a-z]+(?:[A-Z][a-z]+)+\d?$|[a-z][a-z0-9]*(?:[-/.:][a-z0-9]+)+$|[A-Z]{2,10}[-_]?\d[\d-]*$")
# A name and its version, the measures of a thing, the number of a file.
_LABELLED = re.compile(r"[A-Za-z]+\d{1,2}\.\d[\w.-]*$|[\w-]*\d+x\d+\w{0,3}$|[A-Z]{1,5}(?:[-/]?\d+)+$")
_FEWEST, _MOST, _FEWEST_ON_THEIR_OWN = 5, 64, 6
_CLOSING = ".,;:)]}>»«\"'`\u201c\u201d\u2019"


def without_closing(value: str) -> str:
    """Take off the signs that end a sentence or a bracket, but not those a password likes to end with."""
    bare = value.rstrip(_CLOSING)
    return bare + value[len(bare)] if value[len(bare) : len(bare) + 1] == ")" and "(" in bare else bare


def is_said_password(value: str) -> bool:
    """Tell whether a word that is said to be the password can be one, and is no word of the sentence."""
    if not _FEWEST <= len(value) <= _MOST or not _could_be(value):
        return False
    letter = _LOWER.search(value) or _UPPER.search(value)
    if _DIGIT.search(value):
        return letter is not None and (len(value) >= _FEWEST_ON_THEIR_OWN or _SIGN.search(value) is not None)
    return letter is not None and _SIGN.search(value) is not None


def is_telling(value: str) -> bool:
    """Tell whether a word can hardly be anything but a password, whatever stands around it."""
    if not _FEWEST_ON_THEIR_OWN <= len(value) <= _MOST or not _could_be(value) or not _DIGIT.search(value):
        return False
    value = value.rstrip("?!")
    if "/" in value or _IDENTIFIER.match(value):
        return False
    mixed = _LOWER.search(value) is not None and _UPPER.search(value) is not None
    if _STRONG_SIGN.search(value) and (mixed or not value.replace("_", "").isalnum()):
        return True
    return mixed and not _TITLE.match(value) and len(value) >= _FEWEST_ON_THEIR_OWN + 2


def _could_be(value: str) -> bool:
    return not (
        _KNOWN.match(value)
        or _LABELLED.match(value)
        or _COUNTED.match(value)
        or _PLACE.match(value)
        or _ABOUT_ITSELF.search(value)
        or ("/" in value and value.count("/") * 9 > len(value))
    )
