"""What is searched is kept in step with matters, and both databases find the same for the same question."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import Session, col, select

from tests.flows.delivery.filling import MORNING, open_ticket
from triage.database import Database
from triage.store import messages, search
from triage.store.searching import question_of, words_of
from triage.tables import Ticket


def told(session: Session, name: str, said: str) -> int:
    """Open a matter of which this was said."""
    number = open_ticket(session, name)
    session.get_one(Ticket, number).text = said
    search.keep(session, number)
    return number


def say(session: Session, number: int, words: str, *, side: str = "public") -> None:
    messages.put(
        session,
        number,
        author="ines",
        side=side,
        text=words,
        source="desk",
        source_key=f"{number}:{words}",
        now=MORNING + timedelta(minutes=1),
    )


def found(session: Session, typed: str, *, inside: bool = True) -> list[str]:
    """Name what is found, oldest first."""
    wanted = select(Ticket.reference).where(search.matching(session, question_of(typed), inside=inside))
    return list(session.exec(wanted.order_by(col(Ticket.id))))


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("prüfung", True),
        ("PRÜFUNG", True),
        ("pruefung", True),
        ("prufung", True),
        ("größe", True),
        ("groesse", True),
        ("GROSSE", True),
        ("rechnung", True),
        ("rechnungen", True),
        ("echnung", False),
        ("prüfung kunde", True),
        ("prüfung nobody", False),
        ('"der großen rechnungen"', True),
        ('"rechnungen der großen"', False),
        ("<EMAIL_1>", True),
        ("EMAIL_1", True),
        ("<EMAIL_2>", False),
        ("R-found", True),
        ("AISEC-12", True),
        ("aisec 12", True),
        ("AISEC-13", False),
        ("resumé", True),
        ('"unclosed großen', False),
        ('"der großen', True),
    ],
)
def test_words_are_found_as_people_type_them(database: Database, typed: str, *, is_found: bool) -> None:
    with database.writing() as session:
        number = told(session, "found", "Prüfung der großen Rechnungen: Größe? Der Kunde <EMAIL_1> schickt ein Résumé")
        session.get_one(Ticket, number).jira_key = "AISEC-12"
        search.keep(session, number)
        told(session, "other", "Something else altogether")
        assert found(session, typed) == (["R-found"] if is_found else [])


@pytest.mark.parametrize(
    "typed",
    [
        "AND",
        "copilot OR NOT",
        "copilot*",
        "NEAR(copilot word)",
        "called:copilot",
        "{called} : copilot",
        '"; DROP TABLE ticket; --',
        "' OR 1=1 --",
        "copilot & !word | (x",
        "co<->pilot:*A",
        "\\' \\\\ %s %(x)s :asked",
        "\x00copilot",
        "\ufdfa \u0130 \U0001d4b8",
        "a" * 5_000,
        '"' * 500,
    ],
)
def test_nothing_that_is_typed_is_a_command(database: Database, typed: str) -> None:
    with database.writing() as session:
        told(session, "kept", "Copilot is greyed out in Word")
        question = question_of(typed)
        if question:
            found(session, typed)
            found(session, typed, inside=False)
        assert found(session, "copilot") == ["R-kept"]


def test_what_the_team_says_among_itself_is_found_by_the_team_alone(database: Database) -> None:
    with database.writing() as session:
        number = told(session, "both", "Copilot is slow")
        say(session, number, "It was the proxy")
        say(session, number, "Suspicious, ask security", side="internal")
        assert found(session, "proxy", inside=False) == found(session, "proxy") == ["R-both"]
        assert found(session, "suspicious") == ["R-both"]
        assert found(session, "suspicious", inside=False) == []
        assert found(session, "copilot suspicious", inside=False) == []
        assert found(session, '"slow it was"') == []


def test_an_undone_change_is_not_found(database: Database) -> None:
    def undo() -> None:
        with database.writing() as session:
            told(session, "undone", "A rare word: quokka")
            raise RuntimeError("undone")

    with pytest.raises(RuntimeError, match="undone"):
        undo()
    with database.reading() as session:
        assert found(session, "quokka") == []


def test_building_anew_gives_what_was_kept(database: Database) -> None:
    with database.writing() as session:
        numbers = [told(session, f"t{number}", f"Word{number} and more") for number in range(7)]
        say(session, numbers[3], "An answer")
        before = kept(session)
        session.connection().execute(text("DELETE FROM ticket_search"))
        assert search.is_missing(session)
        built = list(search.build(session, most=3))
        while more := search.build(session, after=built[-1], most=3):
            built += more
        assert built == numbers
        assert kept(session) == before
        assert not search.is_missing(session)


def kept(session: Session) -> str:
    rows = session.connection().execute(text("SELECT * FROM ticket_search")).all()
    return json.dumps(sorted([str(value) for value in row] for row in rows))


def test_folding_twice_is_folding_once() -> None:
    for said in ("Größe", "İstanbul ŒUVRE", "Straße 12", "<EMAIL_1>, R-7GK2MQX!", "ﬁne"):
        assert words_of(" ".join(words_of(said))) == words_of(said)
