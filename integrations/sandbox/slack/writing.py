"""What people write in the stand-in Slack, and where they find one another."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.methods.files import new_file_id
from integrations.sandbox.slack.state import Channel, Message, SlackFile
from integrations.sandbox.slack.typed import as_kept
from integrations.sandbox.slack.world import BOT_USER, SlackUser

Person = SlackUser | str
Found = TypeVar("Found")
LOOK_EVERY_SECONDS = 0.02
DIRECT = "@app"  # stands for the direct conversation with the app


class Writing:
    """Finding people and channels, and everything about messages."""

    def __init__(self, inside: Inside) -> None:
        """Take the parts."""
        self.inside = inside
        self.conditions = inside.conditions
        self._state = inside.state
        self._workspace = inside.workspace

    def person(self, given: Person) -> SlackUser:
        """Find an account by id, name, real name or mail address."""
        wanted = given.id if isinstance(given, SlackUser) else given
        for one in self._state.people.values():
            if wanted in (one.id, one.name, one.real_name, one.mail):
                return one
        raise LookupError(f"nobody is called {wanted}")

    def channel(self, given: Channel | str, person: Person = BOT_USER) -> Channel:
        """Find a channel by id or name; `@app` is the person's direct conversation with the app."""
        if isinstance(given, Channel):
            return self._state.channels[given.id]
        if given == DIRECT:
            return self.direct(person)
        found = self._state.channels.get(given) or self._state.named(given.removeprefix("#"))
        if found is None:
            raise LookupError(f"there is no channel {given}")
        return found

    def direct(self, person: Person) -> Channel:
        """Give a person's direct conversation with the app."""
        with self._state.lock:
            found = self._state.direct(self.person(person).id)
        if found is None:
            raise LookupError("nobody to talk to")
        return found

    def sees(self, person: Person, channel: Channel | str = DIRECT) -> list[Message]:
        """Give what a person sees in a channel, oldest first, with what only that person sees."""
        return self._state.in_channel(self.channel(channel, person).id, viewer=self.person(person).id)

    @staticmethod
    def wait_for(look: Callable[[], Found | None], *, seconds: float = 60.0) -> Found:
        """Look until there is something, since an app answers in its own time; what never comes is a TimeoutError."""
        deadline = time.monotonic() + seconds
        while not (found := look()):
            if time.monotonic() > deadline:
                raise TimeoutError("it did not come in time")
            time.sleep(LOOK_EVERY_SECONDS)
        return found

    def message(self, ts: str) -> Message:
        """Find a message by its moment."""
        found = self._state.find(ts)
        if found is None:
            raise LookupError(f"there is no message {ts}")
        return found

    def say(self, person: Person, channel: Channel | str, text: str, *, thread_ts: str | None = None) -> Message:
        """Write a message as a person types it."""
        with self._state.lock:
            place = self.channel(channel, person)
            kept = as_kept(text, self._state)
            ts = self._state.next_ts()
            said = Message(place.id, ts, kept, thread_ts=thread_ts, user=self.person(person).id)
            return self._workspace.post(place, said)

    def edit(self, person: Person, ts: str, text: str) -> Message:
        """Change an own message."""
        with self._state.lock:
            message = self._own(person, ts)
            return self._workspace.change(self.channel(message.channel), message, text=as_kept(text, self._state))

    def remove(self, person: Person, ts: str) -> None:
        """Delete an own message."""
        with self._state.lock:
            message = self._own(person, ts)
            self._workspace.remove(self.channel(message.channel), message)

    def _own(self, person: Person, ts: str) -> Message:
        message = self.message(ts)
        if message.user != self.person(person).id:
            raise LookupError("only the author changes a message")
        return message

    def dismiss(self, person: Person, ts: str) -> None:
        """Put away what only this person sees."""
        with self._state.lock:
            message = self.message(ts)
            if message.only_for == self.person(person).id:
                self._state.put(replace(message, deleted=True))

    def react(self, person: Person, ts: str, name: str) -> None:
        """React to a message; a second time takes it back."""
        with self._state.lock:
            message, who = self.message(ts), self.person(person).id
            place = self.channel(message.channel)
            if not self._workspace.react(place, message, by=who, name=name):
                self._workspace.unreact(place, message, by=who, name=name)

    def upload(
        self,
        person: Person,
        channel: Channel | str,
        *,
        name: str,
        content: str,
        text: str = "",
        thread_ts: str | None = None,
    ) -> Message:
        """Share a small file."""
        with self._state.lock:
            place = self.channel(channel, person)
            now = int(self._state.clock.now().timestamp())
            file = SlackFile(new_file_id(), name, name, self.person(person).id, now, content)
            return self._workspace.share(place, file, text=as_kept(text, self._state), thread_ts=thread_ts)
