"""How a name is written: its words, and the small ones between them."""

import re

_LETTERS = "".join(chr(code) for code in (*range(0x41, 0x590), *range(0x1E00, 0x2000)) if chr(code).isalpha())
UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
LOWER = "".join(letter for letter in _LETTERS if letter.islower()) + "\u0300-\u036f"
CAPITALISED = rf"(?:(?:Mc|Mac|O'|D'|L'|Dell')?[{UPPER}][{LOWER}]+(?:['-](?:[{UPPER}]'?)?[{UPPER}]?[{LOWER}]+)*)"
CAPITALS = rf"(?:[{UPPER}]{{2,}}(?:['-][{UPPER}]{{2,}})*)"
WORD = rf"(?:{CAPITALISED}|{CAPITALS})"
INITIAL = rf"[{UPPER}]\.(?:-?[{UPPER}]\.)?"
# Between two words of a name; the first group is found in names only.
_OF_NAMES_ONLY = "van der|van den|van de|van 't|von der|von dem|van|von|bint|bin|ibn|binti|zu|ter|ten|vande|dela"
_OTHERS = "de la|de las|de los|del|della|dei|degli|de|da|das|dos|do|di|du|le|la|al|el|ben|af|av|y|e|i|ul|ur|st\\."
PARTICLE = rf"(?:{_OF_NAMES_ONLY}|{_OTHERS}|(?:al|el|ad|as|ash|ar)-|d'|'t)"
PARTICLES = frozenset(re.split(r"[| ]", f"{_OF_NAMES_ONLY}|{_OTHERS}".replace("\\", "")))
STRONG_PARTICLES = frozenset({"van", "von", "bint", "bin", "ibn", "binti", "ter", "ten", "vande", "dela"})
_NEXT = rf"(?:[ ]{{1,2}}(?:{PARTICLE}[ ]?){{0,2}}(?:{WORD}|{INITIAL}))"
_BEHIND = r"(?![\w@]|[.]\w)"
# A row of capitalised words in which a name may stand; it begins with one class of letters, which is found quickly.
_FIRST = (
    rf"[{UPPER}](?<![\w@/.\\&-].)(?:(?:c|ac|'|ell')?[{UPPER}]?[{LOWER}]+(?:['-](?:[{UPPER}]'?)?[{UPPER}]?[{LOWER}]+)*|"
    rf"[{UPPER}]+(?:['-][{UPPER}]{{2,}})*|\.(?:-?[{UPPER}]\.)?)"
)
RUN = re.compile(rf"{_FIRST}{_NEXT}{{1,5}}{_BEHIND}")
# What stands behind a word that calls for a name.
NAME = re.compile(rf"(?:{PARTICLE}[ ])?(?:{WORD}|{INITIAL}){_NEXT}{{0,4}}{_BEHIND}")
SMALL_NAME = re.compile(
    rf"[{LOWER}]{{2,}}(?:['-][{LOWER}]+)*(?:[ ](?:{PARTICLE}[ ])?[{LOWER}]{{2,}}(?:['-][{LOWER}]+)*)?"
)
# Scripts without capitals.
CASELESS_NAME = re.compile(r"[\u0590-\u0dff]{2,20}(?: [\u0590-\u0dff]{2,20})?")
TOKEN = re.compile(r"[^ ]+")
