"""What went wrong with Jira, in our own words and with our own judgement; nothing that it wrote comes along."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus

from jira import JIRAError
from requests import RequestException

from integrations.doubt import Doubt
from integrations.jira.access import AccessAway, AccessRefused
from integrations.jira.client import FieldsRefused, UnexpectedAnswer
from integrations.patience import asked_to_wait
from triage.domain import Clock, SendFailed
from triage.issue import MOVE

MEND: dict[int, str] = {
    HTTPStatus.BAD_REQUEST: "Jira does not take the request as it is: see whether the address is that of a Jira.",
    HTTPStatus.UNAUTHORIZED: "Jira does not know this account: check TRIAGE_JIRA_USER and TRIAGE_JIRA_TOKEN, or OAuth.",
    HTTPStatus.FORBIDDEN: "Jira's account may not do this: let it browse the project and create issues there.",
    HTTPStatus.NOT_FOUND: "Jira has nothing at this address: check TRIAGE_JIRA_URL.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The issue is too large for what stands before Jira: raise its limit.",
    HTTPStatus.UNPROCESSABLE_ENTITY: "The project's workflow lets no issue be made: mend its settings in Jira.",
}
UNREACHED = "Jira could not be reached: check TRIAGE_JIRA_URL, and the way there if that is right."
# What one project may refuse and another take.
OF_A_PROJECT = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN, HTTPStatus.UNPROCESSABLE_ENTITY})
# Somebody else changes the very same at this moment.
IN_PASSING = frozenset({HTTPStatus.CONFLICT, HTTPStatus.LOCKED})
FIELDS = {
    "project": "Project {project} is missing, archived or closed to Jira's account: mend the queue, or Jira.",
    "issuetype": "Project {project} has no issue type {issue_type}: mend the queue in the playbook, or Jira.",
    "security": "Project {project} does not offer the security level that its queue names: mend the queue, or Jira.",
}
ARCHIVED = "Project {project} is archived or closed to Jira's account: restore it, or take the ticket to another queue."
UNCHANGED = "Jira does not take this change of {issue}, because of: {names}. Put them on the project's screens."
DOING = {
    "issue.comment": "add comments",
    "issue.comment_edit": "edit and delete its own comments",
    "issue.assign": "assign issues",
    "issue.empty": "edit issues",
    "issue.label": "edit issues",
    "issue.rank": "edit issues",
    "issue.due": "edit issues",
    "issue.link": "link issues",
    "issue.transition": "transition issues",
    MOVE: "edit, link and transition issues",
}
MAY_NOT = "Jira's account may not {doing} in project {project}: give it that permission there."
NOT_TAKEN = "Jira does not take this change of {issue}: let its account {doing} in project {project}, or do it there."
NO_ROOM = "{issue} holds all that Jira lets one issue hold, or what stands before Jira lets no more through."
GONE = "{issue} is gone or closed to Jira's account: let it see the issue, or take the ticket to another queue."
NOT_LET_IN = "No access token came from the address that TRIAGE_JIRA_OAUTH_TOKEN_URL names."
NO_JIRA = "Not Jira answered, but a page: check TRIAGE_JIRA_URL, and whether a sign-in page stands before it."
REQUIRED = (
    "Project {project} wants these fields of a new issue: {names}. Fill them by a rule (`fields` in routing.yaml), "
    "or let the project not require them."
)
OTHER_FIELDS = "Project {project} does not take these fields of a new issue: {names}. Put them on its create screen."


@contextmanager
def in_our_words(clock: Clock, doubt: Doubt) -> Iterator[None]:
    """Turn whatever the package raises into SendFailed."""
    try:
        yield
    except JIRAError as error:
        failure = _judge_answer(error, clock, doubt)
    except AccessRefused as refused:
        failure = SendFailed(str(refused), permanent=True, in_doubt=doubt.when_answered)
    except AccessAway:
        failure = SendFailed(NOT_LET_IN, in_doubt=doubt.when_answered)
    except (UnexpectedAnswer, ValueError):
        # The package's error for an answer that is no JSON is a ValueError.
        failure = SendFailed(NO_JIRA, in_doubt=doubt.when_unanswered())
    except (RequestException, OSError):
        failure = _unreached(doubt)
    else:
        return
    # Out here, so that no trace of the answer hangs on it.
    raise failure


def fields_failure(refused: FieldsRefused, *, project: str, issue_type: str) -> SendFailed:
    """Say which field has to be mended, and where."""
    name = next((name for name in FIELDS if name in refused.names), None)
    sentence = OTHER_FIELDS if name is None else FIELDS[name]
    names = ", ".join(sorted(refused.names))
    words = sentence.format(project=project, issue_type=issue_type, names=names)
    return SendFailed(words, permanent=True, elsewhere=True)


def required_failure(names: Iterable[str], *, project: str) -> SendFailed:
    """Say which fields an issue lacks."""
    return SendFailed(REQUIRED.format(project=project, names=", ".join(names)), permanent=True, elsewhere=True)


def deed_failure(refused: FieldsRefused, issue: str) -> SendFailed:
    """Say why an issue that is there was not changed."""
    if "project" in refused.names:
        return SendFailed(ARCHIVED.format(project=issue.rpartition("-")[0] or "of the ticket"), permanent=True)
    names = ", ".join(sorted(refused.names))
    return SendFailed(UNCHANGED.format(issue=issue or "the new issue", names=names), permanent=True)


def place_failure(sentence: str, **values: object) -> SendFailed:
    """Say what has to be mended in a project before it takes an issue."""
    return SendFailed(sentence.format(**values), permanent=True, elsewhere=True)


def may_not(error: JIRAError, kind: str, issue: str) -> SendFailed | None:
    """Say what Jira's account may not do to an issue that is there, or that it is gone; None for everything else."""
    project = issue.rpartition("-")[0]
    if error.status_code == HTTPStatus.FORBIDDEN and kind in DOING:
        return SendFailed(MAY_NOT.format(doing=DOING[kind], project=project), permanent=True)
    if error.status_code in (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY) and kind in DOING:
        # A permission that is lacking is answered so as well, by some of what Jira can do.
        return SendFailed(NOT_TAKEN.format(issue=issue, doing=DOING[kind], project=project), permanent=True)
    if error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return SendFailed(NO_ROOM.format(issue=issue), permanent=True)
    if error.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return SendFailed(GONE.format(issue=issue), permanent=True)
    return None


def _judge_answer(error: JIRAError, clock: Clock, doubt: Doubt) -> SendFailed:
    headers = error.response.headers if error.response is not None else {}
    status, wait = error.status_code, asked_to_wait(headers, clock.now())
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return SendFailed("Jira asks us to slow down.", in_doubt=doubt.when_answered, retry_after_seconds=wait)
    if not status or status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        words, asked_for = f"Jira failed with status {status}.", wait if headers.get("Retry-After") else None
        return SendFailed(words, in_doubt=doubt.when_unanswered(), retry_after_seconds=asked_for)
    if status in IN_PASSING:
        return SendFailed("Jira was changing the same at that moment.", in_doubt=doubt.when_answered)
    words = MEND.get(status, f"Jira refused with status {status}: check TRIAGE_JIRA_URL.")
    return SendFailed(words, permanent=True, in_doubt=doubt.when_answered, elsewhere=status in OF_A_PROJECT)


def _unreached(doubt: Doubt) -> SendFailed:
    in_doubt = doubt.when_unanswered()
    return SendFailed("Jira's answer did not arrive." if in_doubt else UNREACHED, in_doubt=in_doubt)
