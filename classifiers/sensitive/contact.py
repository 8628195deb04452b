"""E-mail addresses, telephone numbers and names in social networks."""

import re
from collections.abc import Iterator

import phonenumbers

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import told
from classifiers.sensitive.reasons import OF_A_THING, THINGS
from classifiers.sensitive.sheet import Sheet

_EMAIL = re.compile(
    r"(?<![\w.+%'-])[\w.+%'-]++@(?:\[[0-9A-Fa-f:.]{3,45}+\]|"
    r"[^\W_](?:[\w-]{0,62}+\.)(?:[\w-]{1,63}+\.){0,8}+[^\W\d_][\w-]{1,30}+)"
)
_PHONE = re.compile(
    r"[+(0-9](?:(?<![\w.,@/$€£#:-].)|(?<=[^\W\d]:.)|(?<=,.))(?:(?<=[0-9])|[0-9])(?:[ ()./\t-]{0,3}[0-9]){6,16}"
    r"(?![\w@%€$£]|[-./]\d)"
)
_PHONE_WORD = re.compile(
    r"(?:phone|\btel\b|\btel[.:]|telef|téléf|téléph|\bcell|mobil|\bcall|\bfax|whatsapp|\bsms\b|\btext(?:ed)? (?:me|him|"
    r"her)|hotline|\bhandy|rufnummer|\bdurchwahl|\breach (?:me|him|her|us)|\bportable\b|\bcelular|\bmóvil|\bnumer|"
    r"\bnummer|"
    r"\bring |\bcep\b|\bgsm\b|\bdial|\bcontact (?:no|num)|\btél|\bjoindre|\bappel|\bllam|\bchiam|\bcellulare|"
    r"\btelemóvel|\bligue|"
    r"\bligar|\bzadzwo|\bdzwo|\bkomórk|\bkom[.:]|\bvolejte|\bvolat|\bzavol|\bbel me|\bbellen|\bnul |\brufen|\banruf|"
    r"\berreichbar|"
    r"\bring|\bringa|\bsoita|\bpuh\b|\bpuh[.:]|puhelin|\bhívj|\bszám|\bsuna|\bara(?:yın|yabilir|yabilirsiniz)|\bzovi|"
    r"\bnazovi|телефон|"
    r"\bтел\b|\bтел[.:]|моб|звони|звонит|набер|τηλ|κιν|điện thoại|\bđt\b|\bsđt\b|gọi|\bhp\b|telp|nohp|هاتف|جوال|"
    r"موبايل|טלפון|נייד|फोन|फ़ोन|"
    r"मोबाइल|โทร|电话|電話|手机|手機|携帯|お問い合わせ|전화|휴대폰|연락처|핸드폰)"
)
# One of these stands in every word that speaks of a telephone; finding them is quick.
PHONE_STEMS = tuple(
    (
        "phon tel cell mobil call fax whatsapp sms text hotline handy rufnummer durchwahl reach portable celular "
        "móvil numer nummer ring cep gsm dial contact téléf téléph tél joindre appel llam chiam telemóv lig dzwo "
        "kom vol bel nul rufen anruf erreich soit puh hív szám suna ara zovi тел моб звон набер τηλ κιν điện đt "
        "sđt gọi hp هاتف جوال موبايل טלפון נייד फोन फ़ोन मोबाइल โทร 电话 電話 手机 手機 携帯 お問 전화 휴대폰 연락처 "
        "핸드폰 "
    ).split()
)
# Right before a number, with nothing between, it is a telephone's whatever plan knows it.
_PHONE_LABEL = re.compile(
    r"(?:phone|tel|telefon\w*|teléfono|telefone|telefono|téléphone|tél|telephone|mobile?|mob|mobil\w*|cell|cellulare|"
    r"móvil|celular|fax|"
    r"handy\w*|rufnummer|durchwahl|whatsapp|sms|puh|komórk\w*|kom|gsm|cep|cep telefonu\w*|тел|телефон|моб|τηλ|κιν|"
    r"sđt|đt|điện thoại|hp|"
    r"telp|dzwoń|zadzwoń|call|dial|ring|text|llámame|llama|chiama|appelle|ligue|bel|volejte|电话|電話|"
    r"手机|手機|携帯|携帯電話|전화|"
    r"휴대폰|연락처|"
    r"핸드폰|โทร|هاتف|جوال|טלפון|נייד|फोन|मोबाइल)(?:番号|번호|号码|号|號|nummer| number| no| nr| num)?\.?(?: (?:is|"
    r"ist|me at|"
    r"him at|her at|us at|on|at|"
    r"me on|al|au|pod|na|auf))?[ \t]{0,2}[:#]?[ \t]{0,2}[(+]?$"
)
_SHAPES = re.compile(
    r"(?:\+\d|\(\d{2,5}\)[ -]?\d{3}|(?:1[ .-])?\d{3}-\d{3}-\d{4}$|\d{3}\.\d{3}\.\d{4}$|(?:00\d|0\d)\d{0,4}[ /-]|"
    r"0[ -]\(?\d{3}|0[1-9]\d{8,9}$)"
)
_REGIONS_OF_ZERO = (
    "DE",
    "GB",
    "FR",
    "NL",
    "IT",
    "CH",
    "AT",
    "AU",
    "TR",
    "JP",
    "IN",
    "PH",
    "KR",
    "ZA",
    "NG",
    "SE",
    "BE",
)
_REGIONS_OF_OTHERS = ("US", "ES", "PL", "PT", "IN", "IT", "DK", "NO", "CN", "SG", "TR")
_REGIONS_OF_BARE = ("TR", "US", "GB", "FR", "ES", "IN")
_BARE_DIGITS = 10
_NO_DIGIT = re.compile(r"\D+")
# Decimals, coordinates and what is written like an address in a network.
_NO_PHONE = re.compile(r"\d{1,4}\.\d{3,}|(?:[01]?\d?\d|2\d\d)(?:\.\d{1,3}){3}")
_OTHER_NUMBER = re.compile(
    r"(?:\biva|\bvat|\bmwst|\bust[ -]?id\w*|\bsteuer\w*|\btva|\bbtw|\bnif|\bcif|\bnip|\bregon|\bkrs|\bsiren|\bsiret|"
    r"\brcs|\bhrb|\bticket|\bcase|"
    r"\bref\w*|\bkundennummer|\bkundennr|\bcustomer|\bkonto\w*|\baccount|\bpolicy|\bvertrag\w*|\bcontract|"
    r"\bmembers?hip|\bversion|\bbuild|\bid|"
    r"\bmrn|\bpatient\w*|\bmember|\bnpi|\bnhs)(?:[ -]?(?:no|nr|nummer|number|id|code))?\.?[ \t]{0,2}[:#]?[ \t]{0,2}$"
)
OTHERS = tuple(
    "iva vat mwst ust steuer tva btw nif cif nip regon krs siren siret rcs hrb ticket case ref kunden customer konto "
    "account policy "
    "vertrag contract member version build id mrn patient npi nhs".split()
)
_DATE = re.compile(r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d")
_HANDLE = re.compile(r"(?<![\w@/.<])@[A-Za-z_]\w{0,30}(?:\.\w{1,30}){0,3}(?<=\w\w\w)(?![\w@])")
_NETWORK_WORD = re.compile(
    r"twitter|\binsta(?:gram)?\b|\big\b|telegram|tik ?tok|mastodon|bluesky|\bthreads|\bhandle|\bfollow|snapchat|"
    r"\bsnap\b|\bdms?\b|"
    r"\bon x\b|\btwitch|discord|wechat|weibo|\bvk\b|\btagged|\btag (?:me|him|her)|facebook|linkedin|youtube|reddit"
)
_OF_PROGRAMS = frozenset(
    "@media @import @keyframes @font-face @override @param @return @returns @see @todo @charset @supports @layer "
    "@app @property @staticmethod "
    "@classmethod @test @before @after @deprecated @author @dataclass @pytest @here @channel @everyone @all "
    "@types @since @throws".split()
)
# A name right behind the name of a network needs no sign.
_NAMED_HANDLE = re.compile(
    r"(?<![\w/.])(?:insta(?:gram)?|ig|tik ?tok|telegram|twitter|snap(?:chat)?|discord|wechat|weibo|skype|line id|"
    r"threads|bluesky|twitch)"
    r"(?: handle| user(?:name)?| id| account| name| konto| profil)?(?: is| ist|:| -|=){1,2}[ "
    r"]{1,2}@?([a-z_](?=[\w.]*[\d._])[\w.]{2,29}\w)(?![\w@])"
)
NETWORKS = (
    "insta",
    "ig",
    "tik",
    "telegram",
    "twitter",
    "snap",
    "discord",
    "wechat",
    "weibo",
    "skype",
    "line id",
    "threads",
    "bluesky",
    "twitch",
)
_PROFILE = re.compile(
    r"(?:linkedin\.com/in|(?:twitter|x|instagram|facebook|tiktok)\.com|t\.me)/@?[\w.-]{3,60}+(?![\w/])", re.IGNORECASE
)
_CONTEXT_CHARACTERS = 40
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_FEWEST_SOLID = 8
# Asking the numbering plans takes 50 µs or more; beyond these the shape decides, on the safe side.
_MOST_ASKED = 200


def emails(sheet: Sheet) -> Iterator[Finding]:
    """Find every e-mail address."""
    if "@" not in sheet.text:
        return
    for match in _EMAIL.finditer(sheet.text):
        start = match.start() + len(match.group()) - len(match.group().lstrip("'.-"))
        yield found("email", (start, match.end()), 0.97)


def social_handles(sheet: Sheet) -> Iterator[Finding]:
    """Find a person's name in a social network, where a word says which network, or in the address of a profile."""
    if "@" in sheet.text:
        for match in _HANDLE.finditer(sheet.text):
            if match.group().lower() in _OF_PROGRAMS:
                continue
            alone = len(match.group()) == len(sheet.text.strip())
            if alone or _NETWORK_WORD.search(sheet.near(*match.span())):
                yield found("social_handle", match.span(), 0.8)
    for match in told(_NAMED_HANDLE, sheet, NETWORKS):
        yield found("social_handle", match.span(1), 0.75)
    if ".com/" in sheet.lowered or "t.me/" in sheet.lowered:
        for match in _PROFILE.finditer(sheet.text):
            yield found("social_handle", match.span(), 0.8)


def phones(sheet: Sheet) -> Iterator[Finding]:
    """Find telephone numbers: with a country code anywhere, without one where shape or a word nearby says so."""
    asked = 0
    anchors: list[str] | None = None
    others = False
    for match in sheet.watch.over(_PHONE.finditer(sheet.text)):
        value = match.group()
        digits = _NO_DIGIT.sub("", value)
        if not _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS or _is_something_else(sheet, match):
            continue
        shaped = _SHAPES.match(value) is not None
        if shaped and asked >= _MOST_ASKED:
            yield found("phone", match.span(), 0.7)
            continue
        if anchors is None:
            anchors = sheet.held_of(PHONE_STEMS)
            others = sheet.holds_any(THINGS) or sheet.holds_any(OTHERS)
        bare = sheet.is_bare and len(digits) == _BARE_DIGITS
        if not (shaped or anchors or bare):
            continue
        asked += 1
        before = sheet.lowered[max(0, match.start() - _CONTEXT_CHARACTERS) : match.start()]
        if asked <= _MOST_ASKED and anchors and _PHONE_LABEL.search(before):
            yield found("phone", match.span(), 0.9)
            continue
        if others and asked <= _MOST_ASKED and value[0] != "+" and _is_of_a_thing(before):
            continue
        # A short number without gaps needs its word right before it.
        named = (len(value) >= _FEWEST_SOLID or not value.isdigit()) and _is_named(sheet, match.start(), anchors)
        if (shaped or named or bare) and (asked > _MOST_ASKED or _is_dialable(value, named=named, bare=bare)):
            yield found("phone", match.span(), 0.9 if named or value.startswith("+") else 0.7)


def _is_something_else(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell dates, decimals, addresses in a network, and what goes on before a comma."""
    value, start = match.group(), match.start()
    if value[0] == "+":
        return False
    if _DATE.match(value) or _NO_PHONE.fullmatch(value):
        return True
    return sheet.text[start - 1 : start] == "," and not sheet.column(start)


def _is_of_a_thing(before: str) -> bool:
    return _OTHER_NUMBER.search(before) is not None or OF_A_THING.search(before) is not None


def _is_named(sheet: Sheet, start: int, anchors: list[str]) -> bool:
    if not anchors:
        return False
    before = f"{sheet.column(start)} \n {sheet.lowered[max(0, start - _CONTEXT_CHARACTERS) : start]}"
    return any(anchor in before for anchor in anchors) and _PHONE_WORD.search(before) is not None


def _is_dialable(value: str, *, named: bool, bare: bool) -> bool:
    if value.startswith(("+", "00")):
        international = "+" + value.lstrip("+0") if value.startswith("00") else value
        # Numbers of films and manuals are in no plan; with a plus sign their length is enough.
        return _numbering_plan_knows(international, region=None, strictly=not (named or value.startswith("+")))
    digits = value.lstrip("(")
    regions = _REGIONS_OF_ZERO if digits.startswith("0") else _REGIONS_OF_OTHERS
    if any(_numbering_plan_knows(value, region=region, strictly=not named) for region in regions):
        return True
    return bare and any(_numbering_plan_knows(value, region=region, strictly=True) for region in _REGIONS_OF_BARE)


def _numbering_plan_knows(value: str, *, region: str | None, strictly: bool) -> bool:
    try:
        number = phonenumbers.parse(value, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) if strictly else phonenumbers.is_possible_number(number)
