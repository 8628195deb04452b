"""Of two problems that are merged, one issue in Jira stays: the one that is there, or on its way, or still to come."""

from threading import Thread

import pytest

from tests.flows.issues.conftest import Company
from tests.flows.issues.test_problem_issues import ELIF, link, linked_with, parents, problem_of, raised, told, town
from triage.matters import problem_issues
from triage.matters.change import Change
from triage.matters.people import Done
from triage.matters.problems import take_in
from triage.store.problems import held
from triage.tables import Delivery, Problem

__all__ = ["town"]


def test_merged_problems_keep_one_issue_also_while_it_is_being_made(town: Company) -> None:
    told(town, "greyed 1", "greyed 2", "invoice 3", "invoice 4")
    one, other = town.rows(Problem)
    town.desk.problems.raise_issue(other.reference, by=ELIF)
    town.desk.problems.merge(one.reference, other.reference, by=ELIF)
    assert raised(town, one.reference) == Done(one.reference, is_new=False)
    (parent,) = parents(town)
    assert (problem_of(town).reference, problem_of(town).jira_key) == (one.reference, parent.key)
    assert link(town) == 4
    assert len(linked_with(town, parent)) == 4


@pytest.mark.parametrize("refused", ["one", "other"])
def test_of_an_issue_that_is_there_and_one_that_jira_refused_a_merge_keeps_the_first(
    town: Company, refused: str
) -> None:
    told(town, "greyed 1", "greyed 2", "invoice 3", "invoice 4")
    one, other = town.rows(Problem)
    first, second = (one, other) if refused == "one" else (other, one)
    town.sandbox.jira.archive("IT")
    raised(town, first.reference)
    town.sandbox.jira.restore("IT")
    raised(town, second.reference)
    (parent,) = parents(town)
    town.desk.problems.merge(one.reference, other.reference, by=ELIF)
    assert (problem_of(town).reference, problem_of(town).jira_key) == (one.reference, parent.key)
    assert raised(town) == Done(one.reference, is_new=False)
    assert len(parents(town)) == 1


def test_a_key_that_comes_while_two_are_merged_is_kept_by_the_one_that_stays(town: Company) -> None:
    told(town, "greyed 1", "greyed 2", "invoice 3", "invoice 4")
    one, other = town.rows(Problem)
    town.desk.problems.raise_issue(other.reference, by=ELIF)
    (making,) = (row.key for row in town.rows(Delivery) if row.kind == "problem.create")

    def comes() -> None:
        with town.database.writing() as session:
            problem_issues.made(
                Change(session, town.desk.premises, now=town.clock.now()), making, key="IT-77", url=None
            )

    with town.database.writing() as session:
        change = Change(session, town.desk.premises, now=town.clock.now())
        take_in(change, held(session, one.id or 0), held(session, other.id or 0), how="by hand")
        session.flush()
        coming = Thread(target=comes)
        coming.start()
        # Until it waits for what is held here.
        coming.join(0.4)
    coming.join()
    assert (problem_of(town).reference, problem_of(town).jira_key) == (one.reference, "IT-77")
