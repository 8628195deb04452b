"""Says in words what differs between two books: fields, owners, tools, verdicts and sentences, old beside new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from playbooks.book import Book
from playbooks.extras import LaneWords, Translation
from playbooks.folder import LANE_FILES, NAMES, TRANSLATED, translation_name
from playbooks.policy_schema import ToolStatus
from playbooks.schema import DataClass, Step

# Entries of a list that have one of these are compared by it and not by their number, so that moving one is no change.
NAMED_BY = "name"
STEP = " / "
NOTHING = "nothing"
Flat = dict[str, str]


@dataclass(frozen=True)
class Change:
    """One difference; None stands for what was not there before, or is there no more."""

    file: str
    what: str
    old: str | None
    new: str | None

    def __str__(self) -> str:
        """Say it in one line."""
        if self.old is None:
            said = f"{self.what} is new: {self.new}"
        elif self.new is None:
            said = f"{self.what} is gone; it was: {self.old}"
        else:
            said = f"{self.what} changes from {self.old} to {self.new}"
        return " ".join(f"{self.file}: {said}".split())


def changes_between(old: Book, new: Book) -> list[Change]:
    """List every difference, file by file."""
    changes: list[Change] = []
    for name, playbook in old.playbooks.items():
        changes += _compared(f"lanes/{name}.md", _flat(playbook), _flat(new.playbooks[name]))
    changes += _compared("owners.yaml", _flat(old.owners), _flat(new.owners))
    changes += _compared("reports.yaml", _flat(old.timed), _flat(new.timed))
    changes += _compared("routing.yaml", _flat(old.routing), _flat(new.routing))
    changes += _compared("routing.yaml", _order(old, new), _order(new, old))
    changes += _compared("workflows.yaml", _flat(dict(old.workflows)), _flat(dict(new.workflows)))
    changes += _compared("tools.yaml", _flat(dict(old.tools)), _flat(dict(new.tools)))
    changes += _verdicts(old, new)
    changes += _compared("policy.yaml", _policy_words(old), _policy_words(new))
    for language in sorted({*old.translations, *new.translations}):
        for original in TRANSLATED:
            before, after = (_words(book, original, language=language) for book in (old, new))
            file = translation_name(original, language)
            changes += _compared(file, before, after)
            same = [place for place in after if after[place] == before.get(place)]
            changes += _left_behind(file, same, before=_english(old, original), after=_english(new, original))
    changes += _compared("detection.yaml", _flat(old.detection), _flat(new.detection))
    changes += _compared("samples.yaml", _flat(dict(old.samples)), _flat(dict(new.samples)))
    changes += _compared("samples.yaml", _flat({"reports": dict(old.reports)}), _flat({"reports": dict(new.reports)}))
    changes += _compared("wording.yaml", _flat(old.wording), _flat(new.wording))
    return changes


def _order(book: Book, other: Book) -> Flat:
    """Give the rules that both books have in the order of one, since the first that fits wins."""
    shared = {rule.name for rule in other.routing.rules}
    return {"the order of the rules": ", ".join(f"'{rule.name}'" for rule in book.routing.rules if rule.name in shared)}


def _words(book: Book, original: str, *, language: str) -> Flat:
    """Flatten what a book says of one file in another language; a place without words says nothing."""
    said = book.translations.get(language, Translation())
    lanes = {file: said.lanes.get(name, LaneWords()) for name, file in zip(NAMES, LANE_FILES, strict=True)}
    tables = {"owners.yaml": said.owners, "policy.yaml": said.policy, "workflows.yaml": dict(said.workflows)}
    flat = _flat({**tables, **lanes}[original])
    return {place: text for place, text in flat.items() if text != NOTHING}


def _english(book: Book, original: str) -> Flat:
    """Flatten the words that a translation leans on."""
    if original == "policy.yaml":
        return _flat(book.policy) | _flat({"tools": dict(book.tools)})
    if original == "workflows.yaml":
        return _flat(dict(book.workflows))
    return _flat(book.owners if original == "owners.yaml" else book.playbooks[NAMES[LANE_FILES.index(original)]])


def _left_behind(file: str, unchanged: Iterable[str], *, before: Flat, after: Flat) -> Iterator[Change]:
    """Point to words that were changed in English alone, so that two languages may now say two things."""
    for place in unchanged:
        if before.get(place) != after.get(place):
            yield Change(file, f"{place} was left as it was, and the English", before.get(place), after.get(place))


def _verdicts(old: Book, new: Book) -> Iterator[Change]:
    """Compare what is decided for each status and tool, whichever file a difference comes from."""
    rows = [*ToolStatus, *(key for key in old.tools if key in new.tools)]
    of_status: set[tuple[str, DataClass, str, str]] = set()
    for row in rows:
        for data_class in DataClass:
            before, after = (book.decide(row, [data_class]).verdict.value for book in (old, new))
            status = row if row not in new.tools else new.tools[row].status.value
            change = (status, data_class, before, after)
            if row == status:
                of_status.add(change)
            is_told_by_status = row != status and change in of_status and old.tools[row].status == status
            if before != after and not is_told_by_status:
                yield Change("policy.yaml", f"the verdict on {data_class} in {row}", before, after)


def _policy_words(book: Book) -> Flat:
    """Flatten the policy without its verdicts, which are compared by what they decide."""
    flat = _flat(book.policy)
    return {
        place: text
        for place, text in flat.items()
        if not (place.startswith(f"cells{STEP}") and place.endswith(f"{STEP}verdict"))
    }


def _compared(file: str, old: Flat, new: Flat) -> Iterator[Change]:
    for place in [*old, *(place for place in new if place not in old)]:
        before, after = old.get(place), new.get(place)
        # A field that came or went empty says nothing.
        if before != after and {before, after} != {None, NOTHING}:
            yield Change(file, place, before, after)


def _flat(value: Any, place: str = "") -> Flat:
    """Lay a nested value out as one line for each thing that it says."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, tuple) and any(isinstance(entry, BaseModel) for entry in value):
        if all(isinstance(entry, Step) for entry in value):
            return _steps(value, place)
        # What has no name is known by its place in the row.
        value = {getattr(entry, NAMED_BY, str(number)): entry for number, entry in enumerate(value, 1)}
    if isinstance(value, Mapping):
        flat: Flat = {}
        for key, inner in value.items():
            flat |= _flat(inner, f"{place}{STEP}{key}" if place else str(key))
        return flat
    return {place: _shown(value)}


def _steps(steps: Sequence[Step], place: str) -> Flat:
    """Lay steps out as their texts together, as a translation says them, and beside each what else is said of it."""
    flat: Flat = {place: _shown(tuple(step.text for step in steps))}
    for number, step in enumerate(steps, 1):
        said = {name: getattr(step, name) for name in type(step).model_fields if name != "text"}
        usual = {name: field.default for name, field in type(step).model_fields.items()}
        flat |= {
            f"{place}{STEP}{number}{STEP}{name}": _shown(each) for name, each in said.items() if each != usual[name]
        }
    return flat


def _shown(value: Any) -> str:
    if value is None or value in ((), ""):
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(str(entry) for entry in value)
    return f'"{value}"' if isinstance(value, str) and " " in value else str(value)
