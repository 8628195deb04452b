"""Who acts through the API, and how the answer of a verb becomes the answer to a request."""

from http import HTTPStatus

from pydantic import BaseModel, Field
from starlette.requests import Request

from triage.domain import Role
from triage.matters.handing_verbs import Handing
from triage.matters.people import Actor, Answered
from triage.matters.people import Refused as InWords
from triage.web.gate import caller_of, signed_in_of
from triage.web.languages import language_of
from triage.web.parts import parts_of
from triage.web.problems import Refused, not_found

# What is hidden from somebody looks as if it were not there.
HIDDEN = frozenset({"error_not_found", "slack_restricted", "slack_not_your_lane"})


class DoneRow(BaseModel):
    """It was done, or was done before."""

    reference: str
    is_new: bool = Field(description="False where nothing was left to do.")


def actor_of_caller(request: Request) -> Actor:
    """Give the caller as somebody who acts."""
    caller = caller_of(request)
    person = caller.person
    return Actor(
        handle=caller.name,
        name=caller.name,
        role=caller.role,
        groups=tuple(person.groups) if person else (),
        lanes=frozenset(person.lanes) if person and caller.role is Role.AGENT else frozenset(),
        is_program=person is None,
    )


def actor_signed_in(request: Request) -> Actor:
    """Give whoever the door of a page let in as somebody who acts, under the name that colleagues know."""
    person = signed_in_of(request)
    return Actor(
        person.handle,
        person.shown_name,
        person.role,
        language=language_of(request),
        groups=person.groups,
        lanes=frozenset(person.lanes) if person.role is Role.AGENT else frozenset(),
    )


def handing_of(request: Request) -> Handing:
    """Give the verbs of handing over."""
    return parts_of(request).desk.handing


def done_or_refuse(request: Request, answered: Answered) -> DoneRow:
    """Give what was done, or refuse in the words of the verb."""
    if isinstance(answered, InWords):
        raise refuse(request, answered)
    return DoneRow(reference=answered.reference, is_new=answered.is_new)


def refuse(request: Request, refused: InWords) -> Refused:
    """Turn what a verb refused into a problem document."""
    if refused.sentence in HIDDEN:
        return not_found("ticket")
    return Refused(HTTPStatus.CONFLICT, refused.in_words(parts_of(request).desk.premises.edition(None)))
