"""The question that a person asks after a check: what it says, what its owner knows at once, and whose it is; pure."""

from dataclasses import dataclass
from datetime import datetime

from classifiers.lanes.model import Judgement
from playbooks.book import Book
from playbooks.schema import ReadFrom
from triage.domain import Lane, Outcome
from triage.pasting import Advice, Question

MODEL = "paste-check"
PURPOSE = "purpose"
LONGEST_COPY = 6_000
# Masking takes these out where it finds them; where a person names one and none was found, it still stands in the copy.
MASKED_WHERE_FOUND = frozenset({"credentials", "payment", "special_category", "personal"})


@dataclass(frozen=True)
class Asked:
    """What became of a question: its reference, who answers it, and by when."""

    reference: str
    owner: str
    answer_by: datetime
    zone: str


class AskedBeforePasting:
    """Judges a question that follows a check: it is before the fact and about data, so no model is asked."""

    def judge(self, text: str) -> Judgement:
        """Say whose it is, whatever the text."""
        del text
        return Judgement(
            outcome=str(Outcome.LANE),
            lane=str(Lane.DATA_HANDLING),
            confidence=1.0,
            also=(),
            incident_probability=0.0,
            possible_incident=False,
            needs_review=False,
            choices=(),
            reasons=("asked after a paste check",),
            similar=(),
            model=MODEL,
            probabilities={},
        )


def question_text(question: Question, advice: Advice, book: Book) -> str:
    """Put the question, the answer of the check and the redacted copy into words."""
    say = book.edition(question.language).say
    verdict = say(f"verdict_{advice.verdict}", tool=advice.tool_name)
    where = {"policy": advice.policy_title, "version": advice.policy_version}
    parts = [
        say("check_question", tool=advice.tool_name),
        say("check_question_answer", verdict=verdict, reason=advice.reason),
    ]
    if advice.section:
        parts[-1] += "\n" + say("check_question_where", section=advice.section, **where)
    if question.described:
        parts.append(say("check_question_described", described=question.described))
    if sends_copy(question, advice, book):
        copy = advice.redacted[:LONGEST_COPY]
        cut = [say("check_question_cut")] if len(copy) < len(advice.redacted) else []
        parts.append("\n\n".join([say("check_question_copy"), copy, *cut]))
    elif question.text.strip():
        parts.append(say("check_question_no_copy"))
    return "\n\n".join(parts)


def sends_copy(question: Question, advice: Advice, book: Book) -> bool:
    """Say whether the question takes a masked copy along: none does that could still hold what a person names."""
    return bool(question.text.strip()) and not _is_unmasked(question, advice, book)


def _is_unmasked(question: Question, advice: Advice, book: Book) -> bool:
    said = {*question.classes, *book.describing.classes_in(question.described)}
    return any(advice.classes.get(each) == 0 for each in said & MASKED_WHERE_FOUND)


def context_of(question: Question, advice: Advice, book: Book, *, purpose: str) -> dict[str, str]:
    """Fill what the lane's owner needs and the page has asked for already."""
    edition = book.edition(question.language)
    classes = ", ".join(edition.say(f"class_{name}") for name in advice.classes)
    known = {
        ReadFrom.TOOL: advice.tool_name,
        ReadFrom.DATA_CLASSES: question.described or classes or edition.say("verdict_found_nothing"),
    }
    purpose = purpose.strip() or edition.say("check_purpose_unsaid")
    fields = book.playbook_for(Lane.DATA_HANDLING).context
    return {
        field.name: purpose if field.name == PURPOSE else known[field.read_from]
        for field in fields
        if field.name == PURPOSE or field.read_from in known
    }
