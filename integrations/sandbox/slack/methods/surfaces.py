"""`views.*` and `assistant.threads.*`: modals, the home, and the assistant's pane."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from integrations.sandbox.slack.arguments import SlackRefused, structure
from integrations.sandbox.slack.inside import AssistantThread, Inside
from integrations.sandbox.slack.methods.places import Places
from integrations.sandbox.slack.tickets import Trigger
from integrations.sandbox.slack.views import View, check_view
from integrations.sandbox.slack.world import BOT_USER

Json = dict[str, Any]
PROMPT_LIMIT = 4


class Surfaces:
    """The methods that show something outside of messages."""

    def __init__(self, inside: Inside) -> None:
        """Take what there is."""
        self._inside = inside
        self._places = Places(inside)

    def methods(self) -> dict[str, Callable[[Json], Json]]:
        """Name them."""
        return {
            "views.open": self.open,
            "views.push": self.push,
            "views.update": self.update,
            "views.publish": self.publish,
            "assistant.threads.setStatus": self.set_status,
            "assistant.threads.setTitle": self.set_title,
            "assistant.threads.setSuggestedPrompts": self.set_prompts,
        }

    def _trigger(self, given: Json) -> Trigger:
        return self._inside.tickets.exchange(str(given.get("trigger_id") or ""))

    def _shown(self, view: View) -> Json:
        self._inside.state.touch()
        return {"view": view.shown()}

    def open(self, given: Json) -> Json:
        """Put a modal before the person who clicked."""
        view = check_view(given.get("view"), "modal")
        return self._shown(self._inside.views.open(self._trigger(given).user, view))

    def push(self, given: Json) -> Json:
        """Lay a modal on the one in which somebody clicked."""
        view = check_view(given.get("view"), "modal")
        trigger = self._trigger(given)
        if not trigger.in_view:
            raise SlackRefused("invalid_trigger_id")
        return self._shown(self._inside.views.push(trigger.user, view))

    def update(self, given: Json) -> Json:
        """Show other things in a view that is open."""
        if not given.get("view_id") and not given.get("external_id"):
            raise SlackRefused("invalid_arguments", response_metadata={"messages": ["[ERROR] missing view_id"]})
        found = self._inside.views.find(given.get("view_id"), given.get("external_id"))
        view = check_view(given.get("view"), found.given["type"])
        return self._shown(self._inside.views.update(found, view, hash_seen=given.get("hash")))

    def publish(self, given: Json) -> Json:
        """Show somebody's home."""
        view = check_view(given.get("view"), "home")
        person = self._inside.state.people.get(str(given.get("user_id")))
        if person is None or person.deleted:
            words = "[ERROR] user not found [json-pointer:/user_id]"
            raise SlackRefused("invalid_arguments", response_metadata={"messages": [words]})
        return self._shown(self._inside.views.publish(person.id, view, hash_seen=given.get("hash")))

    def _thread(self, given: Json) -> tuple[str, str]:
        channel = self._places.channel(given, "channel_id")
        thread_ts = str(given.get("thread_ts") or "")
        if thread_ts and self._inside.state.message(channel.id, thread_ts) is None:
            raise SlackRefused("invalid_thread_ts")
        return channel.id, thread_ts

    def _keep(self, place: tuple[str, str], **changes: Any) -> Json:
        before = self._inside.assistants.get(place, AssistantThread())
        self._inside.assistants[place] = replace(before, **changes)
        self._inside.state.touch()
        return {}

    def set_status(self, given: Json) -> Json:
        """Say what the app is doing; nothing takes it back."""
        return self._keep(self._thread(given), status=str(given.get("status") or ""))

    def set_title(self, given: Json) -> Json:
        """Name a conversation."""
        place, title = self._thread(given), str(given["title"])
        first = self._inside.state.message(*place)
        if first is not None and first.user == BOT_USER.id and first.subtype == "assistant_app_thread":
            self._inside.workspace.change(self._inside.state.channels[place[0]], first, text=title)
        return self._keep(place, title=title)

    def set_prompts(self, given: Json) -> Json:
        """Suggest what to ask."""
        prompts = structure(given, "prompts", "invalid_arguments")
        is_sound = isinstance(prompts, list) and 1 <= len(prompts) <= PROMPT_LIMIT
        if not is_sound or not all(
            isinstance(one, dict) and one.get("title") and one.get("message") for one in prompts
        ):
            words = f"[ERROR] must have 1 to {PROMPT_LIMIT} items with title and message [json-pointer:/prompts]"
            raise SlackRefused("invalid_arguments", response_metadata={"messages": [words]})
        title = str(given.get("title") or "")
        return self._keep(self._thread(given), prompts=tuple(prompts), prompts_title=title)
