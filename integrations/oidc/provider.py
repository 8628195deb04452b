"""Any provider that speaks OpenID Connect, by its discovery document: code flow with PKCE, state and nonce."""

import threading
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session

from integrations.oidc.tokens import OtherKeys, claims_of, identity_of
from triage.domain import Clock
from triage.identity import Errand, Identity, NotProven, ProviderAway

SECONDS = (5, 10)
DOCUMENT = "/.well-known/openid-configuration"
SCOPE = "openid profile email"
GROUPS_SCOPE = "groups"
KEPT_SECONDS = 3600
# Who does not answer is not asked again at once: everybody who signs in would wait for it, and hold a thread meanwhile.
LEFT_ALONE_SECONDS = 5.0
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class OpenIdProvider:
    """One provider, as one client of it; what it publishes is kept for an hour, its keys until others are needed."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, *, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._issuer, self._client_id, self._secret, self._clock = issuer, client_id, client_secret, clock
        self._lock = threading.Lock()
        self._document: Mapping[str, Any] | None = None
        self._keys: Mapping[str, Any] | None = None
        self._read_at = 0.0
        self._failed_at: float | None = None

    def address_for(self, errand: Errand) -> str:
        """Give the address to which a browser is sent."""
        document = self._discovered()
        with self._session(document, errand.back_to) as session:
            address, _ = session.create_authorization_url(
                document["authorization_endpoint"],
                state=errand.state,
                nonce=errand.nonce,
                code_verifier=errand.verifier,
                scope=_scope(document),
            )
        return str(address)

    def identity(self, code: str, errand: Errand, *, claim: str) -> Identity:
        """Redeem a code for who somebody is."""
        document = self._discovered()
        with self._session(document, errand.back_to) as session:
            given = self._redeem(session, document, code=code, errand=errand)
            claims = self._proven(given, document, nonce=errand.nonce)
            if claim not in claims or "email" not in claims:
                claims = {**self._told(session, document, subject=claims["sub"]), **claims}
        return identity_of(claims, issuer=self._issuer, claim=claim)

    def _redeem(self, session: Any, document: Mapping[str, Any], *, code: str, errand: Errand) -> Mapping[str, Any]:
        try:
            given = session.fetch_token(
                document["token_endpoint"],
                grant_type="authorization_code",
                code=code,
                code_verifier=errand.verifier,
                allow_redirects=False,
            )
        except OAuthError:
            raise NotProven("the provider does not take the code") from None
        except (requests.RequestException, ValueError) as error:
            raise ProviderAway(type(error).__name__) from None
        if not isinstance(given, dict) or not isinstance(given.get("id_token"), str):
            raise NotProven("the provider gave no ID token")
        return given

    def _proven(self, given: Mapping[str, Any], document: Mapping[str, Any], *, nonce: str) -> dict[str, Any]:
        expected = {"issuer": self._issuer, "client_id": self._client_id, "nonce": nonce}
        if isinstance(given.get("access_token"), str):
            expected["access_token"] = given["access_token"]
        # Keys change; who signs with one that we have not seen gets one more look.
        for is_fresh in (False, True):
            keys = self._key_set(document, is_fresh=is_fresh)
            try:
                return claims_of(given["id_token"], keys, expected=expected, now=self._clock.now())
            except OtherKeys:
                continue
        raise NotProven("the token is not signed by the provider")

    def _told(self, session: Any, document: Mapping[str, Any], *, subject: str) -> Mapping[str, Any]:
        """Ask for what some providers leave out of the token."""
        address = document.get("userinfo_endpoint")
        if not isinstance(address, str) or not _is_safe(address) or not session.token:
            return {}
        try:
            answer = session.get(address, allow_redirects=False)
            told = answer.json() if answer.status_code == requests.codes.ok else {}
        except (requests.RequestException, ValueError, OAuthError):
            raise ProviderAway("userinfo") from None
        # Words about somebody else are nobody's.
        return told if isinstance(told, dict) and told.get("sub") == subject else {}

    def _discovered(self) -> Mapping[str, Any]:
        with self._lock:
            if self._document is None or time.monotonic() - self._read_at > KEPT_SECONDS:
                self._document, self._read_at = self._asked_for(), time.monotonic()
            return self._document

    def _asked_for(self) -> Mapping[str, Any]:
        if self._failed_at is not None and time.monotonic() - self._failed_at < LEFT_ALONE_SECONDS:
            raise ProviderAway("it did not answer a moment ago")
        try:
            return _document_of(self._issuer)
        except ProviderAway:
            self._failed_at = time.monotonic()
            raise

    def _key_set(self, document: Mapping[str, Any], *, is_fresh: bool) -> Mapping[str, Any]:
        with self._lock:
            if self._keys is None or is_fresh:
                self._keys = _fetched(document["jwks_uri"])
            return self._keys

    def _session(self, document: Mapping[str, Any], back_to: str) -> Any:
        ways = document.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        way = "client_secret_basic" if "client_secret_basic" in ways else "client_secret_post"
        return OAuth2Session(
            self._client_id,
            self._secret,
            token_endpoint_auth_method=way,
            redirect_uri=back_to,
            code_challenge_method="S256",
            default_timeout=SECONDS,
        )


def objection(issuer: str) -> str | None:
    """Say what is wrong with an issuer's document, if anything; client and secret can't be tried without a person."""
    try:
        document = _document_of(issuer)
        _fetched(document["jwks_uri"])
    except ProviderAway as error:
        return f"{issuer} cannot be used: {error}."
    return None


def _document_of(issuer: str) -> dict[str, Any]:
    document = _fetched(issuer.rstrip("/") + DOCUMENT)
    if document.get("issuer") != issuer:
        raise ProviderAway("its document is another issuer's; set TRIAGE_OIDC_ISSUER to exactly what it says")
    for name in ENDPOINTS:
        if not isinstance(document.get(name), str) or not _is_safe(document[name]):
            raise ProviderAway(f"its document has no {name} that can be used")
    return document


def _is_safe(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _scope(document: Mapping[str, Any]) -> str:
    # Some give groups only to who asks, and others refuse whoever asks for a scope that they don't know.
    known = document.get("scopes_supported")
    return f"{SCOPE} {GROUPS_SCOPE}" if isinstance(known, list) and GROUPS_SCOPE in known else SCOPE


def _fetched(address: str) -> dict[str, Any]:
    try:
        answer = requests.get(address, timeout=SECONDS, allow_redirects=False, headers={"Accept": "application/json"})
        found = answer.json() if answer.status_code == requests.codes.ok else None
    except (requests.RequestException, ValueError) as error:
        raise ProviderAway(type(error).__name__) from None
    if not isinstance(found, dict):
        raise ProviderAway("it gave no document")
    return found
