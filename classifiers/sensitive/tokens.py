"""Keys and tokens that show by their own form what they are."""

import re
from collections.abc import Iterator
from itertools import pairwise

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

# What must stand in the text, and the whole token. Each is taken to its end: a prefix alone would leave the key.
_FORMS: tuple[tuple[str, str], ...] = (
    ("AKIA", r"AKIA[A-Z0-9]{16,}+"),
    ("ASIA", r"ASIA[A-Z0-9]{16,}+"),
    ("ABIA", r"ABIA[A-Z0-9]{16,}+"),
    ("ACCA", r"ACCA[A-Z0-9]{16,}+"),
    ("amzn.mws.", r"amzn\.mws\.[0-9a-f-]{30,}+"),
    ("gh", r"gh[pousr]_\w{20,}+"),
    ("github_pat_", r"github_pat_\w{20,}+"),
    ("gl", r"gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas|ffct|rtr)-[\w.-]{16,}+"),
    ("xox", r"xox[a-z](?:\.xox[a-z])?-[\w-]{10,}+"),
    ("xapp-", r"xapp-[\w-]{10,}+"),
    ("hooks.slack.com/", r"hooks\.slack\.com/(?:services|workflows|triggers)/[\w/+-]{20,}+"),
    ("webhook.office.com/", r"webhook\.office\.com/webhookb2/[\w@/-]{30,}+"),
    ("/api/webhooks/", r"discord(?:app)?\.com/api/webhooks/\d{10,}/[\w-]{20,}+"),
    ("_live_", r"(?:sk|rk|shippo|pk|key)_live_[\w-]{10,}+"),
    ("_test_", r"(?:sk|rk|shippo|pk)_test_[\w-]{10,}+"),
    ("_prod_", r"[sr]k_prod_[\w-]{10,}+"),
    ("whsec_", r"whsec_[\w+/=-]{16,}+"),
    ("sk-", r"sk-[\w-]{20,}+"),
    ("AIza", r"AIza[\w-]{30,}+"),
    ("GOCSPX-", r"GOCSPX-[\w-]{20,}+"),
    ("ya29.", r"ya29\.[\w.-]{20,}+"),
    ("npm_", r"npm_[A-Za-z0-9]{30,}+"),
    ("pypi-", r"pypi-[\w-]{40,}+"),
    ("SG.", r"SG\.[\w-]{16,}+\.[\w-]{16,}+"),
    ("SK", r"SK[0-9a-fA-F]{32}+"),
    ("sl.", r"sl\.[\w-]{60,}+"),
    ("pnu_", r"pnu_[A-Za-z0-9]{30,}+"),
    ("Q~", r"\w{3}\dQ~[\w.~-]{31,}+"),
    ("LTAI", r"LTAI[A-Za-z0-9]{16,}+"),
    ("CCIPAT_", r"CCIPAT_\w{40,}+"),
    ("hf_", r"hf_[A-Za-z0-9]{30,}+"),
    ("gsk_", r"gsk_[A-Za-z0-9]{30,}+"),
    ("r8_", r"r8_[A-Za-z0-9]{30,}+"),
    ("xai-", r"xai-[\w-]{30,}+"),
    ("pplx-", r"pplx-[A-Za-z0-9]{30,}+"),
    ("nvapi-", r"nvapi-[\w-]{30,}+"),
    ("tvly-", r"tvly-[\w-]{20,}+"),
    ("_v1_", r"do[oprt]_v1_[0-9a-f]{40,}+"),
    ("dp.", r"dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{30,}+"),
    ("dapi", r"dapi[0-9a-f]{32}(?:-\d)?+"),
    ("shp", r"shp(?:at|ss|ca|pa|ua)_[0-9a-fA-F]{32,}+"),
    ("sq0", r"sq0[a-z]{3}-[\w-]{22,}+"),
    ("EAAA", r"EAAA[\w-]{50,}+"),
    ("lin_", r"lin_(?:api|oauth)_[A-Za-z0-9]{30,}+"),
    ("ntn_", r"ntn_[A-Za-z0-9]{30,}+"),
    ("figd_", r"figd_[\w-]{30,}+"),
    ("PMAK-", r"PMAK-[\w-]{30,}+"),
    ("sntry", r"sntry[su]_[\w+/=-]{30,}+"),
    ("dckr_", r"dckr_(?:pat|oat)_[\w-]{20,}+"),
    ("hvs.", r"hv[sbr]\.[\w-]{20,}+"),
    ("hvb.", r"hvb\.[\w-]{20,}+"),
    (".atlasv1.", r"[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,}+"),
    ("ATATT", r"ATATT3[\w=+/-]{20,}+"),
    ("ATCTT", r"ATCTT3[\w=+/-]{20,}+"),
    ("AGE-SECRET-KEY-1", r"AGE-SECRET-KEY-1[A-Z0-9]{50,}+"),
    ("key-", r"key-[0-9a-f]{32}+"),
    ("pscale_", r"pscale_(?:tkn|pw|oauth)_[\w=.-]{30,}+"),
    ("pul-", r"pul-[0-9a-f]{40,}+"),
    ("rubygems_", r"rubygems_[0-9a-f]{40,}+"),
    ("sgp_", r"sgp_[\w]{40,}+"),
    ("tskey-", r"tskey-[\w-]{16,}+"),
    ("glsa_", r"glsa_\w{30,}+"),
    ("glc_", r"glc_[\w+/=]{30,}+"),
    ("xkeysib-", r"xkeysib-[\w-]{60,}+"),
    ("NR", r"NR(?:AK|II|JS|RA|BR)-[\w-]{19,}+"),
    ("dt0c01.", r"dt0c01\.[A-Z0-9]{24}\.[A-Z0-9]{60,}+"),
    ("E", r"EZ[AT]K[A-Za-z0-9]{50,}+"),
    ("AccountKey=", r"(?<=AccountKey=)[A-Za-z0-9+/=]{40,}+"),
    ("SharedAccessKey=", r"(?<=SharedAccessKey=)[A-Za-z0-9+/=]{30,}+"),
    ("sig=", r"(?<=[?&]sig=)[A-Za-z0-9%+/=]{30,}+"),
    (":AA", r"\d{8,10}:AA[\w-]{32,}+"),
)
_COMPILED = tuple((needed, re.compile(rf"(?<![A-Za-z0-9])(?:{form})")) for needed, form in _FORMS)
_JWT = re.compile(r"(?<![\w-])ey[JI][\w-]{10,}+\.[\w-]{2,}+(?:\.[\w-]*+){0,3}+")
_BEGIN = re.compile(r"-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d:")
_END = re.compile(r"-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----|Private-(?:MAC|Hash): [0-9a-f]*+")
_KEY_BODY = re.compile(r"(?:[\s\\nr\"'+]*+[A-Za-z0-9+/=]{16,}+)*+[\s\\nr\"'+]*+[A-Za-z0-9+/=]*+={0,2}")
_FEWEST_DIFFERENT = 5
_SECRET_PART = 10


def vendor_tokens(sheet: Sheet) -> Iterator[Finding]:
    """Find the tokens of the vendors that mark theirs."""
    text = sheet.text
    for needed, form in _COMPILED:
        if needed in text:
            for match in form.finditer(text):
                if is_varied(match.group()[-_SECRET_PART * 2 :]):
                    yield found("token", _trimmed(match), 0.97)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    return match.start(), match.start() + len(match.group().rstrip(".-"))


def web_tokens(sheet: Sheet) -> Iterator[Finding]:
    """Find signed and encrypted JSON web tokens."""
    if "ey" in sheet.text:
        for match in _JWT.finditer(sheet.text):
            yield found("jwt", _trimmed(match), 0.95)


def private_keys(sheet: Sheet) -> Iterator[Finding]:
    """Find key blocks from their first line to their last, or to where the key's characters end."""
    if "-----BEGIN" not in sheet.text and "PuTTY-User-Key" not in sheet.text:
        return
    begins = [match.span() for match in _BEGIN.finditer(sheet.text)]
    ends = iter([*(match.span() for match in _END.finditer(sheet.text)), (len(sheet.text), -1)])
    following = next(ends)
    for (start, body), (limit, _) in pairwise([*begins, (len(sheet.text), 0)]):
        while following[0] < body and following[1] != -1:
            following = next(ends)
        closed = following[1] != -1 and following[0] < limit
        yield found("private_key", (start, following[1] if closed else _end_of_body(sheet.text, body)), 0.99)


def _end_of_body(text: str, start: int) -> int:
    match = _KEY_BODY.match(text, start)
    return start + len(match.group().rstrip()) if match else start


def is_varied(value: str) -> bool:
    """Tell a key from a row of `x` that stands for one."""
    return len(set(value)) >= _FEWEST_DIFFERENT
