"""Knocks at our own request URL as Slack does when it is entered, signed with the secret that is configured."""

import json
import secrets
import urllib.error
import urllib.request
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException

from slack_sdk.signature import SignatureVerifier

from integrations.slack.client import Unmoved
from integrations.slack.manifest import request_url

NOT_HTTPS = (
    "Slack sends to https:// alone, and TRIAGE_BASE_URL is {url}: set it to the address under which Slack reaches "
    "this service, or set TRIAGE_SLACK_APP_TOKEN instead."
)
NOT_OURS = "Another service than this one answers at {url}: check TRIAGE_BASE_URL and the proxy's rules."
SIGNED_OTHERWISE = (
    "The service at {url} has another TRIAGE_SLACK_SIGNING_SECRET, or its clock is off by more than five minutes: "
    "start it anew with this one."
)
SWITCHED_OFF = (
    "The service at {url} was started without Slack's settings, or is another one: start it anew with them, "
    "and check TRIAGE_BASE_URL."
)
NOBODY_THERE = (
    "nothing answers at {url} from here. Once `triage serve` runs behind it, run this again; Slack has to reach it too."
)


@dataclass(frozen=True)
class Knock:
    """What came of it: a problem to mend, or only a note."""

    problem: str = ""
    note: str = ""


def knock(base_url: str, *, signing_secret: str, timeout_seconds: float = 5.0) -> Knock:
    """Say what an event that Slack sends to this address would meet."""
    url, challenge = request_url(base_url), secrets.token_hex(16)
    body = json.dumps({"type": "url_verification", "challenge": challenge}).encode()
    signed = SignatureVerifier(signing_secret)
    moment = str(int(signed.clock.now()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": signed.generate_signature(timestamp=moment, body=body) or "",
    }
    asked = urllib.request.Request(url, body, headers, method="POST")  # noqa: S310 -- the settings took the scheme
    try:
        with urllib.request.build_opener(Unmoved()).open(asked, timeout=timeout_seconds) as answer:
            said = answer.read(10_000)
    except urllib.error.HTTPError as error:
        with error:
            return Knock(problem=_refused(error.code).format(url=url))
    except (OSError, HTTPException, ValueError):
        return Knock(note=NOBODY_THERE.format(url=url))
    return Knock() if challenge.encode() in said else Knock(problem=NOT_OURS.format(url=url))


def _refused(status: int) -> str:
    if status == HTTPStatus.UNAUTHORIZED:
        return SIGNED_OTHERWISE
    return SWITCHED_OFF if status == HTTPStatus.NOT_FOUND else NOT_OURS
