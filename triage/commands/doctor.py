"""`triage doctor`: tries every configured connection and says what to mend."""

from collections.abc import Callable, Iterator
from dataclasses import asdict

from sqlalchemy.exc import DBAPIError

from classifiers.encoder import EncoderError
from classifiers.lanes.storage import ModelFileError
from playbooks.book import Book
from playbooks.book import load as load_book
from playbooks.mistakes import PlaybookMistakes
from triage.commands.judging import check_model
from triage.commands.records import prepare_database
from triage.commands.terminal import FAILED, print_line, read_settings, say, stop
from triage.governance import schema
from triage.settings import Settings
from triage.store import report_sends

Problems = list[str]
NOT_SENT = (
    "'{report}' from {since} to {until} did not get to {to}: {why} Once that is mended, "
    "POST /api/v1/deliveries/{delivery}/retry sends it."
)


def doctor() -> None:
    """Try the database, the playbooks, the model, Jira, Slack, the pager and mail; one line for each."""
    settings = read_settings()
    count = 0
    for name, problems in _findings(settings):
        count += len(problems)
        for problem in problems:
            print_line(f"problem  {name}: {problem}")
        if not problems:
            print_line(f"ok       {name}")
    if count:
        stop(f"{count} to mend.", FAILED)
    say("Everything that is configured works.")


def _findings(settings: Settings) -> Iterator[tuple[str, Problems]]:
    yield "database", _database(settings)
    book, problems = _book(settings)
    yield "playbooks", problems
    yield "model", _model(settings)
    for name, is_configured, check in _connections(settings, book):
        if is_configured:
            yield name, check()
        else:
            print_line(f"off      {name}: not configured")
    if book is not None and any(not entry.paused for entry in book.timed.reports):
        yield "reports", _reports(settings)


def _connections(settings: Settings, book: Book | None) -> list[tuple[str, bool, Callable[[], Problems]]]:
    return [
        ("jira", settings.jira_url is not None, lambda: _jira(settings, book)),
        ("slack", settings.slack_bot_token is not None, lambda: _slack(settings, book)),
        ("slack, the way in", settings.slack_bot_token is not None, lambda: _way_in(settings)),
        ("pager", bool(settings.pagers), lambda: _pager(settings)),
        ("mail", settings.mail_smtp_url is not None, lambda: _mail(settings)),
        ("identity provider", settings.oidc_issuer is not None, lambda: _provider(settings)),
    ]


def _database(settings: Settings) -> Problems:
    database = prepare_database(settings)
    try:
        state = schema.state(database)
    except DBAPIError:
        return ["it cannot be reached: check TRIAGE_DATABASE_URL, that its server runs, and who may enter."]
    finally:
        database.close()
    return [] if state.ok else [state.sentence]


def _book(settings: Settings) -> tuple[Book | None, Problems]:
    try:
        return load_book(settings.playbooks), []
    except PlaybookMistakes as mistakes:
        return None, [str(mistake) for mistake in mistakes.mistakes]


def _model(settings: Settings) -> Problems:
    try:
        judging = check_model(settings)
    except (EncoderError, ModelFileError) as error:
        return [str(error)]
    print_line(f"note     model: {judging.model.version} judges")
    return [f"{judging.trouble}."] if judging.trouble else []


def _jira(settings: Settings, book: Book | None) -> Problems:
    from triage.commands.jira_trial import try_jira  # noqa: PLC0415 -- only this command needs the package

    found = try_jira(settings, book)
    if any(not one.is_problem for one in found):
        say("There are notes about Jira too: `triage jira check` shows them.")
    return [str(one) for one in found if one.is_problem]


def _slack(settings: Settings, book: Book | None) -> Problems:
    from integrations.slack.checkup import checkup  # noqa: PLC0415 -- only this command needs the package
    from integrations.slack.sender import SlackConnection  # noqa: PLC0415 -- likewise

    token = settings.slack_bot_token.get_secret_value() if settings.slack_bot_token else ""
    app_token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else None
    channels = {owner.slack_channel for owner in book.owners.owners.values()} if book else set()
    channels |= {one for entry in book.timed.reports if not entry.paused for one in entry.channels} if book else set()
    connection = SlackConnection(token, settings.slack_api_url)
    return checkup(connection, channels=channels, app_token=app_token, emoji=settings.slack_emoji)


def _way_in(settings: Settings) -> Problems:
    """Try how Slack reaches us; the socket's token was tried with the rest."""
    from integrations.slack.knocking import NOT_HTTPS, knock  # noqa: PLC0415 -- only this command needs it

    secret = settings.slack_signing_secret
    if secret is None:
        nobody = "nobody can write to the desk: set TRIAGE_SLACK_SIGNING_SECRET, or TRIAGE_SLACK_APP_TOKEN."
        return [] if settings.slack_app_token else [nobody]
    if not settings.is_public and not settings.slack_app_token:
        return [NOT_HTTPS.format(url=settings.base_url)]
    found = knock(settings.base_url, signing_secret=secret.get_secret_value())
    if found.note:
        print_line(f"note     slack, the way in: {found.note}")
    return [found.problem] if found.problem else []


def _pager(settings: Settings) -> Problems:
    from integrations.pager import PagerSender  # noqa: PLC0415 -- only this command needs the package

    try:
        PagerSender(settings.pagers)
    except ValueError as error:
        return [f"{error}."]
    return []


def _mail(settings: Settings) -> Problems:
    from integrations.mail.checkup import objection  # noqa: PLC0415 -- only this command needs the package

    if settings.mail_auth_host is None:
        print_line(
            "note     mail: forged senders are refused only on dmarc=fail: set TRIAGE_MAIL_AUTH_HOST (docs/mail.md)"
        )
    if not settings.mail_domain_names:
        print_line("note     mail: only people who are known here get in; TRIAGE_MAIL_DOMAINS lets whole domains in")
    found = objection(settings.mail_smtp_url.get_secret_value() if settings.mail_smtp_url else "")
    return [found] if found else []


def _reports(settings: Settings) -> Problems:
    """Name the reports that went out by themselves, or because somebody asked, and did not arrive."""
    database = prepare_database(settings)
    try:
        if not schema.state(database).ok:
            return []
        with database.reading() as session:
            stuck = report_sends.stuck(session)
    except DBAPIError:
        return []
    finally:
        database.close()
    return [NOT_SENT.format(**asdict(one)) for one in stuck]


def _provider(settings: Settings) -> Problems:
    from integrations.oidc.provider import objection  # noqa: PLC0415 -- only this command needs the package

    found = objection(settings.oidc_issuer or "")
    return [found] if found else []
