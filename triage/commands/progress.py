"""How long work shows that it goes on: a bar where a person looks on, a few lines where a file is written."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from triage.commands.terminal import say

Item = TypeVar("Item")

_LINES = 10


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
    columns = (TextColumn("{task.description:32}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(name, total=1.0, visible=False)
        yield Teller(lambda step, share: shown.update(task, description=step, completed=share, visible=True), name)


def _few_lines() -> Callable[[str, float], None]:
    """Write a line at each new step, and at each tenth of a long one."""
    told: list[tuple[str, int]] = []

    def tell(step: str, share: float) -> None:
        now = (step, int(share * _LINES))
        if now not in told[-1:]:
            told.append(now)
            say(f"{share:4.0%}  {step}")

    return tell
