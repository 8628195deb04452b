"""How Slack signs what it sends: https://docs.slack.dev/authentication/verifying-requests-from-slack."""

import hashlib
import hmac


def signed_headers(secret: str, body: bytes, *, now: float) -> dict[str, str]:
    """Give the two headers by which an app knows that a request is Slack's."""
    moment = str(int(now))
    said = b":".join([b"v0", moment.encode(), body])
    signature = hmac.new(secret.encode(), said, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={signature}"}
