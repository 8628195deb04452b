"""People and tokens on both databases: one record for a handle, and no token that could be read back."""

import threading
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from triage.database import Database
from triage.domain import Role
from triage.store import access
from triage.tables import ApiToken, Person

NOW = datetime(2026, 3, 4, tzinfo=UTC)


def test_a_token_opens_until_it_is_revoked_and_is_kept_as_a_hash_only(database: Database) -> None:
    with database.writing() as session:
        plain = access.add_token(session, "form", role=Role.AGENT, now=NOW)
    with database.writing() as session:
        found = access.find_by_token(session, plain)
        assert found is not None
        assert found.role == Role.AGENT
        assert plain not in repr(session.exec(select(ApiToken)).one().model_dump())
        access.revoke_token(session, "form", now=NOW)
    with database.reading() as session:
        assert access.find_by_token(session, plain) is None
        assert [token.revoked_at for token in access.list_tokens(session)] == [NOW]


@pytest.mark.parametrize("shown", ["", "triage_", "triage_\udcff", "x" * 10_000])
def test_an_unknown_token_opens_nothing(database: Database, shown: str) -> None:
    with database.reading() as session:
        assert access.find_by_token(session, shown) is None


def test_the_name_of_a_token_is_never_used_twice(database: Database) -> None:
    with database.writing() as session:
        access.add_token(session, "form", role=Role.AGENT, now=NOW)
        access.revoke_token(session, "form", now=NOW)
        with pytest.raises(access.AccessError, match="choose another name"):
            access.add_token(session, " form ", role=Role.AGENT, now=NOW)


def test_a_handle_is_one_person_however_it_is_written(database: Database) -> None:
    with database.writing() as session:
        first = access.person_for(session, "Ada@Example.com ", NOW)
        assert access.person_for(session, "ada@example.COM", NOW) == first
        with pytest.raises(access.AccessError, match="needs a handle"):
            access.person_for(session, "  ", NOW)


def test_two_transactions_at_once_make_one_person(database: Database) -> None:
    start = threading.Barrier(8)
    ids: list[int] = []

    def meet() -> None:
        start.wait()
        with database.writing() as session:
            ids.append(access.person_for(session, "ada", NOW))

    threads = [threading.Thread(target=meet) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids) == 8
    assert len(set(ids)) == 1
    with database.reading() as session:
        assert len(session.exec(select(Person)).all()) == 1


def test_who_was_disabled_comes_back_by_being_added(database: Database) -> None:
    with database.writing() as session:
        access.add_person(session, "ada", name="Ada", role=Role.SECURITY, now=NOW)
        assert access.disable_person(session, "ADA", now=NOW).disabled_at == NOW
        again = access.add_person(session, "ada", name="", role=Role.ADMIN, now=NOW)
        assert (again.name, again.role, again.disabled_at) == ("Ada", "admin", None)
        with pytest.raises(access.AccessError, match="no user bob"):
            access.disable_person(session, "bob", now=NOW)


def test_what_is_not_named_of_a_known_person_stays(database: Database) -> None:
    with database.writing() as session:
        new = access.add_person(session, "ada", name="Ada", role=None, now=NOW)
        assert new.role == "employee"
        access.add_person(session, "ada", name="", role=Role.SECURITY, now=NOW, groups=["sales, legal", "it"])
        again = access.add_person(session, "ada", name="", role=None, now=NOW)
        assert (again.name, again.role, again.groups) == ("Ada", "security", ["sales", "legal", "it"])
