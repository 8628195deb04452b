"""What the person gets back for a report: the lane's answer, what it may be, and what the owner still needs."""

from collections.abc import Mapping
from typing import Any

from playbooks.edition import Edition
from triage.choices import titled
from triage.domain import Outcome, Plan
from triage.matters import parts
from triage.matters.change import Premises
from triage.matters.parts import Part
from triage.moments import readable
from triage.reading import in_words_of
from triage.routes import hours_of
from triage.routing import missing
from triage.ticket_rows import Reading

MOST_QUESTIONS = 2


def to_report(reading: Reading, premises: Premises, edition: Edition) -> tuple[str, list[Part]]:
    """Answer a report, in the person's language as far as the company wrote its answers in it."""
    plan, reference = reading.plan, reading.report.reference
    name, asked = str(plan.lane or plan.outcome), _asked(plan, edition)
    told = {
        "reference": reference,
        "owner": edition.owner_named(plan.owner),
        "acknowledge_by": readable(
            plan.acknowledge_by, hours_of(premises.book, plan.owner).zone, language=edition.language
        ),
    }
    offered = choices(reference, [str(one) for one in plan.choices], edition)
    if plan.outcome is Outcome.UNCLEAR:
        text = edition.first_answer(name, missing=asked, **told)
        return text, [parts.words(text), *offered]
    text = edition.first_answer(name, **told)
    if plan.needs_review and plan.outcome is Outcome.LANE:
        # The model is not sure, so nothing is promised or asked in that lane's name.
        unsure = parts.words(edition.say("needs_review", owner=told["owner"]))
        return text, [unsure, _facts(told, edition), *offered]
    shown = [parts.words(edition.own_answer(name, **told)), _facts(told, edition, lane=name), *offered]
    return text, shown + questions(reference, asked, edition=edition)


def _facts(told: Mapping[str, str], edition: Edition, *, lane: str | None = None) -> Part:
    facts = [(edition.say("slack_fact_reference"), told["reference"])]
    if lane is not None:
        facts.append((edition.say("slack_fact_lane"), edition.playbook_for(lane).title))
    facts += [
        (edition.say("slack_fact_owner"), told["owner"]),
        (edition.say("slack_fact_by"), told["acknowledge_by"]),
    ]
    return parts.facts(facts)


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


def exposure(
    reference: str, owner: str, edition: Edition, *, seen_at: str | None, is_own: bool = True
) -> tuple[str, list[Part]]:
    """Give calm first steps, and offer a way to the message if others can see it, be its address known or empty."""
    text = edition.say("slack_exposure_steps", reference=reference, owner=owner)
    shown = [parts.words(text)]
    if seen_at is not None:
        shown.append(parts.words(edition.say("slack_remove_message" if is_own else "slack_remove_others")))
    if seen_at:
        shown.append(parts.buttons([parts.button("open", edition.say("slack_button_message"), url=seen_at)]))
    return text, shown


def masked(classes: Mapping[str, Any], text: str, edition: Edition) -> tuple[str, list[Part]]:
    """Say privately that a message should go, and show what we work with instead."""
    named = ", ".join(edition.say(f"class_{name}") for name in classes)
    said = edition.say("slack_masked_privately", classes=named)
    return said, [parts.words(said), parts.beginning(text)]


def _asked(plan: Plan, edition: Edition) -> list[str]:
    playbook = edition.playbook_for(str(plan.lane or plan.outcome))
    return [item.ask for item in in_words_of(playbook, missing(plan.context))]
