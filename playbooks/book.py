"""The Book: everything the company decided, read from one folder, checked, and ready to be asked."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar, cast

from playbooks.access_schema import Access
from playbooks.checking import Checked, examine
from playbooks.deciding import Decision
from playbooks.described import Describing
from playbooks.edition import Edition, make_edition
from playbooks.extras import Detection, Sample, SampleReport, Translation
from playbooks.folder import content_hash, original_of
from playbooks.mistakes import PlaybookMistakes
from playbooks.policy_schema import Policy, Tool
from playbooks.reachable import severity_at_most
from playbooks.report_schema import TimedReports
from playbooks.routing_schema import Routing, Workflow
from playbooks.schema import Owner, Owners, Playbook
from playbooks.sentences import DEFAULT_LANGUAGE
from playbooks.tool_finder import ToolFinder
from triage.domain import Severity

WorkedOut = TypeVar("WorkedOut")
SHORT_VERSION = 12
POLICY_FILES = ("policy.yaml", "tools.yaml", "detection.yaml")
ROUTING_FILES = ("routing.yaml", "workflows.yaml")


@dataclass(frozen=True)
class Book:
    """One version of what the company decided; it never changes, a new folder makes a new book."""

    version: str
    policy_version: str
    routing_version: str
    playbooks: Mapping[str, Playbook]
    owners: Owners
    tools: Mapping[str, Tool]
    policy: Policy
    wording: Mapping[str, Mapping[str, str]]
    finder: ToolFinder
    editions: Mapping[str, Edition]
    translations: Mapping[str, Translation]
    access: Access
    detection: Detection
    samples: Mapping[str, Sample]
    reports: Mapping[str, SampleReport]
    routing: Routing
    timed: TimedReports
    workflows: Mapping[str, Workflow]
    workflow_finder: ToolFinder
    describing: Describing
    mentioning: Describing
    _worked_out: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def short_version(self) -> str:
        """Give as much of the version as people can read aloud."""
        return self.version[:SHORT_VERSION]

    def playbook_for(self, name: str) -> Playbook:
        """Give the playbook of a lane, of `out_of_scope` or of `unclear`."""
        return self.playbooks[name]

    def owner_of(self, name: str) -> Owner:
        """Give the role or team that answers for a lane."""
        return self.owners.owners[self.playbooks[name].owner]

    def find_tool(self, text: str) -> tuple[str, Tool] | None:
        """Give the key and the tool that a text speaks of, by its longest spelling."""
        key = self.finder.find(text)
        return None if key is None else (key, self.tools[key])

    def find_workflow(self, text: str) -> tuple[str, Workflow] | None:
        """Give the key and the workflow that a text speaks of, by its longest spelling."""
        key = self.workflow_finder.find(text)
        return None if key is None else (key, self.workflows[key])

    def edition(self, language: str) -> Edition:
        """Give the book in a language, such as `de` or `de-AT`; what nobody has translated is said in English."""
        name = language.strip().lower()
        return self.editions.get(name) or self.editions.get(name[:2]) or self.editions[DEFAULT_LANGUAGE]

    def decide(
        self,
        tool: str | None,
        classes: Iterable[str],
        *,
        groups: Iterable[str] = (),
        today: date | None = None,
        whole: Collection[str] = (),
        language: str = DEFAULT_LANGUAGE,
    ) -> Decision:
        """Say whether data of these classes may go into a tool, named by its key; what is unknown is never yes.

        Exceptions count for the person's groups on a day, and never without one.
        """
        decisions = self.edition(language).decisions
        return decisions.decide(tool, classes, groups=groups, today=today, whole=whole)

    def once(self, work_out: "Callable[[Book], WorkedOut]") -> WorkedOut:
        """Work something out from this book the first time it is asked for; it stays right, since no book changes."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("WorkedOut", self._worked_out[work_out])

    def severity_for(self, name: str, classes: Iterable[str], workflow: str | None = None) -> Severity:
        """Give the severity of a report in a lane in which data of these classes was found."""
        at_most = severity_at_most(name, self.workflows.get(workflow or ""))
        return self.playbooks[name].severity_for(classes, at_most=at_most)

    def say(self, key: str, /, **values: object) -> str:
        """Give a sentence of the wording with its placeholders filled."""
        return self.editions[DEFAULT_LANGUAGE].say(key, **values)

    def first_answer(
        self, name: str, *, reference: str, acknowledge_by: str, missing: Sequence[str] = (), owner: str | None = None
    ) -> str:
        """Give the whole first reply in English."""
        return self.editions[DEFAULT_LANGUAGE].first_answer(
            name, reference=reference, acknowledge_by=acknowledge_by, missing=missing, owner=owner
        )


def load(folder: Path | None = None) -> Book:
    """Read a folder, or the shipped set; raises PlaybookMistakes with every mistake in it."""
    checked, mistakes = examine(folder)
    if checked is None:
        raise PlaybookMistakes(mistakes)
    return _bind(checked)


def _bind(checked: Checked) -> Book:
    wording = MappingProxyType({key: MappingProxyType(said) for key, said in checked.wording.items()})
    checked = replace(
        checked,
        playbooks=MappingProxyType(dict(checked.playbooks)),
        tools=MappingProxyType(dict(checked.tools)),
        wording=wording,
    )
    editions = {language: make_edition(language, checked) for language in wording}
    return Book(
        version=content_hash(checked.texts, checked.texts),
        policy_version=content_hash(checked.texts, _about_the_policy(checked.texts))[:SHORT_VERSION],
        routing_version=content_hash(checked.texts, ROUTING_FILES)[:SHORT_VERSION],
        playbooks=checked.playbooks,
        owners=checked.owners,
        tools=checked.tools,
        policy=checked.policy,
        wording=wording,
        finder=ToolFinder.of(*(edition.tools for edition in editions.values())),
        editions=MappingProxyType(editions),
        translations=MappingProxyType(dict(checked.translations)),
        access=checked.access,
        detection=checked.detection,
        samples=MappingProxyType(dict(checked.samples)),
        reports=MappingProxyType(dict(checked.reports)),
        routing=checked.routing,
        timed=checked.timed,
        workflows=MappingProxyType(dict(checked.workflows)),
        workflow_finder=ToolFinder.of(*(edition.workflows for edition in editions.values())),
        describing=Describing.of(checked.policy.described_as, checked.policy.described_only_as),
        mentioning=Describing.of(checked.policy.described_as),
    )


def _about_the_policy(names: Iterable[str]) -> list[str]:
    return [name for name in names if (original_of(name) or name) in POLICY_FILES]
