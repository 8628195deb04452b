"""Signing in through the company's provider: there, and back with a proof."""

from http import HTTPStatus

import structlog
from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from triage.identity import Identity, NotProven, ProviderAway
from triage.store import attempts, sign_ins
from triage.store.sign_ins import TurnedAway
from triage.web.addresses import inside
from triage.web.browsers import named
from triage.web.cookies import drop_errand, errand_secret, keep_errand, keep_session, session_secret
from triage.web.gate import open_to_all
from triage.web.parts import Provider, parts_of
from triage.web.problems import not_found
from triage.web.provider_entrance import ProviderEntrance
from triage.web.sign_in import REASON, blocked, form, go

log = structlog.get_logger(__name__)

THERE, BACK = "/sign-in/provider", "/sign-in/provider/back"
LONGEST = 4_000


def add_routes(router: APIRouter) -> None:
    """Add the routes of this area."""
    for path, does in ((THERE, there), (BACK, back)):
        router.add_api_route(
            path, does, dependencies=[open_to_all(REASON)], include_in_schema=False, response_model=None
        )


def there(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name that stands in the address
    """Send the browser to the provider."""
    provider, entrance, parts = _provider(request), _entrance(request), parts_of(request)
    with parts.database.writing() as session:
        attempt = attempts.count_one(session, _counter(request), most=attempts.MOST_OF_ONE_ADDRESS, now=parts.now())
    if attempt.blocked_until is not None:
        return blocked(request, attempt, now=parts.now(), going_to=next)
    secret = errand_secret(request) or sign_ins.new_secret()
    state = entrance.begin(secret, going_to=inside(next))
    try:
        address = provider.asked.address_for(sign_ins.errand_of(secret, state, back_to=_back_to(request)))
    except ProviderAway as error:
        return _away(request, error, going_to=next)
    keep_errand(request, secret)
    return RedirectResponse(address, status_code=int(HTTPStatus.SEE_OTHER))


def back(request: Request, state: str = "", code: str = "") -> Response:
    """Let in whom the provider proves; whatever else comes here opens nothing."""
    provider, entrance = _provider(request), _entrance(request)
    secret = errand_secret(request)
    is_possible = secret is not None and 0 < len(state) <= LONGEST and len(code) <= LONGEST
    going_to = entrance.come_back(secret, state) if is_possible and secret is not None else None
    if going_to is None or secret is None:
        return form(request, going_to="/", wrong="provider_lost", status=HTTPStatus.FORBIDDEN)
    if not code:
        return form(request, going_to=going_to, wrong="provider_refused", status=HTTPStatus.FORBIDDEN)
    access = provider.access()
    errand = sign_ins.errand_of(secret, state, back_to=_back_to(request))
    try:
        identity = provider.asked.identity(code, errand, claim=access.claim)
    except ProviderAway as error:
        return _away(request, error, going_to=going_to)
    except NotProven as error:
        log.warning("the provider proved nobody", why=str(error))
        entrance.note_failure("not_proven")
        return form(request, going_to=going_to, wrong="provider_not_proven", status=HTTPStatus.FORBIDDEN)
    return _enter(request, identity, going_to=going_to)


def _enter(request: Request, identity: Identity, *, going_to: str) -> Response:
    browser = named(request.headers.get("user-agent", ""))
    access = _provider(request).access()
    entered = _entrance(request).enter(identity, access, earlier=session_secret(request), browser=browser)
    drop_errand(request)
    if isinstance(entered, TurnedAway):
        return form(request, going_to=going_to, wrong=entered.why, status=HTTPStatus.FORBIDDEN)
    # A whole office may share one address, so whoever comes in is taken out of the count again.
    with parts_of(request).database.writing() as session:
        attempts.forgive_one(session, _counter(request))
    keep_session(request, entered)
    return go(inside(going_to))


def _counter(request: Request) -> str:
    return attempts.key_of_address(request.client.host if request.client else None)


def _away(request: Request, error: ProviderAway, *, going_to: str) -> Response:
    log.warning("the identity provider does not answer", why=str(error))
    return form(request, going_to=going_to, wrong="provider_away", status=HTTPStatus.SERVICE_UNAVAILABLE)


def _provider(request: Request) -> Provider:
    provider = parts_of(request).provider
    if provider is None:
        raise not_found("identity provider")
    return provider


def _entrance(request: Request) -> ProviderEntrance:
    parts = parts_of(request)
    return ProviderEntrance(parts.database, parts.now)


def _back_to(request: Request) -> str:
    return f"{parts_of(request).base_url.rstrip('/')}{BACK}"
