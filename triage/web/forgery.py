"""Requests that another site lets a browser send in a person's name: how they are told apart and refused."""

import hashlib
import hmac
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.requests import Request

from triage.web.parts import parts_of
from triage.web.problems import Refused

SAFE = frozenset({"GET", "HEAD"})
FIELD, HEADER = "csrf", "X-CSRF-Token"
_FOREIGN = (
    "This came from another site, so nothing was done. Open the page here and send it again; if it was this site, its "
    "admin has to set TRIAGE_BASE_URL to the address that people use."
)
_OUT_OF_DATE = "This form is out of date, so nothing was done. Load the page again and send it once more."


def csrf_of(secret: str) -> str:
    """Give the token of a session's forms; it is made from the session's own secret, so no further key is needed."""
    return hmac.new(secret.encode("ascii"), b"csrf", hashlib.sha256).hexdigest()


def refuse_foreign(request: Request) -> None:
    """Refuse a request that says it comes from elsewhere; a program that says nothing of it is let pass."""
    site = request.headers.get("sec-fetch-site")
    said = request.headers.get("origin") or request.headers.get("referer")
    if site not in {None, "same-origin", "none"} or (said is not None and not is_own(request, said)):
        raise Refused(HTTPStatus.FORBIDDEN, _FOREIGN, words="foreign")


def refuse_without_token(secret: str, token: str | None) -> None:
    """Refuse a request that doesn't bring the token of this session."""
    if not hmac.compare_digest(csrf_of(secret).encode(), (token or "").encode("utf-8", "replace")):
        raise Refused(HTTPStatus.FORBIDDEN, _OUT_OF_DATE, words="csrf")


def is_own(request: Request, address: str) -> bool:
    """Say whether an address is on this site: under the base address, or where this request itself went."""
    said = _origin(address)
    if said is None:
        return False
    own = _origin(parts_of(request).base_url)
    # A proxy may speak https before us, so the scheme of the request itself says nothing.
    return said == own or said.partition("://")[2] == request.headers.get("host", "").lower()


def _origin(address: str) -> str | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.scheme in {"http", "https"} and parts.netloc else None
