"""Which lane a message belongs to."""

from classifiers.lanes.model import Judgement, LaneModel

__all__ = ["Judgement", "LaneModel"]
