"""What administrators of the stand-in Jira do: projects, fields, permissions, accounts."""

from dataclasses import replace

from integrations.sandbox.jira import world
from integrations.sandbox.jira.inside import PERMISSIONS, Inside
from integrations.sandbox.jira.kinds import FieldKind, Person, Project


class SettingUp:
    """Changes how the site is set up, while it runs."""

    def __init__(self, inside: Inside) -> None:
        """Take the parts."""
        self.inside = inside

    def person(self, who: Person | str) -> Person:
        """Find an account by its name, address, user name or id."""
        found = who if isinstance(who, Person) else self.inside.state.person(who)
        if found is None:
            raise LookupError(f"nobody here is called {who}")
        return found

    def project(self, key: str) -> Project:
        """Find a project."""
        found = self.inside.state.project(key)
        if found is None:
            raise LookupError(f"there is no project {key}")
        return found

    def _change(self, key: str, **changes: object) -> Project:
        with self.inside.state.lock:
            changed = replace(self.project(key), **changes)  # type: ignore[arg-type]  # the callers below name real fields
            self.inside.state.set_up(changed)
            return changed

    def add_person(self, name: str, mail: str) -> Person:
        """Let somebody in."""
        return self.inside.state.add_person(Person.with_mail(mail, name))

    def archive(self, key: str) -> Project:
        """Archive a project: what is in it stays to be read, and nothing changes any more."""
        return self._change(key, is_archived=True)

    def restore(self, key: str) -> Project:
        """Bring a project back."""
        return self._change(key, is_archived=False)

    def require_field(self, key: str, name: str) -> FieldKind:
        """Require a field of a project's new issues."""
        fields = self.project(key).fields
        wanted = next((one for one in fields if name in (one.id, one.name)), None)
        wanted = wanted or next((one for one in world.CUSTOM_FIELDS if name in (one.id, one.name)), None)
        if wanted is None:
            raise LookupError(f"there is no field {name}")
        required = replace(wanted, required=True)
        self._change(key, fields=(*(one for one in fields if one.id != wanted.id), required))
        return required

    def remove_field(self, key: str, name: str) -> None:
        """Take a field off a project's screens."""
        self._change(key, fields=tuple(one for one in self.project(key).fields if name not in (one.id, one.name)))

    def hide_level(self, key: str, name: str) -> None:
        """Take the product's account out of a security level: what carries it is out of its sight."""
        hidden = {one.id for one in self.project(key).security_levels if one.name == name}
        if not hidden:
            raise LookupError(f"{key} has no security level {name}")
        self._change(key, hidden_levels=self.project(key).hidden_levels | hidden)

    def show_levels(self, key: str) -> None:
        """Let the product's account into every security level of a project."""
        self._change(key, hidden_levels=frozenset())

    def remove_security_levels(self, key: str) -> None:
        """Take a project's security levels away."""
        self._change(key, security_levels=())

    def remove_issue_type(self, key: str, name: str) -> None:
        """Take a type of issue from a project."""
        self._change(key, issue_types=tuple(one for one in self.project(key).issue_types if one.name != name))

    def deny(self, key: str, *permissions: str) -> None:
        """Take permissions in a project from the product's account; without names, all of them."""
        wanted = permissions or tuple(PERMISSIONS)
        self._change(key, denied=self.project(key).denied | set(wanted))

    def allow(self, key: str, *permissions: str) -> None:
        """Give permissions in a project back; without names, all of them."""
        self._change(key, denied=self.project(key).denied - set(permissions or PERMISSIONS))
