"""Runs the stand-ins as a process of their own: `python -m integrations.sandbox --port 8090`."""

import argparse
import signal
import sys
import threading
from pathlib import Path

from integrations.sandbox.jira.conditions import Profile
from integrations.sandbox.server import Sandbox


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m integrations.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one (default)")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--state-file", type=Path, help="keep issues, messages and pages here across restarts")
    parser.add_argument("--slack-request-url", default="", help="where the app takes Slack's events, once it runs")
    parser.add_argument("--jira-profile", type=Profile, choices=list(Profile), default=Profile.CLOUD)
    parser.add_argument("--jira-webhook-url", default="", help="where the product takes Jira's webhooks")
    parser.add_argument("--jira-webhook-secret", help="what they are signed with (default: the sample secret)")
    given = parser.parse_args()
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.set())
    with Sandbox(given.port, given.host, state_file=given.state_file, jira_profile=given.jira_profile) as sandbox:
        sandbox.slack.conditions.request_url = given.slack_request_url
        if given.jira_webhook_url:
            sandbox.jira.register_webhook(given.jira_webhook_url, given.jira_webhook_secret)
        sys.stdout.write(f"{sandbox.url}\n")
        sys.stdout.flush()
        stopping.wait()


if __name__ == "__main__":
    main()
