"""The sentences of the auditor and of the review queue: their keys, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

# One entry a sentence, as in `playbooks.sentences`.
AUDIT_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # a promise that does not hold
        "audit_owned": "count subjects",
        "audit_taken": "count subjects",
        "audit_on_time": "count subjects",
        "audit_paged": "count subjects",
        "audit_mirrored": "count subjects",
        "audit_delivered": "count subjects",
        "audit_heard": "count subjects",
        "audit_timetable": "count subjects",
        "audit_jobs": "count subjects",
        "audit_recorded": "count subjects",
        # it holds again
        "audit_ended": "subjects minutes",
        # the review queue
        "review_stalls": "depth age",
        "review_grows": "depth arrived completed",
        "review_deep": "depth",
        "review_ended": "depth",
        "review_relief_lane": "count title owner",
        "review_relief_person": "count person",
        "review_relief_rule": "count tool title",
        "review_relief_hands": "count",
    }
)
