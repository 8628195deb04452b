"""Whom the stand-ins know: everybody who is in Slack has an account in Jira, at the provider, and a mailbox."""

from collections.abc import Sequence

from integrations.sandbox.jira.kinds import Person
from integrations.sandbox.jira.world import PEOPLE as JIRA_PEOPLE
from integrations.sandbox.oidc.state import Account
from integrations.sandbox.slack.world import SlackUser


def accounts(people: Sequence[SlackUser]) -> list[Account]:
    """Let everybody sign in who has an account in Slack; their group says what they do."""
    return [
        Account(f"u-{one.id.lower()}", one.mail, one.real_name, (f"ai-desk-{one.title.lower()}",) if one.title else ())
        for one in people
        if not one.is_bot and one.mail
    ]


def jira_people(people: Sequence[SlackUser]) -> list[Person]:
    """Give everybody an account in Jira who has one in Slack, under the same address; those who only ask come last."""
    known = {one.mail: one for one in JIRA_PEOPLE}
    sorted_people = sorted((one for one in people if not one.is_bot), key=lambda one: one.title == "Employee")
    return [known.get(one.mail) or Person.with_mail(one.mail, one.real_name) for one in sorted_people]


def mailboxes(people: Sequence[SlackUser]) -> dict[str, str]:
    """Give everybody a mailbox: names by addresses."""
    return {one.mail: one.real_name for one in people if not one.is_bot and one.mail}
