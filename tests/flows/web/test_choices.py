"""The person is asked which of these it is: who may answer, what is taken, and what follows from it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from sqlmodel import select

from playbooks.book import Book
from tests.flows.hesitating import EXPOSED, SURE, Hesitant
from tests.flows.web.conftest import Site, add_tokens, running, web_parts
from triage.database import Database
from triage.domain import Role
from triage.store import access, events
from triage.tables import Delivery, Event
from triage.web.app import create_app

DANA = "dana@example.com"
UNSURE = {"text": "The assistant says something odd and then stops", "author": "Dana@example.com", "source_id": "m-1"}
OFFERED = [
    {"outcome": "technical", "title": "An AI tool does not work for someone"},
    {"outcome": "output_quality", "title": "An AI answer was wrong"},
]


@pytest.fixture
def site_of(database: Database, book: Book) -> Iterator[Callable[[Hesitant], Site]]:
    """Start a site with a judge of one's choice."""
    opened = []

    def start(judge: Hesitant) -> Site:
        app = create_app(web_parts(database, book, judge))
        context = running(app)
        opened.append(context)
        return Site(context.__enter__(), app, database, add_tokens(database))

    yield start
    for context in opened:
        context.__exit__(None, None, None)


@pytest.fixture
def site(site_of: Callable[[Hesitant], Site]) -> Site:
    """Take the place of the site that has the lane model."""
    return site_of(Hesitant())


def report(site: Site, **changes: str) -> dict[str, Any]:
    with site.client() as client:
        answer: dict[str, Any] = client.post("/api/v1/intake", json=UNSURE | changes).json()
    return answer


def choose(site: Site, reference: str, outcome: object, role: Role = Role.EMPLOYEE) -> httpx.Response:
    with site.client(role) as client:
        return client.post(f"/api/v1/tickets/{reference}/choice", json={"outcome": outcome})


def shown(site: Site, reference: str, role: Role = Role.AGENT) -> dict[str, Any]:
    with site.client(role) as client:
        found: dict[str, Any] = client.get(f"/api/v1/tickets/{reference}").json()
    return found


def labels(site: Site) -> list[Event]:
    with site.database.reading() as session:
        assert events.first_broken(session) is None
        return list(session.exec(select(Event).where(Event.kind == "label_given").order_by("id")))


def notices(site: Site) -> list[dict[str, Any]]:
    """Give what is told besides the ticket's card."""
    with site.database.reading() as session:
        posts = session.exec(select(Delivery).where(Delivery.kind == "message.post").order_by("id")).all()
    return [one.payload for one in posts if not (one.thread or "").startswith("card:")]


def test_the_answer_offers_the_likeliest_outcomes_and_does_so_again(site: Site) -> None:
    first, again = report(site), report(site)
    assert first["choices"] == OFFERED
    assert "Which of these is it?\n- An AI tool does not work for someone\n- An AI answer was wrong" in first["reply"]
    assert again == first


@pytest.mark.parametrize(("text", "role"), [(SURE, Role.AGENT), (EXPOSED, Role.SECURITY)])
def test_where_nothing_is_to_be_asked_nothing_can_be_chosen(site: Site, text: str, role: Role) -> None:
    answer = report(site, text=text)
    assert answer["choices"] == []
    assert "Which of these" not in answer["reply"]
    for each in (Role.EMPLOYEE, role):
        refused = choose(site, answer["reference"], "technical", each)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["message"] == "There is nothing to choose for this ticket."
    assert shown(site, answer["reference"], role)["choices"] == []
    assert (labels(site), notices(site)) == ([], [])


def test_the_word_of_the_person_becomes_a_label_and_moves_nothing(site: Site) -> None:
    reference = report(site)["reference"]
    before = shown(site, reference)
    assert (before["choices"], before["label"]) == (OFFERED, None)
    answer = choose(site, reference, "output_quality")
    assert answer.status_code == 200
    label = answer.json()
    assert datetime.fromisoformat(label.pop("at")) <= datetime.now(UTC)
    assert label == {"outcome": "output_quality", "said_by": "reporter", "by": DANA}
    after = shown(site, reference)
    assert after["label"] == answer.json()
    assert after["updated_at"] == after["label"]["at"]
    kept = before.keys() - {"label", "events", "deliveries", "updated_at"}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert [one["destination"] for one in after["deliveries"]] == ["slack", "jira", "slack", "slack"]
    url = f"http://triage.example/tickets/{reference}"
    words = f"{reference}: the person says it is: An AI answer was wrong. {url}"
    assert notices(site) == [{"channel": "#ai-desk", "text": words}]


def test_the_event_says_what_the_model_had_said(site: Site) -> None:
    choose(site, report(site)["reference"], "output_quality")
    (event,) = labels(site)
    assert event.actor == DANA
    assert event.data == {
        "outcome": "output_quality",
        "said_by": "reporter",
        "model_said": {
            "outcome": "lane",
            "lane": "technical",
            "confidence": 0.41,
            "choices": ["technical", "unclear", "output_quality"],
        },
        "model": "hesitant-1",
    }


def test_the_same_word_twice_is_one_label_and_another_one_replaces_it(site: Site) -> None:
    reference = report(site)["reference"]
    first, second = choose(site, reference, "technical"), choose(site, reference, "technical")
    assert first.json() == second.json()
    assert (len(labels(site)), len(notices(site))) == (1, 1)
    choose(site, reference, "output_quality")
    assert shown(site, reference)["label"]["outcome"] == "output_quality"
    choose(site, reference, "technical")
    assert shown(site, reference)["label"]["outcome"] == "technical"
    assert [event.data["outcome"] for event in labels(site)] == ["technical", "output_quality", "technical"]


def test_many_at_once_with_one_word_are_one_label(site: Site) -> None:
    reference = report(site)["reference"]
    ready, answers = threading.Barrier(8), []

    def press() -> None:
        with site.client() as client:
            ready.wait(30)
            answers.append(client.post(f"/api/v1/tickets/{reference}/choice", json={"outcome": "technical"}))

    threads = [threading.Thread(target=press) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {(answer.status_code, answer.text) for answer in answers} == {(200, answers[0].text)}
    assert (len(labels(site)), len(notices(site))) == (1, 1)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EMPLOYEE])
def test_staff_may_say_it_too_and_it_is_told_apart(site: Site, role: Role) -> None:
    reference = report(site)["reference"]
    choose(site, reference, "technical")
    label = choose(site, reference, "technical", role).json()
    assert (label["said_by"], label["by"]) == ("staff", f"a program of {role}")
    assert [event.data["said_by"] for event in labels(site)] == ["reporter", "staff"]
    assert "one of the team says it is" in notices(site)[-1]["text"]


def test_who_did_not_send_it_learns_no_more_than_of_an_unknown_one(site: Site) -> None:
    reference = report(site)["reference"]
    with site.database.writing() as session:
        other = access.add_token(session, "another form", role=Role.EMPLOYEE, now=datetime.now(UTC))
    stranger = replace(site, tokens={**site.tokens, Role.EMPLOYEE: other})
    hidden, unknown = choose(stranger, reference, "technical"), choose(stranger, "R-0000000", "technical")
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.content == unknown.content
    with site.client(None) as nobody:
        assert nobody.post(f"/api/v1/tickets/{reference}/choice", json={"outcome": "technical"}).status_code == 401
    assert labels(site) == []


@pytest.mark.parametrize("role", [Role.AGENT, Role.OPERATIONS])
def test_staff_that_may_not_see_a_restricted_ticket_may_not_answer_either(site: Site, role: Role) -> None:
    reference = report(site, text=EXPOSED)["reference"]
    hidden, unknown = choose(site, reference, "technical", role), choose(site, "R-0000000", "technical", role)
    assert hidden.status_code == unknown.status_code == 404
    assert hidden.content == unknown.content


@pytest.mark.parametrize("outcome", ["guidance", "unclear", "lane", "security_incident", "zebra"])
def test_what_was_not_offered_is_refused_with_what_was(site: Site, outcome: str) -> None:
    refused = choose(site, report(site)["reference"], outcome)
    assert refused.status_code == 422
    assert refused.json()["errors"] == [
        {
            "field": "outcome",
            "message": "This was not offered for this ticket. Choose one of these: technical, output_quality.",
        }
    ]
    assert (labels(site), notices(site)) == ([], [])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"technical", 400),
        (b"{}", 422),
        (b'{"outcome": 7}', 422),
        (b'{"outcome": ["technical"]}', 422),
        (b'{"outcome": "technical", "author": "zebra"}', 422),
        (b'{"outcome": "technical", "outcome": "output_quality"}', 400),
        (b'{"outcome": "Technical \\u0000"}', 422),
        (b'{"outcome": "' + b"z" * 300_000 + b'"}', 413),
    ],
)
def test_a_body_that_is_not_as_it_has_to_be_leaves_no_label(site: Site, body: bytes, status: int) -> None:
    address = f"/api/v1/tickets/{report(site)['reference']}/choice"
    with site.client() as client:
        refused = client.post(address, content=body, headers={"Content-Type": "application/json"})
        assert client.post(address, data={"outcome": "technical"}).status_code == 415
    assert refused.status_code == status
    assert "zebra" not in refused.text
    assert labels(site) == []


def test_a_possible_exposure_is_told_to_security_at_once(site_of: Callable[[Hesitant], Site]) -> None:
    site = site_of(Hesitant(choices=("technical", "security_incident")))
    reference = report(site)["reference"]
    assert choose(site, reference, "security_incident").status_code == 200
    *before, asked = notices(site)
    assert [one["channel"] for one in before] == ["#ai-desk", "#security-incidents"]
    # Whoever reported it is asked in private, though they never wrote in Slack.
    assert ("person" in asked, "nobody is blamed" in str(asked)) == (True, True)
    told = shown(site, reference, Role.SECURITY)
    urgent = [one["destination"] for one in told["deliveries"] if one["urgent"]]
    assert urgent == ["pager", "slack", "slack", "slack", "slack"]
    assert (told["lane"], told["restricted"], told["label"]["outcome"]) == ("technical", True, "security_incident")
