"""The stand-ins of the demonstration: who is in the small Slack, which channels it has, and how the app gets there."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.world import ChannelSample, SlackUser
from playbooks.book import Book
from triage import samples

log = structlog.get_logger(__name__)

FIRST_NUMBER = 2
# A busy machine may need long for its first answer.
ATTEMPTS, PAUSE_SECONDS = 30, 2.0
# Slack itself waits three seconds for an answer, and a demonstration runs on whatever machine there is.
DEMO_SECONDS = 15.0
GERMAN = frozenset({"noah.klein@example.com"})
# Who is worth being, where they sit, and what they might do there.
SEATS = (
    ("maya.okafor@example.com", "@app", "write: Can I paste customer names into ChatGPT?"),
    ("priya.raman@example.com", "#it-support", "take a card, and answer in its thread: > We look at it now"),
    ("tom.baker@example.com", "#security-incidents", "Maya writes: I pasted the customer export into my own ChatGPT"),
)


@dataclass(frozen=True)
class Seat:
    """Somebody to be in the stand-in Slack."""

    who: str
    address: str
    what: str


def sandbox_for(book: Book, *, port: int, host: str) -> Sandbox:
    """Prepare the stand-ins with the sample people and with a channel for each owner."""
    sandbox = Sandbox(port, host, people=people(), channels=channels(book))
    waits = sandbox.slack.conditions
    waits.deadline_seconds = waits.trigger_seconds = DEMO_SECONDS
    return sandbox


def people() -> tuple[SlackUser, ...]:
    """Give the sample people as accounts; one of them speaks German."""
    return tuple(
        SlackUser(
            f"U0SANDBOX{number}",
            handle.partition("@")[0],
            name,
            handle,
            title=role.value.capitalize(),
            locale="de-DE" if handle in GERMAN else "en-GB",
        )
        for number, (handle, name, role, _) in enumerate(samples.PEOPLE, FIRST_NUMBER)
    )


def channels(book: Book) -> tuple[ChannelSample, ...]:
    """Give a channel for everybody, and one for each owner."""
    owners = sorted({owner.slack_channel.removeprefix("#") for owner in book.owners.owners.values()})
    return (
        ChannelSample("ask-ai", purpose="Questions and reports about AI at work"),
        *(ChannelSample(name, purpose="Where a team works") for name in owners),
    )


def seats(sandbox: Sandbox) -> Iterator[Seat]:
    """Give an employee, an agent and security, each with the address of what they see."""
    for handle, place, what in SEATS:
        person = sandbox.slack.person(handle)
        channel = sandbox.slack.channel(place, person)
        address = f"{sandbox.url}/slack/?as={person.id}&channel={channel.id}"
        yield Seat(f"{person.real_name}, {person.title.lower()}", address, what)


def connect(sandbox: Sandbox, base_url: str) -> None:
    """Enter our address in each stand-in, in Slack beside the server, which it asks at once."""
    sandbox.jira.register_webhook(f"{base_url}/jira/webhook")
    sandbox.mail.connect(f"{base_url}/api/v1/mail")

    def enter() -> None:
        for _ in range(ATTEMPTS):
            if sandbox.slack.connect(f"{base_url}/slack/events").is_ok:
                return
            time.sleep(PAUSE_SECONDS)
        log.warning("the stand-in Slack did not reach the product")

    threading.Thread(target=enter, name="connect-slack", daemon=True).start()
