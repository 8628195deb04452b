"""The clocks of a matter, from the message that begins them to the last one of the chain."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import delete, select

from tests.flows.desk.desks import INCIDENT, MAYA, TECHNICAL, UNCLEAR, Office, message
from triage.clock_watch import watch_clocks
from triage.domain import Destination, Role, Severity, Voice
from triage.issue import IssueComment, IssueSeen
from triage.matters import from_jira, talking
from triage.matters.change import Change
from triage.matters.people import Actor, Done
from triage.store import access, running, tickets
from triage.store.running import ACKNOWLEDGE, FIRST_ANSWER, RESOLVE
from triage.tables import Absence, Event, RunningClock

PRIYA = Actor("priya.raman@example.com", "Priya Raman", Role.AGENT)
TOM = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
PERSON = Actor(MAYA, "Maya Okafor", Role.EMPLOYEE)


def moment(said: str) -> datetime:
    return datetime.fromisoformat(said).replace(tzinfo=UTC)


def clocks_of(office: Office, reference: str) -> dict[str, RunningClock]:
    with office.database.reading() as session:
        return running.newest(session, office.ticket(reference).id or 0)


def due(office: Office, reference: str, kind: str) -> datetime:
    return clocks_of(office, reference)[kind].due_at


def look(office: Office) -> int:
    return watch_clocks(office.database, office.desk.premises, now=office.clock.now())


def said(office: Office) -> list[str]:
    """List what the timetable says of clocks, and to whom, a line for each thing."""
    told = [one.payload for one in office.deliveries() if (one.thread or "").startswith("told:")]
    places = [one.get("channel") or one.get("person") or one["to"] for one in told]
    lines = [(one.get("text") or one["body"]).splitlines() for one in told]
    return [f"{place}: {line}" for place, some in zip(places, lines, strict=True) for line in some]


def comments(office: Office) -> list[str]:
    """List what is said below issues."""
    return [str(one.payload["text"]) for one in office.deliveries() if one.kind == "issue.comment"]


def happened(office: Office, kind: str) -> list[dict[str, object]]:
    with office.database.reading() as session:
        return [one.data for one in session.exec(select(Event).where(Event.kind == kind))]


@pytest.fixture
def technical(office: Office) -> str:
    return office.desk.receive(message(TECHNICAL)).reference


def test_a_matter_comes_with_its_clocks(office: Office, technical: str) -> None:
    clocks = clocks_of(office, technical)
    assert {kind: f"{one.due_at:%dT%H:%M}" for kind, one in clocks.items()} == {
        # From Wednesday at 10:00, while IT works from 7:00 to 19:00.
        "acknowledge": "14T12:00",
        "first_answer": "14T14:00",
        "resolve": "15T14:00",
    }
    ticket = office.ticket(technical)
    assert (ticket.acknowledge_by, ticket.resolve_by) == (clocks[ACKNOWLEDGE].due_at, clocks[RESOLVE].due_at)


def test_taking_answering_and_settling_stop_what_they_keep(office: Office, technical: str) -> None:
    matters = office.desk.matters

    def running_now() -> set[str]:
        return {kind for kind, one in clocks_of(office, technical).items() if one.stopped_at is None}

    matters.take(technical, by=PRIYA)
    assert running_now() == {FIRST_ANSWER, RESOLVE}
    matters.say(technical, "We are looking into it.", by=PRIYA)
    assert running_now() == {RESOLVE}
    matters.resolve(technical, "fixed", remark="", by=PRIYA)
    assert running_now() == set()
    office.clock.pass_by(10_000)
    assert (look(office), said(office)) == (0, [])


def test_clocks_stand_still_while_the_person_is_asked(office: Office, technical: str) -> None:
    matters = office.desk.matters
    matters.take(technical, by=PRIYA)
    office.clock.pass_by(60)
    matters.ask_person(technical, "Which version is it?", by=PRIYA)
    office.clock.pass_by(24 * 60)
    assert look(office) == 0
    answered = matters.give_context(technical, {"tool": "Copilot in Word"}, by=PERSON)
    assert isinstance(answered, Done)
    # One of sixteen hours had passed on Wednesday; Thursday has eight from 11:00, and Friday the other seven.
    assert due(office, technical, RESOLVE) == moment("2026-01-16T14:00")
    assert office.ticket(technical).resolve_by == moment("2026-01-16T14:00")


def test_another_lane_counts_what_has_passed_and_is_to_be_taken_anew(office: Office, technical: str) -> None:
    office.clock.pass_by(60)
    office.desk.matters.reroute(technical, "guidance", why="It is a question.", by=PRIYA)
    clocks = clocks_of(office, technical)
    # The new team has a working day of eight hours from 11:00; three days less the hour that has passed, for all of it.
    assert (clocks[ACKNOWLEDGE].round, clocks[ACKNOWLEDGE].due_at) == (2, moment("2026-01-15T11:00"))
    assert clocks[RESOLVE].due_at == moment("2026-01-19T10:00")
    ticket = office.ticket(technical)
    assert (ticket.acknowledge_by, ticket.resolve_by) == (clocks[ACKNOWLEDGE].due_at, clocks[RESOLVE].due_at)


def test_a_matter_that_is_opened_again_has_new_clocks(office: Office, technical: str) -> None:
    matters = office.desk.matters
    matters.take(technical, by=PRIYA)
    matters.resolve(technical, "fixed", remark="", by=PRIYA)
    office.clock.pass_by(60)
    matters.reopen(technical, by=PERSON)
    clock = clocks_of(office, technical)[RESOLVE]
    assert (clock.round, clock.stopped_at, clock.due_at) == (2, None, moment("2026-01-15T15:00"))


def test_an_incident_is_to_be_taken_even_while_the_person_is_asked(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    office.desk.matters.ask_person(reference, "Which account was it?", by=TOM)
    clocks = clocks_of(office, reference)
    assert clocks[ACKNOWLEDGE].paused_at is None
    assert clocks[RESOLVE].paused_at == office.clock.now()


def test_what_nobody_can_place_waits_with_its_clocks(office: Office) -> None:
    reference = office.desk.receive(message(UNCLEAR)).reference
    assert {one.paused_at for one in clocks_of(office, reference).values()} == {office.clock.now()}


@pytest.mark.usefixtures("technical")
def test_who_can_act_is_warned_and_the_chain_hears_of_the_breach_once(office: Office) -> None:
    heard: list[list[str]] = []
    for _ in range(6 * 60):
        office.clock.pass_by(1)
        before = Counter(said(office))
        look(office)
        look(office)
        if new := (Counter(said(office)) - before).elements():
            heard.append([f"{office.clock.now():%H:%M}", *(one.split(":")[0] for one in new)])
    heard = [one for one in heard if len(one) > 1]
    assert heard == [
        ["11:36", "#it-support"],  # to be taken by 12:00
        ["12:00", "#it-support", "#it-platform"],
        ["13:12", "#it-support"],  # to be answered by 14:00
        ["14:00", "#it-support", "#it-platform"],
    ]
    assert [one["clock"] for one in happened(office, "clock_breached")] == [ACKNOWLEDGE, FIRST_ANSWER]
    labels = [one.payload for one in office.deliveries() if one.kind == "issue.label"]
    assert labels == [{"label": "breached"}, {"label": "breached"}]
    assert office.chain_holds()


def test_who_has_the_matter_is_warned_in_person(office: Office, technical: str) -> None:
    office.desk.matters.take(technical, by=PRIYA)
    office.desk.matters.say(technical, "We are looking into it.", by=PRIYA)
    office.clock.pass_by(26 * 60)
    assert look(office) == 1
    assert [one.split(":")[0] for one in said(office)] == ["priya.raman@example.com"]


def test_nothing_of_a_restricted_matter_is_said_in_a_warning(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    office.clock.pass_by(3 * 24 * 60)
    assert look(office) > 0
    lines = " ".join(said(office))
    assert reference in lines
    assert not any(word in lines.lower() for word in ("customer", "chatgpt", "pasted", "exposed"))
    assert {one.split(":")[0] for one in said(office)} <= {
        "#security-incidents",
        "#security-leads",
        "#executive-on-call",
    }


def test_what_security_brought_elsewhere_and_nobody_takes_there_goes_along_the_chain(office: Office) -> None:
    reference = office.desk.receive(message(INCIDENT)).reference
    office.desk.matters.reroute(reference, "technical", why="", by=TOM)
    office.clock.pass_by(3 * 24 * 60)
    look(office)
    (owners,) = [one["owners"] for one in happened(office, "clock_breached") if one["clock"] == ACKNOWLEDGE]
    assert owners == ["security_lead", "executive_on_call"]


def test_a_matter_that_is_older_than_clocks_gets_those_that_can_still_be_kept(office: Office, technical: str) -> None:
    with office.database.writing() as session:
        session.execute(delete(RunningClock))
    office.clock.pass_by(120)
    for severity in (Severity.CRITICAL, Severity.LOW):
        office.desk.matters.rank(technical, severity, by=PRIYA)
        going = {kind for kind, one in clocks_of(office, technical).items() if one.stopped_at is None}
        assert going == {ACKNOWLEDGE, RESOLVE}
    assert due(office, technical, RESOLVE) > office.clock.now()


@pytest.mark.parametrize("chosen", ["guidance", "security_incident"])
def test_a_choice_of_the_person_is_an_answer_and_an_exposure_is_told_to_security_alone(
    office: Office, chosen: str
) -> None:
    reference = office.desk.receive(message(UNCLEAR)).reference
    with office.database.writing() as session:
        ticket = tickets.held(session, reference)
        assert ticket is not None
        ticket.choices = ["guidance", "security_incident"]
    office.clock.pass_by(60)
    office.desk.choose(reference, chosen, by=MAYA, voice=Voice.REPORTER)
    running_now = [one for one in clocks_of(office, reference).values() if one.stopped_at is None]
    assert {one.paused_at for one in running_now} == {None}
    office.clock.pass_by(9 * 24 * 60)
    assert look(office) > 0
    told = {one.split(":")[0] for one in said(office)}
    assert ("#ai-desk" in told) is (chosen == "guidance")
    assert ("#security-leads" in told) is (chosen == "security_incident")


def test_without_slack_a_breach_is_told_by_mail_and_below_the_issue(office: Office) -> None:
    office.destinations = frozenset({Destination.JIRA, Destination.MAIL})
    reference = office.desk.receive(message(TECHNICAL)).reference
    office.clock.pass_by(96)
    look(office)
    # Nobody has it, and its owner has no mailbox.
    assert said(office) == []
    assert comments(office) == ["Due soon: taking it on, by Wednesday 14 January 2026, 12:00 (Europe/London)."]
    office.desk.matters.take(reference, by=PRIYA)
    office.clock.pass_by(3 * 24 * 60)
    look(office)
    assert {one["clock"] for one in happened(office, "clock_breached")} == {FIRST_ANSWER, RESOLVE}
    assert {one.split(":")[0] for one in said(office)} == {PRIYA.handle}
    assert [one for one in comments(office) if "Please bring it to the IT platform team on call." in one]


def test_after_a_weekend_asleep_each_place_hears_of_everything_once_in_one_message(office: Office) -> None:
    for number in range(5):
        office.desk.receive(message(TECHNICAL, f"m-{number}"))
    office.clock.pass_by(5 * 24 * 60)
    with ThreadPoolExecutor(2) as watchers:
        list(watchers.map(lambda _: look(office), range(2)))
    told = [one for one in office.deliveries() if (one.thread or "").startswith("told:")]
    assert len(said(office)) == len({*said(office)}) == 2 * 5 * 3
    assert len(told) <= 6
    office.clock.pass_by(-60)
    assert (look(office), len(said(office))) == (0, 2 * 5 * 3)
    assert office.chain_holds()


def test_whoever_stands_in_for_the_holder_is_warned(office: Office, technical: str) -> None:
    office.desk.matters.take(technical, by=PRIYA)
    office.desk.matters.say(technical, "We are looking into it.", by=PRIYA)
    now = office.clock.now()
    away = Absence(
        person=PRIYA.handle,
        deputy="kofi.mensah@example.com",
        begins_at=now,
        ends_at=now + timedelta(days=9),
        said_by=PRIYA.handle,
    )
    with office.database.writing() as session:
        access.person_for(session, away.deputy, now)
        session.add(away)
    office.clock.pass_by(26 * 60)
    look(office)
    assert [one.split(":")[0] for one in said(office)] == ["kofi.mensah@example.com"]


def seen_with(office: Office, reference: str, *comments: IssueComment) -> None:
    """Take over what stands below an issue."""
    now = office.clock.now()
    seen = IssueSeen(
        key="IT-1",
        id="10001",
        url="https://jira.example.test/browse/IT-1",
        project="IT",
        status="Open",
        category="new",
        resolution=None,
        assignee=None,
        assignee_name=None,
        priority=None,
        labels=(),
        updated=now,
        status_changed=None,
        assignee_changed=None,
        comments=comments,
        attachments=(),
        duplicate_of=None,
    )
    with office.database.writing() as session:
        ticket = tickets.held(session, reference)
        assert ticket is not None
        change = Change(session, office.desk.premises, now=now)
        from_jira.take_over(change, ticket, seen, words={one.id: one.text for one in comments})
        change.finish()


@pytest.mark.parametrize(
    ("author", "is_public", "is_automatic", "answers"),
    [
        pytest.param("priya.raman@example.com", True, False, True, id="a comment for customers"),
        pytest.param("priya.raman@example.com", False, False, False, id="a comment among the team"),
        pytest.param("557058:automation", True, True, False, id="what Jira's automation says"),
        pytest.param(MAYA, True, False, False, id="a word of the person"),
    ],
)
def test_what_stands_below_an_issue_is_an_answer_where_the_team_wrote_it_to_the_person(
    office: Office, technical: str, author: str, *, is_public: bool, is_automatic: bool, answers: bool
) -> None:
    now = office.clock.now()
    comment = IssueComment(
        *("7", author, "Somebody", False, None, "We are looking into it.", is_public, now, now, is_automatic)
    )
    seen_with(office, technical, comment)
    assert (clocks_of(office, technical)[FIRST_ANSWER].stopped_at is not None) is answers


def test_a_line_of_the_team_where_the_person_reads_it_is_an_answer(office: Office, technical: str) -> None:
    with office.database.writing() as session:
        ticket = tickets.held(session, technical)
        assert ticket is not None
        change = Change(session, office.desk.premises, now=office.clock.now())
        talking.keep_reply(change, ticket, "Have you signed out?", by=PRIYA, source="slack:T1", source_key="slack:1")
        change.finish()
    assert clocks_of(office, technical)[FIRST_ANSWER].stopped_at == office.clock.now()


def test_another_severity_sets_the_clocks_anew_and_counts_what_has_passed(office: Office) -> None:
    text = "The nightly ticket summaries have failed since yesterday, the run ends with a timeout."
    reference = office.desk.receive(message(text)).reference
    assert office.ticket(reference).lane == "workflow_failure"
    office.desk.matters.rank(reference, Severity.NORMAL, by=PRIYA)
    office.clock.pass_by(20)
    assert office.desk.matters.rank(reference, Severity.CRITICAL, by=PRIYA) == Done(reference)
    # Half an hour, an hour and four hours from 10:00, when it came.
    assert [due(office, reference, kind) for kind in (ACKNOWLEDGE, FIRST_ANSWER, RESOLVE)] == [
        moment("2026-01-14T10:30"),
        moment("2026-01-14T11:00"),
        moment("2026-01-14T14:00"),
    ]
    assert [one["to"] for one in happened(office, "severity_changed")][-1] == "critical"
    assert [one.payload for one in office.deliveries() if one.kind == "issue.rank"][-1] == {"priority": "Highest"}
    assert office.desk.matters.rank(reference, Severity.CRITICAL, by=PRIYA) == Done(reference, is_new=False)
