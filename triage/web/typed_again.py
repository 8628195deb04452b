"""A door for forms in which people write at length: where it stays shut, what they typed is shown to them again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from fastapi import Depends, FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.web.forgery import refuse_foreign
from triage.web.forms import read_form
from triage.web.gate import GuardedPage, SignInFirst
from triage.web.problems import Refused

# Why a form is shown again: nobody is signed in any more, or its token is that of an earlier session.
SIGNED_OUT, OUT_OF_DATE = "signed_out", "out_of_date"
Show = Callable[[Request, str], Response]


class ShowAgain(Exception):
    """A form came in vain, and the page that it stands on gives back what was typed."""

    def __init__(self, show: Show, why: str) -> None:
        """Keep who shows it, and why."""
        super().__init__(why)
        self.show, self.why = show, why


@dataclass(frozen=True)
class WritingPage(GuardedPage):
    """The door of a page's form; `show` gives back what was typed to who is not let in, and does nothing else."""

    show: Show

    async def __call__(self, request: Request) -> None:
        """Let the caller in, or have what came shown again; what another site sends is refused as everywhere."""
        try:
            await super().__call__(request)
        except SignInFirst:
            refuse_foreign(request)
            if await read_form(request) is None:
                raise
            raise ShowAgain(self.show, SIGNED_OUT) from None
        except Refused as refused:
            if refused.words != "csrf" or getattr(request.state, "form", None) is None:
                raise
            raise ShowAgain(self.show, OUT_OF_DATE) from None


def needs_writing_page(show: Show, *roles: Role) -> Any:
    """Declare that a form needs a signed-in person with one of these roles, and who shows it again to others."""
    return Depends(WritingPage(frozenset(roles), show))


def install(app: FastAPI) -> None:
    """Answer forms that came in vain with their page."""
    app.add_exception_handler(ShowAgain, _show_again)


async def _show_again(request: Request, error: Exception) -> Response:
    if not isinstance(error, ShowAgain):
        raise error
    return await run_in_threadpool(error.show, request, error.why)
