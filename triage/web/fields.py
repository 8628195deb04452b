"""The kinds of text that come in, cleaned and checked the same way wherever they come from."""

import re
from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from triage.web.problems import bad_field

LONGEST_NAME = 200
LONGEST_VALUE = 2_000
MOST_CONTEXT = 20
NO_AUTHOR = "This looks like a password, key or card number. Name the person by an address or a handle."
# Neither database nor page can do anything good with these; tabs and line breaks stay.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(text: str) -> str:
    """Take out control characters and lone surrogates, and white space around."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def is_well_formed(text: str) -> bool:
    """Say whether a text can be written as UTF-8; half of a character, as JSON may name one, cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


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
