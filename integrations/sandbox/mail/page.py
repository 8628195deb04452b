"""The stand-in mailboxes as people see them: whose it is, what is in it, and a letter to write."""

from urllib.parse import quote

from jinja2 import Environment

from integrations.sandbox.faults import Faults
from integrations.sandbox.mail.play import MailPlay
from integrations.sandbox.pages import HEADERS
from integrations.sandbox.wire import Request, Response, Route, as_json

HTML = "text/html;charset=UTF-8"
TEXT = "text/plain;charset=UTF-8"
PICTURES = frozenset({"image/png"})
OWN = ("none", "same-origin")
SHOWN = 200


class MailPage:
    """Draws the mailboxes, and lets people write."""

    def __init__(self, play: MailPlay, faults: Faults, templates: Environment) -> None:
        """Take what is shown."""
        self._play, self._faults, self._templates = play, faults, templates

    def routes(self) -> list[Route]:
        """List the addresses."""
        return [
            Route("GET", "/mail", lambda _: Response(302, headers={"Location": "/mail/"})),
            Route("GET", "/mail/", self.mailbox),
            Route("POST", "/mail/_do", self.write),
            Route("GET", "/mail/letters/{letter}/{part}", self.enclosed),
        ]

    def mailbox(self, request: Request) -> Response:
        """Show one person's mailbox."""
        known = self._play.addresses
        whose = request.query.get("as", "")
        whose = whose if whose in known else next(iter(known), "")
        number = request.query.get("answers", "")
        answered = self._play.mailboxes.find(int(number)) if number.isdigit() else None
        html = self._templates.get_template("mail/mailbox.html").render(
            here="mail",
            faults=self._faults.armed(),
            people=known,
            whose=whose,
            letters=self._play.mailboxes.of(whose)[::-1][:SHOWN],
            answered=answered,
            desk=self._play.credentials.mail_address,
            notice=request.query.get("notice", ""),
        )
        return Response(200, html.encode(), HTML, HEADERS)

    def enclosed(self, request: Request) -> Response:
        """Show a picture of a letter, or one of its files as text and nothing else."""
        letter, part = (request.names[one] for one in ("letter", "part"))
        found = self._play.mailboxes.find(int(letter)) if letter.isdigit() else None
        parts = found.parts if found is not None else []
        if not part.isdigit() or int(part) >= len(parts):
            return Response(404, b"There is no such file.", TEXT, HEADERS)
        one = parts[int(part)]
        return Response(200, one.content, one.kind if one.kind in PICTURES else TEXT, HEADERS)

    def write(self, request: Request) -> Response:
        """Send what somebody wrote, and show what the desk said to it."""
        if request.headers.get("sec-fetch-site", "none") not in OWN:
            return as_json({"error": "People write here, not from another site."}, 403)
        given = request.form()
        whose, number = given.get("as", ""), given.get("answers", "")
        if whose not in self._play.addresses or not given.get("text", "").strip():
            return self._back(whose, "Choose who writes, and write something.")
        answered = self._play.mailboxes.find(int(number)) if number.isdigit() else None
        brought = self._play.write(whose, given.get("subject", ""), given["text"], answers=answered)
        return self._back(whose, f"The desk's hook said: {brought.outcome}")

    def _back(self, whose: str, notice: str) -> Response:
        return Response(303, headers={"Location": f"/mail/?as={quote(whose)}&notice={quote(notice)}"})
