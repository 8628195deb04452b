"""What every file of a playbook folder is written with: words, addresses, days, minutes, and values that stay."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

Words = Annotated[str, Field(min_length=1)]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s<>|\"]+$", max_length=2000)]
MailAddress = Annotated[str, Field(pattern=r"^[^\s@,;<>]+@[^\s@,;<>]+$", max_length=254)]
PagerName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
Minutes = Annotated[int, Field(gt=0, le=366 * 24 * 60)]


def _day(written: object) -> object:
    """Take a day only as people write it here: pydantic alone would also read a bare number as one."""
    if written is None or isinstance(written, date):
        return written
    try:
        return date.fromisoformat(written if isinstance(written, str) and DAY.fullmatch(written) else "")
    except ValueError:
        raise PydanticCustomError("day", "no day") from None


Day = Annotated[date, BeforeValidator(_day)]


class Decided(BaseModel):
    """A value that was decided in a file: complete, spelled right, and not changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)
