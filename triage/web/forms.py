"""Forms of pages: read, proven to be our own, and turned into a value."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar, cast, get_origin

from pydantic import BaseModel, ValidationError
from python_multipart.multipart import parse_options_header
from starlette.datastructures import FormData
from starlette.requests import Request

from triage.web.forgery import FIELD, csrf_of
from triage.web.limits import MOST_FORM_BYTES, is_form, is_urlencoded
from triage.web.problems import Refused, bad_fields

MOST_FIELDS = 200
_MANY = (list, tuple, set, frozenset)
_NO_FORM = "Send this as a form: `application/x-www-form-urlencoded` or `multipart/form-data`, without files."

Model = TypeVar("Model", bound=BaseModel)


def csrf_field(request: Request) -> str:
    """Give the value of the hidden field `csrf`; it is empty where nobody is signed in."""
    secret = getattr(request.state, "session_secret", None)
    return csrf_of(secret) if secret else ""


def form_of(request: Request, model: type[Model]) -> Model:
    """Check the form that came with a request; its door has already proven where it comes from."""
    form = cast("FormData | None", getattr(request.state, "form", None))
    if form is None:
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _NO_FORM)
    try:
        return model.model_validate(_values(form, model))
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        raise bad_fields(found, known=model.model_fields) from None


async def read_form(request: Request) -> FormData | None:
    """Read the form of a request for whoever asks later, or nothing where it brings none; files are refused."""
    kind = request.headers.get("content-type", "")
    if not is_form(kind):
        return None
    if parse_options_header(kind)[1].get(b"charset", b"utf-8").lower() != b"utf-8":
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Send the form in UTF-8.")
    # The raw body stays at hand, for those who have to prove a signature over it.
    raw = await request.body()
    # The parser takes a second for a megabyte of nothing but separators, and everybody else waits meanwhile.
    if is_urlencoded(kind) and raw.count(b"&") + raw.count(b";") > MOST_FIELDS:
        raise Refused(HTTPStatus.BAD_REQUEST, f"A form may have at most {MOST_FIELDS} fields.")
    form = await request.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=MOST_FORM_BYTES)
    request.state.form = form
    return form


def _values(form: FormData, model: type[BaseModel]) -> Mapping[str, Any]:
    values: dict[str, Any] = {}
    for name in form:
        if name == FIELD:
            continue
        said = [_lines(value) for value in form.getlist(name) if isinstance(value, str)]
        field = model.model_fields.get(name)
        is_many = field is not None and get_origin(field.annotation) in _MANY
        values[name] = said if is_many else said[-1]
    return values


def _lines(text: str) -> str:
    # A browser ends every line of a form with two characters, whatever was typed.
    return text.replace("\r\n", "\n").replace("\r", "\n")
