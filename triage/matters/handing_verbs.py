"""Handing over, the checklist and absence for pages and programs: each verb is one transaction."""

from triage.matters import away, checklist, handing_over, handing_over_many, sheets, steps, taking_over
from triage.matters.away import Away
from triage.matters.change import Change
from triage.matters.handing_over import To
from triage.matters.handing_over_many import All, Step
from triage.matters.people import Actor, Answered, Refused, not_theirs
from triage.matters.transactions import Transactions
from triage.pasting import masked
from triage.store import absences, tickets
from triage.tables import Absence, ChecklistItem


class Handing(Transactions):
    """Everything about whose a matter is and how far it is; wrong state or role comes back as words."""

    def offer(self, reference: str, to: To, *, note: str, by: Actor) -> Answered:
        """Offer it to somebody else."""
        said = self._masked(note)
        return self._on(reference, lambda change, ticket: handing_over.offer(change, ticket, to, note=said, by=by))

    def accept(self, reference: str, *, by: Actor) -> Answered:
        """Take over what was offered."""
        return self._on(reference, lambda change, ticket: taking_over.accept(change, ticket, by))

    def decline(self, reference: str, *, why: str, by: Actor) -> Answered:
        """Leave it where it is."""
        said = self._masked(why)
        return self._on(reference, lambda change, ticket: taking_over.decline(change, ticket, by, why=said))

    def take_back(self, reference: str, *, by: Actor) -> Answered:
        """Offer it no more."""
        return self._on(reference, lambda change, ticket: taking_over.take_back(change, ticket, by))

    def offer_all(self, which: All, to: To, *, note: str, by: Actor) -> Step | Refused:
        """Offer many matters in one step."""
        said = self._masked(note)
        return self._do(lambda change: handing_over_many.offer_all(change, which, to, note=said, by=by))

    def accept_all(self, batch: str, *, by: Actor) -> Answered:
        """Take over all of one step."""
        return self._do(lambda change: handing_over_many.accept_all(change, batch, by))

    def decline_all(self, batch: str, *, by: Actor) -> Answered:
        """Leave all of one step where it is."""
        return self._do(lambda change: handing_over_many.decline_all(change, batch, by))

    def sheet(self, batch: str, *, by: Actor) -> str | None:
        """Give the sheet of one step."""
        with self._database.reading() as session:
            return sheets.sheet_of(Change(session, self._premises, now=self._clock.now()), batch, by=by)

    def steps(self, reference: str, *, by: Actor) -> list[ChecklistItem] | Refused:
        """List the steps, written down by this where nobody has looked before."""

        def look(change: Change) -> list[ChecklistItem] | Refused:
            ticket = tickets.held(change.session, reference)
            refused = None if ticket is None else not_theirs(by, ticket)
            if ticket is None or refused is not None:
                return refused or Refused("error_not_found", {"reference": reference})
            return list(steps.items_of(change, ticket))

        return self._do(look)

    def tick(self, reference: str, number: int, *, by: Actor) -> Answered:
        """Say that a step is done."""
        return self._on(reference, lambda change, ticket: checklist.tick(change, ticket, number, by))

    def untick(self, reference: str, number: int, *, by: Actor) -> Answered:
        """Take back that a step is done."""
        return self._on(reference, lambda change, ticket: checklist.untick(change, ticket, number, by))

    def leave(self, said: Away, *, by: Actor) -> Absence | Refused:
        """Say that somebody is away."""
        return self._do(lambda change: away.leave(change, said, by=by))

    def come_back(self, person: str, *, by: Actor) -> Absence | Refused:
        """Say that somebody is back."""
        return self._do(lambda change: away.come_back(change, person, by=by))

    def absences(self) -> list[Absence]:
        """List who is away or will be."""
        with self._database.reading() as session:
            return list(absences.to_come(session, self._clock.now()))

    def _masked(self, text: str) -> str:
        return masked(text, self._premises.book) if text.strip() else ""
