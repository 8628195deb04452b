"""The people of the stand-in Slack, as tests and the page move them: `sandbox.slack.say("Ines Okafor", …)`."""

from collections.abc import Sequence
from dataclasses import replace

from integrations.sandbox.slack import events, form
from integrations.sandbox.slack.courier import Courier, Delivery
from integrations.sandbox.slack.inside import AssistantThread, Inside
from integrations.sandbox.slack.interactions import Interactions
from integrations.sandbox.slack.post import Answer, Door
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.views import View
from integrations.sandbox.slack.world import BOT_USER
from integrations.sandbox.slack.writing import Person, Writing

NEW_CHAT = "New conversation"


class Play(Writing):
    """What a person can do in Slack's own client, and what administrators do to the app."""

    def __init__(self, inside: Inside, *, interactions: Interactions, courier: Courier, door: Door) -> None:
        """Take the parts."""
        super().__init__(inside)
        self._interactions = interactions
        self._courier = courier
        self._door = door

    @property
    def deliveries(self) -> list[Delivery]:
        """Give every event that was sent to the app, oldest first, with the answers to each attempt."""
        return list(self._courier.deliveries)

    @property
    def is_connected(self) -> bool:
        """Say whether an app can be reached."""
        return self._door.is_open

    @property
    def sockets(self) -> int:
        """Say how many Socket Mode connections are open."""
        return self._door.links.count

    @property
    def sockets_opened(self) -> int:
        """Say how many Socket Mode connections there have been."""
        return self._door.links.opened

    def connect(self, request_url: str) -> Answer:
        """Enter the app's request URL, as on its settings page; it has to say the challenge back."""
        self.conditions.request_url = request_url
        answer = self._door.verify()
        if not answer.is_ok or "sandbox-challenge" not in (answer.body.get("challenge"), answer.text.strip()):
            self.conditions.request_url = ""
        return answer

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until the app was told everything that happened."""
        return self._courier.rounds.wait_until_idle(seconds)

    def send_again(self, delivery: Delivery) -> None:
        """Send an event once more, as it was."""
        self._courier.repeat(delivery.envelope)

    def refresh_sockets(self, reason: str = "refresh_requested") -> None:
        """End every Socket Mode connection, as Slack does every few hours."""
        self._door.links.refresh(reason)

    def press(
        self,
        person: Person,
        where: str,
        action_id: str,
        *,
        value: str | Sequence[str] | None = None,
        values: form.Given | None = None,
    ) -> Answer:
        """Use a button or menu of a message (by its ts) or view (by its id); `value` is what was chosen in it."""
        who = self.person(person)
        given = {**(values or {}), **({action_id: value} if value is not None else {})}
        if where.startswith("V"):
            view = self.inside.views.find(where)
            return self._interactions.press_in_view(who, view, action_id, given=given)
        return self._interactions.press_in_message(who, self.message(where), action_id, given=given)

    def modal(self, person: Person) -> View | None:
        """Give the uppermost modal before a person."""
        stack = self.inside.views.stack(self.person(person).id)
        return stack[-1] if stack else None

    def home(self, person: Person) -> View | None:
        """Give what the app shows a person as its home."""
        return self.inside.views.home(self.person(person).id)

    def submit(self, person: Person, values: form.Given, *, view_id: str | None = None) -> Answer:
        """Send the uppermost modal's form, with values by action or block."""
        return self._interactions.submit(self.person(person), self._view(person, view_id), values)

    def close(self, person: Person, *, view_id: str | None = None) -> Answer | None:
        """Close the uppermost modal without sending it."""
        return self._interactions.close(self.person(person), self._view(person, view_id))

    def _view(self, person: Person, view_id: str | None) -> View:
        view = self.inside.views.find(view_id) if view_id else self.modal(person)
        if view is None:
            raise LookupError("no modal is open")
        return view

    def command(self, person: Person, channel: Channel | str, line: str) -> Answer:
        """Send a slash command as it is typed: `/ai status`."""
        name, _, text = line.strip().partition(" ")
        place = self.channel(channel, person)
        return self._interactions.command(self.person(person), place, name=name, text=text.strip())

    def shortcut(self, person: Person, callback_id: str) -> Answer:
        """Use a shortcut for everywhere."""
        return self._interactions.shortcut(self.person(person), callback_id)

    def message_shortcut(self, person: Person, ts: str, callback_id: str) -> Answer:
        """Use a shortcut in a message's menu."""
        return self._interactions.message_shortcut(self.person(person), self.message(ts), callback_id)

    def open_home(self, person: Person, tab: str = "home") -> None:
        """Open the app's home, or with `messages` its conversation."""
        with self._state.lock:
            who = self.person(person)
            view = self.home(who)
            place, ts = self.direct(who), self._state.next_ts()
            shown = view.shown() if view else None
            self._workspace.announce(events.home_opened(who.id, place.id, tab=tab, ts=ts, view=shown))

    def open_assistant(self, person: Person, *, looking_at: Channel | str | None = None) -> Message:
        """Begin a conversation in the assistant's pane; give the message that its thread hangs on."""
        with self._state.lock:
            place = self.direct(person)
            first = Message(place.id, self._state.next_ts(), NEW_CHAT, subtype="assistant_app_thread")
            self._state.put(first)
            context = self.channel(looking_at).id if looking_at else None
            self._tell_of_assistant("assistant_thread_started", first, context, person=person)
            return first

    def look_at(self, person: Person, ts: str, channel: Channel | str) -> None:
        """Go to another channel while the assistant's pane is open."""
        with self._state.lock:
            context = self.channel(channel).id
            self._tell_of_assistant("assistant_thread_context_changed", self.message(ts), context, person=person)

    def _tell_of_assistant(self, kind: str, first: Message, context: str | None, *, person: Person) -> None:
        place = (first.channel, first.ts)
        before = self.inside.assistants.get(place, AssistantThread())
        self.inside.assistants[place] = replace(before, context=context)
        who, ts = self.person(person).id, self._state.next_ts()
        event = events.assistant(kind, user=who, channel=first.channel, thread_ts=first.ts, context=context, ts=ts)
        self._workspace.announce(event)

    def archive(self, channel: Channel | str, by: Person) -> None:
        """Archive a channel."""
        with self._state.lock:
            self._workspace.archive(self.channel(channel), by=self.person(by).id)

    def invite(self, channel: Channel | str, who: Person = BOT_USER) -> None:
        """Bring somebody, or the app, into a channel."""
        with self._state.lock:
            self._workspace.join(self.channel(channel), self.person(who).id)

    def kick(self, channel: Channel | str, who: Person = BOT_USER, *, by: Person) -> None:
        """Take somebody, or the app, out of a channel."""
        with self._state.lock:
            self._workspace.leave(self.channel(channel), self.person(who).id, by=self.person(by).id)

    def deactivate(self, person: Person) -> None:
        """Close an account."""
        with self._state.lock:
            closed = replace(self.person(person), deleted=True)
            self._state.put_person(closed)
            self._workspace.announce(events.user_changed(closed, ts=self._state.next_ts()))

    def revoke_token(self) -> None:
        """Take the app's token away; the app is told, and every call is refused from now on."""
        tokens = {"oauth": [], "bot": [BOT_USER.id]}
        self._workspace.announce({"type": "tokens_revoked", "tokens": tokens, "event_ts": self._state.next_ts()})
        self.conditions.refuses_with = "token_revoked"

    def uninstall(self) -> None:
        """Take the app out of the workspace."""
        self._workspace.announce({"type": "app_uninstalled", "event_ts": self._state.next_ts()})
        self.conditions.refuses_with = "account_inactive"

    def reinstall(self) -> None:
        """Give the app its token back."""
        self.conditions.refuses_with = ""
