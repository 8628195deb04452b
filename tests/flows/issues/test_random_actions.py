"""People act at random on both sides while Jira's webhooks go astray: after a sweep both sides agree.

ACTIONS in the environment says how many actions there are, SEED where chance begins: `make test-long` takes many.
"""

import os

from classifiers.lanes.model import LaneModel
from playbooks.book import Book
from tests.flows.issues.acting import People, disturb
from tests.flows.issues.agreement import differences
from tests.flows.issues.both_sides import both_sides
from tests.flows.searched import assert_search_is_in_step
from triage.database import Database
from triage.tables import Event

ACTIONS = int(os.environ.get("ACTIONS", "40"))
SEED = int(os.environ.get("SEED", "6"))
ACTIONS_A_MATTER = 12
# A decision is an assignment, a step and a remark; a line that is not followed is one more.
MOST_DELIVERIES_AN_ACTION = 3


def test_both_sides_agree_after_random_actions(database: Database, book: Book, judge: LaneModel) -> None:
    with both_sides(database, book, judge) as here:
        people = People(here, SEED)
        disturb(here, SEED)
        for number in range(ACTIONS):
            if number % ACTIONS_A_MATTER == 0:
                people.report()
            people.act()
        here.sandbox.faults.clear()
        here.hear_all()
        here.sweep()
        found = differences(here)
        assert found == [], "\n".join([*found, f"after, with SEED={SEED}:", *people.done])
        assert_search_is_in_step(database)
        assert here.told_jira() <= MOST_DELIVERIES_AN_ACTION * ACTIONS
        before = (here.told_jira(), len(here.rows(Event)))
        here.sweep()
        assert (here.told_jira(), len(here.rows(Event))) == before
