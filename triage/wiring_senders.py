"""Puts together the ways out: a sender for each integration that is configured."""

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.pager import MailSender, PagerSender
from integrations.slack.sender import SlackConnection, SlackSender
from triage.domain import Clock, Destination, Sender
from triage.settings import Settings


def senders_of(settings: Settings, jira: JiraConnection | None, clock: Clock) -> dict[Destination, Sender]:
    """Make a sender for each integration that is configured."""
    senders: dict[Destination, Sender] = {}
    if jira is not None:
        senders[Destination.JIRA] = JiraSender(jira, clock)
    if settings.slack_bot_token:
        slack = SlackConnection(
            token=settings.slack_bot_token.get_secret_value(),
            api_url=settings.slack_api_url,
            posts_a_second=settings.slack_posts_a_second,
        )
        senders[Destination.SLACK] = SlackSender(slack, clock)
    if settings.pagers:
        senders[Destination.PAGER] = PagerSender(settings.pagers)
    if settings.mail_url is not None:
        senders[Destination.MAIL] = MailSender(settings.mail_url.get_secret_value())
    return senders
