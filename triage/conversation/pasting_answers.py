"""The answer to "Can I paste this?" in Slack: the policy's word, and a copy that may be pasted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from classifiers.sensitive import NOT_CHECKED, redact
from playbooks.book import Book
from playbooks.edition import Edition
from playbooks.policy_schema import Verdict
from triage import pasting
from triage.conversation.wishes import is_sample
from triage.matters import parts
from triage.matters.parts import Part
from triage.pasting import Advice, Question
from triage.store.inbox import Kept


@dataclass(frozen=True)
class Asking:
    """A question about pasting as far as it was understood; without a class there is nothing to decide by."""

    text: str
    tool: str | None
    classes: tuple[str, ...]
    was_masked: bool

    @property
    def can_be_decided(self) -> bool:
        """Say whether it names any data, or is itself the text."""
        return bool(self.classes) or is_sample(self.text)


def asking(book: Book, masked: Iterable[str], text: str, *, tool: str | None = None) -> Asking:
    """Find out what shall go where; what was masked in it counts with the classes that it had."""
    known = book.find_tool(tool or text)
    named = tool if known is None else known[0]
    described = book.describing.classes_in(text) if not is_sample(text) else frozenset()
    found = tuple(masked)
    classes = tuple(dict.fromkeys([*found, *sorted(described)]))
    return Asking(text, named, classes, was_masked=bool(found))


def advice_for(asked: Asking, book: Book, *, today: date, groups: Sequence[str], language: str) -> Advice:
    """Ask the policy."""
    question = Question(
        text=asked.text, tool=asked.tool, classes=asked.classes, groups=tuple(groups), language=language or "en"
    )
    advice = pasting.advise(question, book, today=today)
    return _with_copy(advice, asked, book, language=language, groups=groups, today=today)


def _with_copy(
    advice: Advice, asked: Asking, book: Book, *, language: str, groups: Sequence[str], today: date
) -> Advice:
    """Offer the copy where all that the policy minds was masked before the text was kept."""
    lists = pasting.own_lists(book)
    if advice.verdict != Verdict.YES_IF_REDACTED or not asked.was_masked or redact(asked.text, lists).findings:
        return replace(advice, copy_may_be_used=advice.copy_may_be_used and asked.was_masked)
    decision = book.decide(asked.tool, asked.classes, groups=groups, today=today, language=language or "en")
    return replace(advice, alternative=decision.alternative, copy_may_be_used=True)


def record(advice: Advice, arrival: Kept, groups: Sequence[str]) -> dict[str, object]:
    """Give what is kept of an answer, as of one on the page: what was decided and found, and no word of the text."""
    return {
        "groups": list(groups),
        "tool": advice.tool,
        "classes": {**dict.fromkeys(advice.classes, 0), **arrival.classes},
        "types": dict(arrival.types),
        "verdict": advice.verdict,
        "policy": advice.policy_version,
        "characters": len(arrival.text or arrival.fields.get("text", "")),
        "via": arrival.source,
    }


def shown(advice: Advice, edition: Edition, arrival_id: int) -> tuple[str, list[Part]]:
    """Lay the answer out; nothing of the text but its masked copy is in it."""
    verdict = edition.say(f"verdict_{advice.verdict}", tool=advice.tool_name)
    lines = [edition.say("verdict_reason", reason=advice.reason)]
    if advice.verdict != Verdict.YES and advice.alternative:
        lines.append(edition.say("verdict_alternative", alternative=advice.alternative))
    laid = [parts.led_by(verdict, *lines)]
    if advice.duties:
        laid.append(parts.words("\n".join(f"• {duty}" for duty in advice.duties)))
    if advice.copy_may_be_used and advice.redacted:
        laid += [parts.words(edition.say("verdict_redacted_copy")), parts.copy(advice.redacted)]
    laid.append(parts.note(_small_print(advice, edition), advice.policy_link))
    laid.append(parts.buttons(_buttons(edition, arrival_id)))
    return verdict, laid


def _small_print(advice: Advice, edition: Edition) -> str:
    said = []
    if advice.classes.keys() - {NOT_CHECKED}:
        named = ", ".join(edition.say(f"class_{name}") for name in advice.classes if name != NOT_CHECKED)
        said.append(edition.say("verdict_found", classes=named))
    if advice.section:
        said.append(edition.say("verdict_section", policy=advice.policy_title, section=advice.section))
    return " ".join(said) or advice.policy_title


def _buttons(edition: Edition, arrival_id: int) -> list[Part]:
    return [
        parts.button("helped", edition.say("slack_button_helped"), str(arrival_id)),
        parts.button("person", edition.say("slack_button_person"), str(arrival_id)),
    ]
