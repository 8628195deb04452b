"""Nothing leaves once the lease is used up: not in the middle of a request, and not from a process that was frozen."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from integrations.jira.sender import JiraSender
from integrations.sandbox.faults import Fault, Kind
from integrations.sandbox.server import Sandbox
from tests.flows.integrations.trials import Trial, issue
from triage.domain import LeaseLost, SendFailed

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
# The looks at the lease after the confirmation, and longer than the lease that frozen_worker.py has.
CONFIRMING, BEFORE_THE_HEADERS, BEFORE_THE_BODY = 0, 2, 3
LONG = 2.2


@pytest.mark.parametrize("looks", range(12))
def test_a_lease_that_ends_at_any_moment_before_the_last_byte_creates_nothing(
    sandbox: Sandbox, jira: JiraSender, looks: int
) -> None:
    jira.send(issue(), Trial("warm"))
    seen: list[int] = []

    class Counted(Trial):
        @property
        def seconds_left(self) -> float:
            seen.append(1)
            return super().seconds_left

    jira.send(issue(), Counted("counted"))
    last = len(seen)
    trial = Trial(lasts_for_looks=min(looks, last - 1))
    with pytest.raises(LeaseLost):
        jira.send(issue(), trial)
    assert list(sandbox.state.issues) == ["AIOPS-1", "AIOPS-2"]


def test_a_broken_off_request_does_not_spoil_the_next(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial("warm"))
    for looks in (1, 2, 3):
        with pytest.raises(LeaseLost):
            jira.send(issue(), Trial(lasts_for_looks=looks))
    assert jira.send(issue(), Trial()).external_id == "AIOPS-2"
    assert len(sandbox.state.issues) == 2


def test_a_send_ends_within_its_share_of_the_lease(sandbox: Sandbox, jira: JiraSender) -> None:
    jira.send(issue(), Trial("warm"))
    sandbox.faults.arm(Fault(Kind.HANG, seconds=60))
    began = time.monotonic()
    with pytest.raises(SendFailed):
        jira.send(issue(), Trial(seconds=0.25))
    # Far from what Jira takes; how far from its share a busy machine decides.
    assert time.monotonic() - began < 30


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="this system cannot freeze a process")
@pytest.mark.parametrize(
    ("destination", "look", "frozen_seconds", "said"),
    [
        ("jira", CONFIRMING, 0.0, "sent"),
        ("slack", CONFIRMING, 0.0, "sent"),
        ("jira", CONFIRMING, LONG, "lease lost"),
        ("jira", BEFORE_THE_BODY, LONG, "lease lost"),
        ("slack", BEFORE_THE_HEADERS, LONG, "lease lost"),
    ],
)
def test_a_process_frozen_after_it_confirmed_sends_only_within_its_lease(
    sandbox: Sandbox, destination: str, look: int, *, frozen_seconds: float, said: str
) -> None:
    address = sandbox.jira_url if destination == "jira" else sandbox.slack_api_url
    command = [sys.executable, str(HERE / "frozen_worker.py"), destination, address, str(look)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)}
    ) as child:
        os.waitid(os.P_PID, child.pid, os.WSTOPPED | os.WNOWAIT)
        time.sleep(frozen_seconds)
        child.send_signal(signal.SIGCONT)
        heard, _ = child.communicate(timeout=120)
    assert heard.strip() == said
    assert len(sandbox.state.issues) + len(sandbox.state.slack.messages) == int(said == "sent")
