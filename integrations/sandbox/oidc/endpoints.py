"""The stand-in provider's addresses: discovery, the page where one says who one is, tokens, keys and userinfo."""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from urllib.parse import unquote, urlencode, urlsplit

from jinja2 import Environment

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.oidc.state import GOOD_FOR_SECONDS, Grant, OidcState
from integrations.sandbox.wire import Handler, Request, Response, Route, as_json

ROOT = "/oidc"
HTML = "text/html;charset=UTF-8"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
ASKED = ("client_id", "redirect_uri", "state", "nonce", "code_challenge")


class OidcEndpoints:
    """Answers as a provider does; whoever opens the page chooses who they are, and no password is asked."""

    def __init__(self, state: OidcState, credentials: Credentials, templates: Environment) -> None:
        """Take what it answers from."""
        self._state, self._credentials, self._templates = state, credentials, templates

    def routes(self) -> list[Route]:
        """List the addresses."""
        return [
            Route("GET", f"{ROOT}/.well-known/openid-configuration", self._unless_down(self.document)),
            Route("GET", f"{ROOT}/authorize", self._unless_down(self.authorize)),
            Route("POST", f"{ROOT}/token", self._unless_down(self.token)),
            Route("GET", f"{ROOT}/jwks", self._unless_down(self.keys)),
            Route("GET", f"{ROOT}/userinfo", self._unless_down(self.userinfo)),
        ]

    def document(self, request: Request) -> Response:
        """Say where everything is."""
        del request
        at = self._state.issuer
        return as_json(
            {
                "issuer": self._state.wrong.issuer or at,
                "authorization_endpoint": f"{at}/authorize",
                "token_endpoint": f"{at}/token",
                "jwks_uri": f"{at}/jwks",
                "userinfo_endpoint": f"{at}/userinfo",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["ES256"],
                "code_challenge_methods_supported": ["S256"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic"],
                "scopes_supported": ["openid", "profile", "email", "groups"],
            }
        )

    def authorize(self, request: Request) -> Response:
        """Ask who it is, and send them back with a code."""
        asked = request.query
        wrong = self._objection(asked)
        if wrong:
            return as_json({"error": "invalid_request", "error_description": wrong}, 400)
        if asked.get("who") == "nobody":
            return _back(asked, {"error": "access_denied"})
        account = self._state.accounts.get(asked.get("who", ""))
        if account is None:
            return self._choice(asked)
        grant = Grant(account, asked["redirect_uri"], asked["code_challenge"], asked["nonce"])
        return _back(asked, {"code": self._state.give_code(grant)})

    def token(self, request: Request) -> Response:
        """Redeem a code, once, for who brings the client's secret and the verifier of the challenge."""
        if _basic(request) != (self._credentials.oidc_client_id, self._credentials.oidc_client_secret):
            return as_json({"error": "invalid_client"}, 401, headers={"WWW-Authenticate": "Basic"})
        form = request.form()
        grant = self._state.redeem(form.get("code", ""))
        fits = grant is not None and (grant.redirect_uri, grant.challenge) == (
            form.get("redirect_uri"),
            _challenge(form.get("code_verifier", "")),
        )
        if form.get("grant_type") != "authorization_code" or grant is None or not fits:
            return as_json({"error": "invalid_grant"}, 400)
        given = {"access_token": self._state.give_token(grant.account), "token_type": "Bearer"}
        return as_json(given | {"expires_in": GOOD_FOR_SECONDS, "id_token": self._state.id_token(grant)})

    def keys(self, request: Request) -> Response:
        """Publish the keys."""
        del request
        return as_json({"keys": self._state.published()})

    def userinfo(self, request: Request) -> Response:
        """Say what is known of whoever's token it is."""
        account = self._state.of_token(request.headers.get("authorization", "").removeprefix("Bearer "))
        return as_json({"error": "invalid_token"}, 401) if account is None else as_json(account.claims())

    def _unless_down(self, handler: Handler) -> Handler:
        def answer(request: Request) -> Response:
            if not self._state.wrong.is_down:
                return handler(request)
            self._state.wrong.refused += 1
            return as_json({"error": "server_error"}, 503)

        return answer

    def _objection(self, asked: Mapping[str, str]) -> str:
        if missing := [name for name in ASKED if not asked.get(name)]:
            return f"missing: {', '.join(missing)}"
        if asked["client_id"] != self._credentials.oidc_client_id:
            return "unknown client"
        if urlsplit(asked["redirect_uri"]).hostname not in LOOPBACK | {"triage.example"}:
            return "unknown redirect_uri"
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            return "only the code flow with S256"
        return "" if "openid" in asked.get("scope", "").split() else "the scope openid is missing"

    def _choice(self, asked: Mapping[str, str]) -> Response:
        people = [(one, f"?{urlencode({**asked, 'who': one.sub})}") for one in self._state.accounts.values()]
        nobody = f"?{urlencode({**asked, 'who': 'nobody'})}"
        html = self._templates.get_template("sign_in.html").render(people=people, nobody=nobody, faults={})
        return Response(200, html.encode(), HTML, {"Cache-Control": "no-store"})


def _back(asked: Mapping[str, str], given: Mapping[str, str]) -> Response:
    address = f"{asked['redirect_uri']}?{urlencode({**given, 'state': asked['state']})}"
    return Response(302, headers={"Location": address, "Cache-Control": "no-store"})


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _basic(request: Request) -> tuple[str, str]:
    said = request.headers.get("authorization", "").removeprefix("Basic ")
    try:
        name, _, secret = base64.b64decode(said, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote(name), unquote(secret)
