"""Full-text search over matters: what is kept for it, in the transaction that changes the matter, and how it is asked.

SQLite keeps it in FTS5, PostgreSQL as a tsvector with a GIN index; both get the folded words of `searching.py`. A
matter has one row with four parts: how it is called, what was reported, what was said to and by the person, and what
the team said among itself. Only what is redacted is in it, since nothing else is stored.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, cast, column, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlmodel import Session, col

from triage.store.searching import MOST_CHARACTERS, Question, Way, words_of
from triage.tables import Message, Ticket

PARTS = ("called", "reported", "said", "inside")
WEIGHTS = dict(zip(PARTS, "ABCD", strict=True))
# What everybody may search who may see the matter at all.
FOR_ALL = PARTS[:3]
# As `messages.py` calls it, which keeps its lines through here.
INTERNAL = "internal"
# Words of two parts never stand next to each other.
GAP = 10
BATCH = 500
SQLITE_PUT = text(
    "INSERT OR REPLACE INTO ticket_search(rowid, called, reported, said, inside) "
    "VALUES (:ticket_id, :called, :reported, :said, :inside)"
)
POSTGRESQL_PUT = text(
    "INSERT INTO ticket_search(ticket_id, words) VALUES (:ticket_id, CAST(:words AS tsvector)) "
    "ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words"
)
TICKETS = select(col(Ticket.id), col(Ticket.reference), col(Ticket.jira_key), col(Ticket.text))
LINES = select(col(Message.ticket_id), col(Message.side), col(Message.text)).order_by(col(Message.id))

Texts = Mapping[str, list[str]]


def add(session: Session, ticket_id: int, row: Mapping[str, Any]) -> None:
    """Keep a new matter, of which nothing has been said yet."""
    _put(session, [(ticket_id, {"called": [row["reference"]], "reported": [row["text"]]})])


def keep(session: Session, ticket_id: int | None) -> None:
    """Keep a matter as it is now; call it wherever its text, its lines or its key in Jira change."""
    session.flush()
    if ticket_id is not None:
        _put(session, _read(session, [ticket_id]))


def build(session: Session, *, after: int = 0, most: int = BATCH) -> Sequence[int]:
    """Keep the next matters anew, in the order of their numbers, and give these; none when all are done."""
    number = col(Ticket.id)
    found: list[int] = [
        one
        for one in session.execute(select(number).where(number > after).order_by(number).limit(most)).scalars()
        if one
    ]
    if found:
        _put(session, _read(session, found))
    return found


def is_missing(session: Session) -> bool:
    """Say whether there are matters and none of them can be found, as after an upgrade."""
    kept = session.execute(text("SELECT 1 FROM ticket_search LIMIT 1")).first()
    return kept is None and session.execute(select(col(Ticket.id)).limit(1)).first() is not None


def matching(session: Session, question: Question, *, inside: bool) -> ColumnElement[bool]:
    """Give the condition that a matter answers a question; `inside` says whether the team's own words count."""
    if session.get_bind().dialect.name == "sqlite":
        rows = table("ticket_search", column("rowid"), column("ticket_search"))
        asked = bindparam("asked", for_sqlite(question, inside=inside), String, unique=True)
        return col(Ticket.id).in_(select(rows.c.rowid).where(rows.c.ticket_search.op("MATCH")(asked)))
    rows = table("ticket_search", column("ticket_id"), column("words"))
    # Not to_tsquery: it would take words apart by rules of its own.
    query = cast(bindparam("asked", for_postgresql(question, inside=inside), String, unique=True), TSQUERY)
    return col(Ticket.id).in_(select(rows.c.ticket_id).where(rows.c.words.op("@@")(query)))


def for_sqlite(question: Question, *, inside: bool) -> str:
    """Write a question for FTS5; every word stands in quotes, so none of them is an operator."""
    terms = " AND ".join(f"({' OR '.join(_sqlite_way(way) for way in term)})" for term in question.terms)
    return terms if inside else f"{{{' '.join(FOR_ALL)}}} : ({terms})"


def for_postgresql(question: Question, *, inside: bool) -> str:
    """Write a question as a tsquery; words are letters and digits and stand in quotes."""
    weights = "" if inside else "".join(WEIGHTS[part] for part in FOR_ALL)
    return " & ".join(f"({' | '.join(_postgresql_way(way, weights) for way in term)})" for term in question.terms)


def _sqlite_way(way: Way) -> str:
    return f'"{" ".join(way.words)}"{"*" if way.is_beginning else ""}'


def _postgresql_way(way: Way, weights: str) -> str:
    last = len(way.words) - 1
    ends = ["*" if way.is_beginning and at == last else "" for at in range(len(way.words))]
    words = [
        f"'{word}'{f':{end}{weights}' if end or weights else ''}" for word, end in zip(way.words, ends, strict=True)
    ]
    return f"({' <-> '.join(words)})"


def _read(session: Session, numbers: Sequence[int]) -> Iterator[tuple[int, Texts]]:
    said: dict[int, dict[str, list[str]]] = {number: {"said": [], "inside": []} for number in numbers}
    for ticket_id, side, words in session.execute(LINES.where(col(Message.ticket_id).in_(numbers))):
        said[ticket_id]["inside" if side == INTERNAL else "said"].append(words)
    for number, reference, key, reported in session.execute(TICKETS.where(col(Ticket.id).in_(numbers))):
        yield number, {"called": [reference, key or ""], "reported": [reported], **said[number]}


def _put(session: Session, documents: Iterable[tuple[int, Texts]]) -> None:
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    rows = [_sqlite_row(number, texts) if is_sqlite else _postgresql_row(number, texts) for number, texts in documents]
    if rows:
        session.connection().execute(SQLITE_PUT if is_sqlite else POSTGRESQL_PUT, rows)


def _words_in(texts: Texts, part: str) -> list[str]:
    # The newest is what people look for, so the oldest is what falls out of an endless conversation.
    return words_of("\n".join(texts.get(part, ()))[-MOST_CHARACTERS // len(PARTS) :])


def _sqlite_row(number: int, texts: Texts) -> dict[str, Any]:
    return {"ticket_id": number, **{part: " ".join(_words_in(texts, part)) for part in PARTS}}


def _postgresql_row(number: int, texts: Texts) -> dict[str, Any]:
    places: dict[str, list[str]] = {}
    at = 0
    for part in PARTS:
        for word in _words_in(texts, part):
            at += 1
            places.setdefault(word, []).append(f"{at}{WEIGHTS[part]}")
        at += GAP
    return {"ticket_id": number, "words": " ".join(f"'{word}':{','.join(spots)}" for word, spots in places.items())}
