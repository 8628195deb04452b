"""What in a text must not leave the company."""

from classifiers.sensitive.company import NOTHING_OWN, CompanyListError, OwnLists, OwnPattern
from classifiers.sensitive.findings import ABOUT_THE_WHOLE_TEXT, NOT_CHECKED, Finding
from classifiers.sensitive.redaction import Redaction, redact
from classifiers.sensitive.scan import SECONDS, scan

__all__ = [
    "ABOUT_THE_WHOLE_TEXT",
    "NOTHING_OWN",
    "NOT_CHECKED",
    "SECONDS",
    "CompanyListError",
    "Finding",
    "OwnLists",
    "OwnPattern",
    "Redaction",
    "redact",
    "scan",
]
