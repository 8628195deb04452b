"""Pages: a template in the house's layout, in the reader's language; and refusals, as a page where a person reads."""

from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import structlog
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from triage.web.addresses import inside
from triage.web.cookies import keep_language
from triage.web.forms import csrf_field
from triage.web.languages import LANGUAGES, WORDS, language_of
from triage.web.parts import Demonstration, SamplePerson, parts_of
from triage.web.problems import Refused, as_response

HERE = Path(__file__).parent


def templates() -> Environment:
    """Prepare the templates; a name that nobody gave a value is a mistake and no empty place."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """Show a template with what every page has besides: see `_given`; `values` win over it."""
    language = language_of(request)
    if request.query_params.get("lang") == language:
        keep_language(request, language)
    shown = request.app.state.pages.get_template(template).render({**_given(request, language), **values})
    return Response(shown, status_code=int(status), media_type="text/html", headers={"Content-Language": language})


def refusal(request: Request, refused: Refused) -> Response:
    """Show a refusal: as a page to a person with a browser, as a problem document to programs."""
    if not wants_page(request):
        return as_response(refused)
    words = WORDS[language_of(request)]
    status = refused.status
    answer = page(
        request,
        "refused.html",
        status=status,
        title=words.get(f"title_{status}", words["title_other"]),
        sentence=words.get(f"refused_{refused.words}") or words.get(f"refused_{status}", words["refused_other"]),
        errors=refused.errors,
        request_id=_request_id() if status == HTTPStatus.INTERNAL_SERVER_ERROR else None,
    )
    answer.headers.update(refused.headers)
    return answer


def wants_page(request: Request) -> bool:
    """Say whether the reader is a person: a browser names HTML, and nobody browses the API."""
    if request.url.path.startswith("/api/"):
        return False
    accepted = [kind.partition(";") for kind in request.headers.get("accept", "").lower().split(",")]
    return any(name.strip() == "text/html" and rest.replace(" ", "") != "q=0" for name, _, rest in accepted)


def _given(request: Request, language: str) -> Mapping[str, Any]:
    """Give what the layout and every template may use."""
    parts = parts_of(request)
    return {
        "layout": WORDS[language],  # the words of the layout; a page brings its own as it likes
        "language": language,
        "languages": LANGUAGES,
        "language_links": {each: _link(request, each) for each in LANGUAGES},
        "path": request.url.path,
        "person": getattr(request.state, "visitor", None),  # SignedIn, or None
        "knows_visitor": hasattr(request.state, "visitor"),  # a refusal may come before anybody looked
        "csrf": csrf_field(request),
        "static": request.app.state.static.address,  # static("check.css") -> an address that may be kept for long
        "demo": parts.demo,
        "sample_people": _sample_people(request, parts.demo),
    }


def _link(request: Request, language: str) -> str:
    # Nothing else of the address is repeated: it could be what somebody pasted there.
    kept = {"next": inside(request.query_params["next"])} if "next" in request.query_params else {}
    return f"?{urlencode({**kept, 'lang': language})}"


def _sample_people(request: Request, demo: Demonstration | None) -> tuple[SamplePerson, ...]:
    return demo.people if demo is not None and getattr(request.state, "visitor", None) is not None else ()


def _request_id() -> str:
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))
