"""What people paste by mistake is nowhere afterwards: in no table, no file, no log line and no delivery."""

import io
import logging

import pytest

from tests.flows.desk.desks import INCIDENT, TECHNICAL, Office, everything_kept, message

EMAIL, CARD, KEY, PASSWORD = (
    "anna.berg@customer.example.org",
    "4111 1111 1111 1111",
    "AKIAIOSFODNN7QRSTUVW",
    "Tulip-River-42!",
)
PLANTED = (EMAIL, CARD, KEY, PASSWORD)
SECRETS = f"Her address is {EMAIL}, card {CARD}, AWS key {KEY}, password: {PASSWORD}"


@pytest.mark.parametrize("text", [TECHNICAL, INCIDENT, "It doesn't work."])
@pytest.mark.parametrize("place", ["text", "context"])
def test_planted_secrets_are_nowhere(
    office: Office, log_lines: io.StringIO, capfd: pytest.CaptureFixture[str], *, text: str, place: str
) -> None:
    fields = ("error", "done_so_far", "matter", "data", "unknown")
    if place == "text":
        answer = office.desk.receive(message(f"{text} {SECRETS}"))
    else:
        answer = office.desk.receive(message(text, context=dict.fromkeys(fields, SECRETS)))
    office.desk.receive(message(SECRETS))
    shown = capfd.readouterr()
    places = {
        "tables": everything_kept(office.database),
        "log": log_lines.getvalue() + shown.out + shown.err,
        "answer": repr(answer),
        "deliveries": str([one.payload for one in office.deliveries()]),
    }
    assert answer.reference in places["log"]
    assert [(name, secret) for name, kept in places.items() for secret in PLANTED if secret in kept] == []
    assert {"personal", "payment", "credentials"} <= office.ticket(answer.reference).data_classes.keys()


def test_looking_through_everything_finds_what_is_there(office: Office) -> None:
    office.desk.receive(message(f"Copilot says {PASSWORD[:5]} since this morning"))
    assert PASSWORD[:5] in everything_kept(office.database)


def test_log_that_is_looked_through_would_hold_what_is_logged(log_lines: io.StringIO) -> None:
    logging.getLogger("anything").debug("Her address is %s", EMAIL)
    assert EMAIL in log_lines.getvalue()
