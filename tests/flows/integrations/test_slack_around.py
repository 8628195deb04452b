"""What is asked of Slack beside sending: who somebody is, what a message says, and whether all is set up."""

from dataclasses import replace

import pytest

from integrations.sandbox.faults import Fault, Kind, Vendor
from integrations.sandbox.server import Sandbox
from integrations.sandbox.slack.world import PEOPLE, SlackUser
from integrations.slack.checkup import checkup
from integrations.slack.client import quiet_client
from integrations.slack.looking import Looking
from integrations.slack.manifest import SCOPES
from integrations.slack.people import People, Person
from integrations.slack.sender import SlackConnection
from triage.domain import NotNow

INES = "U0SANDBOX2"


@pytest.fixture
def connection(sandbox: Sandbox) -> SlackConnection:
    return SlackConnection(sandbox.credentials.slack_bot_token, sandbox.slack_api_url, timeout_seconds=20)


@pytest.fixture
def people(connection: SlackConnection) -> People:
    return People(quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=20), most=2)


def asked(sandbox: Sandbox, method: str) -> int:
    return sum(one.path.endswith(method) for one in sandbox.state.requests)


def test_a_person_is_asked_for_once(sandbox: Sandbox, people: People) -> None:
    first = people.find("U0SANDBOX5")
    assert first == people.find("U0SANDBOX5") == people.known("U0SANDBOX5")
    assert (first.name, first.mail, first.locale, first.time_zone) == (
        *("Jonas Weber", "jonas.weber@example.test", "de-DE", "Europe/Berlin"),
    )
    assert asked(sandbox, "users.info") == 1
    people.forget("U0SANDBOX5")
    assert people.known("U0SANDBOX5") is None


def test_address_that_another_company_gives_its_people_is_not_believed() -> None:
    # Whoever owns a workspace may write any address there; a shared channel must not make them one of security.
    other = SlackUser("U0OTHER001", "mei", "Mei Santos", "mei.santos@example.test", team="T0OTHER001")
    with Sandbox(people=(*PEOPLE, other)) as sandbox:
        client = quiet_client(sandbox.credentials.slack_bot_token, api_url=sandbox.slack_api_url, timeout_seconds=20)
        people = People(client)
        assert people.find("U0SANDBOX4").mail == "mei.santos@example.test"
        found = people.find("U0OTHER001")
        assert (found.name, found.mail, found.is_certain) == ("Mei Santos", "", True)
        sandbox.faults.arm(Fault(Kind.HTML, vendor=Vendor.SLACK, path="*auth.test", status=502))
        assert not People(client).find("U0SANDBOX4").is_certain


def test_memory_of_people_is_bounded(sandbox: Sandbox, people: People) -> None:
    for number in (2, 3, 4, 2):
        people.find(f"U0SANDBOX{number}")
    assert asked(sandbox, "users.info") == 4


def test_bots_and_people_who_left_are_known_as_such(sandbox: Sandbox, people: People) -> None:
    sandbox.slack.deactivate("Ines Okafor")
    assert people.find(INES).is_deactivated
    assert people.find("U0SANDBOX1").is_bot
    nobody = people.find("U0NOBODY")
    assert (nobody.is_deactivated, nobody.is_certain) == (True, True)


@pytest.mark.parametrize("kind", [Kind.RATE_LIMITED, Kind.HTML, Kind.RESET_BEFORE_COMMIT, Kind.TOKEN_REVOKED])
def test_a_person_of_whom_slack_says_nothing_is_a_guess(sandbox: Sandbox, people: People, kind: Kind) -> None:
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path="*users.info", status=502))
    assert people.find(INES) == Person(INES)


def test_a_message_is_looked_up_in_a_channel_and_in_a_thread(sandbox: Sandbox, connection: SlackConnection) -> None:
    looking = Looking(quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=20))
    first = sandbox.slack.say("Ines Okafor", "#ask-ai", "is this &amp; that fine?")
    reply = sandbox.slack.say("Tom Lindqvist", "#ask-ai", "I wonder too", thread_ts=first.ts)
    for said in (first, reply):
        found = looking.message(said.channel, said.ts)
        assert found is not None
        assert (found.author, found.ts) == (said.user, said.ts)
        assert found.permalink.startswith("http")
    assert looking.message(first.channel, "1.1") is None
    assert looking.message("C0NONE", first.ts) is None


@pytest.mark.parametrize("kind", [Kind.RATE_LIMITED, Kind.HTML, Kind.RESET_BEFORE_COMMIT, Kind.TOKEN_REVOKED])
def test_a_message_that_slack_does_not_show_just_now_is_not_taken_for_gone(
    sandbox: Sandbox, connection: SlackConnection, kind: Kind
) -> None:
    looking = Looking(quiet_client(connection.token, api_url=connection.api_url, timeout_seconds=20))
    said = sandbox.slack.say("Ines Okafor", "#ask-ai", "may I?")
    sandbox.faults.arm(Fault(kind, vendor=Vendor.SLACK, path="*conversations.*", status=502, times=1))
    with pytest.raises(NotNow):
        looking.message(said.channel, said.ts)
    assert looking.message(said.channel, said.ts) is not None


def test_all_is_well_where_all_is_set_up(sandbox: Sandbox, connection: SlackConnection) -> None:
    sandbox.slack.conditions.scopes |= frozenset(SCOPES)
    known = sandbox.credentials
    for emoji in ("ai-desk", "robot_face"):
        said = checkup(connection, channels=["#ai-desk", "#ask-ai"], app_token=known.slack_app_token, emoji=emoji)
        assert said == []


def test_an_emoji_that_is_not_there_is_named(sandbox: Sandbox, connection: SlackConnection) -> None:
    sandbox.slack.conditions.scopes = frozenset(SCOPES)
    sandbox.slack.conditions.custom_emoji = frozenset({"parrot"})
    (said,) = checkup(connection, emoji="ai-desk")
    assert "no emoji :ai-desk:" in said
    assert "TRIAGE_SLACK_EMOJI" in said
    sandbox.slack.conditions.scopes -= {"emoji:read"}
    (said,) = checkup(connection, emoji="ai-desk")
    assert "lacks emoji:read" in said


def test_channels_that_slack_does_not_list_are_not_called_missing(
    sandbox: Sandbox, connection: SlackConnection
) -> None:
    sandbox.slack.conditions.scopes = frozenset({"chat:write"})
    said = checkup(connection, channels=["#ai-desk"])
    assert len(said) == 2
    assert "lacks app_mentions:read" in said[0]
    assert "could be looked at" in said[1]


def test_what_is_wrong_is_said_with_what_to_mend(sandbox: Sandbox, connection: SlackConnection) -> None:
    sandbox.slack.conditions.scopes = frozenset(SCOPES) - {"reactions:write"}
    sandbox.slack.archive("#ask-ai", "Ines Okafor")
    general = sandbox.slack.channel("#general").id
    problems = checkup(
        connection, channels=["#ask-ai", "#nowhere", "#general", general, "C0NONE0000"], app_token="xapp-x"
    )
    said = "\n".join(problems)
    for words in ("lacks reactions:write", "#ask-ai is archived", "no channel #nowhere", "not in channel #general"):
        assert words in said
    assert f"not in channel {general}" in said
    assert "no channel C0NONE0000" in said
    assert "TRIAGE_SLACK_APP_TOKEN" in said
    assert len(problems) == 7


def test_a_wrong_token_and_an_absent_slack_are_told_apart(sandbox: Sandbox, connection: SlackConnection) -> None:
    assert "refuses the token (invalid_auth)" in checkup(replace(connection, token="xoxb-none"))[0]
    sandbox.slack.revoke_token()
    assert "refuses the token (token_revoked)" in checkup(connection)[0]
    sandbox.stop()
    assert "cannot be reached" in checkup(connection)[0]
