"""Files as they come in a form of several parts, and as the stand-in Jira keeps them."""

import base64
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import HTTP

from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.wire import Request


@dataclass(frozen=True)
class NamedFile:
    """A file that somebody sent."""

    name: str
    content: bytes
    media_type: str = "application/octet-stream"


def read_files(request: Request) -> list[NamedFile]:
    """Read the files of a form; what is no form has none."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body, policy=HTTP)
    if not isinstance(message, EmailMessage) or not message.is_multipart():
        return []
    found = []
    for part in message.iter_parts():
        content, name = part.get_payload(decode=True), part.get_filename()
        if name and isinstance(content, bytes):
            found.append(NamedFile(name, content, part.get_content_type()))
    return found


def file_of(file_id: str, file: NamedFile, *, by: str, created: str) -> Json:
    """Make of a file what is kept of it."""
    return {
        "id": file_id,
        "by": by,
        "created": created,
        "filename": file.name,
        "mimeType": file.media_type,
        "size": len(file.content),
        "content": base64.b64encode(file.content).decode(),
    }


def read_fields(request: Request) -> dict[str, str]:
    """Read what is no file of a form of several parts."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    message = message_from_bytes(head + request.body, policy=HTTP)
    fields = {}
    for part in message.iter_parts() if isinstance(message, EmailMessage) and message.is_multipart() else ():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes) and part.get_filename() is None:
            fields[name] = content.decode("utf-8", "replace")
    return fields
