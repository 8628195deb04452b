"""How long a person waits for an answer in an idle system: from their message to ours, at the stand-in Slack."""

import tempfile
import time
from pathlib import Path

from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.world import SlackUser
from tests.conftest import migrate
from tests.load.slack_servers import House

PEOPLE = 8
PATIENCE_SECONDS = 30.0
PAUSE_SECONDS = 0.4
QUESTIONS = (
    "Can I paste customer names and e-mail addresses into ChatGPT?",
    "Which AI tool may I use for writing up minutes from a client workshop?",
    "Can I paste internal meeting notes into Copilot?",
    "Copilot has been greyed out in Word since this morning, error 403 when I sign in.",
    "May I put a list of names into ChatGPT to sort it? Anna Berg, anna.berg@example.org",
    "We would like to try AI on supplier contracts. How do we get that approved?",
    "The sales assistant gave me the wrong revenue figure for March, it was off by 40%.",
    "The nightly ticket summaries have been empty since the CRM update on Monday.",
)


def people() -> tuple[SlackUser, ...]:
    """Give enough people that nobody is written to faster than Slack allows."""
    named = [(number, f"person{number}") for number in range(PEOPLE)]
    return tuple(SlackUser(f"U0ASKING{number}", name, name.title(), f"{name}@example.test") for number, name in named)


def settings_for(sandbox: Sandbox, url: str) -> dict[str, str]:
    """Give the settings of a house beside the stand-ins."""
    known = sandbox.credentials
    return {
        "TRIAGE_DATABASE_URL": url,
        "TRIAGE_SLACK_BOT_TOKEN": known.slack_bot_token,
        "TRIAGE_SLACK_SIGNING_SECRET": known.slack_signing_secret,
        "TRIAGE_SLACK_API_URL": sandbox.slack_api_url,
        "TRIAGE_JIRA_URL": sandbox.jira_url,
        "TRIAGE_JIRA_USER": known.jira_user,
        "TRIAGE_JIRA_TOKEN": known.jira_token,
        "TRIAGE_PAGER_URLS": sandbox.pager_url,
    }


def seconds_to_answer(number: int, sandbox: Sandbox) -> float:
    """Ask one question in a person's own conversation, and wait for the first answer below it."""
    person = people()[number % PEOPLE]
    asked = sandbox.slack.say(person, "@app", f"{QUESTIONS[number % len(QUESTIONS)]} (no. {number})")

    def answer() -> float | None:
        below = (one for one in sandbox.slack.sees(person) if one.thread_ts == asked.ts and one.is_own)
        return next((float(one.ts) for one in below), None)

    # The stand-in writes down when it took each message, so how often we look changes nothing.
    return sandbox.slack.wait_for(answer, seconds=PATIENCE_SECONDS) - float(asked.ts)


def answer_times(url: str, questions: int) -> list[float]:
    """Ask all questions, one after another, of a house that has nothing else to do."""
    migrate(url)
    with (
        tempfile.TemporaryDirectory() as folder,
        Sandbox(people=people()) as sandbox,
        House(settings_for(sandbox, url), Path(folder)) as house,
    ):
        if not sandbox.slack.connect(f"http://127.0.0.1:{house.port}/slack/events").is_ok:
            raise RuntimeError("the house did not say the challenge back")
        # Everybody writes once before: nobody is new to a workspace for long.
        for number in range(PEOPLE):
            seconds_to_answer(number, sandbox)
        found = []
        for number in range(questions):
            time.sleep(PAUSE_SECONDS)
            found.append(seconds_to_answer(PEOPLE + number, sandbox))
    return found
