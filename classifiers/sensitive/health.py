"""Health and belief: record numbers beside a word, and a diagnosis or a drug near a person."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import by_first_word, matches, said
from classifiers.sensitive.sheet import Sheet

_RECORD = re.compile(
    r"(?:\bmrn\b|medical record(?: (?:number|no))?|patient (?:id|number|no)|hospital (?:id|number)|"
    r"chart (?:number|no)|case record|patientennummer|"
    r"patienten-?id|fallnummer|numéro de dossier médical|health (?:insurance|plan) (?:id|number|no)|"
    r"member id|policy holder id)[^\w\n]{0,3}(?:is |no\.? |number )?[:# ]{0,3}([a-z]{0,4}-?\d[\w-]{3,20})"
)
_RECORD_ANCHORS = (
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
_ICD = re.compile(r"(?<![\w.-])[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?(?![\w.-]\d|\w)")
_ICD_WORD = re.compile(r"\bicd\b|icd-?10|diagnos")
_CONDITIONS = by_first_word(
    [
        "abortion",
        "adderall",
        "addicted",
        "addiction",
        "adhd",
        "aids",
        "alcoholic",
        "alcoholism",
        "alzheimer",
        "alzheimer'",
        "alzheimer's",
        "alzheimers",
        "amlodipine",
        "anorexia",
        "antiretroviral",
        "arthritis",
        "asthma",
        "atorvastatin",
        "autism",
        "autistic",
        "bipolar",
        "brustkrebs",
        "bulimia",
        "buprenorphine",
        "burn-out",
        "burnout",
        "cancer",
        "carcinoma",
        "chemotherapy",
        "chlamydia",
        "citalopram",
        "copd",
        "covid",
        "covid-19",
        "cáncer",
        "dementia",
        "demenz",
        "depresión",
        "depression",
        "depressionen",
        "diabete",
        "diabetes",
        "diabetic",
        "diabète",
        "dialysis",
        "diazepam",
        "dépression",
        "embarazada",
        "enceinte",
        "epilepsie",
        "epilepsy",
        "epileptic",
        "fentanyl",
        "fluoxetine",
        "gonorrhea",
        "gonorrhoea",
        "grossesse",
        "heart attack",
        "heart failure",
        "hepatitis a",
        "hepatitis b",
        "hepatitis c",
        "herzinfarkt",
        "hiv",
        "hiv positive",
        "hiv-positive",
        "hypertension",
        "incinta",
        "infertile",
        "infertility",
        "insulin",
        "krebs",
        "leukaemia",
        "leukemia",
        "levothyroxine",
        "lisinopril",
        "lithium",
        "lorazepam",
        "lymphoma",
        "melanoma",
        "metastases",
        "metastasis",
        "metformin",
        "methadone",
        "methotrexate",
        "methylphenidate",
        "miscarriage",
        "morphine",
        "multiple sclerosis",
        "myocardial infarction",
        "naltrexone",
        "olanzapine",
        "omeprazole",
        "overdose",
        "oxycodone",
        "parkinson",
        "parkinson'",
        "parkinson's",
        "parkinsons",
        "pneumonia",
        "prednisone",
        "pregnancy",
        "pregnant",
        "prozac",
        "ptsd",
        "quetiapine",
        "risperidone",
        "ritalin",
        "schizophrenia",
        "schizophrenic",
        "schlaganfall",
        "schwanger",
        "schwangerschaft",
        "sepsis",
        "sertraline",
        "stroke",
        "syphilis",
        "tamoxifen",
        "transplant",
        "transplantation",
        "truvada",
        "tuberculosis",
        "tumor",
        "tumour",
        "warfarin",
        "xanax",
        "zuckerkrank",
    ]
)
_PATIENT = re.compile(
    r"(?<!\w)(?:patient|patients|patientin|diagnosed|diagnosis|diagnose|suffers? from|suffering from|"
    r"treated for|treatment for|history of|admitted (?:with|for)|"
    r"prescribed|her|his|she|he|my|mother|father|wife|husband|son|daughter|colleague|employee|mr|mrs|ms|"
    r"herr|frau|leidet an|erkrankt|erkrankung|"
    r"atteinte? d|paciente|paziente|sick leave|krankgeschrieben|medical (?:history|report|record)|symptoms|mg)(?!\w)"
)
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
_BELIEF_ANCHORS = (
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
    for match in matches(_RECORD, sheet.lowered, _RECORD_ANCHORS if sheet.longest_digits else ()):
        yield found("medical_record", match.span(1), 0.85)
    for span in said(sheet, _CONDITIONS):
        if _PATIENT.search(sheet.near(*span)):
            yield found("diagnosis", span, 0.7)
    if "icd" in sheet.lowered or "diagnos" in sheet.lowered:
        for match in _ICD.finditer(sheet.text):
            if _ICD_WORD.search(sheet.near(*match.span())):
                yield found("diagnosis", match.span(), 0.75)
    for match in matches(_BELIEF, sheet.lowered, _BELIEF_ANCHORS if sheet.words & _BELIEF_WORDS else ()):
        yield found("belief", match.span(), 0.7)
