"""The workspace before anything happens: who is in it, which channels there are, and what the app may do."""

from dataclasses import dataclass

TEAM = "T0SANDBOX1"
TEAM_NAME = "Sandbox"
DOMAIN = "sandbox"
APP = "A0SANDBOX1"
BOT_ID = "B0SANDBOX1"
AUTHORED_AT = 1700000000


@dataclass(frozen=True)
class SlackUser:
    """An account of the workspace."""

    id: str
    name: str
    real_name: str
    mail: str
    is_bot: bool = False
    title: str = ""
    locale: str = "en-GB"
    tz: str = "Etc/UTC"
    deleted: bool = False
    # Another one where somebody is here through a channel that two companies share.
    team: str = TEAM


@dataclass(frozen=True)
class ChannelSample:
    """A channel that is there from the start; nobody named as a member stands for everybody, the app included."""

    name: str
    members: tuple[str, ...] = ()
    is_private: bool = False
    purpose: str = ""


BOT_USER = SlackUser("U0SANDBOX1", "ai-triage", "AI desk", "ai-triage@example.test", is_bot=True)
PEOPLE = (
    SlackUser(
        "U0SANDBOX2", "ines.okafor", "Ines Okafor", "ines.okafor@example.test", title="Sales", tz="Europe/London"
    ),
    SlackUser("U0SANDBOX3", "tom.lindqvist", "Tom Lindqvist", "tom.lindqvist@example.test", title="AI desk agent"),
    SlackUser("U0SANDBOX4", "mei.santos", "Mei Santos", "mei.santos@example.test", title="Security"),
    SlackUser(
        "U0SANDBOX5",
        "jonas.weber",
        "Jonas Weber",
        "jonas.weber@example.test",
        title="Finance",
        locale="de-DE",
        tz="Europe/Berlin",
    ),
)
CHANNELS = (
    ChannelSample("ask-ai", purpose="Questions and reports about AI at work"),
    ChannelSample("general", tuple(one.id for one in PEOPLE), purpose="For everybody; the app is not in here"),
    ChannelSample("ai-desk", (BOT_USER.id, "U0SANDBOX3", "U0SANDBOX4"), purpose="Where the agents work"),
    ChannelSample("security", (BOT_USER.id, "U0SANDBOX4"), is_private=True, purpose="Possible exposures"),
)


@dataclass(frozen=True)
class Method:
    """What Slack asks of a call: one of these permissions, or none, and at most so many calls a minute."""

    tier: int
    scopes: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


# A few of those that every workspace has; what a company added itself is in the conditions.
STANDARD_EMOJI = ("+1", "eyes", "white_check_mark", "robot_face", "question", "rotating_light")
READS = ("channels:read", "groups:read", "im:read", "mpim:read")
HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
OPENS = ("channels:manage", "groups:write", "im:write", "mpim:write")
WRITES = ("chat:write",)
# https://docs.slack.dev/reference/methods, method by method; tier 5 stands for rules of its own.
METHODS = {
    "api.test": Method(4),
    "auth.test": Method(5),
    "apps.connections.open": Method(3),
    "chat.postMessage": Method(5, WRITES, ("channel",)),
    "chat.update": Method(3, WRITES, ("channel", "ts")),
    "chat.delete": Method(3, WRITES, ("channel", "ts")),
    "chat.postEphemeral": Method(4, WRITES, ("channel", "user")),
    "chat.getPermalink": Method(5, (), ("channel", "message_ts")),
    "conversations.open": Method(3, OPENS),
    "conversations.info": Method(3, READS, ("channel",)),
    "conversations.history": Method(3, HISTORY, ("channel",)),
    "conversations.replies": Method(3, HISTORY, ("channel", "ts")),
    "conversations.list": Method(2, READS),
    "conversations.members": Method(4, READS, ("channel",)),
    "conversations.join": Method(3, ("channels:join",), ("channel",)),
    "users.info": Method(4, ("users:read",), ("user",)),
    "users.list": Method(2, ("users:read",)),
    "users.lookupByEmail": Method(3, ("users:read.email",), ("email",)),
    "reactions.add": Method(3, ("reactions:write",), ("channel", "name", "timestamp")),
    "reactions.remove": Method(2, ("reactions:write",), ("name",)),
    "reactions.get": Method(3, ("reactions:read",)),
    "emoji.list": Method(2, ("emoji:read",)),
    "views.open": Method(4, (), ("view",)),
    "views.push": Method(4, (), ("view",)),
    "views.update": Method(4, (), ("view",)),
    "views.publish": Method(4, (), ("user_id", "view")),
    "files.info": Method(4, ("files:read",), ("file",)),
    "files.delete": Method(3, ("files:write",), ("file",)),
    "files.getUploadURLExternal": Method(4, ("files:write",), ("filename", "length")),
    "files.completeUploadExternal": Method(4, ("files:write",), ("files",)),
    "assistant.threads.setStatus": Method(5, WRITES, ("channel_id", "status", "thread_ts")),
    "assistant.threads.setTitle": Method(4, ("assistant:write",), ("channel_id", "thread_ts", "title")),
    "assistant.threads.setSuggestedPrompts": Method(4, ("assistant:write",), ("channel_id", "prompts")),
}
EVENTS_SCOPES = frozenset({"app_mentions:read", "commands"})
ALL_SCOPES = frozenset(scope for method in METHODS.values() for scope in method.scopes) | EVENTS_SCOPES
