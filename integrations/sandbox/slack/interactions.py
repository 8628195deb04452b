"""What people do with the app's buttons, forms, commands and shortcuts: told to the app, and its answer carried out."""

from dataclasses import replace
from typing import Any

from integrations.sandbox.slack import form, payloads, shapes
from integrations.sandbox.slack.arguments import SlackRefused
from integrations.sandbox.slack.inside import Inside
from integrations.sandbox.slack.post import Answer, Door
from integrations.sandbox.slack.replies import respond
from integrations.sandbox.slack.state import Channel, Message
from integrations.sandbox.slack.tickets import Reply
from integrations.sandbox.slack.views import View, check_view
from integrations.sandbox.slack.world import SlackUser

Json = dict[str, Any]
NO_SUCH = "there is no element with that action_id"


class Interactions:
    """Tells the app, waits at most three seconds, and does what it answers."""

    def __init__(self, inside: Inside, door: Door, *, token: str) -> None:
        """Take where the app is."""
        self._inside = inside
        self._door = door
        self._token = token
        self._filled: dict[tuple[str, str], Json] = {}

    def _about(self, kind: str, person: SlackUser) -> Json:
        return payloads.of_person(kind, person, self._token)

    def filled(self, ts: str, person: str) -> Json:
        """Give what a person chose in the elements of a message so far."""
        return self._filled.get((ts, person), {})

    def press_in_message(self, person: SlackUser, message: Message, name: str, *, given: form.Given) -> Answer:
        """Use an element of a message; `given` holds what was chosen there and in the fields beside it."""
        channel = self._inside.state.channels[message.channel]
        blocks = shapes.blocks(message.blocks)
        block, element = _find(blocks, name)
        values = form.read_values(blocks, given, self._filled.get((message.ts, person.id), {}))
        self._filled[message.ts, person.id] = values
        tickets = self._inside.tickets
        thread_ts = message.thread_ts
        said = self._about("block_actions", person) | payloads.in_message(
            channel, message, self._inside.workspace.shown(message)
        )
        said |= {
            "trigger_id": tickets.trigger(person.id),
            "response_url": tickets.response_url(channel.id, person.id, message_ts=message.ts, thread_ts=thread_ts),
            "state": {"values": values},
            "actions": [payloads.action(block, element, _chosen(block, element, given), ts=self._ts())],
        }
        return self._door.ask("interactive", said)

    def _ts(self) -> str:
        return self._inside.state.next_ts()

    def press_in_view(self, person: SlackUser, view: View, name: str, *, given: form.Given) -> Answer:
        """Use an element of a modal or of the home."""
        blocks = shapes.blocks(view.given["blocks"])
        block, element = _find(blocks, name)
        view = self._inside.views.keep(replace(view, values=form.read_values(blocks, given, view.values)))
        said = self._about("block_actions", person) | payloads.in_view(view)
        said |= {
            "trigger_id": self._inside.tickets.trigger(person.id, in_view=view.given["type"] == "modal"),
            "actions": [payloads.action(block, element, _chosen(block, element, given), ts=self._ts())],
        }
        return self._door.ask("interactive", said)

    def submit(self, person: SlackUser, view: View, given: form.Given) -> Answer:
        """Send a modal's form; what is missing is said without asking the app, as in Slack's own client."""
        blocks = shapes.blocks(view.given["blocks"])
        view = self._inside.views.keep(replace(view, values=form.read_values(blocks, given, view.values)))
        if wrong := form.refusals(blocks, view.values):
            return Answer(None, reason="incomplete", errors=wrong)
        said = self._about("view_submission", person) | {
            "trigger_id": self._inside.tickets.trigger(person.id, in_view=True),
            "view": view.shown(),
            "response_urls": [],
        }
        answer = self._door.ask("interactive", said)
        if not answer.is_ok:
            return answer
        with self._inside.state.lock:
            return self._after_submitting(view, answer)

    def _after_submitting(self, view: View, answer: Answer) -> Answer:
        views = self._inside.views
        wanted = answer.body.get("response_action")
        try:
            if wanted == "errors":
                return replace(answer, errors=dict(answer.body.get("errors") or {}))
            if wanted == "update":
                views.update(view, check_view(answer.body.get("view"), "modal"))
            elif wanted == "push":
                views.push(view.user, check_view(answer.body.get("view"), "modal"))
            else:
                self._close(view, everything=wanted == "clear")
        except SlackRefused as refused:
            return replace(answer, status=None, reason=refused.error)
        self._inside.state.touch()
        return answer

    def close(self, person: SlackUser, view: View) -> Answer | None:
        """Close a modal; the app hears of it where it asked to."""
        gone = self._close(view)
        answers = [self._tell_closed(person, one, everything=len(gone) > 1) for one in gone if _notifies(one)]
        return answers[0] if answers else None

    def _close(self, view: View, *, everything: bool = False) -> list[View]:
        gone = self._inside.views.close(view, everything=everything)
        self._inside.state.touch()
        return gone

    def _tell_closed(self, person: SlackUser, view: View, *, everything: bool) -> Answer:
        said = self._about("view_closed", person) | {"view": view.shown(), "is_cleared": everything}
        return self._door.ask("interactive", said)

    def command(self, person: SlackUser, channel: Channel, *, name: str, text: str) -> Answer:
        """Send a slash command, and show what the app answers at once."""
        tickets = self._inside.tickets
        said = payloads.command(person, channel, name=name, text=text, token=self._token) | {
            "response_url": tickets.response_url(channel.id, person.id),
            "trigger_id": tickets.trigger(person.id),
        }
        answer = self._door.ask("slash", said)
        now = self._inside.state.clock.now().timestamp()
        given = answer.body or ({"text": answer.text} if answer.text.strip() else {})
        if answer.is_ok and given:
            try:
                with self._inside.state.lock:
                    respond(self._inside, Reply(channel.id, person.id, now), given)
            except SlackRefused as refused:
                return replace(answer, status=None, reason=refused.error)
        return answer

    def shortcut(self, person: SlackUser, callback_id: str) -> Answer:
        """Use a shortcut for everywhere."""
        more = {
            "callback_id": callback_id,
            "action_ts": self._ts(),
            "trigger_id": self._inside.tickets.trigger(person.id),
        }
        return self._door.ask("interactive", self._about("shortcut", person) | more)

    def message_shortcut(self, person: SlackUser, message: Message, callback_id: str) -> Answer:
        """Use a shortcut in a message's menu, also of somebody else's message."""
        channel = self._inside.state.channels[message.channel]
        tickets = self._inside.tickets
        about = self._about("message_action", person)
        # Here Slack tells less than elsewhere.
        about = {name: value for name, value in about.items() if name != "api_app_id"}
        about["user"] = {"id": person.id, "name": person.name, "team_id": about["user"]["team_id"]}
        said = about | {
            "callback_id": callback_id,
            "action_ts": self._ts(),
            "trigger_id": tickets.trigger(person.id),
            "response_url": tickets.response_url(channel.id, person.id, message_ts=message.ts),
            "message_ts": message.ts,
            "message": self._inside.workspace.shown(message),
            "channel": {"id": channel.id, "name": payloads.channel_name(channel)},
        }
        return self._door.ask("interactive", said)


def _find(blocks: list[Json], name: str) -> tuple[Json, Json]:
    for block, element in form.elements_of(blocks):
        if name in (element["action_id"], f"{block['block_id']}:{element['action_id']}"):
            return block, element
    raise LookupError(f"{NO_SUCH}: {name}")


def _chosen(block: Json, element: Json, given: form.Given) -> list[str]:
    for name in (f"{block['block_id']}:{element['action_id']}", element["action_id"]):
        if (value := given.get(name)) is not None:
            return [value] if isinstance(value, str) else list(value)
    return form.initial(element) if element["type"] != "overflow" else []


def _notifies(view: View) -> bool:
    return bool(view.given.get("notify_on_close"))
