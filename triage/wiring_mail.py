"""Puts mail's way in together: signed, from somebody we know, no machine's, and stored before it is acknowledged."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus

import structlog
from sqlalchemy.exc import SQLAlchemyError

from classifiers.sensitive import OwnLists
from integrations.mail.arriving import arrival_of
from integrations.mail.headers import Head, Unreadable, head_of
from integrations.mail.judging import Rules, reason_to_drop
from integrations.mail.signing import NotSigned, verify
from triage.database import Database
from triage.domain import Clock, Inbox, InboxAway
from triage.masking import holds_secret
from triage.settings import Settings
from triage.store import access
from triage.web.parts import MailAnswer, MailHandler

log = structlog.get_logger(__name__)

TAKEN, KNOWN, DROPPED = "taken", "known", "dropped"
Counted = Callable[[str, str], None]


@dataclass(frozen=True)
class MailSide:
    """What takes mail in."""

    rules: Rules
    secret: str
    domains: frozenset[str]
    longest: int
    clock: Clock

    def handler(self, inbox: Inbox, database: Database, lists: OwnLists, *, counted: Counted) -> MailHandler:
        """Make what takes one mail and says what became of it; no address and no word of it reaches a log."""

        def take(raw: bytes, headers: Mapping[str, str]) -> MailAnswer:
            answer = self._take(raw, headers, inbox=inbox, database=database, lists=lists)
            counted(answer.outcome, answer.reason)
            if answer.status >= HTTPStatus.BAD_REQUEST or answer.outcome == DROPPED:
                log.warning("a mail was not taken", outcome=answer.outcome, reason=answer.reason)
            return answer

        return take

    def _take(
        self, raw: bytes, headers: Mapping[str, str], *, inbox: Inbox, database: Database, lists: OwnLists
    ) -> MailAnswer:
        try:
            verify(raw, headers, secret=self.secret, now=self.clock.now())
            head = head_of(raw)
            reason = reason_to_drop(head, self.rules) or self._stranger(head, database, lists)
            if reason is not None:
                return MailAnswer(HTTPStatus.OK, DROPPED, reason)
            arrival = arrival_of(raw, _without_secrets(head, lists), self.rules, longest=self.longest)
            if arrival is None:
                return MailAnswer(HTTPStatus.OK, DROPPED, "empty")
            is_new = inbox.take(arrival)
        except NotSigned as error:
            return MailAnswer(HTTPStatus.UNAUTHORIZED, "refused", error.reason)
        except Unreadable:
            return MailAnswer(HTTPStatus.UNPROCESSABLE_ENTITY, "refused", "unreadable")
        except (InboxAway, SQLAlchemyError):
            return MailAnswer(HTTPStatus.SERVICE_UNAVAILABLE, "refused", "database")
        return MailAnswer(HTTPStatus.ACCEPTED, TAKEN if is_new else KNOWN)

    def _stranger(self, head: Head, database: Database, lists: OwnLists) -> str | None:
        """Say why nobody here knows a sender: neither their domain is let in, nor are they on record."""
        if holds_secret(head.sender, lists):
            return "no_sender"
        with database.reading() as session:
            person = access.find_person(session, head.sender)
        if person is not None:
            return "disabled" if person.disabled_at is not None else None
        return None if head.sender.rpartition("@")[2] in self.domains else "stranger"


def _without_secrets(head: Head, lists: OwnLists) -> Head:
    """Leave out of the headers what stays as it was written and must not be kept."""
    name = "" if holds_secret(head.name, lists) else head.name
    return replace(head, name=name, message_id="" if holds_secret(head.message_id, lists) else head.message_id)


def mail_side(settings: Settings, clock: Clock) -> MailSide | None:
    """Prepare mail's way in, if it is configured."""
    if settings.mail_secret is None or settings.mail_address is None:
        return None
    return MailSide(
        Rules(settings.mail_address, settings.mail_auth_host),
        settings.mail_secret.get_secret_value(),
        settings.mail_domain_names,
        settings.longest_text,
        clock,
    )
