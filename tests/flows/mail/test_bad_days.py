"""Nothing is lost and nothing happens twice by mail: whatever kills the worker, and in whatever order things come."""

import random
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from tests.flows.conversation.houses import INCIDENT, inhabited
from tests.flows.conversation.test_faults import act_dying_at_each_step
from tests.flows.mail.letters import DANA, ERIN, PROBLEM, Mailed, letter
from triage.database import Database
from triage.tables import Arrival, Delivery, Ticket

FIRST, SECOND = "<first@mail.example.com>", "<second@mail.example.com>"


def story() -> list[bytes]:
    return [
        letter(message_id=FIRST),
        letter("It is only Word.", subject="Re: Copilot", message_id=SECOND, replies_to=[FIRST]),
        letter(INCIDENT, sender=f"Erin <{ERIN}>", subject="I am worried"),
        letter("Excel too.", subject="Re: Copilot", replies_to=[SECOND, FIRST]),
        letter(INCIDENT, subject="Another thing"),
    ]


@pytest.fixture
def twin(town: Mailed, migrated_file: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mailed]:
    """Give the same town once more, undisturbed, on a database of its own."""
    path = tmp_path_factory.mktemp("twin") / "triage.db"
    path.write_bytes(migrated_file.read_bytes())
    with closing(Database(f"sqlite:///{path}")) as database:
        yield Mailed(inhabited(database), town.book, town.judge, type(town.clock)())


def undisturbed(twin: Mailed) -> dict[str, list[Any]]:
    for raw in story():
        twin.post(raw)
    twin.act()
    return twin.everything()


def test_worker_killed_at_each_step_does_everything_once(town: Mailed, twin: Mailed) -> None:
    for raw in story():
        town.post(raw)
    assert act_dying_at_each_step(town) > 60
    assert town.everything() == undisturbed(twin)
    assert {one.state for one in town.rows(Arrival)} == {"done"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_doubled_and_shuffled_mails_end_the_same(town: Mailed, twin: Mailed, seed: int) -> None:
    came = [*story(), *story()]
    random.Random(seed).shuffle(came)  # noqa: S311 - a test that can be repeated
    assert [town.post(raw).outcome for raw in came].count("taken") == len(story())
    for _ in range(5):
        town.act()
        town.clock.pass_by(minutes=0.05)
    assert town.everything() == undisturbed(twin)


def test_what_is_told_again_after_an_answer_that_was_lost_is_one(town: Mailed) -> None:
    # The mail server heard nothing of the first 202, and brings it again while it is acted on and after that.
    raw = letter(message_id=FIRST)
    town.post(raw)
    town.post(raw)
    town.act()
    town.post(raw)
    town.settle()
    assert len(town.rows(Ticket)) == 1
    assert [one.payload["to"] for one in town.rows(Delivery) if one.destination == "mail"] == [DANA]
    assert PROBLEM in town.ticket.text
