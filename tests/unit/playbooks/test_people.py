"""Roles and teams pass, persons do not."""

import pytest

from playbooks.rules.people import looks_like_a_person


@pytest.mark.parametrize(
    "name",
    ["Ada Lovelace", "Grace B. Hopper", "Lovelace, Ada", "Dr. Turing", "Anna van der Berg", "Élodie Öztürk", "A. Smith",
     "ada@example.org", "@ada", "Mr Team"],
)  # fmt: skip
def test_a_person_is_recognised(name: str) -> None:
    assert looks_like_a_person(name)


@pytest.mark.parametrize(
    "name",
    ["AI Enablement team", "IT", "Legal", "Head of Security (role)", "Security on-call role", "General Service Desk",
     "Kundendienst", "Service Desk Zürich", "Workflow owners", "Privacy Office"],
)  # fmt: skip
def test_a_role_or_team_is_no_person(name: str) -> None:
    assert not looks_like_a_person(name)
