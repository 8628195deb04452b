"""The stand-in Jira's routes about comments; a property says which the customer sees."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira.bodies import read_comment, read_properties
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.issues import read_object, split_names
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import API, paging
from integrations.sandbox.wire import Request, Response, Route, as_json

ISSUE = f"{API}/issue/{{issue}}"
INTERNAL = "sd.public.comment"


def as_list(properties: dict[str, Any]) -> list[Json]:
    """Write properties as Jira lists them."""
    return [{"key": key, "value": value} for key, value in properties.items()]


def is_public(properties: dict[str, Any]) -> bool:
    """Say whether a comment with these properties is one that the customer sees."""
    value = properties.get(INTERNAL)
    return not (isinstance(value, dict) and value.get("internal") is True)


@dataclass(frozen=True)
class JiraComments:
    """Answers about comments."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        one = f"{API}/comment/{{comment}}/properties"
        return [
            Route("GET", f"{ISSUE}/comment", self.comments),
            Route("POST", f"{ISSUE}/comment", self.add),
            Route("GET", f"{ISSUE}/comment/{{comment}}", self.comment),
            Route("PUT", f"{ISSUE}/comment/{{comment}}", self.edit),
            Route("DELETE", f"{ISSUE}/comment/{{comment}}", self.delete),
            Route("GET", f"{one}/{{key}}", self.get_property),
            Route("PUT", f"{one}/{{key}}", self.set_property),
        ]

    def comments(self, request: Request) -> Response:
        """List an issue's comments."""
        issue = self.inside.issue(request)
        start, size = paging(request)
        found = list(issue.comments)
        if request.query.get("orderBy", "").startswith("-"):
            found.reverse()
        shown = [self._shown(request, one, issue) for one in found[start : start + size]]
        return as_json({"comments": shown, "startAt": start, "maxResults": size, "total": len(found)})

    def _shown(self, request: Request, comment: Json, issue: Issue) -> Json:
        wanted = "properties" in split_names(request.query.get("expand", ""))
        return self.inside.shapes(request).comment(comment, issue, with_properties=wanted)

    def add(self, request: Request) -> Response:
        """Add a comment."""
        issue = self.inside.issue(request, "ADD_COMMENTS")
        given = read_object(request)
        body = read_comment(given.get("body"), text_version=self.inside.wants_text(request))
        properties = read_properties(given.get("properties"))
        more = {name: given[name] for name in ("visibility",) if given.get(name)}
        comment = self.inside.workspace.comment(
            issue,
            body,
            by=self.inside.caller.account_id,
            public=is_public(properties),
            more=more | {"properties": as_list(properties)},
        )
        return as_json(self._shown(request, comment, issue), 201)

    def _comment(self, request: Request, *permissions: str) -> tuple[Issue, Json]:
        issue = self.inside.issue(request, *permissions)
        wanted = request.names["comment"]
        found = next((comment for comment in issue.comments if comment["id"] == wanted), None)
        if found is None:
            raise JiraRefused(404, f"Can not find a comment for the id: {wanted}.")
        return issue, found

    def comment(self, request: Request) -> Response:
        """Show one comment."""
        issue, comment = self._comment(request)
        return as_json(self._shown(request, comment, issue))

    def edit(self, request: Request) -> Response:
        """Change a comment's text, and its properties where some are given."""
        issue, comment = self._comment(request, "ADD_COMMENTS")
        given = read_object(request)
        changes: Json = {"body": read_comment(given.get("body"), text_version=self.inside.wants_text(request))}
        if given.get("properties") is not None:
            changes |= self._with_properties(comment, read_properties(given["properties"]))
        by = self.inside.caller.account_id
        changed = self.inside.workspace.edit_comment(issue, comment, by=by, changes=changes)
        return as_json(self._shown(request, changed, issue))

    def _with_properties(self, comment: Json, more: dict[str, Any]) -> Json:
        kept = {one["key"]: one.get("value") for one in comment.get("properties", [])} | more
        sides = {} if self.inside.conditions.keeps_comment_sides else {"public": is_public(kept)}
        return {"properties": as_list(kept)} | sides

    def delete(self, request: Request) -> Response:
        """Take a comment away."""
        issue, comment = self._comment(request, "ADD_COMMENTS")
        self.inside.workspace.delete_comment(issue, comment, by=self.inside.caller.account_id)
        return Response(204)

    def _anywhere(self, request: Request) -> tuple[Issue, Json]:
        for issue in self.inside.state.issues.values():
            for comment in issue.comments:
                if comment["id"] == request.names["comment"] and self.inside.visible(issue.key):
                    return issue, comment
        raise JiraRefused(404, f"Can not find a comment for the id: {request.names['comment']}.")

    def get_property(self, request: Request) -> Response:
        """Show one property of a comment."""
        _, comment = self._anywhere(request)
        key = request.names["key"]
        found = next((one for one in comment.get("properties", []) if one["key"] == key), None)
        if found is None:
            raise JiraRefused(404, f"The property {key} does not exist.")
        return as_json(found)

    def set_property(self, request: Request) -> Response:
        """Set one property of a comment."""
        issue, comment = self._anywhere(request)
        try:
            value = request.json()
        except ValueError as error:
            raise JiraRefused(400, "The property value is not valid JSON.") from error
        key = request.names["key"]
        is_new = all(one["key"] != key for one in comment.get("properties", []))
        changes = self._with_properties(comment, {key: value})
        self.inside.workspace.edit_comment(issue, comment, by=self.inside.caller.account_id, changes=changes)
        return Response(201 if is_new else 200)
