"""What of an answer is somebody's own: quotes and signatures are cut, and what may be their own words stays.

Only answers to our mails lose their quotes: what somebody quotes when they first write to us, nobody here has read.
"""

import re

QUOTE = re.compile(r"^\s*>")
ATTRIBUTIONS = (
    re.compile(r"^(?:On|El|Il) \S.{4,300}\b(?:wrote|escribió|ha scritto)\s*:$"),
    re.compile(r"^(?:Am|Den|On) \S.{4,300}\bschrieb\b.{0,200}:$"),
    re.compile(r"^\S.{4,300}\bschrieb am\b.{0,100}:$"),
    re.compile(r"^Le \S.{4,300}\ba écrit\s*:$"),
)
MOST_ATTRIBUTION_LINES, LONGEST_ATTRIBUTION = 3, 500
DIVIDER = re.compile(
    r"^(?:_{10,}|-{2,}\s*(?:Original Message|Original Appointment|Ursprüngliche Nachricht|Originalnachricht|"
    r"Message d'origine|Message original)\s*-{2,})$",
    re.IGNORECASE,
)
FROM = re.compile(r"^\*?(?:From|Von|De)\s*:\*?\s*\S", re.IGNORECASE)
OTHER_LABELS = re.compile(
    r"^\*?(?:Sent|Date|Gesendet|Datum|Envoyé|To|An|À|A|Cc|Kopie|Subject|Betreff|Objet|Importance|Priorität|Wichtigkeit)"
    r"\s*:\*?(?:\s|$)",
    re.IGNORECASE,
)
LEAST_LABELS, MOST_LABEL_LINES = 2, 8
# They say that there are words of their own further down.
INLINE = re.compile(
    r"\b(?:inline|in-line|see below|answers? below|comments? below|in red|in blue|unten|im Text|in rot|in blau|"
    r"ci-dessous|dans le texte|en rouge|en bleu)\b",
    re.IGNORECASE,
)
MOST_SIGNATURE_LINES = 12
SIGNATURE = re.compile(r"^-- ?$")
DEVICE = re.compile(
    r"^(?:Sent from my [\w .-]{2,40}|Sent from Outlook for \w+|Get Outlook for [\w<>:/. -]{2,80}|"
    r"Von meinem [\w .-]{2,40} gesendet|Gesendet von (?:meinem [\w .-]{2,40}|Outlook für \w+)|"
    r"Outlook für [\w<>:/. -]{2,80} (?:beziehen|herunterladen)|"
    r"Envoyé (?:de|depuis) mon [\w .-]{2,40}|Envoyé à partir de Outlook pour \w+|"
    r"T(?:é|e)l(?:é|e)charger Outlook pour [\w<>:/. -]{2,80})\.?$",
    re.IGNORECASE,
)


def own_words(text: str, *, answers_us: bool) -> str:
    """Give what somebody wrote themselves; where nothing would be left, all of it."""
    lines = text.splitlines()
    kept = _without_quotes(lines) if answers_us else lines
    kept = _without_signature(kept)
    return "\n".join(kept).strip() or text.strip()


def _without_quotes(lines: list[str]) -> list[str]:
    for number in range(len(lines)):
        if _begins_header_block(lines, number):
            above = lines[:number]
            # Somebody may answer between the lines, where nobody can tell whose each one is.
            kept = lines if INLINE.search("\n".join(above)) else above
            return _without_marked(kept)
    return _without_marked(lines)


def _without_marked(lines: list[str]) -> list[str]:
    """Leave out the lines that are marked as quotes, and the line that says whose they are."""
    kept: list[str] = []
    number = 0
    while number < len(lines):
        length = _attribution_at(lines, number)
        if length:
            number += length
        elif QUOTE.match(lines[number]):
            number += 1
        else:
            kept.append(lines[number])
            number += 1
    return kept


def _attribution_at(lines: list[str], number: int) -> int:
    """Say over how many lines it is told here who wrote what is quoted next; 0 where nothing is quoted next."""
    for length in range(1, MOST_ATTRIBUTION_LINES + 1):
        part = lines[number : number + length]
        if not all(line.strip() and not QUOTE.match(line) for line in part):
            return 0
        said = " ".join(line.strip() for line in part).replace("\xa0", " ").replace("\u202f", " ")
        if len(said) <= LONGEST_ATTRIBUTION and any(one.match(said) for one in ATTRIBUTIONS):
            following = (line for line in lines[number + length :] if line.strip())
            return length if QUOTE.match(next(following, "")) else 0
    return 0


def _begins_header_block(lines: list[str], number: int) -> bool:
    """Say whether the headers of the mail before stand here, as Outlook puts them above what it quotes."""
    line = lines[number].strip()
    if DIVIDER.match(line):
        number += 1
        while number < len(lines) and not lines[number].strip():
            number += 1
    if number >= len(lines) or not FROM.match(lines[number].strip()):
        return False
    labels = 0
    for other in lines[number + 1 : number + MOST_LABEL_LINES]:
        labels += bool(OTHER_LABELS.match(other.strip()))
    return labels >= LEAST_LABELS


def _without_signature(lines: list[str]) -> list[str]:
    for number in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_SIGNATURE_LINES), -1):
        if SIGNATURE.match(lines[number]):
            lines = lines[:number]
            break
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[: end - 1] if end and DEVICE.match(lines[end - 1].strip()) else lines[:end]
