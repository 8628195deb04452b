"""Colleagues to choose from in a form: by their number, since an address that is typed would be masked."""

from triage.conversation import forms
from triage.matters import parts
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import STAFF
from triage.store import access, inbox
from triage.tables import Person

# A choice in Slack has at most a hundred.
MOST = 100


def choice(change: Change, key: str, label: str, *, but: str = "", optional: bool = False) -> list[Part]:
    """Ask for one of those who work here, apart from one; nothing where there is nobody else."""
    found = [one for one in access.with_role(change.session, STAFF, limit=MOST + 1) if one.handle != but][:MOST]
    options = [[str(one.id), (one.name or one.handle)[: forms.MOST_OF_OPTION]] for one in found]
    return [parts.ask(key, label, "one_of", options=options, optional=optional)] if options else []


def handle_in(change: Change, value: str) -> str:
    """Give the handle of whoever was chosen; empty where nobody was."""
    number = inbox.number_in(value)
    person = None if number is None else change.session.get(Person, number)
    return person.handle if person else ""
