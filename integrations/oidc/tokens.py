"""What an ID token proves: signed by the provider, made for us, for this very errand, and still good."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import ClaimError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from triage.identity import Identity, NotProven

# Never `none`, and none that a published key could forge.
ALGORITHMS = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"}
)
LEEWAY_SECONDS = 60
LONGEST_SUBJECT = 255
LONGEST_NAME = 200
LONGEST_MAIL = 200
MOST_GROUPS = 500
# Entra ID says by the second one that the domain's owner was verified.
PROOFS_OF_MAIL = ("email_verified", "xms_edov")


class OtherKeys(Exception):
    """The token is signed with a key that is not among these, or does not fit it; newer keys may."""


def claims_of(token: str, keys: Mapping[str, Any], *, expected: Mapping[str, str], now: datetime) -> dict[str, Any]:
    """Give what a token claims once all of it is proven; `expected` names issuer, client_id, nonce, access_token."""
    registry = JWSRegistry(algorithms=sorted(ALGORITHMS), strict_check_header=False)
    try:
        said = jwt.decode(token, KeySet.import_key_set(keys), registry=registry)  # type: ignore[arg-type] # from outside
        if said.header.get("alg") not in ALGORITHMS:
            raise NotProven("the token is not signed in a way that proves anything")
        audience = {"essential": True, "value": expected["client_id"]}
        options = {"iss": {"essential": True, "value": expected["issuer"]}, "aud": audience}
        claims = CodeIDToken(said.claims, said.header, options, dict(expected))
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY_SECONDS)
    except ClaimError as error:
        raise NotProven(f"the token's {error.claim} is not the one expected") from None
    except (JoseError, ValueError, TypeError, KeyError):
        raise OtherKeys from None
    return dict(claims)


def identity_of(claims: Mapping[str, Any], *, issuer: str, claim: str) -> Identity:
    """Read who it is; an address counts only where the provider says that it is theirs."""
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
        raise NotProven("the token names nobody")
    mail = claims.get("email")
    is_theirs = any(claims.get(proof) in (True, "true", "1", 1) for proof in PROOFS_OF_MAIL)
    return Identity(
        subject=f"{issuer} {subject}",
        mail=mail.strip().lower() if isinstance(mail, str) and is_theirs and _is_address(mail.strip()) else None,
        name=_line(claims.get("name")),
        groups=tuple(_words(claims.get(claim))),
    )


def _is_address(mail: str) -> bool:
    name, at, domain = mail.rpartition("@")
    return bool(at and name and domain) and mail.isprintable() and " " not in mail and len(mail) <= LONGEST_MAIL


def _line(value: object) -> str:
    text = " ".join(value.split())[:LONGEST_NAME] if isinstance(value, str) else ""
    return text if text.isprintable() else ""


def _words(value: object) -> Iterable[str]:
    named = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [one for one in named if isinstance(one, str)][:MOST_GROUPS]
