"""What the stand-in Jira tells of what happens: signed, repeated until it is taken, and wrong where it is told so."""

import hashlib
import hmac
from collections.abc import Iterator

import pytest
import requests

from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.server import Sandbox
from tests.contracts.jira_listener import Listener, listening
from tests.contracts.samples import new_issue

SECRET = "a secret of this test"


@pytest.fixture
def listener(sandbox: Sandbox) -> Iterator[Listener]:
    with listening() as opened:
        sandbox.jira.register_webhook(opened.url, SECRET)
        sandbox.jira.conditions.time_scale = 0.0001
        yield opened


def test_the_body_is_signed_as_it_was_sent(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.jira.create("SEC", "Ein Bericht, mit Umlaut: ü", by="Mei Santos")
    sandbox.jira.settle()
    (told,) = listener.told
    right = hmac.new(SECRET.encode(), told.body, hashlib.sha256).hexdigest()
    assert told.headers["x-hub-signature"] == f"sha256={right}"
    assert told.said["issue"]["fields"]["summary"] == "Ein Bericht, mit Umlaut: ü"
    assert told.said["user"]["displayName"] == "Mei Santos"
    assert set(told.said) == {"timestamp", "webhookEvent", "issue_event_type_name", "user", "issue"}


def test_what_was_not_taken_comes_again_under_the_same_name(sandbox: Sandbox, listener: Listener) -> None:
    listener.answers.extend([503, 429])
    sandbox.jira.create("IT", "It stutters")
    assert sandbox.jira.settle(also_late=True)
    names = [one.headers["x-atlassian-webhook-identifier"] for one in listener.told]
    assert (len(names), len(set(names))) == (3, 1)
    assert [one.headers.get("x-atlassian-webhook-retry") for one in listener.told] == [None, "1", "2"]
    assert len({one.body for one in listener.told}) == 1


def test_what_was_refused_for_good_does_not_come_again(sandbox: Sandbox, listener: Listener) -> None:
    listener.answers.append(401)
    sandbox.jira.create("IT", "It stutters")
    assert sandbox.jira.settle(also_late=True)
    assert len(listener.told) == 1


def test_jira_gives_up_after_five_more_tries(sandbox: Sandbox, listener: Listener) -> None:
    listener.answers.extend([500] * 9)
    sandbox.jira.create("IT", "It stutters")
    assert sandbox.jira.settle(also_late=True)
    assert len(listener.told) == 6


@pytest.mark.parametrize(
    ("kind", "count", "names"), [(Kind.EVENT_LOST, 0, 0), (Kind.EVENT_TWICE, 2, 1), (Kind.EVENT_RENAMED, 2, 2)]
)
def test_an_event_is_lost_or_doubled_where_a_fault_says_so(
    sandbox: Sandbox, listener: Listener, kind: Kind, count: int, names: int
) -> None:
    sandbox.faults.arm(Fault(kind, times=1, path="/events/jira:issue_created"))
    sandbox.jira.create("IT", "First")
    sandbox.jira.settle()
    assert len(listener.told) == count
    assert len({one.headers["x-atlassian-webhook-identifier"] for one in listener.told}) == names


def test_an_event_comes_late_and_the_next_one_before_it(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.faults.arm(Fault(Kind.EVENT_LATE, times=1, seconds=0.4))
    issue = sandbox.jira.create("IT", "First")
    sandbox.jira.comment(issue, "on it")
    assert sandbox.jira.settle(also_late=True)
    assert listener.events == ["comment_created", "jira:issue_created"]


def test_events_come_in_another_order_and_all_of_them(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.faults.arm(Fault(Kind.EVENT_SHUFFLED, seconds=0.3))
    issue = sandbox.jira.create("IT", "First")
    for number in range(8):
        sandbox.jira.comment(issue, f"{number}")
    assert sandbox.jira.settle(also_late=True)
    said = [one.said["comment"]["body"] for one in listener.told if one.event == "comment_created"]
    assert sorted(said) == [str(number) for number in range(8)]
    assert said != sorted(said)


def test_an_issues_news_come_in_order(sandbox: Sandbox, listener: Listener) -> None:
    issue = sandbox.jira.create("IT", "First")
    for number in range(8):
        sandbox.jira.comment(issue, f"{number}")
    sandbox.jira.settle()
    said = [one.said["comment"]["body"] for one in listener.told if one.event == "comment_created"]
    assert said == [str(number) for number in range(8)]


def test_every_kind_of_news_has_its_event(sandbox: Sandbox, listener: Listener) -> None:
    play = sandbox.jira
    key, other = play.create("IT", "First").key, play.create("IT", "Second").key
    play.assign(key, "Mei Santos")
    comment = play.comment(key, "on it", public=False)
    play.edit_comment(key, comment["id"], "on it now")
    play.delete_comment(key, comment["id"])
    play.attach(key, "log.txt", b"one line")
    play.link(key, "Duplicate", other)
    play.delete(key)
    play.settle()
    assert set(listener.events) == {
        "jira:issue_created",
        "jira:issue_updated",
        "comment_created",
        "comment_updated",
        "comment_deleted",
        "attachment_created",
        "issuelink_created",
        "issuelink_deleted",
        "jira:issue_deleted",
    }
    # News of one issue come in order; those of links are no issue's.
    assert [one for one in listener.events if not one.startswith("issuelink")][-1] == "jira:issue_deleted"


def test_a_change_is_told_with_what_it_was_before(sandbox: Sandbox, listener: Listener) -> None:
    issue = sandbox.jira.create("SEC", "First")
    sandbox.jira.transition(issue, "done", by="Mei Santos", resolution="Won't Do")
    sandbox.jira.settle()
    told = listener.told[-1].said
    items = {one["field"]: (one["fromString"], one["toString"]) for one in told["changelog"]["items"]}
    assert items == {"status": ("To Do", "Done"), "resolution": ("", "Won't Do")}
    assert told["issue_event_type_name"] == "issue_generic"


def test_what_changes_nothing_is_no_news(sandbox: Sandbox, listener: Listener) -> None:
    issue = sandbox.jira.create("SEC", "First")
    sandbox.jira.assign(issue, None)
    sandbox.jira.prioritise(issue, "Medium")
    sandbox.jira.settle()
    assert listener.events == ["jira:issue_created"]


def test_what_the_product_does_itself_is_told_too(sandbox: Sandbox, listener: Listener) -> None:
    auth = (sandbox.credentials.jira_user, sandbox.credentials.jira_token)
    requests.post(f"{sandbox.jira_url}/rest/api/3/issue", json=new_issue(), auth=auth, timeout=60)
    sandbox.jira.settle()
    assert listener.told[0].said["user"]["displayName"] == "AI triage"
    assert isinstance(listener.told[0].said["issue"]["fields"]["description"], str)


def test_only_the_events_that_were_asked_for_are_sent(sandbox: Sandbox) -> None:
    with listening() as opened:
        sandbox.jira.register_webhook(opened.url, SECRET, events=frozenset({"comment_created"}))
        sandbox.jira.comment(sandbox.jira.create("IT", "First"), "hello")
        sandbox.jira.settle()
        assert opened.events == ["comment_created"]


def test_data_center_tells_of_a_comment_twice_and_names_people_by_user_name() -> None:
    with Sandbox(jira_profile=Profile.DATA_CENTER) as sandbox, listening() as opened:
        sandbox.jira.register_webhook(opened.url, SECRET)
        sandbox.jira.comment(sandbox.jira.create("IT", "First"), "hello", by="Mei Santos")
        sandbox.jira.settle()
        assert opened.events == ["jira:issue_created", "comment_created", "jira:issue_updated"]
        assert opened.told[-1].said["user"]["name"] == "mei.santos"
        assert opened.told[-1].said["issue_event_type_name"] == "issue_commented"
