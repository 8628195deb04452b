"""`triage users` and `triage tokens`: who may come in, each change with an event of its own."""

import sys
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import typer
from sqlmodel import Session

from triage.commands.records import open_migrated
from triage.commands.terminal import ACTOR, WRONG_USAGE, now, print_json, print_line, say, stop
from triage.domain import Lane, Role
from triage.store import access, events, passwords, sessions, sign_ins
from triage.tables import Person

users = typer.Typer(no_args_is_help=True)
tokens = typer.Typer(no_args_is_help=True)

AsRole = Annotated[Role, typer.Option(help="What they may do here.")]
Groups = Annotated[
    list[str] | None,
    typer.Option(
        "--group",
        help="A department or the like, by which the policy tells people apart; may be repeated, or hold commas.",
    ),
]


Lanes = Annotated[
    list[str] | None,
    typer.Option("--lane", help="A lane that an agent works on; may be repeated. `all` takes the limit away again."),
]
EVERY_LANE = "all"


class Language(StrEnum):
    """The languages that our pages speak."""

    ENGLISH = "en"
    GERMAN = "de"


InLanguage = Annotated[Language | None, typer.Option(help="In which language pages greet them.")]


@users.command(
    "add", epilog="Example: triage users add ada@example.com --name 'Ada Byron' --role security --group research"
)
def add_user(
    handle: Annotated[str, typer.Argument(help="The address or name they write under; capitals do not count.")],
    *,
    name: Annotated[str, typer.Option(help="What people call them.")] = "",
    role: Annotated[Role | None, typer.Option(help="What they may do here; a new person is an employee.")] = None,
    group: Groups = None,
    language: InLanguage = None,
    lane: Lanes = None,
) -> None:
    """Add a person, or change what is named of a known one and let them in again; all else stays as it was."""
    moment, lanes = now(), _lanes(lane)
    with open_migrated() as database, database.writing() as session:
        try:
            before = _shown(access.find_person(session, handle))
            person = access.add_person(
                session, handle, name=name, role=role, now=moment, groups=group or None, language=language, lanes=lanes
            )
        except access.AccessError as error:
            stop(str(error), WRONG_USAGE)
        _record(session, "user.added", data=_kept(person), at=moment)
        handle, has_password, after = person.handle, person.password_hash is not None, _shown(person)
    say(f"{handle} may come in as {after['role']}.")
    if before:
        say(_what_changed(before, after))
    if not has_password:
        say(f"To sign in on the web they need a password: triage users password {handle}")


@users.command("password", epilog="Example: triage users password ada@example.com")
def give_password(handle: Annotated[str, typer.Argument(help="Whose password it is.")]) -> None:
    """Give a person a new password, typed twice or read as one line from stdin, and end all their sessions."""
    password = _ask_password()
    wrong = passwords.objection(password, handle)
    if wrong is not None:
        stop(wrong, WRONG_USAGE)
    kept, moment = passwords.Passwords().hash(password), now()
    with open_migrated() as database, database.writing() as session:
        try:
            person = access.keep_password(session, handle, kept)
        except access.AccessError as error:
            stop(str(error))
        ended = sessions.end_all(session, person.id or 0, now=moment)
        _record(session, "user.password_set", data={"handle": person.handle, "sessions_ended": ended}, at=moment)
        handle = person.handle
    say(f"{handle} signs in with the new password from now on, and is signed out everywhere.")


@users.command("list", epilog="Example: triage users list")
def list_users() -> None:
    """Write every person as one line of JSON."""
    with open_migrated() as database, database.reading() as session:
        for person in access.list_people(session):
            shown = person.model_dump(exclude={"id", "password_hash"})
            print_json({**shown, "signs_in": person.password_hash is not None})


@users.command("disable", epilog="Example: triage users disable ada@example.com")
def disable_user(handle: Annotated[str, typer.Argument(help="Whom to let in no more.")]) -> None:
    """Let a person in no more, and end all their sessions; what they wrote stays on record."""
    moment = now()
    with open_migrated() as database, database.writing() as session:
        try:
            person = access.disable_person(session, handle, now=moment)
        except access.AccessError as error:
            stop(str(error))
        ended = sessions.end_all(session, person.id or 0, now=moment)
        _record(session, "user.disabled", data={"handle": person.handle, "sessions_ended": ended}, at=moment)
        handle = person.handle
    say(f"{handle} may no longer come in.")


@users.command("sign-out", epilog="Example: triage users sign-out ada@example.com")
def sign_out_user(handle: Annotated[str, typer.Argument(help="Whose sessions end.")]) -> None:
    """End all sessions of a person, in every browser; they may sign in again."""
    moment = now()
    with open_migrated() as database, database.writing() as session:
        person = access.find_person(session, handle)
        if person is None:
            stop(f"There is no user {handle}; `triage users list` names them all.")
        ended = sessions.end_all(session, person.id or 0, now=moment)
        _record(session, "user.signed_out", data={"handle": person.handle, "sessions_ended": ended}, at=moment)
        handle = person.handle
    say(f"{handle} is signed out everywhere: {ended} ended.")


@users.command("unlink", epilog="Example: triage users unlink ada@example.com")
def unlink_user(handle: Annotated[str, typer.Argument(help="Whose link to the provider is forgotten.")]) -> None:
    """Forget who somebody is to the identity provider: their next sign-in there links them anew, by their address."""
    moment = now()
    with open_migrated() as database, database.writing() as session:
        try:
            person = sign_ins.unlink(session, handle)
        except access.AccessError as error:
            stop(str(error))
        ended = sessions.end_all(session, person.id or 0, now=moment)
        _record(session, "user.unlinked", data={"handle": person.handle, "sessions_ended": ended}, at=moment)
        handle = person.handle
    say(f"{handle} is linked anew at their next sign-in through the provider, and is signed out everywhere.")


@tokens.command("add", epilog="Example: triage tokens add intranet-form --role employee")
def add_token(
    name: Annotated[str, typer.Argument(help="Which program will have it.")], role: AsRole = Role.EMPLOYEE
) -> None:
    """Make a token and write it to stdout, this once: only its hash is kept."""
    moment = now()
    with open_migrated() as database, database.writing() as session:
        try:
            plain = access.add_token(session, name, role=role, now=moment)
        except access.AccessError as error:
            stop(str(error), WRONG_USAGE)
        _record(session, "token.added", data={"name": name.strip(), "role": role.value}, at=moment)
    print_line(plain)
    say("Keep it now; it can't be shown again.")


@tokens.command("revoke", epilog="Example: triage tokens revoke intranet-form")
def revoke_token(name: Annotated[str, typer.Argument(help="The token's name.")]) -> None:
    """End a token at once."""
    moment = now()
    with open_migrated() as database, database.writing() as session:
        try:
            token = access.revoke_token(session, name, now=moment)
        except access.AccessError as error:
            stop(str(error))
        _record(session, "token.revoked", data={"name": token.name}, at=moment)
    say(f"The token {name.strip()} opens nothing any more.")


@tokens.command("list", epilog="Example: triage tokens list")
def list_tokens() -> None:
    """Write every token there ever was as one line of JSON, without the token itself."""
    with open_migrated() as database, database.reading() as session:
        for token in access.list_tokens(session):
            print_json(token.model_dump(exclude={"id", "hash"}))


def _shown(person: Person | None) -> dict[str, str]:
    """Lay out what `triage users add` may change of a person."""
    if person is None:
        return {}
    return {
        "name": person.name or "none",
        "role": str(person.role),
        "groups": ", ".join(person.groups) or "none",
        "language": person.language or "none",
        "lanes": ", ".join(person.lanes) or "all",
        "disabled": "yes" if person.disabled_at else "no",
    }


def _kept(person: Person) -> dict[str, Any]:
    lanes = {"lanes": person.lanes} if person.lanes else {}
    return {"handle": person.handle, "role": person.role, **lanes}


def _lanes(named: list[str] | None) -> list[str] | None:
    """Read which lanes are meant: none for all of them, and nothing where nothing was said."""
    said = [part.strip() for one in named or () for part in one.split(",")]
    unknown = [one for one in said if one != EVERY_LANE and one not in list(Lane)]
    if unknown or (EVERY_LANE in said and len(said) > 1):
        stop(f"There is no lane {', '.join(unknown or said)}. Lanes are: {', '.join(Lane)}, or all.", WRONG_USAGE)
    return None if not said else [one for one in said if one != EVERY_LANE]


def _what_changed(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    changed = [f"{what}: {before[what]} → {after[what]}" for what in after if before[what] != after[what]]
    kept = [f"{what}: {after[what]}" for what in after if before[what] == after[what] and what != "disabled"]
    first = f"Changed: {'; '.join(changed)}." if changed else "They were known, and nothing changed."
    return f"{first} Kept: {'; '.join(kept)}." if kept else first


def _ask_password() -> str:
    if sys.stdin.isatty():
        asked: str = typer.prompt("New password", hide_input=True, confirmation_prompt="Once more", err=True)
        return asked
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        stop("The password has to be UTF-8 text.", WRONG_USAGE)


def _record(session: Session, kind: str, *, data: Mapping[str, Any], at: datetime) -> None:
    session.flush()
    events.append(session, [events.Happening(kind, ACTOR, data=data)], at=at)
