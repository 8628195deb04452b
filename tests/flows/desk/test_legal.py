"""The law's clock of an incident: it begins with it, nothing pauses it, and security alone ends it."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from playbooks.book import Book
from playbooks.routing_schema import Rota, Turn
from tests.flows.desk.desks import INCIDENT, MORNING, TECHNICAL, Office, message
from triage.domain import Destination, Role
from triage.matters.people import Actor, Done, Refused
from triage.promises import Promise
from triage.proving import Watched, prove
from triage.reminding import remind
from triage.tables import Event, LegalClock

TOM = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
NADIA = Actor("nadia.haddad@example.com", "Nadia Haddad", Role.COMPLIANCE)
END = MORNING + timedelta(hours=72)
CHAIN = ["#security-incidents", "#security-leads", "#executive-on-call"]
WHY = "Names and addresses of customers left the company."


@pytest.fixture
def reference(office: Office) -> str:
    return office.desk.receive(message(INCIDENT)).reference


def clock_of(office: Office) -> LegalClock:
    with office.database.reading() as session:
        return session.exec(select(LegalClock)).one()


def told(office: Office, kind: str) -> list[dict[str, Any]]:
    with office.database.reading() as session:
        return [one.data for one in session.exec(select(Event).where(Event.kind == kind).order_by(col(Event.id)))]


def with_rota(book: Book) -> Book:
    """Give the first step of the chain a rota, in which one person always has the turn."""
    rota = Rota(timezone="Europe/Berlin", turn=Turn.WEEKLY, since=date(2026, 1, 1), people=("ana.reyes@example.com",))
    incident = book.playbook_for("security_incident")
    first, *rest = incident.escalation.steps
    steps = (first.model_copy(update={"rota": "night"}), *rest)
    escalation = incident.escalation.model_copy(update={"steps": steps})
    playbooks = {**book.playbooks, incident.name: incident.model_copy(update={"escalation": escalation})}
    routing = book.routing.model_copy(update={"rotas": {"night": rota}})
    return replace(book, playbooks=playbooks, routing=routing)


def sweep(office: Office, now: datetime) -> int:
    return remind(office.database, office.desk.premises, now=now)


def posted_since(office: Office, count: int) -> list[str]:
    return [one.payload["channel"] for one in office.deliveries()[count:] if one.destination == Destination.SLACK]


def test_begins_with_the_incident_and_with_no_other_matter(office: Office, reference: str) -> None:
    office.desk.receive(message(TECHNICAL, "m-2"))
    clock = clock_of(office)
    assert (clock.aware_at, clock.notify_by, clock.certain_at, clock.decision) == (MORNING, END, None, None)
    assert told(office, "legal_clock_began") == [{"aware_at": MORNING.isoformat(), "notify_by": END.isoformat()}]
    draft = next(one.payload for one in office.deliveries() if one.destination == Destination.JIRA)
    assert draft["reference"] == reference
    assert draft["notify_by"] == END.isoformat()


def test_matter_that_becomes_an_incident_was_known_since_it_came(office: Office) -> None:
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.clock.pass_by(minutes=300)
    assert isinstance(office.desk.matters.make_incident(reference, by=PRIYA), Done)
    assert clock_of(office).aware_at == MORNING


def test_certainty_and_a_settled_matter_change_nothing_of_its_end(office: Office, reference: str) -> None:
    office.clock.pass_by(minutes=600)
    assert isinstance(office.desk.matters.be_certain(reference, by=TOM), Done)
    assert office.desk.matters.be_certain(reference, by=TOM) == Done(reference, is_new=False)
    office.desk.matters.ask_person(reference, "Which account was it?", by=TOM)
    office.desk.matters.resolve(reference, "no_action", remark="", by=TOM)
    clock = clock_of(office)
    assert (clock.certain_at, clock.notify_by) == (MORNING + timedelta(minutes=600), END)
    assert sweep(office, END - timedelta(hours=48)) == 1


@pytest.mark.parametrize("actor", [PRIYA, replace(TOM, role=Role.ADMIN)])
def test_nobody_but_security_and_compliance_records_anything(office: Office, reference: str, actor: Actor) -> None:
    matters = office.desk.matters
    refused = Refused("legal_not_yours", {"reference": reference})
    assert matters.be_certain(reference, by=actor) == refused
    assert matters.decide_notification(reference, "do_not", why=WHY, by=actor) == refused
    assert matters.record_notification(reference, by=actor) == refused
    assert clock_of(office).decision is None
    assert isinstance(matters.decide_notification(reference, "do_not", why=WHY, by=NADIA), Done)


def test_since_when_it_was_known_can_be_set_right_with_its_reason(office: Office, reference: str) -> None:
    office.clock.pass_by(minutes=600)
    matters, now = office.desk.matters, office.clock.now()
    assert matters.correct_aware(reference, now + timedelta(seconds=1), why=WHY, by=TOM) == Refused("legal_say_since")
    assert matters.correct_aware(reference, now, why=" ", by=TOM) == Refused("legal_say_why")
    assert isinstance(matters.correct_aware(reference, now, why="It was told by phone.", by=TOM), Done)
    clock = clock_of(office)
    assert (clock.aware_at, clock.notify_by) == (now, now + timedelta(hours=72))
    assert clock.next_at == now + timedelta(hours=24)
    (said,) = told(office, "legal_aware_corrected")
    assert (said["before"], said["why"]) == (MORNING.isoformat(), "It was told by phone.")


def test_matter_that_stops_being_an_incident_is_counted_until_somebody_decides(office: Office, reference: str) -> None:
    matters = office.desk.matters
    assert isinstance(matters.reroute(reference, "technical", why="Nothing left the company.", by=TOM), Done)
    assert sweep(office, END - timedelta(hours=48)) == 1
    assert isinstance(matters.decide_notification(reference, "do_not", why=WHY, by=TOM), Done)
    # Once more an incident, it is asked anew, from the same beginning.
    assert isinstance(matters.reroute(reference, "security_incident", why="It did after all.", by=TOM), Done)
    clock = clock_of(office)
    assert (clock.decision, clock.why, clock.aware_at) == (None, "", MORNING)
    assert told(office, "legal_clock_goes_on") == [{"before": "do_not", "decided_by": TOM.handle}]
    assert sweep(office, END - timedelta(hours=24)) == 1


def test_decision_needs_its_reason_and_keeps_who_when_and_why(office: Office, reference: str) -> None:
    matters = office.desk.matters
    assert matters.decide_notification(reference, "notify", why="  ", by=TOM) == Refused("legal_say_why")
    assert matters.decide_notification(reference, "perhaps", why=WHY, by=TOM) == Refused("legal_choose")
    office.clock.pass_by(minutes=90)
    assert isinstance(matters.decide_notification(reference, "do_not", why=WHY, by=TOM), Done)
    clock = clock_of(office)
    assert (clock.decision, clock.decided_by, clock.why) == ("do_not", TOM.handle, WHY)
    assert clock.decided_at == MORNING + timedelta(minutes=90)
    assert isinstance(matters.decide_notification(reference, "notify", why="New facts.", by=TOM), Done)
    # Both stay on record, and the reminders are back.
    assert [(one["decision"], one["before"]) for one in told(office, "legal_decided")] == [
        ("do_not", None),
        ("notify", "do_not"),
    ]
    assert clock_of(office).next_at == END - timedelta(hours=48)
    assert office.chain_holds()


def test_reminders_widen_along_the_chain_until_it_is_decided(office: Office, reference: str) -> None:
    for hours, channels in ((48, CHAIN[:1]), (24, CHAIN[:2]), (8, CHAIN), (2, CHAIN), (0, CHAIN), (-6, CHAIN)):
        before = len(office.deliveries())
        now = END - timedelta(hours=hours)
        assert sweep(office, now - timedelta(minutes=1)) == 0
        assert sweep(office, now) == 1
        assert sweep(office, now) == 0
        assert posted_since(office, before) == channels
        assert all(one.urgent for one in office.deliveries()[before:])
    said = " ".join(str(one.payload) for one in office.deliveries() if "law's clock" in str(one.payload))
    assert reference in said
    assert "customer export" not in str([one.payload for one in office.deliveries() if one.destination == "pager"])
    assert isinstance(office.desk.matters.decide_notification(reference, "do_not", why=WHY, by=TOM), Done)
    assert sweep(office, END + timedelta(days=9)) == 0


def test_decision_to_notify_is_reminded_of_until_it_was_done(office: Office, reference: str) -> None:
    matters = office.desk.matters
    decide_first = Refused("legal_decide_first", {"reference": reference})
    assert matters.record_notification(reference, by=TOM) == decide_first
    matters.decide_notification(reference, "notify", why=WHY, by=TOM)
    assert sweep(office, END - timedelta(hours=24)) == 1
    assert "not recorded as done" in str(office.deliveries()[-1].payload)
    office.clock.pass_by(minutes=60)
    assert isinstance(matters.record_notification(reference, by=TOM), Done)
    assert told(office, "legal_notified") == [{"in_time": True}]
    assert sweep(office, END) == 0
    already = Refused("legal_notified_already", {"reference": reference})
    assert matters.decide_notification(reference, "do_not", why=WHY, by=TOM) == already
    # A press too many is taken back, and what is owed is reminded of again.
    assert isinstance(matters.take_notification_back(reference, why="Only the draft was sent.", by=TOM), Done)
    assert (clock_of(office).notified_at, sweep(office, END)) == (None, 1)


def test_what_can_t_be_reminded_of_holds_up_no_other(office: Office, reference: str, log_lines: io.StringIO) -> None:
    with office.database.writing() as session:
        # Before it nothing can be counted.
        session.exec(select(LegalClock)).one().notify_by = datetime(1, 1, 1, tzinfo=UTC)
        session.exec(select(LegalClock)).one().next_at = MORNING
    other = office.desk.receive(message(INCIDENT, "m-2")).reference
    assert sweep(office, END) == 1
    assert log_lines.getvalue().count("a sweep failed") == 1
    said = str([one.payload for one in office.deliveries() if "law's clock" in str(one.payload)])
    assert (other in said, reference in said) == (True, False)


def test_an_hour_or_days_asleep_bring_one_reminder(office: Office, reference: str) -> None:
    assert reference
    assert sweep(office, END - timedelta(hours=3)) == 1
    assert told(office, "legal_reminded")[0]["owners"] == ["security_on_call", "security_lead", "executive_on_call"]
    assert clock_of(office).next_at == END - timedelta(hours=2)
    # The clock set back asks nobody twice.
    assert sweep(office, END - timedelta(hours=60)) == 0
    assert len(told(office, "legal_reminded")) == 1


def test_whoever_leads_and_whoever_has_their_turn_is_reminded_too(office: Office, reference: str) -> None:
    office.book = with_rota(office.book)
    office.desk.matters.take(reference, by=TOM)
    before = len(office.deliveries())
    assert sweep(office, END - timedelta(hours=48)) == 1
    since = office.deliveries()[before:]
    people = [TOM.handle, "ana.reyes@example.com"]
    assert [one.payload["person"] for one in since if "person" in one.payload] == people
    assert [one.payload["to"] for one in since if one.destination == Destination.MAIL][-2:] == people
    assert told(office, "legal_reminded")[-1]["people"] == people
    assert "'action': 'legal'" in str(since[0].payload)


def test_clock_of_the_machine_that_was_a_year_ahead_is_followed(office: Office, reference: str) -> None:
    assert sweep(office, END + timedelta(days=365)) == 1
    assert sweep(office, END - timedelta(hours=47)) == 1
    assert clock_of(office).next_at == END - timedelta(hours=24)
    assert sweep(office, END - timedelta(hours=47)) == 0
    assert len(told(office, "legal_reminded")) == 2, reference


def test_auditor_finds_what_is_past_its_end_until_it_is_done(office: Office, reference: str) -> None:
    sweep(office, END)
    late = END + timedelta(minutes=1)
    office.desk.matters.resolve(reference, "no_action", remark="", by=TOM)
    with office.database.reading() as session:
        found = [one for one in prove(session, Watched(office.book), now=late) if "the law's clock" in one.said]
        assert [(one.promise, one.subject) for one in found] == [(Promise.ON_TIME, reference)]
    office.desk.matters.decide_notification(reference, "do_not", why=WHY, by=NADIA)
    with office.database.reading() as session:
        assert not [one for one in prove(session, Watched(office.book), now=late) if "the law's clock" in one.said]


def test_reason_stays_out_of_jira_and_of_channels(office: Office, reference: str) -> None:
    count = len(office.deliveries())
    office.desk.matters.decide_notification(reference, "notify", why=WHY, by=TOM)
    since = office.deliveries()[count:]
    assert any("decision to notify" in str(one.payload) for one in since if one.destination == Destination.JIRA)
    assert WHY not in str([one.payload for one in since])
