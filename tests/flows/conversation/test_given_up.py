"""An arrival that can't be acted on: it stands in nobody's way, and is tried again once that is mended."""

import json
from typing import Any

from typer.testing import CliRunner, Result

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.conversation.houses import TECHNICAL, Town
from tests.flows.hesitating import Hesitant
from triage.cli import app
from triage.database import Database
from triage.tables import Arrival, Delivery, Event, Ticket

BROKEN = "This is broken"


class Failing(Hesitant):
    def judge(self, text: str) -> Any:
        if text == BROKEN:
            raise ValueError(text)
        return super().judge(text)


def type_in(database: Database, *words: str) -> Result:
    address = database.url.render_as_string(hide_password=False)
    return CliRunner().invoke(app, ["arrivals", *words], env={"TRIAGE_DATABASE_URL": address})


def test_failing_arrival_stands_in_nobodys_way_and_is_tried_once_more(
    database: Database, book: Book, judge: LaneModel, town: Town
) -> None:
    ill = Town(database, book, Failing(), town.clock)
    ill.does(ill.message(BROKEN), ill.message(TECHNICAL))
    assert [one.text for one in ill.rows(Ticket)] == [TECHNICAL]
    for _ in range(10):
        ill.clock.pass_by(minutes=5)
        ill.act()
    assert any("could not be acted on" in str(one.payload) for one in ill.rows(Delivery))
    listed = type_in(database, "list").stdout
    shown = json.loads(listed)
    assert (shown["kind"], shown["failures"], "ValueError" in shown["error"]) == ("message", 8, True)
    assert "broken" not in listed
    retried = type_in(database, "retry", str(shown["id"]), "999999")
    assert (retried.exit_code, "999999" in retried.output) == (1, True)
    healed = Town(database, book, judge, town.clock)
    healed.act()
    assert {one.state for one in healed.rows(Arrival)} == {"done"}
    assert [one.data for one in healed.rows(Event) if one.kind == "arrival_retried"] == [{"arrival": shown["id"]}]
    assert type_in(database, "list").stdout == ""
