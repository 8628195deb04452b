"""Rules between the fields and files of a folder."""

from collections.abc import Callable, Iterable, Mapping

from playbooks.mistakes import Mistake
from playbooks.source import Source

RULES: tuple[Callable[[Mapping[str, Source]], Iterable[Mistake]], ...] = ()
