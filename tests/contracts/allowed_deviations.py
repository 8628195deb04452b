"""Where the `jira` client itself breaks the vendor's contract, and why that is let pass; nothing else is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Sent:
    """A request as it was sent."""

    method: str
    path: str
    body: Any


@dataclass(frozen=True)
class Deviation:
    """One habit of the client: what it does, why it may, and the request as the contract would have it."""

    what: str
    reason: str
    forgive: Callable[[Sent], Sent]


def _latest_is_3(sent: Sent) -> Sent:
    return replace(sent, path=sent.path.replace("/rest/api/latest/", "/rest/api/3/", 1))


def _transition_id_is_text(sent: Sent) -> Sent:
    if not sent.path.endswith("/transitions") or not isinstance(sent.body, dict):
        return sent
    transition = sent.body.get("transition") or {}
    return replace(sent, body=sent.body | {"transition": transition | {"id": str(transition.get("id"))}})


def _no_empty_comment(sent: Sent) -> Sent:
    if (
        not sent.path.endswith("/issueLink")
        or not isinstance(sent.body, dict)
        or sent.body.get("comment", 0) is not None
    ):
        return sent
    return replace(sent, body={name: value for name, value in sent.body.items() if name != "comment"})


def _nobody_is_null(sent: Sent) -> Sent:
    nobody = {"accountId": None}
    return replace(sent, body={}) if sent.path.endswith("/assignee") and sent.body == nobody else sent


ALLOWED = (
    Deviation(
        what="assigning and looking up users goes to /rest/api/latest",
        reason="The client has that address built in; Jira Cloud serves it with the newest version.",
        forgive=_latest_is_3,
    ),
    Deviation(
        what="taking an issue from everybody sends `accountId: null`",
        reason="The contract's words ask for null there, and its schema allows only text.",
        forgive=_nobody_is_null,
    ),
    Deviation(
        what="the id of a transition is sent as a number",
        reason="transition_issue turns what looks like a number into one; Jira reads either.",
        forgive=_transition_id_is_text,
    ),
    Deviation(
        what="a link between issues without a comment carries `comment: null`",
        reason="create_issue_link always names it; Jira takes null for none.",
        forgive=_no_empty_comment,
    ),
)
