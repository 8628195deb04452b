"""How a decision of the policy is settled in one case: by what words allow, with which copy, in which words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from classifiers.sensitive import NOT_CHECKED, OwnLists, scan
from playbooks.deciding import MILD, STRICTNESS, Decision
from playbooks.edition import Edition
from playbooks.policy_schema import Tool, ToolStatus, Verdict
from playbooks.schema import DataClass
from triage.paste_content import Content

NEEDS_COPY = frozenset({Verdict.YES_IF_REDACTED})
# Classes that are in nearly every text: where one of them decides, the answer is about the tool.
ORDINARY = frozenset({DataClass.PUBLIC.value, DataClass.INTERNAL.value})


@dataclass(frozen=True)
class Case:
    """A question with what is needed to settle it; `decide` takes classes and, for another tool, its key."""

    content: Content
    edition: Edition
    lists: OwnLists
    decide: Callable[..., Decision]
    tool: Tool | None
    tool_name: str
    is_named: bool

    def named(self, classes: Iterable[str]) -> str:
        """Name classes as people call them."""
        return ", ".join(self.edition.say(f"class_{each}") for each in classes)

    def wanting_copy(self, classes: Iterable[str]) -> list[str]:
        """List the classes that may go in only masked, and of which nothing was found."""
        absent = sorted({*classes} - self.content.classes.keys())
        return [each for each in absent if self.decide([each]).verdict in NEEDS_COPY]


@dataclass(frozen=True)
class Settled:
    """The decision with its final words, the classes that it speaks of, and whether the copy may be pasted."""

    decision: Decision
    classes: Mapping[str, int]
    nothing_found: bool
    copy_may_be_used: bool


def settled(case: Case) -> Settled:
    """Decide a case, and find the words for it."""
    classes = case.content.all_classes()
    decision, in_passing = _spoken_of(case.decide(classes), case)
    decision, copy_may_be_used = _with_copy(decision, case)
    nothing_found = case.content.is_nothing_found and decision.data_class == DataClass.PUBLIC
    decision = _of_the_masked(_of_nothing(decision, case) if nothing_found else decision, case)
    return Settled(
        decision=_of_no_tool(decision, case),
        classes=classes | dict.fromkeys(in_passing, 0),
        nothing_found=nothing_found,
        copy_may_be_used=copy_may_be_used,
    )


def _spoken_of(decision: Decision, case: Case) -> tuple[Decision, Sequence[str]]:
    """Ask where a longer text speaks of what may never go in: more words never make the answer a yes."""
    refused = [each for each in sorted(case.content.in_passing) if case.decide([each]).verdict is Verdict.NO]
    if not refused or STRICTNESS[decision.verdict] >= STRICTNESS[Verdict.ASK]:
        return decision, ()
    gravest = case.decide(refused)
    reason = case.edition.say("speaks_of_reason", classes=case.named(refused))
    alternative = case.edition.say("speaks_of_alternative")
    asked = replace(gravest, verdict=Verdict.ASK, reason=reason, alternative=alternative, duties=decision.duties)
    return asked, refused


def _with_copy(decision: Decision, case: Case) -> tuple[Decision, bool]:
    """Say whether the copy may be pasted; only one that scans clean itself is offered, and only if all was found."""
    redaction, wording = case.content.redaction, case.edition.wording
    needs_copy = decision.verdict in NEEDS_COPY
    if decision.verdict not in MILD or not (redaction.findings or needs_copy):
        return decision, False
    left = scan(redaction.text, case.lists) if redaction.findings else ()
    if left and needs_copy:
        kind, verdict = (
            ("not_checked", Verdict.NOT_CHECKED) if left[0].type == NOT_CHECKED else ("not_clean", Verdict.ASK)
        )
        reason, alternative = wording[f"{kind}_reason"], wording[f"{kind}_alternative"]
        return replace(decision, verdict=verdict, reason=reason, alternative=alternative), False
    without = _without_copy(case)
    if without:
        return replace(decision, alternative=without), False
    return decision, not left


def _without_copy(case: Case) -> str:
    """Say the one thing that leads to a copy, where the policy wants one and none can be offered."""
    content, edition = case.content, case.edition
    said, mentioned = case.wanting_copy(content.said), case.wanting_copy(content.mentioned - content.said)
    if not content.redaction.text.strip():
        return edition.say("no_copy_yet_alternative")
    if said:
        return edition.say("only_said_alternative", classes=case.named(said))
    if mentioned:
        return edition.say("only_mentioned_alternative", classes=case.named(mentioned))
    return "" if content.redaction.findings else edition.say("nothing_to_mask_alternative")


def _of_nothing(decision: Decision, case: Case) -> Decision:
    """Say that nothing was found, which is less than that the text is public."""
    if decision.verdict is not Verdict.YES or decision.exception or case.tool is None:
        return decision
    say = case.edition.say
    if case.tool.status is ToolStatus.APPROVED:
        return replace(decision, reason=say("nothing_found_approved_reason", tool=case.tool_name))
    approved = _approved_tool(case)
    alternative = say("nothing_found_alternative", tool=approved) if approved else decision.alternative
    return replace(decision, reason=say("nothing_found_reason"), alternative=alternative)


def _of_the_masked(decision: Decision, case: Case) -> Decision:
    """Lead a masked copy to a tool that may have it."""
    approved = _approved_tool(case)
    is_about_the_copy = case.content.was_masked and decision.data_class == DataClass.INTERNAL
    if not is_about_the_copy or decision.verdict is not Verdict.NO or not approved:
        return decision
    return replace(decision, alternative=case.edition.say("masked_before_alternative", tool=approved))


def _of_no_tool(decision: Decision, case: Case) -> Decision:
    if case.is_named or decision.verdict is Verdict.NOT_CHECKED:
        return decision
    reason, alternative = (case.edition.say(f"no_tool_{part}") for part in ("reason", "alternative"))
    if decision.data_class in ORDINARY:
        return replace(decision, reason=reason, alternative=alternative)
    return replace(decision, reason=f"{reason} {decision.reason}")


def _approved_tool(case: Case) -> str | None:
    """Name the first tool of the book that may have internal texts."""
    for key, tool in case.edition.tools.items():
        if tool.status is ToolStatus.APPROVED and case.decide([DataClass.INTERNAL], key).verdict is Verdict.YES:
            return tool.name
    return None
