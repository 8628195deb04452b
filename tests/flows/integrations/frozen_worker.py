"""A worker of its own that stops itself right after it confirmed, as a machine that is suspended would."""

import os
import signal
import sys
import time
from datetime import datetime

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.sandbox.credentials import Credentials
from integrations.slack.sender import SlackConnection, SlackSender
from tests.flows.integrations.trials import SystemClock, issue, message
from triage.domain import LeaseLost

LEASE_SECONDS = 2.0


class Freezing:
    """An attempt that stops the process when it confirms, or at one of the looks at its lease after that."""

    key = "k-1"
    in_doubt_since: datetime | None = None

    def __init__(self, look: int) -> None:
        self._until = time.clock_gettime(time.CLOCK_BOOTTIME) + LEASE_SECONDS
        self._look = look
        self._looks: int | None = None

    def _stop_here(self, look: int) -> None:
        if look == self._look:
            os.kill(os.getpid(), signal.SIGSTOP)

    @property
    def seconds_left(self) -> float:
        if self._looks is not None:
            self._looks += 1
            self._stop_here(self._looks)
        return self._until - time.clock_gettime(time.CLOCK_BOOTTIME)

    def confirm(self) -> None:
        self._looks = 0
        self._stop_here(0)


def main(destination: str, address: str, look: str) -> str:
    known = Credentials()
    attempt = Freezing(int(look))
    try:
        if destination == "jira":
            JiraSender(JiraConnection(address, known.jira_user, known.jira_token), SystemClock()).send(issue(), attempt)
        else:
            SlackSender(SlackConnection(known.slack_bot_token, address), SystemClock()).send(message(), attempt)
    except LeaseLost:
        return "lease lost"
    return "sent"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
