"""Makes a request of Service Management of a draft: for a customer, and then dressed like every issue of ours.

A request carries neither our property nor, where its form lacks them, our labels; so it is found by the reference in
its summary, and everything else is put on it once it is there.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

from jira import JIRAError

from integrations.doubt import Doubt
from integrations.jira.client import DESK, FieldsRefused, JiraClient, UnexpectedAnswer
from integrations.jira.deed import Deed
from integrations.jira.draft import IssueDraft
from integrations.jira.failures import in_our_words, place_failure
from integrations.jira.preparing import Prepared
from integrations.jira.request import (
    PROPERTY,
    Form,
    description_of,
    label_for,
    labels_of,
    optional_fields,
    property_of,
    summary_of,
)
from integrations.jira.screen import ScreenField
from integrations.jira.setting import set_fields
from triage.domain import Clock

NOT_FOUND = frozenset({400, 403, 404})
# Whoever may not ask for others is forbidden it, and then may for themselves.
IS_WRONG, MAY_LACK_PEOPLE = frozenset({400}), frozenset({400, 403})
MOST_FOUND = 20
NO_DESK = (
    "Project {project} is no service desk of which Jira's account is an agent: take `request_type` off the rule, "
    "or make it an agent there."
)
NO_TYPE = "Project {project} has no request type {type}: mend the rule, or Jira."
LACKING = (
    "The request type {type} of project {project} wants these fields: {names}. Fill them by the rule's `fields`, "
    "or take them off its form."
)
REFUSED = (
    "Project {project} does not take a request of the type {type}: see what its form wants, and whether Jira's "
    "account is an agent there."
)
FOR_CUSTOMER = "the request is ours, not the customer's (Service Management did not let us ask for them)"
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Desk:
    """A request type, and the service desk that offers it."""

    id: str
    type_id: str
    issue_type_id: str
    form: Mapping[str, ScreenField] = field(default_factory=dict)


def desk_for(client: JiraClient, draft: IssueDraft) -> Desk:
    """Find the request type that a draft names, by its name or its number; raises SendFailed where there is none."""
    project, wanted = draft.project, (draft.request_type or "").strip().casefold()
    try:
        desk = _number_of(client, project)
        types = client.desk_listed(f"servicedesk/{quote(desk, safe='')}/requesttype")
        kind = next((one for one in types if wanted in (str(one["id"]), str(one["name"]).strip().casefold())), None)
        if kind is None:
            raise place_failure(NO_TYPE, project=project, type=draft.request_type)
        place = f"servicedesk/{quote(desk, safe='')}/requesttype/{quote(str(kind['id']), safe='')}/field"
        form = [ScreenField.read(one) for one in client.get_json(DESK + place)["requestTypeFields"]]
    except JIRAError as error:
        if error.status_code in NOT_FOUND:
            raise place_failure(NO_DESK, project=project) from None
        raise
    except (KeyError, TypeError):
        raise UnexpectedAnswer from None
    return Desk(desk, str(kind["id"]), str(kind.get("issueTypeId", "")), {one.id: one for one in form})


def _number_of(client: JiraClient, project: str) -> str:
    """Give the number of a project's desk; not every version finds one by the key of its project."""
    try:
        return str(client.get_json(f"{DESK}servicedesk/{quote(project, safe='')}")["id"])
    except JIRAError as error:
        if error.status_code not in NOT_FOUND:
            raise
        refused = error
    desks = client.desk_listed("servicedesk")
    number = next((str(one["id"]) for one in desks if one.get("projectKey") == project), None)
    if number is None:
        raise refused
    return number


def find_request(deed: Deed, draft: IssueDraft) -> str | None:
    """Find the request that an earlier attempt made: named after the ticket, and marked by no other delivery."""
    client = deed.lent.client
    reference = draft.reference.replace("\\", "").replace('"', "")
    query = f'project = "{draft.project}" AND summary ~ "\\"{reference}\\"" ORDER BY created ASC'
    for one in client.found_by(query, at_most=MOST_FOUND, fields=("labels", "summary")):
        fields = one.get("fields") or {}
        is_named = str(fields.get("summary", "")).startswith(f"[{draft.reference}]")
        if is_named and _may_be_ours(deed, str(one["key"]), fields.get("labels") or ()):
            return str(one["key"])
    return None


def _may_be_ours(deed: Deed, issue: str, labels: Any) -> bool:
    """Say whether nothing speaks against it: what another delivery made says so, by a label or by its property."""
    ours = label_for(deed.attempt.key)
    if ours in labels:
        return True
    if any(str(one).startswith("triage-") for one in labels):
        return False
    told = deed.lent.client.get_json(deed.place(issue), params={"fields": "labels", "properties": PROPERTY})
    noted = (told.get("properties") or {}).get(PROPERTY)
    return not isinstance(noted, Mapping) or noted.get("delivery") == deed.attempt.key


def make_request(
    deed: Deed, draft: IssueDraft, desk: Desk, *, form: Form, prepared: Prepared, clock: Clock
) -> tuple[str, Form]:
    """Make the request; where Service Management does not take the people of it, without them, and that is said."""
    body = _body(deed, draft, desk, form=form)
    people = {"raiseOnBehalfOf": prepared.customer, "requestParticipants": list(prepared.participants)}
    people = {name: value for name, value in people.items() if value}
    made = _posted(deed, body | people, clock, or_refused=MAY_LACK_PEOPLE if people else IS_WRONG)
    if made is None and people:
        log.warning("Service Management refused to ask on behalf of the person of %s", draft.reference)
        form = replace(form, unmet_people=(*form.unmet_people, FOR_CUSTOMER))
        made = _posted(deed, _body(deed, draft, desk, form=form), clock, or_refused=IS_WRONG)
    if made is None:
        raise place_failure(REFUSED, project=draft.project, type=draft.request_type)
    if not isinstance(made, dict) or not isinstance(made.get("issueKey"), str):
        raise UnexpectedAnswer
    return made["issueKey"], form


def _posted(deed: Deed, body: Mapping[str, Any], clock: Clock, *, or_refused: frozenset[int]) -> Any:
    """Send it; None where it is not taken as it is."""
    with in_our_words(clock, Doubt.once_sent(deed.lent.fence)):
        try:
            return deed.change("POST", f"{DESK}request", body)
        except FieldsRefused:
            return None
        except JIRAError as error:
            if error.status_code in or_refused:
                return None
            raise


def _body(deed: Deed, draft: IssueDraft, desk: Desk, *, form: Form) -> dict[str, Any]:
    is_cloud = deed.lent.client.is_cloud
    known: dict[str, Any] = {
        **optional_fields(draft, form),
        "summary": summary_of(draft, form),
        "description": description_of(draft, form, is_cloud=is_cloud),
        "labels": labels_of(draft, deed.attempt.key),
    }
    # What is not required is put on it later, where each refusal names its field.
    asked = {"summary", "description", "labels"} | {one.id for one in desk.form.values() if one.required}
    values = {name: known[name] for name in desk.form if name in asked and name in known}
    lacking = [one.name or one.id for one in desk.form.values() if one.required and one.id not in known]
    if lacking:
        raise place_failure(LACKING, project=draft.project, type=draft.request_type, names=", ".join(sorted(lacking)))
    # The id goes as the text that it is: as a number it would not be taken.
    body = {"serviceDeskId": desk.id, "requestTypeId": desk.type_id, "requestFieldValues": values}
    # Only on Cloud a long text is a document, and then each of them is.
    has_documents = any(isinstance(one, dict) and one.get("type") == "doc" for one in values.values())
    return body | ({"isAdfRequest": True} if has_documents else {})


def dress(deed: Deed, issue: str, draft: IssueDraft, *, desk: Desk, form: Form) -> list[str]:
    """Put labels, our property and the fields on a request, and name the fields that it does not take."""
    fields = optional_fields(draft, form)
    if "description" not in desk.form:
        fields["description"] = description_of(draft, form, is_cloud=deed.lent.client.is_cloud)
    noted = [{"key": PROPERTY, "value": property_of(draft, deed.attempt.key, form)}]
    refused = set_fields(deed, issue, fields, labels=labels_of(draft, deed.attempt.key), properties=noted)
    return sorted(form.names.get(one, one) for one in refused)
