"""The people of the stand-in Jira, as tests and the page move them: `sandbox.jira.move("IT-1", "SEC", by=…)`."""

from typing import Any

from integrations.sandbox.credentials import Credentials
from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import from_text
from integrations.sandbox.jira.conditions import Conditions, Webhook
from integrations.sandbox.jira.courier import Courier
from integrations.sandbox.jira.files import NamedFile, file_of
from integrations.sandbox.jira.inside import Inside
from integrations.sandbox.jira.issue import Issue
from integrations.sandbox.jira.kinds import Json, Named, Person, Way
from integrations.sandbox.jira.post import Delivery
from integrations.sandbox.jira.setting_up import SettingUp
from integrations.sandbox.jira.tokens import Tokens
from integrations.sandbox.wire import timestamp

OWNER = "Tom Lindqvist"
# A comment that only a project's role sees is what other projects have instead of a service desk's internal notes.
TEAM_ROLE = "Members"
Who = Person | str
Which = Issue | str


class JiraPlay(SettingUp):
    """What an owner can do on Jira's own screens; what cannot be done there raises LookupError or ValueError."""

    def __init__(self, inside: Inside, courier: Courier, credentials: Credentials) -> None:
        """Take the parts."""
        super().__init__(inside)
        self._courier = courier
        self._credentials = credentials

    @property
    def conditions(self) -> Conditions:
        """Give the switches that are no faults."""
        return self.inside.conditions

    @property
    def tokens(self) -> Tokens:
        """Give the access tokens, to let them end or to take the consent back."""
        return self.inside.tokens

    @property
    def deliveries(self) -> list[Delivery]:
        """Give everything that was sent to webhooks, oldest first, with the answers to each attempt."""
        return list(self._courier.deliveries)

    def register_webhook(self, url: str, secret: str | None = None, *, events: frozenset[str] = frozenset()) -> Webhook:
        """Tell this address of what happens from now on; without a secret, the sample one."""
        webhook_id = str(len(self.conditions.webhooks) + 1)
        webhook = Webhook(webhook_id, url, secret or self._credentials.jira_webhook_secret, events)
        self.conditions.webhooks[webhook_id] = webhook
        return webhook

    def remove_webhooks(self) -> None:
        """Tell nobody any more."""
        self.conditions.webhooks.clear()

    def settle(self, seconds: float = 10.0, *, also_late: bool = False) -> bool:
        """Wait until the webhooks were told; with `also_late` also of what is late or will be tried again."""
        return self._courier.rounds.wait_until_idle(seconds, also_late=also_late)

    def send_again(self, delivery: Delivery) -> None:
        """Send a delivery once more, as it was."""
        self._courier.repeat(delivery)

    def issue(self, which: Which) -> Issue:
        """Find an issue by its id, its key, or a key that it had."""
        found = self.inside.state.find(which if isinstance(which, str) else which.id)
        if found is None:
            raise LookupError(f"there is no issue {which if isinstance(which, str) else which.key}")
        return found

    def _open(self, which: Which) -> Issue:
        """Find an issue that may be changed."""
        issue = self.issue(which)
        if self.inside.is_archived(self.inside.state.project_of(issue)):
            raise ValueError(f"{issue.project} is archived, and nothing changes there")
        return issue

    def create(self, project: str, summary: str, *, by: Who = OWNER, type_name: str = "Task", **fields: Any) -> Issue:
        """Make an issue by hand."""
        with self.inside.state.lock:
            kind = self._named(world.ISSUE_TYPES, type_name)
            who, where = self.person(by).account_id, self.project(project)
            if self.inside.is_archived(where):
                raise ValueError(f"{where.key} is archived, and takes no issues")
            given = {"summary": summary} | fields
            return self.inside.workspace.create(where, kind.id, by=who, fields=given, properties={})

    @staticmethod
    def _named(things: tuple[Named, ...], name: str) -> Named:
        found = next((one for one in things if name.lower() in (one.name.lower(), one.id)), None)
        if found is None:
            raise LookupError(f"“{name}” is none of {', '.join(one.name for one in things)}")
        return found

    def edit(self, which: Which, *, by: Who = OWNER, **changes: Any) -> Issue:
        """Change fields as they are kept: summary, labels, duedate, components, and others of `Issue`."""
        with self.inside.state.lock:
            return self.inside.workspace.edit(self._open(which), changes, by=self.person(by).account_id)

    def prioritise(self, which: Which, priority: str, *, by: Who = OWNER) -> Issue:
        """Give an issue another priority."""
        return self.edit(which, by=by, priority_id=self._named(world.PRIORITIES, priority).id)

    def assign(self, which: Which, to: Who | None, *, by: Who = OWNER) -> Issue:
        """Give an issue to somebody, or to nobody."""
        return self.edit(which, by=by, assignee=self.person(to).account_id if to else None)

    def restrict(self, which: Which, level: str | None, *, by: Who = OWNER) -> Issue:
        """Set or take off the security level."""
        levels = self.inside.state.project_of(self.issue(which)).security_levels
        return self.edit(which, by=by, security_id=self._named(levels, level).id if level else None)

    def ways(self, which: Which) -> list[Way]:
        """List where an issue may go from here."""
        issue = self.issue(which)
        return self.inside.state.project_of(issue).workflow.ways_from(issue.status_id)

    def transition(self, which: Which, to: str, *, by: Who = OWNER, resolution: str | None = None) -> Issue:
        """Let an issue go a way, named by itself, by the status it leads to, or by that status's category."""
        with self.inside.state.lock:
            ways = self.ways(which)
            way = next((one for one in ways if to.lower() in _names_of(one)), None)
            if way is None:
                raise LookupError(f"from here only these lead on: {', '.join(one.name for one in ways)}")
            ended = self._named(world.RESOLUTIONS, resolution).id if resolution else None
            who = self.person(by).account_id
            return self.inside.workspace.transition(self._open(which), way, by=who, resolution_id=ended)

    def move(self, which: Which, project: str, *, by: Who = OWNER, type_name: str | None = None) -> Issue:
        """Take an issue to another project; its key is new, and the old one still leads to it."""
        with self.inside.state.lock:
            issue, where = self._open(which), self.project(project)
            if where.key == issue.project:
                raise ValueError(f"{issue.key} is in {where.key} already")
            if where.is_archived:
                raise ValueError(f"{where.key} is archived, and takes no issues")
            kind = self._named(world.ISSUE_TYPES, type_name).id if type_name else None
            return self.inside.workspace.move(issue, where, by=self.person(by).account_id, type_id=kind)

    def comment(
        self, which: Which, text: str, *, by: Who = OWNER, public: bool = True, role: str | None = None
    ) -> Json:
        """Write a comment; one that is not public is seen by agents alone, one for a role by its members."""
        with self.inside.state.lock:
            properties = [] if public else [{"key": "sd.public.comment", "value": {"internal": True}}]
            who, body = self.person(by).account_id, from_text(text)
            limited = {"visibility": {"type": "role", "value": role, "identifier": role}} if role else {}
            more = {"properties": properties} | limited
            return self.inside.workspace.comment(self._open(which), body, by=who, public=public, more=more)

    def _comment(self, which: Which, comment_id: str) -> Json:
        found = next((one for one in self.issue(which).comments if one["id"] == comment_id), None)
        if found is None:
            raise LookupError(f"there is no comment {comment_id}")
        return found

    def edit_comment(self, which: Which, comment_id: str, text: str, *, by: Who = OWNER) -> Json:
        """Change what a comment says."""
        with self.inside.state.lock:
            changes, who = {"body": from_text(text)}, self.person(by).account_id
            comment = self._comment(which, comment_id)
            return self.inside.workspace.edit_comment(self._open(which), comment, by=who, changes=changes)

    def delete_comment(self, which: Which, comment_id: str, *, by: Who = OWNER) -> None:
        """Take a comment away."""
        with self.inside.state.lock:
            comment = self._comment(which, comment_id)
            self.inside.workspace.delete_comment(self._open(which), comment, by=self.person(by).account_id)

    def attach(self, which: Which, name: str, content: bytes, *, by: Who = OWNER) -> Json:
        """Add a file."""
        with self.inside.state.lock:
            who, created = self.person(by).account_id, timestamp(self.inside.state.clock)
            file = file_of(self.inside.state.next_id(), NamedFile(name, content), by=who, created=created)
            self.inside.workspace.attach(self._open(which), [file], by=who)
            return file

    def link(self, which: Which, kind: str, other: Which, *, by: Who = OWNER) -> None:
        """Join two issues: `link("IT-2", "Duplicate", "IT-1")` says that IT-2 duplicates IT-1."""
        with self.inside.state.lock:
            found = next((one for one in world.LINK_TYPES if kind.lower() == one[1].lower()), None)
            if found is None:
                raise LookupError(f"“{kind}” is none of {', '.join(one[1] for one in world.LINK_TYPES)}")
            ends = (self._open(which), self._open(other))
            self.inside.workspace.link(found[0], inward=ends[0], outward=ends[1], by=self.person(by).account_id)

    def close_as_duplicate(self, which: Which, of: Which, *, by: Who = OWNER) -> Issue:
        """Link an issue to the one whose duplicate it is, and end it as one."""
        if self.issue(which).id == self.issue(of).id:
            raise ValueError("an issue is no duplicate of itself")
        self.link(which, "Duplicate", of, by=by)
        if world.status_of(self.issue(which).status_id).is_done:
            return self.issue(which)
        return self.transition(which, "done", by=by, resolution="Duplicate")

    def delete(self, which: Which, *, by: Who = OWNER) -> None:
        """Take an issue away for good."""
        with self.inside.state.lock:
            self.inside.workspace.delete(self._open(which), by=self.person(by).account_id)

    def watch(self, which: Which, *, by: Who = OWNER) -> None:
        """Watch an issue."""
        with self.inside.state.lock:
            self.inside.workspace.watch(self.issue(which), self.person(by).account_id)


def _names_of(way: Way) -> set[str]:
    status = world.status_of(way.to)
    return {way.id, way.name.lower(), status.name.lower(), status.category_key, status.category_name.lower()}
