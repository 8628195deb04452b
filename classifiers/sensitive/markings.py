"""What a document says about itself: that it is confidential, privileged or regulated."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import told
from classifiers.sensitive.sheet import Sheet

_EDGE = r"[ \t*#_\[\](){}<>|=/-]{0,12}"
_WORDS = (
    r"(?:strictly |highly |company |commercial(?:ly)? in |private (?:and|&) )?confidential(?: information|"
    r" document| draft)?|"
    r"commercial in confidence|in strict confidence|(?:for )?internal use only|internal only|"
    r"company internal|proprietary(?: (?:and|&) confidential)?|"
    r"restricted(?: distribution)?|top secret|secret|trade secret|not for (?:distribution|external (?:use|"
    r"distribution)|publication|onward transmission)|"
    r"do not (?:distribute|forward|share)(?: externally)?|sensitive but unclassified|"
    r"(?:streng )?vertraulich|nur für den internen gebrauch|nur für den dienstgebrauch|vs-nfd|geheim|"
    r"betriebsgeheimnis|geschäftsgeheimnis|"
    r"(?:strictement )?confidentiel|usage interne|diffusion restreinte|secret des affaires|"
    r"(?:estrictamente )?confidencial|uso interno|"
    r"(?:strettamente )?riservato|riservatissimo|uso interno|(?:strikt )?vertrouwelijk|"
    r"alleen voor intern gebruik|poufne|ściśle poufne|"
    r"do użytku wewnętrznego|konfidentiell|konfidensielt|fortroligt|luottamuksellinen|důvěrné|bizalmas|"
    r"confidențial|gizli|hizmete özel|"
    r"конфиденциально|для служебного пользования|機密|社外秘|机密|内部资料|대외비|기밀"
)
_LINE = re.compile(rf"{_EDGE}((?:{_WORDS})(?:[ \t]*[-–—/|:,][ \t]*(?:{_WORDS}|[\w ]{{1,40}}))?)[.!]?{_EDGE}$")
_LABEL = re.compile(
    rf"(?:classification|sensitivity|security level|data class|handling|marking|klassifizierung|"
    rf"vertraulichkeit|einstufung|classificação|clasificación|classificazione)"
    rf"(?: level)?[ \t]*[:=][ \t]*({_WORDS}|internal|restricted|intern)(?![\w-])"
)
_TLP = re.compile(r"(?<![\w])tlp ?[:-] ?(?:red|amber(?:\+strict)?|green)(?!\w)")
_SENTENCE = re.compile(
    r"(?:this (?:document|e-?mail|message|presentation|report|file|memo|draft|material) (?:is|"
    r"and its (?:contents|attachments) are|contains|may contain) "
    r"(?:strictly |highly |privileged (?:and|&) )?(?:confidential|proprietary|trade secret|privileged)|"
    r"dieses dokument ist (?:streng )?vertraulich|"
    r"diese e-?mail enthält vertrauliche|ce document est (?:strictement )?confidentiel|este documento es confidencial|"
    r"subject to (?:a |an |the )?(?:nda|non-disclosure))"
)
_PRIVILEGED = re.compile(
    r"(?:attorney[ -]client(?: communication| privilege| privileged)?|legally privileged|"
    r"legal(?:ly)? privilege|privileged (?:and|&) confidential|"
    r"attorney work product|work product doctrine|without prejudice|prepared at the (?:request|"
    r"direction) of counsel|anwaltsgeheimnis|anwaltliche korrespondenz|"
    r"secret professionnel de l'avocat|client[ -]confidential|mandantengeheimnis)"
)
_REGULATED = re.compile(
    r"(?:\bitar\b[ -](?:controlled|restricted)|export[ -]controlled|subject to (?:the )?(?:ear|itar)\b|"
    r"\beccn\b[ :]*\d[a-e]\d{3}|eccn: ?ear99|material non-?public information|\bmnpi\b|"
    r"insider information|insiderinformation|inside information (?:under|within)|quiet period|"
    r"embargoed until|controlled unclassified information|\bcui//|"
    r"exportkontroll)"
)
_LONGEST_LINE = 100
SENTENCE_ANCHORS: tuple[str, ...] = (
    "this ",
    "dieses dokument",
    "diese e",
    "ce document",
    "este documento",
    "subject to",
)
LABEL_ANCHORS: tuple[str, ...] = (
    "classification",
    "sensitivity",
    "security level",
    "data class",
    "handling",
    "marking",
    "klassifizierung",
    "vertraulichkeit",
    "einstufung",
    "classificação",
    "clasificación",
    "classificazione",
)
PRIVILEGED_ANCHORS: tuple[str, ...] = (
    "attorney",
    "legal",
    "privileged",
    "work product",
    "without prejudice",
    "prepared at",
    "anwalt",
    "secret professionnel",
    "client",
    "mandanten",
)
REGULATED_ANCHORS: tuple[str, ...] = (
    "itar",
    "export",
    "subject to",
    "eccn",
    "material non",
    "mnpi",
    "insider",
    "inside information",
    "quiet period",
    "embargoed",
    "controlled unclassified",
    "cui//",
)
_LINE_START = re.compile(r"(?:^|\n)[ \t*#_\[\](){}<>|=/-]*$")


def markings(sheet: Sheet) -> Iterator[Finding]:
    """Find marks of confidentiality, privilege and regulation: on a line, as a label, or in a set phrase."""
    for form, anchors in ((_TLP, ("tlp",)), (_SENTENCE, SENTENCE_ANCHORS), (_LABEL, LABEL_ANCHORS)):
        for match in told(form, sheet, anchors):
            yield found("marking", match.span(match.lastindex or 0), 0.8)
    for kind, form, beginnings in (
        ("privileged_marking", _PRIVILEGED, PRIVILEGED_ANCHORS),
        ("regulated_marking", _REGULATED, REGULATED_ANCHORS),
    ):
        for match in told(form, sheet, beginnings):
            # Somebody who asks about privilege or export control mentions the words; a marking stands out.
            if sheet.text[match.start() : match.end()].isupper() or _LINE_START.search(
                sheet.text[: match.start()][-20:]
            ):
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
