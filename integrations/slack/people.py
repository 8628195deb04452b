"""Who somebody is in Slack, kept for a while, so that not each message costs a question."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from integrations.legible import in_one_line
from integrations.slack.failures import error_code
from integrations.slack.reading_messages import SLACKBOT
from integrations.slack.shapes import Json, identifier, inside, mapping, words

MOST_KEPT = 5_000
KEPT_SECONDS = 3_600.0
# After a failure nobody asks again at once, and nobody lives for an hour with a guess.
GUESS_KEPT_SECONDS = 30.0
NOBODY = frozenset({"user_not_found", "user_not_visible"})


@dataclass(frozen=True)
class Person:
    """An account; `is_certain` is false where Slack did not say, and all but the id is a guess."""

    id: str
    name: str = ""
    mail: str = ""
    locale: str = ""
    time_zone: str = "Etc/UTC"
    is_deactivated: bool = False
    is_bot: bool = False
    is_certain: bool = False


@dataclass(frozen=True)
class Workspace:
    """Whose app this is; with an enterprise, its other workspaces are the same company."""

    team: str
    enterprise: str

    def has(self, shown: Json) -> bool:
        """Say whether an account is one of its own; whoever shares a channel from elsewhere is not."""
        enterprise = identifier(shown, "enterprise_user", "enterprise_id")
        of_enterprise = self.enterprise != "" and enterprise == self.enterprise
        return of_enterprise or (self.team != "" and identifier(shown, "team_id") == self.team)


class People:
    """Looks people up; it never fails, since a message is worth answering without its sender's name too."""

    def __init__(
        self, client: WebClient, *, most: int = MOST_KEPT, steady_seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """Know nobody yet."""
        self._client = client
        self._most = most
        self._steady_seconds = steady_seconds
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[float, Person]] = OrderedDict()
        self._workspace: Workspace | None = None

    def known(self, person_id: str) -> Person | None:
        """Give the person without asking Slack."""
        with self._lock:
            until, person = self._kept.get(person_id, (0.0, None))
            return person if person is not None and until > self._steady_seconds() else None

    def find(self, person_id: str) -> Person:
        """Give the person, from memory or from Slack; where Slack does not say, a person without a name."""
        kept = self.known(person_id)
        if kept is not None:
            return kept
        found = self._ask(person_id)
        until = self._steady_seconds() + (KEPT_SECONDS if found.is_certain else GUESS_KEPT_SECONDS)
        with self._lock:
            self._kept[person_id] = (until, found)
            self._kept.move_to_end(person_id)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return found

    def forget(self, person_id: str) -> None:
        """Ask anew the next time."""
        with self._lock:
            self._kept.pop(person_id, None)

    def _ask(self, person_id: str) -> Person:
        try:
            answer = self._client.users_info(user=person_id, include_locale=True)
            shown = mapping(answer.data, "user")
            ours = self._ours()
        except SlackApiError as error:
            # Who is not there any more won't answer either, and Slack has said so.
            is_nobody = error_code(error) in NOBODY
            return Person(person_id, is_deactivated=is_nobody, is_certain=is_nobody)
        except (SlackClientError, OSError, HTTPException, ValueError):
            return Person(person_id)
        return read_person(person_id, shown, is_ours=ours.has(shown))

    def _ours(self) -> Workspace:
        if self._workspace is None:
            said = self._client.auth_test().data
            self._workspace = Workspace(identifier(said, "team_id"), identifier(said, "enterprise_id"))
        return self._workspace


def read_person(person_id: str, shown: Json, *, is_ours: bool) -> Person:
    """Read an account as Slack shows it; what another company says is somebody's address proves nothing here."""
    name = words(shown, "profile", "real_name") or words(shown, "real_name") or words(shown, "name")
    return Person(
        id=person_id,
        name=in_one_line(name, 200),
        mail=in_one_line(words(shown, "profile", "email"), 320).lower() if is_ours else "",
        locale=identifier(shown, "locale"),
        time_zone=in_one_line(words(shown, "tz"), 64) or "Etc/UTC",
        is_deactivated=inside(shown, "deleted") is True,
        is_bot=inside(shown, "is_bot") is True or person_id == SLACKBOT,
        is_certain=bool(shown),
    )
