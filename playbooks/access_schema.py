"""`access.yaml`: which group of the company's identity provider may do what here."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from playbooks.fitting import fit
from playbooks.folder import shipped
from playbooks.mistakes import Mistake, PlaybookMistakes
from playbooks.source import parse
from playbooks.written import Decided, Words
from triage.domain import Lane, Role

FILE = "access.yaml"
CLAIM = "groups"


class GroupAccess(Decided):
    """What the members of one group may do, and what the policy calls them."""

    group: Words
    role: Role | None = None
    lanes: tuple[Lane, ...] = ()
    departments: tuple[Words, ...] = ()


class Access(Decided):
    """`access.yaml` as a value; without groups the provider only says who somebody is."""

    claim: Annotated[str, Field(min_length=1, max_length=200)] = CLAIM
    groups: tuple[GroupAccess, ...] = ()


@dataclass(frozen=True)
class Standing:
    """What somebody may do by their groups; no departments at all where the file names none of anybody."""

    role: Role
    lanes: tuple[str, ...]
    departments: tuple[str, ...] | None


def standing_of(access: Access, member_of: Collection[str]) -> Standing | None:
    """Say what members of these groups may do: the first one that names a role decides; None where none is asked."""
    if not access.groups:
        return None
    theirs = [one for one in access.groups if one.group in member_of]
    role = next((one.role for one in theirs if one.role is not None), Role.EMPLOYEE)
    agents = [one for one in theirs if one.role is Role.AGENT]
    # Who is in a group for all lanes is an agent of all of them, whatever else they are in.
    narrow = role is Role.AGENT and all(one.lanes for one in agents)
    lanes = sorted({lane.value for one in agents for lane in one.lanes}) if narrow else []
    named = any(one.departments for one in access.groups)
    departments = tuple(dict.fromkeys(name for one in theirs for name in one.departments))
    return Standing(role, tuple(lanes), departments if named else None)


def read_access(folder: Path | None) -> Access:
    """Read the file anew from a folder, or from the shipped set; raises PlaybookMistakes."""
    path = (shipped() if folder is None else folder) / FILE
    if not path.is_file():
        return Access()
    try:
        source, mistakes = parse(path.read_text(encoding="utf-8-sig"), FILE)
    except (OSError, UnicodeDecodeError):
        raise PlaybookMistakes([Mistake(FILE, 1, "This file cannot be read.")]) from None
    found, unfitting = fit(Access, source, {} if source.values is None else source.values)
    if not isinstance(found, Access) or mistakes or unfitting:
        raise PlaybookMistakes([*mistakes, *unfitting])
    return found
