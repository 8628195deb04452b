"""Passwords and keys that a program hands over as a literal: `setPassword("…")`, `login("user", "…")`."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.said_values import is_said_password
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_LITERAL = r"[bruf@]{0,2}([\"'`])(?P<value>(?:(?!\1)[^\n\\\x00]|\\.){3,120}?)\1"
_SECURE_STRING = re.compile(rf"securestring[ \t(]{{1,3}}(?:-string[ \t]{{1,3}})?{_LITERAL}", re.IGNORECASE)
_SETTER = re.compile(
    rf"(?:(?:set|with|use|change|update|reset|enter|type|fill|verify|hash|encode|encrypt|create|check)_?(?:user|db|admin|new)?_?|\.)"
    rf"(?:password|passwd|pwd|passphrase|secret|psk)(?:_?hash|sync|async)?\([ \t]{{0,4}}(?:[\w.]{{1,30}},[ \t]{{0,4}})?{_LITERAL}[ \t]{{0,4}}[,)]",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(?:password|passwd|pwd|passwort|kennwort|pass)[^\n\"'`]{0,20}[\"'`][^\n\"'`.]{0,6}[\])]{1,3}[ \t]{0,4}\n?[ \t]{0,12}"
    r"(?:\.\w{1,20}\([^()\n]{0,40}\)){0,3}\.(?:send_?keys|fill|type|press_?sequentially|set_?value|settext|set|val|input|enter_?text|"
    r"type_?text)\([ \t]{0,3}" + _LITERAL,
    re.IGNORECASE,
)
_TWO = re.compile(
    r"(?:basic_?auth(?:entication)?|network_?credential|log_?in|sign_?in|auth|authenticate|get_?connection|connect|pdo|credentials?|"
    r"plain_?auth|user_?password|password_?authentication|password_?credentials?|pscredential|proxy_?auth)"
    r"(?:[ \t]{0,3}[=:])?[ \t]{0,3}[(\[](?P<inner>[^()\[\]\n\x00]{6,240})[)\]]",
    re.IGNORECASE,
)
_SIGNER = re.compile(
    r"(?:jwt\.(?:sign|verify|encode|decode)|createhmac|hmac\.new|cookie_?parser|fernet|aes\.(?:encrypt|decrypt)|"
    r"secret_?key_?spec|keys\.hmacshakeyfor|signed_?cookie\w{0,10}|timed_?serializer|serializer)\((?P<inner>[^\n\x00]{6,200})",
    re.IGNORECASE,
)
_IDENTIFIED = re.compile(r"identified[ \t]{1,3}by[ \t]{1,3}(?:password[ \t]{1,3})?[\"']?(?P<value>[^\s\"';\x00]{3,80})")
_LITERAL_IN_A_CALL = re.compile(r"[\"'`][ \t]?[,)\]]|[(,\[][ \t]?[\"'`]")
_QUOTED = re.compile(r"[\"'`]([^\"'`\n\\]{0,100})[\"'`]")
_NO_SECRET = re.compile(
    r"(?:hs|rs|es|ps)\d{3}$|sha-?\d+$|md5$|utf-?8$|aes[\w-]*$|hex$|base64$|ascii$|[\w.-]+\.(?:com|net|org|io|local|de)(?::\d+)?$|"
    r"\d+[hdms]?$|[^@\s]+@[^@\s]+$|\w+:|/|[#.]\w+[\w -]*$|.*\bpass(?:word|wd)?s?\b|.*[\[{%<]",
    re.IGNORECASE,
)
_FEWEST_IN_A_SIGNER = 6


def secrets_in_calls(sheet: Sheet) -> Iterator[Finding]:
    """Find literals in calls that take a password or a key for signing."""
    low = sheet.lowered
    if "securestring" not in low and "identified" not in low and not _LITERAL_IN_A_CALL.search(low):
        return
    for form, anchors in (
        (_SECURE_STRING, ("securestring",)),
        (_IDENTIFIED, ("identified",)),
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
        if form is _SETTER and not any(
            word in low for word in ("password(", "passwd(", "pwd(", "phrase(", "secret(", "psk(", "sync(", "hash(")
        ):
            continue
        for match in sheet.watch.over(matches(form, low, anchors)):
            start, end = match.span("value")
            value = sheet.text[start:end]
            if _is_literal(value) and (form is not _SETTER or is_said_password(value)):
                yield found("password", (start, end), 0.85)
    if "(" in low or "[" in low:
        yield from _pairs(sheet)


def _pairs(sheet: Sheet) -> Iterator[Finding]:
    low = sheet.lowered
    anchors = [
        word
        for word in (
            "basic",
            "network",
            "log",
            "sign",
            "auth",
            "get",
            "connect",
            "pdo",
            "credential",
            "plain",
            "user",
            "pass",
            "pscred",
            "proxy",
        )
        if word in low
    ]
    for match in sheet.watch.over(matches(_TWO, low, anchors)):
        literals = list(_QUOTED.finditer(sheet.text, *match.span("inner")))
        for literal in literals[1:] if len(literals) > 1 else ():
            if _is_literal(literal[1]) and is_said_password(literal[1]):
                yield found("password", literal.span(1), 0.8)
                break
    anchors = [
        word
        for word in (
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
        if word in low
    ]
    for match in sheet.watch.over(matches(_SIGNER, low, anchors)):
        for literal in _QUOTED.finditer(sheet.text, *match.span("inner")):
            if (
                len(literal[1]) >= _FEWEST_IN_A_SIGNER
                and " " not in literal[1]
                and _is_literal(literal[1])
                and any(not sign.isalpha() for sign in literal[1])
            ):
                yield found("secret", literal.span(1), 0.75)
                break


def _is_literal(value: str) -> bool:
    return not (STAND_IN.match(value) or refers(value) or _NO_SECRET.match(value))
