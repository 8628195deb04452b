"""What goes out of a ticket, in plain words: what it is, whether it arrived, and every attempt that is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from triage.store.outbox import PENDING, SENT, STUCK
from triage.tables import Delivery, DeliveryFailure
from triage.web.ticket_teller import Moment, Teller

# Of a delivery that was tried for days; of very many only the last ones.
MOST_TRIES = 8
LEVELS: Mapping[str, str] = {SENT: "kept", STUCK: "late", PENDING: "soon"}


@dataclass(frozen=True)
class Sent:
    """One thing that goes out; `tries` is what became of it so far, oldest first."""

    id: int
    destination: str
    what: str
    state: str
    level: str
    is_stuck: bool
    is_urgent: bool
    tries: tuple[tuple[str, Moment | None], ...]
    error: str
    url: str


def sends(found: Sequence[Delivery], failures: Sequence[DeliveryFailure], teller: Teller) -> list[Sent]:
    """Show deliveries, each with the attempts that failed, of very many the last ones."""
    return [_sent(one, [each for each in failures if each.delivery_id == one.id], teller) for one in found]


def summary(counts: Mapping[str, int], teller: Teller) -> str:
    """Say how many arrived, wait, or are stuck."""
    said = [
        teller.words[f"ticket_sends_{state}"].format(n=counts[state])
        for state in (STUCK, PENDING, SENT)
        if counts.get(state)
    ]
    return ", ".join(said)


def _sent(one: Delivery, failures: Sequence[DeliveryFailure], teller: Teller) -> Sent:
    state = one.state if one.state != PENDING or not one.failures else "again"
    return Sent(
        id=one.id or 0,
        destination=teller.word("ticket_to_", one.destination),
        what=teller.word("ticket_sends_", one.kind.replace(".", "_")),
        state=teller.words[f"ticket_send_{state}"],
        level=LEVELS.get(one.state, "soon"),
        is_stuck=one.state == STUCK,
        is_urgent=one.urgent,
        tries=tuple(_tries(one, failures, teller)),
        error="" if failures else one.last_error or "",
        url=one.external_url or "",
    )


def _tries(one: Delivery, failures: Sequence[DeliveryFailure], teller: Teller) -> list[tuple[str, Moment | None]]:
    words = teller.words
    said: list[tuple[str, Moment | None]] = [(words["ticket_try_written"], teller.moment(one.created_at))]
    said += [
        (words["ticket_try_attempt"].format(n=each.attempt, error=each.error), teller.moment(each.at))
        for each in reversed(failures[:MOST_TRIES])
    ]
    if one.failures and not failures:
        key = "ticket_try_failed_one" if one.failures == 1 else "ticket_try_failed"
        said.append((words[key].format(n=one.failures), None))
    if one.in_doubt_since is not None:
        said.append((words["ticket_try_doubt"], teller.moment(one.in_doubt_since)))
    if one.state == SENT:
        key = "ticket_try_sent_first" if one.attempts <= 1 else "ticket_try_sent"
        said.append((words[key].format(n=one.attempts), teller.moment(one.sent_at)))
    elif one.state == STUCK:
        said.append((words["ticket_try_stuck"].format(n=one.attempts), None))
    else:
        said.append((words["ticket_try_next" if one.attempts else "ticket_try_first"], teller.moment(one.due)))
    return said
