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
from integrations.jira.made import Made
from integrations.jira.preparing import Prepared, prepare
from integrations.jira.request import Form, create_request, is_dispensable, label_for, label_of, optional_fields
from integrations.jira.requesting import desk_for, dress, find_request, make_request
from integrations.jira.screen import create_screen
from integrations.jira.setting import set_fields
from integrations.jira.sharing import share
from triage.domain import Attempt, Clock, SendFailed

NO_SUCH_OFFER = frozenset({400, 403, 404})
IN_PORTAL = "a restricted matter stays out of the portal"
MAY_BE_THERE = "An earlier answer was lost, and Jira's search may not know the issue yet."
log = logging.getLogger(__name__)


class Creating:
    """Makes issues; `index_lag_seconds` is how long a new one may stay out of the search."""

    def __init__(self, clock: Clock, *, index_lag_seconds: float) -> None:
        """Take what decides how long to wait."""
        self._clock, self._index_lag_seconds = clock, index_lag_seconds
        self._made = Made()

    def bring(self, deed: Deed, draft: IssueDraft) -> str:
        """Make the issue or find it, put everything on it, and give its key."""
        # The portal shows a request to more people than a level lets in.
        as_request = draft.request_type is not None and not draft.restricted
        key = self._find(deed, draft, as_request=as_request) if deed.was_in_doubt else None
        if as_request:
            return self._request(deed, draft, key)
        form, prepared = self._first_form(deed.lent.client, draft)
        if key is None:
            key, form = self._create(deed, draft, form=form)
            self._made.remember(deed.attempt.key, key)
        elif draft.restricted:
            # The attempt that made it may have had to do without the level that we would ask for now.
            form = replace(form, pointer=not _has_level(deed, key))
        finish(deed, key, draft, prepared=prepared, pointer=form.pointer)
        return key

    def finished(self, delivery: str) -> None:
        """Let go of a delivery of which nothing is left to do; until then no search has to know its issue."""
        self._made.forget(delivery)

    def _request(self, deed: Deed, draft: IssueDraft, key: str | None) -> str:
        client = deed.lent.client
        desk = desk_for(client, draft)
        prepared = prepare(client, draft, pointer=False, as_request=desk.issue_type_id, desk=desk.id)
        form = _form_of(prepared)
        if key is None:
            key, form = make_request(deed, draft, desk, form=form, prepared=prepared, clock=self._clock)
            self._made.remember(deed.attempt.key, key)
        unmet = [f"{name} (the screen did not take it)" for name in dress(deed, key, draft, desk=desk, form=form)]
        unmet += share(deed, key, draft, desk)
        finish(deed, key, draft, prepared=prepared, pointer=False, unmet=unmet)
        return key

    def _find(self, deed: Deed, draft: IssueDraft, *, as_request: bool) -> str | None:
        key = deed.attempt.key
        if (made := self._made.issue_of(key)) is not None:
            return made
        keys = deed.lent.client.keys_with_label(label_for(key))
        if len(keys) > 1:
            log.error("Jira has more than one issue of delivery %s: %s; the oldest counts", key, ", ".join(keys))
        if keys:
            return keys[0]
        if as_request and (found := find_request(deed, draft)) is not None:
            return found
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
        form = _form_of(prepared)
        if draft.request_type is not None:
            # Only a restricted matter comes here with one.
            form = replace(form, unmet_fields=(*form.unmet_fields, f"request type {draft.request_type} ({IN_PORTAL})"))
        return replace(form, pointer=pointer, without=without), prepared

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


def redress(deed: Deed, issue: str, draft: IssueDraft) -> None:
    """Put what another queue of the same project wants on an issue that is there; what it is about stays as it is."""
    prepared = prepare(deed.lent.client, draft, pointer=False)
    form = _form_of(prepared)
    labels = [one for one in map(label_of, draft.labels) if one]
    refused = set_fields(deed, issue, optional_fields(draft, form), labels=labels)
    unmet = [f"{form.names.get(one, one)} (the screen did not take it)" for one in sorted(refused)]
    finish(deed, issue, draft, prepared=prepared, pointer=False, unmet=[*unmet, *form.unmet], is_new=False)


def _form_of(prepared: Prepared) -> Form:
    return Form(
        fields=prepared.fields,
        names=prepared.names,
        unmet_people=prepared.unmet_people,
        unmet_fields=prepared.unmet_fields,
    )


def _has_level(deed: Deed, issue: str) -> bool:
    told = deed.lent.client.get_json(deed.place(issue), params={"fields": "security"})
    return bool(told["fields"].get("security"))


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
