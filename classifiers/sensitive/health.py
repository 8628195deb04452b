"""Health and belief: record numbers beside a word, and a diagnosis or a drug near a person."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.sheet import Sheet

_RECORD = re.compile(
    r"(?:\bmrn\b|medical record(?: (?:number|no))?|patient (?:id|number|no)|hospital (?:id|number)|chart (?:number|no)|case record|patientennummer|"
    r"patienten-?id|fallnummer|numéro de dossier médical|health (?:insurance|plan) (?:id|number|no)|member id|policy holder id)[^\w\n]{0,3}(?:is |no\.? |number )?[:# ]{0,3}([a-z]{0,4}-?\d[\w-]{3,20})"
)
_ICD = re.compile(r"(?<![\w.-])[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?(?![\w.-]\d|\w)")
_ICD_WORD = re.compile(r"\bicd\b|icd-?10|diagnos")
_CONDITION = re.compile(
    r"(?<!\w)(?:diabet(?:es|ic)|cancer|tumou?r|carcinoma|leuk(?:a?em)ia|lymphoma|melanoma|metastas[ei]s|hiv(?:[- ]positive|\+)?|aids\b|hepatitis [a-c]|tuberculosis|"
    r"depression|bipolar|schizophreni[ac]|anorexia|bulimia|ptsd|adhd|autis(?:m|tic)|dementia|alzheimer'?s?|parkinson'?s?|epilep(?:sy|tic)|multiple sclerosis|"
    r"stroke|heart (?:attack|failure)|myocardial infarction|hypertension|asthma|copd|arthritis|miscarriage|pregnan(?:t|cy)|abortion|infertil(?:e|ity)|"
    r"chemotherapy|dialysis|transplant(?:ation)?|overdose|alcoholi(?:c|sm)|addict(?:ion|ed)|syphilis|gonorrh(?:o?ea)|chlamydia|sepsis|pneumonia|covid(?:-19)?|"
    r"krebs|brustkrebs|depressionen|schwanger(?:schaft)?|burn-?out|herzinfarkt|schlaganfall|demenz|epilepsie|zuckerkrank|"
    r"grossesse|enceinte|diabète|dépression|embarazada|cáncer|depresión|diabete|incinta|"
    r"metformin|insulin|warfarin|methotrexate|sertraline|fluoxetine|prozac|citalopram|lithium|quetiapine|olanzapine|risperidone|methadone|buprenorphine|"
    r"naltrexone|adderall|ritalin|methylphenidate|oxycodone|morphine|fentanyl|tamoxifen|levothyroxine|atorvastatin|lisinopril|amlodipine|omeprazole|"
    r"prednisone|truvada|antiretroviral|xanax|diazepam|lorazepam)(?!\w)"
)
_PATIENT = re.compile(
    r"(?<!\w)(?:patient|patients|patientin|diagnosed|diagnosis|diagnose|suffers? from|suffering from|treated for|treatment for|history of|admitted (?:with|for)|"
    r"prescribed|her|his|she|he|my|mother|father|wife|husband|son|daughter|colleague|employee|mr|mrs|ms|herr|frau|leidet an|erkrankt|erkrankung|"
    r"atteinte? d|paciente|paziente|sick leave|krankgeschrieben|medical (?:history|report|record)|symptoms|mg)(?!\w)"
)
_BELIEF = re.compile(
    r"(?<!\w)(?:(?:he|she|they|who|employee|candidate|applicant|colleague|mr\.? \w+|ms\.? \w+) (?:is|are|was) (?:a |an )?(?:practi[sc]ing |devout )?"
    r"(?:muslim|jewish|christian|catholic|hindu|buddhist|atheist|gay|lesbian|bisexual|transgender|trans|queer|homosexual|member of (?:a|the) (?:trade )?union)|"
    r"trade union membership|sexual orientation:|religion: ?\w+|konfession: ?\w+|ethnic(?:ity| origin): ?\w+|political (?:opinion|affiliation): ?\w+)(?!\w)"
)


def health_matters(sheet: Sheet) -> Iterator[Finding]:
    """Find record numbers, and conditions or drugs that the text ties to somebody."""
    for match in _RECORD.finditer(sheet.lowered):
        yield found("medical_record", match.span(1), 0.85)
    for match in _CONDITION.finditer(sheet.lowered):
        if _PATIENT.search(sheet.near(*match.span())):
            yield found("diagnosis", match.span(), 0.7)
    if _ICD_WORD.search(sheet.lowered):
        for match in _ICD.finditer(sheet.text):
            if _ICD_WORD.search(sheet.near(*match.span())):
                yield found("diagnosis", match.span(), 0.75)
    for match in _BELIEF.finditer(sheet.lowered):
        yield found("belief", match.span(), 0.7)
