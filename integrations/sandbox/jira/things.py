"""How the stand-in Jira shows what is on its site: accounts, projects, types, statuses and the like."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from integrations.sandbox.jira import world
from integrations.sandbox.jira.adf import to_text
from integrations.sandbox.jira.kinds import CATEGORIES, FieldKind, Json, Named, Project, Way, named
from integrations.sandbox.jira.state import JiraState

TEXT_VERSION = "2"


@dataclass(frozen=True)
class Things:
    """Shows things under one site's address, in one version of the interface, of one product."""

    site: str
    state: JiraState
    version: str = "3"
    is_cloud: bool = True

    def link(self, path: str) -> str:
        """Give the address of a thing."""
        return f"{self.site}/rest/api/{self.version}/{path}"

    def text(self, document: Any) -> Any:
        """Show a text: as a document, or in version 2 as a string."""
        return to_text(document) if self.version == TEXT_VERSION and document is not None else document

    def avatars(self) -> Json:
        """Give the pictures that every thing has over there."""
        return {f"{size}x{size}": f"{self.site}/_static/avatar.svg" for size in (16, 24, 32, 48)}

    def user(self, account_id: Any) -> Json | None:
        """Show an account: by its id on Cloud, by its user name on Data Center."""
        person = self.state.person(account_id) if account_id else None
        if person is None:
            return None
        shown = {
            "emailAddress": person.mail,
            "displayName": person.name,
            "active": True,
            "timeZone": "Etc/UTC",
            "avatarUrls": self.avatars(),
        }
        if self.is_cloud:
            known = {"accountId": person.account_id, "accountType": person.kind}
            return {"self": self.link(f"user?accountId={person.account_id}"), **known, **shown}
        known = {"name": person.user_name, "key": f"JIRAUSER-{person.user_name}"}
        return {"self": self.link(f"user?username={quote(person.user_name)}"), **known, **shown}

    def project(self, project: Project, *, archived: bool = False) -> Json:
        """Show a project."""
        shown: Json = {
            "self": self.link(f"project/{project.id}"),
            "id": project.id,
            "key": project.key,
            "name": project.name,
            "projectTypeKey": project.type_key,
            "avatarUrls": self.avatars(),
        }
        cloud: Json = {"simplified": False} if self.is_cloud else {}
        return shown | cloud | ({"archived": True} if archived or project.is_archived else {})

    def issue_type(self, kind: Named) -> Json:
        """Show an issue type."""
        shown = {
            "self": self.link(f"issuetype/{kind.id}"),
            "id": kind.id,
            "name": kind.name,
            "description": kind.description,
            "iconUrl": f"{self.site}/_static/avatar.svg",
            "subtask": False,
        }
        return shown | ({"hierarchyLevel": 0} if self.is_cloud else {})

    def priority(self, priority: Named) -> Json:
        """Show a priority."""
        return {
            "self": self.link(f"priority/{priority.id}"),
            "id": priority.id,
            "name": priority.name,
            "description": priority.description,
            "statusColor": "#888888",
            "iconUrl": f"{self.site}/_static/avatar.svg",
        }

    def resolution(self, resolution_id: str | None) -> Json | None:
        """Show how an issue ended."""
        one = named(world.RESOLUTIONS, {"id": resolution_id})
        if one is None:
            return None
        link = self.link(f"resolution/{one.id}")
        return {"self": link, "id": one.id, "name": one.name, "description": one.description}

    def status(self, status_id: str) -> Json:
        """Show a status."""
        status = world.status_of(status_id)
        category_id, category_name, color = CATEGORIES[status.category_key]
        return {
            "self": self.link(f"status/{status.id}"),
            "id": status.id,
            "name": status.name,
            "description": "",
            "iconUrl": f"{self.site}/_static/avatar.svg",
            "statusCategory": {
                "self": self.link(f"statuscategory/{category_id}"),
                "id": category_id,
                "key": status.category_key,
                "name": category_name,
                "colorName": color,
            },
        }

    def transition(self, way: Way, *, with_fields: bool = False) -> Json:
        """Show a way from where an issue stands, with `expand=transitions.fields` also what it asks for."""
        asks = world.status_of(way.to).is_done
        shown: Json = {"id": way.id, "name": way.name, "to": self.status(way.to)}
        if self.is_cloud:
            shown |= {"hasScreen": asks, "isGlobal": not way.comes_from, "isInitial": False, "isAvailable": True}
            shown |= {"isConditional": False, "looped": False}
        if with_fields:
            shown["fields"] = {"resolution": self._resolution_field(way)} if asks else {}
        return shown

    def _resolution_field(self, way: Way) -> Json:
        return {
            "required": way.needs_resolution,
            "schema": {"type": "resolution", "system": "resolution"},
            "name": "Resolution",
            "key": "resolution",
            "hasDefaultValue": False,
            "operations": ["set"],
            "allowedValues": [self.resolution(one.id) for one in world.RESOLUTIONS],
        }

    def link_type(self, link_type: tuple[str, str, str, str]) -> Json:
        """Show a kind of link."""
        link_id, name, inward, outward = link_type
        link = self.link(f"issueLinkType/{link_id}")
        return {"self": link, "id": link_id, "name": name, "inward": inward, "outward": outward}

    def security_level(self, level: Named) -> Json:
        """Show who may see an issue."""
        return {"self": self.link(f"securitylevel/{level.id}"), "id": level.id, "name": level.name, "description": ""}

    def component(self, project: Project | None, name: str) -> Json:
        """Show a component."""
        known = next((one for one in (project.components if project else ()) if one.name == name), Named(name, name))
        return {"self": self.link(f"component/{quote(known.id)}"), "id": known.id, "name": name}

    def option(self, option: Named) -> Json:
        """Show a value that a field allows."""
        return {"self": self.link(f"customFieldOption/{option.id}"), "value": option.name, "id": option.id}

    def field(self, kind: FieldKind) -> Json:
        """Show a field of the site."""
        number = kind.id.rpartition("_")[2]
        shown = {
            "id": kind.id,
            "name": kind.name,
            "custom": kind.is_custom,
            "orderable": kind in world.FIELDS or kind.is_custom,
            "navigable": True,
            "searchable": True,
            "clauseNames": [f"cf[{number}]", kind.name] if kind.is_custom else [kind.id],
            "schema": kind.schema(),
        }
        return shown | ({"key": kind.id} if self.is_cloud else {})
