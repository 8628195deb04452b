"""Whether a mail is one that somebody wrote to us: no loop, no machine, no list, and from whom it says."""

import re
from dataclasses import dataclass

from integrations.mail.headers import Head
from integrations.mail.names import is_ours

AUTOMATIC = frozenset({"bulk", "junk", "list", "auto_reply"})
SUPPRESSED = frozenset({"all", "oof", "autoreply"})
# It writes what a machine tells of another mail.
REPORTS = ("multipart/report", "message/delivery-status", "message/disposition-notification")
LIST_HEADERS = ("list-id", "list-unsubscribe", "list-post")
MACHINES = re.compile(r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+._-].*)?@")
RESULT = re.compile(r"\b(dmarc|dkim|spf)\s*=\s*([a-z]+)([^;]*)", re.IGNORECASE)
DOMAINS = {
    "dkim": re.compile(r"\bheader\.(?:d|i)\s*=\s*\"?(?:[^\s;\"@]*@)?([A-Za-z0-9.-]+)", re.IGNORECASE),
    "spf": re.compile(r"\bsmtp\.mailfrom\s*=\s*\"?(?:[^\s;\"@]*@)?([A-Za-z0-9.-]+)", re.IGNORECASE),
}
COMMENT = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Rules:
    """Our own address, and the host whose word about senders counts."""

    address: str
    auth_host: str | None = None


def reason_to_drop(head: Head, rules: Rules) -> str | None:
    """Say in one word why a mail is not taken, or None; nobody is told, or two machines would write for ever."""
    if head.sender == rules.address.lower() or is_ours(head.message_id, rules.address):
        return "own"
    if _is_machines(head):
        return "automatic"
    if any(head.values(name) for name in LIST_HEADERS):
        return "list"
    if not head.sender:
        return "no_sender"
    return None if _is_authentic(head, rules.auth_host) else "not_authentic"


def _is_machines(head: Head) -> bool:
    kind = head.said("content-type").partition(";")[0].strip()
    submitted = head.said("auto-submitted").partition(";")[0].strip()
    suppressed = {one.strip() for one in head.said("x-auto-response-suppress").split(",")}
    return (
        submitted not in ("", "no")
        or head.said("precedence") in AUTOMATIC
        or not suppressed.isdisjoint(SUPPRESSED)
        or kind.startswith(REPORTS)
        or any(one.strip() == "<>" for one in head.values("return-path"))
        or bool(head.values("x-autoreply") or head.values("x-autorespond"))
        or bool(head.sender and MACHINES.match(head.sender))
    )


def _is_authentic(head: Head, host: str | None) -> bool:
    """Believe the receiving server alone; without its name known, only a refusal counts, whoever wrote it."""
    said = [COMMENT.sub("", value) for value in head.values("authentication-results")]
    if host is None:
        return not any(("dmarc", "fail") in _results(one) for one in said)
    # Only its topmost word: below it may stand what the sender wrote under its name.
    told = next((one for one in said if _server(one) == host.lower()), None)
    return told is not None and _passes(told, head.sender.partition("@")[2])


def _server(value: str) -> str:
    return (value.partition(";")[0].split() or [""])[0].lower()


def _results(value: str) -> list[tuple[str, str]]:
    return [(found[1].lower(), found[2].lower()) for found in RESULT.finditer(value.partition(";")[2])]


def _passes(value: str, domain: str) -> bool:
    """Take DMARC's word; of a domain without a policy a signature or an envelope of the same domain will do."""
    results = _results(value)
    verdicts = [verdict for way, verdict in results if way == "dmarc"]
    if any(verdict != "none" for verdict in verdicts):
        return set(verdicts) == {"pass"}
    for found in RESULT.finditer(value.partition(";")[2]):
        way, verdict, rest = found[1].lower(), found[2].lower(), found[3]
        if way == "dmarc" or verdict != "pass":
            continue
        if any(_is_same(one.lower(), domain) for one in DOMAINS[way].findall(rest)):
            return True
    return False


def _is_same(one: str, domain: str) -> bool:
    """Compare domains; a subdomain answers for the one above it, and never the other way round: that may be `co.uk`."""
    return one == domain or one.endswith(f".{domain}")
