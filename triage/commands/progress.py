"""How long work shows that it goes on: a bar where a person looks on, a few lines where a file is written."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from triage.commands.terminal import say

Item = TypeVar("Item")

_LINES = 10
# What is over sooner, or has hardly begun, says nothing about how long the rest takes.
_SHARE_THAT_SAYS, _SECONDS_THAT_SAY, _MINUTES_FROM = 0.05, 3.0, 100.0


@dataclass(frozen=True)
class Teller:
    """Takes the name of a step and the share of the work that is done."""

    tell: Callable[[str, float], None]
    name: str

    def over(self, items: Sequence[Item]) -> Iterator[Item]:
        """Give the items one by one and tell how many are done."""
        for number, item in enumerate(items, start=1):
            yield item
            self.tell(self.name, number / len(items))


@contextmanager
def progress_bar(name: str) -> Iterator[Teller]:
    """Show the work on stderr until it ends; work that tells nothing shows nothing."""
    if not sys.stderr.isatty():
        yield Teller(_few_lines(), name)
        return
    left, begun = TextColumn("{task.fields[left]}"), time.monotonic()
    columns = (TextColumn("{task.description:32}"), BarColumn(), TaskProgressColumn(), left)
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(name, total=1.0, visible=False, left="")

        def tell(step: str, share: float) -> None:
            left = time_left(share, time.monotonic() - begun)
            shown.update(task, description=step, completed=share, visible=True, left=left)

        yield Teller(tell, name)


def time_left(share: float, seconds: float) -> str:
    """Say how long the rest takes if it goes on as it did; nothing while too little was done to say."""
    if share < _SHARE_THAT_SAYS or seconds < _SECONDS_THAT_SAY or share >= 1:
        return ""
    left = seconds * (1 - share) / share
    return f"about {left:.0f} s left" if left < _MINUTES_FROM else f"about {left / 60:.0f} min left"


def _few_lines() -> Callable[[str, float], None]:
    """Write a line at each new step, and at each tenth of a long one."""
    told: list[tuple[str, int]] = []
    begun = time.monotonic()

    def tell(step: str, share: float) -> None:
        now = (step, int(share * _LINES))
        if now not in told[-1:]:
            told.append(now)
            left = time_left(share, time.monotonic() - begun)
            say(f"{share:4.0%}  {step}" + (f", {left}" if left else ""))

    return tell
