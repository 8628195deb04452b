"""The files that a folder may leave out, as values: own detection, samples, and everything in other languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import ConfigDict, Field, RootModel

from playbooks.policy_schema import Verdict
from playbooks.schema import DataClass
from playbooks.written import Day, Decided, Words


class OwnForm(Decided):
    """A form of values that only this company has, with examples that prove what it finds and what it leaves alone."""

    pattern: Words
    data_class: Annotated[DataClass, Field(alias="class")]
    must_match: Annotated[tuple[Words, ...], Field(min_length=1)]
    must_not_match: Annotated[tuple[Words, ...], Field(min_length=1)]


class Detection(Decided):
    """`detection.yaml`: what the company adds to the detectors."""

    patterns: dict[str, OwnForm] = Field(default_factory=dict)
    code_names: tuple[Words, ...] = ()
    domains: tuple[Words, ...] = ()
    allowed: tuple[Words, ...] = ()


class Sample(Decided):
    """One question to the policy, and the answer that it is expected to give."""

    text: str = Field(default="", repr=False)
    described: str = ""
    classes: tuple[DataClass, ...] = ()
    tool: Words
    groups: tuple[Words, ...] = ()
    asked_on: Day | None = None
    verdict: Verdict | None = None


class SampleReport(Decided):
    """One report whose lane is known, and where it is expected to go; `units` are those of `routing.yaml`."""

    text: Words
    lane: Words
    tool: Words | None = None
    workflow: Words | None = None
    units: tuple[Words, ...] = ()
    classes: tuple[DataClass, ...] = ()
    restricted: bool = False
    project: Words | None = None
    rule: Words | None = None


class Samples(Decided):
    """`samples.yaml`: questions and reports by their name."""

    samples: dict[str, Sample] = Field(default_factory=dict)
    reports: dict[str, SampleReport] = Field(default_factory=dict)


class CellWords(Decided):
    """The words of a cell or an exception in another language."""

    reason: Words | None = None
    alternative: Words | None = None


class ContainmentWords(Decided):
    """What can be done about data that went into a tool, in another language."""

    delete: Words | None = None
    revoke: Words | None = None
    vendor_contact: Words | None = None
    keeps: Words | None = None


class ToolWords(Decided):
    """The words of a tool in another language."""

    name: Words | None = None
    note: Words | None = None
    containment: ContainmentWords | None = None


class PolicyWords(Decided):
    """`policy.<language>.yaml`: policy and tools in one more language; what is left out is said in English."""

    title: Words | None = None
    sections: dict[str, Words] = Field(default_factory=dict)
    cells: dict[str, dict[DataClass, CellWords]] = Field(default_factory=dict)
    exceptions: dict[str, CellWords] = Field(default_factory=dict)
    tools: dict[str, ToolWords] = Field(default_factory=dict)


class FieldWords(Decided):
    """The words of one thing that an owner needs to know, in another language."""

    label: Words | None = None
    why: Words | None = None
    ask: Words | None = None


class LaneWords(Decided):
    """`lanes/<name>.<language>.md`: a lane in one more language; steps are said all together or not at all."""

    title: Words | None = None
    context: dict[str, FieldWords] = Field(default_factory=dict)
    steps: Annotated[tuple[Words, ...], Field(min_length=1)] | None = None
    answer: Words | None = None


class OwnerWords(Decided):
    """What an owner is called in another language."""

    name: Words | None = None


class OwnersWords(Decided):
    """`owners.<language>.yaml`: the owners' names in one more language."""

    owners: dict[str, OwnerWords] = Field(default_factory=dict)


class WorkflowWords(Decided):
    """The words of a workflow in another language."""

    name: Words | None = None
    may_influence: Words | None = None
    acceptable_output: Words | None = None
    fallback: Words | None = None


class WorkflowsWords(RootModel[dict[str, WorkflowWords]]):
    """`workflows.<language>.yaml`: the workflows in one more language."""

    model_config = ConfigDict(frozen=True)


@dataclass(frozen=True)
class Translation:
    """All that a folder says in one more language, file by file."""

    policy: PolicyWords = field(default_factory=PolicyWords)
    owners: OwnersWords = field(default_factory=OwnersWords)
    lanes: Mapping[str, LaneWords] = field(default_factory=dict)
    workflows: Mapping[str, WorkflowWords] = field(default_factory=dict)
