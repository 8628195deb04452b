"""The `slack_sdk` client as this product's sender uses it: fenced, without retries, and silent."""

import http.client
import logging
import ssl
import urllib.request
from typing import Any

from slack_sdk import WebClient

from integrations.fence import Fence, FencedSending


class FencedWebClient(WebClient):
    """A client for one attempt: each call passes the fence and ends within the attempt's time."""

    def __init__(self, fence: Fence, *, token: str, api_url: str, longest_seconds: float) -> None:
        """Switch off what would send a message twice, and the log, which repeats answers."""
        silent = logging.Logger("slack_sdk of the sender")  # noqa: LOG001 -- one that no setting can switch on
        silent.disabled = True
        super().__init__(token=token, base_url=api_url, retry_handlers=[], logger=silent)
        self._fence = fence
        self._longest_seconds = longest_seconds
        self._opener = urllib.request.build_opener(*_fenced_handlers(fence, self.ssl))
        if self.proxy:
            self._opener.add_handler(urllib.request.ProxyHandler({"http": self.proxy, "https": self.proxy}))

    def _perform_urllib_http_request_internal(self, url: str, req: urllib.request.Request) -> dict[str, Any]:
        """Take the package's place where it would open the address: it offers no other way to bring a connection in."""
        if not url.startswith(("https://", "http://")):
            raise ValueError("Slack's address begins with https://")
        with self._opener.open(req, timeout=self._fence.timeout_seconds(self._longest_seconds)) as answer:
            charset = answer.headers.get_content_charset() or "utf-8"
            return {"status": answer.status, "headers": answer.headers, "body": answer.read().decode(charset)}


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

    return [PlainHandler(), SecureHandler()]
