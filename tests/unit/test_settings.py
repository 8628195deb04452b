"""What the environment may say, and what stops the start-up."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from triage.settings import Settings


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"TRIAGE_{name.upper()}", raising=False)
    monkeypatch.chdir(tmp_path)


def set_all(monkeypatch: pytest.MonkeyPatch, values: dict[str, str]) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"TRIAGE_{name}", value)


OAUTH = {
    "JIRA_URL": "https://jira.example.test",
    "JIRA_OAUTH_CLIENT_ID": "triage",
    "JIRA_OAUTH_CLIENT_SECRET": "very-secret",
    "JIRA_CLOUD_ID": "11223344",
}
HALVES = [
    ({"JIRA_URL": "https://jira.example.test"}, "TRIAGE_JIRA_TOKEN"),
    ({"JIRA_TOKEN": "very-secret"}, "TRIAGE_JIRA_URL"),
    ({"JIRA_URL": "https://jira.example.test", "JIRA_TOKEN": ""}, "TRIAGE_JIRA_TOKEN"),
    ({**OAUTH, "JIRA_OAUTH_CLIENT_SECRET": ""}, "TRIAGE_JIRA_OAUTH_CLIENT_SECRET"),
    ({**OAUTH, "JIRA_CLOUD_ID": ""}, "TRIAGE_JIRA_CLOUD_ID"),
    ({**OAUTH, "JIRA_URL": ""}, "TRIAGE_JIRA_URL"),
    ({"JIRA_OAUTH_REFRESH_TOKEN": "very-secret"}, "TRIAGE_JIRA_OAUTH_CLIENT_ID and TRIAGE_JIRA_OAUTH_CLIENT_SECRET"),
    ({**OAUTH, "JIRA_TOKEN": "very-secret"}, "TRIAGE_JIRA_TOKEN"),
    ({"SLACK_APP_TOKEN": "xapp-very-secret"}, "TRIAGE_SLACK_BOT_TOKEN"),
    ({"SLACK_SIGNING_SECRET": "very-secret"}, "TRIAGE_SLACK_BOT_TOKEN"),
    ({"JIRA_USER": "triage@example.test"}, "TRIAGE_JIRA_URL and TRIAGE_JIRA_TOKEN"),
    ({"JIRA_WEBHOOK_SECRET": "very-secret"}, "TRIAGE_JIRA_URL and TRIAGE_JIRA_TOKEN"),
    ({"OIDC_ISSUER": "https://id.example.test"}, "TRIAGE_OIDC_CLIENT_ID and TRIAGE_OIDC_CLIENT_SECRET"),
    ({"OIDC_CLIENT_ID": "triage", "OIDC_CLIENT_SECRET": "very-secret"}, "TRIAGE_OIDC_ISSUER"),
    ({"OIDC_ISSUER": "https://id.example.test", "OIDC_CLIENT_ID": "triage"}, "TRIAGE_OIDC_CLIENT_SECRET"),
    ({"MAIL_SECRET": "a-very-secret-word"}, "TRIAGE_MAIL_ADDRESS and TRIAGE_MAIL_SMTP_URL"),
    ({"MAIL_ADDRESS": "desk@example.com", "MAIL_SMTP_URL": "smtp://mail.example.com"}, "TRIAGE_MAIL_SECRET"),
    ({"MAIL_DOMAINS": "example.com"}, "TRIAGE_MAIL_SECRET"),
    ({"MAIL_AUTH_HOST": "mx.example.com"}, "TRIAGE_MAIL_SECRET"),
]


@pytest.mark.parametrize(("said", "missing"), HALVES)
def test_half_configured_integration_stops_and_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str], missing: str
) -> None:
    set_all(monkeypatch, said)
    with pytest.raises(ValidationError, match=rf"half-configured.*{missing}"):
        Settings()


MIXED_UP = [
    ({"SLACK_BOT_TOKEN": "xoxp-very-secret"}, "begins with xoxb-"),
    ({"SLACK_BOT_TOKEN": "xapp-very-secret"}, "begins with xoxb-"),
    ({"SLACK_BOT_TOKEN": "xoxb-very secret"}, "begins with xoxb-"),
    ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xoxb-very-secret"}, "begins with xapp-"),
    ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "xapp-very-secret"}, "App Credentials"),
    ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_API_URL": "very-secret/api"}, "a whole address"),
    ({"SLACK_API_URL": "http://[very-secret"}, "a whole address"),
    ({"BASE_URL": "very-secret.example.com"}, "a whole address"),
]


@pytest.mark.parametrize(("said", "words"), MIXED_UP)
def test_what_of_slack_is_mixed_up_is_said_with_where_to_find_it(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str], words: str
) -> None:
    set_all(monkeypatch, said)
    with pytest.raises(ValidationError, match=words) as refused:
        Settings()
    assert "very" not in str(refused.value)


def test_what_was_copied_with_blanks_around_it_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"SLACK_BOT_TOKEN": " xoxb-1\n", "SLACK_SIGNING_SECRET": "0a ", "SLACK_API_URL": "https://slack.test/api "}
    set_all(monkeypatch, said | {"BASE_URL": "https://desk.test/"})
    taken = Settings()
    assert taken.slack_bot_token is not None
    assert taken.slack_signing_secret is not None
    assert (taken.slack_bot_token.get_secret_value(), taken.slack_signing_secret.get_secret_value()) == ("xoxb-1", "0a")
    assert (taken.slack_api_url, taken.base_url) == ("https://slack.test/api/", "https://desk.test")


@pytest.mark.parametrize(
    "said", [*(said for said, _ in HALVES), {"LEASE_SECONDS": "very-secret"}, {"LOG_FORMAT": "very-secret"}]
)
def test_refusal_never_repeats_what_was_set(monkeypatch: pytest.MonkeyPatch, said: dict[str, str]) -> None:
    set_all(monkeypatch, {"SECRET_KEY": "very-secret", "MAIL_URL": "very-secret", **said})
    with pytest.raises(ValidationError) as refused:
        Settings()
    assert "very-secret" not in str(refused.value)


@pytest.mark.parametrize(
    "said",
    [
        {"JIRA_URL": "https://jira.example.test", "JIRA_TOKEN": "very-secret"},
        OAUTH,
        {**OAUTH, "JIRA_OAUTH_REFRESH_TOKEN": "very-secret"},
        {
            **{name: value for name, value in OAUTH.items() if name != "JIRA_CLOUD_ID"},
            "JIRA_OAUTH_TOKEN_URL": "https://jira.example.test/rest/oauth2/latest/token",
        },
        {"SLACK_BOT_TOKEN": "xoxb-very-secret"},
        {"SLACK_BOT_TOKEN": "xoxb-very-secret", "SLACK_APP_TOKEN": "xapp-very-secret"},
        {"OIDC_ISSUER": "https://id.example.test", "OIDC_CLIENT_ID": "triage", "OIDC_CLIENT_SECRET": "very-secret"},
    ],
)
def test_whole_integration_is_taken_and_its_secrets_are_not_shown(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str]
) -> None:
    set_all(monkeypatch, said)
    taken = Settings()
    for name, value in said.items():
        kept = getattr(taken, name.lower())
        assert value == (kept if isinstance(kept, str) else kept.get_secret_value())
    assert "very-secret" not in repr(taken)


def test_empty_values_count_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    unset = Settings()
    set_all(monkeypatch, dict.fromkeys(map(str.upper, Settings.model_fields), ""))
    assert Settings() == unset
    assert unset.database_url == "sqlite:///var/triage.db"
    assert (unset.jira_token, unset.slack_bot_token, unset.pager_addresses) == (None, None, ())


def test_file_is_read_and_the_environment_counts_more(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = ["TRIAGE_BASE_URL=https://file.example.test", "TRIAGE_LOG_FORMAT=json", "TRIAGE_MAIL_URL=", "OTHER=1"]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("TRIAGE_BASE_URL", "https://here.example.test")
    taken = Settings()
    assert (taken.base_url, taken.log_format, taken.mail_url) == ("https://here.example.test", "json", None)


@pytest.mark.parametrize(
    ("name", "value"),
    [("LEASE_SECONDS", "0"), ("LONGEST_TEXT", "0"), ("JIRA_INDEX_LAG_SECONDS", "-1"), ("LOG_FORMAT", "xml")],
)
def test_impossible_values_are_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"TRIAGE_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


@pytest.mark.parametrize("between", [" ", ",", ", ", "  \n"])
def test_addresses_of_the_pager_are_separated_by_spaces_or_commas(
    monkeypatch: pytest.MonkeyPatch, between: str
) -> None:
    monkeypatch.setenv("TRIAGE_PAGER_URLS", between.join(["json://one", "json://two"]))
    assert Settings().pager_addresses == ("json://one", "json://two")


@pytest.mark.parametrize(
    "issuer", ["http://id.example.test", "id.example.test", "https://", "https://a b", "http://[x"]
)
def test_a_provider_that_could_be_listened_to_is_refused(monkeypatch: pytest.MonkeyPatch, issuer: str) -> None:
    set_all(monkeypatch, {"OIDC_ISSUER": issuer, "OIDC_CLIENT_ID": "triage", "OIDC_CLIENT_SECRET": "very-secret"})
    with pytest.raises(ValidationError, match="as its discovery document names it") as refused:
        Settings()
    assert "very-secret" not in str(refused.value)


BAD_MAIL = [
    ({"MAIL_SECRET": "very-secret"}, "too short"),
    ({"MAIL_ADDRESS": "AI desk <desk@example.com>"}, "address alone"),
    ({"MAIL_SMTP_URL": "mailto://very-secret@example.com"}, "smtp://"),
    ({"MAIL_REPLIES_AN_HOUR": "0"}, "greater than or equal to 1"),
]


@pytest.mark.parametrize(("said", "mend"), BAD_MAIL)
def test_a_bad_setting_of_mail_stops_and_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, str], mend: str
) -> None:
    set_all(monkeypatch, said)
    with pytest.raises(ValidationError, match=mend) as refused:
        Settings()
    assert "very-secret" not in str(refused.value)


def test_the_domains_of_mail_may_be_written_as_people_write_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {"MAIL_SECRET": "a" * 16, "MAIL_ADDRESS": "Desk@Example.com", "MAIL_SMTP_URL": "smtp://mail.example.com"}
    set_all(monkeypatch, {**whole, "MAIL_DOMAINS": "Example.com, @example.org  example.net"})
    found = Settings()
    assert found.mail_domain_names == {"example.com", "example.org", "example.net"}
    assert found.mail_address == "desk@example.com"
