"""What belongs to which matter: answers of the reporter are lines, everybody else's are matters of their own."""

import pytest

from tests.flows.conversation.houses import INCIDENT
from tests.flows.mail.letters import DANA, ERIN, PRIYA, PROBLEM, Mailed, letter
from triage.domain import Role
from triage.store import access, mails
from triage.tables import Arrival, Message, Place, Ticket

OTHER = "The meeting notes of Copilot name people who were never there."


def answer_to(town: Mailed, text: str, *, sender: str = f"Dana <{DANA}>", **more: str) -> bytes:
    ours = town.mails[0]
    said = {"subject": f"Re: {ours.payload['subject']}"} | more
    return letter(text, sender=sender, replies_to=[town.id_of(ours)], **said)


def test_an_answer_of_the_reporter_is_a_line_of_the_matter(town: Mailed) -> None:
    town.gets(letter())
    town.gets(answer_to(town, "It began at nine.\n\nOn Monday, 5 January, AI desk wrote:\n> We have it\n"))
    assert [one.text for one in town.rows(Message)][1:] == ["It began at nine."]
    assert len(town.rows(Ticket)) == 1
    # A line is no reason to write back, or two machines would never end.
    assert len(town.mails) == 1


def test_an_answer_is_known_by_the_reference_where_a_program_lost_the_rest(town: Mailed) -> None:
    town.gets(letter())
    town.gets(letter("It began at nine.", subject=f"AW: [{town.ticket.reference}] Your matter"))
    assert len(town.rows(Message)) == 2
    assert len(town.rows(Ticket)) == 1


@pytest.mark.parametrize("sender", [ERIN, PRIYA])
def test_somebody_elses_answer_is_a_matter_of_their_own_and_learns_nothing(town: Mailed, sender: str) -> None:
    town.gets(letter())
    first = town.ticket
    town.gets(answer_to(town, OTHER, sender=sender))
    assert [one.text for one in town.rows(Message) if one.ticket_id == first.id] == [first.text]
    second = town.rows(Ticket)[1]
    told = [one for one in town.mails if one.payload["to"] == sender]
    assert [one.ticket_id for one in told] == [second.id]
    assert PROBLEM not in str([one.payload for one in told])


def test_no_role_counts_by_mail(town: Mailed) -> None:
    with town.database.writing() as session:
        access.add_person(session, DANA, name="Dana", role=Role.SECURITY, now=town.clock.now())
    town.gets(letter(INCIDENT))
    town.gets(answer_to(town, "I take it. /resolve fixed. > this goes to the person"))
    ticket = town.ticket
    assert (ticket.state, ticket.taken_by, ticket.restricted) == ("open", None, True)
    assert [one.author for one in town.rows(Message)] == [DANA, DANA]


def test_a_second_mail_in_ones_own_thread_is_a_line(town: Mailed) -> None:
    town.gets(letter(message_id="<first@mail.example.com>"))
    town.gets(letter("One more thing: only Word.", subject="Re: Copilot", replies_to=["<first@mail.example.com>"]))
    town.gets(
        letter("And Excel.", subject="Re: Copilot", replies_to=["<second@x.example>", "<first@mail.example.com>"])
    )
    assert len(town.rows(Ticket)) == 1
    assert [one.text for one in town.rows(Message)][1:] == ["One more thing: only Word.", "And Excel."]


def test_a_second_mail_that_overtakes_the_first_waits_for_it(town: Mailed) -> None:
    late = letter("Only in Word.", subject="Re: Copilot", replies_to=["<first@mail.example.com>"])
    town.post(late)
    town.act()
    assert town.rows(Ticket) == []
    town.post(letter(message_id="<first@mail.example.com>"))
    town.settle()
    town.clock.pass_by(minutes=0.1)
    town.settle()
    assert len(town.rows(Ticket)) == 1
    assert [one.text for one in town.rows(Message)][1:] == ["Only in Word."]


def test_an_answer_to_a_mail_that_never_came_is_a_matter_after_a_moment(town: Mailed) -> None:
    town.gets(letter(replies_to=["<never@mail.example.com>"]))
    assert town.rows(Ticket) == []
    town.clock.pass_by(minutes=1)
    town.settle()
    assert town.ticket.source == mails.SOURCE


def test_an_answer_opens_a_settled_matter_again(town: Mailed) -> None:
    town.gets(letter())
    with town.database.writing() as session:
        ticket = session.get_one(Ticket, town.ticket.id)
        ticket.state, ticket.resolution = "resolved", "fixed"
        session.add(ticket)
    town.gets(answer_to(town, "It is broken again."))
    assert town.ticket.state == "open"


def test_an_exposure_that_is_told_later_is_one(town: Mailed) -> None:
    town.gets(letter())
    town.gets(answer_to(town, INCIDENT))
    assert town.ticket.restricted
    assert "page" in {one.kind for one in town.slack.sent}
    assert "stop using that" in town.texts()[-1].lower()
    assert town.mails[-1].payload["subject"] == town.mails[0].payload["subject"]


def test_what_the_person_has_taken_back_is_answered_by_a_new_matter(town: Mailed) -> None:
    town.gets(letter())
    with town.database.writing() as session:
        ticket = session.get_one(Ticket, town.ticket.id)
        ticket.state = "withdrawn"
        session.add(ticket)
    town.gets(answer_to(town, OTHER))
    assert len(town.rows(Ticket)) == 2


def test_the_place_of_a_matter_is_the_mail_it_came_by(town: Mailed) -> None:
    town.gets(letter(message_id="<first@mail.example.com>"))
    (place,) = [one for one in town.rows(Place) if one.what == "person"]
    assert (place.channel, place.ts) == (f"mail:{DANA}", "<first@mail.example.com>")
    assert town.mails[0].payload["thread"] == "<first@mail.example.com>"


def test_a_mail_without_an_id_is_answered_without_a_thread(town: Mailed) -> None:
    raw = letter(message_id="none")
    town.gets(raw)
    town.post(raw)
    town.settle()
    assert [one.payload["thread"] for one in town.mails] == [""]
    assert len(town.rows(Arrival)) == 1
