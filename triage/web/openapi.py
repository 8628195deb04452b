"""The OpenAPI document, exact: every answer that can come is in it, with its media type and its schema."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic import BaseModel

from triage.web.absences import AbsenceBody, BackBody
from triage.web.gate import Guarded, door_of
from triage.web.handing_shown import OfferBody, OfferManyBody, WhyBody
from triage.web.intake import IntakeBody
from triage.web.legal import LegalAwareBody, LegalDecisionBody, ReasonBody
from triage.web.paste import PasteBody
from triage.web.paste_feedback import DecisionBody, FeedbackBody
from triage.web.problem_api import MergeBody, NameBody, SolveBody, SplitBody
from triage.web.problems import MEDIA_TYPE, Problem
from triage.web.questions import ContextBody
from triage.web.ranking import SeverityBody
from triage.web.tickets import ChoiceBody

_WITH_BODY = (400, 413, 415, 422)
_WITH_LOCK = (401, 403)
_SCHEMAS = "#/components/schemas/"
_HEADERS = {401: "WWW-Authenticate", 503: "Retry-After"}
# Bodies are read by `limits.read`, out of FastAPI's sight, so that what is wrong with them is said in our words.
_BODIES: Mapping[str, type[BaseModel]] = {
    "takeIn": IntakeBody,
    "checkPaste": PasteBody,
    "tellAboutCheck": FeedbackBody,
    "decideFeedback": DecisionBody,
    "chooseOutcome": ChoiceBody,
    "rankTicket": SeverityBody,
    "decideNotification": LegalDecisionBody,
    "takeNotificationBack": ReasonBody,
    "correctAware": LegalAwareBody,
    "giveContext": ContextBody,
    "offerTicket": OfferBody,
    "offerTickets": OfferManyBody,
    "declineTicket": WhyBody,
    "sayAbsent": AbsenceBody,
    "sayBack": BackBody,
    "nameProblem": NameBody,
    "mergeProblem": MergeBody,
    "splitProblem": SplitBody,
    "solveProblem": SolveBody,
}
_NAMED = {
    "showTicket": (404,),
    "acknowledgeTicket": (404,),
    "chooseOutcome": (404,),
    "rankTicket": (404, 409),
    "showLegalClock": (404,),
    "beCertain": (404, 409),
    "decideNotification": (404, 409),
    "recordNotification": (404, 409),
    "takeNotificationBack": (404, 409),
    "correctAware": (404, 409),
    "giveContext": (404, 409),
    "retryDelivery": (404, 409),
    "offerTicket": (404, 409),
    "acceptTicket": (404, 409),
    "declineTicket": (404, 409),
    "takeBackTicket": (404, 409),
    "offerTickets": (409,),
    "acceptTickets": (404, 409),
    "declineTickets": (404, 409),
    "listSteps": (404,),
    "tickStep": (404, 409),
    "untickStep": (404, 409),
    "sayAbsent": (409,),
    "sayBack": (409,),
    "showHandOver": (404,),
    "decideFeedback": (404, 409),
    "showProblem": (404,),
    "nameProblem": (404, 409),
    "mergeProblem": (404, 409),
    "splitProblem": (404, 409),
    "dismissProblem": (404, 409),
    "solveProblem": (404, 409),
    "reopenProblem": (404, 409),
    "raiseProblemIssue": (404, 409),
}


def install(app: FastAPI) -> None:
    """Let the application describe itself, once."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # the way that FastAPI documents for this


def _described(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
    components = document.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    components["securitySchemes"] = {"bearer": {"type": "http", "scheme": "bearer"}}
    _add(schemas, Problem)
    for body in _BODIES.values():
        _add(schemas, body)
        properties = schemas[body.__name__]["properties"]
        if "text" in properties:
            parts = app.state.parts
            longest = parts.longest_paste if issubclass(body, PasteBody) else parts.longest_text
            properties["text"]["maxLength"] = longest
    for route in app.routes:
        if isinstance(route, APIRoute) and route.include_in_schema:
            for method in route.methods or ():
                _complete(document["paths"][route.path_format][method.lower()], route)
    return document


def _add(schemas: dict[str, Any], model: type[BaseModel]) -> None:
    schema = model.model_json_schema(ref_template=_SCHEMAS + "{model}")
    schemas.update(schema.pop("$defs", {}))
    schemas[model.__name__] = schema


def _complete(operation: dict[str, Any], route: APIRoute) -> None:
    body = _BODIES.get(route.operation_id or "")
    responses = operation["responses"]
    locked = isinstance(door_of(route), Guarded)
    if locked:
        operation["security"] = [{"bearer": []}]
    if body is not None:
        content = {"application/json": {"schema": {"$ref": _SCHEMAS + body.__name__}}}
        operation["requestBody"] = {"required": True, "content": content}
    refused = {
        500,
        *(_WITH_LOCK if locked else ()),
        *((503,) if locked else ()),
        *(_WITH_BODY if body else (413,)),
        *((422,) if operation.get("parameters") else ()),
        *_NAMED.get(route.operation_id or "", ()),
    }
    responses.pop("422", None)
    for status in sorted(refused):
        responses.setdefault(str(status), _problem(status))


def _problem(status: int) -> Mapping[str, Any]:
    answer: dict[str, Any] = {
        "description": HTTPStatus(status).phrase,
        "content": {MEDIA_TYPE: {"schema": {"$ref": _SCHEMAS + Problem.__name__}}},
    }
    if status in _HEADERS:
        answer["headers"] = {_HEADERS[status]: {"schema": {"type": "string"}}}
    return answer
