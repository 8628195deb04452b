"""The rules that security can count on, and when they keep still."""

import pytest

from classifiers.lanes.rules import compiled_rules, incident_reasons


@pytest.mark.parametrize(
    ("text", "part_of_reason"),
    [
        ("I pasted the admin password into the chat", "credential was entered"),
        ("our api key was leaked on Friday", "credential came out"),
        ("He uploaded the whole payroll to a free tool", "confidential records"),
        ("ich habe gestern die Kundendaten weitergegeben, das ist eine Datenpanne", "leak"),
        ("it showed me another patient's file", "somebody else"),
        ("this looks like phishing to me", "attack"),
        ("the agent has deleted forty tickets", "without leave"),
        ("Can I paste the new one? I already pasted the old password yesterday.", "credential was entered"),
    ],
)
def test_a_sentence_that_tells_of_an_incident_is_named(text: str, part_of_reason: str) -> None:
    assert any(part_of_reason in reason for reason in incident_reasons(text, compiled_rules()))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Can I paste something that was shared with the password in it?",
        "What if somebody pasted a password into it",
        "Is there a training on phishing with deepfakes?",
        "Where do I reset my password?",
    ],
)
def test_a_question_and_a_mere_thought_are_no_incident(text: str) -> None:
    assert incident_reasons(text, compiled_rules()) == ()
