"""What the house wants to show, as plain parts: models that say what each part holds; their looks are in blocks.py."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

# Ids, values and addresses can't be shortened without meaning something else, so longer ones are refused.
ActionName = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^|]+$")]
Value = Annotated[str, Field(max_length=2000)]
Address = Annotated[str, Field(min_length=1, max_length=3000, pattern=r"^https?://")]
Key = Annotated[str, Field(min_length=1, max_length=200)]
OptionValue = Annotated[str, Field(min_length=1, max_length=75, pattern=r"^[^,]+$")]
MOST_OPTIONS = 100


class Strict(BaseModel):
    """Frozen, and without anything that nobody agreed on."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Words(Strict):
    """Our own words, in Slack's markup."""

    type: Literal["words"]
    text: str


class Quote(Strict):
    """Somebody's words, shown just as they were typed: nothing in them links, mentions or formats."""

    type: Literal["quote"]
    text: str


class Heading(Strict):
    """A headline, without markup."""

    type: Literal["heading"]
    text: str


class Marked(Strict):
    """A fact's value in our own words, where it has to link or mention."""

    words: str


# JSON has no pairs, only lists.
Fact = Annotated[tuple[str, str | Marked], Field(strict=False)]
Option = Annotated[tuple[OptionValue, str], Field(strict=False)]


class Facts(Strict):
    """Labels and values; a value that is a plain text is shown literally."""

    type: Literal["facts"]
    items: list[Fact]


class Copy(Strict):
    """A text to be copied, letter for letter."""

    type: Literal["copy"]
    text: str


class Confirm(Strict):
    """What is asked before a button acts."""

    title: str
    text: str
    yes: str
    no: str


class Button(Strict):
    """One button; with `form` its press opens a form at once, with `url` it only leads there."""

    action: ActionName
    label: str
    value: Value = ""
    style: Literal["primary", "danger"] | None = None
    confirm: Confirm | None = None
    url: Address | None = None
    form: bool = False


class Buttons(Strict):
    """Buttons in a row."""

    type: Literal["buttons"]
    items: list[Button]


class Note(Strict):
    """A remark in small letters, in our own words."""

    type: Literal["note"]
    text: str


class Line(Strict):
    """A line across."""

    type: Literal["line"]


class Ask(Strict):
    """A question of a form; the value of `when` is a moment in ISO 8601, of `some_of` the values joined by commas."""

    type: Literal["ask"]
    key: Key
    label: str
    how: Literal["line", "paragraph", "one_of", "some_of", "date", "when"]
    options: list[Option] = Field(default_factory=list, max_length=MOST_OPTIONS)
    hint: str = ""
    optional: bool = False
    value: str = ""

    @model_validator(mode="after")
    def _has_a_choice(self) -> "Ask":
        if self.how in ("one_of", "some_of") and not self.options:
            raise ValueError("a choice needs options")
        if len({value for value, _ in self.options}) < len(self.options):
            raise ValueError("each option has a value of its own")
        return self


Part = Annotated[
    Words | Quote | Heading | Facts | Copy | Buttons | Note | Line | Ask,
    Field(discriminator="type"),
]
PARTS: TypeAdapter[list[Part]] = TypeAdapter(list[Part])


def read_parts(given: Sequence[Any]) -> list[Part]:
    """Read parts as the house writes them, or raise pydantic's ValidationError."""
    return PARTS.validate_python(list(given))
