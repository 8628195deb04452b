"""Our cookies: the session, the language, and the way to the provider; read, and set by an answer."""

from http.cookies import SimpleCookie

from starlette.requests import Request
from starlette.types import Scope

from triage.store.sessions import LONGEST
from triage.web.parts import parts_of

SESSION = "triage_session"
LANGUAGE = "triage_language"
# Kept while somebody is away at the company's provider.
ERRAND = "triage_errand"
ERRAND_SECONDS = 600
LANGUAGE_SECONDS = 365 * 24 * 3600
LONGEST_SECRET = 200


def is_secure(request: Request) -> bool:
    """Say whether people reach us by https; cookies then never travel without it."""
    return parts_of(request).base_url.startswith("https://")


def session_name(request: Request) -> str:
    """Name the session's cookie; with `__Host-` a browser takes it from this very host and by https alone."""
    return _named(request, SESSION)


def session_secret(request: Request) -> str | None:
    """Give the secret that a browser sent, if it can be one."""
    return _secret(request, SESSION)


def errand_secret(request: Request) -> str | None:
    """Give what a browser holds that went to the provider."""
    return _secret(request, ERRAND)


def keep_errand(request: Request, secret: str) -> None:
    """Let a browser hold this while it is at the provider."""
    _set(request, _named(request, ERRAND), secret, seconds=ERRAND_SECONDS)


def drop_errand(request: Request) -> None:
    """Take it away again."""
    _set(request, _named(request, ERRAND), "", seconds=0)


def keep_session(request: Request, secret: str) -> None:
    """Let the answer to this request carry the secret of a new session."""
    _set(request, session_name(request), secret, seconds=int(LONGEST.total_seconds()))


def drop_session(request: Request) -> None:
    """Let the answer to this request take the session's cookie away."""
    _set(request, session_name(request), "", seconds=0)


def keep_language(request: Request, language: str) -> None:
    """Let the answer to this request carry the language that was chosen."""
    _set(request, LANGUAGE, language, seconds=LANGUAGE_SECONDS)


def waiting(scope: Scope) -> dict[str, str]:
    """Give what the answer has to set; the frame adds it, so that it goes with redirects and refusals as well."""
    state: dict[str, dict[str, str]] = scope.setdefault("state", {})
    return state.setdefault("set_cookies", {})


def _named(request: Request, name: str) -> str:
    return f"__Host-{name}" if is_secure(request) else name


def _secret(request: Request, name: str) -> str | None:
    secret = request.cookies.get(_named(request, name), "")
    return secret if secret and len(secret) <= LONGEST_SECRET and secret.isascii() else None


def _set(request: Request, name: str, value: str, *, seconds: int) -> None:
    cookie: SimpleCookie = SimpleCookie({name: value})
    said = cookie[name]
    said["path"], said["max-age"], said["samesite"], said["httponly"] = "/", seconds, "Lax", True
    if is_secure(request):
        said["secure"] = True
    waiting(request.scope)[name] = said.OutputString()
