"""May this go into that tool? Answered from the text and the policy; a record is kept, the text is not."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError
from starlette.requests import Request
from starlette.responses import Response

from playbooks.schema import DataClass
from triage.domain import Role
from triage.masking import holds_secret
from triage.pastes import Asker
from triage.pasting import Question, as_json, own_lists
from triage.web.fields import LONGEST_VALUE, NO_AUTHOR, Name, cleaned, is_well_formed
from triage.web.gate import STAFF, caller_of, needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of
from triage.web.problems import bad_field
from triage.web.visitors import SignedIn

MOST_GROUPS = 50
# Programs with these roles know the people whom they ask for, and may say in which groups these are.
TRUSTED = frozenset(STAFF)
NOTHING = "There is nothing to check: send a text, say in words what it is, or name the classes of data in it."
HALF_A_CHARACTER = "This must be well-formed Unicode, without lone surrogates."
NOT_TRUSTED = "Groups are believed only from programs with a token of the staff; leave them out."
OWN_GROUPS = "You are signed in, so your own groups count; leave this out."
OWN_NAME = "You are signed in, so this is asked in your name; leave this out."
NO_CLASS = f"A class of data is one of {', '.join(DataClass)}"


def _class_name(name: str) -> str:
    if name not in set(DataClass):
        raise PydanticCustomError("no_class", "{words}", {"words": NO_CLASS})
    return name


ClassName = Annotated[
    str, AfterValidator(_class_name), Field(json_schema_extra={"enum": [each.value for each in DataClass]})
]


class PasteBody(BaseModel):
    """What somebody wants to paste, and where; at least one of `text`, `described` and `classes` is needed."""

    model_config = ConfigDict(extra="forbid")

    text: str = ""
    tool: Name | None = Field(default=None, description="The tool as a person calls it.", examples=["ChatGPT"])
    described: str = Field(default="", max_length=LONGEST_VALUE, description="What it is, in the person's words.")
    classes: list[ClassName] = Field(
        default_factory=list,
        max_length=len(DataClass),
        description="The classes of data that the person says it holds.",
    )
    groups: list[Name] = Field(
        default_factory=list,
        max_length=MOST_GROUPS,
        description="The person's departments and roles; only tokens of the staff may say them.",
    )
    author: Name | None = Field(default=None, description="Who asks, where a program asks for a person.")
    language: str = Field(default="en", pattern=r"^[a-z]{2}$", description="The language of the answer.")


class ShownFinding(BaseModel):
    """One sensitive value: where it stands in the text as given, and what it is."""

    type: str
    data_class: str = Field(alias="class")
    start: int
    end: int
    confidence: float


class PasteAnswer(BaseModel):
    """The verdict with its reason, and a copy without what was found."""

    findings: list[ShownFinding]
    classes: dict[str, int] = Field(description="How often each was found; 0 for a class that was only said.")
    redacted: str
    verdict: str
    reason: str
    alternative: str
    section: str
    duties: list[str] = Field(description="What the policy asks of the person, one sentence each.")
    tool: str | None = Field(description="The key of the tool, or null where nobody knows it.")
    tool_note: str = Field(description="What the company says of this tool, or nothing.")
    exception: str | None = Field(description="The key of the exception that decided, if one did.")
    nothing_found: bool = Field(description="The answer rests on nothing being found, and on nobody's word.")
    copy_may_be_used: bool = Field(description="Whether the redacted copy may go into the tool.")
    policy_version: str


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    router.add_api_route(
        "/api/v1/paste-check",
        check,
        methods=["POST"],
        response_class=Response,
        response_model=None,
        responses={200: {"model": PasteAnswer, "description": "The verdict."}},
        dependencies=[needs(*Role)],
        operation_id="checkPaste",
        summary="Check whether a text may go into a tool",
    )


def check(request: Request, raw: Annotated[bytes, Depends(json_body)]) -> Response:
    """Find what is sensitive in a text, and say what the policy says."""
    body = read(raw, PasteBody)
    question, by = asked_by(request, body)
    advice = parts_of(request).pastes.check(question, by=by)
    shown = PasteAnswer.model_validate(as_json(advice), by_alias=True)
    return Response(shown.model_dump_json(by_alias=True), media_type="application/json")


def asked_by(request: Request, body: PasteBody) -> tuple[Question, Asker]:
    """Give the question of a body and who asks it, or refuse what cannot be asked."""
    parts = parts_of(request)
    if len(body.text) > parts.longest_paste:
        raise bad_field("text", f"This may have at most {parts.longest_paste} characters: check it in pieces.")
    if not is_well_formed(body.text):
        raise bad_field("text", HALF_A_CHARACTER)
    described = " ".join(cleaned(body.described).split())
    if not (cleaned(body.text) or described or body.classes):
        raise bad_field("text", NOTHING)
    by, person = _asker(request, body), caller_of(request).person
    question = Question(
        text=body.text,
        tool=body.tool,
        described=described,
        classes=tuple(dict.fromkeys(body.classes)),
        groups=groups_of(person) if person else by.groups,
        language=body.language,
    )
    return question, by


def groups_of(person: SignedIn) -> tuple[str, ...]:
    """Give the departments of a person and the role, as the policy's exceptions speak of them."""
    return (*person.groups, person.role.value)


def _asker(request: Request, body: PasteBody) -> Asker:
    caller, parts = caller_of(request), parts_of(request)
    if caller.person is not None:
        if body.groups:
            raise bad_field("groups", OWN_GROUPS)
        if body.author is not None:
            raise bad_field("author", OWN_NAME)
        return Asker(caller.name, caller.person.groups)
    if body.groups and caller.role not in TRUSTED:
        raise bad_field("groups", NOT_TRUSTED)
    if body.author is None:
        return Asker(caller.name, tuple(body.groups))
    if holds_secret(body.author, own_lists(parts.pastes.book)):
        raise bad_field("author", NO_AUTHOR)
    return Asker(body.author, tuple(body.groups), via=caller.name)
