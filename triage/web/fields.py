"""The kinds of text that come in, cleaned and checked the same way wherever they come from."""

import hashlib
import re
import uuid
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from triage.cleaning import cleaned as cleaned  # noqa: PLC0414  # fields are cleaned where they are read
from triage.web.problems import bad_field

LONGEST_NAME = 200
LONGEST_VALUE = 2_000
MOST_CONTEXT = 20
NO_AUTHOR = "This looks like a password, key or card number. Name the person by an address or a handle."
REFERENCE = r"R-[0-9A-HJKMNP-TV-Z]{7}"
MARK_CHARACTERS = 16
_ONCE = re.compile(r"[0-9a-f]{32}")


def is_well_formed(text: str) -> bool:
    """Say whether a text can be written as UTF-8; half of a character, as JSON may name one, cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_reference(text: str) -> bool:
    """Say whether a text can be the reference of a matter; some signs a database refuses to be asked for."""
    return re.fullmatch(REFERENCE, text) is not None


def once_of(said: str) -> str:
    """Give the name of a form, by which the same one sent twice is known; a new one where it has none of ours."""
    return said if _ONCE.fullmatch(said) else uuid.uuid4().hex


def mark_of(value: str) -> str:
    """Mark a value that a form shows, so that it tells whether it was changed, there or by somebody else."""
    return hashlib.sha256(" ".join(value.split()).encode()).hexdigest()[:MARK_CHARACTERS]


def _one_line(text: str) -> str:
    text = text.strip()
    if not text or not text.isprintable():
        raise PydanticCustomError("not_printable", "This must be one line of printable characters")
    return text


def _moment(written: object) -> datetime:
    """Read a moment out of a body, which is read strictly, while JSON has no moments."""
    try:
        moment = datetime.fromisoformat(written) if isinstance(written, str) else None
        if moment is not None and moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise PydanticCustomError("no_moment", "This must be a moment with its offset, such as 2027-08-14T09:00:00+02:00")


Moment = Annotated[datetime, BeforeValidator(_moment)]
Name = Annotated[
    str,
    StringConstraints(min_length=1, max_length=LONGEST_NAME),
    AfterValidator(_one_line),
]
Value = Annotated[str, StringConstraints(max_length=LONGEST_VALUE), AfterValidator(cleaned)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")]


def message_text(text: str, *, longest: int) -> str:
    """Clean a message, and refuse one that is empty or too long."""
    result = cleaned(text)
    if not result:
        raise bad_field("text", "This is empty: write what you ask or report.")
    if len(result) > longest:
        raise bad_field("text", f"This may have at most {longest} characters: shorten it, or link to the document.")
    return result
