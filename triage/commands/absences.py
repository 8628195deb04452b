"""`triage people`: who is away, and who stands in for them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

import typer

from triage.commands.reading_playbooks import read_book
from triage.commands.records import open_migrated
from triage.commands.terminal import ACTOR, WRONG_USAGE, now, print_json, read_settings, say, stop
from triage.domain import Role
from triage.matters import away
from triage.matters.away import Away
from triage.matters.change import Change, Premises
from triage.matters.people import Actor, Refused
from triage.store import absences
from triage.tables import Absence

app = typer.Typer(no_args_is_help=True)

Person = Annotated[str, typer.Argument(help="Whom it is about, by the address or name that they write under.")]
MOMENTS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M"]
Begins = Annotated[datetime | None, typer.Option("--from", formats=MOMENTS, help="From when, in UTC; now without it.")]
Ends = Annotated[datetime, typer.Option("--until", formats=MOMENTS, help="Until when, in UTC.")]


@app.command(
    "absent", epilog="Example: triage people absent ada@example.com --deputy tom@example.com --until 2027-08-14"
)
def absent(
    person: Person,
    *,
    deputy: Annotated[str, typer.Option(help="Who has meanwhile what is offered to them.")],
    until: Ends,
    begins: Begins = None,
) -> None:
    """Say that somebody is away; what was said before of the same time is replaced."""
    moment = now()
    said = Away(person, deputy, moment if begins is None else begins.replace(tzinfo=UTC), until.replace(tzinfo=UTC))
    kept = _do(lambda change: away.leave(change, said, by=_actor()), moment)
    say(f"{kept.person} is away until {kept.ends_at:%Y-%m-%d %H:%M} UTC; {kept.deputy} stands in.")


@app.command("back", epilog="Example: triage people back ada@example.com")
def back(person: Person) -> None:
    """Say that somebody is back."""
    kept = _do(lambda change: away.come_back(change, person, by=_actor()), now())
    say(f"{kept.person} is back.")


@app.command("away", epilog="Example: triage people away")
def list_away() -> None:
    """Write everybody who is away or will be as one line of JSON."""
    with open_migrated() as database, database.reading() as session:
        for absence in absences.to_come(session, now()):
            print_json(absence.model_dump(exclude={"id"}))


def _do(act: Callable[[Change], Absence | Refused], moment: datetime) -> Absence:
    settings = read_settings()
    premises = Premises(read_book(settings), frozenset(), settings.base_url)
    with open_migrated() as database, database.writing() as session:
        change = Change(session, premises, now=moment)
        kept = act(change)
        if isinstance(kept, Refused):
            stop(kept.in_words(premises.edition(None)), WRONG_USAGE)
        change.finish()
        session.refresh(kept)
        session.expunge(kept)
    return kept


def _actor() -> Actor:
    return Actor(ACTOR, ACTOR, Role.ADMIN)
