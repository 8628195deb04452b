"""What people do on the page of the stand-in Jira, read from forms and handed to its people."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message

from integrations.sandbox.jira.files import read_fields, read_files
from integrations.sandbox.jira.play import OWNER, TEAM_ROLE, JiraPlay
from integrations.sandbox.wire import Request, Response

FILE_LIMIT = 1_000_000
TEXT = "text/plain;charset=UTF-8"
Form = dict[str, str]


@dataclass(frozen=True)
class Outcome:
    """Where the page goes next, as whom, and what it says there."""

    go: str
    acting_as: str = ""
    notice: str = ""


class Acting:
    """Reads a form and does what it says."""

    def __init__(self, play: JiraPlay) -> None:
        """Name what can be done."""
        self._play = play
        self._verbs: dict[str, Callable[[str, Form], None]] = {
            "comment": self._comment,
            "transition": self._transition,
            "assign": lambda key, form: self._ignored(play.assign(key, form.get("to") or None, by=_by(form))),
            "prioritise": lambda key, form: self._ignored(play.prioritise(key, form.get("to", ""), by=_by(form))),
            "restrict": lambda key, form: self._ignored(play.restrict(key, form.get("to") or None, by=_by(form))),
            "move": lambda key, form: self._ignored(play.move(key, form.get("to", ""), by=_by(form))),
            "duplicate": self._duplicate,
            "delete": lambda key, form: play.delete(key, by=_by(form)),
            "delete_comment": lambda key, form: play.delete_comment(key, form.get("comment", ""), by=_by(form)),
            "look": lambda _key, _form: None,
        }

    @staticmethod
    def _ignored(_result: object) -> None:
        """Forget what a verb gave back."""

    def act(self, request: Request) -> Outcome:
        """Do what was asked; what cannot be done is said on the page."""
        form = _read(request)
        if form.get("verb") in ("archive", "restore"):
            return self._close_or_open(form)
        found = self._play.inside.state.find(form.get("issue", ""))
        if found is None:
            return Outcome("/jira/browse", notice="That issue is no longer there.")
        notice = ""
        try:
            if form.get("verb") == "attach":
                self._attach(found.key, request, form)
            else:
                self._verbs[form.get("verb", "")](found.key, form)
        except KeyError:
            notice = "There is no such thing to do."
        except (LookupError, ValueError) as error:
            notice = f"That did not work: {error}."
        now = self._play.inside.state.find(found.id)
        if now is None:
            return Outcome("/jira/browse", notice=f"{found.key} is deleted.")
        return Outcome(f"/jira/browse/{now.key}", _by(form), notice)

    def _close_or_open(self, form: Form) -> Outcome:
        try:
            project = (self._play.archive if form["verb"] == "archive" else self._play.restore)(form.get("project", ""))
        except LookupError as error:
            return Outcome("/jira/browse", notice=f"That did not work: {error}.")
        return Outcome(
            "/jira/browse", notice=f"{project.key} is {'archived' if project.is_archived else 'open again'}."
        )

    def _comment(self, key: str, form: Form) -> None:
        text = form.get("text", "").replace("\r\n", "\n").strip()
        if not text:
            raise ValueError("write what you want to say first")
        role = TEAM_ROLE if form.get("public") == "role" else None
        self._play.comment(key, text, by=_by(form), public=form.get("public") != "no", role=role)

    def _transition(self, key: str, form: Form) -> None:
        self._play.transition(key, form.get("to", ""), by=_by(form), resolution=form.get("resolution") or None)

    def _duplicate(self, key: str, form: Form) -> None:
        self._play.close_as_duplicate(key, form.get("of", "").strip(), by=_by(form))

    def _attach(self, key: str, request: Request, form: Form) -> None:
        files = [one for one in read_files(request) if one.content]
        if not files:
            raise ValueError("choose a file first")
        if len(files[0].content) > FILE_LIMIT:
            raise ValueError("the file is larger than 1 MB, which is enough for a try")
        self._play.attach(key, files[0].name.replace("/", "_"), files[0].content, by=_by(form))

    def file(self, key: str, file_id: str) -> Response:
        """Give a file of an issue."""
        issue = self._play.inside.state.find(key)
        found = next((one for one in (issue.attachments if issue else ()) if one["id"] == file_id), None)
        if found is None:
            return Response(404, b"There is no such file.", TEXT)
        disposition = Message()
        disposition.add_header("Content-Disposition", "attachment", filename=("utf-8", "", found["filename"]))
        headers = {"Content-Disposition": disposition["Content-Disposition"], "X-Content-Type-Options": "nosniff"}
        return Response(200, base64.b64decode(found["content"]), "application/octet-stream", headers)


def _by(form: Form) -> str:
    return form.get("as") or OWNER


def _read(request: Request) -> Form:
    """Read a form's fields, also of one that carries a file."""
    if request.content_type != "multipart/form-data":
        return request.form()
    return read_fields(request)
