"""The sentences of working clocks: on cards, in warnings and when one has run out."""

from collections.abc import Mapping
from types import MappingProxyType

CLOCK_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "clock_acknowledge": "",
        "clock_first_answer": "",
        "clock_resolve": "",
        "clock_review": "",
        "clock_approval": "",
        "clock_warning": "reference what when url",
        "clock_breached": "reference what when owner url",
        "card_first_answer_by": "",
        "card_approval_by": "",
        "card_review_by": "",
        "card_clock_missed": "when",
        "card_clock_paused": "",
        "clock_mail": "",
        "card_button_rank": "",
        "slack_form_rank": "",
        "slack_form_rank_severity": "",
        "jira_clock_warned": "what when",
        "jira_clock_breached": "what when",
        "jira_clock_escalated": "what when owner",
    }
)
