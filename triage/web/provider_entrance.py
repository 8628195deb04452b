"""What happens when somebody comes back from the provider: linked, given what their groups say, recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from playbooks.access_schema import Access, Standing, standing_of
from triage.database import Database
from triage.identity import Identity
from triage.store import events, sessions, sign_ins
from triage.store.sign_ins import TurnedAway
from triage.tables import Person
from triage.web.entrance import ACTOR


@dataclass(frozen=True)
class ProviderEntrance:
    """The way in for people whom the provider knows; each step is one transaction."""

    database: Database
    now: Callable[[], datetime]

    def begin(self, secret: str, *, going_to: str) -> str:
        """Keep that a browser goes to the provider, and give its state."""
        with self.database.writing() as session:
            return sign_ins.begin(session, secret, going_to=going_to, now=self.now())

    def come_back(self, secret: str, state: str) -> str | None:
        """Give where it wants to go, this once."""
        with self.database.writing() as session:
            return sign_ins.come_back(session, secret, state, now=self.now())

    def enter(self, identity: Identity, access: Access, *, earlier: str | None, browser: str) -> str | TurnedAway:
        """Give the secret of a new session, and end the one that this browser had."""
        now, happened = self.now(), list[events.Happening]()
        with self.database.writing() as session:
            found = sign_ins.person_of(session, identity, now=now)
            if isinstance(found, TurnedAway):
                session.flush()
                refused = events.Happening("sign_in_failed", ACTOR, data={"why": found.why})
                events.append(session, [refused], at=now)
                return found
            standing = standing_of(access, identity.groups)
            if standing is not None and _stands_anew(found, standing):
                said = {"handle": found.handle, "role": found.role, "lanes": found.lanes}
                happened.append(events.Happening("user.role_by_group", ACTOR, data=said))
            session.add(found)
            if earlier is not None:
                sessions.end(session, earlier, now=now)
            secret = sessions.begin(session, found.id or 0, now=now, browser=browser)
            happened.append(events.Happening("signed_in", found.handle, data={"way": "provider"}))
            events.append(session, happened, at=now)
        return secret

    def note_failure(self, why: str) -> None:
        """Record that somebody came back with nothing that proves them."""
        with self.database.writing() as session:
            failed = events.Happening("sign_in_failed", ACTOR, data={"why": why})
            events.append(session, [failed], at=self.now())


def _stands_anew(person: Person, standing: Standing) -> bool:
    return sign_ins.stand(person, role=standing.role, lanes=standing.lanes, departments=standing.departments)
