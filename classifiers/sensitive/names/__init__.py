"""Names of people in some eighty languages, from the lists of Faker (MIT licence), and what no name is.

Faker 40 was read once; names that a dictionary of seven languages or a list of places has as well stand apart. All are
in small letters and, where they are Latin, without marks, as `folded` gives them.
"""

from classifiers.sensitive.names.also_words import ALSO_WORDS as _ALSO_WORDS
from classifiers.sensitive.names.family_1 import FAMILY_1
from classifiers.sensitive.names.family_2 import FAMILY_2
from classifiers.sensitive.names.family_3 import FAMILY_3
from classifiers.sensitive.names.family_4 import FAMILY_4
from classifiers.sensitive.names.family_5 import FAMILY_5
from classifiers.sensitive.names.family_6 import FAMILY_6
from classifiers.sensitive.names.family_7 import FAMILY_7
from classifiers.sensitive.names.family_native_1 import FAMILY_NATIVE_1
from classifiers.sensitive.names.family_native_2 import FAMILY_NATIVE_2
from classifiers.sensitive.names.family_words import FAMILY_WORDS as _FAMILY_WORDS
from classifiers.sensitive.names.given_1 import GIVEN_1
from classifiers.sensitive.names.given_2 import GIVEN_2
from classifiers.sensitive.names.given_3 import GIVEN_3
from classifiers.sensitive.names.given_4 import GIVEN_4
from classifiers.sensitive.names.given_native_1 import GIVEN_NATIVE_1
from classifiers.sensitive.names.given_native_2 import GIVEN_NATIVE_2
from classifiers.sensitive.names.given_words import GIVEN_WORDS as _GIVEN_WORDS

_GIVEN = (GIVEN_1, GIVEN_2, GIVEN_3, GIVEN_4, GIVEN_NATIVE_1, GIVEN_NATIVE_2)
_FAMILY = (
    *(FAMILY_1, FAMILY_2, FAMILY_3, FAMILY_4, FAMILY_5, FAMILY_6, FAMILY_7),
    *(FAMILY_NATIVE_1, FAMILY_NATIVE_2),
)
GIVEN = frozenset("".join(_GIVEN).split())
FAMILY = frozenset("".join(_FAMILY).split())
# These need better company than the others to count as names.
GIVEN_WORDS = frozenset(_GIVEN_WORDS.split())
FAMILY_WORDS = frozenset(_FAMILY_WORDS.split())
# Names that mean something in one of the languages, so that in small letters they need a plain name beside them.
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
