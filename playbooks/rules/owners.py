"""What `owners.yaml` has to fulfil: roles with deputies, never a person, and hours in which somebody works."""

import re
from collections.abc import Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from playbooks.days_off import is_known, parts_of
from playbooks.mistakes import Mistake, did_you_mean
from playbooks.rules.people import looks_like_a_person
from playbooks.source import Source

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d|24:00")
CHANNEL = re.compile(r"#[^\s#@]+|[CG][A-Z0-9]{8,}")


def find(sources: Mapping[str, Source]) -> Iterator[Mistake]:
    """Look through `owners.yaml`."""
    source = sources.get("owners.yaml")
    if source is None or not isinstance(source.values, dict):
        return
    known = source.names("owners")
    for key in known:
        yield from _owner(source, key, known=known)
    reviewer = source.text("review_owner")
    if reviewer and known and reviewer not in known:
        message = f"The owner '{reviewer}' is not in owners.yaml.{did_you_mean(reviewer, known)}"
        yield source.mistake(message, "review_owner")
    hours = source.names("business_hours")
    if hours and "default" not in hours:
        yield source.mistake(
            "There are no business hours named 'default', which owners have by default.", "business_hours"
        )
    for key in hours:
        yield from _hours(source, key)


def _owner(source: Source, key: str, *, known: Sequence[str]) -> Iterator[Mistake]:
    place = ("owners", key)
    name = source.text(*place, "name") or ""
    if looks_like_a_person(name):
        message = f"'{name}' looks like a person; name a role or a team, such as 'Payroll team'."
        yield source.mistake(message, *place, "name")
    deputy = source.text(*place, "deputy")
    if deputy == key:
        yield source.mistake(f"'{key}' cannot be its own deputy.", *place, "deputy")
    elif deputy and deputy not in known:
        message = f"The deputy '{deputy}' is not in owners.yaml.{did_you_mean(deputy, known)}"
        yield source.mistake(message, *place, "deputy")
    channel = source.text(*place, "slack_channel")
    if channel and not CHANNEL.fullmatch(channel):
        message = f"'{channel}' is no Slack channel; write it with quotation marks and #, as \"#ai-help\"."
        yield source.mistake(message, *place, "slack_channel")
    hours = source.text(*place, "business_hours")
    known_hours = source.names("business_hours")
    if hours and known_hours and hours not in known_hours:
        message = f"There are no business hours named '{hours}'.{did_you_mean(hours, known_hours)}"
        yield source.mistake(message, *place, "business_hours")


def _hours(source: Source, key: str) -> Iterator[Mistake]:
    place = ("business_hours", key)
    zone = source.text(*place, "timezone")
    if zone and not is_timezone(zone):
        yield source.mistake(
            f"'{zone}' is no timezone; write one such as Europe/London or Etc/UTC.", *place, "timezone"
        )
    yield from _holidays(source, key)
    seen: set[str] = set()
    for number, day in source.entries(*place, "days"):
        if isinstance(day, str) and day not in DAYS:
            yield source.mistake(f"'{day}' is no day.{did_you_mean(day, DAYS)}", *place, "days", number)
        elif isinstance(day, str) and day in seen:
            yield source.mistake(f"'{day}' stands here twice.", *place, "days", number)
        seen.add(str(day))
    times = {step: source.text(*place, step) for step in ("start", "end")}
    wrong = [step for step, time in times.items() if time is not None and not TIME.fullmatch(time)]
    for step in wrong:
        yield source.mistake(f"'{times[step]}' is no time of day; write it as 09:00.", *place, step)
    if times["start"] and times["end"] and not wrong and _minutes(times["start"]) >= _minutes(times["end"]):
        yield source.mistake(f"Work cannot end at {times['end']} when it starts at {times['start']}.", *place, "end")


def _holidays(source: Source, key: str) -> Iterator[Mistake]:
    place = ("business_hours", key)
    country, part = source.text(*place, "country"), source.text(*place, "subdivision")
    if country is None:
        if part is not None:
            message = f"'{part}' is a part of a country; name the country as well, as in 'country: DE'."
            yield source.mistake(message, *place, "subdivision")
    elif not is_known(country, None):
        message = f"The holidays of '{country}' are not known; write a country's code, such as DE or GB."
        yield source.mistake(message, *place, "country")
    elif part is not None and not is_known(country, part):
        message = f"'{country}' has no part '{part}' with holidays of its own.{did_you_mean(part, parts_of(country))}"
        yield source.mistake(message, *place, "subdivision")


def is_timezone(name: str) -> bool:
    """Tell whether a name is one of the IANA list."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)
