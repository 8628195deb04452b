"""The words that name a secret, and what stands in the place of one without being one."""

import re

ACCESS_WORD = (
    r"pass[ _-]?word|passwd|passphrase|pass[ _-]phrase|passwort|kennwort|passcode|\bpasswd?\b|(?<![a-z])pwd?\b|"
    r"(?<![a-z])pwd|(?:(?<![a-z])|(?<=admin)|(?<=user)|(?<=root)|(?<=db)|(?<=my)|(?<=smtp)|(?<=mail)|(?<=ftp)|"
    r"(?<=ldap)|(?<=sql)|"
    r"(?<=service)|(?<=wifi)|(?<=guest)|(?<=account)|(?<=proxy)|(?<=login))p(?:ass|w)(?=[\"' \])]{0,3}:{0,2}[:=])|"
    r"contrase[ñn]a|mot de passe|\bmdp\b|\bsenha|palavra-passe|has[łl]o\b|wachtwoord|парол[ьяюе]|lösenord|adgangskode|"
    r"salasana|passord|"
    r"(?<![a-z])psk\b|pre-?shared[ _-]?key|"
    r"jelszó|heslo\b|parola\b|şifre|密码|密碼|パスワード|비밀번호|κωδικός|\bpin(?: code)?\b"
)
KEY_WORD = (
    r"secret|token|apikey|credential|\bauth\b|_auth\b|authorization|connection[ _-]?string|\bsas\b|"
    r"session(?:[ _-]?(?:id|key|cookie))?|(?:php|asp)?sessid|(?<![a-z])sid(?![a-z])|(?<![a-z])pat(?![a-z])|"
    r"webhook[ _-]?url|reporter[ _-]?id"
)
# A key as other languages call it; what stands beside it must look drawn by lot.
KEY_NOUN = (
    r"jeton|schlüssel|\bcl(?:é|ef)s?\b|\bclave|chiave|\bchave|sleutel|klucz|ключ|токен|nyckel|nøkkel|nøgle|"
    r"\bavain|klíč|kulcs|"
    r"anahtar|κλειδί|密钥|密鑰|令牌|トークン|キー|토큰|인증"
)
_KEY_NOUNS = """
jeton schlüssel clé clef clave chiave chave sleutel klucz ключ токен nyckel nøkkel nøgle avain klíč kulcs anahtar κλειδί
密钥 密鑰 令牌 トークン キー 토큰 인증
"""
KEY_NOUN_ANCHORS = tuple(_KEY_NOUNS.split())
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
    "psk",
    "preshared",
    "pre-shared",
    "sessid",
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
    r"aladdin:open ?sesame$|<.{0,80}>$|"
    r".{0,80}:\[[A-Za-z_ -]+\]$",
    re.IGNORECASE,
)
# What follows `password` or `token` in the name of something that is no secret itself.
ABOUT_A_SECRET = re.compile(
    r"[_-]?(?:ids?|names?|urls?|uri|path|files?|types?|length|len|field|policy|reset|count|expiry|"
    r"expires?(?:_in|_at)?|ttl|hint|"
    r"version|status|age|timeout|label|prompt|required|enabled|changed|updated|created|prefix|endpoint|limit|size|"
    r"usage|budget|s?manager|rotation|comment|description|note|title|alias|pair|store|board|word|press|code|map|"
    r"schema|space|class|"
    r"index|count|column|format|spec|algorithm|alg|issuer|audience|scopes?|provider|handler|service|vault|"
    r"source)(?:[_-]\w+)?[\"'`\])*]{0,3}$"
)
# What names the place where a secret is kept, or the value that a program will put there.
_REFERENCE = re.compile(
    r"@microsoft\.keyvault|(?:op|sm|awssm|akv|ref\+\w+|secretref|bws|gopass|keychain|kms|ssm|doppler|file)://|vault:|"
    r"arn:aws|aws4-(?:hmac|ecdsa)|projects/[\w-]+/secrets|!(?:ref|getatt|sub|vault|secret|importvalue|env|include|"
    r"encrypted)\b|enc\[|"
    r"\(\(|__\w+__$|#\{|"
    r"\{\{|/run/|/etc/|/var/|/vault/|<[a-z ]|[\w-]{0,20}(?:change[_-]?me|replace[_-]?me|your[_-]|goes[_-]here)|"
    r"todo\b|replace_|"
    r"(?:var|data|local|module|secrets?|config|configuration|settings?|self|this|env|environment|params|request|"
    r"req|res|props|state|form|inputs?|outputs|"
    r"steps|vault|credentials?|process|options|opts|args|ctx|cfg|conf|user|model|event|body|random_password|"
    r"random_string|"
    r"(?:aws|azurerm|google|kubernetes)_\w+)(?:[.\[(]|\?\.|->)",
    re.IGNORECASE,
)
# Vendors put this into the keys of their documentation.
_SAMPLE = "EXAMPLE"
_SAMPLE_LOGINS = ("QWxhZGRpbjpvcGVu", "dXNlcm5hbWU6cGFzc3dvcmQ")


def refers(value: str) -> bool:
    """Tell a reference to a secret, or the sample of a vendor's documentation, from the secret itself."""
    return _REFERENCE.match(value) is not None or _SAMPLE in value or value.startswith(_SAMPLE_LOGINS)
