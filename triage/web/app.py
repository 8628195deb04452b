"""Puts the pages and the API together; deny by default: a route that declares no door stops the start-up."""

from fastapi import FastAPI

from triage.web import gate, health, intake, openapi, paste, problems, tickets
from triage.web.frame import Frame
from triage.web.limits import BodyLimit
from triage.web.metrics import Metrics
from triage.web.parts import Demonstration, WebParts

__all__ = ["Demonstration", "WebParts", "create_app"]

DESCRIPTION = "Takes what people ask and report about AI at work, and brings it to who can help."


def create_app(parts: WebParts) -> FastAPI:
    """Make the application that serves these parts."""
    app = FastAPI(
        title="Triage",
        version="1",
        description=DESCRIPTION,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.parts = parts
    app.state.metrics = Metrics()
    app.state.pages = health.pages()
    app.state.style = health.style_sheet()
    for area in (intake, paste, tickets, health):
        area.add_routes(app.router)
    problems.install(app)
    openapi.install(app)
    gate.refuse_undeclared(app)
    # The last one added stands outermost.
    app.add_middleware(BodyLimit)
    app.add_middleware(Frame)
    return app
