"""Secrets that only their surroundings give away: `password: …`, a header, a login in an address, a named key."""

import base64
import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.tokens import is_varied
from classifiers.sensitive.sheet import Sheet

_ACCESS_WORD = (
    r"pass[ _-]?word|passwd|passphrase|passwort|kennwort|passcode|\bpasswd?\b|(?<![a-z])pwd?\b|(?<![a-z])pwd|"
    r"(?<![a-z])pass(?=[\"' ]{0,2}[:=])|"
    r"contrase[ñn]a|mot de passe|\bmdp\b|\bsenha|palavra-passe|has[łl]o\b|wachtwoord|парол[ьяюе]|lösenord|adgangskode|"
    r"salasana|passord|"
    r"jelszó|heslo\b|parola\b|şifre|密码|密碼|パスワード|비밀번호|κωδικός|\bpin(?: code)?\b"
)
_KEY_WORD = (
    r"secret|token|api[ _-]?key|apikey|access[ _-]?key|private[ _-]?key|client[ _-]?key|auth[ _-]?key|account[ _-]?key|"
    r"signing[ _-]?key|"
    r"encryption[ _-]?key|credential|\bauth\b|_key\b|x-[a-z]{2,20}-key|connection[ _-]?string|\bsas\b"
)
_NAMED = re.compile(
    rf"(?:(?P<password>{_ACCESS_WORD})|(?P<key>{_KEY_WORD}))[\w-]{{0,30}}+[\"'`\])*]{{0,3}}+"
    r"(?P<sign>[ \t]{0,8}(?::=|=>|!?={1,3}|:(?!:))[ \t]{0,8}|>\s{0,20}|[ \t]{1,3}(?:is|was|ist|war|lautet|es|est|è|é|"
    r"to|jest|är|"
    r"er)[ \t:]{1,3}|[ \t]{1,3})"
)
_QUOTED = re.compile(r"[bru]?([\"'`])((?:(?!\1)[^\n\\\x00]|\\.)++)\1")
_BARE = re.compile(r"[^\s\x00\"`]++")
_SAMPLE_LOGIN = re.compile(
    r"(?:[\[<]?user(?:name)?[\]>]?|test|foo|x+|\$\w+):(?:[\[<]?(?:password|pass|token|test|bar)[\]>]?|[xy]+|\$\w+)$|"
    r"<.{0,80}>$|"
    r".{0,80}:\[[A-Za-z_ -]+\]$",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"<[^<>]{0,80}>|<\x00|\$\{|\$\(|\$[A-Z_]+\b|\$[a-z_]+\W*$|\{\{|\{[\w.]*\}|%[A-Z_]{2,}%|\[[a-z _-]*\]|\([a-z ]*\)|"
    r"(?:process\.)?env[.\[(]|os\.|getenv|[x*•.…#?_-]{3,}+$|"
    r"(?:none|null|nil|true|false|undefined|string|str|text|empty|required|optional|redacted|removed|hidden|masked|"
    r"placeholder)\b[\W_]*$|"
    r"(?:your|the|insert|enter|some|example|sample|dummy)[_ -]?(?:own |(?:api|secret|access|new)[_ -]?){0,2}"
    r"(?:password|key|token|secret|value)\w*+[\W_]*$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"[A-Za-z_][\w.]{0,80}+\([\w\s.,'\"-]{0,80}+\)|[a-z_]\w{0,40}+(?:\.[a-z_]\w{0,40}+){1,6}+[;,)]*$|"
    r"[A-Z]+_[A-Z_]{1,60}+$"
)
_HEADER = re.compile(r"\b(bearer|basic|token|apikey|digest)[ \t]{1,4}([A-Za-z0-9_.~+/=:-]{8,}+)", re.IGNORECASE)
_LOGIN = re.compile(r"://([^\s:/@\x00\"'<>]{0,128}+:[^\s/\x00\"'<>]{1,256})@")
_LOGIN_FLAG = re.compile(
    r"(?:^|\s)(?:-u|--user|--proxy-user)[ =]{1,2}[\"']?([^\s:\"'\x00]{1,80}+:[^\s\"'\x00]{1,200}+)"
)
_LONG_RUN = re.compile(r"(?<![\w+/=.-])[A-Za-z0-9][\w+/=-]{18,}+")
_NEARBY_WORD = re.compile(rf"{_KEY_WORD}|\bkey\b|{_ACCESS_WORD}|\baws\b|\bsig\b")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$", re.IGNORECASE)
_HEX = re.compile(r"[0-9a-f]+$", re.IGNORECASE)
_HASH_WORD = re.compile(r"commit|sha-?\d*|hash|digest|checksum|md5|revision|\brev\b|\bgit\b|public|etag|integrity")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_UNUSUAL_IN_A_WORD = re.compile(r"[^\w'/-]|_|(?<=.)[A-Z]")
_FEWEST_KEY_CHARACTERS = 8
_FEWEST_SAID_CHARACTERS = 6
_FEWEST_PASSWORD_CHARACTERS = 3
_NEARBY_CHARACTERS = 60
_MOST_CLOSING_SIGNS = 8
# A value is covered to its end, however long; its two ends are enough to tell what it is.
_ENOUGH_TO_TELL = 100
_QUOTES = ('"', "'", "`")


def named_secrets(sheet: Sheet) -> Iterator[Finding]:
    """Find what follows the name of a password, a key or a token."""
    run_end = covered_to = 0
    for match in _NAMED.finditer(sheet.lowered):
        if match.start() < covered_to:
            continue
        quoted = _QUOTED.match(sheet.text, match.end())
        start = match.end() + (sheet.text.startswith(_QUOTES, match.end()))
        if quoted is None and start >= run_end:
            bare = _BARE.match(sheet.text, start)
            run_end = bare.end() if bare else run_end
        whole = quoted.span(2) if quoted else (start, run_end)
        span = whole if quoted else _without_closing_signs(sheet.text, start, run_end)
        if span[0] >= span[1] or _STAND_IN.match(_telling_part(sheet.text, whole)):
            continue
        certain = any(sign in match["sign"] for sign in ":=>")
        if match["password"] is not None:
            if _is_password(sheet.text, span, certain=certain, quoted=quoted is not None):
                covered_to = span[1]
                yield found("password", span, 0.9 if certain else 0.7)
        elif certain and _is_key(_telling_part(sheet.text, span)):
            covered_to = span[1]
            yield found("secret", span, 0.85)


def _telling_part(text: str, span: tuple[int, int]) -> str:
    start, end = span
    if end - start <= 2 * _ENOUGH_TO_TELL:
        return text[start:end]
    return text[start : start + _ENOUGH_TO_TELL] + text[end - _ENOUGH_TO_TELL : end]


def _without_closing_signs(text: str, start: int, end: int) -> tuple[int, int]:
    tail = text[max(start, end - _MOST_CLOSING_SIGNS) : end]
    return start, end - len(tail) + len(tail.rstrip("'").rstrip(".,;:)]}>'"))


def _is_password(text: str, span: tuple[int, int], *, certain: bool, quoted: bool) -> bool:
    value = _telling_part(text, span)
    if len(value) < _FEWEST_PASSWORD_CHARACTERS or (_CALL.match(value) and not quoted):
        return False
    if quoted:
        return True
    has_digit = _DIGIT.search(value) is not None
    if not certain:
        return (
            has_digit
            and "://" not in value
            and _LETTER.search(value) is not None
            and len(value) >= _FEWEST_SAID_CHARACTERS
        )
    # A plain word with more words behind it is a sentence ("password: please reset it"), not a password.
    alone = text[span[1] : span[1] + 40].split("\n", maxsplit=1)[0].strip(" \t.,;:)]}'\"") == ""
    return has_digit or alone or _UNUSUAL_IN_A_WORD.search(value) is not None


def _is_key(value: str) -> bool:
    if len(value) < _FEWEST_KEY_CHARACTERS or _CALL.match(value) or not is_varied(value) or " " in value:
        return False
    mixed = value.lower() != value != value.upper() and not value.istitle() and len(value) > _FEWEST_KEY_CHARACTERS * 2
    named = _LETTER.search(value) is not None and (mixed or _DIGIT.search(value) is not None)
    return named and not value.startswith(("http://", "https://", "/"))


def headers_and_logins(sheet: Sheet) -> Iterator[Finding]:
    """Find authorization headers, and a login and password written into an address or a command."""
    for match in _HEADER.finditer(sheet.text):
        value = match[2].rstrip(".:-")
        if _is_login_in_base64(value) if match[1].lower() == "basic" else _DIGIT.search(value) and is_varied(value):
            yield found("token", (match.start(2), match.start(2) + len(value)), 0.85)
    for sign, form, confidence in (("://", _LOGIN, 0.95), ("-u", _LOGIN_FLAG, 0.85)):
        if sign in sheet.text:
            for match in form.finditer(sheet.text):
                login = match[1]
                if not _SAMPLE_LOGIN.match(login) and not _STAND_IN.match(login.partition(":")[2]):
                    yield found("basic_auth", match.span(1), confidence)


def _is_login_in_base64(value: str) -> bool:
    try:
        return b":" in base64.b64decode(value + "=" * (-len(value) % 4))
    except ValueError:
        return False


def keys_near_their_name(sheet: Sheet) -> Iterator[Finding]:
    """Find long runs of mixed characters where a word shortly before them speaks of a key."""
    for match in _LONG_RUN.finditer(sheet.text):
        value = match.group().rstrip("-_")
        if not _looks_random(value):
            continue
        before = sheet.lowered[max(0, match.start() - _NEARBY_CHARACTERS) : match.start()]
        if _NEARBY_WORD.search(before) and not (_HEX.match(value) and _HASH_WORD.search(before)):
            yield found("secret", (match.start(), match.start() + len(value)), 0.6)


def _looks_random(value: str) -> bool:
    if _UUID.match(value) or value.isdigit() or not is_varied(value):
        return False
    if not (_LETTER.search(value) and _DIGIT.search(value)):
        return False
    changes_case = value.lower() != value != value.upper()
    return changes_case or value.isalnum()
