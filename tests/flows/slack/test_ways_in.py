"""The ways in, from Slack's own window to the ticket and back: an emoji, a file, a menu, edits and deletions."""

import pytest

from tests.flows.slack.conftest import EMOJI
from tests.flows.slack.wired import INCIDENT, JONAS, MAYA, TECHNICAL, Wired
from triage.tables import Arrival, Delivery, Message, Ticket


def test_emoji_of_the_company_brings_somebody_elses_message(life: Wired) -> None:
    said = life.sandbox.slack.say(JONAS, "ask-ai", TECHNICAL)
    life.settle()
    assert life.rows(Ticket) == []
    for name in ("thumbsup", EMOJI):
        life.sandbox.slack.react(MAYA, said.ts, name)
        life.settle()
    assert life.ticket.text == TECHNICAL
    assert "eyes" in life.sandbox.slack.message(said.ts).reactions
    answers = str(life.answers(MAYA))
    assert life.ticket.reference in answers
    assert "greyed out" in answers
    assert life.ticket.reference in str(life.card().blocks)
    # Taken back and given again, and by somebody else too, it is still one matter.
    life.sandbox.slack.react(MAYA, said.ts, EMOJI)
    life.sandbox.slack.react(MAYA, said.ts, EMOJI)
    life.sandbox.slack.react(JONAS, said.ts, EMOJI)
    life.settle()
    assert len(life.rows(Ticket)) == 1
    assert life.ticket.reference in str(life.answers(JONAS))


def test_emoji_on_an_exposure_goes_private_at_once(life: Wired) -> None:
    said = life.sandbox.slack.say(JONAS, "ask-ai", INCIDENT)
    life.sandbox.slack.react(JONAS, said.ts, EMOJI)
    life.settle()
    assert life.ticket.restricted
    assert "customer export" not in str(life.posts("ask-ai")) + str(life.posts("security-incidents"))
    assert len(life.pages()) == 1


@pytest.mark.parametrize("name", ["steps.txt", "export.csv"])
def test_small_text_file_is_read_and_redacted(life: Wired, name: str) -> None:
    content = f"{TECHNICAL}\nMy address is anna.berg@customer.example.org"
    life.sandbox.slack.upload(MAYA, "@app", name=name, content=content, text="Please help")
    life.settle()
    assert "Please help" in life.ticket.text
    assert "greyed out" in life.ticket.text
    assert "anna.berg@" not in life.ticket.text
    assert life.ticket.data_classes["personal"] == 1


def test_other_files_are_named_and_not_copied(life: Wired) -> None:
    life.sandbox.slack.upload(MAYA, "@app", name="screen.png", content="\x00\x01PNG", text=TECHNICAL)
    life.settle()
    assert life.ticket.text == f"{TECHNICAL}\n\n[screen.png]"
    first = life.sandbox.slack.sees(MAYA)[0]
    life.sandbox.slack.upload(MAYA, "@app", name="more.pdf", content="%PDF", text="This too", thread_ts=first.ts)
    life.settle()
    assert [one.text for one in life.rows(Message)][-1] == "This too\n\n[more.pdf]"
    assert "more.pdf" in str(life.posts("it-support"))


def test_message_menu_takes_somebody_elses_message_with_its_link(life: Wired) -> None:
    slack = life.sandbox.slack
    said = slack.say(JONAS, "ask-ai", TECHNICAL)
    assert slack.message_shortcut(MAYA, said.ts, "ask_about_this").is_ok
    life.settle()
    form = slack.modal(MAYA)
    assert form is not None
    assert "greyed out" in str(form.shown())
    assert slack.submit(MAYA, {"note": "Can you help him?"}).is_ok
    life.settle()
    assert life.ticket.text == f"Can you help him?\n\n{TECHNICAL}"
    (asked,) = [one for one in life.rows(Arrival) if one.kind == "shortcut_message"]
    assert said.ts.replace(".", "") in asked.data["permalink"]
    # The one who asked is answered, and who wrote it hears nothing.
    assert life.ticket.reference in str(life.answers(MAYA))
    assert life.answers(JONAS) == []


def test_edit_and_deletion_keep_step_with_ticket_and_card(life: Wired) -> None:
    slack = life.sandbox.slack
    said = slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    slack.edit(MAYA, said.ts, f"{TECHNICAL} In Excel too.")
    life.settle()
    assert life.ticket.text.endswith("In Excel too.")
    assert "In Excel too." in str(life.card().blocks)
    slack.remove(MAYA, said.ts)
    life.settle()
    assert life.ticket.state == "withdrawn"
    assert "Withdrawn" in str(life.card().blocks)
    assert life.rows(Message)[0].text == ""


def test_deletion_in_a_thread_of_a_taken_matter_is_told_to_the_team(life: Wired) -> None:
    slack = life.sandbox.slack
    said = slack.say(MAYA, "@app", TECHNICAL)
    life.settle()
    life.press("Priya Raman", life.card(), "take")
    reply = slack.say(MAYA, "@app", "It is the Mac of our office", thread_ts=said.ts)
    life.settle()
    slack.edit(MAYA, reply.ts, "It is the Mac at the desk by the door")
    life.settle()
    assert "by the door" in str(life.posts("it-support")[1:])
    slack.remove(MAYA, reply.ts)
    life.settle()
    below = str(life.posts("it-support")[1:])
    assert "by the door" not in below
    assert "deleted a message" in below
    assert [one.text for one in life.rows(Message)] == [TECHNICAL, ""]
    assert life.ticket.state == "taken"


def test_own_messages_and_talk_of_others_open_nothing(life: Wired) -> None:
    life.sandbox.slack.say(JONAS, "ask-ai", "See you at lunch")
    life.sandbox.slack.say(MAYA, "@app", "help")
    life.settle()
    counts = len(life.rows(Arrival)), len(life.rows(Delivery))
    life.settle()
    assert counts == (1, 1) == (len(life.rows(Arrival)), len(life.rows(Delivery)))
    assert life.rows(Ticket) == []
