"""What follows a delivery: the issue's key on the ticket, and an alert on another way when one is stuck."""

from collections.abc import Mapping

import pytest

from tests.flows.desk.desks import EVERYWHERE, INCIDENT, TECHNICAL, Office, message
from triage.aftermath import aftermath
from triage.delivery import Worker
from triage.domain import Attempt, Destination, Outgoing, Receipt, SendFailed
from triage.store import outbox
from triage.tables import Delivery


class Obedient:
    """Takes or refuses by destination."""

    def __init__(self, refuses: frozenset[Destination]) -> None:
        self.refuses = refuses

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        if outgoing.destination in self.refuses:
            raise SendFailed("refused for good", permanent=True)
        key = "IT-17" if outgoing.kind == "issue.create" else attempt.key
        return Receipt(key, f"https://vendor.example.test/{key}")


def deliver_all(
    office: Office, *refuses: Destination, destinations: frozenset[Destination] = EVERYWHERE
) -> list[Delivery]:
    """Send all that waits, and give every delivery there is afterwards."""
    sender = Obedient(frozenset(refuses))
    senders: Mapping[Destination, Obedient] = dict.fromkeys(destinations, sender)
    follows = aftermath(office.book, destinations)
    worker = Worker(office.database, senders, clock=office.clock, aftermath=follows)
    ways = tuple(destinations)
    while any(worker.deliver_one(urgent=urgent, destinations=ways) for urgent in (True, False)):
        pass
    return office.deliveries()


def test_receipt_puts_the_key_of_the_issue_on_the_ticket(office: Office) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.clock.pass_by(minutes=1)
    assert {one.state for one in deliver_all(office)} == {"sent"}
    ticket = office.ticket(reference)
    assert (ticket.jira_key, ticket.jira_url) == ("IT-17", "https://vendor.example.test/IT-17")
    assert ticket.updated_at == office.clock.now()
    # The card is brought up to date once the issue has a key.
    assert [one.kind for one in office.deliveries()] == ["message.post", "issue.create", "message.update"]
    assert office.event_kinds() == ["received", "assessed", "delivered", "delivered", "delivered"]
    assert office.chain_holds()


def test_receipt_of_a_message_leaves_the_ticket_as_it_is(office: Office) -> None:
    ways = frozenset({Destination.SLACK})
    office.destinations = ways
    reference = office.desk.receive(message(TECHNICAL)).reference
    assert [one.state for one in deliver_all(office, destinations=ways)] == ["sent"]
    assert office.ticket(reference).jira_key is None


@pytest.mark.parametrize(
    ("stuck", "told"),
    [(Destination.JIRA, {"channel": "#it-support"}), (Destination.SLACK, {"title": "…"})],
)
def test_stuck_delivery_is_told_to_the_owner_on_another_way(
    office: Office, stuck: Destination, told: dict[str, str]
) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    deliveries = deliver_all(office, stuck)
    alert = next(one for one in deliveries if "could not be delivered" in str(one.payload))
    assert (alert.state, alert.urgent) == ("sent", True)
    assert alert.destination != stuck
    assert told.keys() <= alert.payload.keys()
    assert alert.payload.get("channel", "#it-support") == "#it-support"
    assert f"{reference} could not be delivered to {stuck.value.capitalize()}" in str(alert.payload)
    # Where the card is stuck, what brings it up to date waits behind it.
    assert sorted(one.kind for one in deliveries if one.state == "pending") == (
        ["message.update"] if stuck is Destination.SLACK else []
    )
    assert office.event_kinds().count("delivery_stuck") == 1
    assert office.chain_holds()


def test_alerts_end_when_every_way_is_stuck(office: Office) -> None:
    office.desk.receive(message(INCIDENT))
    deliveries = deliver_all(office, *Destination)
    stuck = [one for one in deliveries if one.state == outbox.STUCK]
    assert len(stuck) >= 3
    assert len(deliveries) == 3 + 2
    assert {one.last_error for one in stuck} == {"refused for good"}
    assert office.event_kinds().count("delivery_stuck") == len(stuck)
    assert office.chain_holds()


def test_nobody_is_told_where_no_other_way_is_configured(office: Office) -> None:
    ways = frozenset({Destination.JIRA})
    office.destinations = ways
    office.desk.receive(message(TECHNICAL))
    assert [one.state for one in deliver_all(office, Destination.JIRA, destinations=ways)] == ["stuck"]
    assert office.event_kinds().count("delivery_stuck") == 1


def test_stuck_delivery_goes_out_when_a_person_tries_it_again(office: Office) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    stuck = next(one for one in deliver_all(office, Destination.JIRA) if one.state == outbox.STUCK)
    assert office.desk.retry_delivery(stuck.id or 0, by="priya.raman@example.com")
    deliver_all(office)
    assert office.ticket(reference).jira_key == "IT-17"
    assert not office.desk.retry_delivery(stuck.id or 0, by="priya.raman@example.com")
    assert office.event_kinds().count("delivery_retried") == 1
    assert len(office.woken) == 2
