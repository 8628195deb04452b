"""The stand-in Jira's routes about what an issue points to: other issues, pages elsewhere, files."""

import base64
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import HTTP

from integrations.sandbox.jira import world
from integrations.sandbox.jira.issues import as_object, find_issue, read_object, wants_text
from integrations.sandbox.jira.parts import ISSUE
from integrations.sandbox.jira.shapes import Shapes
from integrations.sandbox.jira.site import API
from integrations.sandbox.jira.state import Issue, IssueLink, JiraState, Json
from integrations.sandbox.jira.writes import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json, timestamp


@dataclass(frozen=True)
class JiraLinks:
    """Answers about links and files."""

    site: str
    state: JiraState

    def shapes(self, request: Request) -> Shapes:
        """Show things in the version that was asked for."""
        return Shapes(self.site, "2" if wants_text(request) else "3")

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [
            Route("GET", f"{ISSUE}/remotelink", self.remote_links),
            Route("POST", f"{ISSUE}/remotelink", self.add_remote_link),
            Route("GET", f"{ISSUE}/remotelink/{{link}}", self.remote_link),
            Route("DELETE", f"{ISSUE}/remotelink/{{link}}", self.delete_remote_link),
            Route("POST", f"{API}/issueLink", self.add_link),
            Route("GET", f"{API}/issueLink/{{link}}", self.link),
            Route("DELETE", f"{API}/issueLink/{{link}}", self.delete_link),
            Route("POST", f"{ISSUE}/attachments", self.attach),
            Route("GET", f"{API}/attachment/meta", self.attachment_limits),
            Route("GET", f"{API}/attachment/content/{{file}}", self.content),
            Route("GET", f"{API}/attachment/{{file}}", self.attachment),
            Route("DELETE", f"{API}/attachment/{{file}}", self.delete_attachment),
        ]

    def remote_links(self, request: Request) -> Response:
        """List an issue's links to other places."""
        issue = find_issue(self.state, request)
        wanted = request.query.get("globalId")
        return as_json([one for one in issue.remote_links if wanted in (None, one.get("globalId"))])

    def add_remote_link(self, request: Request) -> Response:
        """Add a link to another place; the same global id changes the one that is there."""
        issue, given = find_issue(self.state, request), read_object(request)
        target = given.get("object")
        if not isinstance(target, dict) or not target.get("url") or not target.get("title"):
            raise JiraRefused(400, errors={"title": "'title' is required.", "url": "'url' is required."})
        global_id = given.get("globalId")
        old = next((one for one in issue.remote_links if global_id and one.get("globalId") == global_id), None)
        link_id = old["id"] if old else int(self.state.next_id())
        address = self.shapes(request).link(f"issue/{issue.key}/remotelink/{link_id}")
        kept = {name: given[name] for name in ("globalId", "application", "relationship", "object") if given.get(name)}
        others = [one for one in issue.remote_links if one is not old]
        self.state.change(issue, remote_links=[*others, {"id": link_id, "self": address, **kept}])
        return as_json({"id": link_id, "self": address}, 200 if old else 201)

    def _remote(self, request: Request) -> tuple[Issue, Json]:
        issue = find_issue(self.state, request)
        found = next((one for one in issue.remote_links if str(one["id"]) == request.names["link"]), None)
        if found is None:
            raise JiraRefused(404, "Issue link with given id does not exist.")
        return issue, found

    def remote_link(self, request: Request) -> Response:
        """Show one link to another place."""
        return as_json(self._remote(request)[1])

    def delete_remote_link(self, request: Request) -> Response:
        """Take one link to another place away."""
        issue, found = self._remote(request)
        self.state.change(issue, remote_links=[one for one in issue.remote_links if one is not found])
        return Response(204)

    def add_link(self, request: Request) -> Response:
        """Join two issues."""
        given = read_object(request)
        wanted = as_object(given.get("type"))
        kind = next((k for k in world.LINK_TYPES if wanted.get("id") == k[0] or wanted.get("name") == k[1]), None)
        if kind is None:
            raise JiraRefused(404, "No issue link type with the given name or id found.")
        ends = [self._end(given.get(name)) for name in ("inwardIssue", "outwardIssue")]
        self.state.link(kind[0], inward_key=ends[0].key, outward_key=ends[1].key)
        return Response(201)

    def _end(self, given: object) -> Issue:
        named = (given.get("key") or given.get("id") or "") if isinstance(given, dict) else ""
        issue = self.state.find(str(named))
        if issue is None:
            raise JiraRefused(404, "Issue does not exist or you do not have permission to see it.")
        return issue

    def _link(self, request: Request) -> IssueLink:
        found = self.state.links.get(request.names["link"])
        if found is None:
            raise JiraRefused(404, "No issue link with the given id found.")
        return found

    def link(self, request: Request) -> Response:
        """Show how two issues are joined."""
        return as_json(self.shapes(request).issue_link(self._link(request), self.state))

    def delete_link(self, request: Request) -> Response:
        """Part two issues."""
        self.state.unlink(self._link(request).id)
        return Response(204)

    def attach(self, request: Request) -> Response:
        """Take files, as a form of several parts."""
        issue = find_issue(self.state, request)
        if request.headers.get("x-atlassian-token") not in ("no-check", "nocheck"):
            raise JiraRefused(403, "XSRF check failed")
        head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
        message = message_from_bytes(head + request.body, policy=HTTP)
        parts = list(message.iter_parts()) if message.is_multipart() else []
        files = [self._file(part) for part in parts if part.get_filename()]
        if not files:
            raise JiraRefused(400, "No file was sent.")
        self.state.change(issue, attachments=[*issue.attachments, *files])
        return as_json([self.shapes(request).attachment(file) for file in files])

    def _file(self, part: object) -> Json:
        content = part.get_payload(decode=True)  # type: ignore[attr-defined]  # the part's class is not exported
        return {
            "id": self.state.next_id(),
            "by": world.BOT.account_id,
            "created": timestamp(self.state.clock),
            "filename": part.get_filename(),  # type: ignore[attr-defined]  # likewise
            "mimeType": part.get_content_type(),  # type: ignore[attr-defined]  # likewise
            "size": len(content),
            "content": base64.b64encode(content).decode(),
        }

    def attachment_limits(self, _request: Request) -> Response:
        """Say how large a file may be."""
        return as_json({"enabled": True, "uploadLimit": 10_485_760})

    def _attachment(self, request: Request) -> tuple[Issue, Json]:
        for issue in self.state.issues.values():
            for one in issue.attachments:
                if one["id"] == request.names["file"]:
                    return issue, one
        raise JiraRefused(404, "The attachment with id does not exist.")

    def attachment(self, request: Request) -> Response:
        """Show what is known of a file; here alone, Jira gives its id as a number."""
        shown = self.shapes(request).attachment(self._attachment(request)[1])
        return as_json(shown | {"id": int(shown["id"])})

    def content(self, request: Request) -> Response:
        """Give a file's content; never in a form that a browser would run."""
        _, found = self._attachment(request)
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return Response(200, base64.b64decode(found["content"]), "application/octet-stream", headers)

    def delete_attachment(self, request: Request) -> Response:
        """Take a file away."""
        issue, found = self._attachment(request)
        self.state.change(issue, attachments=[one for one in issue.attachments if one is not found])
        return Response(204)
