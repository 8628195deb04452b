"""Passwords and keys that a program hands over as a literal: `setPassword("…")`, `login("user", "…")`."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import told
from classifiers.sensitive.said_values import is_said_password, is_telling
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_LITERAL = r"[bruf@]{0,2}([\"'`])(?P<value>(?:(?!\1)[^\n\\\x00]|\\.){3,120}?)\1"
_SECURE_STRING = re.compile(rf"securestring[ \t(]{{1,3}}(?:-\w{{1,20}}[ \t]{{1,3}}){{0,3}}{_LITERAL}", re.IGNORECASE)
_SETTER = re.compile(
    rf"(?:(?:set|with|use|change|update|reset|enter|type|fill|verify|hash|encode|encrypt|create|check)_?(?:user|db|"
    rf"admin|new)?_?|\.)"
    rf"(?:password|passwd|pwd|passphrase|secret|psk)(?:_?hash|sync|"
    rf"async)?\([ \t]{{0,4}}(?:[\w.]{{1,30}},[ \t]{{0,4}})?{_LITERAL}[ \t]{{0,4}}[,)]",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:password|passwd|pwd|passwort|kennwort|"
    r"pass)[^\n\"'`]{0,20}[\"'`][^\n\"'`.]{0,6}[\])]{1,3}[ \t]{0,4}\n?[ \t]{0,12}"
    r"(?:\.\w{1,20}\([^()\n]{0,40}\)){0,3}\.(?:send_?keys|fill|type|press_?sequentially|set_?value|settext|set|"
    r"val|input|enter_?text|"
    r"type_?text)\([ \t]{0,3}" + _LITERAL,
    re.IGNORECASE,
)
_TWO = re.compile(
    r"(?:basic_?auth(?:entication)?|network_?credential|get_?connection|pdo|credentials?|"
    r"auth(?=[ \t]{0,3}[=:])|plain_?auth|user_?password|password_?authentication|password_?credentials?|"
    r"pscredential|proxy_?auth)"
    r"(?:[ \t]{0,3}[=:])?[ \t]{0,3}[(\[](?P<inner>[^()\[\]\n\x00]{6,240})[)\]]",
    re.IGNORECASE,
)
TWO_ANCHORS = (
    "basic",
    "network",
    "getconn",
    "get_conn",
    "pdo",
    "credential",
    "auth",
    "plain",
    "user",
    "pass",
    "pscred",
    "proxy",
)
_ENTER = re.compile(
    r"(?:log_?in|sign_?in|auth|authenticate|connect|\.begin)\w{0,12}[ \t]{0,3}\((?P<inner>[^()\[\]\n\x00]{6,240})\)"
)
ENTER_ANCHORS = ("log", "sign", "auth", "connect", ".begin")
_INSERT = re.compile(r"insert into[^\n(]{1,80}\((?P<columns>[^()]{1,600})\)\s{0,9}values")
_ROW = re.compile(r"\(((?:[^()'\n]|'[^'\n]{0,200}'){1,900})\)")
_CELL = re.compile(r"[ \t]{0,4}(?:'([^'\n]{0,200})'|[^,'\n]{1,200})[ \t]{0,4}(?:,|$)")
_PASSWORD_COLUMN = re.compile(
    r"pass(?:word|wd|wort|phrase|code)?$|pwd?$|kennwort$|(?:^|_)(?:secret|token|api_?key|pin)$"
)
_LONGEST_ROWS = 20_000
SIGNER_ANCHORS = (
    "jwt.",
    "createhmac",
    "hmac.",
    "cookie",
    "fernet",
    "aes.",
    "secret",
    "keys.",
    "signed",
    "serial",
    "timed",
)
_SIGNER = re.compile(
    r"(?:jwt\.(?:sign|verify|encode|decode)|createhmac|hmac\.new|cookie_?parser|fernet|aes\.(?:encrypt|decrypt)|"
    r"secret_?key_?spec|keys\.hmacshakeyfor|signed_?cookie\w{0,10}|timed_?serializer|"
    r"serializer)\((?P<inner>[^\n\x00]{6,200})",
    re.IGNORECASE,
)
# What asks for a password and is answered by a script, and the procedures of SQL Server.
_EXPECT = re.compile(
    r"pass(?:word|"
    r"phrase)[^\n]{0,12}[;\n][ \t]{0,8}send(?:[ \t]--)?[ \t]{1,3}[\"']?(?P<value>[^\s\"'\\\x00$]{4,80})(?=\\[rn])"
)
_PROCEDURE = re.compile(r"sp_(?:addlogin|password)(?P<inner>[^\n\x00]{6,200})")
_IDENTIFIED = re.compile(r"identified[ \t]{1,3}by[ \t]{1,3}(?:password[ \t]{1,3})?[\"']?(?P<value>[^\s\"';\x00]{3,80})")
ENDS_OF_SETTERS = ("password(", "passwd(", "pwd(", "phrase(", "secret(", "psk(", "sync(", "hash(")
ANY_OF = ("securestring", "identified", "expect", "sp_addlogin", "sp_password")
# One of these stands wherever a call takes a literal.
SIGNS_OF_A_CALL = ("('", '("', "(`", "')", '")', "`)", "', '", '", "', "','", '","', "b'", "['")
_QUOTED = re.compile(r"[\"'`]([^\"'`\n\\]{0,100})[\"'`]")
_NO_SECRET = re.compile(
    r"(?:hs|rs|es|ps)\d{3}$|sha-?\d+$|md5$|utf-?8$|aes[\w-]*$|hex$|base64$|ascii$|[\w.-]+\.(?:com|net|org|io|"
    r"local|de)(?::\d+)?$|"
    r"\d+[hdms]?$|[^@\s]+@[^@\s]+$|\w+:|/|[#.]\w+[\w -]*$|.*\bpass(?:word|wd)?s?\b|.*[\[{%<]",
    re.IGNORECASE,
)
_FEWEST_IN_A_SIGNER = 6


def secrets_in_calls(sheet: Sheet) -> Iterator[Finding]:
    """Find literals in calls that take a password or a key for signing."""
    low = sheet.lowered
    if not sheet.holds_any(ANY_OF) and not sheet.holds_any(SIGNS_OF_A_CALL):
        return
    for form, anchors in (
        (_SECURE_STRING, ("securestring",)),
        (_IDENTIFIED, ("identified",)),
        (_EXPECT, ("password", "passphrase")),
        (_FIELD, ("pass", "pwd", "kennwort")),
        (
            _SETTER,
            (
                "set",
                "with",
                "use",
                "change",
                "update",
                "reset",
                "enter",
                "type",
                "fill",
                "verify",
                "hash",
                "enc",
                "create",
                "check",
                ".p",
                ".s",
            ),
        ),
    ):
        if form is _SETTER and not sheet.holds_any(ENDS_OF_SETTERS):
            continue
        for match in sheet.watch.over(told(form, sheet, anchors)):
            start, end = match.span("value")
            value = sheet.text[start:end]
            if _is_literal(value) and (form is not _SETTER or is_said_password(value)):
                yield found("password", (start, end), 0.85)
    if "(" in low or "[" in low:
        yield from _pairs(sheet)
        yield from _signers(sheet)
    if sheet.holds("sp_"):
        yield from _procedures(sheet)
    if sheet.holds("insert into"):
        yield from _rows(sheet)


def _pairs(sheet: Sheet) -> Iterator[Finding]:
    """Find the second literal of a call that logs in; where the call can mean more, only what is no name."""
    for form, anchors, fits in ((_TWO, TWO_ANCHORS, is_said_password), (_ENTER, ENTER_ANCHORS, is_telling)):
        for match in sheet.watch.over(told(form, sheet, anchors)):
            for literal in list(_QUOTED.finditer(sheet.text, *match.span("inner")))[1:]:
                if _is_literal(literal[1]) and fits(literal[1]):
                    yield found("password", literal.span(1), 0.8)
                    break


def _procedures(sheet: Sheet) -> Iterator[Finding]:
    for match in sheet.watch.over(told(_PROCEDURE, sheet, ("sp_addlogin", "sp_password"))):
        for literal in _QUOTED.finditer(sheet.text, *match.span("inner")):
            if _is_literal(literal[1]) and is_said_password(literal[1]):
                yield found("password", literal.span(1), 0.8)


def _signers(sheet: Sheet) -> Iterator[Finding]:
    for match in sheet.watch.over(told(_SIGNER, sheet, SIGNER_ANCHORS)):
        for literal in _QUOTED.finditer(sheet.text, *match.span("inner")):
            if _could_sign(literal[1]):
                yield found("secret", literal.span(1), 0.75)
                break


def _could_sign(value: str) -> bool:
    return len(value) >= _FEWEST_IN_A_SIGNER and " " not in value and not value.isalpha() and _is_literal(value)


def _rows(sheet: Sheet) -> Iterator[Finding]:
    """Find the values of a column called password in the rows that a statement of SQL inserts."""
    for match in sheet.watch.over(told(_INSERT, sheet, ("insert into",))):
        names = [name.strip(" \t\n\"'`[]") for name in match["columns"].split(",")]
        columns = {at for at, name in enumerate(names) if _PASSWORD_COLUMN.search(name)}
        for row in _ROW.finditer(sheet.text, match.end(), match.end() + _LONGEST_ROWS) if columns else ():
            for at, cell in enumerate(_CELL.finditer(sheet.text, *row.span(1))):
                if at in columns and cell[1] and _is_literal(cell[1]):
                    yield found("password", cell.span(1), 0.85)


def _is_literal(value: str) -> bool:
    return not (STAND_IN.match(value) or refers(value) or _NO_SECRET.match(value))
