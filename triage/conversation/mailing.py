"""Mail: an answer in the thread of one's own matter is a line of it, and everything else a matter of its own.

Whoever writes by mail is somebody who reports: no role they have counts here, since an address is easily put on.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from classifiers.sensitive import NOT_CHECKED
from playbooks.edition import Edition
from triage.choices import titled
from triage.conversation import answers
from triage.conversation.opening import HARMLESS
from triage.conversation.room import Act, Room, Sender, author_in, suspicion_of
from triage.domain import Intake, Role
from triage.inbox_worker import Result
from triage.matters import home as home_page
from triage.matters import incident_shown, mailed, parts, reported, talking, telling, understanding
from triage.matters.change import Change
from triage.matters.parts import Part
from triage.matters.people import Actor, Refused, actor_of
from triage.matters.reported import Said
from triage.store import access, mails, places, tickets
from triage.store.inbox import Kept
from triage.store.messages import PUBLIC
from triage.store.tickets import WITHDRAWN
from triage.tables import Person, Ticket
from triage.ticket_rows import Reading

SOURCE = mails.SOURCE
# Mails overtake each other: so long an answer to a mail that nobody here knows waits for it.
UNSETTLED = timedelta(seconds=10)
AN_HOUR = timedelta(hours=1)
# Below most mails stand a name and a number, and nobody has to be told so each time.
USUAL = HARMLESS | {"personal"}


def consider(room: Room, arrival: Kept) -> Act:
    """Find the matter that a mail goes on with, or begin one."""
    data = arrival.data
    with room.database.reading() as session:
        ticket = mails.matter_of(
            session,
            arrival.person,
            answers=data["answers"],
            follows=data["follows"],
            reference=data["reference"],
        )
        person = access.find_person(session, arrival.person)
        sender = _sender_of(arrival, person)
    if ticket is not None and ticket.state != WITHDRAWN:
        return _goes_on(room, arrival, sender, ticket=ticket)
    is_early = room.clock.now() - arrival.received_at < UNSETTLED
    if ticket is None and data["follows"] and not data["answers"] and is_early:
        return lambda _: Result.TOO_EARLY
    return _begins(room, arrival, sender)


def _sender_of(arrival: Kept, person: Person | None) -> Sender:
    language = (person.language if person else None) or str(arrival.data["language"])
    return Sender(arrival.person, arrival.person, str(arrival.data["name"]), language, is_certain=True)


def _reporter(change: Change, sender: Sender) -> Actor:
    return replace(actor_of(author_in(change, sender)), role=Role.EMPLOYEE, lanes=frozenset())


def _words(arrival: Kept, *, subject: bool) -> str:
    """Put together what was written, masked, and the names of what was attached."""
    said = [arrival.fields.get("subject", "")] if subject or not arrival.text else []
    files = [f"[{_files_of(arrival)}]"] if arrival.data["files"] else []
    return "\n\n".join(one for one in (*said, arrival.text, *files) if one)


def _files_of(arrival: Kept) -> str:
    return ", ".join(f"{one['name']} ({one['kind']})".strip() for one in arrival.data["files"])


def _goes_on(room: Room, arrival: Kept, sender: Sender, *, ticket: Ticket) -> Act:
    text = _words(arrival, subject=False)
    exposed = room.tells_of_exposure(text, below=ticket.text, suspicion=suspicion_of(arrival))
    together = room.desk.judge(f"{ticket.text}\n{text}") if understanding.is_unclear(ticket) else None
    said = Said(text, arrival.received_at, SOURCE, arrival.key, tells_of_exposure=exposed, together=together)

    def act(change: Change) -> Result:
        held = tickets.held(change.session, ticket.reference)
        by = _reporter(change, sender)
        if held is None or not telling.is_by(change, held, by):
            return Result.DONE
        answered = reported.hear(change, held, said, by=by)
        if isinstance(answered, Refused):
            # It was taken back in this moment, so what they write now is a matter of its own.
            return Result.TOO_EARLY
        edition = room.edition(sender)
        picked = _picked(held, text, edition)
        if answered.is_new and picked is not None:
            reported.pick(change, held, picked, by=by)
        noticed = _notices(arrival, edition, owner=edition.owner_named(held.owner))
        if answered.is_new and noticed and _may_answer(change, room, arrival):
            telling.person(change, held, noticed[0]["text"], noticed)
        return Result.DONE

    return act


def _picked(ticket: Ticket, text: str, edition: Edition) -> str | None:
    """Find the one that they chose of those that were offered, by a line of its title alone."""
    said = {line.strip(" -*•.\t").casefold() for line in text.splitlines()}
    found = [one.outcome for one in titled(ticket.choices, edition) if one.title.casefold().strip(" .") in said]
    return str(found[0]) if len(found) == 1 and not ticket.restricted else None


def _begins(room: Room, arrival: Kept, sender: Sender) -> Act:
    source_id = str(arrival.data["known_as"])
    intake = Intake(
        SOURCE,
        source_id,
        sender.handle,
        _words(arrival, subject=True),
        received_at=arrival.received_at,
        data_classes=arrival.classes,
        language=sender.language,
    )
    reading = room.desk.read(intake, exposure=suspicion_of(arrival))

    def act(change: Change) -> Result:
        if tickets.by_source(change.session, SOURCE, source_id) is not None:
            return Result.DONE
        author_in(change, sender)
        change.session.flush()
        ticket = change.session.get_one(Ticket, room.desk.keep(change, reading))
        by = _reporter(change, sender)
        talking.keep_line(
            change, ticket, intake.text, side=PUBLIC, by=by, source=SOURCE, source_key=arrival.key, opens=True
        )
        home_page.refresh(change, ticket)
        _add_place(change, ticket, arrival)
        if _may_answer(change, room, arrival):
            _answer(change, room, ticket, arrival=arrival, reading=reading)
        else:
            change.note("mail_not_answered", "inbox", ticket_id=ticket.id)
        return Result.DONE

    return act


def _add_place(change: Change, ticket: Ticket, arrival: Kept) -> None:
    data = arrival.data
    channel, ts = mailed.place_of(arrival.person, str(data["message_id"]), known_as=str(data["known_as"]))
    if ticket.id is not None and places.at(change.session, channel, ts) is None:
        places.add(change.session, ticket.id, what=places.PERSON, channel=channel, ts=ts)


def _may_answer(change: Change, room: Room, arrival: Kept) -> bool:
    """Answer so many of a sender's mails an hour: two machines that answer each other come to an end."""
    since = arrival.received_at - AN_HOUR
    before = mails.came_before(change.session, arrival.conversation, arrival=arrival.id, since=since)
    return before < room.outside.mail_replies_an_hour


def _answer(change: Change, room: Room, ticket: Ticket, *, arrival: Kept, reading: Reading) -> None:
    """Say what happens now, what is still asked, and what of the mail was not taken: all in one mail."""
    edition = telling.edition_for(change, ticket)
    owner = edition.owner_named(ticket.owner)
    if ticket.restricted:
        text, shown = answers.exposure(ticket.reference, owner, edition, seen_at=None)
        shown = [*shown, *incident_shown.for_person(change, ticket, edition)]
    else:
        text, shown = answers.to_report(reading, room.desk.premises, edition)
    telling.person(change, ticket, text, [*shown, *_notices(arrival, edition, owner=owner)])


def _notices(arrival: Kept, edition: Edition, *, owner: str) -> list[Part]:
    found: Mapping[str, int] = {name: count for name, count in arrival.classes.items() if name not in USUAL}
    said = []
    if NOT_CHECKED in arrival.classes:
        said.append(edition.say("not_checked_notice", owner=owner))
    if found:
        said.append(edition.say("mail_masked", classes=", ".join(edition.say(f"class_{name}") for name in found)))
    if arrival.data["was_cut"]:
        said.append(edition.say("mail_cut"))
    if arrival.data["files"]:
        said.append(edition.say("mail_files", files=_files_of(arrival)))
    return [parts.words(one) for one in said]
