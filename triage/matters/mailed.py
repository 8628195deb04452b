"""What a person is told by mail: the same as in Slack, as plain text, with a way to answer instead of buttons."""

import re
from collections.abc import Iterable, Iterator, Sequence

from playbooks.edition import Edition
from triage.answer import questions_of
from triage.domain import Destination, Outgoing
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.tables import Place, Ticket

REPLY = "mail.reply"
# What no channel of Slack's begins with.
CHANNEL = "mail:"
NOT_NAMED = "known:"
LINK = re.compile(r"<([^<>|]+)\|([^<>|]+)>")
BOLD = re.compile(r"^\*(.+)\*$", re.MULTILINE)
MEANT = {escaped: sign for sign, escaped in parts.SIGNS.items()}
ESCAPED = re.compile("|".join(map(re.escape, MEANT)))
ANSWER, CHOOSE = "answer", "choose"


def place_of(address: str, message_id: str, *, known_as: str) -> tuple[str, str]:
    """Name the place that a mail is: its sender, and the mail to answer to as far as it has a name."""
    return f"{CHANNEL}{address}", message_id or f"{NOT_NAMED}{known_as}"


def is_mail(place: Place) -> bool:
    """Say whether a person talks with us by mail."""
    return place.channel.startswith(CHANNEL)


def send(
    change: Change,
    ticket: Ticket,
    place: Place,
    text: str,
    *,
    shown: Sequence[Part] | None,
    edition: Edition,
    thread: str,
    key: str | None,
) -> bool:
    """Write to the person by mail; False where no mail can leave. No subject says what a matter is about."""
    if not change.premises.mails_people:
        return False
    asked = [one["ask"] for one in questions_of(ticket, edition)]
    said = in_plain_text(shown or [parts.words(parts.literal(text))], asked=asked, edition=edition)
    footer = edition.say("mail_footer", url=change.premises.matter_url_of(ticket.reference))
    payload = {
        "to": place.channel.removeprefix(CHANNEL),
        "subject": edition.say("mail_subject", reference=ticket.reference),
        "text": f"{said}\n\n{footer}\n",
        "thread": "" if place.ts is None or place.ts.startswith(NOT_NAMED) else place.ts,
    }
    change.send(Outgoing(Destination.MAIL, REPLY, payload), ticket_id=ticket.id, thread=thread, key=key)
    return True


def in_plain_text(shown: Iterable[Part], *, asked: Sequence[str], edition: Edition) -> str:
    """Write parts as plain text; where Slack has a form, what it asks is written out."""
    blocks: list[str] = []
    for part in shown:
        so_far = "\n".join(blocks)
        open_still = [one for one in asked if one not in so_far]
        blocks += [one for one in _blocks(part, open_still, edition) if one]
    return "\n\n".join(blocks)


def _blocks(part: Part, asked: Sequence[str], edition: Edition) -> Iterator[str]:
    kind = part["type"]
    if kind in ("words", "note"):
        yield _plain(part["text"])
    elif kind == "heading":
        yield str(part["text"])
    elif kind in ("quote", "copy"):
        yield "\n".join(f"  {line}".rstrip() for line in str(part["text"]).splitlines())
    elif kind == "facts":
        yield "\n".join(f"{label}: {_value(value)}" for label, value in part["items"])
    elif kind == "buttons":
        yield from _instead_of_buttons(part["items"], asked, edition)


def _instead_of_buttons(row: Sequence[Part], asked: Sequence[str], edition: Edition) -> Iterator[str]:
    titles = [str(one["label"]) for one in row if one["action"] == CHOOSE]
    if titles:
        yield "\n".join([*(f"- {title}" for title in titles), "", edition.say("mail_choices")])
    if any(one["action"] == ANSWER for one in row):
        yield "\n".join(f"• {one}" for one in asked)
    yield from (f"{one['label']}: {one['url']}" for one in row if one.get("url"))


def _value(value: str | Part) -> str:
    return _plain(str(value["words"])) if isinstance(value, dict) else str(value)


def _plain(text: str) -> str:
    """Write as it is meant what was written for Slack."""
    said = BOLD.sub(r"\1", LINK.sub(r"\2: \1", text))
    return ESCAPED.sub(lambda found: MEANT[found[0]], said)
