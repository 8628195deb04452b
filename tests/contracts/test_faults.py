"""Each fault does over a real socket what its name says, and to the state what its name says."""

import http.client
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
import requests

from integrations.sandbox.faults import Fault, Faults, Kind, RetryAfter, Vendor
from integrations.sandbox.server import Sandbox
from tests.contracts.samples import new_issue

CREATE = "/rest/api/3/issue"


@pytest.fixture
def create(sandbox: Sandbox, session: requests.Session) -> Callable[..., requests.Response]:
    def send(timeout: float = 5) -> requests.Response:
        return session.post(f"{sandbox.jira_url}{CREATE}", json=new_issue(), timeout=timeout)

    return send


Create = Callable[..., requests.Response]


@pytest.mark.parametrize(
    ("kind", "created"), [(Kind.RESET_BEFORE_COMMIT, 0), (Kind.RESET_AFTER_COMMIT, 1), (Kind.DOWN, 0)]
)
def test_a_reset_ends_the_connection_before_or_after_the_issue_exists(
    sandbox: Sandbox, create: Create, kind: Kind, created: int
) -> None:
    sandbox.faults.arm(Fault(kind, times=1, method="POST"))
    with pytest.raises(requests.ConnectionError):
        create()
    assert len(sandbox.state.issues) == created
    assert create().status_code == 201


def test_a_reset_is_a_reset_and_no_polite_goodbye(sandbox: Sandbox) -> None:
    sandbox.faults.arm(Fault(Kind.DOWN))
    with socket.create_connection(("127.0.0.1", sandbox.port), timeout=60) as connection:
        connection.sendall(b"GET /jira/rest/api/3/myself HTTP/1.1\r\nHost: x\r\n\r\n")
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


@pytest.mark.parametrize(("kind", "created"), [(Kind.HANG, 0), (Kind.HANG_AFTER_COMMIT, 1)])
def test_a_hang_outlasts_the_client(sandbox: Sandbox, create: Create, kind: Kind, created: int) -> None:
    sandbox.faults.arm(Fault(kind, seconds=30))
    with pytest.raises(requests.ReadTimeout):
        create(timeout=0.3)
    assert len(sandbox.state.issues) == created


def test_stopping_does_not_wait_for_a_hang(sandbox: Sandbox, create: Create) -> None:
    sandbox.faults.arm(Fault(Kind.HANG, seconds=60))
    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(create)
        while not any(thread.name.startswith("Thread-") for thread in threading.enumerate()):
            time.sleep(0.01)
        time.sleep(0.1)
        began = time.monotonic()
        sandbox.stop()
        assert time.monotonic() - began < 30
        assert isinstance(hanging.exception(60), requests.ConnectionError)


def test_latency_only_takes_time(sandbox: Sandbox, create: Create) -> None:
    sandbox.faults.arm(Fault(Kind.LATENCY, seconds=0.2))
    began = time.monotonic()
    assert create().status_code == 201
    assert time.monotonic() - began >= 0.2


def as_seconds(value: str) -> float:
    return float(value)


def as_whole_seconds(value: str) -> float:
    return int(value)


def as_date(value: str) -> float:
    return (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()


@pytest.mark.parametrize(
    ("form", "read"),
    [(RetryAfter.SECONDS, as_whole_seconds), (RetryAfter.FRACTION, as_seconds), (RetryAfter.DATE, as_date)],
)
def test_a_rate_limit_says_how_long_to_wait(
    sandbox: Sandbox, create: Create, form: RetryAfter, read: Callable[[str], float]
) -> None:
    sandbox.faults.arm(
        Fault(Kind.RATE_LIMITED, times=1, retry_after=form, seconds=2.5, reason="jira-per-issue-on-write")
    )
    answer = create()
    assert (answer.status_code, answer.headers["RateLimit-Reason"]) == (429, "jira-per-issue-on-write")
    assert 1 < read(answer.headers["Retry-After"]) <= 3
    assert not sandbox.state.issues
    assert ("." in answer.headers["Retry-After"]) == (form is RetryAfter.FRACTION)


def test_a_rate_limit_may_say_nothing_of_waiting(sandbox: Sandbox, create: Create) -> None:
    sandbox.faults.arm(Fault(Kind.RATE_LIMITED, times=1, retry_after=RetryAfter.MISSING))
    answer = create()
    assert answer.status_code == 429
    assert "Retry-After" not in answer.headers


@pytest.mark.parametrize("status", [500, 502, 503])
def test_an_error_status_creates_nothing(sandbox: Sandbox, create: Create, status: int) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, times=1, status=status))
    assert create().status_code == status
    assert not sandbox.state.issues


@pytest.mark.parametrize("status", [200, 503])
def test_a_web_page_comes_instead_of_json(sandbox: Sandbox, create: Create, status: int) -> None:
    sandbox.faults.arm(Fault(Kind.HTML, times=1, status=status))
    answer = create()
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "text/html;charset=UTF-8")
    with pytest.raises(requests.JSONDecodeError):
        answer.json()


def test_a_revoked_token_opens_nothing(sandbox: Sandbox, create: Create) -> None:
    sandbox.faults.arm(Fault(Kind.TOKEN_REVOKED))
    assert create().status_code == 401


def test_a_count_runs_out_and_a_pattern_spares_the_rest(
    sandbox: Sandbox, session: requests.Session, create: Create
) -> None:
    sandbox.faults.arm(Fault(Kind.STATUS, times=3, method="POST", path="*/issue"))
    for _ in range(2):
        assert session.get(f"{sandbox.jira_url}/rest/api/3/myself", timeout=60).status_code == 200
    assert [create().status_code for _ in range(5)] == [503, 503, 503, 201, 201]
    assert not sandbox.faults.armed()


def strikes(seed: int) -> list[bool]:
    board = Faults(seed)
    board.arm(Fault(Kind.STATUS, probability=0.3))
    return [board.draw(Vendor.JIRA, "GET", "/") is not None for _ in range(200)]


def test_the_same_seed_gives_the_same_faults() -> None:
    assert strikes(7) == strikes(7) != strikes(8)
    assert 30 < sum(strikes(7)) < 90


def test_a_fault_of_one_vendor_leaves_the_others_alone(sandbox: Sandbox, create: Create) -> None:
    sandbox.faults.arm(Fault(Kind.DOWN, vendor=Vendor.SLACK))
    assert create().status_code == 201
    with pytest.raises(requests.ConnectionError):
        requests.post(f"{sandbox.slack_api_url}api.test", timeout=60)


def test_switches_are_set_over_http(sandbox: Sandbox, create: Create) -> None:
    board = f"{sandbox.jira_url}/_faults"
    set_one = requests.post(board, json={"kind": "status", "status": 502, "times": 1}, timeout=60).json()
    assert [one["kind"] for one in set_one["armed"]] == ["status"]
    assert [create().status_code for _ in range(2)] == [502, 201]
    number = requests.post(board, json={"kind": "down"}, timeout=60).json()["number"]
    assert requests.post(board, json={"off": number}, timeout=60).json()["armed"] == []
    requests.post(board, json={"kind": "down"}, timeout=60)
    assert requests.delete(board, timeout=60).json()["armed"] == []


@pytest.mark.parametrize(
    "given", [{"kind": "nope"}, {}, {"kind": "status", "tims": 1}, [], {"kind": "hang", "times": "x"}]
)
def test_a_switch_that_cannot_be_set_is_refused_in_words(sandbox: Sandbox, given: Any) -> None:
    answer = requests.post(f"{sandbox.jira_url}/_faults", json=given, timeout=60)
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("This switch cannot be set")


def test_another_site_cannot_set_a_switch(sandbox: Sandbox) -> None:
    header = {"Sec-Fetch-Site": "cross-site"}
    answer = requests.post(f"{sandbox.jira_url}/_faults", json={"kind": "down"}, headers=header, timeout=60)
    assert answer.status_code == 403
    assert not sandbox.faults.armed()


def test_stopped_and_started_again_it_keeps_its_port_and_its_issues(sandbox: Sandbox, create: Create) -> None:
    assert create().status_code == 201
    port = sandbox.port
    sandbox.stop()
    with pytest.raises(requests.ConnectionError):
        create()
    sandbox.start()
    assert sandbox.port == port
    assert create().json()["key"] == "AIOPS-2"


def test_fifty_connections_at_once_lose_nothing(sandbox: Sandbox, create: Create) -> None:
    with ThreadPoolExecutor(50) as pool:
        keys = [answer.result().json()["key"] for answer in [pool.submit(create) for _ in range(200)]]
    assert len(set(keys)) == len(sandbox.state.issues) == 200


def test_a_body_without_a_length_is_refused(sandbox: Sandbox) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", sandbox.port, timeout=60)) as connection:
        # The refusal may come before a body is sent, so none is: it would break on the closed connection.
        connection.putrequest("POST", f"/jira{CREATE}")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        assert connection.getresponse().status == 411
