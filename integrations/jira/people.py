"""Finds the accounts of people: by address or account id on Cloud, by address or user name on Data Center."""

from collections.abc import Mapping
from typing import Any

from jira import JIRAError

from integrations.jira.client import JiraClient

# Who is not there, or whom Jira's account may not look up: either way nobody is found.
UNKNOWN = frozenset({400, 403, 404})


def account_of(client: JiraClient, person: str, *, assignable: Mapping[str, str] | None = None) -> str | None:
    """Find somebody, or None; `assignable` names the project or the issue that they would be given."""
    try:
        if "@" not in person:
            asked = {"accountId" if client.is_cloud else "username": person}
            return _named(client, client.get_json("user", params=asked))
        place = "user/assignable/search" if assignable else "user/search"
        wanted = {"query" if client.is_cloud else "username": person, "maxResults": 10, **(assignable or {})}
        found = [one for one in client.get_json(place, params=wanted) if _is(one, person)]
        exact = [one for one in found if one.get("emailAddress")]
    except JIRAError as error:
        if error.status_code in UNKNOWN:
            return None
        raise
    # Several may be meant where Jira hides addresses, and then nobody is.
    chosen = exact or (found if len(found) == 1 else [])
    return _named(client, chosen[0]) if chosen else None


def as_person(client: JiraClient, account: str | None) -> dict[str, str | None]:
    """Name an account as a field of this Jira takes it."""
    return {"accountId" if client.is_cloud else "name": account}


def _named(client: JiraClient, account: Any) -> str | None:
    name = account.get("accountId" if client.is_cloud else "name") if isinstance(account, Mapping) else None
    return str(name) if name else None


def _is(account: Mapping[str, Any], person: str) -> bool:
    """Compare by address; where Jira hides it, an exact search has found the one who has it."""
    mail = account.get("emailAddress")
    return not mail or str(mail).strip().lower() == person.strip().lower()
