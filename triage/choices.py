"""What a person may choose from when the model is unsure, and who is told of the answer; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from playbooks.book import Book
from playbooks.edition import Edition
from triage.domain import Destination, Lane, Outcome, Outgoing, Voice

FEWEST = 2


@dataclass(frozen=True)
class Choice:
    """One outcome that is offered, under the title that people read."""

    outcome: str
    title: str


def worth_offering(likely: Iterable[Lane | Outcome]) -> tuple[Lane | Outcome, ...]:
    """Keep what can be chosen, the likeliest first; that it is unclear helps nobody, and one alone is no choice."""
    kept = tuple(dict.fromkeys(one for one in likely if one is not Outcome.UNCLEAR))
    return kept if len(kept) >= FEWEST else ()


def titled(outcomes: Iterable[str], edition: Edition) -> tuple[Choice, ...]:
    """Give each outcome the title of its playbook."""
    return tuple(Choice(str(one), edition.playbook_for(one).title) for one in outcomes)


def question(choices: Sequence[Choice], edition: Edition) -> str:
    """Ask which of these it is, one title a line."""
    titles = [edition.say("choice_item", title=choice.title) for choice in choices]
    return "\n".join([edition.say("which_of_these"), *titles])


def label_notices(book: Book, reference: str, *, outcome: str, voice: Voice, url: str) -> tuple[Outgoing, ...]:
    """Tell the review queue's owner what a person says it is, and at once also whoever takes exposures if it is one."""
    playbook = book.playbook_for(outcome)
    sentence = "label_from_reporter" if voice is Voice.REPORTER else "label_from_staff"
    text = book.say(sentence, reference=reference, title=playbook.title, url=url)
    pages = playbook.escalation.pages
    told = [book.owners.review_owner, *([playbook.owner] if pages else [])]
    channels = dict.fromkeys(book.owners.owners[owner].slack_channel for owner in told)
    return tuple(
        Outgoing(Destination.SLACK, "message.post", {"channel": channel, "text": text}, urgent=pages)
        for channel in channels
    )
