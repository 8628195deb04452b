"""Who is told that something could not be sent, on which way, and in which words; pure."""

from playbooks.book import Book
from triage.domain import Destination, Outgoing


def stuck_alert(
    book: Book,
    *,
    owner: str,
    reference: str,
    stuck: Destination,
    destinations: frozenset[Destination],
    same_way: bool = False,
    reason: str = "",
) -> Outgoing | None:
    """Tell the owner that a delivery is stuck, and what to mend: on another way, unless one person can't be reached."""
    text = book.say("delivery_stuck", reference=reference, destination=stuck.value.capitalize())
    text = f"{text} {book.say('delivery_stuck_reason', reason=reason)}" if reason else text
    return alert(book, text, owner=owner, stuck=stuck, destinations=destinations, same_way=same_way)


def alert(
    book: Book,
    text: str,
    *,
    owner: str,
    stuck: Destination,
    destinations: frozenset[Destination],
    same_way: bool = False,
) -> Outgoing | None:
    """Tell an owner what has to be mended, on a way that is not the one in question, unless that is the `same_way`."""
    if Destination.SLACK in destinations and (same_way or stuck is not Destination.SLACK):
        channel = book.owners.owners[owner].slack_channel
        return Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=True)
    if Destination.PAGER in destinations and stuck is not Destination.PAGER:
        return Outgoing(Destination.PAGER, "page", {"title": text, "body": text}, urgent=True)
    return None
