"""What a Jira offers to our account: projects, types, fields, people. Each thing is asked once."""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.jira.client import DESK, JiraClient
from integrations.jira.inventory import pages
from integrations.jira.people import account_of
from integrations.jira.request import OUR_LABEL
from integrations.jira.screen import ScreenField

NOT_OFFERED = frozenset({400, 403, 404, 410})
PAGE, MOST = 100, 5_000
MOST_SAMPLES = 50
# Data Center has moved this address.
WEBHOOKS = ("webhooks/1.0/webhook", "jira-webhook/1.0/webhooks")
DESKS = f"{DESK}servicedesk"
Thing = Mapping[str, Any]


class Offered:
    """Asks one Jira, and keeps each answer."""

    def __init__(self, client: JiraClient) -> None:
        """Take a connection that works."""
        self._client = client
        self._kept: dict[tuple[object, ...], Any] = {}

    @property
    def is_cloud(self) -> bool:
        """Say whether this is Jira Cloud."""
        return self._client.is_cloud

    def project(self, key: str) -> Thing | None:
        """Give a project, or None where there is none or none for us."""
        found = self._once(("project", key), lambda: self._client.get_json(f"project/{_part(key)}"))
        return found if isinstance(found, Mapping) else None

    def projects(self) -> list[Thing]:
        """List the projects that are open to us."""
        path = "project/search" if self.is_cloud else "project"
        ask = partial(self._client.listed, path, "values") if self.is_cloud else partial(self._client.get_json, path)
        return [one for one in self._once((path,), ask) or () if isinstance(one, Mapping) and not one.get("archived")]

    def permissions(self, key: str, wanted: tuple[str, ...]) -> Mapping[str, bool]:
        """Say which of these our account has in a project; what Jira doesn't know is left out."""
        asked = {"projectKey": key, "permissions": ",".join(wanted)}
        told = self._once(("permissions", key, wanted), lambda: self._client.get_json("mypermissions", params=asked))
        given = told.get("permissions") if isinstance(told, Mapping) else None
        return {name: bool(one.get("havePermission")) for name, one in (given or {}).items() if name in wanted}

    def issue_types(self, key: str) -> list[Thing] | None:
        """List the types of new issues; None where we may create none."""
        place = f"issue/createmeta/{_part(key)}/issuetypes"
        found: list[Thing] | None = self._once((place,), lambda: self._client.listed(place, "issueTypes"))
        return found

    def screen(self, key: str, type_id: str) -> list[ScreenField]:
        """List the fields that a new issue of a type may be given."""
        place = f"issue/createmeta/{_part(key)}/issuetypes/{_part(type_id)}"
        found = self._once((place,), lambda: self._client.listed(place, "fields"))
        return [ScreenField.read(one) for one in found or ()]

    def categories(self, key: str, issue_type: str) -> frozenset[str]:
        """Name the kinds of status that issues of a type may have; nothing where Jira does not say."""
        found = self._once(("statuses", key), lambda: self._client.get_json(f"project/{_part(key)}/statuses"))
        statuses = [s for one in found or () if one.get("name") == issue_type for s in one.get("statuses") or ()]
        return frozenset(str((one.get("statusCategory") or {}).get("key")) for one in statuses)

    def request_types(self, key: str) -> list[Thing] | None:
        """List what may be asked for at a project's service desk; None where it has none for us."""
        desk = next((one for one in self._values(DESKS) or () if one.get("projectKey") == key), None)
        return None if desk is None else self._values(f"{DESKS}/{_part(str(desk['id']))}/requesttype")

    def form(self, request_type: Thing) -> list[ScreenField]:
        """List the fields of a request's form."""
        desk, number = _part(str(request_type.get("serviceDeskId"))), _part(str(request_type.get("id")))
        path = f"{DESKS}/{desk}/requesttype/{number}/field"
        told = self._once((path,), lambda: self._client.get_json(path))
        return [ScreenField.read(one) for one in (told or {}).get("requestTypeFields") or ()]

    def knows(self, person: str, *, assignable_in: str | None = None) -> bool:
        """Say whether Jira knows somebody, or whether they can be given an issue of a project."""
        project = {"project": assignable_in} if assignable_in else None
        key = ("person", person, assignable_in)
        return self._once(key, lambda: account_of(self._client, person, assignable=project)) is not None

    def shape(self, look_up: Callable[[JiraClient], object]) -> None:
        """Have something shaped as sending would, which may need to look people up."""
        look_up(self._client)

    def samples(self, key: str, issue_type: str) -> list[tuple[str, str, str]]:
        """Give issues of ours in a project, one for each status: its key, the status, and that one's category."""
        query = f'project = "{key}" AND labels = "{OUR_LABEL}" ORDER BY updated DESC'
        known: dict[str, tuple[str, str, str]] = {}
        for one in self._once(("samples", key), partial(self._newest, query)) or ():
            fields = one.get("fields") or {}
            status = fields.get("status") or {}
            if (fields.get("issuetype") or {}).get("name") == issue_type and status.get("name"):
                category = str((status.get("statusCategory") or {}).get("key"))
                known.setdefault(str(status["name"]), (str(one["key"]), str(status["name"]), category))
        return list(known.values())

    def _newest(self, query: str) -> list[Thing]:
        return list(islice(pages(self._client, query, fields="status,issuetype"), MOST_SAMPLES))

    def leads_to(self, issue: str) -> frozenset[str]:
        """Name the kinds of status that one step leads to from where an issue stands."""
        told = self._once(("ways", issue), lambda: self._client.get_json(f"issue/{_part(issue)}/transitions"))
        steps = (told or {}).get("transitions") or ()
        return frozenset(str(((one.get("to") or {}).get("statusCategory") or {}).get("key")) for one in steps)

    def webhooks(self) -> list[Thing] | None:
        """List whom Jira tells of what happens; None where only its administrators may know."""
        for path in WEBHOOKS:
            found = self._once((path,), partial(self._client.get_json, path))
            if isinstance(found, list):
                return found
        return None

    def _values(self, path: str) -> list[Thing] | None:
        """Read a list of Service Management to its end."""
        found: list[Thing] = []
        while len(found) < MOST:
            asked = {"start": len(found), "limit": PAGE}
            told = self._once((path, len(found)), partial(self._client.get_json, path, params=asked))
            if told is None:
                return None
            page = told.get("values") or []
            found += page
            if not page or told.get("isLastPage", True):
                break
        return found

    def _once(self, key: tuple[object, ...], ask: Callable[[], Any]) -> Any:
        if key not in self._kept:
            try:
                self._kept[key] = ask()
            except JIRAError as error:
                if error.status_code not in NOT_OFFERED:
                    raise
                self._kept[key] = None
        return self._kept[key]


def _part(name: str) -> str:
    return quote(name, safe="")
