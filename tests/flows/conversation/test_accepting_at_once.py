"""Many who answer one offer in the same instant: the first has it, and everybody else learns that it is gone."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from tests.flows.conversation.houses import TECHNICAL, Town
from triage.domain import Role
from triage.matters.handing_over import To
from triage.matters.handing_verbs import Handing
from triage.matters.people import Actor, Answered, Done, Refused
from triage.tables import HandOver

PEOPLE = 12


def test_of_many_who_accept_at_once_one_has_it(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    reference = town.ticket.reference
    handing = Handing(town.database, town.desk.premises, clock=town.clock, wake=lambda: None)
    giver = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
    assert isinstance(handing.offer(reference, To("it_platform"), note="", by=giver), Done)
    together = Barrier(PEOPLE)

    def accept(number: int) -> Answered:
        together.wait()
        return handing.accept(reference, by=Actor(f"p{number}@example.com", f"P{number}", Role.AGENT))

    with ThreadPoolExecutor(PEOPLE) as pool:
        answers = list(pool.map(accept, range(PEOPLE)))
    won = [number for number, answer in enumerate(answers) if isinstance(answer, Done)]
    assert len(won) == 1
    assert {one.sentence for one in answers if isinstance(one, Refused)} == {"offer_gone"}
    assert town.ticket.taken_by == f"p{won[0]}@example.com"
    (offer,) = town.rows(HandOver)
    assert (offer.state, offer.answered_by) == ("accepted", town.ticket.taken_by)
    assert town.event_kinds().count("hand_over_accepted") == 1
