"""What the person gets back for a report: the lane's answer, what it may be, and what the owner still needs."""

from collections.abc import Mapping
from typing import Any

from playbooks.edition import Edition
from triage.choices import titled
from triage.desk import Reading
from triage.domain import Outcome, Plan
from triage.matters import parts
from triage.matters.change import Premises
from triage.matters.parts import Part
from triage.moments import readable
from triage.reading import in_words_of
from triage.routes import hours_of
from triage.routing import missing

MOST_QUESTIONS = 2


def to_report(reading: Reading, premises: Premises, edition: Edition) -> tuple[str, list[Part]]:
    """Answer a report, in the person's language as far as the company wrote its answers in it."""
    plan = reading.plan
    text = _answer(reading, premises, edition)
    shown = [parts.words(text)]
    owner = edition.owner_named(plan.owner)
    if plan.needs_review and plan.outcome is Outcome.LANE:
        shown.append(parts.words(edition.say("needs_review", owner=owner)))
    shown += choices(reading.report.reference, [str(one) for one in plan.choices], edition)
    if plan.outcome is not Outcome.UNCLEAR:
        shown += questions(reading.report.reference, _asked(plan, edition), edition=edition)
    return text, shown


def choices(reference: str, outcomes: list[str], edition: Edition) -> list[Part]:
    """Ask which of these it is, where the model was unsure."""
    if not outcomes:
        return []
    row = [
        parts.button("choose", choice.title, f"{reference}|{choice.outcome}") for choice in titled(outcomes, edition)
    ]
    return [parts.words(edition.say("which_of_these")), parts.buttons(row)]


def questions(reference: str, asked: list[str], *, edition: Edition) -> list[Part]:
    """Ask for what the owner still needs, the first ones in words and all of them in a form."""
    if not asked:
        return []
    said = "\n".join([edition.say("slack_questions"), *(f"• {one}" for one in asked[:MOST_QUESTIONS])])
    answer = parts.button("answer", edition.say("slack_button_answer"), reference, form=True, style="primary")
    return [parts.words(said), parts.buttons([answer])]


def exposure(reference: str, owner: str, edition: Edition, *, permalink: str | None) -> tuple[str, list[Part]]:
    """Give calm first steps, and offer a way to the message if others can see it."""
    text = edition.say("slack_exposure_steps", reference=reference, owner=owner)
    shown = [parts.words(text)]
    if permalink:
        shown.append(parts.words(edition.say("slack_remove_message")))
        shown.append(parts.buttons([parts.button("open", edition.say("slack_button_message"), url=permalink)]))
    return text, shown


def masked(classes: Mapping[str, Any], text: str, edition: Edition) -> tuple[str, list[Part]]:
    """Say privately that a message should go, and show what we work with instead."""
    named = ", ".join(edition.say(f"class_{name}") for name in classes)
    said = edition.say("slack_masked_privately", classes=named)
    return said, [parts.words(said), parts.quote(text)]


def _answer(reading: Reading, premises: Premises, edition: Edition) -> str:
    plan, zone = reading.plan, hours_of(premises.book, reading.plan.owner).zone
    return edition.first_answer(
        str(plan.lane or plan.outcome),
        reference=reading.report.reference,
        acknowledge_by=readable(plan.acknowledge_by, zone, language=edition.language),
        missing=_asked(plan, edition) if plan.outcome is Outcome.UNCLEAR else [],
        owner=edition.owner_named(plan.owner),
    )


def _asked(plan: Plan, edition: Edition) -> list[str]:
    playbook = edition.playbook_for(str(plan.lane or plan.outcome))
    return [item.ask for item in in_words_of(playbook, missing(plan.context))]
