"""What is said of a tool into which data may have gone: to the person, and to those who contain it; pure."""

from playbooks.edition import Edition
from playbooks.policy_schema import Tool


def to_person(tool: Tool, edition: Edition) -> str | None:
    """Put in words for the person what is known of a tool."""
    how = tool.containment
    if how is None:
        return None
    return edition.say("contain_person", tool=tool.name, revoke=how.revoke, delete=how.delete, keeps=how.keeps)


def containing(tool: Tool, edition: Edition) -> list[str]:
    """List for those who contain it what is known of a tool; the first line names it."""
    how = tool.containment
    if how is None:
        return []
    return [
        edition.say("contain_title", tool=tool.name),
        edition.say("contain_revoke", how=how.revoke),
        edition.say("contain_delete", how=how.delete),
        edition.say("contain_vendor", how=how.vendor_contact),
        edition.say("contain_keeps", how=how.keeps),
    ]
