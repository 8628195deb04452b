"""A judge that is told what each text is about, so that what is grouped does not hang on the encoder."""

import numpy as np

from classifiers.lanes.model import Judgement
from classifiers.similar import Gist
from triage.domain import Lane

MAKER = "encoder-of-tests/gist-1"
ABOUT = {"greyed": (100, 0, 0, 4), "invoice": (0, 100, 0, 4), "slides": (0, 0, 100, 4), "exposed": (100, 0, 0, 3)}


class AboutOf:
    """Judges every text as technical, and takes what it is about from its first word."""

    def judge(self, text: str) -> Judgement:
        about = text.split(maxsplit=1)[0]
        outcome = "unclear" if about not in ABOUT else "lane"
        is_exposed = about == "exposed"
        lane = Lane.SECURITY_INCIDENT if is_exposed else Lane.TECHNICAL
        numbers = np.array(ABOUT.get(about, (1, 1, 1, 1)), np.int8).tobytes()
        return Judgement(
            outcome=outcome, lane=str(lane) if outcome == "lane" else None, confidence=1.0, also=(),
            incident_probability=float(is_exposed), possible_incident=is_exposed, needs_review=False, choices=(),
            reasons=(), similar=(), model="about", probabilities={}, gist=Gist(MAKER, numbers),
        )  # fmt: skip
