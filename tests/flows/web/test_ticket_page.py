"""A ticket's page over HTTP: all that is known of it, in both languages, to those who may see it, and quickly."""

import ast
import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

import triage
from tests.flows.delivery.filling import open_ticket
from tests.flows.web.conftest import Site
from tests.flows.web.consoles import FIRST, REVIEWED, SECOND, SECRET, THIRD, fill, seat
from tests.flows.web.people import add_person
from triage.domain import Role
from triage.store import events, grants, messages, tickets
from triage.store.events import Happening
from triage.tables import (
    AccessRequest,
    ChecklistItem,
    Delivery,
    DeliveryFailure,
    LegalClock,
    Message,
    Ticket,
)
from triage.web.languages import WORDS
from triage.web.ticket_timeline import VALUES_OF

NOW = datetime.now(UTC)
# What happens to people, sessions, pastes and the house itself is nobody's ticket.
NOT_OF_A_TICKET = {
    *("paste_checked", "feedback_given", "feedback_decided", "sessions_ended", "signed_in", "sign_in_failed"),
    *("absence_said", "absence_ended", "arrival_failed", "arrival_retried", "change_without_message"),
    *("paste_feedback_given", "paste_feedback_decided"),
    *("label_reviewed", "problems_merged", "problem_split", "problem_named", "problem_dismissed", "problem_solved"),
    *("problem_reopened", "problem_rose", "problem_issue_wanted", "problem_issue_made", "problem_issue_stuck"),
    *("problem_issue_closed", "problem_issue_gone", "problem_parted"),
    *("slack_changed", "slack_person_left", "jira_not_in_step", "user.signed_out", "user.role_by_group"),
}


# What one kind of event says in more than one way.
VARIANTS = {"acknowledged_typed", "delivered_many", "jira_unassigned", "other", "step_confirmed", "workflow_named_told"}


@pytest.fixture
def filled(site: Site) -> Site:
    return fill(site)


def ticket_of(site: Site, reference: str) -> Ticket:
    with site.database.reading() as session:
        found = tickets.find(session, reference)
        assert found is not None
        session.expunge(found)
        return found


def change(site: Site, reference: str, **values: Any) -> int:
    with site.database.writing() as session:
        ticket = tickets.find(session, reference)
        assert ticket is not None
        for name, value in values.items():
            setattr(ticket, name, value)
        session.add(ticket)
        return ticket.id or 0


def happen(site: Site, number: int, *happened: tuple[str, str, dict[str, Any]]) -> None:
    with site.database.writing() as session:
        told = [Happening(kind, actor, number, data) for kind, actor, data in happened]
        events.append(session, told, at=NOW)


def say(site: Site, number: int, text: str, *, side: str = "public", author: str = "lea@example.com") -> None:
    with site.database.writing() as session:
        key = f"test:{number}:{len(messages.newest(session, number, most=2_000))}"
        messages.put(session, number, author=author, side=side, text=text, source="web", source_key=key, now=NOW)


def deliver(site: Site, number: int, **values: Any) -> int:
    usual: dict[str, Any] = {
        "destination": "jira",
        "kind": "issue.create",
        "urgent": False,
        "payload": {"secret": "payload"},
    }
    usual |= {"key": f"key-{number}-{values}", "due": NOW, "trying_since": NOW, "created_at": NOW}
    with site.database.writing() as session:
        row = Delivery(ticket_id=number, **(usual | values))
        session.add(row)
        session.flush()
        return row.id or 0


def seen(page: str, part: str) -> str:
    """Give the words of one part of a page."""
    found = re.search(rf'<(\w+)[^>]* id="part-{part}".*?(?=<\w+[^>]* id="part-|\Z)', page, re.DOTALL)
    assert found is not None, part
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", found[0])).split())


def test_the_page_shows_what_is_known_and_what_is_missing(filled: Site) -> None:
    asked = [
        {"name": "tool", "label": "Tool", "why": "", "ask": "", "value": "GitHub Copilot", "required": True},
        {"name": "error", "label": "Error", "why": "", "ask": "", "value": None, "required": True},
    ]
    change(filled, FIRST, context=asked, taken_by="agent@example.com", state="taken", jira_key="IT-7")
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}").text
    assert '<mark class="was" title="replaced">EMAIL_1</mark>' in page
    assert "Copilot hängt bei EMAIL_1" in seen(page, "report")
    facts = seen(page, "facts")
    for expected in ("Taken", "you", "Technical", "% sure", "IT-7"):
        assert expected in facts
    assert "Take it" in seen(page, "clocks")
    assert "1 thing is missing" in seen(page, "context")
    assert "GitHub Copilot" in seen(page, "context")


def test_public_and_internal_lines_are_told_apart_and_a_deleted_one_is_not_shown(filled: Site) -> None:
    number = change(filled, FIRST, reply="We have it.")
    say(filled, number, "Please try again <now>")
    say(filled, number, "He is new here", side="internal")
    say(filled, number, "a slip")
    with filled.database.writing() as session:
        slip = messages.newest(session, number, most=1)[0]
        slip.deleted_at = NOW
        session.add(slip)
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}").text
    assert re.search(
        r'class="line internal">(?:(?!</li>).)*Internal note(?:(?!</li>).)*He is new here', page, re.DOTALL
    )
    assert re.search(r'class="line team">(?:(?!</li>).)*Please try again &lt;now&gt;', page, re.DOTALL)
    assert "a slip" not in page
    assert "This message was deleted." in page
    assert "We have it." in seen(page, "talk")


def test_it_says_why_it_decided_so_with_versions_and_what_changed_since(filled: Site) -> None:
    number = ticket_of(filled, FIRST).id or 0
    said = {"outcome": "lane", "lane": "guidance", "confidence": 0.61, "choices": ["guidance", "technical"]}
    said |= {"reasons": ["It asks how"], "probabilities": {"guidance": 0.61, "technical": 0.3, "unclear": 0.001}}
    said |= {"thresholds": {"incident": 0.1, "review": 0.78}, "incident_probability": 0.02}
    route = {"rule": "copilot-licences", "version": "routing-9", "project": "AIEN", "tool": None, "units": ["sales"]}
    data = {"model_said": said, "route": route, "decided": {"lane": "guidance", "owner": "ai_enablement"}}
    data |= {"model": "lanes-4", "encoder": "encoder-2", "playbook": "playbook-3", "policy": "policy-5"}
    happen(filled, number, ("assessed", "model", data))
    happen(
        filled, number, ("rerouted", "lea@example.com", {"from": "guidance", "to": "technical", "why": "It is broken"})
    )
    add_person(filled.database, "lea@example.com", Role.AGENT)
    with seat(filled) as client:
        why = seen(client.get(f"/tickets/{FIRST}").text, "why")
    for expected in (
        *("Read as Guidance, 61% sure", "It asks how", "Guidance 61%", "Technical 30%", "copilot-licences", "AIEN"),
        *("Treated as one from 10%", "A person reads it below 78%", "lanes-4", "encoder-2", "playbook-3", "policy-5"),
        *("routing-9", "sales", "Lea Brandt moved it from Guidance to Technical", "It is broken"),
    ):
        assert expected in why
    assert "Not placed yet" not in why


def test_each_attempt_of_a_delivery_is_told_and_nothing_of_what_it_carries(filled: Site) -> None:
    number = ticket_of(filled, FIRST).id or 0
    stuck = deliver(filled, number, state="stuck", attempts=2, failures=2, last_error="Jira refused it")
    deliver(filled, number, state="sent", destination="slack", kind="message.post", attempts=1, sent_at=NOW)
    with filled.database.writing() as session:
        for attempt, error in ((1, "no answer in time"), (2, "Jira refused it")):
            at = NOW + timedelta(minutes=attempt)
            session.add(DeliveryFailure(delivery_id=stuck, attempt=attempt, at=at, error=error, in_doubt=False))
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}").text
    sends = seen(page, "sends")
    assert "1 stuck, 1 arrived" in sends
    first, second = (sends.index(f"Attempt {n} failed") for n in (1, 2))
    assert sends.index("no answer in time") > first
    assert first < second < sends.index("Given up after 2 attempts") < sends.index("Arrived at the first attempt")
    assert f"/deliveries/{stuck}/retry" in page
    assert "payload" not in page


def test_the_duty_and_the_steps_are_shown(filled: Site) -> None:
    number = ticket_of(filled, SECRET).id or 0
    with filled.database.writing() as session:
        due = NOW + timedelta(hours=70)
        session.add(LegalClock(ticket_id=number, aware_at=NOW, notify_by=due))
        step = ChecklistItem(ticket_id=number, number=1, kind="containment", text="Revoke it", playbook_version="1")
        step.done_by, step.done_at, step.needs_two = "lea@example.com", NOW, True
        session.add(step)
    with seat(filled, Role.SECURITY) as client:
        page = client.get(f"/tickets/{SECRET}").text
    assert "Nobody has decided yet" in seen(page, "law")
    assert "in 2 d" in seen(page, "law")
    steps = seen(page, "steps")
    for expected in ("0 of 1 done", "Needs one more person", "Revoke it", "Containment", "lea@example.com"):
        assert expected in steps


def test_what_is_hidden_looks_exactly_like_what_is_not_there(filled: Site) -> None:
    addresses = (f"/tickets/{SECRET}", "/tickets/R-ZZZZZZZ", "/tickets/nonsense")
    with seat(filled) as client:
        hidden, unknown, nonsense = (client.get(address) for address in addresses)
        assert hidden.status_code == unknown.status_code == nonsense.status_code == 404

        def page(answer: httpx.Response) -> str:
            return re.sub(r"R-\w{7}|[0-9a-f]{64}|nonsense", "", answer.text)

        assert page(hidden) == page(unknown) == page(nonsense)
    with seat(filled, Role.EMPLOYEE) as client:
        assert client.get(f"/tickets/{FIRST}").status_code == 403
    with seat(filled, lanes=("technical",)) as client:
        assert client.get(f"/tickets/{FIRST}").status_code == 200
        assert client.get(f"/tickets/{REVIEWED}").status_code == 200
        assert client.get(f"/tickets/{SECOND}").status_code == 404


def granted(site: Site, person: str) -> int:
    number = ticket_of(site, SECRET).id or 0
    with site.database.writing() as session:
        row = AccessRequest(
            ticket_id=number, reference=SECRET, person=person, why="An audit", state=grants.GRANTED, asked_at=NOW
        )
        row.ends_at = NOW + timedelta(hours=1)
        session.add(row)
    return number


def test_whoever_reads_for_a_while_is_recorded_and_can_do_nothing(filled: Site) -> None:
    number = granted(filled, "agent@example.com")
    with seat(filled) as client:
        page = client.get(f"/tickets/{SECRET}").text
    assert "The client list is out" in page
    assert "that you read it is recorded" in page
    assert "data-live" not in page
    assert re.findall(rf'action="/tickets/{SECRET}[^"]*"', page) == []
    with filled.database.reading() as session:
        read = events.newest(session, number, "read_by_grant")
        assert read is not None
        assert read.actor == "agent@example.com"


@pytest.mark.parametrize(
    ("query", "before", "after"),
    [
        ("", SECOND, None),
        ("sort=oldest", None, SECOND),
        ("sort=due", SECOND, REVIEWED),
        ("queue=lane:technical", None, None),
        ("queue=all", SECOND, None),
        ("queue=settled", THIRD, None),
    ],
)
def test_the_next_and_the_one_before_are_those_of_the_list(
    filled: Site, query: str, before: str | None, after: str | None
) -> None:
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}?{query}").text
        listed = client.get(f"/tickets?{query}").text
    links = dict(re.findall(r'href="/tickets/(R-\w+)[^"]*" data-key="([jk])"', page))
    assert {key: reference for reference, key in links.items()} == {
        key: reference for key, reference in (("k", before), ("j", after)) if reference
    }
    written = html.escape(query.replace(":", "%3A"))
    if f'<tr id="{FIRST}">' in listed and query:
        assert f'href="/tickets/{FIRST}?{written}"' in listed
    assert f'href="/tickets{"?" + written if query else ""}#{FIRST}" data-key="u"' in page


def test_from_one_that_is_settled_the_most_urgent_is_next(filled: Site) -> None:
    with seat(filled) as client:
        page = client.get(f"/tickets/{THIRD}?sort=due").text
    assert re.findall(r'href="/tickets/(R-\w+)[^"]*" data-key="([jk])"', page) == [(SECOND, "j")]


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """Count the statements that a database is asked."""
    asked: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def test_a_long_story_takes_as_many_questions_as_a_short_one_and_its_pages_follow_each_other(filled: Site) -> None:
    number = change(filled, FIRST, text="report " * 2_500)
    for each in range(3):
        say(filled, number, f"line {each}")
    happen(filled, number, *((("noted", "lea@example.com", {}),) * 5))
    with seat(filled) as client:
        client.get(f"/tickets/{FIRST}")
        with counted(filled.database.engine) as few:
            client.get(f"/tickets/{FIRST}")
        story = [
            ("rerouted", f"person{each}", {"from": "guidance", "to": "technical", "why": "w" * 300})
            for each in range(495)
        ]
        happen(filled, number, *story)
        for each in range(120):
            say(filled, number, f"line {each} " + "ü" * 900)
        with counted(filled.database.engine) as many:
            page = client.get(f"/tickets/{FIRST}").text
        assert len(many) == len(few)
        assert len(few) < 60
        assert len(page.encode()) < 100_000
        shown = walked(client, page, "part-story", r'<span class="what">([^<]+)')
        assert len(shown) == 500
        lines = walked(client, page, "part-talk", r'<li id="line-(\d+)"')
        assert len(lines) == len(set(lines)) == 123


def walked(client: httpx.Client, page: str, part: str, pattern: str) -> list[str]:
    """Go through the pages of a part until its beginning."""
    found = re.findall(pattern, page)
    name = "events" if part == "part-story" else "lines"
    while link := re.search(rf'href="(/tickets/[^"]*\b{name}=\d+)#{part}"', page):
        page = client.get(html.unescape(link[1])).text
        assert len(page.encode()) < 100_000
        found += re.findall(pattern, page)
    return found


def test_what_is_cut_is_shown_as_a_whole_where_one_asks(filled: Site) -> None:
    number = change(filled, FIRST, text="word " * 4_000 + "the end")
    say(filled, number, "much " * 2_000 + "at last")
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}").text
        assert "the end" not in page
        assert "at last" not in page
        addresses = [html.unescape(one) for one in re.findall(r'href="(/tickets/[^"#]*whole=[^"#]*)', page)]
        wholes = [client.get(address).text for address in addresses]
    assert ["the end" in one for one in wholes] == [True, False]
    assert ["at last" in one for one in wholes] == [False, True]


def kinds_written() -> set[str]:
    """Read out of the code which kinds of events it can write."""
    found: set[str] = set()
    for path in Path(triage.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        known = constants(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and is_event(node):
                found |= strings(node.args[1] if is_note_of(node) else node.args[0], known)
    return found


def is_event(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    is_change = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "change"
    return name == "Happening" or (name == "note" and is_change) or is_note_of(node)


def is_note_of(node: ast.Call) -> bool:
    # The auditor names the kind in a call of its own.
    return getattr(node.func, "id", "") == "_note" and len(node.args) > 1 and isinstance(node.args[1], ast.Constant)


def constants(tree: ast.Module) -> dict[str, set[str]]:
    named: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name | ast.Tuple):
            targets = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else [node.targets[0]]
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for target, value in zip(targets, values, strict=False):
                if isinstance(target, ast.Name):
                    named.setdefault(target.id, set()).update(strings(value, {}))
    return named


def strings(node: ast.expr, known: dict[str, set[str]]) -> set[str]:
    if isinstance(node, ast.Constant):
        return {node.value} if isinstance(node.value, str) else set()
    if isinstance(node, ast.IfExp):
        return strings(node.body, known) | strings(node.orelse, known)
    if isinstance(node, ast.JoinedStr):
        return {"access_granted", "access_refused"} if "access_" in ast.unparse(node) else set()
    if isinstance(node, ast.Attribute):
        return {"paste_checked"} if node.attr == "CHECKED" else set()
    return known.get(node.id, set()) if isinstance(node, ast.Name) else set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_kind_of_event_that_the_code_can_write_has_its_words(language: str) -> None:
    kinds = {kind for kind in kinds_written() - NOT_OF_A_TICKET if not kind.startswith("user.")}
    assert {"received", "resolved", "read_by_grant", "label_given", "finding_began", "access_granted"} <= kinds
    assert [kind for kind in sorted(kinds) if f"ticket_event_{kind}" not in WORDS[language]] == []


def test_every_event_is_told_in_a_sentence_without_gaps(filled: Site) -> None:
    number = ticket_of(filled, FIRST).id or 0
    data: dict[str, Any] = {
        "source": "slack:T1",
        "from": "guidance",
        "to": "technical",
        "outcome": "answered",
        "names": ["tool"],
        "clock": "resolve",
        "due": NOW.isoformat(),
        "owners": ["it_support"],
        "until": NOW.isoformat(),
        "notify_by": NOW.isoformat(),
        "aware_at": NOW.isoformat(),
        "decision": "notify",
        "number": 2,
        "by": "lea",
        "destination": "jira",
        "kind": "issue.create",
        "person": "lea",
        "aspect": "status",
        "status": "Done",
        "project": "IT",
        "key": "IT-1",
        "owner": "it_support",
        "of": "IT-2",
        "count": 3,
        "fallback": "AIDESK",
        "said": "the queue grows",
        "to_owner": "it_support",
        "workflow": "nightly_summaries",
        "decided": {"lane": "technical", "owner": "it_support"},
        "said_by": "staff",
        "problem": "P-7Q2M4KX",
    }
    kinds = sorted(name.removeprefix("ticket_event_") for name in WORDS["en"] if name.startswith("ticket_event_"))
    happen(filled, number, *((kind, "lea@example.com", data) for kind in kinds if kind not in VARIANTS))
    with seat(filled) as client:
        for language, name in (("en", "Lea"), ("de", "Lea")):
            page = client.get(f"/tickets/{FIRST}?lang={language}").text
            told = [html.unescape(one) for one in walked(client, page, "part-story", r'<span class="what">([^<]+)')]
            assert len(told) >= len(kinds) - len(VARIANTS)
            gaps = [one for one in told if "{" in one or "  " in one or one.endswith((" ", ":")) or "None" in one]
            assert gaps == [], name
    assert len(VALUES_OF) > 1


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_speaks_both_languages_and_is_strict(filled: Site, language: str) -> None:
    with seat(filled) as client:
        page = client.get(f"/tickets/{FIRST}?queue=mine&lang={language}").text
    assert ("Warum wurde so entschieden?" in page) == (language == "de")
    assert f"/tickets/{FIRST}?queue=mine&amp;lang=de" in page
    assert "<script>" not in page
    assert "style=" not in page
    assert "onclick" not in page


def test_both_languages_have_the_same_words_with_the_same_gaps() -> None:
    names = [name for name in WORDS["en"] if name.startswith("ticket_")]
    assert set(names) == {name for name in WORDS["de"] if name.startswith("ticket_")}
    gap = re.compile(r"\{\w+\}")
    different = [name for name in names if set(gap.findall(WORDS["en"][name])) != set(gap.findall(WORDS["de"][name]))]
    assert different == []


def test_other_matters_of_the_person_are_named_and_none_that_is_hidden(filled: Site) -> None:
    with filled.database.writing() as session:
        author = session.get_one(Ticket, ticket_of(filled, FIRST).id).author_id
        for name in ("FFFFFFF", "GGGGGGG"):
            other = session.get_one(Ticket, open_ticket(session, name))
            other.author_id, other.restricted = author, name.startswith("G")
        session.add(Message(ticket_id=1, at=NOW, author="x", side="public", text="x", source="x", source_key="x"))
    with seat(filled) as client:
        near = seen(client.get(f"/tickets/{FIRST}").text, "near")
    assert "R-FFFFFFF" in near
    assert "R-GGGGGGG" not in near
