"""Slack's markup as HTML: everything is escaped first, and only the tags that stand here are added."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from markupsafe import Markup, escape

from integrations.sandbox.filters import safe_link
from integrations.sandbox.slack.state import SlackState

EMOJI = {
    "+1": "👍",
    "thumbsup": "👍",
    "-1": "👎",
    "eyes": "👀",
    "white_check_mark": "✅",
    "heavy_check_mark": "✔️",
    "question": "❓",
    "warning": "⚠️",
    "robot_face": "🤖",
    "rotating_light": "🚨",
    "heart": "❤️",
    "tada": "🎉",
    "raised_hands": "🙌",
    "pray": "🙏",
    "bulb": "💡",
    "lock": "🔒",
    "unlock": "🔓",
    "hourglass": "⌛",
    "x": "❌",
    "memo": "📝",
    "mag": "🔍",
    "link": "🔗",
    "bell": "🔔",
    "no_entry": "⛔",
    "shield": "🛡️",
    "wave": "👋",
    "large_green_circle": "🟢",
    "large_yellow_circle": "🟡",
    "red_circle": "🔴",
    "large_blue_circle": "🔵",
    "information_source": "\u2139\ufe0f",
    "hourglass_flowing_sand": "⏳",
    "thinking_face": "🤔",
    "smile": "😄",
    "ticket": "🎫",
    "inbox_tray": "📥",
    "speech_balloon": "💬",
    "ok_hand": "👌",
    "no_entry_sign": "🚫",
    "page_facing_up": "📄",
    "clock3": "🕒",
    "stopwatch": "⏱️",
    "wastebasket": "🗑️",
    "arrow_right": "➡️",
    "sos": "🆘",
    "slightly_smiling_face": "🙂",
}
# Drawn by the page itself, so that they look alike on machines without a font for them.
DRAWN = {
    name: f"e-{name}"
    for name in (
        *("white_check_mark", "eyes", "robot_face", "question", "rotating_light", "warning", "lock", "bulb", "x"),
        *("information_source", "large_green_circle", "large_yellow_circle", "red_circle", "large_blue_circle"),
    )
} | {"+1": "e-plus1", "thumbsup": "e-plus1"}
CODE_BLOCK = re.compile(r"```\n?(.+?)\n?```", re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
ANGLES = re.compile(r"<([^<>]+)>")
QUOTE = re.compile(r"(?m)(?:^&gt; ?.*(?:\n|$))+")
MARKS = (
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), "b"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), "i"),
    (re.compile(r"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])"), "s"),
)
EMOJI_NAME = re.compile(r":([a-z0-9_+-]+):")
HELD = re.compile("\x00(\\d+)\x00")
EVERYBODY = {"!here": "@here", "!channel": "@channel", "!everyone": "@everyone"}


def symbol(name: str) -> Markup:
    """Draw one of the page's own symbols."""
    return Markup('<svg class="emoji" aria-hidden="true"><use href="#{}"/></svg>').format(name)


def emoji(name: Any) -> Markup:
    """Draw an emoji, or write its name between colons."""
    plain = str(name).partition("::")[0]
    if plain in DRAWN:
        return Markup('<svg class="emoji" role="img" aria-label="{}"><use href="#{}"/></svg>').format(
            plain, DRAWN[plain]
        )
    return escape(EMOJI.get(plain, f":{name}:"))


def with_pictures(text: Any) -> str:
    """Write a plain text with its emoji as letters, for places where nothing can be drawn."""
    return EMOJI_NAME.sub(lambda found: EMOJI.get(found.group(1), found.group()), str(text or ""))


def _drawn(html: str) -> str:
    return EMOJI_NAME.sub(lambda found: str(emoji(found.group(1))), html)


class Drawing:
    """Draws one text; what is ready is held aside so that later steps leave it alone."""

    def __init__(self, name_of: Callable[[str], str]) -> None:
        """Take what turns an id into a name."""
        self._name_of = name_of
        self._held: list[str] = []

    def _hold(self, html: str) -> str:
        self._held.append(html)
        return f"\x00{len(self._held) - 1}\x00"

    def draw(self, text: str) -> Markup:
        """Draw a text of the kind mrkdwn."""
        text = text.replace("\x00", "")
        text = CODE_BLOCK.sub(lambda found: self._hold(f"<pre>{_safe(found.group(1))}</pre>"), text)
        text = CODE.sub(lambda found: self._hold(f"<code>{_safe(found.group(1))}</code>"), text)
        text = ANGLES.sub(lambda found: self._hold(self._angle(found.group(1))), text)
        text = EMOJI_NAME.sub(lambda found: self._hold(str(emoji(found.group(1)))), _safe(text))
        text = QUOTE.sub(lambda found: self._hold(_quoted(self._marked(found.group()))), text)
        html = self._marked(text)
        while HELD.search(html):
            html = HELD.sub(lambda found: self._held[int(found.group(1))], html)
        return Markup(html)  # noqa: S704 -- escaped above; only the tags of this module are added

    @staticmethod
    def _marked(text: str) -> str:
        for pattern, tag in MARKS:
            text = pattern.sub(rf"<{tag}>\1</{tag}>", text)
        return text

    def _angle(self, inner: str) -> str:
        target, _, label = inner.partition("|")
        if target in EVERYBODY:
            return f'<span class="mention">{EVERYBODY[target]}</span>'
        if target.startswith(("@", "#")):
            sign = target[0]
            name = self._name_of(target[1:]) or label or target[1:]
            return f'<span class="mention">{sign}{escape(name)}</span>'
        if target.startswith("!"):
            return _safe(label or target)
        if safe_link(target):
            words = _safe(label or target)
            return f'<a href="{_safe(target)}" target="_blank" rel="noreferrer noopener">{words}</a>'
        return _safe(label or f"<{inner}>")


def _safe(text: str) -> str:
    return str(escape(unescape(text)))


def _quoted(text: str) -> str:
    lines = [line.removeprefix("&gt;").removeprefix(" ") for line in text.rstrip("\n").split("\n")]
    return f"<blockquote>{'<br>'.join(lines)}</blockquote>"


def drawer(state: SlackState) -> Callable[[Any], Markup]:
    """Make the filter that draws texts of this workspace."""

    def name_of(thing_id: str) -> str:
        person, channel = state.people.get(thing_id), state.channels.get(thing_id)
        return person.real_name if person else channel.name if channel else ""

    def draw(thing: Any) -> Markup:
        if isinstance(thing, dict):
            if thing.get("type") == "plain_text":
                return Markup(_drawn(str(escape(thing.get("text") or ""))))  # noqa: S704 -- escaped just before
            thing = thing.get("text")
        return Drawing(name_of).draw(str(thing or ""))

    return draw


def markdown(text: Any) -> str:
    """Bring a `markdown` block's text to Slack's own markup, as far as bots use it."""
    lines = [re.sub(r"^#{1,6}\s+(.*)$", r"*\1*", line) for line in str(text or "").split("\n")]
    lines = [re.sub(r"^(\s*)[-*]\s+", r"\1• ", line) for line in lines]
    joined = re.sub(r"\*\*(.+?)\*\*", r"*\1*", "\n".join(lines))
    return re.sub(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", r"<\2|\1>", joined)
