"""What would relieve a queue most: a lane that reads its own, one person to speak with, a rule, or more hands; pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

# Fewer are no pattern.
FEWEST = 3
SHARE = 1 / 3
FEWEST_FOR_A_RULE = 5


class Relief(StrEnum):
    """What would help."""

    RULE = "rule"
    LANE = "lane"
    PERSON = "person"
    HANDS = "hands"


@dataclass(frozen=True)
class Suggestion:
    """What would help, how many of those that wait it concerns, and the lane, the person or the tool."""

    relief: Relief
    count: int
    of: str = ""
    lane: str = ""


def suggestion(
    waiting: Sequence[tuple[str | None, str, bool]], moved: Iterable[tuple[str | None, str]]
) -> Suggestion | None:
    """Name what concerns most; `waiting` holds guess, author and whether somebody has it, `moved` tool and lane."""
    enough = max(FEWEST, len(waiting) * SHARE)
    rules = Counter((tool, lane) for tool, lane in moved if tool and lane)
    lanes = Counter(guess for guess, _, _ in waiting if guess)
    people = Counter(author for _, author, _ in waiting)
    untaken = sum(not is_taken for _, _, is_taken in waiting)
    found: list[Suggestion] = []
    if rules and (most := rules.most_common(1)[0])[1] >= max(FEWEST_FOR_A_RULE, enough):
        found.append(Suggestion(Relief.RULE, most[1], str(most[0][0]), most[0][1]))
    if people and (writes := people.most_common(1)[0])[1] >= enough:
        found.append(Suggestion(Relief.PERSON, writes[1], writes[0]))
    if lanes and (looks := lanes.most_common(1)[0])[1] >= enough:
        found.append(Suggestion(Relief.LANE, looks[1], lane=str(looks[0])))
    if untaken:
        found.append(Suggestion(Relief.HANDS, untaken))
    # More hands help with everything, so they are named only where nothing else would.
    narrower = [one for one in found if one.relief is not Relief.HANDS]
    return max(narrower or found, key=lambda one: one.count, default=None)
