"""The sentences of incidents: the questions, what contains the damage, and the law's clock."""

from collections.abc import Mapping
from types import MappingProxyType

# One entry a sentence, as in `playbooks.sentences`.
INCIDENT_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # to the person who reported it
        "incident_questions": "owner",
        "incident_form_intro": "",
        "incident_not_checked": "",
        "contain_person": "tool revoke delete keeps",
        # to those who contain it
        "card_questions": "",
        "card_questions_answered": "answered count",
        "card_person_answered": "name reference",
        "contain_title": "tool",
        "contain_delete": "how",
        "contain_revoke": "how",
        "contain_vendor": "how",
        "contain_keeps": "how",
        "jira_contain": "rows",
        # the law's clock
        "card_legal": "",
        "card_button_legal": "",
        "legal_state_open": "moment",
        "legal_state_notify": "moment person",
        "legal_state_do_not": "person",
        "legal_state_notified": "moment",
        "legal_aware": "",
        "legal_certain": "",
        "legal_not_certain": "",
        "legal_why": "",
        "slack_form_legal": "",
        "legal_form_what": "",
        "legal_form_why": "",
        "legal_form_since": "",
        "legal_what_certain": "",
        "legal_what_notify": "",
        "legal_what_do_not": "",
        "legal_what_notified": "",
        "legal_what_not_notified": "",
        "legal_what_aware": "",
        "legal_choose": "",
        "legal_say_why": "",
        "legal_say_since": "",
        "legal_decide_first": "reference",
        "legal_notified_already": "reference",
        "legal_not_yours": "reference",
        "legal_no_clock": "reference",
        "jira_legal_certain": "person",
        "jira_legal_notify": "person",
        "jira_legal_do_not": "person",
        "jira_legal_notified": "person",
        "jira_legal_not_notified": "person",
        "jira_legal_aware": "person moment",
        "jira_legal_began": "moment",
        "legal_remind_decide": "reference moment",
        "legal_remind_notify": "reference moment",
        "legal_overdue": "reference moment",
    }
)
