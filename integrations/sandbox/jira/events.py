"""What Jira tells those who registered a webhook: https://developer.atlassian.com/server/jira/platform/webhooks/."""

from integrations.sandbox.jira.issue import Happening
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.shapes import Shapes

BRIEF = ("summary", "issuetype", "project", "assignee", "priority", "status")


def body_of(happening: Happening, shapes: Shapes) -> Json:
    """Write an event; texts are strings in it on Cloud too."""
    body: Json = {
        "timestamp": int(shapes.state.clock.now().timestamp() * 1000),
        "webhookEvent": happening.event,
    }
    if happening.event.startswith("jira:"):
        return body | _of_issue(happening, shapes)
    if happening.event.startswith("comment_"):
        return body | _of_comment(happening, shapes)
    if happening.event.startswith("issuelink_"):
        return body | {"issueLink": _link(happening.part)}
    return body | {"attachment": shapes.attachment(happening.part)}


def _of_issue(happening: Happening, shapes: Shapes) -> Json:
    assert happening.issue is not None  # noqa: S101 -- an event about an issue has one
    shown = shapes.issue(happening.issue, wanted=())
    shown.pop("expand", None)
    body: Json = {"issue_event_type_name": happening.kind, "user": shapes.user(happening.by), "issue": shown}
    if happening.items:
        body["changelog"] = {"id": happening.issue.history[-1]["id"], "items": [_full(one) for one in happening.items]}
    if happening.part:
        body["comment"] = shapes.comment(happening.part, happening.issue)
    return body


def _full(item: Json) -> Json:
    """Write a change as events have it: what is not there is null."""
    return {"from": None, "to": None} | item


def _of_comment(happening: Happening, shapes: Shapes) -> Json:
    assert happening.issue is not None  # noqa: S101 -- likewise
    shown = shapes.issue(happening.issue, wanted=BRIEF)
    shown.pop("expand", None)
    comment = shapes.comment(happening.part, happening.issue)
    return {"comment": comment, "issue": shown, "eventType": "primaryAction"}


def _link(link: Json) -> Json:
    kind = {"id": int(link["type_id"]), "name": link["name"], "isSubTaskLinkType": False, "isSystemLinkType": False}
    ends = {"sourceIssueId": int(link["inward_id"]), "destinationIssueId": int(link["outward_id"])}
    return {"id": int(link["id"]), **ends, "issueLinkType": kind, "systemLink": False}
