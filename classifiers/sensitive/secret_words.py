"""The words that name a secret, and what stands in the place of one without being one."""

import re

ACCESS_WORD = (
    r"pass[ _-]?word|passwd|passphrase|pass[ _-]phrase|passwort|kennwort|passcode|\bpasswd?\b|(?<![a-z])pwd?\b|"
    r"(?<![a-z])pwd|(?<![a-z])pass(?=[\"' ]{0,2}[:=])|"
    r"contrase[ñn]a|mot de passe|\bmdp\b|\bsenha|palavra-passe|has[łl]o\b|wachtwoord|парол[ьяюе]|lösenord|adgangskode|"
    r"salasana|passord|"
    r"jelszó|heslo\b|parola\b|şifre|密码|密碼|パスワード|비밀번호|κωδικός|\bpin(?: code)?\b"
)
KEY_WORD = (
    r"secret|token|apikey|credential|\bauth\b|_auth\b|authorization|connection[ _-]?string|\bsas\b|"
    r"session[ _-]?(?:id|key|cookie)?|(?<![a-z])sid(?![a-z])|(?<![a-z])pat(?![a-z])|webhook[ _-]?url|reporter[ _-]?id"
)
# `key` alone names a secret only where its value looks drawn by lot; these keys are no secrets at all.
KEY_OF_A_SECRET = re.compile(
    r"(?:api|access|private|client|auth|account|signing|license|subscription|service|master|shared|"
    r"encryption|authentication|"
    r"secret|x-[a-z]{2,20})[ _-]?$|_$"
)
OPEN_KEY = re.compile(
    r"(?:public|primary|foreign|sort|cache|partition|index|hot|mon|tur|don|jockey|project|issue|key)[ _-]?$"
)
# Where the name of a secret can begin, in small letters.
ANCHORS = (
    "pass",
    "pwd",
    "pw",
    "kennwort",
    "contrase",
    "mot de passe",
    "mdp",
    "senha",
    "palavra-passe",
    "hasło",
    "haslo",
    "wachtwoord",
    "парол",
    "lösenord",
    "adgangskode",
    "salasana",
    "jelszó",
    "heslo",
    "parola",
    "şifre",
    "密码",
    "密碼",
    "パスワード",
    "비밀번호",
    "κωδικός",
    "pin",
    "secret",
    "token",
    "apikey",
    "key",
    "credential",
    "auth",
    "connection",
    "sas",
    "session",
    "sid",
    "pat",
    "webhook",
    "reporter",
)
STAND_IN = re.compile(
    r"<[^<>]{0,80}>|<\x00|\$\{|\$\(|\$[A-Z_]+\b|\$[a-z_]+\W*$|\{\{|\{[\w.]*\}|%[A-Z_]{2,}%|\[[a-z _-]*\]|\([a-z ]*\)|"
    r"(?:process\.)?env[.\[(]|os\.|getenv|[x*•.…#?_-]{3,}+$|https?://|"
    r"(?:none|null|nil|true|false|undefined|string|str|text|empty|required|optional|redacted|removed|hidden|masked|"
    r"placeholder)\b[\W_]*$|"
    r"(?:your|the|my|insert|enter|some|example|sample|dummy)[_ -]?(?:own |(?:api|secret|access|new|client|"
    r"app)[_ -]?){0,2}"
    r"(?:password|key|token|secret|value)\w*+[\W_]*$",
    re.IGNORECASE,
)
SAMPLE_LOGIN = re.compile(
    r"(?:[\[<]?user(?:name)?[\]>]?|test|foo|x+|\$\w+):(?:[\[<]?(?:password|pass|token|test|bar)[\]>]?|[xy]+|\$\w+)$|"
    r"<.{0,80}>$|"
    r".{0,80}:\[[A-Za-z_ -]+\]$",
    re.IGNORECASE,
)
# What follows `password` or `token` in the name of something that is no secret itself.
ABOUT_A_SECRET = re.compile(
    r"[_-]?(?:ids?|names?|urls?|uri|path|files?|types?|length|len|field|policy|reset|count|expiry|"
    r"expires?(?:_in|_at)?|ttl|hint|"
    r"version|status|age|timeout|label|prompt|required|enabled|changed|updated|created|prefix|endpoint|limit|size|"
    r"usage|budget|manager|rotation)(?:[_-]\w+)?[\"'`\])*]{0,3}$"
)
