"""The stand-in Jira's routes about what an issue points to: other issues, pages elsewhere, files."""

import base64
from dataclasses import dataclass

from integrations.sandbox.jira import world
from integrations.sandbox.jira.bodies import read_comment
from integrations.sandbox.jira.comments import ISSUE
from integrations.sandbox.jira.files import file_of, read_files
from integrations.sandbox.jira.inside import NO_ISSUE, Inside
from integrations.sandbox.jira.issue import Issue, IssueLink
from integrations.sandbox.jira.issues import as_object, read_object
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.jira.site import API
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp


@dataclass(frozen=True)
class JiraLinks:
    """Answers about links and files."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{ISSUE}/remotelink", self.remote_links),
            Route("POST", f"{ISSUE}/remotelink", self.add_remote_link),
            Route("DELETE", f"{ISSUE}/remotelink", self.delete_by_global_id),
            Route("GET", f"{ISSUE}/remotelink/{{link}}", self.remote_link),
            Route("DELETE", f"{ISSUE}/remotelink/{{link}}", self.delete_remote_link),
            Route("POST", f"{API}/issueLink", self.add_link),
            Route("GET", f"{API}/issueLink/{{link}}", self.link),
            Route("DELETE", f"{API}/issueLink/{{link}}", self.delete_link),
            Route("POST", f"{ISSUE}/attachments", self.attach),
            Route("GET", f"{API}/attachment/meta", self.attachment_limits),
            Route("GET", f"{API}/attachment/content/{{file}}", self.content),
            Route("GET", "/secure/attachment/{file}/{name}", self.content),
            Route("GET", f"{API}/attachment/{{file}}", self.attachment),
            Route("DELETE", f"{API}/attachment/{{file}}", self.delete_attachment),
        ]

    def remote_links(self, request: Request) -> Response:
        """List an issue's links to other places."""
        issue = self.inside.issue(request)
        wanted = request.query.get("globalId")
        return as_json([one for one in issue.remote_links if wanted in (None, one.get("globalId"))])

    def add_remote_link(self, request: Request) -> Response:
        """Add a link to another place; the same global id changes the one that is there."""
        issue, given = self.inside.issue(request, "LINK_ISSUES"), read_object(request)
        target = given.get("object")
        if not isinstance(target, dict) or not target.get("url") or not target.get("title"):
            raise JiraRefused(400, errors={"title": "'title' is required.", "url": "'url' is required."})
        global_id = given.get("globalId")
        old = next((one for one in issue.remote_links if global_id and one.get("globalId") == global_id), None)
        link_id = old["id"] if old else int(self.inside.state.next_id())
        address = self.inside.shapes(request).link(f"issue/{issue.key}/remotelink/{link_id}")
        kept = {name: given[name] for name in ("globalId", "application", "relationship", "object") if given.get(name)}
        others = [one for one in issue.remote_links if one is not old]
        self.inside.state.change(issue, remote_links=[*others, {"id": link_id, "self": address, **kept}])
        return as_json({"id": link_id, "self": address}, 200 if old else 201)

    def _remote(self, request: Request) -> tuple[Issue, Json]:
        issue = self.inside.issue(request)
        found = next((one for one in issue.remote_links if str(one["id"]) == request.names["link"]), None)
        if found is None:
            raise JiraRefused(404, "Issue link with given id does not exist.")
        return issue, found

    def remote_link(self, request: Request) -> Response:
        """Show one link to another place."""
        return as_json(self._remote(request)[1])

    def delete_by_global_id(self, request: Request) -> Response:
        """Take the link away that has a name of its own."""
        issue, wanted = self.inside.issue(request, "LINK_ISSUES"), request.query.get("globalId")
        others = [one for one in issue.remote_links if one.get("globalId") != wanted]
        if wanted is None or len(others) == len(issue.remote_links):
            raise JiraRefused(404 if wanted else 400, f"No remote issue link has the global id {wanted}.")
        self.inside.state.change(issue, remote_links=others)
        return Response(204)

    def delete_remote_link(self, request: Request) -> Response:
        """Take one link to another place away."""
        issue, found = self._remote(request)
        self.inside.state.change(issue, remote_links=[one for one in issue.remote_links if one is not found])
        return Response(204)

    def add_link(self, request: Request) -> Response:
        """Join two issues."""
        given = read_object(request)
        wanted = as_object(given.get("type"))
        kind = next((k for k in world.LINK_TYPES if wanted.get("id") == k[0] or wanted.get("name") == k[1]), None)
        if kind is None:
            raise JiraRefused(404, "No issue link type with the given name or id found.")
        ends = [self._end(given.get(name)) for name in ("inwardIssue", "outwardIssue")]
        by = self.inside.caller.account_id
        self.inside.workspace.link(kind[0], inward=ends[0], outward=ends[1], by=by)
        if comment := as_object(given.get("comment")):
            self._remark(ends[0], comment, request)
        return Response(201)

    def _end(self, given: object) -> Issue:
        named = (given.get("key") or given.get("id") or "") if isinstance(given, dict) else ""
        issue = self.inside.visible(str(named))
        if issue is None:
            raise JiraRefused(404, NO_ISSUE)
        self.inside.demand(self.inside.state.project_of(issue), "LINK_ISSUES", status=404)
        return issue

    def _remark(self, issue: Issue, comment: Json, request: Request) -> None:
        body = read_comment(comment.get("body"), text_version=self.inside.wants_text(request))
        now = self.inside.state.find(issue.key) or issue
        self.inside.workspace.comment(now, body, by=self.inside.caller.account_id)

    def _link(self, request: Request) -> IssueLink:
        found = self.inside.state.links.get(request.names["link"])
        if found is None:
            raise JiraRefused(404, "No issue link with the given id found.")
        return found

    def link(self, request: Request) -> Response:
        """Show how two issues are joined."""
        return as_json(self.inside.shapes(request).issue_link(self._link(request)))

    def delete_link(self, request: Request) -> Response:
        """Part two issues."""
        self.inside.workspace.unlink(self._link(request).id, by=self.inside.caller.account_id)
        return Response(204)

    def attach(self, request: Request) -> Response:
        """Take files, as a form of several parts."""
        issue = self.inside.issue(request, "CREATE_ATTACHMENTS")
        if request.headers.get("x-atlassian-token") not in ("no-check", "nocheck"):
            raise JiraRefused(403, "XSRF check failed")
        by, created = self.inside.caller.account_id, timestamp(self.inside.state.clock)
        named = read_files(request)
        if not named:
            raise JiraRefused(400, "No file was sent.")
        files = [file_of(self.inside.state.next_id(), one, by=by, created=created) for one in named]
        self.inside.workspace.attach(issue, files, by=by)
        return as_json([self.inside.shapes(request).attachment(file) for file in files])

    def attachment_limits(self, _request: Request) -> Response:
        """Say how large a file may be."""
        return as_json({"enabled": True, "uploadLimit": 10_485_760})

    def _attachment(self, request: Request) -> tuple[Issue, Json]:
        for issue in self.inside.state.issues.values():
            for one in issue.attachments:
                if one["id"] == request.names["file"] and self.inside.visible(issue.key):
                    return issue, one
        raise JiraRefused(404, "The attachment with id does not exist.")

    def attachment(self, request: Request) -> Response:
        """Show what is known of a file; here alone, Cloud gives its id as a number."""
        shown = self.inside.shapes(request).attachment(self._attachment(request)[1])
        return as_json(shown | ({"id": int(shown["id"])} if self.inside.conditions.is_cloud else {}))

    def content(self, request: Request) -> Response:
        """Give a file's content; never in a form that a browser would run."""
        _, found = self._attachment(request)
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return Response(200, base64.b64decode(found["content"]), "application/octet-stream", headers)

    def delete_attachment(self, request: Request) -> Response:
        """Take a file away."""
        issue, found = self._attachment(request)
        self.inside.demand(self.inside.state.project_of(issue), "DELETE_OWN_ATTACHMENTS")
        self.inside.workspace.detach(issue, found, by=self.inside.caller.account_id)
        return Response(204)
