"""What the environment says: every variable, its default, and what is half-configured."""

import os
import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

# What each of Slack's secrets begins with, and where it is found; people mix them up.
SLACKS = {
    "slack_bot_token": ("xoxb-", "the Bot User OAuth Token, under OAuth & Permissions"),
    "slack_app_token": ("xapp-", "an app-level token with connections:write, under Basic Information"),
}
OTHERS = ("xoxb-", "xoxp-", "xoxe", "xoxa-", "xapp-")
ATLASSIAN = "https://auth.atlassian.com/"

MAILBOX = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
LEAST_SECRET = 16
NAMED_PAGER = re.compile(r"TRIAGE_PAGER_([A-Z][A-Z0-9_]*)_URLS", re.IGNORECASE)


def named_pagers() -> dict[str, SecretStr]:
    """Find the pagers that have a name, in `.env` and in the environment, which counts before it."""
    said = dotenv_values(".env") | dict(os.environ)
    named = ((NAMED_PAGER.fullmatch(variable), value) for variable, value in said.items())
    return {found[1].lower(): SecretStr(value) for found, value in named if found and value and value.strip()}


class HalfConfigured(ValueError):
    """An integration has some of its variables and lacks others."""


class Settings(BaseSettings):
    """All settings, with the prefix `TRIAGE_` in the environment or in `.env`."""

    # A refusal would repeat what was set, tokens included.
    model_config = SettingsConfigDict(
        env_prefix="TRIAGE_", env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True
    )

    database_url: str = "sqlite:///var/triage.db"
    base_url: str = "http://127.0.0.1:8080"
    secret_key: SecretStr | None = None
    playbooks: Path | None = None
    model_file: Path = Path("var/models/lanes.npz")
    slack_bot_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    # To one channel; a little slower than Slack allows, since what left in time may arrive together.
    slack_posts_a_second: float = Field(default=0.9, gt=0)
    # The emoji that brings a message to the desk, as Slack writes it without its colons.
    slack_emoji: str = Field(default="ai-desk", pattern=r"^[a-z0-9_+'-]{1,100}$")
    jira_url: str | None = None
    jira_user: str | None = None
    jira_token: SecretStr | None = None
    # Instead of a token; without a refresh token as a service account. It is kept in memory alone, see docs/jira.md.
    jira_oauth_client_id: str | None = None
    jira_oauth_client_secret: SecretStr | None = None
    jira_oauth_refresh_token: SecretStr | None = None
    jira_oauth_token_url: str = ATLASSIAN + "oauth/token"
    # On Cloud, OAuth goes to another address than people: this one, and the number of the site below it.
    jira_api_url: str = "https://api.atlassian.com/ex/jira"
    jira_cloud_id: str | None = None
    # To the whole site, by each process that sends.
    jira_writes_a_second: float = Field(default=40, gt=0)
    jira_webhook_secret: SecretStr | None = None
    jira_index_lag_seconds: float = Field(default=60, ge=0)
    pager_urls: SecretStr | None = None
    # Those that owners.yaml names, from TRIAGE_PAGER_<NAME>_URLS.
    named_pagers: dict[str, SecretStr] = Field(default_factory=named_pagers)
    mail_url: SecretStr | None = None
    # Mail as a way in, see docs/mail.md: what its hook is signed with, the desk's own address, and where answers leave.
    mail_secret: SecretStr | None = None
    mail_address: str | None = None
    mail_smtp_url: SecretStr | None = None
    # Whose mail is taken besides that of people we know, and the server whose word about senders counts.
    mail_domains: str = ""
    mail_auth_host: str | None = None
    # What we write by ourselves to one sender; what the team writes always goes out.
    mail_replies_an_hour: int = Field(default=20, ge=1)
    # Called every minute while all is well; its silence is the alarm.
    heartbeat_url: SecretStr | None = None
    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    log_format: Literal["text", "json"] = "text"
    # At least a minute, since the search of Jira lags: a second worker has to see what the first one made.
    lease_seconds: float = Field(default=60, gt=0)
    # The longest text that is taken, in characters.
    longest_text: int = Field(default=20_000, gt=0)
    # The longest text that is checked before it is pasted somewhere; none of it is kept.
    longest_paste: int = Field(default=100_000, gt=0)

    @field_validator("slack_bot_token", "slack_app_token")
    @classmethod
    def refuse_another_token(cls, given: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        """Refuse a token that is another one of Slack's, without repeating it."""
        said, (begins, where) = given.get_secret_value().strip() if given else "", SLACKS[str(info.field_name)]
        if given and (not said.startswith(begins) or len(said.split()) != 1):
            raise ValueError(
                f"this is not the right token: it begins with {begins} and is {where} in the app's settings"
            )
        return SecretStr(said) if given else None

    @field_validator("slack_signing_secret")
    @classmethod
    def refuse_what_signs_nothing(cls, given: SecretStr | None) -> SecretStr | None:
        """Refuse a token in place of the signing secret."""
        said = given.get_secret_value().strip() if given else ""
        if given and (said.startswith(OTHERS) or len(said.split()) != 1):
            raise ValueError("this is no signing secret: it stands under Basic Information, App Credentials")
        return SecretStr(said) if given else None

    @field_validator("mail_secret")
    @classmethod
    def refuse_a_short_secret(cls, given: SecretStr | None) -> SecretStr | None:
        """Refuse a secret that somebody could try out."""
        if given and len(given.get_secret_value().strip()) < LEAST_SECRET:
            raise ValueError(
                f"this is too short to guard anything: {LEAST_SECRET} characters, as `openssl rand -hex 32`"
            )
        return SecretStr(given.get_secret_value().strip()) if given else None

    @field_validator("mail_address")
    @classmethod
    def refuse_no_mailbox(cls, given: str | None) -> str | None:
        """Refuse what is no address of a mailbox."""
        said = given.strip().lower() if given else ""
        if said and not MAILBOX.fullmatch(said):
            raise ValueError("write the desk's own address alone, such as ai-desk@example.com")
        return said or None

    @field_validator("mail_smtp_url")
    @classmethod
    def refuse_no_mail_server(cls, given: SecretStr | None) -> SecretStr | None:
        """Refuse what is no address of a mail server, without repeating it, since it may hold a password."""
        said = given.get_secret_value().strip() if given else ""
        if said and not said.startswith(("smtp://", "smtps://")):
            raise ValueError("write smtp://user:password@host:587 or smtps://user:password@host:465")
        return SecretStr(said) if said else None

    @field_validator("oidc_issuer")
    @classmethod
    def refuse_an_open_issuer(cls, given: str | None) -> str | None:
        """Refuse an issuer that could be listened to; what it says has to be exactly what its document says."""
        said = given.strip() if given else ""
        try:
            parts = urlsplit(said)
        except ValueError:
            parts = urlsplit("")
        is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"})
        if said and (not is_safe or not parts.hostname or len(said.split()) != 1):
            raise ValueError("write the issuer's whole address, with https, as its discovery document names it")
        return said or None

    @field_validator("slack_api_url", "base_url")
    @classmethod
    def refuse_no_address(cls, given: str, info: ValidationInfo) -> str:
        """Refuse what is no web address."""
        said = given.strip()
        try:
            is_address = urlsplit(said).scheme in {"https", "http"} and bool(urlsplit(said).hostname)
        except ValueError:
            is_address = False
        if not is_address or len(said.split()) != 1:
            raise ValueError("write a whole address, such as https://ai-desk.example.com")
        return f"{said.rstrip('/')}/" if info.field_name == "slack_api_url" else said.rstrip("/")

    @model_validator(mode="after")
    def refuse_half_configured(self) -> "Settings":
        """Stop on an integration that could only fail later."""
        self._refuse_half_a_jira()
        self._refuse_half_a_mail()
        for name in ("slack_app_token", "slack_signing_secret"):
            if getattr(self, name) and not self.slack_bot_token:
                raise HalfConfigured(
                    f"Slack is half-configured: TRIAGE_{name.upper()} needs TRIAGE_SLACK_BOT_TOKEN too"
                )
        named = {"ISSUER": self.oidc_issuer, "CLIENT_ID": self.oidc_client_id, "CLIENT_SECRET": self.oidc_client_secret}
        missing_names = [f"TRIAGE_OIDC_{name}" for name, value in named.items() if not value]
        if missing_names and len(missing_names) < len(named):
            raise HalfConfigured(f"Sign-in is half-configured: set {' and '.join(missing_names)} too, or none")
        return self

    def _refuse_half_a_jira(self) -> None:
        oauth = {"CLIENT_ID": self.jira_oauth_client_id, "CLIENT_SECRET": self.jira_oauth_client_secret}
        missing = [f"TRIAGE_JIRA_OAUTH_{name}" for name, value in oauth.items() if not value]
        wants_oauth = len(missing) < len(oauth) or bool(self.jira_oauth_refresh_token)
        if wants_oauth and missing:
            raise HalfConfigured(f"Jira is half-configured: set {' and '.join(missing)} too, or nothing of OAuth")
        if wants_oauth and not self.jira_cloud_id and self.jira_oauth_token_url.startswith(ATLASSIAN):
            raise HalfConfigured(
                "Jira is half-configured: set TRIAGE_JIRA_CLOUD_ID too, or on Data Center TRIAGE_JIRA_OAUTH_TOKEN_URL"
            )
        if wants_oauth and self.jira_token:
            raise HalfConfigured("Jira is half-configured in two ways: take out TRIAGE_JIRA_TOKEN, or all of OAuth")
        if bool(self.jira_url) != (bool(self.jira_token) or wants_oauth):
            wanted = "TRIAGE_JIRA_TOKEN" if self.jira_url else "TRIAGE_JIRA_URL"
            raise HalfConfigured(f"Jira is half-configured: set {wanted} too, or neither")
        if (self.jira_user or self.jira_webhook_secret or self.jira_cloud_id) and not self.jira_url:
            raise HalfConfigured(
                "Jira is half-configured: set TRIAGE_JIRA_URL and TRIAGE_JIRA_TOKEN too, or nothing of it"
            )

    def _refuse_half_a_mail(self) -> None:
        named = {"SECRET": self.mail_secret, "ADDRESS": self.mail_address, "SMTP_URL": self.mail_smtp_url}
        missing = [f"TRIAGE_MAIL_{name}" for name, value in named.items() if not value]
        if missing and (len(missing) < len(named) or self.mail_domains.strip() or self.mail_auth_host):
            raise HalfConfigured(f"Mail is half-configured: set {' and '.join(missing)} too, or nothing of it")

    @property
    def mail_domain_names(self) -> frozenset[str]:
        """Give the domains whose mail is taken, which may be separated by spaces or commas."""
        return frozenset(name.lower().lstrip("@") for name in self.mail_domains.replace(",", " ").split())

    @property
    def is_public(self) -> bool:
        """Say whether Slack may send to our address; a stand-in on this machine takes any."""
        stands_in = urlsplit(self.slack_api_url).hostname in {"127.0.0.1", "localhost", "::1"}
        return stands_in or self.base_url.startswith("https://")

    @property
    def pager_addresses(self) -> tuple[str, ...]:
        """Give the pager's addresses, which may be separated by spaces or commas."""
        return _addresses(self.pager_urls)

    @property
    def pagers(self) -> dict[str, tuple[str, ...]]:
        """Give the addresses of every pager by its name; the usual one has none."""
        usual = {"": self.pager_addresses} if self.pager_addresses else {}
        return usual | {name: _addresses(said) for name, said in self.named_pagers.items()}


def _addresses(said: SecretStr | None) -> tuple[str, ...]:
    return tuple(said.get_secret_value().replace(",", " ").split()) if said else ()
