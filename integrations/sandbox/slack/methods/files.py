"""`files.*`, and the addresses behind them: uploading in three steps, and reading what somebody shared."""

import base64
import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.arguments import SlackRefused, structure
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.methods.places import Places
from integrations.sandbox.slack.state import SlackFile
from integrations.sandbox.slack.world import BOT_USER

Json = dict[str, Any]
PREVIEW_LIMIT = 12_000
LONGEST_ALT = 1_000


class Files:
    """The methods about files."""

    def __init__(self, inside: Inside) -> None:
        """Take what there is."""
        self._inside = inside
        self._places = Places(inside)

    def methods(self) -> dict[str, Callable[[Json], Json]]:
        """Name them."""
        return {
            "files.info": self.info,
            "files.getUploadURLExternal": self.begin,
            "files.completeUploadExternal": self.complete,
            "files.delete": self.delete,
        }

    def _file(self, file_id: str) -> SlackFile:
        found = self._inside.state.files.get(file_id)
        if found is None:
            raise SlackRefused("file_not_found")
        if found.deleted:
            raise SlackRefused("file_deleted")
        return found

    def info(self, given: Json) -> Json:
        """Show a file, and the beginning of its text; one that lies where the app is not stays unseen."""
        file = self._file(str(given.get("file", "")))
        rooms = [self._inside.state.channels[one] for one in file.channels]
        if file.user != BOT_USER.id and not any(BOT_USER.id in room.members for room in rooms):
            raise SlackRefused("file_not_found")
        paging = {"count": 100, "total": 0, "page": 1, "pages": 0}
        answer: Json = {"file": self._shown(file), "comments": [], "paging": paging}
        if shapes.is_text(file.name):
            answer |= {"content": file.content[:PREVIEW_LIMIT], "is_truncated": len(file.content) > PREVIEW_LIMIT}
        return answer

    def begin(self, given: Json) -> Json:
        """Give an address for the content of a new file."""
        if not str(given.get("length", "")).isdigit() or int(given["length"]) < 1:
            raise SlackRefused("invalid_arguments")
        file_id = new_file_id()
        name = str(given["filename"])
        created = int(self._inside.state.clock.now().timestamp())
        alt = str(given.get("alt_txt") or "")
        if len(alt) > LONGEST_ALT:
            raise SlackRefused("alt_txt_too_large")
        self._inside.state.put_file(SlackFile(file_id, name, name, BOT_USER.id, created, "", alt=alt))
        self._inside.uploads[file_id] = b""
        return {"upload_url": f"{self._inside.site}/upload/v1/{file_id}", "file_id": file_id}

    def complete(self, given: Json) -> Json:
        """Say that the content is there, and share it where asked."""
        files = structure(given, "files", "invalid_arguments")
        if not isinstance(files, list) or not all(isinstance(one, dict) and one.get("id") for one in files):
            raise SlackRefused("invalid_arguments")
        channel = self._places.writable({"channel": given["channel_id"]}) if given.get("channel_id") else None
        done = []
        for one in files:
            file = replace(self._file(one["id"]), is_complete=True)
            content, coded = _content(self._inside.uploads.pop(file.id, b""))
            file = replace(file, content=content, coded=coded)
            file = replace(file, title=str(one.get("title") or file.name))
            self._inside.state.put_file(file)
            if channel is not None:
                text = str(given.get("initial_comment") or "")
                self._inside.workspace.share(channel, file, text=text, thread_ts=given.get("thread_ts") or None)
            self._inside.taken_up[file.id] = time.monotonic() + self._inside.conditions.file_seconds
            done.append(self._shown(self._inside.state.files[file.id]))
        return {"files": done}

    def delete(self, given: Json) -> Json:
        """Take a file away, which only who brought it may."""
        file = self._file(str(given.get("file", "")))
        if file.user != BOT_USER.id:
            raise SlackRefused("cant_delete_file")
        self._inside.state.put_file(replace(file, deleted=True))
        return {}

    def _shown(self, file: SlackFile) -> Json:
        """Show a file; as long as Slack has not taken it up, it is of no kind."""
        shown = shapes.file(file, self._inside.site)
        unknown = {"mimetype": "", "filetype": "", "pretty_type": ""}
        return shown if self._inside.is_taken_up(file.id) else shown | unknown


def _content(raw: bytes) -> tuple[str, str]:
    """Keep a text as it is, and anything else as base64."""
    try:
        return raw.decode(), ""
    except UnicodeDecodeError:
        return "", base64.b64encode(raw).decode()


def new_file_id() -> str:
    """Give an id that no other file has."""
    return f"F0{secrets.token_hex(4).upper()}"
