"""Somebody whose Slack speaks German: every word to them is German, and the team reads what it always reads."""

from tests.flows.conversation.houses import DM, JONAS, PRIYA, TECHNICAL, Town
from triage.tables import Delivery


def words_to_jonas(town: Town) -> str:
    return " ".join(str(one["parts"]) for one in town.payloads(where=lambda one: one.get("channel") == DM))


def test_the_answer_its_questions_and_its_form_are_german(town: Town) -> None:
    town.does(town.message(TECHNICAL, JONAS))
    (answer,) = town.payloads(where=lambda one: one.get("channel") == DM)
    assert answer["text"].startswith("Es tut uns leid, dass Sie das aufhält.")
    assert "Darum kümmert sich jetzt: IT-Support." in answer["text"]
    assert " Uhr (Europe/London)" in answer["text"]
    assert town.ticket.reply.startswith("Es tut uns leid, dass Sie das aufhält.")
    town.does(town.press("answer", town.ticket.reference, JONAS, view_id="triage-1"))
    (form,) = town.payloads("view.update")
    labels = [part["label"] for part in form["parts"] if part["type"] == "ask"]
    assert labels == ["Wen es noch betrifft"]
    for english in ("who else", "colleagues", "IT support team", "Sorry that"):
        assert english.lower() not in f"{answer} {form}".lower()


def test_what_follows_is_german_and_the_card_stays_english(town: Town) -> None:
    town.does(town.message(TECHNICAL, JONAS))
    town.does(town.press("take", town.ticket.reference, PRIYA))
    town.does(town.submit("reroute", town.ticket.reference, PRIYA, lane="guidance", why="a question"))
    town.does(town.came("command", JONAS, text="status", channel=DM))
    said = words_to_jonas(town)
    assert "Darum kümmert sich jetzt: IT-Support." in said
    assert "Zuständig: Team AI Enablement." in said
    assert "Wie man KI gut einsetzt" in str(town.payloads()[-1])
    others = [one.payload for one in town.rows(Delivery) if one.payload.get("channel") not in (DM, None)]
    assert "An AI tool does not work for someone" in str(others)
    assert "KI-Werkzeug" not in str(others)
    (issue,) = [one.payload for one in town.rows(Delivery) if one.kind == "issue.create"]
    assert (issue["lane_title"], issue["owner"]) == ("An AI tool does not work for someone", "IT support team")
    assert {item["label"] for item in issue["context"]} == {
        "Tool",
        "Error message",
        "Since when",
        "Who else is affected",
    }


def test_a_question_that_is_unclear_is_asked_in_german(town: Town) -> None:
    town.does(town.message("Es geht nicht", JONAS))
    assert "Um welches KI-Werkzeug oder welche Automatisierung geht es" in words_to_jonas(town)
