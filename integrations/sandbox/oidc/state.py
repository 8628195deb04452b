"""What the stand-in provider knows: its people, its keys, what it gave out, and how it misbehaves when told to."""

import base64
import json
import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey

from triage.domain import Clock

GOOD_FOR_SECONDS = 300


@dataclass(frozen=True)
class Account:
    """Somebody whom the provider knows; `sub` never changes."""

    sub: str
    mail: str
    name: str
    groups: tuple[str, ...] = ()
    is_mail_verified: bool = True

    def claims(self) -> dict[str, Any]:
        """Give what is said of them."""
        said = {"sub": self.sub, "name": self.name, "groups": list(self.groups)}
        return said | {"email": self.mail, "email_verified": self.is_mail_verified}


@dataclass(frozen=True)
class Grant:
    """A code that was given out, with what has to fit when it is redeemed."""

    account: Account
    redirect_uri: str
    challenge: str
    nonce: str


@dataclass
class Misbehaviour:
    """What the provider does wrong, for tests."""

    is_down: bool = False
    # How often somebody was sent away while it was down.
    refused: int = 0
    claims: dict[str, Any] = field(default_factory=dict)
    # Another issuer than the one that is asked, in the discovery document.
    issuer: str | None = None
    is_unsigned: bool = False
    # Signs with a key that it does not publish.
    is_forged: bool = False
    leaves_out: frozenset[str] = frozenset()


class OidcState:
    """Keys and codes; a code is good once."""

    def __init__(self, issuer: str, client_id: str, clock: Clock, *, accounts: Sequence[Account]) -> None:
        """Make no key before one is needed, since that takes a while."""
        self.issuer, self.client_id, self._clock = issuer, client_id, clock
        self.accounts = {one.sub: one for one in accounts}
        self.wrong = Misbehaviour()
        self._lock = threading.Lock()
        self._keys: list[ECKey] = []
        self._codes: dict[str, Grant] = {}
        self._tokens: dict[str, Account] = {}

    def account(self, mail: str) -> Account:
        """Find somebody by their address."""
        return next(one for one in self.accounts.values() if one.mail == mail)

    def keep(self, account: Account) -> None:
        """Add somebody, or change what is known of them."""
        self.accounts[account.sub] = account

    def rotate(self) -> None:
        """Sign with a new key from now on, and publish the old one no more."""
        with self._lock:
            self._keys = [_new_key()]

    def published(self) -> list[dict[str, Any]]:
        """Give the public keys."""
        return [dict(self._key().as_dict(private=False))]

    def give_code(self, grant: Grant) -> str:
        """Give out a code."""
        code = secrets.token_urlsafe(24)
        with self._lock:
            self._codes[code] = grant
        return code

    def redeem(self, code: str) -> Grant | None:
        """Take a code back, this once."""
        with self._lock:
            return self._codes.pop(code, None)

    def give_token(self, account: Account) -> str:
        """Give an access token that opens what is said of somebody."""
        token = secrets.token_urlsafe(24)
        with self._lock:
            self._tokens[token] = account
        return token

    def of_token(self, token: str) -> Account | None:
        """Give whose token it is."""
        return self._tokens.get(token)

    def id_token(self, grant: Grant) -> str:
        """Sign what is said of somebody for the one who asked."""
        now = int(self._clock.now().timestamp())
        said: dict[str, Any] = {"iss": self.issuer, "aud": self.client_id, "iat": now, "exp": now + GOOD_FOR_SECONDS}
        said |= grant.account.claims() | {"nonce": grant.nonce} | self.wrong.claims
        said = {name: value for name, value in said.items() if name not in self.wrong.leaves_out}
        if self.wrong.is_unsigned:
            return _unsigned(said)
        key = _new_key() if self.wrong.is_forged else self._key()
        return jwt.encode({"alg": "ES256", "kid": self._key().kid}, said, key)

    def _key(self) -> ECKey:
        with self._lock:
            if not self._keys:
                self._keys = [_new_key()]
            return self._keys[0]


def _new_key() -> ECKey:
    return ECKey.generate_key("P-256", parameters={"use": "sig", "alg": "ES256", "kid": secrets.token_hex(8)})


def _unsigned(said: dict[str, Any]) -> str:
    parts = ({"alg": "none"}, said)
    written = [base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode() for part in parts]
    return ".".join([*written, ""])
