"""What an issue's description says, and how it is kept within what Jira takes."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from integrations.jira.adf import document
from integrations.jira.blocks import Block, Heading, Items, Paragraph, Quote, Table, Words
from integrations.jira.draft import IssueDraft, Known
from integrations.jira.lengths import LIMIT, size_of
from integrations.jira.wiki import wiki_text
from integrations.legible import in_one_line, shortened

LONGEST_TEXTS = (12_000, 4_000, 1_000, 250)
# At this length as many of everything as are taken fit, whatever is in them.
SHORTEST = 30
MOST_ITEMS = 20
LONGEST_UNMET = 1_500
# Nobody is wholly sure; 0.998 must not read as 100%.
_SUREST = 0.99
Written = TypeVar("Written")
WAYS = {"slack": "in Slack", "api": "through the API", "web": "on the desk's own page", "sample": "as a sample"}
# Whoever works in Jira alone has to find this on the issue; which kind of project it is may change with a move.
HOW_TO_ANSWER = (
    "To write to them from here, begin a comment with “reply:”, or reply to the customer in a service project. "
    "Everything else stays with the team."
)
NOT_ON_THE_SCREEN, UNMET = "This project's screen did not take: ", "Could not be set: "


def adf_description(draft: IssueDraft, left_out: Sequence[str], unmet: Sequence[str] = ()) -> dict[str, Any]:
    """Describe in full, for version 3."""
    return _longest_that_fits(draft, _absent(left_out, unmet), document)


def wiki_description(draft: IssueDraft, left_out: Sequence[str], unmet: Sequence[str] = ()) -> str:
    """Describe in full, for version 2."""
    return _longest_that_fits(draft, _absent(left_out, unmet), wiki_text)


def _absent(left_out: Sequence[str], unmet: Sequence[str]) -> list[Block]:
    """Say what should be on the issue and is not, so that somebody puts it there."""
    said = [f"{NOT_ON_THE_SCREEN}{', '.join(left_out)}." if left_out else ""]
    said += [f"{UNMET}{in_one_line('; '.join(unmet), LONGEST_UNMET)}." if unmet else ""]
    return [Paragraph((Words(one),)) for one in said if one]


def _longest_that_fits(draft: IssueDraft, absent: list[Block], write: Callable[[list[Block]], Written]) -> Written:
    for longest in LONGEST_TEXTS:
        written = write(_description(draft, absent, longest=longest))
        if size_of(written) <= LIMIT:
            return written
    return write(_description(draft, absent, longest=SHORTEST))


def pointer(draft: IssueDraft, unmet: Sequence[str] = ()) -> list[Block]:
    """Say where to look, and nothing of what is there."""
    return [
        Paragraph((Words(f"Ticket {in_one_line(draft.reference, 100)}, severity {draft.severity}."),)),
        Paragraph((Words("Details are restricted. Those who may see them find them in the ticket."),)),
        *_instead_of(draft, LONGEST_TEXTS[-1]),
        Paragraph((_link(draft),)),
        *_absent((), unmet),
    ]


def _description(draft: IssueDraft, absent: list[Block], *, longest: int) -> list[Block]:
    if draft.gathers:
        told: list[Block] = [Paragraph((Words(in_one_line(one, max(longest, 250))),)) for one in draft.gathers]
        return [*told, *_instead_of(draft, longest), Paragraph((_link(draft),)), *absent]
    blocks = [
        *_summary(draft, longest),
        *_instead_of(draft, longest),
        *_asked(draft, longest),
        *_context(draft, longest),
        *_lane(draft, longest),
    ]
    blocks += _list("First steps", draft.steps, longest=longest, numbered=True)
    blocks += _list("Evidence to keep", draft.evidence, longest=longest)
    return blocks + _about(draft, absent, longest)


def _summary(draft: IssueDraft, longest: int) -> list[Block]:
    said = [f"Severity {draft.severity}.", f"Owner: {in_one_line(draft.owner, longest)}." if draft.owner else ""]
    said += [f"Acknowledge by {_moment(draft.acknowledge_by)}." if draft.acknowledge_by else ""]
    said += [f"Resolve by {_moment(draft.resolve_by)}." if draft.resolve_by else ""]
    if draft.notify_by:
        said.append(f"The law's clock runs: decide and notify by {_moment(draft.notify_by)}.")
    return [Paragraph((Words(" ".join(filter(None, said))),))]


def _instead_of(draft: IssueDraft, longest: int) -> list[Block]:
    if draft.instead_of is None:
        return []
    project, reason = draft.instead_of.project, in_one_line(draft.instead_of.reason, max(longest, 250))
    words = f"This belongs in {in_one_line(project, longest)}, which did not take it: {reason} Please move it there."
    return [Paragraph((Words(words, strong=True),))]


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _asked(draft: IssueDraft, longest: int) -> list[Block]:
    reporter, source = in_one_line(draft.reporter, longest), in_one_line(draft.source, longest)
    way = WAYS.get(source, f"through {source}" if source else "in an unnamed way")
    reach = f"To reach the person: {reporter or 'no name was given'}, who wrote {way}. {HOW_TO_ANSWER}"
    text = shortened(draft.asked, longest).strip("\n") or "(no text)"
    return [Heading("What was asked"), Quote(text), Paragraph((Words(reach),))]


def _context(draft: IssueDraft, longest: int) -> list[Block]:
    if not draft.context:
        return []
    rows = tuple(
        (Words(in_one_line(one.label, longest)), _value(one, longest), Words(in_one_line(one.why, longest)))
        for one in draft.context[:MOST_ITEMS]
    )
    return [Heading("What you need to know"), Table(("What", "Answer", "Why it is needed"), rows)]


def _value(known: Known, longest: int) -> Words:
    if known.value and known.value.strip():
        return Words(in_one_line(known.value, longest))
    return Words("MISSING, please ask", strong=True) if known.required else Words("not given")


def _lane(draft: IssueDraft, longest: int) -> list[Block]:
    sure = f"{in_one_line(draft.lane_title, longest)}, {min(draft.confidence, _SUREST):.0%} sure."
    blocks: list[Block] = [Heading("Why it is in this queue"), Paragraph((Words(sure),))]
    if draft.needs_review:
        blocks.append(
            Paragraph((Words("Please check the lane: nobody has yet, and it was not certain.", strong=True),))
        )
    blocks += _items(draft.reasons, longest=longest)
    for words, values in (("It also concerns", draft.also), ("Kinds of data found", draft.data_classes)):
        if values:
            named = ", ".join(in_one_line(value, longest) for value in values[:MOST_ITEMS])
            blocks.append(Paragraph((Words(f"{words}: {named}."),)))
    return blocks


def _list(heading: str, texts: Sequence[str], *, longest: int, numbered: bool = False) -> list[Block]:
    items = _items(texts, longest=longest, numbered=numbered)
    return [Heading(heading), *items] if items else []


def _items(texts: Sequence[str], *, longest: int, numbered: bool = False) -> list[Block]:
    kept = tuple(in_one_line(text, longest) for text in texts[:MOST_ITEMS] if text.strip())
    return [Items(kept, numbered)] if kept else []


def _about(draft: IssueDraft, absent: list[Block], longest: int) -> list[Block]:
    parts = draft.versions
    versions = f"Decided with model {parts.model}, playbook {parts.playbook}, policy {parts.policy}."
    blocks: list[Block] = [Heading("About this issue"), Paragraph((_link(draft),)), *_thread(draft), *absent]
    return [*blocks, Paragraph((Words(in_one_line(versions, max(longest, 250))),))]


def _link(draft: IssueDraft) -> Words:
    name = in_one_line(draft.named, 120)
    return Words(name, link=draft.ticket_url[:2000]) if _leads_somewhere(draft.ticket_url) else Words(name)


def _thread(draft: IssueDraft) -> list[Block]:
    if draft.thread_url is None or not _leads_somewhere(draft.thread_url):
        return []
    return [Paragraph((Words("Where it was said, in Slack", link=draft.thread_url[:2000]),))]


def _leads_somewhere(url: str) -> bool:
    return url.startswith(("https://", "http://")) and not any(map(str.isspace, url))
