"""Secrets in headers, in addresses and in the options of a command."""

import base64
import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.open_keys import is_open
from classifiers.sensitive.phrases import told
from classifiers.sensitive.secret_values import DIGIT, LETTER
from classifiers.sensitive.secret_words import SAMPLE_LOGIN, STAND_IN
from classifiers.sensitive.sheet import Sheet
from classifiers.sensitive.tokens import is_varied

_HEADER = re.compile(r"(?<!\w)(bearer|basic|token|apikey|digest)[ \t]{1,4}([a-z0-9_.~+/=:-]{8,}+)")
HEADER_WORDS = ("bearer", "basic", "token", "apikey", "digest")
_AUTHORIZATION = re.compile(
    r"(?:authorization|x-[a-z-]{2,30}(?:key|token|secret))[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?([^\s\"'\x00]{12,}+)"
)
_LOGIN = re.compile(r"://([^\s:/@\x00\"'<>]{0,128}+:[^\s/\x00\"'<>]{1,256})@")
_LOGIN_FLAG = re.compile(
    r"-(?<!\S.)(?:u|-user|-proxy-user)[ =]{0,2}(?:\"([^\s:\"\x00]{0,80}+\"?:\"?[^\s\"\x00]{0,200}+)\"|"
    r"([^\s:\"'\x00]{1,80}+:[\"']?[^\s\"'\x00]{1,200}+[\"']?)|'([^\s:'\x00]{0,80}+:[^\s'\x00]{0,200}+)')"
)
_PASSWORD_FLAG = re.compile(
    r"-(?<=\s.)(?:p|-password|-pass|-token|-secret|-api-key|P)(?:[ =]|"
    r"(?<=-p)(?=[^\s-]))([^\s\x00\"'-][^\s\x00\"']{5,100}+)"
)
# These take something else after -p, or ask for the password when -p stands alone.
_OTHER_TOOL = re.compile(
    r"(?:^|[\s|;&(])(?:mkdir|cp|mv|tar|ps|ssh|scp|rsync|psql|pg_\w+|nmap|lsof|read|test|git|go|cargo|make|npm|npx|"
    r"yarn|pnpm|node|python3?|"
    r"pytest|java|mvn|gradle|dotnet|msbuild|tsc|gcc|clang|flutter|docker (?:run|compose|create)|docker-compose|"
    r"podman run|gcloud|"
    r"terraform|kubectl|helm|uvicorn|gunicorn|rails|hugo|serve|http-server|iptables|netstat|ss|nc|telnet|patch|"
    r"perl|sed)(?=\s)"
)
_ASKING_TOOL = re.compile(r"(?:mysql|mariadb)\w*\s")
_LONGEST_LINE = 300
_FEWEST_HEADER_CHARACTERS = 12


def headers_and_logins(sheet: Sheet) -> Iterator[Finding]:
    """Find authorization headers, and a login and password written into an address or a command."""
    yield from _headers(sheet)
    for match in _LOGIN.finditer(sheet.text) if "://" in sheet.text else ():
        if _is_login(match[1]):
            yield found("basic_auth", match.span(1), 0.95)
    if "-u" in sheet.text or "-user" in sheet.text:
        for match in sheet.watch.over(_LOGIN_FLAG.finditer(sheet.text)):
            group = match.lastindex or 1
            if _is_login(match[group]):
                yield found("basic_auth", match.span(group), 0.85)
    for match in sheet.watch.over(_PASSWORD_FLAG.finditer(sheet.text)) if "-" in sheet.text else ():
        if _is_another_option(sheet.text, match):
            continue
        if DIGIT.search(match[1]) and LETTER.search(match[1]) and not STAND_IN.match(match[1]) and "/" not in match[1]:
            yield found("password", match.span(1), 0.75)


def _is_another_option(text: str, match: re.Match[str]) -> bool:
    """Tell the -p of a port, a project or a path from that of a password."""
    if text[match.start() : match.start() + 2].lower() != "-p" or text.startswith("-pass", match.start()):
        return False
    line = text[text.rfind("\n", max(0, match.start() - _LONGEST_LINE), match.start()) + 1 : match.start()]
    asks = text.startswith("-p ", match.start()) and _ASKING_TOOL.search(line) is not None
    return asks or _OTHER_TOOL.search(line) is not None


def _headers(sheet: Sheet) -> Iterator[Finding]:
    for match in sheet.watch.over(told(_HEADER, sheet, HEADER_WORDS)):
        value = sheet.text[match.start(2) : match.end(2)].rstrip(".:-")
        if (
            _is_login_in_base64(value)
            if match[1] == "basic"
            else DIGIT.search(value) and is_varied(value) and not is_open(value.replace(":", "-"))
        ):
            yield found("token", (match.start(2), match.start(2) + len(value)), 0.85)
    if sheet.holds("authorization") or sheet.holds("x-"):
        for match in sheet.watch.over(_AUTHORIZATION.finditer(sheet.lowered)):
            value = sheet.text[match.start(1) : match.end(1)].rstrip("\\,;")
            if (
                DIGIT.search(value)
                and is_varied(value)
                and not STAND_IN.match(value)
                and LETTER.search(value)
                and not value.startswith("AWS4-")
            ):
                yield found("token", (match.start(1), match.start(1) + len(value)), 0.85)


def _is_login(login: str) -> bool:
    name, _, password = (part.strip("\"'") for part in login.partition(":"))
    if SAMPLE_LOGIN.match(f"{name}:{password}"):
        return False
    if not password:
        # An interface that knows only a key takes it for the name.
        return len(name) >= _FEWEST_HEADER_CHARACTERS and DIGIT.search(name) is not None and not STAND_IN.match(name)
    return not STAND_IN.match(password)


def _is_login_in_base64(value: str) -> bool:
    try:
        login = base64.b64decode(value + "=" * (-len(value) % 4)).decode("utf-8", "replace")
    except ValueError:
        return False
    return ":" in login and SAMPLE_LOGIN.match(login) is None
