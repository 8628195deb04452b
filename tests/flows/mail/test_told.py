"""What the team does is told by mail: questions, answers, corrections, who has it, and how it ended."""

from dataclasses import replace

from sqlmodel import select

from playbooks.edition import Edition
from tests.flows.conversation.houses import INCIDENT
from tests.flows.mail.letters import DANA, PROBLEM, Mailed, letter
from triage.choices import titled
from triage.domain import Destination, Intake, Role
from triage.matters import holding, mailed, parts, talking
from triage.matters.change import Change
from triage.matters.people import Actor, Done
from triage.store import tickets
from triage.tables import Delivery, Event, Message, Ticket

AGENT = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
UNSURE = "Welches KI-Werkzeug darf ich fuer Protokolle nehmen?"


def test_questions_answers_and_the_end_reach_the_mailbox_in_order(town: Mailed) -> None:
    town.gets(letter())
    reference, verbs = town.ticket.reference, town.desk.matters
    assert isinstance(verbs.take(reference, by=AGENT), Done)
    verbs.ask_person(reference, "Which version is it?", by=AGENT)
    verbs.say(reference, "We look at <it> & tell you.", by=AGENT)
    verbs.say(reference, "Only among us.", side="internal", by=AGENT)
    verbs.resolve(reference, "fixed", remark="The licence was missing.", by=AGENT)
    town.settle()
    sent = [one for one in town.slack.sent if one.destination is Destination.MAIL and one.kind == "mail.reply"]
    texts = [str(one.payload["text"]) for one in sent]
    wanted = ["Your reference", "IT support team", "Which version is it?", "We look at <it> & tell you.", "licence was"]
    assert len(texts) == len(wanted)
    assert all(part in text for part, text in zip(wanted, texts, strict=True))
    assert "Only among us" not in str(texts)
    assert {one.payload["to"] for one in sent} == {DANA}
    assert len({one.payload["subject"] for one in sent}) == 1
    assert all(f"/matters/{reference}" in text for text in texts)


def test_who_reported_on_the_page_is_told_by_mail_and_answers_there(town: Mailed) -> None:
    for number, author in enumerate((DANA, "operator")):
        intake = Intake(f"web:{number}", "a-form", author, PROBLEM, received_at=town.clock.now())
        town.desk.receive(intake)
    first, second = town.rows(Ticket)
    for ticket in (first, second):
        assert isinstance(town.desk.matters.ask_person(ticket.reference, "Which version is it?", by=AGENT), Done)
    town.settle()
    (mail,) = town.mails
    assert mail.payload["to"] == DANA
    assert "Which version is it?" in str(mail.payload["text"])
    town.gets(letter("The newest one.", subject="Re: x", replies_to=[town.id_of(mail)]))
    assert [one.text for one in town.rows(Message) if one.ticket_id == first.id][-1] == "The newest one."
    assert [one.state for one in town.rows(Ticket)] == ["open", "waiting"]


def test_nobody_is_mailed_where_only_pages_leave_by_mail(town: Mailed) -> None:
    town.desk.receive(Intake("web:1", "a-form", DANA, PROBLEM, received_at=town.clock.now()))
    premises = replace(town.desk.premises, mails_people=False)
    with town.database.writing() as session:
        change = Change(session, premises, now=town.clock.now())
        holding.take(change, tickets.held(session, town.ticket.reference) or town.ticket, AGENT)
        change.finish()
    assert town.mails == []


def test_a_question_is_answered_by_a_reply(town: Mailed) -> None:
    town.gets(letter())
    town.desk.matters.ask_person(town.ticket.reference, "Which version is it?", by=AGENT)
    town.settle()
    assert town.ticket.state == "waiting"
    town.gets(letter("The newest one.", subject="Re: x", replies_to=[town.id_of(town.mails[-1])]))
    assert town.ticket.state == "open"


def test_a_correction_is_a_mail_of_its_own_and_nothing_is_taken_back(town: Mailed) -> None:
    town.gets(letter())
    town.desk.matters.say(town.ticket.reference, "Use the blue button.", by=AGENT, source_key="line-1")
    town.settle()
    with town.database.writing() as session:
        change = Change(session, town.desk.premises, now=town.clock.now())
        ticket = tickets.held(session, town.ticket.reference)
        line = session.exec(select(Message).where(Message.source_key == "line-1")).one()
        assert ticket is not None
        talking.correct(change, ticket, line, "Use the green button.", by=AGENT, is_teams=True)
        talking.forget(change, ticket, line, by=AGENT, is_told=True)
        change.finish()
    town.settle()
    assert "This corrects what we wrote before" in town.texts()[-1]
    assert "green button" in town.texts()[-1]
    ways = [one.kind for one in town.rows(Delivery) if one.kind in ("message.delete", "message.update")]
    assert "message.delete" not in ways


def test_a_matter_of_mail_that_becomes_an_incident_is_told_by_mail(town: Mailed) -> None:
    town.gets(letter())
    security = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
    assert isinstance(town.desk.matters.make_incident(town.ticket.reference, by=security), Done)
    town.settle()
    assert "stop using that chat" in town.texts()[-1]
    assert not [one for one in town.payloads() if one.get("person") == DANA]


def test_a_line_that_names_one_of_what_was_offered_chooses_it(town: Mailed) -> None:
    town.gets(letter(UNSURE, subject="Frage"))
    ticket = town.ticket
    offered = titled(ticket.choices, town.desk.premises.edition(None))
    assert offered, "the model is sure of this text, so it tries nothing"
    assert f"- {offered[1].title}" in town.texts()[0]
    town.gets(letter(f"- {offered[1].title}\n", subject="Re: x", replies_to=[town.id_of(town.mails[0])]))
    (chosen,) = [one for one in town.rows(Event) if one.kind == "label_given"]
    assert chosen.actor == DANA
    assert offered[1].outcome in str(chosen.data)


def test_nobody_who_writes_in_slack_is_told_by_mail(town: Mailed) -> None:
    town.does(town.message(INCIDENT))
    assert town.mails == []


def test_what_is_written_for_slack_reads_well_as_text(town: Mailed) -> None:
    edition: Edition = town.desk.premises.edition(None)
    shown = [
        parts.led_by("First <b>", "then"),
        parts.note("the rule", "https://example.com/rule"),
        parts.quote("a *b* &lt;\nc"),
        parts.facts([("With", "IT & co"), ("Issue", parts.link("https://jira.example/IT-1", "IT-1"))]),
        parts.buttons(
            [parts.button("open", "Show it", url="https://x.example"), parts.button("reopen", "Again", "R-1")]
        ),
    ]
    assert mailed.in_plain_text(shown, asked=[], edition=edition).split("\n\n") == [
        "First <b>\nthen",
        "the rule: https://example.com/rule",
        "  a *b* &lt;\n  c",
        "With: IT & co\nIssue: IT-1: https://jira.example/IT-1",
        "Show it: https://x.example",
    ]
