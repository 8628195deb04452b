"""How a mail server proves that a mail comes from it: a time stamp and the raw bytes, signed with our secret."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from datetime import datetime

TIMESTAMP, SIGNATURE = "x-triage-timestamp", "x-triage-signature"
# So long a signed mail may be on its way, or its server's clock be wrong.
MOST_SECONDS = 300
SECONDS = re.compile(r"[0-9]{1,12}")


class NotSigned(Exception):
    """The signature is missing or not that of our secret; `reason` is one word for the log."""

    def __init__(self, reason: str) -> None:
        """Keep which of these it was."""
        super().__init__(reason)
        self.reason = reason


def signature_of(body: bytes, *, secret: str, timestamp: str) -> str:
    """Sign a mail at a moment."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def signed_headers(body: bytes, *, secret: str, now: datetime) -> dict[str, str]:
    """Give the headers with which a mail is sent here."""
    timestamp = str(int(now.timestamp()))
    return {
        "X-Triage-Timestamp": timestamp,
        "X-Triage-Signature": f"sha256={signature_of(body, secret=secret, timestamp=timestamp)}",
    }


def verify(body: bytes, headers: Mapping[str, str], *, secret: str, now: datetime) -> None:
    """Look whether our secret signed this lately, or raise NotSigned."""
    given = {name.lower(): value.strip() for name, value in headers.items()}
    timestamp, signature = given.get(TIMESTAMP, ""), given.get(SIGNATURE, "")
    if not timestamp or not signature:
        raise NotSigned("unsigned")
    expected = f"sha256={signature_of(body, secret=secret, timestamp=timestamp)}"
    # The signature first: whoever lacks the secret learns nothing of our clock.
    if not hmac.compare_digest(signature.encode(), expected.encode()):
        raise NotSigned("signature")
    if not SECONDS.fullmatch(timestamp) or abs(int(timestamp) - now.timestamp()) > MOST_SECONDS:
        raise NotSigned("time")
