"""May this go into that tool? Answered from the text and the policy; nothing of it is kept."""

from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.web.fields import Name, message_text
from triage.web.gate import needs
from triage.web.limits import json_body, read
from triage.web.parts import parts_of


class PasteBody(BaseModel):
    """What somebody wants to paste, and where."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(min_length=1)
    tool: Name | None = Field(default=None, description="The tool as a person calls it.", examples=["ChatGPT"])


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
    classes: dict[str, int]
    redacted: str
    verdict: str
    reason: str
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
    parts = parts_of(request)
    body = read(raw, PasteBody)
    message_text(body.text, longest=parts.longest_text)
    answer = parts.check({"id": "", "text": body.text, "tool": body.tool})
    shown = PasteAnswer.model_validate(answer, by_alias=True)
    return Response(shown.model_dump_json(by_alias=True), media_type="application/json")
