"""What in a text must not leave the company."""

from classifiers.sensitive.company import CompanyListError, OwnLists, OwnPattern
from classifiers.sensitive.findings import Finding
from classifiers.sensitive.redaction import Redaction, redact
from classifiers.sensitive.scan import scan

__all__ = ["CompanyListError", "Finding", "OwnLists", "OwnPattern", "Redaction", "redact", "scan"]
