"""The sentences of mail to the person, and the placeholders that each may use."""

from collections.abc import Mapping
from types import MappingProxyType

MAIL_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "mail_subject": "reference",
        "mail_footer": "url",
        "mail_choices": "",
        "mail_masked": "classes",
        "mail_cut": "",
        "mail_files": "files",
        "mail_corrected": "",
    }
)
