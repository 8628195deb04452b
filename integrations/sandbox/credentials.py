"""Whom the stand-ins let in."""

import base64
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Credentials:
    """What the stand-ins let in; published samples, which open nothing real."""

    jira_user: str = "triage@example.test"
    jira_token: str = "sandbox-jira-token"  # noqa: S105 -- a published sample
    jira_client_id: str = "sandbox-client"
    jira_client_secret: str = "sandbox-client-secret"  # noqa: S105 -- likewise
    jira_refresh_token: str = "sandbox-refresh-token"  # noqa: S105 -- likewise
    jira_webhook_secret: str = "sandbox-webhook-secret"  # noqa: S105 -- likewise
    slack_bot_token: str = "xoxb-sandbox-bot-token"  # noqa: S105 -- likewise
    slack_app_token: str = "xapp-sandbox-app-token"  # noqa: S105 -- likewise
    slack_signing_secret: str = "sandbox-signing-secret"  # noqa: S105 -- likewise
    oidc_client_id: str = "sandbox-desk"
    oidc_client_secret: str = "sandbox-oidc-secret"  # noqa: S105 -- likewise
    mail_address: str = "ai-desk@example.com"
    mail_user: str = "ai-desk"
    mail_password: str = "sandbox-mail-password"  # noqa: S105 -- likewise
    mail_secret: str = "sandbox-mail-secret"  # noqa: S105 -- likewise
    jira_accepts: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the headers that let somebody in: basic with address and token, or bearer."""
        basic = base64.b64encode(f"{self.jira_user}:{self.jira_token}".encode()).decode()
        object.__setattr__(self, "jira_accepts", frozenset({f"Basic {basic}", f"Bearer {self.jira_token}"}))
