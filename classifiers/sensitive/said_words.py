"""How people name a password or a code when they speak of it, in many languages, and what links it to its value."""

import re

from classifiers.sensitive.sheet import Sheet

ACCESS_NOUN = (
    r"(?<![\d_-])(?:pass[ _-]?words?|pass[ _-]?phrase|passcode|passwd)(?![a-z_-])|(?<![a-z\d_-])(?:pass|pwd?|"
    r"psk)(?![a-z\d_/-])|"
    r"passwor[td](?:e?s)?(?![a-z_])|kennwort|losungswort|kodeord|passord|mots? de passe|(?<![a-z])mdp(?![a-z])|"
    r"contrase[ñn]a|(?<![a-z])(?<!palabra )clave(?! del? (?:producto|cliente|éxito|problema|pedido)\b)(?![a-z])|"
    r"(?<![a-z])senha|"
    r"palavra-passe|(?<![a-z])parol[aăei](?![a-z])|"
    r"parola d'ordine|has[łl][oaeu](?![a-z])|wachtwoord|парол[ьяюей]{1,2}|lösenord|adgangskode|salasana|jelszó|jelszav|"
    r"(?<![a-z])hesl[aou](?![a-z])|şifre|lozink|(?<![a-z])geslo|slaptažod|парола|κωδικό?ς?|密码|密碼|口令|パスワード|비밀번호|"
    r"mật khẩu|kata sandi|community string|(?<![a-z])(?:passw|kennw)\.|(?<![a-z])ww(?=[ :])|(?<![a-z])lösen(?= |"
    r":)|(?<![a-z])kode(?=:)|(?:wlan|wi-?fi|netzwerk)[ -]?(?:schlüssel|key|sleutel|nyckel)"
)
CODE_NOUN = (
    r"(?<![a-z])(?:pin|puk)\d?(?:[ -](?:code|number|nummer))?(?![a-z-])|"
    r"(?<![a-z])(?:door|gate|entry|access|alarm|unlock|lock|safe|keypad|garage|wi-?fi|wlan|guest|recovery|backup|admin)"
    r"[ -](?:code|key)s?(?![a-z])|"
    r"(?:zugangs|zutritts|tür|tor|alarm|entsperr|wlan|geheim|toegangs|deur|pin|adgangs|dør|port|dörr|"
    r"larm)-?[ck]ode?n?(?![a-z])|"
    r"(?:wiederherstellungs|zugangs)-?schlüssel|digicode|(?<![a-z])(?:wlan|wi-?fi|ssid|hotspot)(?![a-z-])|"
    r"(?<![a-z])combo(?:ination)?(?![a-z])|tresor(?:code|kombination)|"
    r"(?:code|kode|kod|c[óo]digo|codice|combina[a-zçãó]{4,6}|kombination|"
    r"kombinasjon)(?=[ \t][^\n:=]{0,40}(?:tresor|safe|coffre|caja fuerte|cassaforte|cofre|kluis|sejf|door|tür|"
    r"gate|alarm|garage|keypad|schlüssel|lock|sblocco|verrouill|desbloque))|"
    r"(?:door|gate|alarm|garage)[ ]keypad|"
    r"(?<![a-z])(?:code|c[óo]digo|codice|kod)(?: du| de la| de l'| del| della| dell'| do| da| de| di| d'| d[oe])?"
    r"[ ']?(?:wi-?fi|acc[èe]s|acceso|accesso|acesso|dostępu|pin|porte|puerta|porta|alarme?|drzwi|bramy|secreto?|"
    r"segreto)(?![a-z])"
)
# Where one of these names can begin, in small letters.
_NAMES = """
password passwd passphrase passcode pass-phrase pass-word passwor passord kennwort losungswort kodeord contrase
palavra-passe hasł wachtwoord парол lösenord adgangskod salasana jelsz şifre lozink slaptažod κωδικ 密码 密碼 口令
パスワード 비밀번호 zugangs zutritts türcode tür-code entsperr geheimcode toegangs deurcode pincode pin-code portkod
dörrkod larmkod wiederherst digicode combina kombinati kombinas tresor keypad kennw. passw.
"""
# Short ones are looked for as whole words first; where two words make the name, the second one says so.
_SHORT_NAMES = """
pass pw pwd psk mdp clave senha parola parole parolă haslo hasla heslo heslu hesla geslo pin puk code código codigo
codice kod kode ww lösen mnemonic seed combo combination
"""
_NAMES_BEFORE_CODE = """
wlan wi wifi netzwerk door gate entry access alarm unlock lock safe keypad garage guest recovery backup admin
hotspot ssid
"""
_SECOND_WORDS = {
    "string": "community",
    "keypad": "door",
    "pin1": "pin",
    "pin2": "pin",
    "passe": "mot",
    "phrase": "pass",
    "sandi": "kata",
    "khẩu": "mật",
    "word": "pass",
    "codes": "code",
}
_CODES = frozenset({"code", "codes", "key", "keys", "schlüssel", "sleutel", "nyckel", "clé", "clave", "chiave", "pw"})
LONG_NAMES = tuple(_NAMES.split())
_STEMS = tuple(name for name in LONG_NAMES if name.isascii())
_OTHER_STEMS = tuple(name for name in LONG_NAMES if not name.isascii())
_NEED_A_CODE = frozenset(_NAMES_BEFORE_CODE.split())
# Nothing but a code begins with these; those of a network can name its password as well.
NAMES_OF_CODES = (_NEED_A_CODE - {"wlan", "wi", "wifi", "netzwerk"}) | {
    "code",
    "código",
    "codigo",
    "codice",
    "pin",
    "puk",
}
_WORDS = {word: word for word in (*_SHORT_NAMES.split(), *_NEED_A_CODE)} | _SECOND_WORDS


def names_in(sheet: Sheet) -> tuple[str, ...]:
    """Give the beginnings of such names that stand in a text at all."""
    low, words = sheet.lowered, sheet.words
    short = words & _WORDS.keys()
    if short and not words & _CODES:
        short -= _NEED_A_CODE
    stems = _STEMS if low.isascii() else (*_STEMS, *_OTHER_STEMS)
    return (*sheet.held_of(stems), *{_WORDS[word] for word in short})


# What follows `password` where not the password itself is spoken of.
ABOUT = (
    r"[ -](?:polic|manage|reset|field|rule|length|strength|hash|generat|prompt|protect|expir|requirement|import|"
    r"authentic|less|box|hint|safe|vault|stor|check|recovery|age|change|list|complex|spray|attack|leak|richtlini)\w*"
)
_COPULA = (
    r"is|was|are|be|has been|ist|war|lautet|lautete|wäre|est|était|sera|es|era|será|è|é|sarà|to|jest|är|var|er|"
    r"blir|on|je|"
    r"este|είναι|это|olan|adalah|là|heißt|luidt|stays|remains|bleibt|reste|heter"
)
_ADVERB = (
    r"now|still|again|currently|temporarily|always|simply|just|jetzt|nun|aktuell|noch|immer|weiterhin|"
    r"vorübergehend|einfach|ab|"
    r"sofort|heute|maintenant|toujours|désormais|provisoirement|ahora|todavía|siempre|ora|sempre|adesso|agora|nu|"
    r"nog|teraz|"
    r"nadal|nyní|as follows|wie folgt|folgendes|the following"
)
LINK_SIGN = r"[ \t\xa0]{0,3}(?:=>|->|→|:|(?<=[ \t])=(?=[ \t]))[ \t\xa0]{0,4}"
_SAID_AGAIN = (
    r"[ \t]?[,;-]{0,2}[ \t](?:it's|it is|its|that's|c'est|es ist|das ist|namely|nämlich|i\.e\.)"
    rf"(?:[ \t](?:{_ADVERB})){{0,2}}[ \t]|"
)
LINK_WORD = (
    _SAID_AGAIN
    + rf"[ \t]{{1,2}}(?:{_COPULA})(?:[ \t](?:{_ADVERB})){{0,3}}:?[ \t]{{1,3}}|"
    + r"[ \t]{0,2}(?:是|为|為|は|が|은|는)[ \t]{0,2}"
)
LINK_CHANGE = r"[ \t]{1,2}(?:to|auf|in|en|par|a|em|na|naar|til|till|på)[ \t]{1,2}"
CHANGE = re.compile(
    r"chang|reset|\bset\b|updat|rotat|geänder|änder|setz|remplac|modifi|réinit|cambi|restabl|alter|mudad|redefin|"
    r"modific|"
    r"reimpost|zmieni|gewijzig|veranderd|ändra|återställ|endret|ændret|nulstil"
)
