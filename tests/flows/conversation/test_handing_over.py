"""Handing over from Slack: an owner changes only when the other side accepts, and silence gives it back."""

from dataclasses import replace

import pytest

from tests.flows.conversation.houses import INCIDENT, JONAS, MAYA, PRIYA, TECHNICAL, TOM, Town
from triage.domain import Role
from triage.matters.away import Away
from triage.matters.handing_over import To
from triage.matters.handing_verbs import Handing
from triage.matters.people import Actor, Done, Refused
from triage.store import access
from triage.tables import HandOver, Person
from triage.unanswered import give_back_unanswered

PRIYAS, TOMS = "priya.raman@example.com", "tom.baker@example.com"
AGENT = Actor(PRIYAS, "Priya Raman", Role.AGENT)
SECURITY = Actor(TOMS, "Tom Baker", Role.SECURITY)
LEE = Actor("lee@example.com", "Lee", Role.AGENT)


@pytest.fixture
def reference(town: Town) -> str:
    """Let a matter be in Priya's hands."""
    with town.database.writing() as session:
        access.add_person(session, LEE.handle, name=LEE.name, role=LEE.role, now=town.clock.now())
    town.does(town.message(TECHNICAL))
    reference: str = town.ticket.reference
    town.does(town.press("take", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    return reference


def handing(town: Town) -> Handing:
    return Handing(town.database, town.desk.premises, clock=town.clock, wake=lambda: None)


def offered(town: Town) -> HandOver:
    found: HandOver = town.rows(HandOver)[-1]
    return found


def hands_over(town: Town, reference: str, **fields: str) -> None:
    town.does(town.press("hand_over", reference, PRIYA, view_id="V1", channel=town.card.channel, ts=town.card.ts))
    town.does(town.submit("hand_over", reference, PRIYA, **fields))


def return_due(town: Town) -> int:
    count = give_back_unanswered(town.database, town.desk.premises, now=town.clock.now())
    town.settle()
    return count


def test_an_owner_changes_only_when_the_other_side_accepts(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform", note="The licence server answers nobody.")
    assert (town.ticket.owner, town.ticket.taken_by) == ("it_support", PRIYAS)
    (offer,) = town.payloads(where=lambda one: one.get("channel") == "#it-platform")
    assert "Priya Raman offers you" in offer["text"]
    assert "The licence server answers nobody." in str(offer["parts"])
    assert "offer_take_back" in str(town.payloads("message.update")[-1]["parts"])
    town.does(town.press("offer_accept", reference, TOM, channel="C-it-platform", ts="1900000000.000009"))
    assert (town.ticket.owner, town.ticket.taken_by, town.ticket.state) == ("it_platform", TOMS, "taken")
    assert "C-it-platform" in town.card.channel
    assert "handed this to the IT platform team on call" in str(town.payloads())
    assert town.event_kinds().count("hand_over_accepted") == 1
    closed = [one for one in town.payloads("message.update") if "has accepted" in one["text"]]
    assert closed
    assert "offer_accept" not in str(closed)
    assigned = [one.payload for one in town.slack.sent if one.kind == "issue.assign"]
    assert assigned[-1]["person"] == TOMS


def test_who_offers_it_can_not_accept_it_for_the_other_side(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform")
    town.does(town.press("offer_accept", reference, PRIYA, channel="C-it-platform", ts="1900000000.000009"))
    assert (town.ticket.owner, offered(town).state) == ("it_support", "offered")


def test_only_the_named_person_answers(town: Town, reference: str) -> None:
    number = next(str(one.id) for one in town.rows(Person) if one.handle == TOMS)
    hands_over(town, reference, owner="it_support", colleague=number)
    assert "Priya Raman" not in str([one for one in town.payloads("view.update")[0]["parts"] if "options" in one])
    refused = handing(town).accept(reference, by=LEE)
    assert isinstance(refused, Refused)
    assert refused.sentence == "offer_not_yours"
    assert isinstance(handing(town).accept(reference, by=SECURITY), Done)
    assert (town.ticket.owner, town.ticket.taken_by) == ("it_support", TOMS)


def test_second_answer_finds_nothing_left_to_answer(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform")
    assert isinstance(handing(town).decline(reference, why="We have no hands.", by=SECURITY), Done)
    refused = handing(town).accept(reference, by=LEE)
    assert isinstance(refused, Refused)
    assert refused.sentence == "offer_gone"
    assert (town.ticket.owner, town.ticket.taken_by) == ("it_support", PRIYAS)
    town.settle()
    assert any("Tom Baker cannot take" in one["text"] for one in town.payloads(where=lambda one: "person" in one))


def test_silence_returns_it_once_and_tells_the_deputy(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform")
    minutes = (offered(town).ends_at - town.clock.now()).total_seconds() / 60
    town.clock.pass_by(minutes - 1)
    assert return_due(town) == 0
    town.clock.pass_by(1)
    assert return_due(town) == 1
    assert return_due(town) == 0
    assert (offered(town).state, town.ticket.owner, town.ticket.taken_by) == ("unanswered", "it_support", PRIYAS)
    told = [one for one in town.said_in("#it-support") if "nobody answered in time" in one]
    assert len(told) == 1
    assert town.event_kinds().count("hand_over_unanswered") == 1
    assert isinstance(handing(town).accept(reference, by=SECURITY), Refused)


def test_an_offer_can_be_taken_back_and_made_anew(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform")
    again = handing(town).offer(reference, To("ai_desk"), note="", by=AGENT)
    assert isinstance(again, Refused)
    assert again.sentence == "offer_already"
    town.does(town.press("offer_take_back", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    assert offered(town).state == "taken_back"
    assert isinstance(handing(town).offer(reference, To("ai_desk"), note="", by=AGENT), Done)


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        (To(), "offer_to_whom"),
        (To("nobody_here"), "offer_to_whom"),
        (To("it_support"), "offer_has_it"),
        (To("it_support", PRIYAS), "offer_has_it"),
        (To("it_support", "maya.okafor@example.com"), "offer_not_able"),
        (To("it_support", "unknown@example.com"), "offer_not_able"),
    ],
)
def test_an_offer_that_leads_nowhere_is_refused(town: Town, reference: str, to: To, sentence: str) -> None:
    refused = handing(town).offer(reference, to, note="", by=AGENT)
    assert isinstance(refused, Refused)
    assert refused.sentence == sentence
    assert town.rows(HandOver) == []


def test_employee_can_neither_offer_nor_accept(town: Town, reference: str) -> None:
    town.does(town.press("hand_over", reference, MAYA, view_id="V1"))
    assert "Only the team" in str(town.payloads("view.update")[-1])
    hands_over(town, reference, owner="it_platform")
    town.does(town.press("offer_accept", reference, JONAS, channel="C-it-platform", ts="1900000000.000009"))
    assert town.ticket.owner == "it_support"


def test_what_is_offered_to_somebody_away_goes_to_their_deputy(town: Town, reference: str) -> None:
    now = town.clock.now()
    town.clock.pass_by(60 * 24)
    said = Away(LEE.handle, TOMS, now, town.clock.now())
    town.clock.pass_by(-60 * 24)
    assert not isinstance(handing(town).leave(said, by=LEE), Refused)
    assert isinstance(handing(town).offer(reference, To("it_support", LEE.handle), note="", by=AGENT), Done)
    assert offered(town).to_person == TOMS
    assert isinstance(handing(town).accept(reference, by=SECURITY), Done)


def test_an_offer_ends_with_the_matter(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform")
    town.desk.matters.resolve(reference, "fixed", remark="", by=AGENT)
    town.settle()
    assert offered(town).state == "ended"
    assert "no longer offered" in str(town.payloads("message.update"))
    assert isinstance(handing(town).accept(reference, by=SECURITY), Refused)


def test_an_offer_of_what_nobody_has_ends_once_one_of_its_team_takes_it(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    assert isinstance(handing(town).offer(town.ticket.reference, To("it_platform"), note="", by=LEE), Done)
    town.desk.matters.take(town.ticket.reference, by=AGENT)
    assert offered(town).state == "ended"
    assert isinstance(handing(town).offer(town.ticket.reference, To("ai_desk"), note="", by=AGENT), Done)


def test_what_becomes_an_incident_is_offered_no_more_and_shows_nothing_there(town: Town, reference: str) -> None:
    hands_over(town, reference, owner="it_platform", note="Screens of ours are full of it.")
    town.does(town.press("incident", reference, PRIYA, channel=town.card.channel, ts=town.card.ts))
    assert offered(town).state == "ended"
    (last,) = [one for one in town.payloads("message.update") if "no longer offered" in one["text"]]
    assert "Screens" not in str(last)


def test_offer_of_a_restricted_matter_shows_its_reference_alone(town: Town) -> None:
    town.does(town.message(INCIDENT))
    reference = town.ticket.reference
    assert isinstance(handing(town).offer(reference, To("privacy_office"), note="Hers alone.", by=SECURITY), Done)
    assert isinstance(handing(town).accept(reference, by=AGENT), Refused)
    (offer,) = town.payloads(where=lambda one: one.get("channel") == "#privacy-office")
    assert reference in offer["text"]
    shown = str(offer)
    assert not any(word in shown for word in ("customer export", "exposed", "Hers alone", "critical"))


def with_owner(town: Town, key: str, **changed: object) -> None:
    """Let an owner be another one in the book; without anything that changed, let it be gone."""
    owners = town.book.owners
    others = {name: one for name, one in owners.owners.items() if name != key}
    one = {key: owners.owners[key].model_copy(update=changed)} if changed else {}
    town.book = replace(town.book, owners=owners.model_copy(update={"owners": others | one}))


def sentence(answered: object) -> str:
    assert isinstance(answered, Refused)
    return answered.sentence


def test_only_one_of_the_team_accepts_what_is_offered_to_it(town: Town, reference: str) -> None:
    with_owner(town, "it_platform", groups=("Platform",))
    anywhere = To("it_platform", LEE.handle)
    assert sentence(handing(town).offer(reference, anywhere, note="", by=AGENT)) == "offer_not_able"
    assert isinstance(handing(town).offer(reference, To("it_platform"), note="", by=LEE), Done)
    of_the_team = replace(AGENT, groups=("platform",))
    # Whoever has it is of the other side as well, and yet never answers for it.
    for somebody in (LEE, SECURITY, replace(LEE, groups=("platform",)), of_the_team):
        assert sentence(handing(town).accept(reference, by=somebody)) == "offer_not_yours"
        assert sentence(handing(town).decline(reference, why="", by=somebody)) == "offer_not_yours"
    assert isinstance(handing(town).accept(reference, by=replace(SECURITY, groups=("PLATFORM",))), Done)
    town.settle()
    assert {one["person"] for one in town.payloads() if "has accepted" in one["text"] and "person" in one} == {
        PRIYAS,
        LEE.handle,
    }


def test_why_it_is_declined_is_said_to_who_offered_it(town: Town, reference: str) -> None:
    handing(town).offer(reference, To("it_platform"), note="", by=AGENT)
    handing(town).decline(reference, why="We have no hands.", by=SECURITY)
    town.settle()
    (told,) = town.payloads(where=lambda one: one.get("person") == PRIYAS)
    assert "We have no hands." in str(told["parts"])


def test_an_offer_to_an_owner_who_is_gone_from_the_book_ends_and_holds_nothing_up(town: Town, reference: str) -> None:
    handing(town).offer(reference, To("ai_quality"), note="", by=AGENT)
    with_owner(town, "ai_quality")
    assert sentence(handing(town).accept(reference, by=SECURITY)) == "offer_gone"
    town.clock.pass_by(60 * 24 * 7)
    assert return_due(town) == 1
    assert offered(town).state == "ended"
