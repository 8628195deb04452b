"""Browsers that go to the stand-in provider and come back, over real HTTP."""

from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urlsplit

import httpx

from integrations.oidc.provider import OpenIdProvider
from integrations.sandbox.server import Sandbox
from playbooks.access_schema import Access
from triage.web.parts import Provider


class Now:
    """The time as it is."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def provider_at(sandbox: Sandbox, access: Callable[[], Access] = Access) -> Provider:
    """Make a client of the stand-in."""
    known = sandbox.credentials
    asked = OpenIdProvider(sandbox.oidc_issuer, known.oidc_client_id, known.oidc_client_secret, clock=Now())
    return Provider(asked, access)


def go_there(client: httpx.Client, *, going_to: str = "/") -> str:
    """Begin to sign in, and give the address that the browser is sent to."""
    gone = client.get("/sign-in/provider", params={"next": going_to})
    assert gone.status_code == 303, gone.text
    return gone.headers["Location"]


def choose(address: str, sub: str) -> str:
    """Say at the provider who one is, and give the path that leads back."""
    chosen = httpx.get(f"{address}&who={sub}", timeout=20)
    assert chosen.status_code == 302, chosen.text
    parts = urlsplit(chosen.headers["Location"])
    return f"{parts.path}?{parts.query}"


def sign_in_there(client: httpx.Client, sandbox: Sandbox, mail: str, *, going_to: str = "/") -> httpx.Response:
    """Go the whole way."""
    return client.get(choose(go_there(client, going_to=going_to), sandbox.oidc.account(mail).sub))
