"""The page "Can I paste this?" without a script: answered, mended, asked and doubted."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlmodel import col, select

from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, add_person, browser, sign_in
from triage.store import events
from triage.store.events import Happening
from triage.tables import Delivery, Escalation, Event, Feedback, Ticket

TEXT = "Dear team,\nplease <b>write</b> to dana.smith@example.com today."
SECRET = "The password: Tulip-River-42! opens it"
# A few words are taken for a description of data, a longer text is the data itself.
MORE = ". The meeting was moved to the small room upstairs." * 10
TOOL = "m365_copilot"


@pytest.fixture
def lea(site: Site) -> Iterator[httpx.Client]:
    add_person(site.database, LEA)
    with browser(site) as client:
        sign_in(client)
        yield client


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([0-9a-f]*)"', page)
    assert found is not None
    return found[1]


def press(client: httpx.Client, path: str = "/check", *, page: str | None = None, **fields: str) -> httpx.Response:
    """Press a button as a browser does, with the hidden fields of the page that it stands on."""
    page = page or client.get("/check").text
    sent = {"csrf": hidden(page, "csrf"), "once": hidden(page, "once"), "tool": TOOL, **fields}
    return client.post(path, files=[(name, (None, value)) for name, value in sent.items()])


def checks(site: Site) -> list[Event]:
    with site.database.reading() as session:
        found = session.exec(select(Event).where(Event.kind == "paste_checked").order_by(col(Event.id)))
        return list(found)


def test_who_is_not_signed_in_is_sent_to_sign_in(site: Site) -> None:
    with browser(site) as client:
        answer = client.get("/check")
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/sign-in?next=")


def test_the_answer_stands_above_the_form_with_reason_version_marks_and_copy(site: Site, lea: httpx.Client) -> None:
    answer = press(lea, text=TEXT)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    page = answer.text
    assert page.index('id="answer"') < page.index('id="text"')
    assert "once the sensitive parts are masked" in page
    assert "section 3.1 Personal data, version" in page
    assert '<mark class="look-person">dana.smith@example.com' in page
    assert "&lt;b&gt;write&lt;/b&gt;" in page
    assert "<b>write</b>" not in page
    assert "&lt;EMAIL_1&gt;" in page
    assert re.search("<b>1 .</b> e-mail address", page)
    assert len(checks(site)) == 1


def test_one_event_keeps_counts_and_no_text(site: Site, lea: httpx.Client) -> None:
    press(lea, text=TEXT)
    (event,) = checks(site)
    assert event.actor == LEA
    assert event.data["groups"] == ["sales"]
    assert event.data["tool"] == TOOL
    assert event.data["classes"] == {"personal": 1}
    assert event.data["types"] == {"email": 1}
    assert event.data["verdict"] == "yes_if_redacted"
    assert event.data["characters"] == len(TEXT)
    assert "dana" not in str(event.data)
    with site.database.reading() as session:
        assert events.first_broken(session) is None


def test_an_unknown_tool_is_on_record_by_its_redacted_name_and_never_yes(site: Site, lea: httpx.Client) -> None:
    name = "Sparkle Writer of dana.smith@example.com " + "x" * 60
    page = press(lea, text="Hello", tool="another-one", tool_other=name).text
    assert "may go into" not in page
    kept = checks(site)[0].data["tool"]
    assert kept.startswith("Sparkle Writer of <EMAIL_1>")
    assert len(kept) <= 60


def test_the_tools_used_last_come_first(lea: httpx.Client) -> None:
    press(lea, text="Hello", tool="perplexity")
    tools = re.findall(r'name="tool" value="([^"]+)"', lea.get("/check").text)
    assert tools[0] == "perplexity"
    assert tools[-1] == "another-one"
    assert len(tools) == len(set(tools))


@pytest.mark.parametrize(
    ("fields", "said", "field"),
    [
        ({"text": " \n "}, "nothing to check yet", "text"),
        ({"text": "x" * 100_001}, "too long to check at once", "text"),
        ({"text": "Hello", "tool": ""}, "choose the tool", "tool"),
        ({"text": "Hello", "tool": "no such key"}, "choose the tool", "tool"),
        ({"text": "Hello", "tool": "another-one"}, "what the other tool is called", "tool_other"),
        ({"text": "Hello", "described": "d" * 301}, "up to 300 characters", "described"),
    ],
)
def test_what_has_to_be_mended_is_said_at_the_field_and_the_text_stays(
    site: Site, lea: httpx.Client, fields: dict[str, str], said: str, field: str
) -> None:
    answer = press(lea, **fields)
    assert answer.status_code == 422
    mistake = re.search(rf'id="{field}-mistake" data-slot>([^<]+)<', answer.text)
    assert mistake is not None
    assert said in mistake[1]
    assert f'href="#{field}"' in answer.text
    assert fields["text"].strip() in answer.text
    assert checks(site) == []


def test_words_and_boxes_alone_get_an_answer(site: Site, lea: httpx.Client) -> None:
    page = press(lea, described="Patients with their illnesses", classes="special_category").text
    assert "No, please don&#39;t put this into" in page
    assert "Nobody has looked at the text itself" in page
    assert checks(site)[0].data["classes"]["special_category"] == 0


def test_the_masked_copy_is_checked_again_and_a_marking_is_not_forgotten(lea: httpx.Client) -> None:
    page = press(lea, text=SECRET + MORE).text
    assert 'value="copy"' in page
    again = press(lea, text=SECRET + MORE, use="copy").text
    assert "Yes, this may go into" in again
    assert "&lt;PASSWORD_1&gt; opens it" in again
    assert "Tulip" not in again
    assert "The copy that you may use" in again
    assert again.index('id="copy-button"') < again.index('id="text"')
    marked = press(lea, text="STRICTLY CONFIDENTIAL\n" + SECRET + MORE, use="copy").text
    assert "Yes, this may go into Microsoft 365 Copilot." not in marked
    assert '<input type="checkbox" name="classes" value="confidential" checked>' in marked


def test_masking_is_not_offered_where_it_changes_nothing(lea: httpx.Client) -> None:
    for text in ("Tulip-River-42! is the password", "STRICTLY CONFIDENTIAL" + MORE):
        page = press(lea, text=text).text
        left = re.search(r'class="answer (\w+)"', page)
        assert left is not None
        assert ('value="copy"' in page) is ("password" in text)
    assert 'value="copy"' not in press(lea, text="4111 1111 1111 1111").text


def test_the_other_language_keeps_what_was_typed_and_checks_nothing(site: Site, lea: httpx.Client) -> None:
    answer = press(lea, "/check?lang=de", text=TEXT, described="d" * 301, tool="", classes="payment", use="language")
    assert answer.status_code == 200
    assert '<html lang="de">' in answer.text
    assert "dana.smith@example.com today.</textarea>" in answer.text
    assert 'name="classes" value="payment" checked' in answer.text
    assert 'class="mistake" id="tool-mistake" data-slot hidden' in answer.text
    assert 'id="answer"' not in answer.text
    assert checks(site) == []
    with site.database.reading() as session:
        assert session.exec(select(Feedback)).all() == []
    assert '<html lang="de">' in lea.get("/check").text


def test_one_mistake_and_two_are_counted_and_the_title_names_the_answer(lea: httpx.Client) -> None:
    assert "<title>One thing before we can check it \u2013 Can I paste this?" in press(lea, text="").text
    assert '<h2 id="answer" tabindex="-1">2 things before we can check it</h2>' in press(lea, text="", tool="").text
    assert "<title>No \u2013 Can I paste this?" in press(lea, text=SECRET).text
    assert "<title>Can I paste this?" in lea.get("/check").text
    german = press(lea, "/check?lang=de", text="", tool="").text
    assert "Noch 2 Dinge, bevor wir prüfen können" in german


def test_a_missing_tool_is_said_at_the_group_and_at_each_of_its_buttons(lea: httpx.Client) -> None:
    page = press(lea, text="Hello", tool="").text
    assert re.search(r'<fieldset [^>]*id="tool" [^>]*aria-invalid="true" aria-describedby="tool-mistake"', page)
    radios = re.findall(r'<input type="radio" name="tool"[^>]*>', page)
    assert all('aria-describedby="tool-mistake"' in radio for radio in radios)
    assert "aria-describedby" not in re.findall(r'<input type="radio" name="tool"[^>]*>', lea.get("/check").text)[0]


def test_a_mark_says_its_kind_in_words_of_its_own(lea: httpx.Client) -> None:
    assert 'dana.smith@example.com<span class="kind"> (e-mail address)</span>' in press(lea, text=TEXT).text


def test_a_restricted_tool_says_yes_only_for_what_anybody_may_read(lea: httpx.Client) -> None:
    page = press(lea, text="The weather is fine today" + MORE, tool="perplexity").text
    assert "Yes, if anybody may read it." in page
    assert "For research on public matters." in page
    assert "<dt>Better still</dt>" in page
    assert "<dt>What you can do instead</dt>" not in press(lea, text=TEXT).text


def test_the_question_says_truly_what_goes_along(lea: httpx.Client) -> None:
    assert "in which what we found is masked" in press(lea, text=SECRET).text
    said = press(lea, text="Bluehorse opens it" + MORE, classes="credentials").text
    assert "no copy of it" in said
    assert "no copy of it" in press(lea, described="the passwords of the vault").text


def first_tools(page: str) -> list[str]:
    shown = page[page.index('id="tool"') : page.index("More tools")]
    return re.findall(r'name="tool" value="([^"]+)"', shown)


def test_the_tools_that_the_company_asks_about_most_are_seen_at_once(site: Site, lea: httpx.Client) -> None:
    assert first_tools(lea.get("/check").text)[4:] == ["chatgpt_free"]
    with site.database.writing() as session:
        old = [Happening("paste_checked", "omar", data={"tool": "grok"})] * 3
        events.append(session, old, at=datetime.now(UTC) - timedelta(days=91))
    assert first_tools(lea.get("/check").text)[4:] == ["chatgpt_free"]
    add_person(site.database, "omar")
    with browser(site) as other:
        sign_in(other, "omar")
        for tool in ("deepl_free", "perplexity", "perplexity", "m365_copilot"):
            press(other, text="Hello", tool=tool)
    assert first_tools(lea.get("/check").text)[4:] == ["perplexity", "deepl_free"]


def test_asking_twice_is_one_ticket_with_all_that_its_owner_needs(site: Site, lea: httpx.Client) -> None:
    first = press(lea, text=SECRET).text
    asked = [press(lea, "/check/ask", page=first, text=SECRET, purpose="Write a reminder").text for _ in range(2)]
    references = [re.findall(r"R-[0-9A-Z]{7}", page) for page in asked]
    assert references[0] == references[1]
    assert "will get back to you by" in asked[0]
    with site.database.reading() as session:
        (ticket,) = session.exec(select(Ticket)).all()
        assert session.exec(select(Escalation)).all() == []
        assert {one.destination for one in session.exec(select(Delivery))} == {"jira", "slack"}
    assert ticket.reference == references[0][0]
    assert (ticket.lane, ticket.model_version, ticket.restricted) == ("data_handling", "paste-check", False)
    assert ticket.text.startswith("May I put this into Microsoft 365 Copilot?")
    assert "<PASSWORD_1> opens it" in ticket.text
    assert ticket.data_classes == {"credentials": 1}
    context = {item["name"]: item["value"] for item in ticket.context}
    assert context["tool"] == "Microsoft 365 Copilot"
    assert "credentials" in context["data"]
    assert context["purpose"] == "Write a reminder"
    assert [item for item in ticket.context if item["required"] and item["value"] is None] == []


def test_a_question_of_another_text_is_another_ticket(site: Site, lea: httpx.Client) -> None:
    page = press(lea, text=SECRET).text
    press(lea, "/check/ask", page=page, text=SECRET)
    press(lea, "/check/ask", page=page, text=SECRET + ", and another door")
    with site.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 2


def test_a_question_described_otherwise_is_another_ticket(site: Site, lea: httpx.Client) -> None:
    page = press(lea, text=SECRET).text
    press(lea, "/check/ask", page=page, text=SECRET)
    press(lea, "/check/ask", page=page, text=SECRET, described="our customer list")
    press(lea, "/check/ask", page=page, text=SECRET, classes="payment")
    with site.database.reading() as session:
        assert len(session.exec(select(Ticket)).all()) == 3


@pytest.mark.parametrize("said", [{"classes": "credentials"}, {"described": "the passwords of the vault"}])
def test_a_text_that_holds_what_was_not_found_is_not_handed_on(
    site: Site, lea: httpx.Client, said: dict[str, str]
) -> None:
    text = "Bluehorse Seventy Staple opens it" + MORE
    page = press(lea, "/check/ask", text=text, **said).text
    assert "will get back to you by" in page
    with site.database.reading() as session:
        (ticket,) = session.exec(select(Ticket)).all()
        sent = [str(one.payload) for one in session.exec(select(Delivery))]
    assert "The text itself is not shown here" in ticket.text
    assert "Bluehorse" not in ticket.text + "".join(sent)


def test_a_sign_that_nobody_sees_hides_no_word_of_the_name_of_a_tool(site: Site, lea: httpx.Client) -> None:
    page = press(lea, text="The weather is fine", tool="another-one", tool_other="Not\u200b Microsoft 365 Copilot").text
    assert 'class="answer ask"' in page
    assert checks(site)[0].data["tool"] == "Not Microsoft 365 Copilot"


def test_a_doubted_finding_is_kept_once_by_its_shape(site: Site, lea: httpx.Client) -> None:
    page = press(lea, text=TEXT).text
    button = re.search(r'name="finding" value="([^"]+)"', page)
    assert button is not None
    said = [press(lea, "/check/feedback", text=TEXT, finding=button[1]).text for _ in range(2)]
    assert "noted for review" in said[0]
    assert "told us this before" in said[1]
    assert 'id="answer"' in said[0]
    with site.database.reading() as session:
        (item,) = session.exec(select(Feedback)).all()
    assert (item.kind, item.detector, item.data_class, item.person) == ("false_alarm", "email", "personal", LEA)
    assert item.shape == "aaaa.aaaaa@aaaaaaa.aaa"
    assert item.context == "Dear team, please <b>write</b> to <…> today."


def test_a_missed_value_is_cut_out_before_it_is_kept(site: Site, lea: httpx.Client) -> None:
    text = "Falcon-Nest is due in May, and falcon-nest is known to dana.smith@example.com"
    page = press(lea, "/check/feedback", text=text, missed="Falcon-Nest", missed_class="confidential").text
    assert "noted for review" in page
    with site.database.reading() as session:
        (item,) = session.exec(select(Feedback)).all()
    assert (item.kind, item.detector, item.shape) == ("missed", "confidential", "Aaaaaa-Aaaa")
    assert item.context == "<…> is due in May, and <…> is known to <EMAIL_1>"


def test_after_a_missed_value_the_answer_is_no_yes_any_more(lea: httpx.Client) -> None:
    missed = {"text": TEXT, "missed": "Dear team", "missed_class": "personal"}
    page = press(lea, "/check/feedback", text=TEXT + " Falcon", missed="Falcon", missed_class="confidential").text
    assert 'class="answer ask"' in page
    assert "Please ask first: you said that it holds confidential business information." in page
    assert 'name="classes" value="confidential" checked' in page
    assert 'id="copy"' not in page
    assert 'value="copy"' not in page
    told = {"told": "confidential", "classes": "confidential"}
    assert "Please ask first" in press(lea, "/check/ask", text=TEXT, **told).text
    graver = press(lea, "/check/feedback", **missed | {"missed_class": "credentials"}).text
    assert 'class="answer no"' in graver
    allowed = {"text": "The weather is fine" + MORE, "missed": "weather", "missed_class": "source_code"}
    assert 'class="answer yes"' in press(lea, "/check/feedback", **allowed).text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"missed": ""}, "copy the words that were missed"),
        ({"missed": "not there", "missed_class": "personal"}, "not in your text"),
        ({"missed": "dana.smith@example.com", "missed_class": "personal"}, "found already"),
        ({"missed": "Dear team"}, "choose what the missed words are"),
        ({"missed": "Dear team", "missed_class": "zebra"}, "choose what the missed words are"),
        ({"finding": "0-4-email"}, "has changed since"),
        ({"finding": "²-4-email"}, "has changed since"),
    ],
)
def test_feedback_on_what_is_not_there_keeps_nothing(
    site: Site, lea: httpx.Client, fields: dict[str, str], said: str
) -> None:
    answer = press(lea, "/check/feedback", text=TEXT, **fields)
    assert answer.status_code == 422
    assert said in answer.text
    with site.database.reading() as session:
        assert session.exec(select(Feedback)).all() == []


def test_everything_is_said_in_german(lea: httpx.Client) -> None:
    assert "Darf ich das einfügen?" in lea.get("/check?lang=de").text
    page = press(lea, text=TEXT).text
    assert '<html lang="de">' in page
    assert "sobald die sensiblen Teile maskiert sind" in page
    assert "E-Mail-Adresse" in page
    assert "besondere Kategorien" in page
    assert press(lea, text="").status_code == 422


def test_a_form_without_its_token_is_refused_and_nothing_is_kept(site: Site, lea: httpx.Client) -> None:
    answer = lea.post("/check", data={"text": TEXT, "tool": TOOL})
    assert answer.status_code == 403
    assert checks(site) == []


@pytest.mark.parametrize("path", ["/check/ask", "/check/feedback"])
def test_a_link_followed_from_an_answer_leads_back_to_the_form(lea: httpx.Client, path: str) -> None:
    answer = lea.get(f"{path}?lang=de")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/check?lang=de"


def test_without_a_record_there_is_no_answer_and_the_text_stays(site: Site, lea: httpx.Client) -> None:
    page = lea.get("/check").text
    with site.database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE chainhead RENAME TO away")
    answer = press(lea, page=page, text=TEXT)
    assert answer.status_code >= 500
    assert "may go into" not in answer.text
