"""The `slack_sdk` client as this product uses it: without retries, silent, and for the sender fenced."""

import http.client
import logging
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Sequence
from typing import Any

from slack_sdk import WebClient

from integrations.fence import Fence, FencedSending

PIECE_BYTES = 64 * 1024
# Two hundred messages of the longest kind are shorter.
LONGEST_ANSWER_BYTES = 32 * 1024 * 1024
UNHEARD = "slack, unheard"
JSON = "application/json; charset=utf-8"
FILE_HOSTS = ("files.slack.com", "files.slack-gov.com")
HOOKS = ("hooks.slack.com", "hooks.slack-gov.com")


def silent_logger() -> logging.Logger:
    """Give a log that no setting can switch on, since the package writes requests and answers to its own."""
    silent = logging.Logger(UNHEARD)  # noqa: LOG001 -- outside the tree of loggers on purpose
    silent.disabled = True
    return silent


def quiet_client(token: str, *, api_url: str, timeout_seconds: float) -> WebClient:
    """Give a client that only asks, or does what may fail: it never tries again by itself."""
    return QuietWebClient(token, api_url=api_url, timeout_seconds=timeout_seconds)


def read_within(answer: Any, *, seconds: float, most_bytes: int = LONGEST_ANSWER_BYTES) -> bytes:
    """Read a body to its end in so much time; the socket's own limit is for each piece, and begins anew with it."""
    ends_at, pieces, taken = time.monotonic() + seconds, [], 0
    while piece := answer.read1(PIECE_BYTES):
        pieces.append(piece)
        taken += len(piece)
        if taken > most_bytes:
            raise ValueError("an answer is longer than any that is expected")
        if time.monotonic() > ends_at:
            raise TimeoutError
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return b"".join(pieces)


def _read_answer(
    opener: urllib.request.OpenerDirector, asked: urllib.request.Request, seconds: float
) -> dict[str, Any]:
    if not asked.full_url.startswith(("https://", "http://")):
        raise ValueError("Slack's address begins with https://")
    with opener.open(asked, timeout=seconds) as answer:
        charset = answer.headers.get_content_charset() or "utf-8"
        body = read_within(answer, seconds=seconds).decode(charset)
        return {"status": answer.status, "headers": answer.headers, "body": body}


def is_slacks(url: str, *, domains: Sequence[str], api_url: str) -> bool:
    """Say whether an address leads to one of Slack's domains, or to where the Web API was configured to be."""
    try:
        asked, configured = urllib.parse.urlsplit(url), urllib.parse.urlsplit(api_url)
        same = (asked.scheme, asked.hostname, asked.port) == (configured.scheme, configured.hostname, configured.port)
    except ValueError:
        return False
    host = asked.hostname or ""
    of_slack = any(host == domain or host.endswith(f".{domain}") for domain in domains)
    return same or (of_slack and asked.scheme == "https" and asked.port in (None, 443) and not asked.username)


class QuietWebClient(WebClient):
    """A client that tries nothing twice, follows nobody elsewhere with its token, and waits only so long."""

    def __init__(self, token: str, *, api_url: str, timeout_seconds: float) -> None:
        """Connect to nothing yet."""
        super().__init__(token=token, base_url=api_url, retry_handlers=[], logger=silent_logger())
        self._seconds = timeout_seconds
        self._opener = urllib.request.build_opener(Unmoved())
        _use_proxy(self._opener, self.proxy)

    def _perform_urllib_http_request_internal(self, url: str, req: urllib.request.Request) -> dict[str, Any]:
        """Take the package's place where it would open the address: it waits for each byte anew."""
        del url
        return _read_answer(self._opener, req, self._seconds)


class FencedWebClient(WebClient):
    """A client for one attempt: each call passes the fence and ends within the attempt's time."""

    def __init__(self, fence: Fence, *, token: str, api_url: str, longest_seconds: float) -> None:
        """Switch off what would send a message twice, and the log, which repeats answers."""
        super().__init__(token=token, base_url=api_url, retry_handlers=[], logger=silent_logger())
        self._fence = fence
        self._longest_seconds = longest_seconds
        self._opener = urllib.request.build_opener(*_fenced_handlers(fence, self.ssl))
        _use_proxy(self._opener, self.proxy)

    def _perform_urllib_http_request_internal(self, url: str, req: urllib.request.Request) -> dict[str, Any]:
        """Take the package's place where it would open the address: it offers no other way to bring a connection in."""
        del url
        return _read_answer(self._opener, req, self._fence.timeout_seconds(self._longest_seconds))

    def may_send_to(self, url: str) -> bool:
        """Say whether an address that Slack gave is one of Slack's, since an answer holds a person's matter."""
        return is_slacks(url, domains=HOOKS, api_url=self.base_url)

    def may_upload_to(self, url: str) -> bool:
        """Say whether an address for a file is one of Slack's."""
        return is_slacks(url, domains=FILE_HOSTS, api_url=self.base_url)

    def send_to(self, url: str, body: bytes, *, kind: str = JSON) -> int:
        """Send to an address that Slack gave, without the token, and give the status of what comes back."""
        headers = {"Content-Type": kind}
        asked = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 -- who asks saw the scheme
        try:
            with self._opener.open(asked, timeout=self._fence.timeout_seconds(self._longest_seconds)) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code


def _use_proxy(opener: urllib.request.OpenerDirector, proxy: str | None) -> None:
    if proxy:
        opener.add_handler(urllib.request.ProxyHandler({"http": proxy, "https": proxy}))


class Unmoved(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: Slack sends none, and a token or a person's words must not go elsewhere."""

    def redirect_request(self, *_args: object, **_more: object) -> None:
        """Let the answer stand as an error."""


def _fenced_handlers(guard: Fence, context: ssl.SSLContext | None) -> list[urllib.request.BaseHandler]:
    class Plain(FencedSending):
        fence = guard

    class Secure(FencedSending, http.client.HTTPSConnection):
        fence = guard

    class PlainHandler(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Plain, req)

    class SecureHandler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Secure, req, context=context)

    return [PlainHandler(), SecureHandler(), Unmoved()]
