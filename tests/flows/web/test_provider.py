"""Signing in through the company's provider: who comes in, as whom, and what opens nothing."""

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from sqlmodel import select

from integrations.sandbox.oidc.state import Account
from integrations.sandbox.server import Sandbox
from playbooks.access_schema import Access
from tests.flows.web.conftest import Site
from tests.flows.web.people import LEA, PASSWORD, add_person, browser, sign_in
from tests.flows.web.provider_trips import choose, go_there, provider_at, sign_in_there
from tests.flows.web.test_sign_in import Moving, happened
from triage.database import Database
from triage.domain import Role
from triage.store import access
from triage.tables import Person
from triage.web.words_access_en import ACCESS_ENGLISH as SAYS

ADA = Account("sub-ada", "Ada@Example.com", "Ada Byron", ("ai-desk-agents", "it"))
GROUPS = Access.model_validate(
    {
        "groups": [
            {"group": "ai-desk-security", "role": "security"},
            {"group": "ai-desk-agents", "role": "agent", "lanes": ["technical"]},
            {"group": "it", "departments": ["it"]},
        ]
    }
)


@pytest.fixture
def met(sandbox: Sandbox, site_with: Callable[..., Site]) -> Site:
    sandbox.oidc.keep(ADA)
    return site_with(provider=provider_at(sandbox))


@pytest.fixture
def client(met: Site) -> Iterator[httpx.Client]:
    with browser(met) as opened:
        yield opened


def person(database: Database, handle: str) -> Person:
    with database.reading() as session:
        found = access.find_person(session, handle)
    assert found is not None
    return found


def is_out(client: httpx.Client) -> bool:
    return "triage_session" not in client.cookies


def test_somebody_new_comes_in_as_an_employee_and_is_known_by_their_subject(
    met: Site, client: httpx.Client, sandbox: Sandbox
) -> None:
    assert "/sign-in/provider?next=%2Fcheck" in client.get("/sign-in?next=/check").text
    entered = sign_in_there(client, sandbox, ADA.mail, going_to="/check?x=1")
    assert (entered.status_code, entered.headers["Location"]) == (303, "/check?x=1")
    ada = person(met.database, "ada@example.com")
    assert (ada.name, ada.role, ada.subject) == ("Ada Byron", "employee", f"{sandbox.oidc_issuer} sub-ada")
    assert "Ada Byron" in client.get("/").text
    assert happened(met.database) == [("signed_in", "ada@example.com", {"way": "provider"})]
    # Another address at the provider makes nobody else of them.
    sandbox.oidc.keep(Account("sub-ada", "ada.lovelace@example.com", "Ada Lovelace", is_mail_verified=False))
    assert sign_in_there(client, sandbox, "ada.lovelace@example.com").status_code == 303
    assert "Ada Byron" in client.get("/").text


def test_what_the_browser_carries_is_bound_to_it_and_proves_the_client(client: httpx.Client) -> None:
    asked = {name: said[0] for name, said in parse_qs(urlsplit(go_there(client)).query).items()}
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert len(asked["state"]) > 40
    assert asked["redirect_uri"] == "http://triage.example/sign-in/provider/back"
    again = {name: said[0] for name, said in parse_qs(urlsplit(go_there(client)).query).items()}
    assert not {asked[name] for name in ("state", "nonce", "code_challenge")} & set(again.values())
    assert client.cookies["triage_errand"] not in str(asked)


def test_a_way_back_is_good_once_and_for_the_browser_that_went(met: Site, client: httpx.Client) -> None:
    back = choose(go_there(client), ADA.sub)
    with browser(met) as other:
        go_there(other)
        stolen = other.get(back)
        assert (stolen.status_code, SAYS["provider_lost"][:20] in stolen.text) == (403, True)
        assert is_out(other)
    assert client.get(back).status_code == 303
    replayed = client.get(back)
    assert replayed.status_code == 403
    for made_up in ("?state=x&code=y", "", f"?state={secrets.token_urlsafe(9000)}&code=x", "?code=x"):
        assert client.get(f"/sign-in/provider/back{made_up}").status_code == 403


def test_a_way_back_that_took_too_long_is_closed(sandbox: Sandbox, site_with: Callable[..., Site]) -> None:
    sandbox.oidc.keep(ADA)
    clock = Moving()
    with browser(site_with(provider=provider_at(sandbox), now=clock)) as client:
        back = choose(go_there(client), ADA.sub)
        clock.moment += timedelta(minutes=10, seconds=1)
        assert client.get(back).status_code == 403
        assert is_out(client)


WRONG: dict[str, dict[str, Any]] = {
    "another audience": {"claims": {"aud": "somebody-else"}},
    "also for others, and not authorised for us": {"claims": {"aud": ["sandbox-desk", "x"], "azp": "x"}},
    "another issuer": {"claims": {"iss": "https://evil.example"}},
    "another nonce": {"claims": {"nonce": "another"}},
    "no nonce": {"leaves_out": frozenset({"nonce"})},
    "out of date": {"claims": {"exp": 1_700_000_000}},
    "never out of date": {"leaves_out": frozenset({"exp"})},
    "not valid yet": {"claims": {"nbf": 4_000_000_000}},
    "nobody": {"leaves_out": frozenset({"sub"})},
    "an odd subject": {"claims": {"sub": "a\nb"}},
    "unsigned": {"is_unsigned": True},
    "signed by somebody else": {"is_forged": True},
    "of another access token": {"claims": {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"}},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_token_that_proves_nothing_opens_nothing(
    met: Site, client: httpx.Client, sandbox: Sandbox, wrong: str
) -> None:
    for name, value in WRONG[wrong].items():
        setattr(sandbox.oidc.wrong, name, value)
    answer = sign_in_there(client, sandbox, ADA.mail)
    assert answer.status_code == 403
    assert SAYS["provider_not_proven"][:30].replace("'", "&#39;") in answer.text
    assert is_out(client)
    assert happened(met.database) == [("sign_in_failed", "sign-in", {"why": "not_proven"})]
    with met.database.reading() as session:
        assert not session.exec(select(Person)).all()


def test_a_key_that_is_new_is_looked_up_and_an_old_one_opens_nothing_any_more(
    client: httpx.Client, sandbox: Sandbox
) -> None:
    assert sign_in_there(client, sandbox, ADA.mail).status_code == 303
    sandbox.oidc.rotate()
    assert sign_in_there(client, sandbox, ADA.mail).status_code == 303


def test_a_provider_that_is_away_leaves_a_calm_page_and_the_password(
    met: Site, client: httpx.Client, sandbox: Sandbox
) -> None:
    add_person(met.database, LEA)
    back = choose(go_there(client), ADA.sub)
    sandbox.oidc.wrong.is_down = True
    late = client.get(back)
    assert (late.status_code, "does not answer" in late.text) == (503, True)
    sandbox.stop()
    with browser(met) as other:
        assert sign_in(other).status_code == 303
    sandbox.start()


def test_a_provider_that_was_never_there_leaves_the_password(sandbox: Sandbox, site_with: Callable[..., Site]) -> None:
    sandbox.oidc.wrong.is_down = True
    site = site_with(provider=provider_at(sandbox))
    add_person(site.database, LEA)
    with browser(site) as client:
        away = client.get("/sign-in/provider?next=/check")
        assert (away.status_code, 'name="password"' in away.text) == (503, True)
        assert client.get("/sign-in/provider").status_code == 503
        assert sandbox.oidc.wrong.refused == 1
        assert sign_in(client).status_code == 303


def test_a_document_of_another_issuer_is_not_believed(sandbox: Sandbox, site_with: Callable[..., Site]) -> None:
    sandbox.oidc.wrong.issuer = "https://evil.example"
    with browser(site_with(provider=provider_at(sandbox))) as client:
        assert client.get("/sign-in/provider").status_code == 503


def test_who_says_no_at_the_provider_is_not_let_in(client: httpx.Client) -> None:
    refused = client.get(choose(go_there(client), "nobody"))
    assert (refused.status_code, "did not let you in" in refused.text) == (403, True)


def test_who_is_disabled_here_stays_out_whatever_the_provider_says(
    met: Site, client: httpx.Client, sandbox: Sandbox
) -> None:
    sign_in_there(client, sandbox, ADA.mail)
    with met.database.writing() as session:
        access.disable_person(session, "ada@example.com", now=datetime.now(UTC))
    with browser(met) as other:
        assert sign_in_there(other, sandbox, ADA.mail).status_code == 403
        assert is_out(other)


def test_an_address_that_nobody_confirmed_links_nobody(met: Site, client: httpx.Client, sandbox: Sandbox) -> None:
    add_person(met.database, LEA, Role.ADMIN)
    sandbox.oidc.keep(Account("sub-x", LEA, "Lea Brandt", is_mail_verified=False))
    answer = sign_in_there(client, sandbox, LEA)
    assert (answer.status_code, is_out(client)) == (403, True)
    assert person(met.database, LEA).subject is None


def test_another_subject_with_the_same_address_takes_over_nothing(
    met: Site, client: httpx.Client, sandbox: Sandbox
) -> None:
    add_person(met.database, "ada@example.com", Role.ADMIN)
    assert sign_in_there(client, sandbox, ADA.mail).status_code == 303
    assert person(met.database, "ada@example.com").role == "admin"
    sandbox.oidc.keep(Account("sub-eve", "ada@example.com", "Eve"))
    with browser(met) as other:
        answer = sign_in_there(other, sandbox, "ada@example.com")
        assert (answer.status_code, "another account" in answer.text, is_out(other)) == (403, True, True)
        assert sign_in(other, "ada@example.com", PASSWORD).status_code == 303
    assert person(met.database, "ada@example.com").subject == f"{sandbox.oidc_issuer} sub-ada"


@pytest.mark.parametrize("going_to", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"])
def test_the_way_back_ends_on_this_site(client: httpx.Client, sandbox: Sandbox, going_to: str) -> None:
    assert sign_in_there(client, sandbox, ADA.mail, going_to=going_to).headers["Location"] == "/"


def test_groups_decide_anew_at_each_sign_in(sandbox: Sandbox, site_with: Callable[..., Site]) -> None:
    sandbox.oidc.keep(ADA)
    site = site_with(provider=provider_at(sandbox, lambda: GROUPS))
    with browser(site) as client:
        sign_in_there(client, sandbox, ADA.mail)
        ada = person(site.database, "ada@example.com")
        assert (ada.role, ada.lanes, ada.groups) == ("agent", ["technical"], ["it"])
        assert client.get("/api/v1/tickets").status_code == 200
        sandbox.oidc.keep(Account(ADA.sub, ADA.mail, ADA.name, ("ai-desk-agents", "ai-desk-security")))
        sign_in_there(client, sandbox, ADA.mail)
        ada = person(site.database, "ada@example.com")
        assert (ada.role, ada.lanes, ada.groups) == ("security", [], [])
        sandbox.oidc.keep(Account(ADA.sub, ADA.mail, ADA.name))
        sign_in_there(client, sandbox, ADA.mail)
        assert client.get("/api/v1/tickets").status_code == 403
    kinds = [kind for kind, _, _ in happened(site.database)]
    assert kinds.count("user.role_by_group") == 3


def test_without_a_provider_its_addresses_are_not_there(site: Site) -> None:
    with browser(site) as client:
        assert "/sign-in/provider" not in client.get("/sign-in").text
        assert client.get("/sign-in/provider").status_code == 404
        assert client.get("/sign-in/provider/back?state=x&code=y").status_code == 404
