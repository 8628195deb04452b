"""A matter ends in Jira by a step that says how it ended, or by none."""

from typing import Any

import pytest

from integrations.jira.steps import Says, Step, step_to_end, what_it_says

DONE, WONT_DO, DUPLICATE = "Done", "Won't Do", "Duplicate"


def step(name: str, status: str = "Done", *resolutions: str, required: bool = False) -> dict[str, Any]:
    field = {"required": required, "allowedValues": [{"name": one} for one in resolutions]}
    return {"id": name, "name": name, "to": {"name": status}, "fields": {"resolution": field} if resolutions else {}}


APPROVE, REJECT = step("Approve", "Approved", DONE, WONT_DO, required=True), step("Reject", "Rejected")
RESOLVE, CANCEL = step("Resolve this issue", "Resolved", DONE, WONT_DO), step("Cancel request", "Canceled")


@pytest.mark.parametrize(
    ("steps", "outcome", "wanted"),
    [
        ([APPROVE, REJECT], "approved", Step("Approve", DONE)),
        ([APPROVE, REJECT], "declined", Step("Reject")),
        ([APPROVE], "declined", None),
        ([REJECT], "approved", None),
        ([APPROVE, REJECT], "answered", None),
        ([APPROVE, REJECT], "fixed", None),
        ([APPROVE, REJECT], "no_action", None),
        ([CANCEL, RESOLVE], "fixed", Step("Resolve this issue", DONE)),
        ([CANCEL, RESOLVE], "declined", Step("Resolve this issue", WONT_DO)),
        ([CANCEL], "no_action", Step("Cancel request")),
        ([CANCEL], "answered", None),
        ([step("Close", "Rejected"), step("Close", "Approved")], "approved", Step("Close")),
        ([step("Approve", "Rejected")], "approved", None),
        ([step("Done", "Done", DUPLICATE, required=True)], "fixed", None),
        ([step("Done", "Done", DUPLICATE)], "fixed", Step("Done")),
        ([step("Done", "Done", DONE, DUPLICATE), step("Duplicate")], "duplicate", Step("Duplicate")),
        ([step("Genehmigen", "Genehmigt"), step("Ablehnen", "Abgelehnt")], "declined", Step("Ablehnen")),
        ([step("Done")], "answered", Step("Done")),
        ([], "fixed", None),
    ],
)
def test_the_step_says_how_it_ended(steps: list[dict[str, Any]], outcome: str, wanted: Step | None) -> None:
    assert step_to_end(steps, outcome) == wanted


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Not approved", Says.NO),
        ("Nicht freigegeben", Says.NO),
        ("Disapprove", Says.NO),
        ("Declined", Says.NO),
        ("Freigeben", Says.YES),
        ("Won\u2019t fix", Says.DROPPED),
        ("Cannot Reproduce", Says.DROPPED),
        ("Close as duplicate", Says.SAME),
        ("Abgeschlossen", Says.PLAIN),
        ("Wontons are served", Says.PLAIN),
    ],
)
def test_a_name_says_no_where_it_only_holds_the_word_for_yes(name: str, says: Says) -> None:
    assert what_it_says(name) is says
