"""`triage page`: tries, with a page that says so, whether whoever has to be woken is reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer

from playbooks.book import Book
from triage.commands.reading_playbooks import read_book
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_line, read_settings, say, stop
from triage.domain import Destination, Outgoing, Sender, SendFailed
from triage.pages import chain_of
from triage.settings import Settings

app = typer.Typer(no_args_is_help=True)

SECONDS = 30.0
Whom = Annotated[list[str] | None, typer.Option("--owner", help="A key of owners.yaml; without it all who are paged.")]


@dataclass(frozen=True)
class Once:
    """The one attempt of a test page; nothing is kept of it."""

    key: str = "page-test"
    in_doubt_since: datetime | None = None
    seconds_left: float = SECONDS

    def confirm(self) -> None:
        """Go ahead: nobody else sends it."""


@app.callback()
def about() -> None:
    """Keep `test` a command with a name of its own."""


@app.command("test", epilog="Example: triage page test --owner security_on_call")
def send_test_pages(owner: Whom = None) -> None:
    """Send a test page on every way of each owner, and write a line for each way."""
    settings = read_settings()
    book = read_book(settings)
    owners = owner or owners_paged(book)
    for unknown in (one for one in owners if one not in book.owners.owners):
        stop(f"'{unknown}' is not in owners.yaml; known are {', '.join(sorted(book.owners.owners))}.", WRONG_USAGE)
    senders, failed = _senders(settings), 0
    for one in dict.fromkeys(owners):
        for way, outgoing in ways_of(book, one, by_mail=Destination.MAIL in senders):
            said = _try(senders.get(outgoing.destination), outgoing)
            failed += said is not None
            print_line(f"problem  {one}, {way}: {said}" if said else f"ok       {one}, {way}")
    if failed:
        stop(f"{failed} to mend.", FAILED)
    say("Everybody was sent a test page. Ask them whether it woke them.")


def owners_paged(book: Book) -> list[str]:
    """Name everybody whom any chain pages."""
    chains = [one.escalation for one in book.playbooks.values() if one.escalation.pages]
    return [owner for chain in chains for owner in [step.owner for step in chain.steps] or chain.to]


def people_on_turn(book: Book, owner: str) -> list[str]:
    """Name who is told personally now where an owner is paged."""
    chains = [chain_of(book, one, now=now()) for one in book.playbooks.values() if one.escalation.pages]
    people = [step.person for chain in chains for step in chain if step.owner == owner and step.person]
    return list(dict.fromkeys(people))


def ways_of(book: Book, owner: str, *, by_mail: bool) -> Iterator[tuple[str, Outgoing]]:
    """Give each way on which an owner is paged, with a page that says it is a test."""
    known = book.owners.owners[owner]
    page = {"title": book.say("page_test_title"), "body": book.say("page_test", owner=known.name)}
    post = {"channel": known.slack_channel, "text": page["body"]}
    for name in known.pager or ("",):
        yield f"pager {name}".strip(), Outgoing(Destination.PAGER, "page", page | ({"to": name} if name else {}))
    if known.mail:
        yield f"mail {known.mail}", Outgoing(Destination.MAIL, "mail", page | {"to": known.mail})
    yield f"Slack {known.slack_channel}", Outgoing(Destination.SLACK, "message.post", post)
    for person in people_on_turn(book, owner):
        if by_mail:
            yield f"mail {person}", Outgoing(Destination.MAIL, "mail", page | {"to": person})
        told = {"person": person, "text": page["body"]}
        yield f"Slack {person}", Outgoing(Destination.SLACK, "message.post", told)


def _senders(settings: Settings) -> dict[Destination, Sender]:
    from triage.wiring import SystemClock  # noqa: PLC0415 -- only this command needs the integrations
    from triage.wiring_senders import senders_of  # noqa: PLC0415 -- the same

    try:
        return senders_of(settings, None, SystemClock())
    except ValueError as error:
        stop(f"{error}.", WRONG_USAGE)


def _try(sender: Sender | None, outgoing: Outgoing) -> str | None:
    """Send it, and give what went wrong."""
    if sender is None:
        return "this way is not configured"
    try:
        sender.send(outgoing, Once(key=f"page-test-{now():%Y%m%d%H%M%S%f}"))
    except SendFailed as failure:
        return failure.message
    return None
