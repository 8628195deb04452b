"""Brings what Jira is told there, each once, whatever happens to an answer on its way."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from jira import JIRAError

from integrations.doubt import Doubt
from integrations.jira.client import FieldsRefused, JiraClient, JiraConnection
from integrations.jira.creating import Creating, redress
from integrations.jira.deed import Deed
from integrations.jira.deeds import DEEDS
from integrations.jira.draft import IssueDraft
from integrations.jira.failures import deed_failure, in_our_words, may_not
from integrations.jira.lending import JiraClients
from integrations.jira.moving import move
from integrations.jira.pacing import Pace
from triage.domain import Attempt, Clock, Outgoing, Receipt, SendFailed
from triage.issue import CREATE, MOVE, PARENT


class JiraSender:
    """The sender for Jira; `close` it when the worker ends."""

    def __init__(self, connection: JiraConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._connection, self._clock = connection, clock
        self._pace = Pace(a_second=connection.writes_a_second)
        self._clients = JiraClients(connection, self._pace)
        self._creating = Creating(clock, index_lag_seconds=connection.index_lag_seconds)
        self._acts: Mapping[str, Callable[[Deed, Mapping[str, Any]], str]] = {
            **DEEDS,
            CREATE: self._create,
            MOVE: self._move,
            PARENT: self._create,
        }

    def close(self) -> None:
        """Close the connections that are open."""
        self._clients.close()

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Create an issue, or find the one that an earlier attempt created; or do something to one that is there."""
        act = self._acts.get(outgoing.kind)
        if act is None:
            raise SendFailed(f"Jira's sender knows no delivery of the kind {outgoing.kind}.", permanent=True)
        was_in_doubt = attempt.in_doubt_since is not None
        with (
            in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=was_in_doubt)),
            self._clients.lend(attempt) as lent,
        ):
            done = self._done(Deed(lent, attempt, self._pace), lambda deed: act(deed, outgoing.payload), outgoing)
        self._creating.finished(attempt.key)
        return Receipt(done, f"{self._connection.url.rstrip('/')}/browse/{done.partition(':')[0]}")

    def _done(self, deed: Deed, act: Callable[[Deed], str], outgoing: Outgoing) -> str:
        def may_stand() -> bool:
            return deed.was_in_doubt or (deed.is_open and deed.lent.fence.has_sent)

        issue = str(outgoing.payload.get("issue", ""))
        try:
            with in_our_words(self._clock, Doubt(deed.was_in_doubt, may_stand)), _about(outgoing.kind, issue):
                return act(deed)
        except FieldsRefused as refused:
            failure = deed_failure(refused, issue)
        except SendFailed as told:
            failure = told
        # What is done may be several effects, and the next attempt has to find those that stand.
        failure.in_doubt = failure.in_doubt or deed.has_changed or (deed.was_in_doubt and not deed.is_settled)
        raise failure

    def _create(self, deed: Deed, payload: Mapping[str, Any]) -> str:
        return self._creating.bring(deed, IssueDraft.from_payload(payload))

    def _move(self, deed: Deed, payload: Mapping[str, Any]) -> str:
        return move(
            deed,
            payload,
            create=lambda draft: self._creating.bring(deed, draft),
            redress=lambda issue, draft: redress(deed, issue, draft),
        )

    def probe(self, projects: Iterable[str]) -> list[str]:
        """Try the address, the credentials and each project, and say what has to be mended."""
        client: JiraClient | None = None
        try:
            with in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=False)):
                client = JiraClient(self._connection)
                client.myself()
            return [words for project in sorted(set(projects)) if (words := self._probe_project(client, project))]
        except SendFailed as failure:
            return [failure.message]
        finally:
            if client is not None:
                client.close()

    def _probe_project(self, client: JiraClient, project: str) -> str | None:
        try:
            with in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=False)):
                client.project(project)
        except SendFailed as failure:
            if failure.permanent:
                return f"Project {project} does not exist or is not open to Jira's account: mend the queue, or Jira."
            return f"Project {project}: {failure.message}"
        return None


@contextmanager
def _about(kind: str, issue: str) -> Iterator[None]:
    """Speak of the issue where Jira refuses to have something done to one."""
    try:
        yield
    except JIRAError as error:
        failure = may_not(error, kind, issue) if issue else None
        if failure is None:
            raise
    else:
        return
    raise failure
