"""The sentences that `wording.yaml` holds: which exist, which placeholders each may use, and how one is filled."""

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from playbooks.audit_sentences import AUDIT_SENTENCES
from playbooks.check_sentences import CHECK_SENTENCES
from playbooks.clock_sentences import CLOCK_SENTENCES
from playbooks.conversation_sentences import CONVERSATION_SENTENCES
from playbooks.handing_sentences import HANDING_SENTENCES
from playbooks.incident_sentences import INCIDENT_SENTENCES
from playbooks.mail_sentences import MAIL_SENTENCES
from playbooks.page_sentences import PAGE_SENTENCES
from playbooks.problem_sentences import PROBLEM_SENTENCES
from playbooks.report_sentences import REPORT_SENTENCES
from playbooks.workflow_sentences import WORKFLOW_SENTENCES

DEFAULT_LANGUAGE = "en"
ANSWER_PLACEHOLDERS = frozenset({"reference", "owner", "acknowledge_by", "missing"})

# What came after the first release: a folder that has not got these yet is given the shipped words.
LATER: Mapping[str, str] = MappingProxyType(
    {
        "duty_human_review": "",
        "duty_keep_record": "",
        "not_checked_reason": "",
        "not_checked_alternative": "",
        "not_clean_reason": "",
        "not_clean_alternative": "",
        "whole_text_reason": "",
        "whole_text_alternative": "",
        "undescribed_reason": "",
        "undescribed_alternative": "",
        "only_said_alternative": "classes",
        "only_mentioned_alternative": "classes",
        "no_copy_yet_alternative": "",
        "nothing_to_mask_alternative": "",
        "nothing_found_reason": "",
        "nothing_found_approved_reason": "tool",
        "nothing_found_alternative": "tool",
        "speaks_of_reason": "classes",
        "speaks_of_alternative": "",
        "masked_before_alternative": "tool",
        "no_tool_reason": "",
        "no_tool_alternative": "",
        **AUDIT_SENTENCES,
        **CHECK_SENTENCES,
        **PAGE_SENTENCES,
        **CLOCK_SENTENCES,
        **CONVERSATION_SENTENCES,
        **HANDING_SENTENCES,
        **INCIDENT_SENTENCES,
        **MAIL_SENTENCES,
        **PROBLEM_SENTENCES,
        **REPORT_SENTENCES,
        **WORKFLOW_SENTENCES,
    }
)

# One entry a sentence: its key in wording.yaml, and the placeholders that the product fills in when it says it.
SENTENCES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        key: frozenset(placeholders.split())
        for key, placeholders in {
            # the reply to a report
            "reference_line": "reference",
            "owner_line": "owner acknowledge_by",
            "ticket_link": "url",
            "missing_intro": "",
            "missing_item": "question",
            "also_told": "owners",
            "needs_review": "owner",
            "which_of_these": "",
            "choice_item": "title",
            "redacted_notice": "classes",
            "not_checked_notice": "owner",
            "duplicate": "reference",
            "similar_open": "reference owner",
            "possible_incident_intro": "owner",
            "possible_incident_steps": "",
            "handed_over": "owner reference",
            "context_thanks": "reference",
            # what happens to it afterwards
            "status_acknowledged": "reference owner",
            "status_rerouted": "reference owner",
            "status_resolved": "reference outcome",
            "status_reopened": "reference owner",
            "acknowledged_first": "reference",
            "acknowledged_already": "reference person when",
            # to owners and to whoever is on call
            "owner_notice": "reference title severity url",
            "page_title": "reference",
            "page_body": "reference title url",
            "page_repeat": "reference minutes",
            "reminder": "reference owner minutes",
            "escalated": "reference owner deputy",
            "delivery_stuck": "reference destination",
            "label_from_reporter": "reference title url",
            "label_from_staff": "reference title url",
            # may I paste this
            "verdict_yes": "tool",
            "verdict_yes_if_redacted": "tool",
            "verdict_ask": "tool",
            "verdict_no": "tool",
            "verdict_not_checked": "tool",
            "verdict_reason": "reason",
            "verdict_alternative": "alternative",
            "verdict_section": "policy section",
            "verdict_found": "classes",
            "verdict_found_nothing": "",
            "verdict_redacted_copy": "",
            "some_tool": "",
            "unknown_class_reason": "",
            "unknown_class_alternative": "",
            "class_public": "",
            "class_internal": "",
            "class_confidential": "",
            "class_personal": "",
            "class_special_category": "",
            "class_payment": "",
            "class_credentials": "",
            "class_source_code": "",
            "class_client_privileged": "",
            "class_regulated": "",
            "class_not_checked": "",
            # when something was not as it has to be
            "error_empty": "",
            "error_too_long": "limit",
            "error_not_text": "",
            "error_not_json": "",
            "error_missing_field": "field",
            "error_unknown_field": "field",
            "error_wrong_type": "field expected",
            "error_rate_limit": "seconds",
            "error_sign_in": "",
            "error_forbidden": "",
            "error_not_found": "reference",
            "error_internal": "reference",
            **LATER,
        }.items()
    }
)

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
BRACE = re.compile(r"[{}]")


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put the values into a template in one pass, so that braces inside a value stay what they are."""
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), template)


def placeholders_of(template: str) -> frozenset[str]:
    """Name the placeholders that a template uses."""
    return frozenset(PLACEHOLDER.findall(template))


def placeholder_faults(template: str, allowed: Collection[str]) -> Iterator[tuple[int, str]]:
    """Give each unknown placeholder or stray brace of a template, with the number of line breaks before it."""
    known = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "none"
    for found in PLACEHOLDER.finditer(template):
        if found[1] not in allowed:
            yield template.count("\n", 0, found.start()), f"{found[0]} is no placeholder here; allowed: {known}."
    bare = PLACEHOLDER.sub(lambda found: " " * len(found[0]), template)
    for brace in BRACE.finditer(bare):
        yield template.count("\n", 0, brace.start()), f"A brace '{brace[0]}' stands alone; allowed: {known}."
