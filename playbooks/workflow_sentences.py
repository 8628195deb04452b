"""The sentences about AI workflows: their keys, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

# One entry a sentence, as in `playbooks.sentences`.
WORKFLOW_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "workflow_way_on": "workflow fallback",
        "workflow_named": "workflow owner",
        "workflow_named_elsewhere": "workflow reference person url",
        "workflow_stage_pilot": "workflow",
        "workflow_stage_production": "workflow",
        "workflow_step_fallback": "fallback",
        "workflow_step_upstream": "upstream",
        "workflow_step_acceptable": "acceptable",
        "workflow_name_label": "",
        "workflow_name_why": "",
        "workflow_may_influence_label": "",
        "workflow_may_influence_why": "",
        "workflow_acceptable_output_label": "",
        "workflow_acceptable_output_why": "",
        "workflow_fallback_label": "",
        "workflow_fallback_why": "",
        "workflow_upstream_label": "",
        "workflow_upstream_why": "",
    }
)
