"""What security will ask is asked of the person at once, gently and in private; and what contains it is shown."""

from datetime import timedelta
from typing import Any

from tests.flows.conversation.houses import DM, INCIDENT, JONAS, MAYA, OPEN, PRIYA, TECHNICAL, TOM, Town
from triage.domain import Arrival as Came
from triage.domain import Destination, Role
from triage.matters.people import Actor
from triage.tables import Delivery, Event, LegalClock, Message, Ticket


def context_of(town: Town) -> dict[str, Any]:
    return {one["name"]: one["value"] for one in town.ticket.context}


def sent_back(town: Town, person: str, fields: dict[str, str]) -> Came:
    """Send the form back that was opened before."""
    data = {"view": "context", "private": town.ticket.reference, "view_id": "V1", "external_id": "triage-7"}
    filled = {name: value for name, value in fields.items() if value}
    return town.came("submitted", person, fields=filled, **data)


SIX = ["data", "when", "tool", "who", "whose", "kept"]


def form_of(town: Town, action: str, person: str) -> dict[str, Any]:
    town.does(town.press(action, town.ticket.reference, person, view_id="triage-7", channel=DM))
    found: dict[str, Any] = town.payloads("view.update")[-1]
    return found


def test_six_questions_are_asked_in_private_and_partly_filled(town: Town) -> None:
    town.does(town.message(INCIDENT))
    said = str(town.payloads(where=lambda one: one.get("channel") == DM)[-1])
    assert "nobody is blamed" in said
    assert "'action': 'answer'" in said
    asked = [one for one in form_of(town, "answer", MAYA)["parts"] if one["type"] == "ask"]
    assert [one["key"].removeprefix("about_") for one in asked][:6] == SIX
    filled = {one["key"].removeprefix("about_"): one["value"] for one in asked if one["value"]}
    assert filled["tool"] == "Private ChatGPT account"
    assert "yesterday" in filled["when"]
    assert "training" in filled["kept"]
    assert "who" not in filled


def test_exposure_that_the_person_chose_asks_the_same(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    with town.database.writing() as session:
        session.merge(town.ticket).choices = ["security_incident"]
    reference = town.ticket.reference
    town.does(town.press("choose", f"{reference}|security_incident", MAYA))
    assert (town.ticket.restricted, town.ticket.lane) == (True, "technical")
    asked = [one for one in form_of(town, "answer", MAYA)["parts"] if one["type"] == "ask"]
    assert [one["key"].removeprefix("about_") for one in asked][:6] == SIX


def test_later_word_that_gives_it_away_asks_too_and_counts_from_when_it_came(town: Town) -> None:
    first = town.message(TECHNICAL)
    town.does(first)
    town.clock.pass_by(300)
    town.inbox.take(town.message(INCIDENT, thread_ts=first.data["ts"]))
    came = town.clock.now()
    # Nothing acted on it for a while.
    town.clock.pass_by(45)
    town.settle()
    assert "nobody is blamed" in town.said_in(DM)[-2] + town.said_in(DM)[-1]
    (clock,) = town.rows(LegalClock)
    assert (clock.aware_at, clock.notify_by) == (came, came + timedelta(hours=72))


def test_only_what_was_changed_in_the_form_counts_and_what_was_emptied_is_let_go(town: Town) -> None:
    town.does(town.message(INCIDENT, JONAS))
    shown = {one["key"]: one["value"] for one in form_of(town, "answer", JONAS)["parts"] if one["type"] == "ask"}
    assert "Training" in shown["about_kept"]
    # Meanwhile security knows better.
    security = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
    town.desk.matters.give_context(town.ticket.reference, {"tool": "DeepL, a private account"}, by=security)
    fields = {**shown, "about_when": "", "about_whose": "Kunden in Lyon, Passwort: Gh7!kkPq99zz"}
    town.does(sent_back(town, JONAS, fields), sent_back(town, JONAS, fields))
    known = context_of(town)
    assert known["tool"] == "DeepL, a private account"
    assert (known["when"], known["whose"].startswith("Kunden in Lyon")) == (None, True)
    assert [one.data["names"] for one in town.rows(Event) if one.kind == "context_given"] == [
        ["tool"],
        ["when", "whose"],
    ]
    assert "Gh7!kkPq99zz" not in str([vars(one) for table in (Ticket, Delivery, Event) for one in town.rows(table)])
    below = [one for one in town.payloads(where=lambda one: "thread_ts" in one) if "answered what" in str(one)]
    assert len(below) == 1
    assert "Lyon" not in str(below)
    notes = [str(one.payload["text"]) for one in town.rows(Delivery) if one.kind == "issue.comment"]
    assert sum("may not be repeated here" in one and town.ticket.reference in one for one in notes) == 2
    assert not [one for one in notes if "Lyon" in one or "known now:" in one]
    assert "3 of 6 answered" in str(town.payloads("message.update")[-1])


def test_answers_after_it_was_settled_open_it_again_and_those_nobody_could_check_are_asked_for(town: Town) -> None:
    town.does(town.message(INCIDENT))
    reference = town.ticket.reference
    security = Actor("tom.baker@example.com", "Tom Baker", Role.SECURITY)
    town.desk.matters.resolve(reference, "no_action", remark="", by=security)
    assert "submit" in form_of(town, "answer", MAYA)
    town.does(town.submit("context", reference, MAYA, about_who="My flatmate saw it too"))
    assert (town.ticket.state, context_of(town)["who"]) == ("open", "My flatmate saw it too")
    town.seconds = 0.0
    town.does(town.submit("context", reference, MAYA, about_whose="Customers"))
    assert context_of(town)["whose"] is None
    assert "kept none" in str(town.payloads("view.update")[-1])


def test_answer_about_another_matter_that_tells_of_an_exposure_pages_and_asks_for_the_rest(town: Town) -> None:
    town.does(town.message(TECHNICAL))
    town.does(town.submit("context", town.ticket.reference, MAYA, about_tried=INCIDENT))
    assert (town.ticket.restricted, town.ticket.lane) == (True, "security_incident")
    assert any(one.destination is Destination.PAGER for one in town.slack.sent)
    assert "nobody is blamed" in town.said_in(DM)[-1]
    (clock,) = town.rows(LegalClock)
    assert clock.aware_at == town.clock.now()


def test_own_words_instead_are_read_and_kept_with_the_matter(town: Town) -> None:
    first = town.message("I pasted the whole customer list with phone numbers into some AI by mistake, sorry")
    town.does(first)
    town.does(town.message("It was DeepL, last Tuesday", thread_ts=first.data["ts"]))
    assert (context_of(town)["tool"], context_of(town)["when"]) == ("DeepL (free)", "last Tuesday")
    # And what makes no sense by itself, written below nothing.
    town.does(town.message("It doesn't work."))
    assert len(town.rows(Ticket)) == 1
    assert "It doesn't work." in [one.text for one in town.rows(Message)]


def test_answers_fill_in_and_what_came_back_unchanged_is_no_news(town: Town) -> None:
    town.does(town.message(INCIDENT))
    known = {one["name"]: one["value"] for one in town.ticket.context}
    fields = {"about_when": known["when"], "about_tool": known["tool"], "about_whose": "Customers in France"}
    town.does(town.submit("context", town.ticket.reference, MAYA, **fields))
    given = [one.data for one in town.rows(Event) if one.kind == "context_given"]
    assert given == [{"names": ["whose"]}]
    assert "France" not in str([one for one in town.slack.sent if one.destination is Destination.SLACK])


def test_channel_never_sees_the_questions_or_the_tool(town: Town) -> None:
    town.does(town.message(INCIDENT, channel=OPEN, permalink="https://example.slack.com/archives/C0/p1"))
    in_channel = " ".join(town.said_in(OPEN))
    assert "blamed" not in in_channel
    assert "ChatGPT" not in in_channel
    assert any("nobody is blamed" in str(one) for one in town.payloads(where=lambda one: one.get("person") == MAYA))


def test_german_is_asked_in_german(town: Town) -> None:
    town.does(town.message(INCIDENT, JONAS))
    said = str(town.payloads(where=lambda one: one.get("channel") == DM)[-1])
    assert "Vorwurf" in said
    assert "Erst wenn das Sicherheitsteam Sie darum bittet" in said


def test_person_is_told_what_to_revoke_and_not_to_delete_yet(town: Town) -> None:
    town.does(town.message(INCIDENT))
    said = str(town.payloads(where=lambda one: one.get("channel") == DM)[-1])
    assert "About Private ChatGPT account" in said
    assert "Only once Security asks you to: Open the menu beside the chat" in said
    # Whom to call at the vendor is security's to know.
    assert "privacy portal" not in said


def test_card_and_issue_say_how_to_contain_it(town: Town) -> None:
    town.does(town.message(INCIDENT))
    card = str(next(one for one in town.payloads() if one.get("channel") == "#security-incidents"))
    assert "To contain it in Private ChatGPT account" in card
    assert "Call at the vendor: OpenAI" in card
    assert "Decide and notify by" in card
    assert "customer export" not in card
    issue = next(one.payload for one in town.slack.sent if one.kind == "issue.create")
    assert any(step.startswith("Call at the vendor: OpenAI") for step in issue["steps"])


def test_tool_that_is_named_later_is_contained_then(town: Town) -> None:
    town.does(town.message("I pasted the whole customer list with phone numbers into some AI by mistake, sorry"))
    assert town.ticket.restricted
    assert "To contain it" not in str(town.payloads())
    town.does(town.submit("context", town.ticket.reference, MAYA, about_tool="It was DeepL, my own account"))
    assert "To contain it in DeepL (free)" in str(town.payloads("message.update")[-1])
    assert "About DeepL (free)" in town.said_in(DM)[-1]
    assert any("DeepL" in str(one.payload) for one in town.slack.sent if one.kind == "issue.comment")
    known = context_of(town)
    assert "DeepL" not in str(known["kept"])
    # Named rightly at last, it keeps what that one keeps.
    town.does(town.submit("context", town.ticket.reference, MAYA, about_tool="No, it was my own ChatGPT account"))
    assert "training" in str(context_of(town)["kept"])
    assert context_of(town)["kept"] != known["kept"]


def test_security_records_the_decision_in_a_form(town: Town) -> None:
    town.does(town.message(INCIDENT))
    reference = town.ticket.reference
    shown = form_of(town, "legal", TOM)
    options = next(one["options"] for one in shown["parts"] if one.get("key") == "what")
    assert [value for value, _ in options] == ["certain", "notify", "do_not", "aware"]
    town.does(town.submit("legal", reference, TOM, what="notify"))
    assert "needs its reason" in str(town.payloads("view.update")[-1])
    town.does(town.submit("legal", reference, TOM, what="notify", why="Customers are affected."))
    (clock,) = town.rows(LegalClock)
    assert (clock.decision, clock.decided_by, clock.why) == (
        "notify",
        "tom.baker@example.com",
        "Customers are affected.",
    )
    card = str(town.payloads("message.update")[-1])
    assert "decided by Tom Baker" in card
    assert "Customers are affected" not in card
    known = (town.clock.now() - timedelta(hours=5)).isoformat()
    town.does(town.submit("legal", reference, TOM, what="aware", since=known, why="They called before they wrote."))
    (clock,) = town.rows(LegalClock)
    assert (clock.aware_at.isoformat(), clock.notify_by - clock.aware_at) == (known, timedelta(hours=72))


def test_nobody_else_gets_the_form_or_is_heard(town: Town) -> None:
    town.does(town.message(INCIDENT))
    for person in (MAYA, PRIYA):
        assert "submit" not in form_of(town, "legal", person)
        town.does(town.submit("legal", town.ticket.reference, person, what="do_not", why="Nothing happened."))
    (clock,) = town.rows(LegalClock)
    assert clock.decision is None
