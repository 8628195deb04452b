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
    r"secret|token|api[ _-]?key|apikey|access[ _-]?key|private[ _-]?key|client[ _-]?key|auth[ _-]?key|account[ _-]?key|"
    r"signing[ _-]?key|license[ _-]?key|subscription[ _-]?key|service[ _-]?key|master[ _-]?key|shared[ _-]?key|"
    r"(?<![a-z])pat(?![a-z])|webhook[ _-]?url|reporter[ _-]?id|session[ _-]?(?:id|key|cookie)?|(?<![a-z])sid(?![a-z])|"
    r"encryption[ _-]?key|credential|\bauth\b|_auth\b|_key\b|x-[a-z]{2,20}-key|connection[ _-]?string|\bsas\b|"
    r"authentication key|authorization"
)
# `key` alone names a secret only where its value looks drawn by lot; these keys are no secrets at all.
LONE_KEY_WORD = (
    r"(?<!public)(?<!public[ _-])(?<!primary)(?<!primary[ _-])(?<!foreign)(?<!foreign[ _-])(?<!sort)(?<!sort[ _-])"
    r"(?<!cache)(?<!cache[ _-])(?<!partition)(?<!partition[ _-])(?<!index)(?<!hot)(?<!mon)(?<!tur)(?<!project)"
    r"(?<!project[ _-])(?<!issue[ _-])(?<!issue)key(?![a-z])"
)
STAND_IN = re.compile(
    r"<[^<>]{0,80}>|<\x00|\$\{|\$\(|\$[A-Z_]+\b|\$[a-z_]+\W*$|\{\{|\{[\w.]*\}|%[A-Z_]{2,}%|\[[a-z _-]*\]|\([a-z ]*\)|"
    r"(?:process\.)?env[.\[(]|os\.|getenv|[x*•.…#?_-]{3,}+$|https?://|"
    r"(?:none|null|nil|true|false|undefined|string|str|text|empty|required|optional|redacted|removed|hidden|masked|"
    r"placeholder)\b[\W_]*$|"
    r"(?:your|the|my|insert|enter|some|example|sample|dummy)[_ -]?(?:own |(?:api|secret|access|new|client|app)[_ -]?){0,2}"
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
    r"[_-]?(?:ids?|names?|urls?|uri|path|files?|types?|length|len|field|policy|reset|count|expiry|expires?(?:_in|_at)?|ttl|hint|"
    r"version|status|age|timeout|label|prompt|required|enabled|changed|updated|created|prefix|endpoint|limit|size|"
    r"usage|budget|manager|rotation)(?:[_-]\w+)?[\"'`\])*]{0,3}$"
)
