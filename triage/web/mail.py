"""The way in for mail: raw messages from our own mail server, signed, and stored before they are answered."""

import json
from http import HTTPStatus

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from triage.web.parts import MailAnswer, parts_of
from triage.web.problems import RETRY_AFTER_SECONDS, Refused
from triage.web.signed import add_way_in

SIGNED = "the mail server signs each message with a secret that only it and we know, and that is looked at first"
OFF = "Mail is not taken here. Set TRIAGE_MAIL_SECRET, TRIAGE_MAIL_ADDRESS and TRIAGE_MAIL_SMTP_URL."
RFC822 = "message/rfc822"
# Why a mail is refused, to whoever looks after the mail server.
WHY = {
    "unsigned": "Sign the raw message: send the headers X-Triage-Timestamp and X-Triage-Signature, see docs/mail.md.",
    "signature": "The signature is not that of TRIAGE_MAIL_SECRET over the time stamp, a dot and the raw message.",
    "time": "The time stamp is more than five minutes from now: set the clock of the mail server, and sign anew.",
    "unreadable": "This is no mail that anybody could read: send the raw message, with its headers first.",
    "database": "The database doesn't answer. Nothing was stored; send the same message again in a few seconds.",
}


def add_routes(router: APIRouter) -> None:
    """Add the route of this area."""
    add_way_in(router, "/api/v1/mail", take, why=SIGNED)


async def take(request: Request) -> Response:
    """Take a mail in, or say why not; what is dropped on purpose is answered as well, so that nothing bounces."""
    handle = parts_of(request).mail
    if handle is None:
        raise Refused(HTTPStatus.NOT_FOUND, OFF)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != RFC822:
        detail = f"Send the raw message with the header `Content-Type: {RFC822}`."
        raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, detail)
    body = await request.body()
    answer = await run_in_threadpool(handle, body, dict(request.headers))
    if answer.status >= HTTPStatus.BAD_REQUEST:
        raise _refused(answer)
    said = {"outcome": answer.outcome} | ({"reason": answer.reason} if answer.reason else {})
    return Response(json.dumps(said), status_code=int(answer.status), media_type="application/json")


def _refused(answer: MailAnswer) -> Refused:
    is_away = answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)} if is_away else {}
    return Refused(answer.status, WHY[answer.reason], headers=headers)
