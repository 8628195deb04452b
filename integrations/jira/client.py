"""The `jira` package as this product uses it: nothing sent twice, nothing sent late, nothing of an answer logged."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from jira import JIRA, JIRAError
from requests import Response
from requests.adapters import HTTPAdapter

from integrations.jira.access import Access, BearerAuth
from integrations.jira.pacing import Pace
from integrations.patience import asked_to_wait

PAGE, DESK_PAGE, MOST_LISTED = 200, 100, 2_000
# What Jira says of a caller whom it did not know and let in as nobody, to whom nothing is there.
LOGIN, NOT_LET_IN = "X-Seraph-LoginReason", ("AUTHENTICATED_FAILED", "AUTHENTICATION_DENIED")
DESK = "servicedeskapi/"
ON_ONE_ISSUE, PER_ISSUE = re.compile(r"/(?:issue|request)/([^/?]+)"), "per-issue"
# What Jira keeps outside of its numbered interface; Data Center has moved its webhooks.
BESIDE = (DESK, "webhooks/", "jira-webhook/")


@dataclass(frozen=True)
class JiraConnection:
    """Where Jira is and as whom to go there; without a user the token is a personal one of Data Center.

    With `access` neither counts, since tokens come from there; and its requests go to `api_url`, where that is not the
    address that people know.
    `index_lag_seconds` is how long a new issue may stay out of the search, counted from when its request began;
    `writes_a_second` is how much may be written to the whole site.
    """

    url: str
    user: str
    token: str = field(repr=False)
    timeout_seconds: float = 10.0
    index_lag_seconds: float = 60.0
    writes_a_second: float = 40.0
    verify: bool | str = True
    api_url: str | None = None
    access: Access | None = field(default=None, repr=False)


class UnexpectedAnswer(Exception):
    """Jira answered well, but not with what was asked for: mostly a page of something that stands before it."""


class FieldsRefused(Exception):
    """Jira did not take some fields, and so changed nothing."""

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
        personal = connection.token if connection.access is None and not connection.user else None
        super().__init__(
            server=(connection.api_url or connection.url).rstrip("/"),
            options={"verify": connection.verify, "rest_api_version": "2"},
            basic_auth=(connection.user, connection.token) if connection.access is None and connection.user else None,
            token_auth=personal,
            get_server_info=False,
            logging=False,
            max_retries=0,
            timeout=connection.timeout_seconds,
        )
        if connection.access is not None:
            self._session.auth = BearerAuth(connection.access)
        if adapter is not None:
            self._session.mount("https://", adapter)
            self._session.mount("http://", adapter)
        self._session.hooks["response"].append(_believed)
        # Some of Service Management answers only to those who know that it may still change.
        self._session.headers["X-ExperimentalApi"] = "opt-in"
        self._learn_the_kind()

    def _learn_the_kind(self) -> None:
        told = self.server_info()
        if not isinstance(told, dict) or "deploymentType" not in told:
            raise UnexpectedAnswer
        self.deploymentType = told["deploymentType"]
        self._version = tuple(told.get("versionNumbers") or (0, 0, 0))
        # Every Jira has version 2; only Cloud has 3, and takes documents there.
        self._options["rest_api_version"] = "3" if self.is_cloud else "2"

    def obey(self, pace: Pace) -> None:
        """Slow down for everybody as soon as Jira asks one of us to."""

        def heed(answer: Response, *_: object, **__: object) -> None:
            if answer.status_code != HTTPStatus.TOO_MANY_REQUESTS:
                return
            seconds, issue = asked_to_wait(answer.headers, datetime.now(UTC)), ON_ONE_ISSUE.search(answer.url)
            if PER_ISSUE not in answer.headers.get("RateLimit-Reason", ""):
                pace.rest(seconds)
            elif issue is not None:
                # A link names its two issues in its body alone; then only this delivery waits.
                pace.rest(seconds, issue.group(1).upper())

        # Before an answer is judged, since that ends its way.
        self._session.hooks["response"].insert(0, heed)

    def close(self) -> None:
        """Close the session."""
        super().close()  # type: ignore[no-untyped-call] # the package leaves it untyped

    @property
    def is_cloud(self) -> bool:
        """Say whether this is Jira Cloud."""
        return self._is_cloud

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
        told = self._session.get(self.address(path), params=params).json()
        if not isinstance(told, dict | list):
            raise UnexpectedAnswer
        return told

    def tell(self, method: str, path: str, body: Any = None) -> Any:
        """Have something changed, and give what Jira says to it; raises FieldsRefused where it names fields."""
        try:
            answer = self._session.request(method, self.address(path), data=None if body is None else json.dumps(body))
        except JIRAError as error:
            if names := _fields_refused(error):
                raise FieldsRefused(names) from None
            raise
        return answer.json() if answer.content else None

    def found_by(self, query: str, *, at_most: int, fields: Sequence[str] = ("labels",)) -> list[dict[str, Any]]:
        """Find issues, with their labels or with what else is asked for."""
        issues: Any = self.search_issues(query, maxResults=at_most, fields=list(fields), json_result=True)
        if not isinstance(issues, dict) or not isinstance(issues.get("issues"), list):
            raise UnexpectedAnswer
        return [one for one in issues["issues"] if isinstance(one, dict)]

    def listed(self, path: str, name: str) -> list[dict[str, Any]]:
        """Read a list in pages, which Data Center calls `values` whatever is in it."""
        found: list[dict[str, Any]] = []
        while len(found) < MOST_LISTED:
            told = self.get_json(path, params={"startAt": len(found), "maxResults": PAGE})
            page = told.get(name, told.get("values")) if isinstance(told, dict) else None
            if not isinstance(page, list):
                raise UnexpectedAnswer
            found += [one for one in page if isinstance(one, dict)]
            if not page or len(found) >= int(told.get("total", 0)):
                break
        return found

    def desk_listed(self, path: str) -> list[dict[str, Any]]:
        """Read a list of Service Management's in pages."""
        found: list[dict[str, Any]] = []
        while len(found) < MOST_LISTED:
            told = self.get_json(DESK + path, params={"start": len(found), "limit": DESK_PAGE})
            page = told.get("values") if isinstance(told, dict) else None
            if not isinstance(page, list):
                raise UnexpectedAnswer
            found += [one for one in page if isinstance(one, dict)]
            if not page or told.get("isLastPage", True):
                break
        return found

    def attach(self, path: str, name: str, content: bytes) -> None:
        """Add a text file to an issue."""
        # Without a type of its own the request would call itself JSON.
        headers = {"Content-Type": None, "X-Atlassian-Token": "no-check"}
        files = {"file": (name, content, "text/plain; charset=utf-8")}
        self._session.post(self.address(path), files=files, headers=headers)

    def address(self, path: str) -> str:
        """Give the address of something of Jira's, or of Service Management's."""
        if path.startswith(BESIDE):
            return f"{self.server_url}/rest/{path}"
        return str(self._get_url(path))


def _believed(answer: Response, *_: object, **__: object) -> None:
    """Let through what Jira itself says to us: no way elsewhere, on which our words would go along, and no refusal.

    A refusal is not left to the package either, which stumbles over some that are not worded as it expects.
    """
    status = answer.status_code
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        answer.close()
        raise UnexpectedAnswer
    is_unknown = any(one in answer.headers.get(LOGIN, "") for one in NOT_LET_IN)
    if not answer.ok or (is_unknown and answer.request.method == "GET"):
        answer.content  # noqa: B018 -- read to the end, or the connection is of no more use
        raise JIRAError(status_code=HTTPStatus.UNAUTHORIZED if is_unknown else status, response=answer)


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
