"""Whether the other side may have acted although a request failed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from integrations.fence import Fence


@dataclass(frozen=True)
class Doubt:
    """Whether an effect may stand after a failure: where an answer came, and where none came."""

    when_answered: bool
    when_unanswered: Callable[[], bool]

    @classmethod
    def left_from_before(cls, *, was_in_doubt: bool) -> Self:
        """Keep the doubt as it was, since nothing new is sent."""
        return cls(was_in_doubt, lambda: was_in_doubt)

    @classmethod
    def once_sent(cls, fence: Fence) -> Self:
        """Take a refusal as the end of the doubt, and silence as doubt once a byte has left."""
        return cls(when_answered=False, when_unanswered=lambda: fence.has_sent)
