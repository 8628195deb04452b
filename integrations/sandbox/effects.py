"""Carries a fault out: what the client gets instead of the answer, and whether anything was done before."""

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from integrations.sandbox.faults import Fault, Kind, RetryAfter, Vendor
from integrations.sandbox.jira.vendor import refusal, unauthorized
from integrations.sandbox.wire import Response, as_json

HTML = b"<!DOCTYPE html><html><head><title>Unavailable</title></head><body><h1>We'll be right back.</h1></body></html>"


def carry_out(fault: Fault | None, *, act: Callable[[], Response], pause: Callable[[float], None]) -> Response | None:
    """Give what the client gets; None stands for a connection that is reset without a word."""
    if fault is None:
        return act()
    if fault.kind in (Kind.DOWN, Kind.RESET_BEFORE_COMMIT):
        return None
    if fault.kind is Kind.HANG:
        pause(fault.seconds)
        return None
    if fault.kind is Kind.LATENCY:
        pause(fault.seconds)
        return act()
    if fault.kind in (Kind.RESET_AFTER_COMMIT, Kind.HANG_AFTER_COMMIT):
        answer = act()
        pause(fault.seconds if fault.kind is Kind.HANG_AFTER_COMMIT else 0)
        return answer if fault.kind is Kind.HANG_AFTER_COMMIT else None
    return _instead(fault)


def _instead(fault: Fault) -> Response:
    if fault.kind is Kind.RATE_LIMITED:
        return _rate_limited(fault)
    if fault.kind is Kind.HTML:
        return Response(fault.status, HTML, "text/html;charset=UTF-8")
    if fault.kind is Kind.SLACK_ERROR:
        return as_json({"ok": False, "error": fault.error})
    if fault.kind is Kind.TOKEN_REVOKED:
        return as_json({"ok": False, "error": "token_revoked"}) if fault.vendor is Vendor.SLACK else unauthorized()
    return refusal(fault.status, "The stand-in was told to fail.")


def _rate_limited(fault: Fault) -> Response:
    headers = {} if fault.retry_after is RetryAfter.MISSING else {"Retry-After": _retry_after(fault)}
    if fault.vendor is Vendor.SLACK:
        return as_json({"ok": False, "error": "ratelimited"}, 429, headers=headers)
    reset = (datetime.now(UTC) + timedelta(seconds=fault.seconds)).isoformat(timespec="seconds")
    headers |= {"RateLimit-Reason": fault.reason, "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": reset}
    return as_json({"errorMessages": ["Rate limit exceeded."], "errors": {}}, 429, headers=headers)


def _retry_after(fault: Fault) -> str:
    if fault.retry_after is RetryAfter.SECONDS:
        return str(math.ceil(fault.seconds))
    if fault.retry_after is RetryAfter.FRACTION:
        return f"{fault.seconds:.3f}"
    at = datetime.now(UTC) + timedelta(seconds=math.ceil(fault.seconds))
    return format_datetime(at, usegmt=True)
