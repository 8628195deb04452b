"""Reads small text files and snippets that people send along; of everything else the name is enough."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException

from slack_sdk.errors import SlackClientError

from integrations.legible import in_one_line, legible
from integrations.slack.client import Unmoved, is_slacks, quiet_client, read_within
from integrations.slack.sender import SlackConnection
from integrations.slack.shapes import Json, address, amount, inside, mapping, words

LARGEST_BYTES = 200 * 1024
HOSTS = ("files.slack.com", "slack-files.com", "files.slack-gov.com")
TEXT_TYPES = (
    "text/",
    "application/json",
    "application/xml",
    "application/x-yaml",
    "application/yaml",
    "message/rfc822",
)
# Slack calls many a snippet a stream of octets, and names its language here.
TEXT_FILE_TYPES = frozenset(
    {
        *("text", "plain", "markdown", "csv", "tsv", "json", "xml", "html", "yaml", "toml", "ini", "log", "diff"),
        *("python", "javascript", "typescript", "java", "go", "rust", "ruby", "php", "c", "cpp", "csharp", "kotlin"),
        *("swift", "scala", "perl", "r", "sql", "shell", "powershell", "dockerfile", "space", "email", "eml"),
    }
)
NOT_TEXT = frozenset({"application/pdf"})
MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
ZEROS_IN_UTF_16 = 0.3


@dataclass(frozen=True)
class FileRead:
    """A file's name, and its text where it is one; `why` says in our words why there is none."""

    id: str
    name: str
    text: str | None = None
    why: str = ""


class Files:
    """Reads files; it never fails, since a message counts without its attachment too."""

    def __init__(self, connection: SlackConnection) -> None:
        """Connect to nothing yet."""
        self._connection = connection
        seconds = connection.timeout_seconds
        self._client = quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=seconds)
        self._opener = urllib.request.build_opener(Unmoved())

    def read(self, file_id: str, *, name: str = "") -> FileRead:
        """Read a file by its id; `name` is what it is called where Slack does not say."""
        try:
            shown = mapping(self._client.files_info(file=file_id).data, "file")
        except (SlackClientError, OSError, HTTPException, ValueError):
            return FileRead(file_id, name, why="Slack did not show the file.")
        called = in_one_line(words(shown, "name")[:1000], 200) or name
        why = _unreadable(shown)
        if why:
            return FileRead(file_id, called, why=why)
        url = address(shown, "url_private_download") or address(shown, "url_private")
        content = self.fetch(url, size=amount(shown, "size"))
        if content is None:
            return FileRead(file_id, called, why="The file could not be fetched from Slack.")
        text = decoded(content)
        return FileRead(file_id, called, text, why="" if text is not None else "The file is no text.")

    def fetch(self, url: str, *, size: int = 0) -> bytes | None:
        """Fetch a file with the token, which goes to Slack's own hosts alone; `size` is what Slack says of it."""
        if not is_slacks(url, domains=HOSTS, api_url=self._connection.api_url):
            return None
        headers = {"Authorization": f"Bearer {self._connection.token}"}
        asked = urllib.request.Request(url, headers=headers)  # noqa: S310 -- is_slacks looked at the scheme
        seconds = self._connection.timeout_seconds
        try:
            with self._opener.open(asked, timeout=seconds) as answer:
                content = read_within(answer, seconds=seconds, most_bytes=LARGEST_BYTES)
                is_page = answer.headers.get_content_type() == "text/html"
        except (OSError, HTTPException, ValueError):
            return None
        # Slack's way of saying that the token may not read this is its page for signing in.
        return None if is_page and len(content) != size else content


def _unreadable(shown: Json) -> str:
    kind, file_type = words(shown, "mimetype").lower(), words(shown, "filetype").lower()
    if inside(shown, "is_external") is True:
        return "The file lies outside Slack."
    if words(shown, "mode") in ("tombstone", "hidden_by_limit"):
        return "The file is gone."
    if amount(shown, "size") > LARGEST_BYTES:
        return "The file is larger than 200 KB."
    is_text = kind.startswith(TEXT_TYPES) or file_type in TEXT_FILE_TYPES or words(shown, "mode") == "snippet"
    return "" if is_text and kind not in NOT_TEXT else "The file is no text."


def decoded(content: bytes) -> str | None:
    """Read bytes as text in the likeliest encoding, or give None where they are none."""
    encoding = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    for guess in (encoding,) if encoding else _guesses(content):
        try:
            text = content.decode(guess)
        except UnicodeDecodeError:
            continue
        return None if "\x00" in text else legible(text)
    return None


def _guesses(content: bytes) -> tuple[str, ...]:
    zeros = content.count(0)
    if zeros == 0:
        return ("utf-8", "cp1252", "latin-1")
    if zeros < len(content) * ZEROS_IN_UTF_16 or len(content) % 2:
        return ()
    return ("utf-16-le",) if content[1::2].count(0) > content[0::2].count(0) else ("utf-16-be",)
