"""Puts the pages and the API together; deny by default: a route that declares no door stops the start-up."""

from fastapi import FastAPI

from triage.web import (
    absences,
    access,
    account,
    check_page,
    console,
    console_acts,
    console_live,
    console_views,
    gate,
    handing,
    health,
    intake,
    intake_page,
    jira,
    legal,
    mail,
    matters,
    matters_acts,
    matters_live,
    models,
    openapi,
    page_links,
    pages,
    paste,
    paste_feedback,
    problem_api,
    problem_pages,
    problems,
    provider_sign_in,
    questions,
    ranking,
    reports,
    sign_in,
    slack,
    start,
    static_files,
    ticket_acts,
    ticket_page,
    tickets,
    today,
    typed_again,
    watching,
)
from triage.web.frame import Frame
from triage.web.limits import BodyLimit
from triage.web.parts import Demonstration, WebParts

__all__ = ["Demonstration", "WebParts", "create_app", "furnish"]

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
    furnish(app, parts)
    app.state.pages = pages.templates()
    app.state.static = static_files.load()
    for area in (
        intake,
        intake_page,
        paste,
        paste_feedback,
        check_page,
        tickets,
        health,
        sign_in,
        provider_sign_in,
        account,
        access,
        static_files,
        console,
        console_acts,
        console_live,
        console_views,
        slack,
        jira,
        mail,
        page_links,
        legal,
        questions,
        matters,
        matters_acts,
        matters_live,
        ranking,
        handing,
        absences,
        watching,
        models,
        today,
        reports,
        problem_api,
        problem_pages,
        ticket_acts,
        # The last one below /tickets/: whatever has no other page there may be a reference.
        ticket_page,
    ):
        area.add_routes(app.router)
    start.add_routes(app.router, parts.demo)
    problems.install(app, pages.refusal)
    sign_in.install(app)
    typed_again.install(app)
    openapi.install(app)
    gate.refuse_undeclared(app)
    # The last one added stands outermost.
    app.add_middleware(BodyLimit, show=pages.refusal)
    app.add_middleware(Frame, show=pages.refusal)
    return app


def furnish(app: FastAPI, parts: WebParts) -> None:
    """Give an application the parts that it serves; its routes and templates know none of them."""
    app.state.parts = parts
    app.state.metrics = parts.metrics
    app.state.live = console_live.Live(parts.database)
