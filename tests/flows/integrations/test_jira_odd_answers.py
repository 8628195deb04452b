"""What stands before Jira, and Jira itself, answer oddly at times: nothing goes elsewhere, and nothing is lost."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from integrations.jira.access import Access, OAuthClient
from integrations.jira.client import JiraClient, JiraConnection
from integrations.jira.looking import JiraLooking
from integrations.jira.people import account_of
from integrations.jira.sender import JiraSender
from tests.flows.integrations.saying import CLOUD, DATA_CENTER, Heard, Said, Says, saying
from tests.flows.integrations.trials import SystemClock, Trial, issue
from triage.domain import Destination, Outgoing, SendFailed
from triage.issue import IssuesAway

FAILED = {"X-Seraph-LoginReason": "AUTHENTICATED_FAILED"}
COMMENT = Outgoing(Destination.JIRA, "issue.comment", {"issue": "IT-1", "text": "on it", "public": False})


@contextmanager
def sender_at(says: Says, **more: Any) -> Iterator[tuple[JiraSender, Heard]]:
    with saying(says) as heard:
        connection = JiraConnection(heard.url, "bot@example.test", "secret", index_lag_seconds=0.0, **more)
        with closing(JiraSender(connection, SystemClock())) as jira:
            yield jira, heard


def failure_of(jira: JiraSender, outgoing: Outgoing) -> SendFailed:
    with pytest.raises(SendFailed) as raised:
        jira.send(outgoing, Trial())
    return raised.value


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_neither_a_text_nor_a_token_goes_where_an_answer_points(status: int) -> None:
    def elsewhere(_method: str, path: str) -> Said:
        return Said(body={"access_token": "t-1"}) if path == "/token" else Said(401, {})

    with saying(elsewhere) as stranger:
        access = Access(OAuthClient("id", "secret", f"{stranger.url}/token"))
        there = Said(status, headers={"Location": f"{stranger.url}/login"})
        with sender_at(lambda *_: there, access=access) as (jira, _):
            failure = failure_of(jira, issue())
    assert {path for _, path, _ in stranger.requests} == {"/token"}
    assert (failure.permanent, failure.in_doubt) == (False, True)
    assert "sign-in page" in failure.message


@pytest.mark.parametrize(
    "body",
    [
        b"null",
        b"7",
        b'"no"',
        b'{"message": null, "status-code": 500}',
        b'{"errorMessages": null, "errors": null}',
        b'{"errorMessage": {"a": 1}}',
        b'{"errorMessages": [null], "errors": []}',
        b"\xff\xfe",
    ],
)
def test_a_failure_is_judged_however_it_is_worded(body: bytes) -> None:
    for status, permanent in ((500, False), (400, True)):
        said = Said(status, body)
        with sender_at(lambda method, _, said=said: said if method == "POST" else Said(404, {})) as (jira, _):  # type: ignore[misc] # mypy does not infer a lambda's default
            failure = failure_of(jira, issue())
        assert (failure.permanent, failure.in_doubt) == (permanent, not permanent)
        assert "Jira" in failure.message


@pytest.mark.parametrize("status", [201, 400, 500])
def test_half_an_answer_leaves_a_doubt(status: int) -> None:
    half = Said(status, b'{"id": "10001", "key": "IT-', {"Content-Length": "80"})
    with sender_at(lambda *_: half) as (jira, heard):
        failure = failure_of(jira, issue())
    assert (failure.permanent, failure.in_doubt) == (False, True)
    assert [method for method, _, _ in heard.requests] == ["GET", "POST"]


@pytest.mark.parametrize("said", [Said(body={"issues": []}, headers=FAILED), Said(404, {}, FAILED)])
def test_what_jira_shows_to_a_stranger_is_no_news_of_an_issue(said: Said) -> None:
    """Some of Jira lets in as nobody whom it does not know, and to nobody any issue is gone."""
    with saying(lambda *_: said) as heard:
        looking = JiraLooking(JiraConnection(heard.url, "bot@example.test", "old"), SystemClock())
        with pytest.raises(IssuesAway, match="TRIAGE_JIRA_TOKEN"):
            looking.read("10001")


@pytest.mark.parametrize("status", [403, 404, 410])
def test_an_issue_is_gone_only_where_jira_still_knows_us(status: int) -> None:
    """A site that is suspended, or a proxy that lost its way, says of everything that it is not there."""
    known = [Said(body={"accountId": "us"})]

    def says(_method: str, path: str) -> Said:
        return known[0] if path.endswith("/myself") else Said(status, {})

    with saying(says) as heard, closing(JiraLooking(JiraConnection(heard.url, "u", "t"), SystemClock())) as looking:
        assert looking.read("10001") is None
        known[0] = Said(status, {})
        with pytest.raises(IssuesAway):
            looking.read("10001")


def test_whoever_only_looks_keeps_away_as_long_as_jira_asks() -> None:
    told = Said(429, {}, {"Retry-After": "60"})

    def says(_method: str, path: str) -> Said:
        return Said(body={"accountId": "us"}) if path.endswith("/myself") else told

    with saying(says) as heard, closing(JiraLooking(JiraConnection(heard.url, "u", "t"), SystemClock())) as looking:
        for _ in range(3):
            with pytest.raises(IssuesAway):
                looking.read("10001")
        with pytest.raises(IssuesAway):
            list(looking.changed_since(datetime.now(UTC)))
    assert [path.rpartition("/")[2] for _, path, _ in heard.requests] == ["serverInfo", "myself", "10001"]


@pytest.mark.parametrize("person", [None, "account-1", "ines@example.test"])
def test_whom_an_issue_cannot_be_given_to_stops_nothing(person: str | None) -> None:
    """Somebody may be known there and not work there, and an issue may have to be somebody's."""
    account = {"accountId": "account-1", "emailAddress": "ines@example.test"}

    def says(method: str, path: str) -> Said:
        if method == "PUT":
            return Said(400, {"errorMessages": [], "errors": {"assignee": "User cannot be assigned issues."}})
        return Said(body=[account] if "search" in path else account)

    with sender_at(says) as (jira, _):
        told = Outgoing(Destination.JIRA, "issue.assign", {"issue": "IT-1", "person": person})
        assert jira.send(told, Trial()).external_id == "IT-1:nobody"


@pytest.mark.parametrize(
    ("kind", "accounts", "found"),
    [
        (CLOUD, [{"accountId": "a-1"}], "a-1"),
        (CLOUD, [{"accountId": "a-1"}, {"accountId": "a-2"}], None),
        (CLOUD, [{"accountId": "a-1"}, {"accountId": "a-2", "emailAddress": "Ines@Example.test"}], "a-2"),
        (CLOUD, [{"accountId": "a-1", "emailAddress": "ines@example.test.com"}], None),
        (DATA_CENTER, [{"name": "ines@example.test", "emailAddress": "i.okafor@example.test"}], "ines@example.test"),
        (DATA_CENTER, [{"name": "ines", "emailAddress": "ines@example.test"}], "ines"),
        (CLOUD, [], None),
    ],
)
def test_nobody_is_guessed_where_addresses_are_hidden(
    kind: str, accounts: list[dict[str, str]], found: str | None
) -> None:
    with saying(lambda *_: Said(body=accounts), kind) as heard:
        client = JiraClient(JiraConnection(heard.url, "u", "t"))
        assert account_of(client, "ines@example.test") == found
        client.close()


def test_an_issue_that_changes_while_pages_are_read_pushes_no_other_out_of_sight() -> None:
    """Pages of Data Center are counted from the start, so what leaves one before shifts all that follow."""
    changed = {f"IT-{number}": number for number in range(1, 151)}

    def says(_method: str, path: str) -> Said:
        asked = parse_qs(urlsplit(path).query)
        if "jql" not in asked:
            return Said(body={"name": "us"})
        newest_first = asked["jql"][0].endswith("DESC")
        keys = sorted(changed, key=changed.__getitem__, reverse=newest_first)
        start = int(asked["startAt"][0])
        changed["IT-150" if newest_first else "IT-1"] = 1_000
        page = [{"key": key, "id": key.removeprefix("IT-")} for key in keys[start : start + 100]]
        return Said(body={"issues": page, "total": len(keys)})

    with (
        saying(says, DATA_CENTER) as heard,
        closing(JiraLooking(JiraConnection(heard.url, "", "t"), SystemClock())) as us,
    ):
        found = [one["issue"] for one in us.changed_since(datetime.now(UTC))]
    assert set(found) == set(changed)


@pytest.mark.parametrize(("status", "permanent"), [(409, False), (423, False), (422, True), (413, True), (400, True)])
def test_a_conflict_passes_and_what_jira_refuses_is_said_of_the_issue(status: int, *, permanent: bool) -> None:
    def says(method: str, _path: str) -> Said:
        return Said(status, {"errorMessages": ["no"], "errors": {}}) if method == "POST" else Said(404, {})

    with sender_at(says) as (jira, _):
        failure = failure_of(jira, COMMENT)
    assert (failure.permanent, failure.in_doubt) == (permanent, False)
    assert not permanent or "IT-1" in failure.message
    assert "TRIAGE_JIRA_URL" not in failure.message
