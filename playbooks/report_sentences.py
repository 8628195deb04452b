"""The sentences around a report that goes out by itself, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

REPORT_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "report_open": "",
        "report_picture": "title span shows",
        "report_who_reads": "",
        "report_mail_subject": "title span",
        "report_mail_link": "url",
        "report_mail_table": "",
    }
)
