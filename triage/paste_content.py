"""What a question about pasting holds: found in the text, said about it, and only spoken of in it; pure."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from classifiers.sensitive import ABOUT_THE_WHOLE_TEXT, OwnLists, Redaction, redact
from classifiers.sensitive.findings import CLASS_OF_TYPE
from classifiers.sensitive.scan import PLACEHOLDER
from playbooks.book import Book
from playbooks.deciding import UNDESCRIBED
from playbooks.schema import DataClass

NOTHING_IN_IT = Redaction("", (), {})
# Brackets are not asked for: they are what gets lost on the way through a chat.
WHOLE_TEXT_PLACEHOLDER = re.compile(
    rf"\b({'|'.join(sorted(kind.upper() for kind in ABOUT_THE_WHOLE_TEXT))})_\d{{1,5}}\b"
)
# Who speaks of a contract, plans or figures means the text as a whole, as the detectors do that find one.
WHOLE_WHERE_SPOKEN_OF = frozenset({DataClass.CONFIDENTIAL.value})
# Longer prose is a sample, and a word in it is no longer what the whole of it is about.
LONGEST_MENTION_WORDS, LONGEST_MENTION_CHARACTERS = 30, 400


@dataclass(frozen=True)
class Content:
    """What is in a text, what is only said about it, and which classes are a matter of the text as a whole.

    `mentioned` is what a few words speak of, `in_passing` what a longer text does. `was_masked` tells that the text
    holds placeholders, so it is a copy of something.
    """

    redaction: Redaction
    classes: Mapping[str, int]
    types: Mapping[str, int]
    whole: frozenset[str]
    said: frozenset[str]
    mentioned: frozenset[str]
    in_passing: frozenset[str]
    was_masked: bool

    def all_classes(self) -> dict[str, int]:
        """Count every class; one that was only said counts 0."""
        return dict(self.classes) | {each: 0 for each in self.said | self.mentioned if each not in self.classes}

    @property
    def is_nothing_found(self) -> bool:
        """Tell whether there is a text in which nothing was found, and nobody says what it holds."""
        is_silent = not self.said and not self.all_classes().keys() - {DataClass.PUBLIC}
        return is_silent and bool(self.redaction.text.strip())


def content_of(text: str, *, described: str, classes: Sequence[str], book: Book, lists: OwnLists) -> Content:
    """Gather what a text holds and what is said of it."""
    redaction = redact(text, lists) if text else NOTHING_IN_IT
    types = Counter(finding.type for finding in redaction.findings)
    counted = Counter(redaction.classes)
    # Who cleans a marked text and checks it again has the same text without its marking.
    for placeholder in WHOLE_TEXT_PLACEHOLDER.finditer(text):
        types[placeholder[1].lower()] += 1
        counted[CLASS_OF_TYPE[placeholder[1].lower()]] += 1
    # A copy without names is still a paper of ours: masking makes nothing public.
    masked = sum(kind not in ABOUT_THE_WHOLE_TEXT for kind in _kinds_masked(text))
    counted[DataClass.INTERNAL.value] += masked
    said = _said(described, classes, book)
    few, many = _spoken_of(redaction.text, book)
    whole = {CLASS_OF_TYPE[each] for each in ABOUT_THE_WHOLE_TEXT & types.keys()}
    return Content(
        redaction=redaction,
        classes=dict(+counted),
        types=dict(types),
        whole=frozenset(whole | (WHOLE_WHERE_SPOKEN_OF & (said | few))),
        said=said,
        mentioned=few,
        in_passing=many,
        was_masked=masked > 0,
    )


def _said(described: str, classes: Sequence[str], book: Book) -> frozenset[str]:
    ticked = {each.strip().lower() for each in classes}
    found = book.describing.classes_in(described)
    if described.strip() and not found:
        return frozenset({*ticked, UNDESCRIBED})
    return frozenset(ticked | found)


def _spoken_of(redacted: str, book: Book) -> tuple[frozenset[str], frozenset[str]]:
    """Give what a few words speak of, or what a longer text does; beside a placeholder they mean what was masked.

    "Can I paste our customer list?" is no sample of that list, so a few words count like a description.
    """
    prose = PLACEHOLDER.sub(" ", redacted)
    classes = book.mentioning.classes_in(prose) - {*map(CLASS_OF_TYPE.get, _kinds_masked(redacted))}
    if len(prose) > LONGEST_MENTION_CHARACTERS or len(prose.split()) > LONGEST_MENTION_WORDS:
        return frozenset(), frozenset(classes)
    return frozenset(classes), frozenset()


def _kinds_masked(text: str) -> Iterable[str]:
    return (found.group()[1:-1].rpartition("_")[0].lower() for found in PLACEHOLDER.finditer(text))
