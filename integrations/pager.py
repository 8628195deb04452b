"""Pages people through apprise, which knows a hundred services; a page twice is better than none."""

import logging
from collections.abc import Sequence

import apprise
from pydantic import BaseModel, ConfigDict, ValidationError

from integrations.fence import Fence
from integrations.legible import legible
from triage.domain import Attempt, Outgoing, Receipt, SendFailed

PAGE = "page"
LONGEST_WAIT_SECONDS = 10.0


class PageText(BaseModel):
    """What a delivery of the kind `page` carries."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: str
    body: str


class PagerSender:
    """The sender for pages; every address gets every page."""

    def __init__(self, urls: Sequence[str]) -> None:
        """Read the addresses, and refuse what apprise does not understand; they hold secrets, so none is repeated."""
        # apprise writes addresses and contents to its log.
        logging.getLogger(apprise.LOGGER_NAME).setLevel(logging.CRITICAL + 1)
        self._urls = tuple(urls)
        for number, url in enumerate(self._urls, start=1):
            if apprise.Apprise.instantiate(url, suppress_exceptions=True) is None:
                raise ValueError(f"TRIAGE_PAGER_URLS: apprise does not understand address number {number}")
        if not self._urls:
            raise ValueError("TRIAGE_PAGER_URLS: there is no address")

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Page everybody; if one address fails, all are tried again, since nobody else would be woken."""
        if outgoing.kind != PAGE:
            raise SendFailed(f"The pager knows no delivery of the kind {outgoing.kind}.", permanent=True)
        page = _read(outgoing)
        fence = Fence()
        with fence.around(attempt):
            services = self._services(_time_for(fence))
            fence.begin_effect()
            # apprise opens its own connections, so this is as close as the fence gets.
            fence.let_through()
            if not services.notify(body=page.body, title=page.title, body_format=apprise.NotifyFormat.TEXT):
                raise SendFailed("The page did not reach every address.", in_doubt=True)
        return Receipt(attempt.key)

    def _services(self, seconds: float) -> apprise.Apprise:
        # New ones for each page: they keep times between sends, and are not made for several threads.
        services = apprise.Apprise(asset=apprise.AppriseAsset(secure_logging=True))
        for url in self._urls:
            service = apprise.Apprise.instantiate(url, suppress_exceptions=True)
            if service is None:
                raise SendFailed("An address of the pager is no longer understood.", permanent=True)
            service.socket_connect_timeout = service.socket_read_timeout = seconds / 2
            services.add(service)
        return services


def _time_for(fence: Fence) -> float:
    try:
        return fence.timeout_seconds(LONGEST_WAIT_SECONDS)
    except TimeoutError as error:
        raise SendFailed("No time is left in this attempt to send the page.") from error


def _read(outgoing: Outgoing) -> PageText:
    try:
        page = PageText.model_validate(dict(outgoing.payload))
    except ValidationError:
        page = None
    if page is None:
        raise SendFailed("The page is not as agreed: it has a title and a body.", permanent=True)
    return PageText(title=legible(page.title), body=legible(page.body))
