"""What a document says about itself, and matters that are confidential by their nature."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
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
_LINE = re.compile(rf"(?m)^{_EDGE}((?:{_WORDS})(?:[ \t]*[-–—/|:,][ \t]*(?:{_WORDS}|[\w ]{{1,40}}))?)[.!]?{_EDGE}$")
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
_LINE_START = re.compile(r"(?:^|\n)[ \t*#_\[\](){}<>|=/-]*$")
_MATTERS = (
    (
        "contract",
        2,
        re.compile(
            r"(?:this (?:\w+ ){0,3}agreement|hereinafter|in witness whereof|\bwhereas\b|governing law|indemnif(?:y|ication)|the parties (?:agree|hereto)|force majeure|"
            r"effective date|confidential information means|termination for (?:cause|convenience)|limitation of liability|severability|"
            r"vertragspartei|gerichtsstand|salvatorische klausel|nachstehend|le présent contrat|las partes acuerdan)"
        ),
    ),
    (
        "finance",
        2,
        re.compile(
            r"(?:unaudited|\bebitda\b|gross margin|operating (?:income|profit|margin)|net income|balance sheet|cash flow|profit and loss|p&l|forecast(?:ed)? revenue|"
            r"revenue (?:forecast|target)|budget 20\d\d|term sheet|valuation of|due diligence|acquisition (?:of|target)|cap table|q[1-4] (?:results|revenue|forecast)|"
            r"umsatzprognose|betriebsergebnis|jahresabschluss|gewinn- und verlust)"
        ),
    ),
    (
        "hr_matter",
        1,
        re.compile(
            r"(?:performance improvement plan|written warning for|disciplinary (?:action|hearing|procedure) (?:against|for|of)|termination of (?:his|her|their) employment|"
            r"severance (?:package|agreement) (?:for|of)|(?:his|her|their) (?:annual |base |monthly )?salary (?:is|was|of)|salary of [A-Za-z]|abmahnung (?:für|gegen|an)|"
            r"kündigung von (?:herr|frau)|gehalt von|on sick leave|maternity leave of|layoff list|redundancy list)"
        ),
    ),
)


def markings(sheet: Sheet) -> Iterator[Finding]:
    """Find marks of confidentiality, privilege and regulation: on a line of their own, as a label, or in a set phrase."""
    for form in (_TLP, _SENTENCE):
        for match in form.finditer(sheet.lowered):
            yield found("marking", match.span(), 0.8)
    for kind, form in (("privileged_marking", _PRIVILEGED), ("regulated_marking", _REGULATED)):
        for match in form.finditer(sheet.lowered):
            # Somebody who asks about privilege or export control mentions the words; a marking stands out.
            if sheet.text[match.start() : match.end()].isupper() or _LINE_START.search(sheet.text[: match.start()][-20:]):
                yield found(kind, match.span(), 0.8)
    for match in _LINE.finditer(sheet.lowered):
        if "\n" in sheet.text.strip() and (sheet.text[match.start(1)].isupper() or not match[1].isascii()):
            yield found("marking", match.span(1), 0.8)
    for match in _LABEL.finditer(sheet.lowered):
        yield found("marking", match.span(1), 0.85)


def matters(sheet: Sheet) -> Iterator[Finding]:
    """Find contracts, finance and staff matters: as many different set phrases as it takes to be sure."""
    for kind, needed, form in _MATTERS:
        seen = list(form.finditer(sheet.lowered))
        if len({match.group() for match in seen}) > needed:
            yield from (found(kind, match.span(), 0.6) for match in seen)
