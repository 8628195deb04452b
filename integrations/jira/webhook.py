"""What Jira tells by webhook: verified by its signature, and made into arrivals that name an issue and nothing more."""

import hashlib
import hmac
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from triage.domain import Arrival

SIGNATURE, IDENTIFIER = "x-hub-signature", "x-atlassian-webhook-identifier"
ISSUE_KEY = re.compile(r"[A-Z][A-Z0-9_]{0,99}-[0-9]{1,18}")
NUMBER = re.compile(r"[0-9]{1,18}")
OUR_LABEL = re.compile(r"triage-[A-Za-z0-9_.:-]{1,200}")
SEEN = "issue_seen"


class NotSigned(Exception):
    """The signature is missing or not that of our secret."""


class NotReadable(Exception):
    """It is no webhook of Jira's."""


def arrivals_in(body: bytes, headers: Mapping[str, str], *, secret: str) -> list[Arrival]:
    """Verify a webhook and name the issues that it is about; raises NotSigned and NotReadable."""
    given = {name.lower(): value for name, value in headers.items()}
    _verify(body, given.get(SIGNATURE, ""), secret)
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        told = None
    if not isinstance(told, dict) or not isinstance(told.get("webhookEvent"), str):
        raise NotReadable
    # The same in each repeat; without one, what is repeated is known by its words.
    identifier = given.get(IDENTIFIER) or hashlib.sha256(body).hexdigest()
    return [_arrival(issue, told["webhookEvent"], identifier) for issue in _issues(told)]


def _verify(body: bytes, signature: str, secret: str) -> None:
    way, _, found = signature.partition("=")
    expected = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    if way.strip().lower() != "sha256" or not hmac.compare_digest(found.strip().encode(), expected.encode()):
        raise NotSigned


def _arrival(issue: Mapping[str, Any], event: str, identifier: str) -> Arrival:
    digest = hashlib.sha256(f"{identifier}\n{event}\n{issue['id']}\n{issue['issue']}".encode()).hexdigest()
    data = {**issue, "event": event[:60] if event.isascii() else "unknown"}
    return Arrival("jira", f"jira:webhook:{digest}", SEEN, "", data)


def _issues(told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    issue = told.get("issue")
    if isinstance(issue, Mapping) and (found := named(issue)) is not None:
        yield found
    link = told.get("issueLink")
    if isinstance(link, Mapping):
        for end in ("sourceIssueId", "destinationIssueId"):
            if NUMBER.fullmatch(number := str(link.get(end, ""))):
                yield {"issue": "", "id": number, "ours": []}


def named(issue: Mapping[str, Any]) -> dict[str, Any] | None:
    """Name an issue as an arrival does: its number, its key, and the labels by which it is ours."""
    key, number = str(issue.get("key", "")), str(issue.get("id", ""))
    if not (ISSUE_KEY.fullmatch(key) or NUMBER.fullmatch(number)):
        return None
    return {
        "issue": key if ISSUE_KEY.fullmatch(key) else "",
        "id": number if NUMBER.fullmatch(number) else "",
        "ours": _our_labels(issue.get("fields")),
    }


def _our_labels(fields: object) -> list[str]:
    labels = fields.get("labels") if isinstance(fields, Mapping) else None
    found = [one for one in labels if isinstance(one, str)] if isinstance(labels, list) else []
    return [one for one in found if OUR_LABEL.fullmatch(one)][:20]
