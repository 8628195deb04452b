"""A name and a password side by side: `the login is admin / …`, `log in as root with …`."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches
from classifiers.sensitive.said_values import is_said_password, is_telling, without_closing
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_TRIGGER = (
    r"(?:log(?:ged)?[ -]?(?:me[ ]|us[ ])?(?:in|on)|sign[ -]?in|credentials?|creds|access|account|username|user|"
    r"zugang(?:sdaten)?|"
    r"anmeld(?:ung|edaten|en)|"
    r"logindaten|benutzer|identifiants?|connexion|acc[èe]s|acceso|credenciales|usuario|credenziali|accesso|utente|"
    r"credenciais|"
    r"acesso|inlog(?:gegevens)?|gebruiker|dane (?:do )?logowania|logowanie|inloggning|innlogging|kirjautuminen|"
    r"přihlášení|"
    r"(?<![a-z])(?:use|usa|usar|utilise[rz]?|nutze|verwende|nimm|gebruik|użyj|använd|brug|bruk)|rdp|ssh|vpn|s?ftp|"
    r"logged in)(?![a-z])"
)
_WORDS = """
log login logon logged sign signin credential credentials creds access account username user zugang zugangsdaten
anmeldung anmeldedaten anmeldungen anmeldeten logindaten benutzer identifiant identifiants connexion accès acces
acceso credenciales usuario credenziali accesso utente credenciais acesso inlog inloggegevens gebruiker dane
inloggning innlogging kirjautuminen přihlášení rdp ssh vpn ftp sftp use usa usar utilise utiliser utilisez nutze
verwende nimm gebruik użyj använd brug bruk
"""
_TRIGGER_WORDS = frozenset(_WORDS.split())
_NAME = r"(?P<name>[\w.@+\\-]{2,64})"
_JOINED = r"(?:[ \t]{0,2}[/|:][ \t]{0,2}|[ \t](?:with|using|mit|and|und|et|avec|y|con|e|com|og|och|en|met|i)[ \t])"
_VALUE = r"(?P<value>[^\s\x00\"'«»<>]{5,64})"
_DIRECT = re.compile(
    rf"{_TRIGGER}(?:[ \t]{{1,2}}[\w'.-]{{1,20}}+){{0,5}}?"
    rf"(?:[ \t]{{0,2}}[:=][ \t]{{1,3}}|[ \t](?:is|ist|est|es|è|é|was|are|with|as|mit|als|avec|con|com|"
    rf"met)[ \t])[\"'(]?{_NAME}{_JOINED}{_VALUE}"
)
_LOOSE = re.compile(
    rf"{_TRIGGER}(?:[ \t]{{1,2}}[\w.,;:?!'@-]{{1,40}}+){{0,9}}?[ \t]{{1,2}}[\"'(]?{_NAME}{_JOINED}{_VALUE}(?![/\w])"
)


_ACCOUNT = re.compile(
    r"(?<![\w./@-])(?:admin(?:istrator)?|root|sysadmin|superuser|guest|postgres|sa|pi|ubuntu|oracle|tomcat)"
    rf"[ \t]{{0,2}}[:/|][ \t]{{0,2}}{_VALUE}(?![/\w])"
)
_ACCOUNT_WORDS = frozenset(
    {
        "admin",
        "administrator",
        "root",
        "sysadmin",
        "superuser",
        "guest",
        "postgres",
        "sa",
        "pi",
        "ubuntu",
        "oracle",
        "tomcat",
    }
)
_MAIL = re.compile(rf"@[\w-]{{1,60}}(?:\.[\w-]{{1,60}}){{1,4}}[ \t]{{0,2}}[:/|][ \t]{{0,2}}{_VALUE}(?![/\w])")


def login_pairs(sheet: Sheet) -> Iterator[Finding]:
    """Find the password of a pair; the name may stay."""
    if not sheet.longest_digits:
        return
    anchors = sheet.words & _TRIGGER_WORDS
    covered_to = 0
    for form, fits, places in (
        (_DIRECT, is_said_password, anchors),
        (_LOOSE, is_telling, anchors),
        (_ACCOUNT, is_telling, sheet.words & _ACCOUNT_WORDS),
        (_MAIL, is_telling, "@"),
    ):
        for match in sheet.watch.over(matches(form, sheet.lowered, places)):
            start, end = match.span("value")
            value = without_closing(sheet.text[start:end])
            if start >= covered_to and fits(value) and not (STAND_IN.match(value) or refers(value)):
                yield found("password", (start, start + len(value)), 0.7)
