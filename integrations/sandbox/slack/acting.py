"""What people do on the page of the stand-in Slack, read from forms and handed to the workspace."""

from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qs, urlencode

from integrations.sandbox.slack.play import Play
from integrations.sandbox.slack.post import Answer
from integrations.sandbox.slack.viewing import Viewing
from integrations.sandbox.wire import Request

Json = dict[str, Any]
Fields = dict[str, list[str]]
FILE_LIMIT = 200_000
PREFIX = "v:"
NO_ANSWER = "AI desk did not answer in time. Try it once more in a moment."
NO_APP = "No app is connected to this workspace, so nobody is there to answer."


@dataclass(frozen=True)
class Outcome:
    """What the page does next: go somewhere, say something, or mark what is wrong in a form."""

    go: str = ""
    notice: str = ""
    errors: Json = field(default_factory=dict)


class Acting:
    """Reads a form and does what it says."""

    def __init__(self, play: Play, viewing: Viewing) -> None:
        """Name what can be done."""
        self._play = play
        self._viewing = viewing
        self._verbs: dict[str, Callable[[Fields], Outcome]] = {
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "dismiss": self._dismiss,
            "react": self._react,
            "press": self._press,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "shortcut": lambda f: self._told(f, self._play.shortcut(_one(f, "as"), _one(f, "name"))),
            "message_shortcut": self._message_shortcut,
            "assistant": self._assistant,
        }

    def act(self, request: Request) -> Outcome:
        """Do what was asked."""
        fields = read_fields(request)
        verb = self._verbs.get(_one(fields, "verb"))
        if verb is None:
            raise LookupError("there is no such thing to do")
        return verb(fields)

    def _edit(self, fields: Fields) -> Outcome:
        self._play.edit(_one(fields, "as"), _one(fields, "where"), _one(fields, "text"))
        return Outcome(go=_back(fields))

    def _delete(self, fields: Fields) -> Outcome:
        self._play.remove(_one(fields, "as"), _one(fields, "where"))
        return Outcome(go=_back(fields))

    def _dismiss(self, fields: Fields) -> Outcome:
        self._play.dismiss(_one(fields, "as"), _one(fields, "where"))
        return Outcome(go=_back(fields))

    def _react(self, fields: Fields) -> Outcome:
        self._play.react(_one(fields, "as"), _one(fields, "where"), _one(fields, "name"))
        return Outcome(go=_back(fields))

    def _told(self, fields: Fields, answer: Answer | None) -> Outcome:
        if answer is None or answer.is_ok:
            return Outcome(go=_back(fields))
        if not self._play.is_connected:
            return Outcome(notice=NO_APP)
        if answer.reason in ("http_timeout", "timeout", "connection_failed", "http_error"):
            return Outcome(notice=NO_ANSWER)
        return Outcome(notice=f"Slack could not show what the app answered: {answer.reason}.", errors=answer.errors)

    def _say(self, fields: Fields) -> Outcome:
        who, channel, text = _one(fields, "as"), _one(fields, "channel"), _one(fields, "text").strip()
        thread = _one(fields, "thread") or None
        name, content = _one(fields, "file_name"), _one(fields, "file")
        if name:
            if len(content) > FILE_LIMIT:
                raise ValueError("the file is larger than 200 kB, which is enough for a try")
            self._play.upload(who, channel, name=name, content=content, text=text, thread_ts=thread)
        elif text.startswith("/") and thread is None:
            return self._command(fields, text)
        elif text:
            self._play.say(who, channel, text, thread_ts=thread)
        return Outcome(go=_back(fields))

    def _command(self, fields: Fields, line: str) -> Outcome:
        if line.split(maxsplit=1)[0] not in self._play.conditions.commands:
            known = ", ".join(self._play.conditions.commands)
            return Outcome(notice=f"{line.split(maxsplit=1)[0]} is not a valid command. Known here: {known}.")
        return self._told(fields, self._play.command(_one(fields, "as"), _one(fields, "channel"), line))

    def _press(self, fields: Fields) -> Outcome:
        chosen = dict(_values(fields))
        name = _one(fields, "press")
        if "chosen" in fields:
            chosen[name] = fields["chosen"]
        answer = self._play.press(_one(fields, "as"), _one(fields, "where"), name, values=chosen)
        return self._told(fields, answer)

    def _submit(self, fields: Fields) -> Outcome:
        if _one(fields, "press"):
            return self._press(fields)
        view_id = _one(fields, "where")
        answer = self._play.submit(_one(fields, "as"), dict(_values(fields)), view_id=view_id)
        self._viewing.errors[view_id] = answer.errors
        self._play.inside.state.touch()
        if answer.errors:
            return Outcome(errors=answer.errors)
        return self._told(fields, answer)

    def _close(self, fields: Fields) -> Outcome:
        return self._told(fields, self._play.close(_one(fields, "as"), view_id=_one(fields, "where")))

    def _home(self, fields: Fields) -> Outcome:
        who = _one(fields, "as")
        self._play.open_home(who, _one(fields, "tab") or "home")
        look = self._viewing.look({"as": who, "channel": self._play.direct(who).id, "tab": _one(fields, "tab")})
        return Outcome(go=look.at())

    def _message_shortcut(self, fields: Fields) -> Outcome:
        who, where = _one(fields, "as"), _one(fields, "where")
        return self._told(fields, self._play.message_shortcut(who, where, _one(fields, "name")))

    def _assistant(self, fields: Fields) -> Outcome:
        who, channel = _one(fields, "as"), _one(fields, "channel")
        first = self._play.open_assistant(who, looking_at=channel if channel.startswith("C") else None)
        go = {"as": who, "channel": channel, "thread": first.ts, "pane": "assistant"}
        return Outcome(go=f"/slack/?{urlencode(go)}")


def _one(fields: Fields, name: str) -> str:
    return fields.get(name, [""])[-1]


def _back(fields: Fields) -> str:
    """Give the page that the form came from, and never another site."""
    back = _one(fields, "back")
    return back if back.startswith("/slack/") else "/slack/"


def _values(fields: Fields) -> list[tuple[str, list[str]]]:
    """Read the elements' values; a hidden empty one stands for what a browser leaves out when nothing is ticked."""
    found = [(name.removeprefix(PREFIX), values) for name, values in fields.items() if name.startswith(PREFIX)]
    return [(name, [one for one in values if one]) for name, values in found]


def read_fields(request: Request) -> Fields:
    """Read a form, also one that carries a file: its name and its text become fields of their own."""
    if request.content_type != "multipart/form-data":
        return parse_qs(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    fields: Fields = {}
    for part in message_from_bytes(head + request.body).walk():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            continue
        if file_name := part.get_filename():
            fields["file_name"] = [file_name.replace("/", "_")[:100]]
        text = content.decode("utf-8", "replace")
        if file_name or part.get_filename() is None:
            fields.setdefault(name, []).append(text)
    return fields
