"""`auth.*`, `users.*` and `reactions.*`: who somebody is, and what they thought of a message."""

import re
from collections.abc import Callable
from typing import Any

from integrations.sandbox.slack import shapes
from integrations.sandbox.slack.arguments import SlackRefused, cut_page, is_true
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.methods.places import Places
from integrations.sandbox.slack.state import Message
from integrations.sandbox.slack.world import APP, AUTHORED_AT, BOT_ID, BOT_USER, STANDARD_EMOJI, TEAM, TEAM_NAME

Json = dict[str, Any]
EMOJI = re.compile(r"[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")


class People:
    """The methods about accounts and reactions."""

    def __init__(self, inside: Inside) -> None:
        """Take what there is."""
        self._inside = inside
        self._places = Places(inside)

    def methods(self) -> dict[str, Callable[[Json], Json]]:
        """Name them."""
        return {
            "auth.test": self.auth_test,
            "users.info": self.info,
            "users.list": self.list_all,
            "users.lookupByEmail": self.lookup,
            "reactions.add": self.add,
            "reactions.remove": self.remove,
            "reactions.get": self.get,
            "emoji.list": self.emoji,
        }

    def auth_test(self, _given: Json) -> Json:
        """Say who asks."""
        who = {"user": BOT_USER.name, "user_id": BOT_USER.id, "bot_id": BOT_ID, "app_id": APP}
        where = {"url": f"{self._inside.site}/", "team": TEAM_NAME, "team_id": TEAM, "is_enterprise_install": False}
        return where | who

    def info(self, given: Json) -> Json:
        """Show one account."""
        return {"user": shapes.user(self._places.person(given), with_locale=is_true(given, "include_locale"))}

    def list_all(self, given: Json) -> Json:
        """List the accounts, the deactivated ones too."""
        page, cursor = cut_page(list(self._inside.state.people.values()), given)
        with_locale = is_true(given, "include_locale")
        members = [shapes.user(one, with_locale=with_locale) for one in page]
        return {"members": members, "cache_ts": AUTHORED_AT, "response_metadata": {"next_cursor": cursor}}

    def lookup(self, given: Json) -> Json:
        """Find a person by mail address; a deactivated one is not found."""
        wanted = str(given.get("email", "")).lower()
        for one in self._inside.state.people.values():
            if one.mail.lower() == wanted and not one.deleted:
                return {"user": shapes.user(one)}
        raise SlackRefused("users_not_found")

    def _reaction(self, given: Json) -> tuple[Message, str]:
        if not given.get("channel") or not given.get("timestamp"):
            raise SlackRefused("no_item_specified")
        name = str(given.get("name", "")).strip(":")
        if not EMOJI.fullmatch(name):
            raise SlackRefused("invalid_name")
        return self._places.message(given, "timestamp"), name

    def add(self, given: Json) -> Json:
        """React to a message."""
        message, name = self._reaction(given)
        channel = self._places.channel(given)
        if channel.is_archived:
            raise SlackRefused("is_archived")
        if not self._inside.workspace.react(channel, message, by=BOT_USER.id, name=name):
            raise SlackRefused("already_reacted")
        return {}

    def remove(self, given: Json) -> Json:
        """Take a reaction back."""
        message, name = self._reaction(given)
        if not self._inside.workspace.unreact(self._places.channel(given), message, by=BOT_USER.id, name=name):
            raise SlackRefused("no_reaction")
        return {}

    def emoji(self, given: Json) -> Json:
        """List the emoji that the company added, and on request those that everybody has."""
        own = {name: f"{self._inside.site}/emoji/{name}.png" for name in sorted(self._inside.conditions.custom_emoji)}
        answer: Json = {"emoji": own, "cache_ts": str(AUTHORED_AT)}
        if is_true(given, "include_categories"):
            answer["categories"] = [{"name": "all", "emoji_names": list(STANDARD_EMOJI)}]
        return answer

    def get(self, given: Json) -> Json:
        """Show a message with its reactions."""
        if not given.get("channel") or not given.get("timestamp"):
            raise SlackRefused("no_item_specified")
        message = self._places.message(given, "timestamp")
        return {"type": "message", "channel": message.channel, "message": self._inside.workspace.shown(message)}
