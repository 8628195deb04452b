"""One form that somebody sent about their own matter: read, masked, judged, acted on, and answered."""

from http import HTTPStatus
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from classifiers.sensitive import NOT_CHECKED, redact
from triage.matters import reported, understanding
from triage.matters.change import Change
from triage.matters.people import Answered
from triage.matters.people import Refused as InWords
from triage.matters.reported import Said, Verb
from triage.pasting import own_lists
from triage.tables import Ticket
from triage.web.fields import once_of
from triage.web.forms import form_of
from triage.web.gate import signed_in_of
from triage.web.languages import WORDS, language_of
from triage.web.matters import edition_of, own_ticket, reporter_of, show
from triage.web.parts import parts_of
from triage.web.problems import Refused, not_found
from triage.web.rates import refuse_too_many

SOURCE = "web"
MOST_WRITTEN = 60
TEXT, FORM = "text", "form"


class Sent(BaseModel):
    """A form of the page; `once` is the same in each repeat, and answers are named as they are asked."""

    model_config = ConfigDict(extra="allow")

    text: str = ""
    outcome: str = ""
    once: str = ""

    def typed(self) -> dict[str, str]:
        """Give what was typed, to be shown again."""
        others = {name: str(value) for name, value in (self.model_extra or {}).items()}
        return {**others, TEXT: self.text, "once": once_of(self.once)}


class Visit:
    """The matter, which is there for whoever reported it alone, and the form."""

    def __init__(self, request: Request, reference: str) -> None:
        """Find the matter first, so that for others all answers are the same whatever they send."""
        self.request, self.reference, self.parts = request, reference, parts_of(request)
        with self.parts.database.reading() as session:
            self.ticket = own_ticket(request, session, reference)
        self.form = form_of(request, Sent)
        self.by, self.edition = reporter_of(request), edition_of(request)
        self.words, self.now = WORDS[language_of(request)], self.parts.now()

    def hear(self, text: str, *, field: str) -> Response:
        """Take in what they write freely."""
        if not text:
            return self.refuse(field, self.words["matters_empty"])
        if len(text) > self.parts.longest_text:
            return self.refuse(field, self.words["matters_too_long"].format(limit=self.parts.longest_text))
        if (limited := self.limited()) is not None:
            return limited
        masked = self.masked(text)
        if masked is None:
            return self.refuse(field, self.words["matters_not_checked"])
        exposed, desk = self.tells_of_exposure(masked), self.parts.desk
        is_unclear = understanding.is_unclear(self.ticket)
        together = desk.judge(f"{self.ticket.text}\n{masked}") if is_unclear else None
        key = f"{SOURCE}:{signed_in_of(self.request).id}:{once_of(self.form.once)}"
        said = Said(masked, self.now, SOURCE, key, tells_of_exposure=exposed, together=together)

        def verb(change: Change, ticket: Ticket) -> Answered:
            return reported.hear(change, ticket, said, by=self.by)

        return self.do(verb, "exposed" if exposed else "said", field=field, was_masked=masked != text)

    def do(
        self, verb: Verb, done: str, *, field: str = FORM, was_masked: bool = False, sentence: str | None = None
    ) -> Response:
        """Act on it, and lead back to the page; refused, what was typed stands there again, below the `sentence`."""
        answered = self.parts.desk.matters.act(self.reference, reported.only_theirs(verb, self.by))
        if isinstance(answered, InWords):
            if answered.sentence == "error_not_found":
                raise not_found("ticket")
            said = self.words[sentence] if sentence else answered.in_words(self.edition)
            return self.refuse(field, said, status=HTTPStatus.CONFLICT)
        query = urlencode({"done": done, **({"masked": "1"} if was_masked else {})})
        place = "#conversation" if done == "said" else ""
        address = f"/matters/{self.reference}?{query}{place}"
        return RedirectResponse(address, status_code=int(HTTPStatus.SEE_OTHER))

    def limited(self) -> Response | None:
        """Refuse who writes faster than anybody does, without losing what they wrote."""
        try:
            refuse_too_many(self.request, "matters", most=MOST_WRITTEN)
        except Refused as error:
            answer = self.refuse(FORM, self.words["matters_too_much"], status=HTTPStatus.TOO_MANY_REQUESTS)
            answer.headers.update(error.headers)
            return answer
        return None

    def refuse(self, field: str, sentence: str, *, status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY) -> Response:
        """Show the page with what to mend."""
        typed = self.form.typed()
        return show(self.request, self.reference, status=int(status), wrong={field: sentence}, typed=typed)

    def masked(self, text: str) -> str | None:
        """Mask what nobody may keep; None where it could not be looked through in time."""
        redaction = redact(text, own_lists(self.parts.desk.premises.book))
        return None if NOT_CHECKED in redaction.classes else redaction.text

    def tells_of_exposure(self, text: str) -> bool:
        """Say whether what they write makes their matter an exposure that it was not before."""
        return not self.ticket.restricted and self.parts.desk.tells_of_exposure(text, below=self.ticket.text)
