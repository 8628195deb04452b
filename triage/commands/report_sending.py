"""Has a report sent now, to everybody whom `reports.yaml` names for it; the worker sends it as it sends the others."""

from playbooks.book import Book
from triage.commands.records import open_migrated
from triage.commands.terminal import FAILED, WRONG_USAGE, now, print_line, say, stop
from triage.domain import Destination
from triage.matters.change import Premises
from triage.reports.period import Period
from triage.reports.sending import send_now
from triage.settings import Settings


def send(name: str, *, settings: Settings, book: Book, period: Period | None) -> None:
    """Put it into the outbox, and write a line for each way."""
    if not any(entry.report == name for entry in book.timed.reports):
        stop(
            f"reports.yaml has no entry for '{name}': add one, with paused: true if it should not go out by itself.",
            WRONG_USAGE,
        )
    with open_migrated() as database:
        put = send_now(database, _premises(settings, book), name, period=period, now=now())
    if not put:
        stop("Nothing that its entries name is connected: set TRIAGE_SLACK_BOT_TOKEN or TRIAGE_MAIL_SMTP_URL.", FAILED)
    for way, over in put:
        print_line(f"waits    {way}: {over.since} to {over.until}")
    say("The worker sends it within seconds; `triage doctor` says so if it can't.")


def _premises(settings: Settings, book: Book) -> Premises:
    by_mail = settings.mail_smtp_url is not None
    ways = {Destination.SLACK: settings.slack_bot_token is not None, Destination.MAIL: by_mail}
    connected = frozenset(way for way, is_on in ways.items() if is_on)
    return Premises(book, connected, settings.base_url, mails_people=by_mail)
