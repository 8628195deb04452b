"""What is checked, asked, doubted or refused on the way is nowhere afterwards: no table, file, log line or stand-in."""

import io
import json
import re

import httpx
from sqlmodel import select

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.pager import PagerSender
from integrations.sandbox.server import Sandbox
from integrations.slack.sender import SlackConnection, SlackSender
from playbooks.book import Book
from tests.flows.web.conftest import Site, WallClock
from tests.flows.web.people import LEA, add_person, browser, sign_in
from tests.flows.web.planted import TEXT, VALUES, everything_kept, planted_in
from tests.flows.web.test_check_page import TOOL, press
from triage.aftermath import aftermath
from triage.delivery import Worker
from triage.domain import Destination, Role, Sender
from triage.tables import Delivery, Feedback


def by_page(client: httpx.Client) -> None:
    """Go through the page with every planted value, the ways that fail included."""
    page = press(client, text=TEXT, described=TEXT[:200], purpose=TEXT[:90]).text
    press(client, text=TEXT, use="copy")
    press(client, text=TEXT, tool="another-one", tool_other=f"Tool of {VALUES['e-mail']} {VALUES['AWS key']}")
    asked = press(client, "/check/ask", page=page, text=TEXT, described="note " + TEXT[:200], purpose=TEXT[:90])
    assert "R-" in asked.text
    for button in re.findall(r'name="finding" value="([^"]+)"', page):
        assert "noted for review" in press(client, "/check/feedback", text=TEXT, finding=button).text
    for name, value in VALUES.items():
        start = TEXT.index(value)
        press(client, "/check/feedback", text=TEXT, missed=value, missed_class="credentials")
        unknown = f"{value} is of no known kind; see {name}"
        press(client, "/check/feedback", text=unknown, missed=value, missed_class="credentials")
        press(client, "/check/feedback", text=TEXT, finding=f"{start}-{start + len(value)}-email")
        press(client, "/check/feedback", text=TEXT, finding=f"{start}-{start + len(value)}-token")
    press(client, text=TEXT, tool="")
    press(client, text=TEXT * 300)
    assert press(client, text=TEXT * 4_000).status_code == 413
    assert client.post("/check", data={"text": TEXT}).status_code == 403
    assert client.get("/check", params={"text": TEXT, "next": TEXT}).status_code == 200


def by_api(client: httpx.Client) -> None:
    """Send the same by the API, the ways that fail included."""
    for body in ({"text": TEXT, "tool": VALUES["AWS key"]}, {"text": TEXT, "groups": [VALUES["AWS key"]]}):
        client.post("/api/v1/paste-check", json=body)
    client.post("/api/v1/paste-check", json={"text": TEXT, "author": VALUES["card"]})
    client.post("/api/v1/paste-check", json={"text": TEXT, VALUES["AWS key"]: TEXT})
    client.post("/api/v1/paste-check", json={"text": TEXT * 3_000})
    client.post("/api/v1/paste-check", content=TEXT, headers={"Content-Type": "application/json"})
    for value in VALUES.values():
        said = {"value": value, "class": "credentials"}
        client.post("/api/v1/paste-check/feedback", json={"text": TEXT, "missed": said, "tool": value})
    report = {"text": TEXT, "author": LEA, "context": {"tool": TEXT}}
    client.post("/api/v1/intake", json=report | {"source_id": VALUES["AWS key"]}).raise_for_status()
    assert client.post("/api/v1/intake", json=report | {"author": VALUES["card"]}).status_code == 422


def deliver(site: Site, sandbox: Sandbox, book: Book) -> None:
    """Let everything that waits go out to the stand-ins."""
    known, clock = sandbox.credentials, WallClock()
    jira = JiraConnection(url=sandbox.jira_url, user=known.jira_user, token=known.jira_token)
    slack = SlackConnection(token=known.slack_bot_token, api_url=sandbox.slack_api_url)
    senders: dict[Destination, Sender] = {
        Destination.JIRA: JiraSender(jira, clock),
        Destination.SLACK: SlackSender(slack, clock),
        Destination.PAGER: PagerSender((sandbox.pager_url,)),
    }
    tell = aftermath(book, frozenset(senders))
    worker = Worker(site.database, senders, clock=clock, aftermath=tell, lease_seconds=60)
    for urgent in (True, False):
        while worker.deliver_one(urgent=urgent, destinations=list(senders)):
            pass
    with site.database.reading() as session:
        assert {one.state for one in session.exec(select(Delivery))} == {"sent"}


def shown_by(sandbox: Sandbox) -> str:
    pages = [httpx.get(f"{sandbox.url}{path}").text for path in ("/jira/browse", "/slack/", "/pager/")]
    return "\n".join(pages)


def test_planted_values_are_nowhere_afterwards(
    log_lines: io.StringIO, site: Site, sandbox: Sandbox, book: Book
) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        by_page(client)
    with site.client(Role.AGENT) as client:
        by_api(client)
    deliver(site, sandbox, book)
    with site.database.reading() as session:
        feedback = [item.model_dump(mode="json") for item in session.exec(select(Feedback))]
    assert len(feedback) > len(VALUES)
    places = {
        "database": everything_kept(site.database),
        "feedback": json.dumps(feedback, ensure_ascii=False),
        "log": log_lines.getvalue(),
        "stand-ins": shown_by(sandbox),
    }
    assert {name: planted_in(place) for name, place in places.items()} == {name: [] for name in places}
    assert "PASSWORD_1" in places["database"]
    assert "/check" in places["log"]


def test_looking_for_planted_values_finds_one_that_is_kept(site: Site) -> None:
    add_person(site.database, VALUES["e-mail"])
    assert planted_in(everything_kept(site.database)) == ["e-mail"]


def test_an_error_inside_repeats_nothing(log_lines: io.StringIO, site: Site) -> None:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        page = client.get("/check").text
        with site.database.engine.begin() as connection:
            connection.exec_driver_sql("DROP TABLE feedback")
            connection.exec_driver_sql("DELETE FROM chainhead")
        checked = press(client, page=page, text=TEXT, tool=TOOL)
        doubted = press(client, "/check/feedback", page=page, text=TEXT, missed="Dear team", missed_class="personal")
    assert checked.status_code == 500
    assert doubted.status_code >= 500
    assert planted_in(checked.text, log_lines.getvalue()) == []
