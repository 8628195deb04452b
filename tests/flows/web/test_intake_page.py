"""The start page without a script: one field, a look before anything is kept, filed once, and nothing typed is lost."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
from sqlmodel import select

from tests.flows.web.conftest import Site
from tests.flows.web.people import DAN, LEA, add_person, browser
from tests.flows.web.test_roles import signed_in
from triage.domain import Role
from triage.store import sessions
from triage.tables import Delivery, Event, Ticket
from triage.web.rates import MOST_OF_ONE_PERSON

REPORT = "The nightly ticket summaries have been empty since the CRM update"
SECRET = "The summaries stopped, and the password: Tulip-River-42! of dana.smith@example.com is in the log"
EXPOSURE = "I think I pasted the client list into my own ChatGPT last night"


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    with signed_in(site, add_person(site.database, LEA)) as client:
        del client.headers["X-CSRF-Token"]
        yield client


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None, name
    return found[1]


def press(client: httpx.Client, text: str = REPORT, *, page: str | None = None, **fields: str) -> httpx.Response:
    """Press a button as a browser does, with the hidden fields of the page that it stands on."""
    page = page or client.get("/").text
    names = ("csrf", "once", "seen")
    sent = {**{name: hidden(page, name) for name in names}, "text": text, **fields}
    return client.post(fields.pop("to", "/"), files=[(name, (None, value)) for name, value in sent.items()])


def kept(site: Site) -> list[Ticket]:
    with site.database.reading() as session:
        return list(session.exec(select(Ticket).order_by("id")).all())


def events_of(site: Site, kind: str) -> list[Event]:
    with site.database.reading() as session:
        return list(session.exec(select(Event).where(Event.kind == kind)).all())


def in_field(page: str) -> str:
    found = re.search(r'<textarea id="text"[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    assert found is not None
    return found[1]


def test_a_stranger_reads_what_this_is_and_finds_no_form(site: Site) -> None:
    with browser(site) as stranger:
        page = stranger.get("/").text
    assert 'href="/sign-in?next=/"' in page
    assert "Ask or report" in page
    assert "<textarea" not in page


def test_what_is_sent_is_filed_in_ones_own_name_and_leads_to_its_page(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/")
    assert page.status_code == 200
    assert page.text.count("<textarea") == 1
    answer = press(lea, page=page.text)
    (ticket,) = kept(site)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/matters/{ticket.reference}")
    assert (ticket.text, ticket.lane, ticket.source) == (REPORT, "workflow_failure", f"web:{ticket.author_id}")
    with site.client(Role.OPERATIONS) as client:
        assert 'triage_intakes_total{outcome="lane"} 1.0' in client.get("/metrics").text


def test_the_same_form_sent_again_is_one_matter_and_other_words_are_another(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/").text
    places = [press(lea, page=page).headers["Location"] for _ in range(3)]
    assert len(set(places)) == 1
    with ThreadPoolExecutor(4) as pool:
        more = list(pool.map(lambda _: press(lea, f"{REPORT}, again", page=page).headers["Location"], range(4)))
    assert len(set(more)) == 1
    assert len(kept(site)) == 2
    press(lea)
    assert len(kept(site)) == 3


def test_one_form_of_two_people_is_two_matters(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/").text
    with signed_in(site, add_person(site.database, DAN)) as dan:
        theirs = dan.post("/", data={"once": hidden(page, "once"), "text": REPORT}).headers["Location"]
    assert press(lea, page=page).headers["Location"] != theirs


def test_a_look_names_what_would_be_replaced_and_keeps_nothing(site: Site, lea: httpx.Client) -> None:
    answer = press(lea, SECRET, use="look")
    assert answer.status_code == 200
    assert re.search("<b>1 .</b> password", answer.text)
    assert re.search("<b>1 .</b> e-mail address", answer.text)
    assert '<mark class="look-house">&lt;PASSWORD_1&gt;</mark>' in answer.text
    assert "Then have it changed" in answer.text
    assert in_field(answer.text) == SECRET
    assert kept(site) == []
    assert events_of(site, "paste_checked") == []
    assert "Nothing in it would have to be replaced" in press(lea, REPORT, use="peek").text


def test_no_secret_of_the_text_is_in_any_row_or_log_line(
    site: Site, lea: httpx.Client, capfd: pytest.CaptureFixture[str]
) -> None:
    assert press(lea, SECRET).status_code == 303
    (ticket,) = kept(site)
    assert "<PASSWORD_1>" in ticket.text
    with site.database.reading() as session:
        rows = [str(one.payload) for one in session.exec(select(Delivery))]
        rows += [str(one.data) for one in session.exec(select(Event))]
    written = capfd.readouterr()
    for word in ("Tulip", "dana.smith"):
        assert word not in "".join([*rows, ticket.text, ticket.source_id, written.out, written.err])
    # Nor can anybody try out what stood there: the id is made of the masked words.
    again = SECRET.replace("Tulip-River-42!", "Rose-Garden-77!")
    assert press(lea, again, once=ticket.source_id.partition(":")[0]).headers["Location"].endswith(ticket.reference)


def test_an_exposure_is_never_answered_from_the_policy_and_goes_to_security(site: Site, lea: httpx.Client) -> None:
    page = press(lea, EXPOSURE, use="peek").text
    assert "security is told at once" in page
    assert 'class="answer' not in page
    assert press(lea, EXPOSURE).status_code == 303
    (ticket,) = kept(site)
    assert ticket.restricted
    with site.database.reading() as session:
        assert "pager" in {one.destination for one in session.exec(select(Delivery))}


@pytest.mark.parametrize(
    ("text", "said"), [(" \n ", "a sentence is enough"), ("x" * 20_001, "20\u202f000 fit in")], ids=["empty", "long"]
)
def test_what_has_to_be_mended_is_said_at_the_field_and_the_text_stays(
    site: Site, lea: httpx.Client, text: str, said: str
) -> None:
    answer = press(lea, text)
    assert answer.status_code == 422
    mistake = re.search(r'id="text-mistake" data-slot>([^<]+)<', answer.text)
    assert mistake is not None
    assert said in mistake[1]
    assert in_field(answer.text) == text.strip()
    assert 'aria-invalid="true" aria-describedby="text-mistake text-hint"' in answer.text
    assert kept(site) == []


def test_nothing_is_said_of_a_field_that_was_emptied_while_typing(lea: httpx.Client) -> None:
    answer = press(lea, "", use="peek")
    assert answer.status_code == 200
    assert 'id="text-mistake" data-slot hidden' in answer.text


def test_who_sends_too_much_is_told_when_to_go_on_and_the_text_stays(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/").text
    for _ in range(MOST_OF_ONE_PERSON):
        assert press(lea, page=page).status_code == 303
    answer = press(lea, "one more", page=page)
    assert answer.status_code == 429
    assert int(answer.headers["Retry-After"]) > 0
    assert "send it in 15 minutes" in answer.text
    assert in_field(answer.text) == "one more"
    assert len(kept(site)) == 1


def test_a_session_that_ended_while_one_typed_takes_nothing_away(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/").text
    secret = str(lea.headers["Cookie"]).partition("=")[2]
    with site.database.writing() as session:
        sessions.end(session, secret, now=datetime.now(UTC))
    answer = press(lea, SECRET, page=page)
    assert answer.status_code == 403
    assert "You are not signed in any more" in answer.text
    assert 'href="/sign-in?next=/"' in answer.text
    assert in_field(answer.text) == SECRET
    assert kept(site) == []
    assert hidden(answer.text, "once") == hidden(page, "once")


def test_after_signing_in_anew_the_old_form_is_given_back_and_sent_with_one_more_press(site: Site) -> None:
    number = add_person(site.database, LEA)
    with signed_in(site, number) as earlier, signed_in(site, number) as later:
        for client in (earlier, later):
            del client.headers["X-CSRF-Token"]
        old = earlier.get("/").text
        answer = press(later, page=old)
        assert answer.status_code == 403
        assert "press the button once more" in answer.text
        assert in_field(answer.text) == REPORT
        assert kept(site) == []
        assert press(later, page=answer.text).status_code == 303
    assert len(kept(site)) == 1


def test_a_form_from_another_site_is_refused_in_words_and_not_shown(site: Site, lea: httpx.Client) -> None:
    with browser(site) as stranger:
        for client in (lea, stranger):
            for said in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
                answer = client.post("/", data={"text": SECRET}, headers=said)
                assert answer.status_code == 403
                assert "came from another site" in answer.text
                assert "Tulip" not in answer.text
    assert kept(site) == []


def test_without_a_database_nothing_is_filed_and_the_text_stays(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/").text
    with site.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE delivery RENAME TO away")
    answer = press(lea, page=page)
    # A missing table is an absent database to SQLite alone; both file nothing.
    assert answer.status_code == (503 if site.database.engine.dialect.name == "sqlite" else 500)
    assert answer.status_code == 500 or in_field(answer.text) == REPORT
    with site.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO delivery")
    assert kept(site) == []


def test_the_other_language_keeps_what_was_typed_and_files_nothing(site: Site, lea: httpx.Client) -> None:
    answer = press(lea, SECRET, to="/?lang=de", use="language")
    assert answer.status_code == 200
    assert '<html lang="de">' in answer.text
    assert in_field(answer.text) == SECRET
    assert kept(site) == []
    assert "Worum geht es?" in lea.get("/?lang=de").text
    assert "Schreiben Sie, worum es geht" in press(lea, "", to="/?lang=de").text


def test_what_stands_in_the_field_is_shown_as_text(lea: httpx.Client) -> None:
    page = press(lea, "</textarea><script>alert(1)</script>", use="look").text
    assert "<script>alert" not in page
    assert in_field(page) == "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.mark.parametrize(("role", "there"), [(Role.EMPLOYEE, 0), (Role.AGENT, 1)])
def test_the_way_to_the_tickets_is_shown_to_staff(site: Site, role: Role, there: int) -> None:
    with signed_in(site, add_person(site.database, DAN, role)) as client:
        page = client.get("/").text
    assert page.count('<a href="/tickets"') == there
    assert '<a href="/matters"' in page
    assert '<a href="/" aria-current="page">Ask or report</a>' in page


def test_how_long_a_text_may_be_is_a_setting(site_with: Callable[..., Site]) -> None:
    site = site_with(longest_text=50)
    with signed_in(site, add_person(site.database, LEA)) as client:
        assert client.post("/", data={"text": "Copilot is greyed out in Word since this morning."}).status_code == 303
        assert client.post("/", data={"text": "x" * 51}).status_code == 422
