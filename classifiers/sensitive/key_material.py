"""Keys that show by where they stand: in a JWK, a Kubernetes secret, a cookie, a recovery key, a line of .pgpass."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches, places
from classifiers.sensitive.secret_values import DIGIT, looks_random
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_JWK_PART = re.compile(r"\"(?:d|k|p|q|dp|dq|qi)\"[ \t\n]{0,6}:[ \t\n]{0,6}\"([\w-]{16,})\"")
_JWK_REACH = 2_500
_RECOVERY_KEY = re.compile(r"\d(?<![\d-].)\d{5}(?:-\d{6}){7}(?![\d-])")
_GROUPS = re.compile(r"[A-Z0-9](?<![\w-].)[A-Z0-9]{3,5}(?:-[A-Z0-9]{4,6}){3,9}(?![\w-])")
_GROUPS_NAMED = re.compile(
    r"(?:recovery|backup|rescue|filevault|master|license|licence|product|lizenz|wiederherst|secret|"
    r"activation)[^\n]{0,40}$"
)
_KIND = re.compile(r"kind[\"']?:[ \t]{0,3}[\"']?secret[\"']?[ \t]*(?=[,\n\r}]|$)")
_DATA = re.compile(r"(?:^|[\n{,])[ \t]*[\"']?(?:data|stringdata)[\"']?:[ \t]*\{?[ \t]*\r?\n?")
_ENTRY = re.compile(
    r"[ \t]+[\"']?[\w./-]{1,80}[\"']?:[ \t]{1,4}[\"']?(?P<value>[^\s\"'\x00|"
    r">][^\s\"'\x00]{2,2000})[\"']?,?[ \t]*(?:\r?\n|$)"
)
_KIND_REACH, _MOST_ENTRIES = 1_500, 60
_COOKIE = re.compile(
    r"cookies?[\"']?(?:[ \t]{0,3}[:=][ \t]{0,3}|[ \t]{1,3})[\"']?(?P<line>[^\n\x00]{8,4000})|"
    r"(?<=[ \t])-b[ \t]{1,3}[\"']?(?P<option>[\w.-]{1,60}=[^\n\x00]{8,2000})"
)
_CRUMB = re.compile(r"(?P<name>[\w.$-]{1,60})=[\"']?(?P<value>[^\s;,\"'\x00]{8,})")
_TELLING_CRUMB = re.compile(
    r"sess|sid$|auth|token|jwt|remember|login|identity|\.aspnet|credential|secure-|(?:^|_)key|ticket"
)
_MEASURING_CRUMB = re.compile(
    r"_g(?:a|id|cl|at)|_fb|_hj|_pk|_utm|__utm|optimizely|amplitude|mp_|consent|ajs_|_clck|_uet|intercom|visitor|"
    r"path$|domain$|expires$"
)
_PASSWORD_FILE = re.compile(
    r"[\w.*-](?<![^\n].)[\w.*-]{0,100}:(?:\d{4,5}|"
    r"\*):[\w.*-]{1,64}:[\w.*@-]{1,64}:(?P<value>[^\s:\x00]{4,100})[ \t]*(?=\r?\n|$)"
)
_SOURCE_NAME = re.compile(r"[\w.-]{1,64}:(?P<value>[^\s:@/\x00\"']{3,100})@(?:tcp|unix|cockroach)?\(")
_HEX_KEY = re.compile(r"0x[0-9a-f]{64}(?![0-9a-f])")
_WALLET = re.compile(r"private|secret|wallet|signer|mnemonic|\bpk\b")
# What ASP.NET encrypts begins so; then a line of .pgpass, and a data source as Go writes it.
_DATA_PROTECTION = re.compile(r"(?P<value>CfDJ8[\w-]{30,})")
_FORMS = (
    (("CfDJ8",), _DATA_PROTECTION, "token"),
    ((":54", ":33", ":*:"), _PASSWORD_FILE, "password"),
    (("@tcp(", "@unix(", "@("), _SOURCE_NAME, "password"),
)
_BEFORE_A_KEY, _BEFORE_GROUPS = 60, 80
_FEWEST_IN_A_CRUMB, _FEWEST_IN_A_NAMED_CRUMB, _ENOUGH_TO_TELL = 20, 16, 100


def key_material(sheet: Sheet) -> Iterator[Finding]:
    """Find keys by the form of what they stand in."""
    if sheet.holds('"kty"'):
        yield from _web_keys(sheet)
    if sheet.holds("kind") and sheet.holds("secret"):
        yield from _cluster_secrets(sheet)
    if sheet.holds("=") and (sheet.holds("cookie") or sheet.holds(" -b ")):
        yield from _cookies(sheet)
    if sheet.long_words:
        yield from _recovery_keys(sheet)
        yield from _by_form(sheet)
        yield from _keys_in_hex(sheet)


def _by_form(sheet: Sheet) -> Iterator[Finding]:
    for signs, form, kind in _FORMS:
        if any(sign in sheet.long_words for sign in signs):
            for match in sheet.watch.over(form.finditer(sheet.text)):
                if not STAND_IN.match(match["value"]):
                    yield found(kind, match.span("value"), 0.85)


def _keys_in_hex(sheet: Sheet) -> Iterator[Finding]:
    if "0x" in sheet.long_words and "key" in sheet.lowered:
        for match in sheet.watch.over(matches(_HEX_KEY, sheet.lowered, ("0x",))):
            if _WALLET.search(sheet.lowered, max(0, match.start() - _BEFORE_A_KEY), match.start()):
                yield found("secret", match.span(), 0.85)


def _web_keys(sheet: Sheet) -> Iterator[Finding]:
    for match in sheet.watch.over(_JWK_PART.finditer(sheet.text)):
        around = sheet.lowered[max(0, match.start() - _JWK_REACH) : match.end() + _JWK_REACH]
        if '"kty"' in around:
            yield found("private_key", match.span(1), 0.95)


def _recovery_keys(sheet: Sheet) -> Iterator[Finding]:
    # Such a key has no spaces, so a look at the long words tells whether there is one.
    if "-" not in sheet.long_words:
        return
    for match in sheet.watch.over(_RECOVERY_KEY.finditer(sheet.text)) if _RECOVERY_KEY.search(sheet.long_words) else ():
        yield found("secret", match.span(), 0.9)
    for match in sheet.watch.over(_GROUPS.finditer(sheet.text)) if _GROUPS.search(sheet.long_words) else ():
        line = sheet.lowered[max(0, match.start() - _BEFORE_GROUPS) : match.start()]
        if DIGIT.search(match.group()) and _GROUPS_NAMED.search(line):
            yield found("secret", match.span(), 0.8)


def _cluster_secrets(sheet: Sheet) -> Iterator[Finding]:
    done = 0
    for kind in sheet.watch.over(matches(_KIND, sheet.lowered, ("kind",))):
        begin, end = max(done, kind.start() - _KIND_REACH), kind.end() + _KIND_REACH
        for head in _DATA.finditer(sheet.lowered, begin, end):
            if head.end() >= done:
                done = head.end()
                for entry in _entries(sheet.text, head.end()):
                    done = entry.end()
                    if not (STAND_IN.match(entry["value"]) or refers(entry["value"])):
                        yield found("secret", entry.span("value"), 0.9)


def _entries(text: str, at: int) -> Iterator[re.Match[str]]:
    for _ in range(_MOST_ENTRIES):
        entry = _ENTRY.match(text, at)
        if entry is None:
            return
        at = entry.end()
        yield entry


def _cookies(sheet: Sheet) -> Iterator[Finding]:
    done = 0
    begins = sorted({place for sign in ("cookie", "-b ", "-b\t") for place in places(sheet.lowered, sign)})
    for begin in sheet.watch.over(begins):
        match = _COOKIE.match(sheet.lowered, begin) if begin >= done else None
        if match is None:
            continue
        done = match.end()
        start, end = match.span("line" if match["line"] else "option")
        for crumb in sheet.watch.over(_CRUMB.finditer(sheet.text, start, end)):
            name, value = crumb["name"].lower(), crumb["value"]
            if STAND_IN.match(value) or refers(value) or _MEASURING_CRUMB.search(name):
                continue
            if looks_random(value[:_ENOUGH_TO_TELL]) and (
                len(value) >= _FEWEST_IN_A_CRUMB or _TELLING_CRUMB.search(name)
            ):
                yield found("token", crumb.span("value"), 0.8)
            elif _TELLING_CRUMB.search(name) and DIGIT.search(value) and len(value) >= _FEWEST_IN_A_NAMED_CRUMB:
                yield found("token", crumb.span("value"), 0.7)
