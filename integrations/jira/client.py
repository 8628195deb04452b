"""The `jira` package as this product uses it: nothing sent twice, nothing sent late, nothing of an answer logged."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote

from jira import JIRA, JIRAError
from requests.adapters import HTTPAdapter

from integrations.fence import Fence, FencedAdapter
from triage.domain import Attempt


@dataclass(frozen=True)
class JiraConnection:
    """Where Jira is and as whom to go there; without a user the token is a personal one of Data Center.

    `index_lag_seconds` is how long a new issue may stay out of the search, counted from when its request began.
    """

    url: str
    user: str
    token: str = field(repr=False)
    timeout_seconds: float = 10.0
    index_lag_seconds: float = 60.0
    verify: bool | str = True


class UnexpectedAnswer(Exception):
    """Jira answered well, but not with what was asked for: mostly a page of something that stands before it."""


class FieldsRefused(Exception):
    """Jira did not take some fields of a new issue, and so created nothing."""

    def __init__(self, names: frozenset[str]) -> None:
        """Keep the names; the words about them are the vendor's."""
        super().__init__(names)
        self.names = names


class JiraClient(JIRA):
    """One session with Jira, for one thread at a time."""

    def __init__(self, connection: JiraConnection, adapter: HTTPAdapter | None = None) -> None:
        """Open a session and ask which kind of Jira it is: without that the package's search finds nothing, silently.

        The package's own log would repeat answers, so it is off; its retries would create a second issue.
        """
        basic = (connection.user, connection.token) if connection.user else None
        super().__init__(
            server=connection.url.rstrip("/"),
            options={"verify": connection.verify, "rest_api_version": "2"},
            basic_auth=basic,
            token_auth=None if basic else connection.token,
            get_server_info=False,
            logging=False,
            max_retries=0,
            timeout=connection.timeout_seconds,
        )
        if adapter is not None:
            self._session.mount("https://", adapter)
            self._session.mount("http://", adapter)
        self._learn_the_kind()

    def _learn_the_kind(self) -> None:
        told = self.server_info()
        if not isinstance(told, dict) or "deploymentType" not in told:
            raise UnexpectedAnswer
        self.deploymentType = told["deploymentType"]
        self._version = tuple(told.get("versionNumbers") or (0, 0, 0))
        # Every Jira has version 2; only Cloud has 3, and takes documents there.
        self._options["rest_api_version"] = "3" if self.is_cloud else "2"

    def close(self) -> None:
        """Close the session."""
        super().close()  # type: ignore[no-untyped-call] # the package leaves it untyped

    @property
    def is_cloud(self) -> bool:
        """Say whether this is Jira Cloud."""
        return self._is_cloud

    def post_issue(self, body: dict[str, Any]) -> str:
        """Create an issue and give its key."""
        try:
            answer = self._session.post(self._get_url("issue"), data=json.dumps(body))
        except JIRAError as error:
            if names := _fields_refused(error):
                raise FieldsRefused(names) from None
            raise
        created = answer.json()
        key = created.get("key") if isinstance(created, dict) else None
        if not isinstance(key, str):
            raise UnexpectedAnswer
        return key

    def keys_with_label(self, label: str) -> list[str]:
        """Find the issues that carry a label, the oldest first; the newest may not be in the index yet."""
        query = f'labels = "{label}" ORDER BY created ASC'
        found: Any = self.search_issues(query, maxResults=10, fields=["labels"], json_result=True)
        if not isinstance(found, dict) or not isinstance(found.get("issues"), list):
            raise UnexpectedAnswer
        issues = [one for one in found["issues"] if label in one.get("fields", {}).get("labels", ())]
        return [one["key"] for one in sorted(issues, key=lambda one: int(one["id"]))]

    def get_json(self, path: str, *, params: dict[str, Any] | None = None) -> Any:
        """Read something of version 2 or 3, whichever this Jira has."""
        told = self._get_json(path, params=params)
        if not isinstance(told, dict | list):
            raise UnexpectedAnswer
        return told

    def tell(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Have something changed, and give what Jira says to it."""
        answer = self._session.request(method, self._get_url(path), data=None if body is None else json.dumps(body))
        return answer.json() if answer.content else None

    def found_by(self, query: str, *, at_most: int) -> list[dict[str, Any]]:
        """Find issues, with their labels."""
        issues: Any = self.search_issues(query, maxResults=at_most, fields=["labels"], json_result=True)
        if not isinstance(issues, dict) or not isinstance(issues.get("issues"), list):
            raise UnexpectedAnswer
        return [one for one in issues["issues"] if isinstance(one, dict)]

    def offers_security_level(self, level: str, *, project: str, issue_type: str) -> bool:
        """Say whether a new issue of this type may be given this security level."""
        place = f"issue/createmeta/{quote(project, safe='')}/issuetypes"
        types = self._list_at(place, "issueTypes")
        type_id = next((str(one["id"]) for one in types if one.get("name") == issue_type), None)
        if type_id is None:
            return False
        fields = self._list_at(f"{place}/{quote(type_id, safe='')}", "fields")
        allowed = [one.get("allowedValues") or () for one in fields if one.get("fieldId", one.get("key")) == "security"]
        return any(level in (one.get("id"), one.get("name")) for values in allowed for one in values)

    def _list_at(self, path: str, name: str) -> list[dict[str, Any]]:
        answer: Any = self._get_json(path, params={"maxResults": 200})
        # Data Center calls every list `values`.
        found = answer.get(name, answer.get("values")) if isinstance(answer, dict) else None
        if not isinstance(found, list):
            raise UnexpectedAnswer
        return found


def _fields_refused(error: JIRAError) -> frozenset[str]:
    if error.status_code != 400 or error.response is None:  # noqa: PLR2004 -- Bad Request
        return frozenset()
    try:
        errors = error.response.json().get("errors")
    except (ValueError, AttributeError):
        return frozenset()
    names = errors if isinstance(errors, dict) else {}
    # A name is shown to people, so it must look like one.
    return frozenset(name for name in names if name.isidentifier() and name.isascii())


@dataclass
class LentClient:
    """A client and the fence around what it sends."""

    client: JiraClient
    fence: Fence


class JiraClients:
    """As many clients as there are sends at the same time; each is opened when first needed, and kept."""

    def __init__(self, connection: JiraConnection) -> None:
        """Open nothing yet: Jira may be down when the product starts."""
        self._connection = connection
        self._lock = threading.Lock()
        self._idle: list[LentClient] = []

    @contextmanager
    def lend(self, attempt: Attempt) -> Iterator[LentClient]:
        """Lend a client for one attempt."""
        with self._lock:
            lent = self._idle.pop() if self._idle else None
        fence = lent.fence if lent else Fence()
        with fence.around(attempt):
            lent = lent or self._open(fence)
            try:
                yield lent
            finally:
                with self._lock:
                    self._idle.append(lent)

    def _open(self, fence: Fence) -> LentClient:
        adapter = FencedAdapter(fence, longest_seconds=self._connection.timeout_seconds)
        return LentClient(JiraClient(self._connection, adapter), fence)

    def close(self) -> None:
        """Close what is open."""
        with self._lock:
            idle, self._idle = self._idle, []
        for lent in idle:
            lent.client.close()

    def __enter__(self) -> Self:
        """Use for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()
