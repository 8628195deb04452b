"""Tells the name of a person from that of a role or team, so that no matter hangs on who happens to be in today."""

import re

# A name reads like a person's where it consists of two to four capitalised words and none of these is among them.
ROLE_WORDS_TEXT = """
    ai advisory analytics architecture administration administrators admins assurance audit board business care center
    centre chief ciso cloud committee communications community compliance controlling coordination coordinator council
    counsel custodian customer cyber data delivery department design desk digital director division dpo employee
    enablement engineering engineers ethics executive experience experts facilities finance first general governance
    group head hr human information infrastructure innovation intelligence internal it lead leadership leads learning
    legal line management manager marketing model network office officer oncall operations people platform privacy
    procurement product production protection purchasing quality reliability research resources response responsible
    review reviewers risk role safety sales second security service services shift software solutions squad standards
    steering steward support systems team technical technology tooling training transformation trust unit workplace
    amt ausschuss beirat betrieb betriebsrat bereich dienst einkauf entwicklung gremium kanzlei ki kreis leiter leiterin
    nutzung personal rat recht revision stab vertrieb verwaltung vorstand
"""
ROLE_WORDS = frozenset(ROLE_WORDS_TEXT.split())
# German writes its roles in one word, of which the last part says what it is.
ROLE_ENDINGS = (
    *("abteilung", "beauftragte", "beauftragter", "bereitschaft", "büro", "führung", "gruppe", "leitung", "qualität"),
    *("schutz", "sicherheit", "stelle", "team", "zentrale"),
)
TITLES = frozenset({"dr", "mr", "mrs", "ms", "prof"})
PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "la", "le", "van", "von", "zu"})
WORD = re.compile(r"[^\W\d_]+")
FEWEST_NAMES, MOST_NAMES = 2, 4


def looks_like_a_person(name: str) -> bool:
    """Tell whether a name reads like that of an individual rather than of a role or team."""
    words = [word.strip(".,") for word in name.split()]
    if "@" in name or (words and words[0].lower() in TITLES):
        return True
    if any(word.lower() in ROLE_WORDS or word.lower().endswith(ROLE_ENDINGS) for word in WORD.findall(name)):
        return False
    names = [word for word in words if word not in PARTICLES]
    return FEWEST_NAMES <= len(names) <= MOST_NAMES and all(word[:1].isupper() for word in names)
