"""Handing over in one step: all that somebody has or a whole lane, by one answer, and one matter after the other."""

from dataclasses import replace

from sqlalchemy import insert

from tests.flows.conversation.houses import INCIDENT, TOM, Town
from tests.flows.conversation.test_handing_over import (
    AGENT,
    LEE,
    PRIYAS,
    SECURITY,
    TOMS,
    handing,
    reference,
    return_due,
    sentence,
    with_owner,
)
from triage.domain import Role
from triage.matters.handing_over import To
from triage.matters.handing_over_many import All, Step
from triage.matters.people import Actor, Done, Refused
from triage.tables import HandOver, Ticket

__all__ = ["reference"]


def test_all_of_a_persons_matters_go_over_in_one_step(town: Town, reference: str) -> None:
    town.does(town.message("The Copilot icon is missing from Excel since the update."))
    for ticket in town.rows(Ticket):
        town.desk.matters.take(ticket.reference, by=AGENT)
    step = handing(town).offer_all(All(of_person=PRIYAS), To(person=TOMS), note="On leave.", by=AGENT)
    assert isinstance(step, Step)
    assert len(step.offered) == 2
    assert reference in step.offered
    town.settle()
    (shown,) = [one for one in town.payloads(where=lambda one: "person" in one) if "offers_accept" in str(one)]
    assert "2 matters" in shown["text"]
    sheet = handing(town).sheet(step.batch, by=SECURITY)
    assert sheet is not None
    assert sheet.count("\n## R-") == 2
    assert "Next step" in sheet
    assert handing(town).sheet(step.batch, by=Actor("maya", "Maya", Role.EMPLOYEE)) is None
    town.does(town.press("offers_accept", step.batch, TOM))
    assert {one.taken_by for one in town.rows(Ticket)} == {TOMS}
    assert {one.state for one in town.rows(HandOver)} == {"accepted"}
    assert "has accepted 2 matters" in str(town.payloads("message.update"))


def test_a_whole_lane_goes_over_and_a_second_step_finds_nothing_left(town: Town, reference: str) -> None:
    lane = town.ticket.lane or ""
    step = handing(town).offer_all(All(of_lane=lane), To("it_platform"), note="", by=AGENT)
    assert isinstance(step, Step)
    assert step.offered == (reference,)
    again = handing(town).offer_all(All(of_lane=lane), To("it_platform"), note="", by=AGENT)
    assert isinstance(again, Refused)
    assert again.sentence == "offer_nothing"
    assert isinstance(handing(town).decline_all(step.batch, by=SECURITY), Done)
    assert town.ticket.owner == "it_support"


def test_of_many_that_nobody_answers_the_deputy_is_told_once(town: Town, reference: str) -> None:
    town.does(town.message("The Copilot icon is missing from Excel since the update."))
    for ticket in town.rows(Ticket):
        town.desk.matters.take(ticket.reference, by=AGENT)
    step = handing(town).offer_all(All(of_person=PRIYAS), To("it_platform"), note="", by=AGENT)
    assert isinstance(step, Step)
    assert reference in step.offered
    town.clock.pass_by(60 * 24 * 7)
    assert return_due(town) == len(step.offered) == 2
    assert {one.state for one in town.rows(HandOver)} == {"unanswered"}
    assert len([one for one in town.said_in("#it-support") if "nobody answered in time" in one]) == 1
    assert len([one for one in town.payloads() if one.get("person") == PRIYAS]) == 1


def test_all_of_somebody_elses_matters_are_offered_by_few(town: Town, reference: str) -> None:
    which, to = All(of_person=PRIYAS), To("it_platform")
    assert sentence(handing(town).offer_all(which, to, note="", by=LEE)) == "offer_not_yours_to_give"
    with_owner(town, "it_support", groups=("Support",))
    lane = All(of_lane=town.ticket.lane or "")
    assert sentence(handing(town).offer_all(lane, to, note="", by=LEE)) == "offer_not_yours_to_give"
    step = handing(town).offer_all(which, to, note="", by=replace(LEE, role=Role.OPERATIONS))
    assert isinstance(step, Step)
    assert step.offered == (reference,)


def copied(town: Town, count: int) -> None:
    with town.database.writing() as session:
        row = town.ticket.model_dump(exclude={"id"})
        rows = [{"reference": f"R-X{number:06}", "source_id": f"x{number}"} for number in range(count)]
        session.connection().execute(insert(Ticket), [row | one for one in rows])


def test_many_go_over_by_one_answer_and_one_after_the_other(town: Town, reference: str) -> None:
    copied(town, 14)
    step = handing(town).offer_all(All(of_person=PRIYAS), To("it_platform"), note="", by=AGENT)
    assert isinstance(step, Step)
    assert len(step.offered) == 15
    assert isinstance(handing(town).accept_all(step.batch, by=SECURITY), Done)
    assert sentence(handing(town).accept_all(step.batch, by=LEE)) == "offers_gone"
    waiting = [one for one in town.rows(Ticket) if one.owner == "it_support"]
    assert len(waiting) == 15
    # Accepted is accepted, though the matter follows only now; what is settled before stays where it is.
    first, last = waiting[0].reference, waiting[-1].reference
    assert sentence(handing(town).take_back(first, by=AGENT)) == "offer_gone"
    assert sentence(handing(town).offer(first, To("ai_desk"), note="", by=AGENT)) == "offer_already"
    town.desk.matters.resolve(last, "fixed", remark="", by=AGENT)
    return_due(town)
    return_due(town)
    states = {one.reference: (one.owner, one.taken_by) for one in town.rows(Ticket)}
    assert states.pop(last) == ("it_support", PRIYAS)
    assert set(states.values()) == {("it_platform", TOMS)}
    assert reference in states
    assert town.event_kinds().count("hand_over_accepted") == 14
    assert {one.todo for one in town.rows(HandOver)} == {None}


def test_restricted_matters_of_a_step_are_seen_and_taken_by_those_alone_who_may(town: Town, reference: str) -> None:
    town.does(town.message(INCIDENT))
    for ticket in town.rows(Ticket):
        town.desk.matters.take(ticket.reference, by=SECURITY)
        handing(town).offer(ticket.reference, To(person=TOMS), note="", by=AGENT)
        handing(town).accept(ticket.reference, by=SECURITY)
    step = handing(town).offer_all(All(of_person=TOMS), To("privacy_office"), note="<b>On leave", by=SECURITY)
    assert isinstance(step, Step)
    hidden = next(one.reference for one in town.rows(Ticket) if one.restricted)
    assert set(step.offered) == {reference, hidden}
    whole, part = (handing(town).sheet(step.batch, by=one) or "" for one in (SECURITY, LEE))
    assert (hidden in whole, "customer export" in whole, "\\<b\\>On leave" in whole) == (True, False, True)
    assert (reference in part, hidden in part, "On leave" in part, "1 matters" in part) == (True, False, False, True)
    assert isinstance(handing(town).accept_all(step.batch, by=LEE), Done)
    holders = {one.reference: one.taken_by for one in town.rows(Ticket)}
    assert holders == {reference: LEE.handle, hidden: TOMS}
