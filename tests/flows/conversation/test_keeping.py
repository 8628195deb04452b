"""What is kept of what people write, and what is let go again: names, files, edits and what they delete."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.flows.conversation.houses import (
    DM,
    INCIDENT,
    MAYA,
    OPEN,
    PRIYA,
    TECHNICAL,
    TOM,
    PhoneBook,
    Someone,
    Town,
)
from tests.flows.desk.desks import everything_kept
from triage.conversation.outside import Outside
from triage.store import messages
from triage.tables import Arrival, Message, Person, Ticket

IBAN = "DE89 3704 0044 0532 0130 00"
FILE = {"id": "F1", "name": f"statement {IBAN}.pdf", "mimetype": "application/pdf", "size": 9}
PASTE = "Can I paste this list of names into ChatGPT? Anna Berg, anna.berg@customer.example.org"


@dataclass(frozen=True)
class Pointed:
    """A message that somebody marked, with a file."""

    text: str = TECHNICAL
    author: str = MAYA
    permalink: str = "https://acme.slack.com/archives/C0GENERAL1/p1"
    is_bots: bool = False
    files: Sequence[Mapping[str, Any]] = (FILE,)


class Finder:
    """Finds that message, whichever is meant."""

    def message(self, channel: str, ts: str) -> Pointed:
        del channel, ts
        return Pointed()

    def permalink(self, channel: str, ts: str) -> str:
        return f"https://acme.slack.com/archives/{channel}/p{ts}"


@dataclass(frozen=True)
class Read:
    name: str
    text: str | None


@dataclass
class Slow:
    """Reads files, each in its time."""

    seconds: float
    text: str = "a line"
    asked: list[str] = field(default_factory=list)

    def read(self, file_id: str, *, name: str = "") -> Read:
        self.asked.append(file_id)
        time.sleep(self.seconds)
        return Read(name, self.text)


def test_name_of_a_file_on_a_marked_message_is_masked_everywhere(town: Town) -> None:
    town.outside = Outside(PhoneBook(), looker=Finder())
    town.does(town.came("reaction", MAYA, channel=OPEN, ts="1.000004", emoji="ai-desk", author=MAYA))
    assert "statement" in town.ticket.text
    assert town.ticket.data_classes["payment"] == 1
    assert IBAN not in everything_kept(town.database) + str(town.slack.sent)


def test_files_take_no_longer_than_others_can_wait(town: Town) -> None:
    reader = Slow(0.05)
    town.outside = Outside(PhoneBook(), reader=reader, seconds_for_files=0.04)
    files = [{"id": f"F{number}", "name": f"{number}.txt", "mimetype": "text/plain", "size": 9} for number in range(9)]
    town.does(town.message(TECHNICAL, files=files))
    assert reader.asked == ["F0"]
    assert "8.txt" in town.ticket.text


def test_secret_at_the_end_of_what_is_read_of_a_file_is_not_kept_in_half(town: Town) -> None:
    text = "word " * 3_998 + "password: Tulip-River-42!"
    town.outside = Outside(PhoneBook(), reader=Slow(0, text))
    town.does(town.message(TECHNICAL, files=[{"id": "F1", "name": "a.txt", "mimetype": "text/plain", "size": 9}]))
    assert town.ticket.text.endswith("word")


def test_name_that_would_mention_link_or_format_is_only_a_name(town: Town) -> None:
    class Named(PhoneBook):
        def find(self, person_id: str) -> Someone:
            name = "<!channel> *Maya* @here https://evil.example|Jira" if person_id == MAYA else "4111 1111 1111 1111"
            return Someone(name, f"{person_id.lower()}@example.com")

    town.outside = Outside(Named())
    message = town.message(TECHNICAL)
    town.does(message, town.message("Word 16", thread_ts=message.data["ts"]), town.message(TECHNICAL, "U0OTHER001"))
    names = {one.handle: one.name for one in town.rows(Person)}
    assert names[f"{MAYA.lower()}@example.com"] == "!channel Maya here https evil.example Jira"
    assert names["u0other001@example.com"] == ""
    assert "<!channel>" not in str(town.slack.sent)


def test_words_that_were_deleted_are_forgotten_wherever_they_came_in(town: Town) -> None:
    asked, said = town.message(PASTE), town.message(TECHNICAL)
    for one in (asked, said):
        town.does(one)
    town.does(town.edit(said, f"{TECHNICAL} In Excel too."), town.deletion(asked), town.deletion(said))
    assert [one.text for one in town.rows(Arrival)] == [""] * 5
    assert [one.text for one in town.rows(Message)] == [""]
    town.does(town.press("person", str(town.rows(Arrival)[0].id)))
    assert len(town.rows(Ticket)) == 1
    assert "once more" in str(town.payloads()[-1])


def test_edit_that_nobody_could_look_through_leaves_the_words_from_before(town: Town) -> None:
    message = town.message(TECHNICAL)
    town.does(message)
    hurried = replace(town, seconds=0.0)
    hurried.does(hurried.edit(message, f"{TECHNICAL} In Excel too."))
    assert town.ticket.text == TECHNICAL
    assert town.rows(Message)[0].text == TECHNICAL
    assert "could not check your message" in str(town.payloads(where=lambda one: one.get("channel") == DM)[-1])


def test_edit_that_brings_a_secret_in_is_spoken_of_in_private(town: Town) -> None:
    message = town.message(TECHNICAL, channel=OPEN)
    town.does(message)
    town.does(town.edit(message, f"{TECHNICAL} My password: Tulip-River-42!"))
    (warned,) = town.payloads(where=lambda one: one.get("ephemeral_to") == MAYA)
    assert "delete or edit it" in warned["text"]
    assert "Tulip-River" not in everything_kept(town.database)


def test_long_conversation_is_read_from_its_newest_lines(town: Town) -> None:
    town.does(town.message(INCIDENT))
    ticket = town.ticket
    with town.database.writing() as session:
        for number in range(300):
            messages.put(
                session,
                ticket.id or 0,
                author=PRIYA,
                side="public",
                text=f"line {number}",
                source="slack",
                source_key=f"k{number}",
                now=town.clock.now(),
            )
    town.does(town.press("read", ticket.reference, TOM, view_id="triage-9"))
    (form,) = town.payloads("view.update")
    assert "line 299" in str(form)
    assert "line 259" not in str(form)
    assert len(form["parts"]) < 100


def test_many_lines_in_a_matter_that_stays_unclear_make_no_text_without_end(town: Town) -> None:
    message = town.message("It doesn't work.")
    town.does(message)
    for number in range(12):
        town.does(town.message("so " * 1_000 + str(number), thread_ts=message.data["ts"]))
    assert len(town.ticket.text) <= 10_100
