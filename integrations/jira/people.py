"""Finds the accounts of people: by address or account id on Cloud, by address or user name on Data Center."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import DESK, JiraClient, UnexpectedAnswer

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
    except JIRAError as error:
        if error.status_code in UNKNOWN:
            return None
        raise
    return _the_one(client, found)


def customer_of(client: JiraClient, person: str, *, desk: str) -> str | None:
    """Find somebody who may ask at a desk, where most have no other business in Jira and no search of it knows them."""
    if (known := account_of(client, person)) is not None or "@" not in person:
        return known
    try:
        asked = {"query": person, "limit": 10}
        found = client.get_json(f"{DESK}servicedesk/{quote(desk, safe='')}/customer", params=asked)["values"]
    except JIRAError as error:
        if error.status_code in UNKNOWN:
            return None
        raise
    except (KeyError, TypeError):
        raise UnexpectedAnswer from None
    return _the_one(client, [one for one in found if _is(one, person)])


def as_person(client: JiraClient, account: str | None) -> dict[str, str | None]:
    """Name an account as a field of this Jira takes it."""
    return {"accountId" if client.is_cloud else "name": account}


def _the_one(client: JiraClient, found: Sequence[Mapping[str, Any]]) -> str | None:
    """Choose; several may be meant where Jira hides addresses, and then nobody is."""
    chosen = [one for one in found if one.get("emailAddress")] or (found if len(found) == 1 else ())
    return _named(client, chosen[0]) if chosen else None


def _named(client: JiraClient, account: Any) -> str | None:
    name = account.get("accountId" if client.is_cloud else "name") if isinstance(account, Mapping) else None
    return str(name) if name else None


def _is(account: Mapping[str, Any], person: str) -> bool:
    """Compare by address, or a user name that looks like one; where Jira hides it, an exact search found who has it."""
    known = [str(account[name]).strip().lower() for name in ("emailAddress", "name") if account.get(name)]
    return not account.get("emailAddress") or person.strip().lower() in known
