"""Sentences that security must see whatever the model thinks of them; each rule is a reason in plain words."""

import re

from classifiers.text import plain

Rules = tuple[tuple[str, re.Pattern[str]], ...]

# Up to eight words between two others; every part is possessive, so that no text makes it try twice.
_GAP = r"(?:\W{1,3}+\w{1,25}+){0,8}?\W{1,3}+"
_DONE = (
    r"(?:pasted|uploaded|leaked|copied|typed|entered|shared|sent|mailed|emailed|posted|fed|dropped|put|hochgeladen|"
    r"reinkopiert|eingefügt|eingegeben|geschickt|collé|envoyé|copié|pegué|pegado|subí|copié|incollato|caricato|"
    r"inviato|colei|enviei|carreguei|wkleił\w*|wysłał\w*|wrzucił\w*|geplakt|gestuurd|gedeeld|klistrade|skickade|"
    r"вставил\w*|отправил\w*)"
)
_CREDENTIAL = (
    r"(?:passwords?|passwort\w*|api[ -]?keys?|secret keys?|private keys?|credentials?|access tokens?|contraseñas?|"
    r"mots? de passe|senhas?|hasł[oa]|wachtwoord(?:en)?|lösenord|adgangskode\w*|парол\w*|master key|zugangsdaten|"
    r"login data)"
)
_RECORDS = (
    r"(?:client list|customer (?:list|data|names|records)|payroll|salary (?:list|file|data)|salaries|"
    r"patient (?:data|records?|files?)|medical records?|kundenliste|kundendaten|gehaltsliste|patientendaten|"
    r"liste (?:des )?clients|datos de clientes|dati dei clienti|dados (?:de|dos) clientes|dane klientów|"
    r"klantgegevens|kunddata)"
)
_PERSON = r"(?:i|we|he|she|they|someone|somebody|colleague|intern|contractor|ich|wir|j'ai|nous|yo|abbiamo|ho|eu)"
_SHOWN = r"(?:showed|shows|showing|shown|see|saw|seeing|got|gave|displayed|returned|opened)"
_SOMEBODY_ELSE = (
    r"(?:someone else|somebody else|another (?:customer|client|patient|employee|person|user|company|tenant|colleague)|"
    r"other (?:people|customers|clients|patients|employees|users|tenants))"
)
_LEAK = (
    r"(?:data (?:leak|breach)|datenleck|datenpanne|fuite de données|fuga de datos|fuga di dati|vazamento de dados|"
    r"wyciek\w* danych|datalek|dataläcka|утечк\w* данных|"
    r"(?:was|were|been|got|has|have) (?:leaked|exposed|breached|hacked|compromised))"
)
_AGENT = r"(?:agent|bot|assistant|copilot|cursor|ki-agent|agente)"
_OVERSTEPPED = (
    r"(?:deleted|wiped|paid|transferred|overwrote|dropped|cancelled|removed|revoked|gelöscht|storniert|supprimé|"
    r"borró|cancellato)"
)
_ATTACK = r"(?:phishing|deep ?fake|prompt injection|ransomware|voice clone|cloned voice|jailbroke\w*|malware)"
_RULES = (
    ("it says that a credential was entered or sent", rf"{_DONE}{_GAP}{_CREDENTIAL}"),
    (
        "it says that a credential came out",
        rf"{_CREDENTIAL}\W{{1,3}}+(?:(?:was|were|got|has been|wurde)\W{{1,3}}+)?(?:leaked|exposed|pasted|hochgeladen)",
    ),
    ("it says that confidential records were entered or sent", rf"{_PERSON}\b{_GAP}{_DONE}{_GAP}{_RECORDS}"),
    ("it speaks of a leak or a breach", _LEAK),
    ("somebody saw what belongs to somebody else", rf"{_SHOWN}\b{_GAP}{_SOMEBODY_ELSE}"),
    ("it speaks of an attack", _ATTACK),
    ("an agent acted without leave", rf"{_AGENT}\b{_GAP}{_OVERSTEPPED}"),
)
# A sentence that asks first, or only supposes, reports nothing; the sentence before or after it still may.
_NOTHING_HAPPENED = re.compile(
    r"\b(?:can|may|could|should|am i allowed to|is it ok(?:ay)? (?:to|if)|before)\b[^.?!\n]{0,80}"
    r"\b(?:paste|upload|share|send|enter|put|copy)\b|"
    r"\b(?:what if|hypothetically|suppose|imagine|training on|course about|policy (?:on|about|for)|"
    r"how (?:do|can) (?:i|we) (?:spot|detect|prevent|recognise))\b"
)
_END_OF_SENTENCE = re.compile(r"[.!?\n]\s")


def compiled_rules() -> Rules:
    """Give each rule's reason with its pattern."""
    return tuple((reason, re.compile(rf"\b{pattern}\b")) for reason, pattern in _RULES)


def incident_reasons(text: str, rules: Rules) -> tuple[str, ...]:
    """Name the rules that hold for a sentence of the text; all of a long text is read."""
    lowered = plain(text).lowered
    likely = [rule for rule in rules if rule[1].search(lowered)]
    if not likely:
        return ()
    told = [sentence for sentence in _END_OF_SENTENCE.split(lowered) if not _NOTHING_HAPPENED.search(sentence)]
    return tuple(reason for reason, pattern in likely if any(pattern.search(sentence) for sentence in told))
