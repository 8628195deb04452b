"""Hand-overs and steps in the form in which the API takes and shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from triage.matters.handing_over import To
from triage.store import checklists
from triage.tables import ChecklistItem
from triage.web.fields import Key, Name, Value


class OfferBody(BaseModel):
    """Whom a matter is offered to: an owner, a person, or a person of an owner."""

    model_config = ConfigDict(extra="forbid")

    to_owner: Key | None = Field(default=None, description="A key of `owners.yaml`.", examples=["it_platform"])
    to_person: Name | None = Field(default=None, description="Without one, whoever of the owner's accepts first.")
    note: Value = ""

    def whom(self) -> To:
        """Give it as the verbs take it."""
        return To(self.to_owner or "", self.to_person or "")


class OfferManyBody(OfferBody):
    """What goes over in one step: all that somebody has, or all that is open of a lane."""

    of_person: Name | None = None
    of_lane: Key | None = None


class WhyBody(BaseModel):
    """Why it is declined."""

    model_config = ConfigDict(extra="forbid")

    why: Value = ""


class OfferedMany(BaseModel):
    """What was offered in one step; `more` says that it was full, and that asking again offers the rest."""

    batch: str
    offered: list[str]
    left_out: list[str] = Field(description="What whoever it is offered to could not work on.")
    more: bool


class StepRow(BaseModel):
    """One step, with who said that it is done and when."""

    number: int
    kind: str
    text: str
    criteria: str
    by_role: str | None
    needs_two: bool
    is_done: bool
    done_by: str | None
    done_at: datetime | None
    second_by: str | None
    second_at: datetime | None


class Steps(BaseModel):
    """The steps of a ticket, in their order."""

    steps: list[StepRow]


def step_row(item: ChecklistItem) -> StepRow:
    """Show a step."""
    kept = item.model_dump(exclude={"id", "ticket_id", "tells", "playbook_version"})
    return StepRow(**kept, is_done=checklists.is_done(item))
