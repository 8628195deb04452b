"""Names of people: two words that are known as names together, or a word that calls for a name and what follows it."""

from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.name_cues import names_after_cues
from classifiers.sensitive.name_runs import names_in_runs, names_in_small_letters, names_of_other_scripts
from classifiers.sensitive.names_east import eastern_names
from classifiers.sensitive.sheet import Sheet

_BY_NAMES, _IN_SMALL_LETTERS, _EASTERN = 0.7, 0.6, 0.75


def names(sheet: Sheet) -> Iterator[Finding]:
    """Find people by titles, greetings and other words that call for a name, and by known names that stand together."""
    for span, confidence in names_after_cues(sheet):
        yield found("person", span, confidence)
    for span in names_in_runs(sheet):
        yield found("person", span, _BY_NAMES)
    for span in names_in_small_letters(sheet):
        yield found("person", span, _IN_SMALL_LETTERS)
    for span in names_of_other_scripts(sheet):
        yield found("person", span, _BY_NAMES)
    for span in eastern_names(sheet):
        yield found("person", span, _EASTERN)
