"""Pages people through apprise, which knows a hundred services; a page twice is better than none."""

import logging
from collections.abc import Mapping, Sequence

import apprise
from pydantic import BaseModel, ConfigDict, ValidationError

from integrations.fence import Fence
from integrations.legible import legible
from triage.domain import Attempt, Outgoing, Receipt, SendFailed

PAGE, MAIL = "page", "mail"
LONGEST_WAIT_SECONDS = 10.0
# The pager of everybody who has none of their own.
USUAL = ""


class PageText(BaseModel):
    """What a page carries; `to` names a pager, or is the address of a mailbox."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: str
    body: str
    to: str = USUAL


class PagerSender:
    """The sender for pages; every address of the pager gets every page."""

    def __init__(self, urls: Sequence[str] | Mapping[str, Sequence[str]]) -> None:
        """Read the addresses, and refuse what apprise does not understand; they hold secrets, so none is repeated."""
        named = urls if isinstance(urls, Mapping) else {USUAL: urls}
        self._pagers = {name: tuple(some) for name, some in named.items()}
        for name, some in self._pagers.items():
            _refuse_unknown(some, variable_of(name))
        if not any(self._pagers.values()):
            raise ValueError(f"{variable_of(USUAL)}: there is no address")

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Page everybody; if one address fails, all are tried again, since nobody else would be woken."""
        if outgoing.kind != PAGE:
            raise SendFailed(f"The pager knows no delivery of the kind {outgoing.kind}.", permanent=True)
        page = read_page(outgoing)
        # Somebody else's pager is better than none.
        urls = self._pagers.get(page.to) or self._pagers.get(USUAL)
        if not urls:
            raise SendFailed(f"There is no pager: set {variable_of(page.to)} or {variable_of(USUAL)}.", permanent=True)
        return _notify([{"url": url} for url in urls], page, attempt)


class MailSender:
    """The sender for pages by mail; it speaks SMTP, or to whatever service the address names."""

    def __init__(self, url: str) -> None:
        """Read the address of the mail server."""
        _refuse_unknown([url], "TRIAGE_MAIL_URL")
        self._url = url

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Send a page to one mailbox."""
        page = read_page(outgoing)
        if outgoing.kind != MAIL or not page.to:
            raise SendFailed("A mail is of the kind mail and has somebody to go to.", permanent=True)
        return _notify([{"url": self._url, "to": page.to}], page, attempt)


def variable_of(pager: str) -> str:
    """Name the variable that holds the addresses of a pager."""
    return f"TRIAGE_PAGER_{pager.upper()}_URLS" if pager else "TRIAGE_PAGER_URLS"


def _refuse_unknown(urls: Sequence[str], variable: str) -> None:
    # apprise writes addresses and contents to its log.
    logging.getLogger(apprise.LOGGER_NAME).setLevel(logging.CRITICAL + 1)
    for number, url in enumerate(urls, start=1):
        if apprise.Apprise.instantiate(url, suppress_exceptions=True) is None:
            raise ValueError(f"{variable}: apprise does not understand address number {number}")


def _notify(ways: Sequence[Mapping[str, str]], page: PageText, attempt: Attempt) -> Receipt:
    fence = Fence()
    with fence.around(attempt):
        services = _services(ways, _time_for(fence))
        fence.begin_effect()
        # apprise opens its own connections, so this is as close as the fence gets.
        fence.let_through()
        if not services.notify(body=page.body, title=page.title, body_format=apprise.NotifyFormat.TEXT):
            raise SendFailed("The page did not reach every address.", in_doubt=True)
    return Receipt(attempt.key)


def _services(ways: Sequence[Mapping[str, str]], seconds: float) -> apprise.Apprise:
    # New ones for each page: they keep times between sends, and are not made for several threads.
    services = apprise.Apprise(asset=apprise.AppriseAsset(secure_logging=True))
    for way in ways:
        service = apprise.Apprise.instantiate(way["url"], suppress_exceptions=True)
        if service is not None and "to" in way:
            said = (type(service).parse_url(way["url"]) or {}) | {"targets": [way["to"]]}
            service = apprise.Apprise.instantiate(said, suppress_exceptions=True)
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


def read_page(outgoing: Outgoing) -> PageText:
    """Read what a page carries, or refuse it."""
    try:
        page = PageText.model_validate(dict(outgoing.payload))
    except ValidationError:
        page = None
    if page is None:
        raise SendFailed("The page is not as agreed: it has a title and a body.", permanent=True)
    return PageText(title=legible(page.title), body=legible(page.body), to=page.to)
