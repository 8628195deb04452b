"""What in a text must not leave the company."""

from classifiers.sensitive.findings import Finding
from classifiers.sensitive.redaction import Redaction, redact
from classifiers.sensitive.scan import scan

__all__ = ["Finding", "Redaction", "redact", "scan"]
