"""The sentences of pages and of acknowledging them, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

PAGE_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "page_facts": "severity tool classes when lead",
        "page_not_known": "",
        "page_take": "url",
        "page_silent": "reference person when",
        "page_anew": "reference",
        "page_typed": "person",
        "page_test_title": "",
        "page_test": "owner",
        "card_report_by": "",
        "card_typed": "",
        "card_button_take_over": "",
    }
)
