"""When a challenger may take over, and when nobody can make it; pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from triage.domain import Role

# What no promotion can go below: the share of incidents that are found on the house's test split. It is no setting.
INCIDENT_FLOOR = 0.90
DECIDES = frozenset({Role.OPERATIONS, Role.COMPLIANCE, Role.ADMIN})
# Shares are compared as they are shown, to a tenth of a hundredth.
_DIGITS = 3


class Refusal(StrEnum):
    """Why a model is not promoted, or not rolled back; the words are `models_refused_…`."""

    UNKNOWN = "unknown"
    ROLE = "role"
    NO_CHALLENGER = "no_challenger"
    OWN = "own"
    ALTERED = "altered"
    FILE = "file"
    OTHER_CHAMPION = "other_champion"
    BELOW_FLOOR = "below_floor"
    BELOW_CHAMPION = "below_champion"
    NOTHING_BEFORE = "nothing_before"
    OWN_LABEL = "own_label"


@dataclass(frozen=True)
class Decider:
    """A person who decides about models; a program never does."""

    handle: str
    role: Role


@dataclass(frozen=True)
class Proposal:
    """What is asked about: who proposed which figures, and which model judges now."""

    proposed_by: str
    figures: Mapping[str, Any]
    champion: str
    is_as_recorded: bool
    is_file_whole: bool


def why_not(proposal: Proposal, by: Decider) -> Refusal | None:
    """Say why a challenger does not take over; None where it may."""
    if by.role not in DECIDES:
        return Refusal.ROLE
    if by.handle.casefold() == proposal.proposed_by.casefold():
        return Refusal.OWN
    if not proposal.is_as_recorded:
        return Refusal.ALTERED
    if not proposal.is_file_whole:
        return Refusal.FILE
    return why_no_better(proposal.figures, champion=proposal.champion)


def why_no_better(figures: Mapping[str, Any], *, champion: str) -> Refusal | None:
    """Say why its figures stand in its way, whoever asks; missing ones do as well."""
    if figures.get("champion_version") != champion:
        return Refusal.OTHER_CHAMPION
    recall = _recall(figures, "challenger")
    if recall < INCIDENT_FLOOR:
        return Refusal.BELOW_FLOOR
    if round(recall, _DIGITS) < round(_recall(figures, "champion", missing=1.0), _DIGITS):
        return Refusal.BELOW_CHAMPION
    return None


def _recall(figures: Mapping[str, Any], which: str, *, missing: float = 0.0) -> float:
    return float(figures.get(which, {}).get("incident_recall", missing))
