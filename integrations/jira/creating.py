"""Makes an issue of a draft, once: found where an earlier attempt made it, and with less where Jira takes no more."""

import logging
from dataclasses import replace

from jira import JIRAError

from integrations.doubt import Doubt
from integrations.jira.client import FieldsRefused, JiraClient, UnexpectedAnswer
from integrations.jira.deed import Deed
from integrations.jira.draft import IssueDraft
from integrations.jira.failures import fields_failure, in_our_words, required_failure
from integrations.jira.finishing import finish
from integrations.jira.preparing import Prepared, prepare
from integrations.jira.request import Form, create_request, is_dispensable, label_for
from integrations.jira.screen import create_screen
from triage.domain import Attempt, Clock, SendFailed

NO_SUCH_OFFER = frozenset({400, 403, 404})
MAY_BE_THERE = "An earlier answer was lost, and Jira's search may not know the issue yet."
log = logging.getLogger(__name__)


class Creating:
    """Makes issues; `index_lag_seconds` is how long a new one may stay out of the search."""

    def __init__(self, clock: Clock, *, index_lag_seconds: float) -> None:
        """Take what decides how long to wait."""
        self._clock, self._index_lag_seconds = clock, index_lag_seconds

    def bring(self, deed: Deed, draft: IssueDraft) -> str:
        """Make the issue or find it, put everything on it, and give its key."""
        key = self._find(deed) if deed.was_in_doubt else None
        form, prepared = self._first_form(deed.lent.client, draft)
        if key is None:
            key, form = self._create(deed, draft, form=form)
        finish(deed, key, draft, prepared=prepared, pointer=form.pointer)
        return key

    def _find(self, deed: Deed) -> str | None:
        key = deed.attempt.key
        keys = deed.lent.client.keys_with_label(label_for(key))
        if len(keys) > 1:
            log.error("Jira has more than one issue of delivery %s: %s; the oldest counts", key, ", ".join(keys))
        if keys:
            return keys[0]
        self._wait_for_the_index(deed.attempt)
        deed.is_settled = True
        return None

    def _wait_for_the_index(self, attempt: Attempt) -> None:
        if attempt.in_doubt_since is None:
            return
        passed = (self._clock.now() - attempt.in_doubt_since).total_seconds()
        rest = self._index_lag_seconds - passed
        if rest > 0:
            raise SendFailed(MAY_BE_THERE, in_doubt=True, retry_after_seconds=rest)

    def _first_form(self, client: JiraClient, draft: IssueDraft) -> tuple[Form, Prepared]:
        pointer, without = False, frozenset[str]()
        if draft.restricted:
            pointer = draft.security_level is None
            if draft.security_level is not None and not _is_offered(client, draft.security_level, draft):
                log.error("Project %s lacks the security level of its queue: only a pointer is sent", draft.project)
                pointer, without = True, frozenset({"security"})
        prepared = prepare(client, draft, pointer=pointer)
        form = Form(pointer, without, prepared.fields, prepared.names, prepared.unmet_people, prepared.unmet_fields)
        return form, prepared

    def _create(self, deed: Deed, draft: IssueDraft, *, form: Form) -> tuple[str, Form]:
        body = create_request(draft, deed.attempt.key, form=form, is_cloud=deed.lent.client.is_cloud)
        try:
            with in_our_words(self._clock, Doubt.once_sent(deed.lent.fence)):
                return _key_in(deed.change("POST", "issue", body)), form
        except FieldsRefused as refused:
            names, failure = refused.names, fields_failure(refused, project=draft.project, issue_type=draft.issue_type)
            log.warning("Jira refused fields of %s: %s", draft.reference, ", ".join(sorted(names)))
        if missing := names - body["fields"].keys():
            raise required_failure(_names(deed.lent.client, draft, missing), project=draft.project)
        easier = _easier(form, draft, names)
        if easier is None:
            raise failure
        return self._create(deed, draft, form=easier)


def _key_in(made: object) -> str:
    key = made.get("key") if isinstance(made, dict) else None
    if not isinstance(key, str):
        raise UnexpectedAnswer
    return key


def _is_offered(client: JiraClient, level: str, draft: IssueDraft) -> bool:
    try:
        screen = create_screen(client, draft.project, draft.issue_type)
    except JIRAError as error:
        # Jira will not say, so nothing is entrusted to it; creating tells what else is wrong.
        if error.status_code in NO_SUCH_OFFER:
            return False
        raise
    offered = [one for field in screen if field.id == "security" for one in field.allowed]
    return any(level in (one.get("id"), one.get("name")) for one in offered)


def _names(client: JiraClient, draft: IssueDraft, missing: frozenset[str]) -> list[str]:
    """Give the names by which people know fields."""
    try:
        known = {one.id: one.name for one in create_screen(client, draft.project, draft.issue_type)}
    except JIRAError:
        known = {}
    return sorted(known.get(one) or one for one in missing)


def _easier(form: Form, draft: IssueDraft, refused: frozenset[str]) -> Form | None:
    """Give a form that asks less of Jira, or None; a level is given up only together with every detail."""
    dispensable = frozenset(filter(is_dispensable, refused))
    if refused & form.without:
        return None
    without, pointer = form.without | refused, form.pointer
    if refused != dispensable:
        if not draft.restricted or pointer or refused - dispensable != {"security"}:
            return None
        pointer = True
    # What tells of the matter goes nowhere without the level.
    fields = {name: value for name, value in form.fields.items() if not pointer or name == "assignee"}
    return replace(form, pointer=pointer, without=without, fields=fields)
