"""Views: the modals that lie on one another before a person, and everybody's home of the app."""

import itertools
import json
import secrets
from dataclasses import dataclass, field, replace
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.views import View as VendorsView

from integrations.sandbox.slack.arguments import SlackRefused
from integrations.sandbox.slack.blocks import problems_of
from integrations.sandbox.slack.shapes import blocks as named_blocks
from integrations.sandbox.slack.world import APP, BOT_ID, TEAM

Json = dict[str, Any]
BLOCK_LIMIT = 100
STACK_LIMIT = 3
SIZE_LIMIT = 250_000
GIVEN = frozenset(
    {
        *("type", "title", "submit", "close", "blocks", "private_metadata", "callback_id", "external_id"),
        *("clear_on_close", "notify_on_close", "submit_disabled"),
    }
)


@dataclass(frozen=True)
class View:
    """One view before one person; `values` is what that person filled in so far."""

    id: str
    user: str
    given: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: Json = field(default_factory=dict)

    def shown(self) -> Json:
        """Show it as the Web API and the payloads do."""
        given = self.given
        return {
            "id": self.id,
            "team_id": TEAM,
            "type": given["type"],
            "blocks": named_blocks(given["blocks"]),
            "private_metadata": given.get("private_metadata", ""),
            "callback_id": given.get("callback_id", ""),
            "external_id": given.get("external_id", ""),
            "title": given.get("title") or {"type": "plain_text", "text": "View Title", "emoji": True},
            "submit": given.get("submit"),
            "close": given.get("close"),
            "state": {"values": self.values},
            "hash": self.hash,
            "clear_on_close": bool(given.get("clear_on_close")),
            "notify_on_close": bool(given.get("notify_on_close")),
            "root_view_id": self.root_id,
            "previous_view_id": self.previous_id,
            "app_id": APP,
            "app_installed_team_id": TEAM,
            "bot_id": BOT_ID,
        }


def check_view(given: Any, kind: str) -> Json:
    """Read a view as the app gives it, or refuse."""
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except ValueError as error:
            raise _refused(["must be a valid JSON [json-pointer:/view]"]) from error
    if not isinstance(given, dict) or not isinstance(given.get("blocks"), list):
        raise _refused(["missing required field: blocks [json-pointer:/view]"])
    if len(json.dumps(given)) > SIZE_LIMIT:
        raise SlackRefused("view_too_large")
    if problems := _problems(given, kind):
        raise _refused(problems)
    return given


def _problems(given: Json, kind: str) -> list[str]:
    if given.get("type") != kind:
        return [f"must be of the type {kind} [json-pointer:/view/type]"]
    found = [f"invalid additional property: {name} [json-pointer:/view]" for name in sorted(set(given) - GIVEN)]
    if not all(isinstance(block, dict) and block.get("type") for block in given["blocks"]):
        return [*found, "must provide an object [json-pointer:/view/blocks]"]
    if kind == "modal" and not isinstance(given.get("title"), dict):
        found.append("missing required field: title [json-pointer:/view]")
    if kind == "modal" and not given.get("submit") and any(one["type"] == "input" for one in given["blocks"]):
        found.append("missing required field: submit [json-pointer:/view]")
    try:
        # The blocks are checked by themselves below, with the place of each; here only their number counts.
        VendorsView(**given | {"blocks": [{"type": "divider"}] * len(given["blocks"])}).validate_json()
    except (SlackObjectFormationError, TypeError, AttributeError) as error:
        found.append(f"{error} [json-pointer:/view]")
    return found + problems_of(given["blocks"], limit=BLOCK_LIMIT)


def _refused(problems: list[str]) -> SlackRefused:
    return SlackRefused("invalid_arguments", response_metadata={"messages": [f"[ERROR] {one}" for one in problems]})


class Views:
    """Every view that is before somebody."""

    def __init__(self) -> None:
        """Begin with none."""
        self._numbers = itertools.count(1)
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def _fresh(self, user: str, given: Json, *, below: View | None = None) -> View:
        self._refuse_a_taken_name(given, None)
        name = f"V0SANDBOX{next(self._numbers)}"
        root, previous = (below.root_id, below.id) if below else (name, None)
        return View(name, user, given, _new_hash(), root, previous)

    def _refuse_a_taken_name(self, given: Json, but: str | None) -> None:
        name = given.get("external_id")
        if name and any(one.given.get("external_id") == name and one.id != but for one in self._all()):
            raise SlackRefused("duplicate_external_id")

    def _all(self) -> list[View]:
        return [view for stack in self._stacks.values() for view in stack] + list(self._homes.values())

    def stack(self, user: str) -> list[View]:
        """Give what lies before a person, the uppermost last."""
        return list(self._stacks.get(user, ()))

    def home(self, user: str) -> View | None:
        """Give a person's home of the app."""
        return self._homes.get(user)

    def find(self, view_id: str | None, external_id: str | None = None) -> View:
        """Find a view by its id or by the app's own name for it."""
        for one in self._all():
            if one.id == view_id or (external_id and one.given.get("external_id") == external_id):
                return one
        raise SlackRefused("not_found")

    def open(self, user: str, given: Json) -> View:
        """Put a first modal before a person."""
        view = self._fresh(user, given)
        self._stacks[user] = [view]
        return view

    def push(self, user: str, given: Json) -> View:
        """Lay a modal on the others."""
        stack = self._stacks.get(user, [])
        if not stack:
            raise SlackRefused("not_found")
        if len(stack) >= STACK_LIMIT:
            raise SlackRefused("push_limit_reached")
        view = self._fresh(user, given, below=stack[-1])
        stack.append(view)
        return view

    def update(self, view: View, given: Json, *, hash_seen: str | None = None) -> View:
        """Show other things in a view; what was filled in stays where its field stays."""
        if hash_seen and hash_seen != view.hash:
            raise SlackRefused("hash_conflict")
        self._refuse_a_taken_name(given, view.id)
        fields = {block.get("block_id") for block in given["blocks"]}
        values = {name: value for name, value in view.values.items() if name in fields}
        return self.keep(replace(view, given=given, hash=_new_hash(), values=values))

    def publish(self, user: str, given: Json, *, hash_seen: str | None = None) -> View:
        """Show a home to a person."""
        before = self._homes.get(user)
        if before is not None:
            return self.update(before, given, hash_seen=hash_seen)
        self._homes[user] = self._fresh(user, given)
        return self._homes[user]

    def keep(self, view: View) -> View:
        """Put a view in its own place."""
        if self._homes.get(view.user, view).id == view.id and view.given["type"] == "home":
            self._homes[view.user] = view
        stack = self._stacks.get(view.user, [])
        self._stacks[view.user] = [view if one.id == view.id else one for one in stack]
        return view

    def close(self, view: View, *, everything: bool = False) -> list[View]:
        """Take the uppermost modal away, or all; give what went."""
        stack = self._stacks.get(view.user, [])
        kept = [] if everything or view.given.get("clear_on_close") else [one for one in stack if one.id != view.id]
        self._stacks[view.user] = kept
        return [one for one in reversed(stack) if one not in kept]


def _new_hash() -> str:
    return f"{secrets.randbelow(10**10)}.{secrets.token_hex(4)}"
