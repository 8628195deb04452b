"""What a delivery to Slack carries, one model for each kind; the words come ready-made from the house."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from integrations.legible import legible_throughout
from integrations.slack.parts import Address, Ask, Part, Strict, read_parts
from triage.domain import SendFailed

Words = Annotated[str, Field(min_length=1)]
Identifier = Annotated[str, Field(min_length=1, max_length=255)]
Emoji = Annotated[str, Field(pattern=r"^[a-z0-9_+'-]{1,100}$")]


class Payload(Strict):
    """A delivery's payload; what is wrong with it is wrong for good."""

    @classmethod
    def read(cls, payload: Mapping[str, Any]) -> Self:
        """Read a payload, or say where it is not as agreed."""
        try:
            return cls.model_validate(legible_throughout(dict(payload)))
        except ValidationError as error:
            places = sorted(
                {".".join(map(str, one["loc"])) or "as a whole" for one in error.errors(include_input=False)}
            )
        # Raised out here because the validator's own words repeat the message.
        raise SendFailed(f"The message is not as agreed, at: {', '.join(places)}.", permanent=True)


class WithParts(Payload):
    """A payload with parts, which may be left out."""

    parts: list[Part] = Field(default_factory=list)

    @field_validator("parts", mode="before")
    @classmethod
    def _read(cls, given: Any) -> Any:
        return read_parts(given) if isinstance(given, list | tuple) else given


def _without_questions(parts: list[Part]) -> None:
    if any(isinstance(part, Ask) for part in parts):
        raise ValueError("questions belong in forms")


class Post(WithParts):
    """`message.post`; `channel` is an id, a name with #, or a person's id.

    `ephemeral_to` shows it to that person alone, through `response_url` where it is given and still good.
    """

    channel: Words | None = None
    person: Identifier | None = None
    thread_ts: Identifier | None = None
    text: Words
    blocks: list[dict[str, Any]] | None = None
    ephemeral_to: Identifier | None = None
    response_url: Address | None = None

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        _without_questions(self.parts)
        if (self.channel is None) == (self.person is None):
            raise ValueError("either a channel or a person")
        if self.ephemeral_to and self.channel is None:
            raise ValueError("what one person sees stands in a channel")
        return self

    @property
    def place(self) -> str:
        """Say where it goes."""
        return self.channel or self.person or ""


class Update(WithParts):
    """`message.update`: new words for a message of ours."""

    channel: Identifier
    ts: Identifier
    text: Words

    @model_validator(mode="after")
    def _is_a_message(self) -> Self:
        _without_questions(self.parts)
        return self


class Place(Payload):
    """`message.delete`: which message."""

    channel: Identifier
    ts: Identifier


class Reaction(Place):
    """`reaction.add`: which emoji, and where."""

    emoji: Emoji


class Home(WithParts):
    """`home.publish`: somebody's home page."""

    person: Identifier

    @model_validator(mode="after")
    def _is_a_page(self) -> Self:
        _without_questions(self.parts)
        return self


class Form(WithParts):
    """`view.update`: what a form shows now; `view_id` is Slack's, or the one under which the adapter opened it."""

    view_id: Identifier
    title: Words
    submit: str | None = None
    close: Words
    private: Annotated[str, Field(max_length=3000)] = ""
    callback: Annotated[str, Field(max_length=255)] = ""

    @model_validator(mode="after")
    def _can_be_sent(self) -> Self:
        keys = [part.key for part in self.parts if isinstance(part, Ask)]
        if len(set(keys)) < len(keys):
            raise ValueError("each question has a key of its own")
        if keys and not self.submit:
            raise ValueError("a form with questions has a button to send it")
        return self


class Prompt(Strict):
    """A question that the assistant offers."""

    title: Words
    message: Words


class Prompts(Payload):
    """`assistant.prompts`: what to offer in a thread of the assistant."""

    channel: Identifier
    thread_ts: Identifier
    prompts: list[Prompt] = Field(min_length=1)


class Title(Payload):
    """`assistant.title`: the name of a thread of the assistant."""

    channel: Identifier
    thread_ts: Identifier
    title: Words
