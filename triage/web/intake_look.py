"""What is said of a text before it is sent: what would be replaced in it, and the policy's answer where it asks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from classifiers.sensitive import NOT_CHECKED
from classifiers.sensitive.scan import PLACEHOLDER
from triage.conversation import pasting_answers
from triage.conversation.wishes import Wish, asked_by, is_about_pasting
from triage.pastes import Asker
from triage.pasting import Advice, Question
from triage.web.check_shown import Legend, Shown, shown
from triage.web.intake_form import PEEK, IntakeForm
from triage.web.parts import WebParts
from triage.web.paste import groups_of
from triage.web.visitors import SignedIn

SECRETS = "credentials"


@dataclass(frozen=True)
class Piece:
    """A stretch of what would be kept; a placeholder is marked."""

    text: str
    is_placeholder: bool


@dataclass(frozen=True)
class Looked:
    """What the page says of a text; `hint` names what is still missing for an answer about pasting."""

    redacted: str
    legend: Sequence[Legend] = ()
    kept: Sequence[Piece] = ()
    is_checked: bool = True
    holds_secret: bool = False
    is_exposure: bool = False
    hint: str = ""
    answer: Shown | None = None
    seen: str = ""


def look(parts: WebParts, form: IntakeForm, *, by: SignedIn, language: str) -> Looked:
    """Look a text through; nothing of it is kept, and of an answer about pasting the same as on its own page."""
    question = Question(text=form.text, groups=groups_of(by), language=language)
    plain = parts.pastes.advise(question)
    if any(one.type == NOT_CHECKED for one in plain.findings):
        return Looked(plain.redacted, is_checked=False)
    found = {one.data_class for one in plain.findings}
    legend = shown(question, plain, parts.pastes.book, say=parts.pastes.book.edition(language).say).legend
    told = Looked(
        plain.redacted,
        legend=legend,
        kept=tuple(_pieces(plain.redacted)) if legend else (),
        holds_secret=SECRETS in found,
    )
    return _answered(parts, told, form, question=question, found=sorted(found), by=by)


def _answered(
    parts: WebParts, told: Looked, form: IntakeForm, *, question: Question, found: Sequence[str], by: SignedIn
) -> Looked:
    """Answer what is asked about pasting, by the rule that Slack goes by as well."""
    asked, assessment = asked_by(told.redacted), parts.desk.judge(told.redacted)
    if assessment.possible_incident:
        return replace(told, is_exposure=True)
    paste = pasting_answers.asking(parts.pastes.book, found, told.redacted)
    if not is_about_pasting(asked, assessment, tool=paste.tool, classes=paste.classes):
        return told
    if not paste.can_be_decided:
        return replace(told, hint="what") if asked.wish is Wish.PASTE else told
    if paste.tool is None and form.use == PEEK:
        return replace(told, hint="tool")
    said = tuple(one for one in paste.classes if one not in found)
    question = Question(question.text, paste.tool, classes=said, groups=question.groups, language=question.language)
    advice = parts.pastes.advise(question)
    seen = f"{advice.tool or ''}:{advice.verdict}"
    if seen != form.seen:
        # As on the page of its own: no record, no answer; typing on makes no second record of the same answer.
        advice = parts.pastes.check(question, by=Asker(by.handle, by.groups))
    return replace(told, answer=_shown(parts, question, advice), seen=seen)


def _pieces(text: str) -> Iterator[Piece]:
    at = 0
    for found in PLACEHOLDER.finditer(text):
        yield Piece(text[at : found.start()], is_placeholder=False)
        yield Piece(found.group(), is_placeholder=True)
        at = found.end()
    yield Piece(text[at:], is_placeholder=False)


def _shown(parts: WebParts, question: Question, advice: Advice) -> Shown:
    book = parts.pastes.book
    return shown(question, advice, book, say=book.edition(question.language).say)
