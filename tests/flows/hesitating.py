"""A judge that hesitates, so that what follows from hesitation is tested whatever the lane model thinks."""

from dataclasses import dataclass

from classifiers.lanes.model import Judgement

SURE = "Copilot is greyed out in Word since this morning"
EXPOSED = "Or did I paste the client list somewhere, I can't tell"


@dataclass(frozen=True)
class Hesitant:
    """Wavers between the same outcomes over every text but two: of one it is sure, the other may be an exposure."""

    choices: tuple[str, ...] = ("technical", "unclear", "output_quality")
    version: str = "hesitant-1"

    def judge(self, text: str) -> Judgement:
        return Judgement(
            outcome="lane",
            lane="technical",
            confidence=0.41,
            also=(),
            incident_probability=0.6 if text == EXPOSED else 0.03,
            possible_incident=text == EXPOSED,
            needs_review=text != SURE,
            choices=self.choices,
            reasons=("It could be either.",),
            similar=(),
            model=self.version,
            probabilities={"technical": 0.41, "output_quality": 0.38},
        )
