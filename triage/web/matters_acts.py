"""What somebody does with a matter that they reported: each is a form that works twice and without a script."""

from functools import partial
from http import HTTPStatus

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from triage.domain import Role
from triage.matters import answering, holding, reported, understanding
from triage.web.fields import LONGEST_VALUE, cleaned
from triage.web.forms import form_of
from triage.web.gate import needs_page
from triage.web.languages import WORDS, language_of
from triage.web.matters import change_of
from triage.web.matters_shown import FIELD, Questions, changed_in, questions_of
from triage.web.matters_visit import TEXT, Sent, Visit
from triage.web.pages import page
from triage.web.typed_again import needs_writing_page


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    written = {"say": say, "answers": answers}
    pressed = {"choice": choose, "helped": helped, "not-helped": not_helped, "withdraw": withdraw, "reopen": reopen}
    for name, does in {**written, **pressed}.items():
        door = needs_writing_page(show_again, *Role) if name in written else needs_page(*Role)
        router.add_api_route(
            f"/matters/{{reference}}/{name}",
            does,
            methods=["POST"],
            dependencies=[door],
            include_in_schema=False,
            response_model=None,
        )


def say(request: Request, reference: str) -> Response:
    """Take in what they write."""
    visit = Visit(request, reference)
    return visit.hear(cleaned(visit.form.text), field=TEXT)


def answers(request: Request, reference: str) -> Response:
    """Take in what they answer; what nobody could place yet is understood by it like anything else they write."""
    visit = Visit(request, reference)
    with visit.parts.database.reading() as session:
        questions = questions_of(change_of(request, session), visit.ticket, visit.edition)
    fields = {name: cleaned(text) for name, text in changed_in(visit.form.typed(), questions).items()}
    if understanding.is_unclear(visit.ticket) and not visit.ticket.restricted:
        return visit.hear("\n".join(fields.values()), field=_first(questions))
    long = next((name for name, text in fields.items() if len(text) > LONGEST_VALUE), None)
    if long is not None:
        return visit.refuse(FIELD + long, visit.words["matters_too_long"].format(limit=LONGEST_VALUE))
    return visit.limited() or _answer(visit, fields)


def choose(request: Request, reference: str) -> Response:
    """Take in which of those that were offered it is."""
    visit = Visit(request, reference)
    return visit.do(partial(reported.pick, outcome=visit.form.outcome, by=visit.by), "chosen")


def helped(request: Request, reference: str) -> Response:
    """Settle what the first answer has settled."""
    visit = Visit(request, reference)
    return visit.do(partial(reported.helped, by=visit.by), "helped")


def not_helped(request: Request, reference: str) -> Response:
    """Leave it to a person."""
    visit = Visit(request, reference)
    return visit.do(partial(reported.not_helped, by=visit.by), "not_helped")


def withdraw(request: Request, reference: str) -> Response:
    """Let it go."""
    visit = Visit(request, reference)
    return visit.do(partial(reported.take_back, by=visit.by), "withdrawn", sentence="matters_not_withdrawn")


def reopen(request: Request, reference: str) -> Response:
    """Open it again."""
    visit = Visit(request, reference)
    return visit.do(partial(holding.reopen, by=visit.by), "reopened")


def show_again(request: Request, why: str) -> Response:
    """Give back what was typed to who is not signed in any more, or has signed in anew; of the matter no word."""
    typed = form_of(request, Sent).typed()
    text = "\n\n".join(text for name, text in typed.items() if text.strip() and name.startswith((TEXT, FIELD)))
    sentence = WORDS[language_of(request)][f"matters_{why}"]
    return page(
        request, "matter_again.html", status=HTTPStatus.FORBIDDEN, sentence=sentence, text=text, path="/matters"
    )


def _answer(visit: Visit, fields: dict[str, str]) -> Response:
    kept = {name: visit.masked(text) for name, text in fields.items()}
    unchecked = next((name for name, text in kept.items() if text is None), None)
    if unchecked is not None:
        return visit.refuse(FIELD + unchecked, visit.words["matters_not_checked"])
    given = {name: text for name, text in kept.items() if text is not None}
    exposed = any(given.values()) and visit.tells_of_exposure("\n".join(given.values()))
    told_at = visit.now if exposed else None
    verb = partial(answering.answer, fields=given, by=visit.by, told_at=told_at)
    return visit.do(verb, "exposed" if exposed else "answered", was_masked=given != fields)


def _first(questions: Questions) -> str:
    return FIELD + questions.open[0].name if questions.open else TEXT
