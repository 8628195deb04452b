"""What was there before: gists of texts, the nearest earlier matters, and groups of matters that are one thing."""

from classifiers.similar.gists import Gist, Scale, ScaleError, shipped_scale
from classifiers.similar.groups import Group, Matter, Weights, group_of, united
from classifiers.similar.merging import Decisions, Merge, Merged, merge
from classifiers.similar.nearest import Near, Shelf, nearest, shelve
from classifiers.similar.parting import parts
from classifiers.similar.placing import Place, joined, place

__all__ = [
    "Decisions",
    "Gist",
    "Group",
    "Matter",
    "Merge",
    "Merged",
    "Near",
    "Place",
    "Scale",
    "ScaleError",
    "Shelf",
    "Weights",
    "group_of",
    "joined",
    "merge",
    "nearest",
    "parts",
    "place",
    "shelve",
    "shipped_scale",
    "united",
]
