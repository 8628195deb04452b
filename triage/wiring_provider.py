"""Puts the company's identity provider together with what its groups may do, read anew at each sign-in."""

import structlog

from integrations.oidc.provider import OpenIdProvider
from playbooks.access_schema import Access, read_access
from playbooks.book import Book
from playbooks.mistakes import PlaybookMistakes
from triage.domain import Clock
from triage.settings import Settings
from triage.web.parts import Provider

log = structlog.get_logger(__name__)


def provider_of(settings: Settings, book: Book, clock: Clock) -> Provider | None:
    """Make the provider, if one is configured."""
    if settings.oidc_issuer is None or settings.oidc_client_id is None or settings.oidc_client_secret is None:
        return None
    secret = settings.oidc_client_secret.get_secret_value()
    asked = OpenIdProvider(settings.oidc_issuer, settings.oidc_client_id, secret, clock=clock)

    def access() -> Access:
        try:
            return read_access(settings.playbooks)
        except PlaybookMistakes as mistakes:
            # What was right when the house started holds until the file is mended.
            log.warning("access.yaml has mistakes, so the one from the start counts", mend=str(mistakes))
            return book.access

    return Provider(asked, access)
