"""What of an intake may be kept: its text and context masked, and its names free of secrets; pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from classifiers.sensitive import NOT_CHECKED, OwnLists, redact
from triage.domain import Intake

# Contact data belongs into a name: most people are known by their address. These never do.
SECRETS = frozenset({"credentials", "payment"})
# A name is short: what takes it long is a busy machine, and nobody is told that their name is a password for that.
SECONDS_A_NAME = 5.0


class SecretInAuthor(ValueError):
    """The author of an intake holds a credential or payment data; another name has to be given."""


@dataclass(frozen=True)
class Masked:
    """An intake without what nobody may keep; where it could not be checked in time, nothing of it is left."""

    text: str
    context: Mapping[str, str]
    data_classes: Mapping[str, int]

    @property
    def is_checked(self) -> bool:
        """Say whether all of it was looked through in time."""
        return NOT_CHECKED not in self.data_classes


def masked(intake: Intake, lists: OwnLists) -> Masked:
    """Mask the text and the context of an intake, and count what was found."""
    text = redact(intake.text, lists)
    context = {name: redact(value, lists) for name, value in intake.context.items()}
    classes = dict(intake.data_classes)
    for found in (text, *context.values()):
        for name, count in found.classes.items():
            classes[name] = classes.get(name, 0) + count
    return Masked(text.text, {name: found.text for name, found in context.items()}, classes)


def safely_named(intake: Intake, lists: OwnLists) -> Intake:
    """Refuse a secret as the author, and keep only the hash of an id that holds one: it still names its message."""
    if holds_secret(intake.author, lists):
        raise SecretInAuthor
    if not holds_secret(intake.source_id, lists):
        return intake
    return replace(intake, source_id=hashlib.sha256(intake.source_id.encode("utf-8", "surrogatepass")).hexdigest())


def holds_secret(name: str, lists: OwnLists) -> bool:
    """Say whether a name holds what must not be kept, or could not be looked through in time."""
    found = redact(name, lists, seconds=SECONDS_A_NAME).classes
    return not SECRETS.isdisjoint(found) or NOT_CHECKED in found
