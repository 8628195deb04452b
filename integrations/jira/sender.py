"""Brings drafts of issues to Jira, each once, whatever happens to an answer on its way."""

import logging
from collections.abc import Iterable

from jira import JIRAError

from integrations.doubt import Doubt
from integrations.jira.client import FieldsRefused, JiraClient, JiraClients, JiraConnection, LentClient
from integrations.jira.deeds import DEEDS, Deed
from integrations.jira.draft import IssueDraft
from integrations.jira.failures import fields_failure, in_our_words
from integrations.jira.moving import move
from integrations.jira.request import OPTIONAL, Form, create_request, label_for
from triage.domain import Attempt, Clock, Outgoing, Receipt, SendFailed

CREATE, MOVE = "issue.create", "issue.move"
NO_SUCH_OFFER = frozenset({400, 403, 404})
log = logging.getLogger(__name__)


class JiraSender:
    """The sender for Jira; `close` it when the worker ends."""

    def __init__(self, connection: JiraConnection, clock: Clock) -> None:
        """Connect to nothing yet."""
        self._connection = connection
        self._clock = clock
        self._clients = JiraClients(connection)

    def close(self) -> None:
        """Close the connections that are open."""
        self._clients.close()

    def send(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        """Create the issue, or find the one that an earlier attempt created; or do something to one that is there."""
        if outgoing.kind in (*DEEDS, MOVE):
            return self._do(outgoing, attempt)
        if outgoing.kind != CREATE:
            raise SendFailed(f"Jira's sender knows no delivery of the kind {outgoing.kind}.", permanent=True)
        draft = IssueDraft.from_payload(outgoing.payload)
        was_in_doubt = attempt.in_doubt_since is not None
        with (
            in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=was_in_doubt)),
            self._clients.lend(attempt) as lent,
        ):
            key = self._found_or_made(lent, draft, attempt)
        return Receipt(key, f"{self._connection.url.rstrip('/')}/browse/{key}")

    def _do(self, outgoing: Outgoing, attempt: Attempt) -> Receipt:
        was_in_doubt = attempt.in_doubt_since is not None
        with (
            in_our_words(self._clock, Doubt.left_from_before(was_in_doubt=was_in_doubt)),
            self._clients.lend(attempt) as lent,
        ):
            deed = Deed(lent, attempt)
            doubt = Doubt(was_in_doubt, lambda: was_in_doubt or (deed.is_open and lent.fence.has_sent))
            try:
                with in_our_words(self._clock, doubt):
                    done = self._done(deed, outgoing)
            except SendFailed as failure:
                # A deed may be several effects, and the next attempt has to find those that are done.
                failure.in_doubt = failure.in_doubt or was_in_doubt or deed.has_changed
                raise
        return Receipt(done, f"{self._connection.url.rstrip('/')}/browse/{done.partition(':')[0]}")

    def _done(self, deed: Deed, outgoing: Outgoing) -> str:
        def create(draft: IssueDraft) -> str:
            key = self._found_or_made(deed.lent, draft, deed.attempt)
            deed.has_changed = True
            return key

        if outgoing.kind == MOVE:
            return move(deed, outgoing.payload, create=create)
        return DEEDS[outgoing.kind](deed, outgoing.payload)

    def _found_or_made(self, lent: LentClient, draft: IssueDraft, attempt: Attempt) -> str:
        key = self._find(lent.client, attempt) if attempt.in_doubt_since is not None else None
        return key or self._create(lent, draft, attempt=attempt, form=self._first_form(lent.client, draft))

    def _find(self, client: JiraClient, attempt: Attempt) -> str | None:
        keys = client.keys_with_label(label_for(attempt.key))
        if len(keys) > 1:
            log.error(
                "Jira has more than one issue of delivery %s: %s; the oldest counts", attempt.key, ", ".join(keys)
            )
        if keys:
            return keys[0]
        self._wait_for_the_index(attempt)
        return None

    def _wait_for_the_index(self, attempt: Attempt) -> None:
        if attempt.in_doubt_since is None:
            return
        passed = (self._clock.now() - attempt.in_doubt_since).total_seconds()
        rest = self._connection.index_lag_seconds - passed
        if rest > 0:
            words = "An earlier answer was lost, and Jira's search may not know the issue yet."
            raise SendFailed(words, in_doubt=True, retry_after_seconds=rest)

    def _first_form(self, client: JiraClient, draft: IssueDraft) -> Form:
        if not draft.restricted:
            return Form()
        if draft.security_level is None:
            return Form(pointer=True)
        if self._is_offered(client, draft.security_level, draft):
            return Form()
        log.error("Project %s does not offer the security level of its queue: only a pointer is sent", draft.project)
        return Form(pointer=True, without=frozenset({"security"}))

    def _is_offered(self, client: JiraClient, level: str, draft: IssueDraft) -> bool:
        try:
            return client.offers_security_level(level, project=draft.project, issue_type=draft.issue_type)
        except JIRAError as error:
            # Jira will not say, so nothing is entrusted to it; creating tells what else is wrong.
            if error.status_code in NO_SUCH_OFFER:
                return False
            raise

    def _create(self, lent: LentClient, draft: IssueDraft, *, attempt: Attempt, form: Form) -> str:
        body = create_request(draft, attempt.key, form=form, is_cloud=lent.client.is_cloud)
        lent.fence.begin_effect()
        try:
            with in_our_words(self._clock, Doubt.once_sent(lent.fence)):
                return lent.client.post_issue(body)
        except FieldsRefused as refused:
            easier = _easier(form, draft, refused.names)
            failure = fields_failure(refused, project=draft.project, issue_type=draft.issue_type)
            log.warning("Jira refused fields of %s: %s", draft.reference, ", ".join(sorted(refused.names)))
        if easier is None:
            raise failure
        return self._create(lent, draft, attempt=attempt, form=easier)

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


def _easier(form: Form, draft: IssueDraft, refused: frozenset[str]) -> Form | None:
    """Give a form that asks less of Jira, or None; a level is given up only together with every detail."""
    dispensable = refused & OPTIONAL
    if refused & form.without:
        return None
    if refused == dispensable:
        return Form(pointer=form.pointer, without=form.without | refused)
    if draft.restricted and not form.pointer and refused - dispensable == {"security"}:
        return Form(pointer=True, without=form.without | refused)
    return None
