"""The stand-in Jira's routes about what hangs on an issue: comments, transitions, properties, watchers, history."""

from dataclasses import dataclass
from typing import Any

from integrations.sandbox.jira import world
from integrations.sandbox.jira.issues import as_object, change_of, find_issue, read_object, wants_text
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API, paging
from integrations.sandbox.jira.state import Issue, JiraState, Json
from integrations.sandbox.jira.writes import JiraRefused, read_changes, read_comment
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp

ISSUE = f"{API}/issue/{{issue}}"
PROPERTY_KEY_LIMIT = 255
PROPERTY_LIMIT = 32_768


@dataclass(frozen=True)
class JiraParts:
    """Answers about the parts of an issue."""

    site: str
    state: JiraState

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        return Shapes(self.site, "2" if wants_text(request) else "3")

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{ISSUE}/comment", self.comments),
            Route("POST", f"{ISSUE}/comment", self.add_comment),
            Route("GET", f"{ISSUE}/comment/{{comment}}", self.comment),
            Route("PUT", f"{ISSUE}/comment/{{comment}}", self.edit_comment),
            Route("DELETE", f"{ISSUE}/comment/{{comment}}", self.delete_comment),
            Route("GET", f"{ISSUE}/transitions", self.transitions),
            Route("POST", f"{ISSUE}/transitions", self.transition),
            Route("GET", f"{ISSUE}/properties", self.properties),
            Route("GET", f"{ISSUE}/properties/{{key}}", self.get_property),
            Route("PUT", f"{ISSUE}/properties/{{key}}", self.set_property),
            Route("DELETE", f"{ISSUE}/properties/{{key}}", self.delete_property),
            Route("PUT", f"{ISSUE}/assignee", self.assign),
            Route("GET", f"{ISSUE}/watchers", self.watchers),
            Route("POST", f"{ISSUE}/watchers", self.watch),
            Route("GET", f"{ISSUE}/changelog", self.changelog),
        ]

    def comments(self, request: Request) -> Response:
        """List an issue's comments."""
        issue = find_issue(self.state, request)
        start, size = paging(request)
        page = self.shapes(request).comments(issue)
        shown = page["comments"][start : start + size]
        return as_json(page | {"comments": shown, "startAt": start, "maxResults": size})

    def add_comment(self, request: Request) -> Response:
        """Add a comment."""
        issue = find_issue(self.state, request)
        given = read_object(request)
        now = timestamp(self.state.clock)
        body = read_comment(given.get("body"), text_version=wants_text(request))
        comment = {"id": self.state.next_id(), "by": world.BOT.account_id, "body": body, "created": now, "updated": now}
        comment |= {name: given[name] for name in ("visibility", "properties") if given.get(name)}
        self.state.change(issue, comments=[*issue.comments, comment])
        return as_json(self.shapes(request).comment(comment, issue.key), 201)

    def _comment(self, request: Request) -> tuple[Issue, Json]:
        issue = find_issue(self.state, request)
        wanted = request.names["comment"]
        found = next((comment for comment in issue.comments if comment["id"] == wanted), None)
        if found is None:
            raise JiraRefused(404, f"Can not find a comment for the id: {wanted}.")
        return issue, found

    def comment(self, request: Request) -> Response:
        """Show one comment."""
        issue, comment = self._comment(request)
        return as_json(self.shapes(request).comment(comment, issue.key))

    def edit_comment(self, request: Request) -> Response:
        """Change a comment's text."""
        issue, comment = self._comment(request)
        body = read_comment(read_object(request).get("body"), text_version=wants_text(request))
        changed = comment | {"body": body, "updated": timestamp(self.state.clock)}
        comments = [changed if one["id"] == comment["id"] else one for one in issue.comments]
        self.state.change(issue, comments=comments)
        return as_json(self.shapes(request).comment(changed, issue.key))

    def delete_comment(self, request: Request) -> Response:
        """Take a comment away."""
        issue, comment = self._comment(request)
        self.state.change(issue, comments=[one for one in issue.comments if one is not comment])
        return Response(204)

    def transitions(self, request: Request) -> Response:
        """List where an issue may go from here."""
        issue = find_issue(self.state, request)
        ways = {way: to for way, to in world.TRANSITIONS.items() if to != issue.status_id}
        shown = [self.shapes(request).transition(way, to) for way, to in ways.items()]
        return as_json({"expand": "transitions", "transitions": shown})

    def transition(self, request: Request) -> Response:
        """Move an issue."""
        issue = find_issue(self.state, request)
        given = read_object(request)
        way = given.get("transition")
        to = world.TRANSITIONS.get(str(way.get("id"))) if isinstance(way, dict) else None
        if to is None or to == issue.status_id:
            raise JiraRefused(400, "Transition id is not valid for this issue.")
        fields = {name: value for name, value in as_object(given.get("fields")).items() if name != "resolution"}
        changes = read_changes(fields, issue.project, text_version=wants_text(request))
        before, after = world.status_of(issue.status_id), world.status_of(to)
        item = {"field": "status", "fieldId": "status", "fieldtype": "jira", "from": before.id, "to": after.id}
        entry = change_of(self.state, [item | {"fromString": before.name, "toString": after.name}])
        self.state.change(issue, **changes, status_id=to, history=[*issue.history, entry])
        return Response(204)

    def properties(self, request: Request) -> Response:
        """List the keys of an issue's properties."""
        issue = find_issue(self.state, request)
        link = self.shapes(request).link(f"issue/{issue.key}/properties")
        return as_json({"keys": [{"key": key, "self": f"{link}/{key}"} for key in issue.properties]})

    def get_property(self, request: Request) -> Response:
        """Show one property."""
        issue, key = find_issue(self.state, request), request.names["key"]
        if key not in issue.properties:
            raise JiraRefused(404, f"The property {key} does not exist.")
        return as_json({"key": key, "value": issue.properties[key]})

    def set_property(self, request: Request) -> Response:
        """Set one property: 201 where it is new, 200 where it was there."""
        issue, key = find_issue(self.state, request), request.names["key"]
        if len(key) > PROPERTY_KEY_LIMIT or len(request.body) > PROPERTY_LIMIT or not request.body:
            raise JiraRefused(400, "The property key or value is empty or too long.")
        try:
            value: Any = request.json()
        except ValueError as error:
            raise JiraRefused(400, "The property value is not valid JSON.") from error
        self.state.change(issue, properties=issue.properties | {key: value})
        new = key not in issue.properties
        return Response(201 if new else 200)

    def delete_property(self, request: Request) -> Response:
        """Take one property away."""
        issue, key = find_issue(self.state, request), request.names["key"]
        if key not in issue.properties:
            raise JiraRefused(404, f"The property {key} does not exist.")
        self.state.change(issue, properties={k: v for k, v in issue.properties.items() if k != key})
        return Response(204)

    def assign(self, request: Request) -> Response:
        """Give an issue to somebody, or to nobody."""
        issue = find_issue(self.state, request)
        changes = read_changes({"assignee": read_object(request)}, issue.project, text_version=wants_text(request))
        self.state.change(issue, **changes)
        return Response(204)

    def watchers(self, request: Request) -> Response:
        """List who watches an issue."""
        issue = find_issue(self.state, request)
        shown = [self.shapes(request).user(account_id) for account_id in issue.watchers]
        link = self.shapes(request).link(f"issue/{issue.key}/watchers")
        return as_json({"self": link, "isWatching": False, "watchCount": len(shown), "watchers": shown})

    def watch(self, request: Request) -> Response:
        """Let an account watch an issue."""
        issue = find_issue(self.state, request)
        try:
            account_id = request.json() or world.BOT.account_id
        except ValueError as error:
            raise JiraRefused(400, "The account ID is not valid JSON.") from error
        if world.person_of(account_id) is None:
            raise JiraRefused(404, "The user does not exist.")
        self.state.change(issue, watchers=list(dict.fromkeys([*issue.watchers, account_id])))
        return Response(204)

    def changelog(self, request: Request) -> Response:
        """Show an issue's history as a page."""
        issue = find_issue(self.state, request)
        start, size = paging(request, size=100)
        author = self.shapes(request).user(world.BOT.account_id)
        shown = [{k: v for k, v in one.items() if k != "by"} | {"author": author} for one in issue.history]
        page = {"self": self.shapes(request).link(f"issue/{issue.key}/changelog"), "startAt": start, "maxResults": size}
        page |= {"total": len(shown), "isLast": start + size >= len(shown)}
        return as_json(page | {"values": shown[start : start + size]})
