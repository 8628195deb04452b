"""What a document says about itself, and matters that are confidential by their nature."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import by_first_word, matches, said
from classifiers.sensitive.sheet import Sheet

_EDGE = r"[ \t*#_\[\](){}<>|=/-]{0,12}"
_WORDS = (
    r"(?:strictly |highly |company |commercial(?:ly)? in |private (?:and|&) )?confidential(?: information| document| draft)?|"
    r"commercial in confidence|in strict confidence|(?:for )?internal use only|internal only|company internal|proprietary(?: (?:and|&) confidential)?|"
    r"restricted(?: distribution)?|top secret|secret|trade secret|not for (?:distribution|external (?:use|distribution)|publication|onward transmission)|"
    r"do not (?:distribute|forward|share)(?: externally)?|sensitive but unclassified|"
    r"(?:streng )?vertraulich|nur für den internen gebrauch|nur für den dienstgebrauch|vs-nfd|geheim|betriebsgeheimnis|geschäftsgeheimnis|"
    r"(?:strictement )?confidentiel|usage interne|diffusion restreinte|secret des affaires|(?:estrictamente )?confidencial|uso interno|"
    r"(?:strettamente )?riservato|riservatissimo|uso interno|(?:strikt )?vertrouwelijk|alleen voor intern gebruik|poufne|ściśle poufne|"
    r"do użytku wewnętrznego|konfidentiell|konfidensielt|fortroligt|luottamuksellinen|důvěrné|bizalmas|confidențial|gizli|hizmete özel|"
    r"конфиденциально|для служебного пользования|機密|社外秘|机密|内部资料|대외비|기밀"
)
_LINE = re.compile(rf"{_EDGE}((?:{_WORDS})(?:[ \t]*[-–—/|:,][ \t]*(?:{_WORDS}|[\w ]{{1,40}}))?)[.!]?{_EDGE}$")
_LABEL = re.compile(
    rf"(?:classification|sensitivity|security level|data class|handling|marking|klassifizierung|vertraulichkeit|einstufung|classificação|clasificación|classificazione)"
    rf"(?: level)?[ \t]*[:=][ \t]*({_WORDS}|internal|restricted|intern)(?![\w-])"
)
_TLP = re.compile(r"(?<![\w])tlp ?[:-] ?(?:red|amber(?:\+strict)?|green)(?!\w)")
_SENTENCE = re.compile(
    r"(?:this (?:document|e-?mail|message|presentation|report|file|memo|draft|material) (?:is|and its (?:contents|attachments) are|contains|may contain) "
    r"(?:strictly |highly |privileged (?:and|&) )?(?:confidential|proprietary|trade secret|privileged)|dieses dokument ist (?:streng )?vertraulich|"
    r"diese e-?mail enthält vertrauliche|ce document est (?:strictement )?confidentiel|este documento es confidencial|"
    r"subject to (?:a |an |the )?(?:nda|non-disclosure))"
)
_PRIVILEGED = re.compile(
    r"(?:attorney[ -]client(?: communication| privilege| privileged)?|legally privileged|legal(?:ly)? privilege|privileged (?:and|&) confidential|"
    r"attorney work product|work product doctrine|without prejudice|prepared at the (?:request|direction) of counsel|anwaltsgeheimnis|anwaltliche korrespondenz|"
    r"secret professionnel de l'avocat|client[ -]confidential|mandantengeheimnis)"
)
_REGULATED = re.compile(
    r"(?:\bitar\b[ -](?:controlled|restricted)|export[ -]controlled|subject to (?:the )?(?:ear|itar)\b|\beccn\b[ :]*\d[a-e]\d{3}|eccn: ?ear99|material non-?public information|\bmnpi\b|"
    r"insider information|insiderinformation|inside information (?:under|within)|quiet period|embargoed until|controlled unclassified information|\bcui//|"
    r"exportkontroll)"
)
_LONGEST_LINE = 100
_SENTENCE_ANCHORS = ("this ", "dieses dokument", "diese e", "ce document", "este documento", "subject to")
_LABEL_ANCHORS = ("classification", "sensitivity", "security level", "data class", "handling", "marking", "klassifizierung", "vertraulichkeit", "einstufung", "classificação", "clasificación", "classificazione")
_PRIVILEGED_ANCHORS = ("attorney", "legal", "privileged", "work product", "without prejudice", "prepared at", "anwalt", "secret professionnel", "client", "mandanten")
_REGULATED_ANCHORS = ("itar", "export", "subject to", "eccn", "material non", "mnpi", "insider", "inside information", "quiet period", "embargoed", "controlled unclassified", "cui//")
_LINE_START = re.compile(r"(?:^|\n)[ \t*#_\[\](){}<>|=/-]*$")
_CONTRACT = by_first_word(
    (
        "confidential information means|effective date|force majeure|gerichtsstand|governing law|hereinafter|"
        "in witness whereof|indemnification|indemnify|las partes acuerdan|le présent contrat|"
        "limitation of liability|nachstehend|salvatorische klausel|severability|termination for cause|"
        "termination for convenience|the parties agree|the parties hereto|this agreement|this employment agreement|"
        "this license agreement|this master services agreement|this service agreement|vertragspartei|whereas"
    ).split("|")
)
_FINANCE = by_first_word(
    (
        "acquisition of|acquisition target|annual budget|balance sheet|betriebsergebnis|budget for 20|cap table|"
        "cash flow|due diligence|ebitda|forecast revenue|forecasted revenue|gewinn- und verlust|gross margin|"
        "jahresabschluss|net income|operating income|operating margin|operating profit|p&l|profit and loss|"
        "q1 forecast|q1 results|q1 revenue|q2 forecast|q2 results|q2 revenue|q3 forecast|q3 results|q3 revenue|"
        "q4 forecast|q4 results|q4 revenue|revenue forecast|revenue target|term sheet|umsatzprognose|unaudited|"
        "valuation of"
    ).split("|")
)
_HR_MATTER = by_first_word(
    (
        "abmahnung an|abmahnung für|abmahnung gegen|disciplinary action against|disciplinary action for|"
        "disciplinary action of|disciplinary hearing against|disciplinary hearing for|disciplinary hearing of|"
        "disciplinary procedure against|disciplinary procedure for|disciplinary procedure of|gehalt von|"
        "her annual salary is|her annual salary of|her annual salary was|her base salary is|her base salary of|"
        "her base salary was|her monthly salary is|her monthly salary of|her monthly salary was|her salary is|"
        "her salary of|her salary was|his annual salary is|his annual salary of|his annual salary was|"
        "his base salary is|his base salary of|his base salary was|his monthly salary is|his monthly salary of|"
        "his monthly salary was|his salary is|his salary of|his salary was|kündigung von frau|kündigung von herr|"
        "layoff list|maternity leave of|on sick leave|performance improvement plan|redundancy list|salary of mr|"
        "salary of mrs|salary of ms|severance agreement for|severance agreement of|severance package for|"
        "severance package of|termination of her employment|termination of his employment|"
        "termination of their employment|their annual salary is|their annual salary of|their annual salary was|"
        "their base salary is|their base salary of|their base salary was|their monthly salary is|"
        "their monthly salary of|their monthly salary was|their salary is|their salary of|their salary was|"
        "written warning for"
    ).split("|")
)
_MATTERS = (("contract", 3, _CONTRACT), ("finance", 3, _FINANCE), ("hr_matter", 2, _HR_MATTER))


def markings(sheet: Sheet) -> Iterator[Finding]:
    """Find marks of confidentiality, privilege and regulation: on a line of their own, as a label, or in a set phrase."""
    for form, anchors in ((_TLP, ("tlp",)), (_SENTENCE, _SENTENCE_ANCHORS), (_LABEL, _LABEL_ANCHORS)):
        for match in matches(form, sheet.lowered, anchors):
            yield found("marking", match.span(match.lastindex or 0), 0.8)
    for kind, form, anchors in (
        ("privileged_marking", _PRIVILEGED, _PRIVILEGED_ANCHORS),
        ("regulated_marking", _REGULATED, _REGULATED_ANCHORS),
    ):
        for match in matches(form, sheet.lowered, anchors):
            # Somebody who asks about privilege or export control mentions the words; a marking stands out.
            if sheet.text[match.start() : match.end()].isupper() or _LINE_START.search(sheet.text[: match.start()][-20:]):
                yield found(kind, match.span(), 0.8)
    yield from _lines(sheet)


def _lines(sheet: Sheet) -> Iterator[Finding]:
    """Find a marking that stands on a line of its own; a text of one line is a question about it."""
    at = 0
    for line in sheet.lowered.split("\n") if "\n" in sheet.text.strip() else ():
        match = _LINE.match(line) if 0 < len(line) <= _LONGEST_LINE else None
        if match and (sheet.text[at + match.start(1)].isupper() or not match[1].isascii()):
            yield found("marking", (at + match.start(1), at + match.end(1)), 0.8)
        at += len(line) + 1


def matters(sheet: Sheet) -> Iterator[Finding]:
    """Find contracts, finance and staff matters: as many different set phrases as it takes to be sure."""
    for kind, needed, phrases in _MATTERS:
        spans = list(said(sheet, phrases))
        if len({sheet.lowered[start:end] for start, end in spans}) >= needed:
            yield from (found(kind, span, 0.6) for span in spans)
