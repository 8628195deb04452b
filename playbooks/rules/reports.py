"""What `reports.yaml` has to fulfil: reports, owners and languages that there are, a day that comes, and a way."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from playbooks.mistakes import Mistake, did_you_mean
from playbooks.report_schema import LAST_DAY_OF_ANY_MONTH, REPORTS, WEEKDAYS, Every
from playbooks.source import Source

FILE = "reports.yaml"
LANGUAGE = re.compile(r"[a-z]{2}")
WAYS = ("owners", "channels", "mail")
# What makes two entries the same one, written twice.
SAME = ("report", "every", "days", "language")


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `reports.yaml`."""
    source = sources.get(FILE)
    if source is None or not isinstance(source.values, dict):
        return
    owners = sources["owners.yaml"].names("owners") if "owners.yaml" in sources else []
    spoken = sources["wording.yaml"].names() if "wording.yaml" in sources else []
    seen: set[tuple[Any, ...]] = set()
    for number, entry in source.entries("reports"):
        if isinstance(entry, dict):
            yield from _of_entry(source, number, entry, owners=owners, spoken=spoken)
            yield from _twice(source, number, entry, seen)


def _of_entry(
    source: Source, number: str | int, entry: Mapping[str, Any], *, owners: list[str], spoken: list[str]
) -> Iterator[Mistake]:
    report, language = entry.get("report"), entry.get("language")
    if isinstance(report, str) and report and report not in REPORTS:
        said = f"There is no report '{report}'."
        yield source.mistake(said + did_you_mean(report, REPORTS), "reports", number, "report")
    yield from _of_day(source, number, entry)
    for place, owner in enumerate(_listed(entry, "owners")):
        if owners and owner not in owners:
            said = f"owners.yaml has no owner '{owner}'."
            yield source.mistake(said + did_you_mean(owner, owners), "reports", number, "owners", place)
    if isinstance(language, str) and LANGUAGE.fullmatch(language) and spoken and language not in spoken:
        said = f"wording.yaml speaks no '{language}'."
        yield source.mistake(said + did_you_mean(language, spoken), "reports", number, "language")
    if not any(_listed(entry, way) for way in WAYS):
        yield source.mistake("This goes nowhere: name owners, channels or mail.", "reports", number)


def _of_day(source: Source, number: str | int, entry: Mapping[str, Any]) -> Iterator[Mistake]:
    day, every = entry.get("day"), entry.get("every")
    if not isinstance(day, str) or not day:
        return
    if every == Every.WEEK and day not in WEEKDAYS:
        said = f"'{day}' is no day of the week; write one of {', '.join(WEEKDAYS)}."
        yield source.mistake(said, "reports", number, "day")
    if every == Every.MONTH and not (day.isdecimal() and 1 <= int(day[:3]) <= LAST_DAY_OF_ANY_MONTH):
        said = f"'{day}' is no day that every month has; write a number from 1 to {LAST_DAY_OF_ANY_MONTH}."
        yield source.mistake(said, "reports", number, "day")


def _twice(
    source: Source, number: str | int, entry: Mapping[str, Any], seen: set[tuple[Any, ...]]
) -> Iterator[Mistake]:
    """Tell an entry that would send the same to the same place once more."""
    what = tuple(entry.get(name) for name in SAME)
    for way in WAYS:
        for place, to in enumerate(_listed(entry, way)):
            if (*what, way, to) in seen:
                said = f"'{to}' gets this report already, by another entry above."
                yield source.mistake(said, "reports", number, way, place)
            seen.add((*what, way, to))


def _listed(entry: Mapping[str, Any], name: str) -> list[str]:
    given = entry.get(name)
    return [one for one in given if isinstance(one, str) and one] if isinstance(given, list) else []
