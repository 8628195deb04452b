"""The names of our own mails: each follows from its delivery, so that a repeat is known for one."""

import re

OURS = re.compile(r"<triage\.([0-9a-z]{8,64})@([A-Za-z0-9.-]+)>")
# As the desk writes references; what looks like one and is none is looked for and not found.
REFERENCE = re.compile(r"\bR-[0-9A-Z]{6,10}\b")


def message_id_of(key: str, address: str) -> str:
    """Name the mail that a delivery is."""
    return f"<triage.{key}@{_domain(address)}>"


def key_in(message_id: str, address: str) -> str | None:
    """Give the delivery that one of our mails is; None for somebody else's."""
    found = OURS.fullmatch(message_id)
    return found[1] if found and found[2].lower() == _domain(address) else None


def is_ours(message_id: str, address: str) -> bool:
    """Say whether a mail is one of ours."""
    return key_in(message_id, address) is not None


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()
