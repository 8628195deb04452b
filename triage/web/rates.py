"""How much one person and one address may send in a quarter of an hour, counted in the database for all replicas."""

import math
from http import HTTPStatus

from starlette.requests import Request

from triage.store import attempts
from triage.web.gate import caller_of
from triage.web.parts import parts_of
from triage.web.problems import Refused

# A person who reports something every half minute is a program.
MOST_OF_ONE_PERSON = 30
# A whole office may share one address.
MOST_OF_ONE_ADDRESS = 600


def refuse_too_many(request: Request, what: str, *, most: int = MOST_OF_ONE_PERSON) -> None:
    """Refuse who has sent too much lately; programs have tokens, and whoever gives these out answers for them."""
    person, parts = caller_of(request).person, parts_of(request)
    if person is None:
        return
    address = attempts.key_of_address(request.client.host if request.client else None)
    kinds = ((f"{what}:person:{person.id}", most), (f"{what}:{address}", MOST_OF_ONE_ADDRESS))
    now = parts.now()
    with parts.database.writing() as session:
        counted = [attempts.count_one(session, key, most=limit, now=now) for key, limit in kinds]
    until = max((one.blocked_until for one in counted if one.blocked_until is not None), default=None)
    if until is not None:
        seconds = max(1, math.ceil((until - now).total_seconds()))
        detail = f"This was too much in a short time. Send it again in {seconds} seconds."
        raise Refused(HTTPStatus.TOO_MANY_REQUESTS, detail, headers={"Retry-After": str(seconds)})
