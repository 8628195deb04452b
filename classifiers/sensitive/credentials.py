"""All that finds passwords, keys and tokens."""

from collections.abc import Callable, Iterator

from classifiers.sensitive.assignments import named_secrets
from classifiers.sensitive.calls import secrets_in_calls
from classifiers.sensitive.commands import secrets_in_commands
from classifiers.sensitive.findings import Finding
from classifiers.sensitive.key_material import key_material
from classifiers.sensitive.login_pairs import login_pairs
from classifiers.sensitive.logins import headers_and_logins
from classifiers.sensitive.nearby_secrets import keys_near_their_name
from classifiers.sensitive.said_secrets import said_secrets
from classifiers.sensitive.said_words import names_in
from classifiers.sensitive.secret_columns import secret_columns
from classifiers.sensitive.sheet import Sheet
from classifiers.sensitive.tokens import private_keys, vendor_tokens, web_tokens


def _secrets_told(sheet: Sheet) -> Iterator[Finding]:
    """Find what words tell to be a password; which words a text holds is asked once for all."""
    names = names_in(sheet)
    if names:
        yield from said_secrets(sheet, names)
    yield from secret_columns(sheet, names)
    yield from secrets_in_commands(sheet, names)


CREDENTIALS: tuple[Callable[[Sheet], Iterator[Finding]], ...] = (
    private_keys,
    web_tokens,
    vendor_tokens,
    headers_and_logins,
    named_secrets,
    login_pairs,
    secrets_in_calls,
    key_material,
    _secrets_told,
    keys_near_their_name,
)
