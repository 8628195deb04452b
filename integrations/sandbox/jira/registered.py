"""The stand-in's route that lists its webhooks, which only administrators may see."""

from dataclasses import dataclass

from integrations.sandbox.jira.conditions import Webhook
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.kinds import Json
from integrations.sandbox.jira.refused import JiraRefused
from integrations.sandbox.wire import Request, Response, Route, as_json

WEBHOOKS = "/rest/webhooks/"
EVENTS = (
    "jira:issue_created",
    "jira:issue_updated",
    "jira:issue_deleted",
    "comment_created",
    "comment_updated",
    "comment_deleted",
    "issuelink_created",
    "issuelink_deleted",
)


@dataclass(frozen=True)
class Registered:
    """Answers about webhooks."""

    inside: Inside

    def routes(self) -> list[Route]:
        """List what is answered here."""
        return [Route("GET", f"{WEBHOOKS}1.0/webhook", self.listed)]

    def listed(self, _request: Request) -> Response:
        """List who is told of what happens."""
        if not self.inside.conditions.is_admin:
            raise JiraRefused(403, "You do not have permission to see webhooks.")
        return as_json([self._shown(one) for one in self.inside.conditions.webhooks.values()])

    def _shown(self, webhook: Webhook) -> Json:
        return {
            "name": f"Webhook {webhook.id}",
            "url": webhook.url,
            "events": sorted(webhook.events or EVENTS),
            "filters": {},
            "excludeBody": False,
            "enabled": True,
            "self": f"{self.inside.site}{WEBHOOKS}1.0/webhook/{webhook.id}",
        }
