"""The sentences of problems, which are several reports of one thing, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

PROBLEM_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # to whoever reported it
        "problem_solved": "reference",
        # what can't be done
        "problem_not_yours": "reference",
        "problem_itself": "reference",
        "problem_not_in_it": "reference matter",
        "problem_nobody_left": "reference",
        "problem_needs_a_name": "",
        "problem_is_solved": "reference",
        "problem_no_such_fix": "",
        "problem_other_maker": "reference",
        "problem_no_jira": "",
        "problem_not_open": "reference",
        # the issue that holds it together
        "jira_problem_counts": "count people since",
        "jira_problem_links": "",
        "jira_problem_end": "reference",
        "problem_issue_stuck": "reference name reason url",
        "problem_issue_closed": "reference name key url",
        "problem_issue_mail": "",
        # a sudden rise
        "rise_alert": "reference name count expected url",
        "rise_no_issue": "reference",
        "rise_mail": "",
    }
)
