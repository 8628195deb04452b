"""Log lines for people or machines, on stderr, with secrets masked wherever they come from."""

import logging
import re
import sys
from collections.abc import Mapping
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK = "***"
# These write addresses, requests or answers at INFO and below.
HELD_AT_WARNING = (
    "alembic",
    "apprise",
    "apscheduler",
    "httpcore",
    "httpx",
    "slack_bolt",
    "slack_sdk",
    "sqlalchemy",
    "urllib3",
)
OF_UVICORN = ("uvicorn", "uvicorn.error", "uvicorn.access")
SECRET_KEY = re.compile(r"token|passw|secret|authorization|cookie|credential|api_?key|signature", re.IGNORECASE)
SECRET_VALUE = re.compile(
    r"""
      (?P<before>(?:bearer|basic)\s+) [\w.~+/=-]{6,}                        # an Authorization header
    | (?P<scheme>\b[a-z][a-z0-9+.-]*://) [^\s/@]+ (?=@)                     # who logs in, within an address
    | (?P<name>\b[\w-]*(?:token|passw\w*|secret|api_?key|authorization)["']?\s*[=:]\s*["']?)
      (?:(?:bearer|basic)\s+)? [^\s"'&,;]{3,}
    | \bxox[a-z]-[\w-]{6,} | \bxapp-[\w-]{6,}                               # Slack
    | \bATATT[\w=-]{10,}                                                    # Atlassian
    | (?-i:\btriage_[\w-]{20,})                                             # our own, and no TRIAGE_… setting's name
    | \bgh[a-z]_\w{20,} | \bsk-[\w-]{16,} | \bAKIA[A-Z0-9]{12,}
    | \beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?                                   # a JSON web token
    """,
    re.IGNORECASE | re.VERBOSE,
)


def configure(log_format: Literal["text", "json"], *, stream: TextIO | None = None) -> None:
    """Send every log line of the process, the packages' own included, to stderr in one form."""
    to = stream or sys.stderr
    gathered: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*gathered, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(to)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=gathered,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                # Tracebacks become text before the mask, so that what an exception says is masked as well.
                structlog.processors.format_exc_info,
                mask_secrets,
                _renderer(log_format, to),
            ],
        )
    )
    _route_everything_to(handler)


def mask_secrets(logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    """Mask what a key calls a secret, and what looks like one within any text."""
    del logger, method
    return {key: _masked(value, key) for key, value in event.items()}


def masked(text: str) -> str:
    """Give a text with everything masked that looks like a secret."""
    return SECRET_VALUE.sub(_keep_the_name, text)


def _masked(value: Any, key: str) -> Any:
    if SECRET_KEY.search(key) and not isinstance(value, bool | None):
        return MASK
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, bytes):
        return masked(value.decode("utf-8", "replace"))
    if isinstance(value, Mapping):
        return {inner: _masked(said, str(inner)) for inner, said in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked(said, "") for said in value]
    return value if isinstance(value, bool | int | float | None) else masked(str(value))


def _keep_the_name(match: re.Match[str]) -> str:
    return f"{match['before'] or match['scheme'] or match['name'] or ''}{MASK}"


def _renderer(log_format: Literal["text", "json"], to: TextIO) -> Processor:
    if log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    # The traceback is text already; a renderer of its own would show local variables.
    return structlog.dev.ConsoleRenderer(
        colors=to.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
    )


def _route_everything_to(handler: logging.Handler) -> None:
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    for name in HELD_AT_WARNING:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in OF_UVICORN:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
    logging.captureWarnings(capture=True)
