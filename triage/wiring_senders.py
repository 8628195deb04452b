"""Puts together the ways out: a sender for each integration that is configured."""

from integrations.jira.client import JiraConnection
from integrations.jira.sender import JiraSender
from integrations.mail.sender import MailDesk
from integrations.mail.smtp import MailServer
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
    mail = _mail_sender(settings, clock)
    if mail is not None:
        senders[Destination.MAIL] = mail
    return senders


def _mail_sender(settings: Settings, clock: Clock) -> Sender | None:
    """Make what sends mail: pages on the way that is set up for them, and answers to people over SMTP."""
    pages = MailSender(settings.mail_url.get_secret_value()) if settings.mail_url else None
    if settings.mail_smtp_url is None or settings.mail_address is None:
        return pages
    try:
        server = MailServer.read(settings.mail_smtp_url.get_secret_value())
    except ValueError as error:
        raise ValueError(f"TRIAGE_MAIL_SMTP_URL: {error}") from None
    return MailDesk(server, settings.mail_address, clock, pages=pages)
