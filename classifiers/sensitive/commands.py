"""Passwords in the options of commands and in the lines that configure routers, switches and phones."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches, places, told
from classifiers.sensitive.said_values import is_said_password
from classifiers.sensitive.secret_values import is_code
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_V = (
    r"(?:\"(?P<double>[^\"\n\x00]{3,100})\"|'(?P<single>[^'\n\x00]{3,100})'|"
    r"(?P<bare>[^\s\"'\x00|;&<>-][^\s\"'\x00]{2,100}))"
)
# An option that names what it takes, of whatever tool.
_OPTION = re.compile(
    r"(?:pass(?:word|wd|phrase|code|in|out)?|pwd?|psk|storepass|keypass|secret|authkey)(?<=[a-z])"
    r"(?P<sign>[ \t]{1,3}|[=:])(?:pass:)?" + _V
)
_OPTION_BEGINS = re.compile(r"(?:^|[\s\"'(\[,])(?:--?|/)[a-z][a-z-]{0,24}$|(?:^|[\s\"'(\[,])(?:--?|/)$")
_TOOLS = (
    (("sshpass",), r"[^\n|;]{0,40}?[ \t]-p[ \t]?"),
    (("mysql", "mariadb"), r"[^\n|;]{0,160}?[ \t]-p(?=\S)"),
    (("redis-cli",), r"[^\n|;]{0,120}?[ \t]-a[ \t]+"),
    (
        ("ldapsearch", "ldapadd", "ldapmodify", "ldapwhoami", "ldapdelete", "ldappasswd"),
        r"[^\n|;]{0,200}?[ \t]-w[ \t]+",
    ),
    (("freerdp", "rdesktop", "mstsc"), r"[^\n|;]{0,160}?[ \t](?:/p:|-p[ \t]+)"),
    (
        (
            "psexec",
            "paexec",
            "winexe",
            "docker login",
            "podman login",
            "az login",
            "mongo",
            "mosquitto_",
            "crackmapexec",
            "evil-winrm",
            "oc login",
            "skopeo",
            "htpasswd",
        ),
        r"[^\n|;]{0,160}?[ \t](?:-p|-P)[ \t]+",
    ),
    (("plink", "pscp", "psftp", "putty", "winscp"), r"[^\n|;]{0,160}?[ \t]-pw[ \t]+"),
    (("7z", "7za", "rar "), r"[^\n|;]{0,120}?[ \t]-h?p(?=\S)"),
    (("unzip", "zip ", "ipmitool", "sqlcmd", "bcp ", "osql", "vncpasswd"), r"[^\n|;]{0,160}?[ \t]-P[ \t]*"),
    (
        ("smbclient", "rpcclient", "smbmap", "wmic", "impacket"),
        r"[^\n|;]{0,160}?[ \t](?:-U|--user)[ =][\w.\\/-]{1,60}%",
    ),
    (("net use", "net.exe use"), r"[ \t]+\S{1,80}[ \t]+\\\\\S{1,120}[ \t]+(?!/)"),
    (("net user", "net.exe user"), r"[ \t]+[\w.-]{1,60}[ \t]+(?!/)"),
    (("snmpwalk", "snmpget", "snmpbulkwalk"), r"[^\n|;]{0,120}?[ \t]-[cAX][ \t]+"),
    (("openssl enc", "openssl aes", "openssl des"), r"[^\n|;]{0,160}?[ \t]-k[ \t]+"),
)
SHORT_OPTIONS = (
    *(
        " -p",
        " -hp",
        " -P",
        " -a ",
        " -w ",
        " -U ",
        " -k ",
        " -c ",
        " -A ",
        " -X ",
        " --auth",
        " --user",
        "/p:",
        "\\\\",
    ),
    *("net user", "net use", "net.exe us"),
)
_WEB = re.compile(rf"(?:https?|xh|xhs)[ \t](?:[^\n|;]{{0,80}}?[ \t])?(?:-a|--auth)[ =][\"']?[\w.@+-]{{1,64}}:{_V}")
OF_TOOLS = (
    *((tools, re.compile(rf"(?:{'|'.join(re.escape(tool) for tool in tools)}){rest}{_V}")) for tools, rest in _TOOLS),
    (("http ", "https ", "xh "), _WEB),
)
_ACCOUNT = re.compile(
    r"(?:sqlplus|sqlldr|expdp|impdp|rman)[ \t]+(?:-\S+[ \t]+)?[\w.]{1,40}/(?P<bare>[^\s/@\"'\x00]{3,60})@|"
    r"(?:lftp|ncftp)[ \t][^\n]{0,60}?-u[ \t]+[\w.@-]{1,60},(?P<single>[^\s\"'\x00]{3,60})|"
    r"(?:auth|priv)[ \t]+(?:md5|sha(?:-?\d+)?|des|3des|aes)(?:[ \t]\d{3})?[ \t]+(?P<double>[^\s\"'\x00]{6,60})"
)
# A line of a settings file that holds nothing but a name and its value.
_DIRECTIVE = re.compile(
    r"(?:pass|pw|masterauth)[ \t]{1,8}[\"']?(?P<bare>[^\s\"'\x00#]{5,100})[\"']?[ \t]{0,8}(?=\r?\n|$)"
)
_DIRECTIVE_BEGINS = re.compile(r"(?:^|\n)[ \t]{0,12}[a-z][a-z._-]{1,24}$|(?:^|\n)[ \t]{0,12}$")
_ECHOED = re.compile(
    r"echo[ \t]{1,3}(?:-n[ \t])?[\"']?(?:[\w.-]{1,40}:)?(?P<bare>[^\"'\n|$]{3,100}?)[\"']?[ \t]{0,3}"
    r"(?:\|[ \t]{0,3}(?:sudo[ \t]{1,3}-\w{0,6}S|(?:sudo[ \t]{1,3})?(?:chpasswd|passwd|smbpasswd|docker login|"
    r"podman login|vault login))|"
    r">{1,2}[ \t]{0,3}\S{0,80}(?:\.key|secret|token|credential|password|passwd|\.pgpass)\S{0,20})"
)
_SETTING = re.compile(
    r"(?:secret|password|passwd|psksecret|passphrase|pre-shared-key|key-string|community|psk|wpa-psk|(?<=[ -])key|md5)"
    r"(?P<kind>(?:[ \t]{1,3}(?:\d{1,2}|ascii(?:-text)?|hex(?:adecimal)?|encrypted|ENC|enc|local|remote|plaintext|"
    r"clear|md5|sha\d*)(?=[ \t])){0,3})"
    r"[ \t]{1,3}" + _V
)
_DEVICE_LINE = re.compile(
    r"[ \t]*(?:no[ \t])?(?:username[ \t]\S{1,64}|enable|set|crypto|snmp-server|tacacs|radius|neighbor|ppp|wpa-psk|"
    r"pre-shared-key|"
    r"ip ospf|standby|vrrp|tunnel-group|ikev\d|isakmp|server-private|server-key|key-string|authentication|aaa|"
    r"nmcli|wpa|"
    r"security|psk|passphrase|password[ \t]\d|secret[ \t]\d|key[ \t]\d[ \t]|user[ \t]\S{1,64}|create user|"
    r"admin user)(?![\w:])",
    re.IGNORECASE,
)
_LONGEST_DEVICE_LINE = 160
OPTION_WORDS = ("pass", "pw", "psk", "secret", "authkey")
ACCOUNT_TOOLS = ("sqlplus", "sqlldr", "expdp", "impdp", "rman", "lftp", "ncftp", "auth ", "priv ")
DIRECTIVES = ("pass ", "pw ", "masterauth ")
_DEVICE_WORDS = frozenset(
    [
        "username",
        "enable",
        "set",
        "crypto",
        "snmp",
        "tacacs",
        "radius",
        "neighbor",
        "ppp",
        "wpa",
        "pre",
        "ospf",
        "standby",
        "vrrp",
        "tunnel",
        "isakmp",
        "server",
        "key",
        "authentication",
        "aaa",
        "nmcli",
        "security",
        "psk",
        "passphrase",
        "password",
        "secret",
        "user",
        "create",
        "admin",
    ]
) | {"ikev"}
_ANYONES = frozenset({"public", "private", "chain", "generate", "zeroize", "encryption", "recovery", "policy"})


def secrets_in_commands(sheet: Sheet, names: tuple[str, ...]) -> Iterator[Finding]:
    """Find what follows the options and settings that take a password."""
    low = sheet.lowered
    with_options = sheet.holds_any((" -", " /", "net u"))
    if with_options and (names or sheet.holds_any(OPTION_WORDS)):
        yield from _options(sheet)
    if with_options and any(option in sheet.text for option in SHORT_OPTIONS if sheet.holds(option.lower())):
        yield from _of_tools(sheet)
    for match in sheet.watch.over(matches(_ACCOUNT, sheet.text, sheet.held_of(ACCOUNT_TOOLS))):
        yield from _told(sheet, match)
    if sheet.holds_any(DIRECTIVES):
        for match in sheet.watch.over(told(_DIRECTIVE, sheet, ("pass", "pw", "masterauth"))):
            before = low[max(0, match.start() - 40) : match.start()]
            if _DIRECTIVE_BEGINS.search(before) and is_said_password(match["bare"]):
                yield from _told(sheet, match)
    if sheet.holds("echo "):
        for match in sheet.watch.over(matches(_ECHOED, sheet.text, ("echo ",))):
            yield from _told(sheet, match)
    if sheet.words & _DEVICE_WORDS:
        yield from _device_settings(sheet)


def _of_tools(sheet: Sheet) -> Iterator[Finding]:
    for tools, form in OF_TOOLS:
        present = sheet.held_of(tools)
        for match in sheet.watch.over(matches(form, sheet.text, present)) if present else ():
            yield from _told(sheet, match)


def _options(sheet: Sheet) -> Iterator[Finding]:
    for match in sheet.watch.over(told(_OPTION, sheet, (*OPTION_WORDS, "storepass", "keypass"))):
        if _OPTION_BEGINS.search(sheet.lowered[max(0, match.start() - 28) : match.start()]):
            yield from _told(sheet, match)


def _device_settings(sheet: Sheet) -> Iterator[Finding]:
    text = sheet.text
    for begin in sheet.watch.over([0, *(place + 1 for place in places(text, "\n"))]):
        if _DEVICE_LINE.match(text, begin) is None:
            continue
        end = text.find("\n", begin, begin + _LONGEST_DEVICE_LINE)
        for match in _SETTING.finditer(text, begin, end if end >= 0 else begin + _LONGEST_DEVICE_LINE):
            value = match["double"] or match["single"] or match["bare"]
            if value.lower() not in _ANYONES and (any(sign.isdigit() for sign in match["kind"]) or _fits(value)):
                yield from _told(sheet, match)


def _fits(value: str) -> bool:
    return is_said_password(value) or (any(sign.isdigit() for sign in value) and any(sign.isalpha() for sign in value))


def _told(sheet: Sheet, match: re.Match[str]) -> Iterator[Finding]:
    group = next(name for name in ("double", "single", "bare") if name in match.re.groupindex and match[name])
    start, end = match.span(group)
    value = sheet.text[start:end].rstrip(",;)")
    if not (
        STAND_IN.match(value)
        or refers(value)
        or value.startswith(("$", "-", "@/"))
        or is_code(value, named=" ")
        or value.isspace()
    ):
        yield found("password", (start, start + len(value)), 0.8)
