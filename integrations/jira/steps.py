"""Which step of a workflow ends a matter as it ended: by what the step, its status and its resolutions are called.

A workflow may end in a yes, a no or a cancellation; no step is taken that says otherwise than was decided.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

# What our outcomes may be called there, the likeliest first.
RESOLUTIONS = {
    "answered": ("Done", "Fixed", "Resolved"),
    "fixed": ("Fixed", "Done", "Resolved"),
    "approved": ("Approved", "Done"),
    "declined": ("Won't Do", "Won't Fix", "Declined", "Rejected"),
    "duplicate": ("Duplicate",),
    "no_action": ("Won't Do", "Cannot Reproduce", "Done"),
}


class Says(StrEnum):
    """What the name of a step, a status or a resolution says of how it ended."""

    YES = "yes"
    NO = "no"
    DROPPED = "dropped"
    SAME = "same"
    PLAIN = "plain"


# In English and German, which the house speaks; read in this order, since "not approved" is a no.
NAMES = (
    (Says.NO, r"\b(?:not|nicht)\s+(?:approved|accepted|granted|genehmigt|freigegeben)|\b(?:dis|un)approv"),
    (Says.NO, r"\b(?:reject|declin|deny|denie|refus|veto|ablehn|abgelehnt|verweiger|zurückweis|zurückgewiesen)"),
    (Says.YES, r"\b(?:approv|accept|grant|authori[sz]|genehmig|freigeb|freigegeben|freigabe|bewillig|zustimm|zugest)"),
    (Says.SAME, r"\bdupli[ck]"),
    (Says.DROPPED, r"\b(?:cancel|withdr|abandon|abort|discard|void|obsolete|invalid|incomplete|won.?t\b|will not)"),
    (Says.DROPPED, r"\b(?:can.?not|abbrech|abgebroch|stornier|zurückzieh|zurückgezogen|verwerf|verworfen|hinfällig)"),
)
# What may be said of an outcome, the best first.
FITTING = {
    "answered": (Says.PLAIN,),
    "fixed": (Says.PLAIN,),
    "approved": (Says.YES, Says.PLAIN),
    "declined": (Says.NO, Says.PLAIN, Says.DROPPED),
    "duplicate": (Says.SAME, Says.PLAIN, Says.DROPPED),
    "no_action": (Says.PLAIN, Says.DROPPED),
}


@dataclass(frozen=True)
class Step:
    """A step to take, and the resolution that it takes along."""

    id: str
    resolution: str | None = None

    @property
    def body(self) -> dict[str, Any]:
        """Write the request."""
        fields = {"fields": {"resolution": {"name": self.resolution}}} if self.resolution else {}
        return {"transition": {"id": self.id}, **fields}


def what_it_says(name: str) -> Says:
    """Read a name."""
    return next((says for says, words in NAMES if re.search(words, name, re.IGNORECASE)), Says.PLAIN)


def step_to_end(steps: Iterable[Mapping[str, Any]], outcome: str | None) -> Step | None:
    """Choose among the steps that end a matter; None where each of them would say otherwise than the outcome."""
    fitting = FITTING.get(outcome or "", FITTING["answered"])
    found = []
    for number, one in enumerate(steps):
        said = _said(one)
        resolutions, is_required = _resolutions(one)
        resolution = _resolution(resolutions, outcome or "answered", fitting)
        if said <= set(fitting) and not (is_required and resolution is None):
            rank = min(fitting.index(each) for each in said)
            found.append((rank, number, Step(str(one["id"]), resolution)))
    return min(found, key=lambda each: each[:2])[2] if found else None


def _said(step: Mapping[str, Any]) -> set[Says]:
    """Read a step and the status that it leads to; what is plain counts where neither says more."""
    names = (str(step.get("name", "")), str((step.get("to") or {}).get("name", "")))
    return {what_it_says(name) for name in names} - {Says.PLAIN} or {Says.PLAIN}


def _resolutions(step: Mapping[str, Any]) -> tuple[list[str], bool]:
    field = (step.get("fields") or {}).get("resolution") or {}
    return [str(one.get("name")) for one in field.get("allowedValues") or ()], bool(field.get("required"))


def _resolution(names: list[str], outcome: str, fitting: tuple[Says, ...]) -> str | None:
    known = next((name for name in RESOLUTIONS.get(outcome, ()) if name in names), None)
    others = (name for says in fitting for name in names if what_it_says(name) is says)
    return known or next(others, None)
