"""Health and belief: record numbers beside a word, and a diagnosis or a drug near a person."""

import re
from collections.abc import Iterator

from classifiers.sensitive.conditions import IN_GENERAL, PHRASES, STEMS, TIES
from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.names.known import is_given
from classifiers.sensitive.phrases import (
    begun,
    begun_words,
    by_beginning,
    by_first_word,
    matches_at_words,
    said,
    told,
    word_places,
)
from classifiers.sensitive.sheet import FIRST_LETTERS, Sheet

_RECORD = re.compile(
    r"(?:\bmrn\b|medical record(?: (?:number|no))?|patient (?:id|number|no)|hospital (?:id|number)|"
    r"chart (?:number|no)|case record|patientennummer|"
    r"patienten-?id|fallnummer|numéro de dossier médical|health (?:insurance|plan) (?:id|number|no)|"
    r"member id|policy holder id)[^\w\n]{0,3}(?:is |no\.? |number )?[:# ]{0,3}([a-z]{0,4}-?\d[\w-]{3,20})"
)
RECORD_ANCHORS = (
    "mrn",
    "medical record",
    "patient",
    "hospital",
    "chart",
    "case record",
    "fallnummer",
    "numéro",
    "health ",
    "member id",
    "policy holder",
)
_ICD = re.compile(r"[A-TV-Z]\d(?<![\w.-]..)[0-9AB](?:\.[0-9A-Z]{1,4})?(?![\w.-]\d|\w)")
_ICD_WORD = re.compile(r"\bicd\b|icd-?10|diagnos")
CONDITIONS = by_first_word(PHRASES)
_STEMS = by_beginning(STEMS)
_LABELLED = re.compile(
    r"(?:diagnos\w*|rozpoznanie|диагноз|medication|medikation|medikament\w*|allerg\w+|condition|treatment)[ "
    r"\t]?[:=][^\n]{0,40}$"
)
_POSITIVE = re.compile(r"[ -]?(?:positiv\w*|positif|pozytywn\w*|1|2|typ(?:e|o)? ?[12]|tipo ?[12])(?!\w)")
_WORD_NEAR = re.compile(r"[^\W\d_]+")
# What somebody is diagnosed with is an illness, whatever it is called.
_DIAGNOSED = re.compile(
    r"(?:diagnosed with|diagnosis of|hospitali[sz]ed (?:for|with)|being treated for|undergoing treatment for|surgery "
    r"for|presents with|erkrankt an|"
    r"diagnostizierte?[rsn]?|diagnostiqué[e]?s? (?:avec )?|atteinte? d(?:e |'un |'une |u )|diagnosticad[oa] (?:de|"
    r"con|com)|diagnosticat[oa] (?:con )?|"
    r"affett[oa] da|gediagnosticeerd met|zdiagnozowano (?:u \w+ )?|choruje na|chor[ya] na|cierpi na|fått diagnosen|"
    r"diagnostiserad med|"
    r"diagnosticeret med|trpí|diagnostikován\w*|teşhisi konuldu|болеет|диагностирован\w*) ?:?[ ]?(?:an? |une? |"
    r"eine?[rn]? |un[ao]? )?"
    r"((?!the |it\b|this |that |him|her\b|them|all\b)[^\W\d_][^\W\d_-]{3,24}(?: (?:and |type |typ |tipo "
    r")?[^\W\d_]{4,20}){0,1})"
)
_DIAGNOSED_WORDS = by_beginning(
    "diag hosp bein unde surg pres erkr atte affe gedi zdia chor cier fått trpí teşh боле диаг".split()
)
_OF_MACHINES = re.compile(
    r"\b(?:server|app|system|pipeline|engine|network|database|car|printer|laptop|machine|bug|patient zero)\b"
)
_ENDINGS = tuple(
    (
        "cancer krebs kræft kreft kanker karzinom carcinoma sarkom sarcoma itis arthrose neurose psychose "
        "thrombose sklerose fibrose zirrhose aemia ämie anämie pathie pathy algie algia phobie phobia plegie "
        "plegia ectomy ektomie dystrophie dystrophy fibrillation rhythmie arrhythmia insuffizienz störung "
        "syndrom syndrome tumor tumour zapalenie trombose "
    ).split()
)
_LAST_LETTERS = frozenset(ending[-FIRST_LETTERS:] for ending in _ENDINGS)
_NO_ILLNESSES = frozenset(
    "sympathy empathy apathy telepathy antipathy sympathie empathie telepathie antipathie nostalgie nostalgia "
    "störung betriebsstörung "
    "ruhestörung netzstörung zerstörung verstörung serverstörung stromstörung systemstörung leitungsstörung "
    "netzwerkstörung bahnstörung "
    "academia bohemia syndrom syndrome homeopathy homöopathie osteopathie osteopathy skada".split()
)
_SHORTEST_ILLNESS = 5
_BEFORE, _AFTER = 80, 50
# The most that stands between a person and the word of belief.
_SUBJECT = 120
_BELIEF = re.compile(
    r"(?<!\w)(?:(?:he|she|they|who|employee|candidate|applicant|colleague|mr\.? \w+|ms\.? \w+) (?:is|are|"
    r"was) (?:a |an )?(?:practi[sc]ing |devout )?"
    r"(?:muslim|jewish|christian|catholic|hindu|buddhist|atheist|gay|lesbian|bisexual|transgender|trans|"
    r"queer|homosexual|member of (?:a|the) (?:trade )?union)|"
    r"trade union membership|sexual orientation:|religion: ?\w+|konfession: ?\w+|ethnic(?:ity|"
    r" origin): ?\w+|political (?:opinion|affiliation): ?\w+)(?!\w)"
)
_BELIEF_WORDS = frozenset(
    [
        "muslim",
        "jewish",
        "christian",
        "catholic",
        "hindu",
        "buddhist",
        "atheist",
        "gay",
        "lesbian",
        "bisexual",
        "transgender",
        "trans",
        "queer",
        "homosexual",
        "union",
        "sexual",
        "religion",
        "konfession",
        "ethnic",
        "ethnicity",
        "political",
    ]
)
BELIEF_ANCHORS = (
    "he ",
    "she ",
    "they ",
    "who ",
    "employee ",
    "candidate ",
    "applicant ",
    "colleague ",
    "mr",
    "ms",
    "trade union",
    "sexual",
    "religion",
    "konfession",
    "ethnic",
    "political",
)


def health_matters(sheet: Sheet) -> Iterator[Finding]:
    """Find record numbers, and conditions or drugs that the text ties to somebody."""
    for match in told(_RECORD, sheet, RECORD_ANCHORS if sheet.longest_digits else ()):
        yield found("medical_record", match.span(1), 0.85)
    for span in _said_to_be_diagnosed(sheet):
        if not _OF_MACHINES.search(sheet.near(*span)):
            yield found("diagnosis", span, 0.65)
    for span in sheet.watch.over(sorted(set(_illnesses(sheet)))):
        if _is_tied(sheet, span):
            yield found("diagnosis", span, 0.7)
    if sheet.holds("icd") or sheet.holds("diagnos"):
        for match in _ICD.finditer(sheet.text):
            if _ICD_WORD.search(sheet.near(*match.span())):
                yield found("diagnosis", match.span(), 0.75)
    for match in _beliefs(sheet):
        yield found("belief", match.span(), 0.7)


def _beliefs(sheet: Sheet) -> Iterator[re.Match[str]]:
    """Try the pattern only shortly before a word of belief; what it begins with stands everywhere."""
    text = sheet.lowered
    done = 0
    for place in sorted(place for word in sheet.words & _BELIEF_WORDS for place in word_places(sheet, word)):
        begin = max(done, place - _SUBJECT)
        done = place + 1
        for start in sorted({at for sign in BELIEF_ANCHORS for at in _places_within(text, sign, (begin, done))}):
            if (match := _BELIEF.match(text, start)) is not None:
                yield match


def _places_within(text: str, piece: str, span: tuple[int, int]) -> Iterator[int]:
    """Give the places of a piece that begins within a span."""
    at = text.find(piece, span[0], span[1] + len(piece))
    while 0 <= at < span[1]:
        yield at
        at = text.find(piece, at + 1, span[1] + len(piece))


def _said_to_be_diagnosed(sheet: Sheet) -> Iterator[tuple[int, int]]:
    for match in matches_at_words(_DIAGNOSED, sheet, begun_words(sheet, _DIAGNOSED_WORDS)):
        yield match.span(1)


def _illnesses(sheet: Sheet) -> Iterator[tuple[int, int]]:
    yield from said(sheet, CONDITIONS)
    yield from _by_ending(sheet)
    for start, end in begun(sheet, _STEMS):
        more = _POSITIVE.match(sheet.lowered, end)
        yield start, more.end() if more else end


def _by_ending(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Find words that end as only illnesses do, so that the lists need not hold them all."""
    for word in [word for word in sheet.words if word[-FIRST_LETTERS:] in _LAST_LETTERS]:
        if word.endswith(_ENDINGS) and len(word) > _SHORTEST_ILLNESS and word not in _NO_ILLNESSES:
            for start in word_places(sheet, word):
                yield start, start + len(word)


def _is_tied(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Tell whether an illness is somebody's, and nobody speaks of it in general."""
    begin, end = max(0, span[0] - _BEFORE), span[1] + _AFTER
    near = f"{sheet.text[begin : span[0]]} \n {sheet.text[span[1] : end]}"
    words = set(_WORD_NEAR.findall(near.lower()))
    if words & IN_GENERAL:
        return False
    if words & TIES or _LABELLED.search(sheet.lowered, begin, span[0]):
        return True
    return any(word[0].isupper() and is_given(word) for word in _WORD_NEAR.findall(near))
