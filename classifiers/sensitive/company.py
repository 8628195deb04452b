"""What one company adds: its own patterns, words that it keeps secret, domains, and values that it allows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from classifiers.sensitive.findings import CLASS_OF_TYPE, STRICTEST_FIRST, Finding
from classifiers.sensitive.sheet import Sheet


class CompanyListError(ValueError):
    """An entry of a company's lists cannot be used; the sentence names the entry and what mends it."""


@dataclass(frozen=True)
class OwnPattern:
    """A form of values that only this company has, such as a customer number, and its class in the policy."""

    name: str
    pattern: str
    data_class: str = "confidential"


@dataclass(frozen=True)
class OwnLists:
    """A company's own lists; empty, they change nothing."""

    patterns: tuple[OwnPattern, ...] = ()
    code_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a pattern that cannot be used."""
        for own in self.patterns:
            _check(own)

    @cached_property
    def compiled(self) -> tuple[tuple[re.Pattern[str], str, str], ...]:
        """Give each pattern with the type and the class of its findings."""
        own = [(re.compile(each.pattern), "pattern", each.data_class) for each in self.patterns]
        return (*own, *_words(self.code_names), *_domains(self.domains))

    @cached_property
    def allowed_values(self) -> frozenset[str]:
        """Give the allowed values as they are compared."""
        return frozenset(value.strip().lower() for value in self.allowed)

    def allows(self, value: str) -> bool:
        """Tell whether the company has said that this value is no secret."""
        return value.strip().lower() in self.allowed_values


NOTHING_OWN = OwnLists()


def own_findings(sheet: Sheet, lists: OwnLists) -> Iterator[Finding]:
    """Find what the company's own lists name."""
    for form, kind, data_class in lists.compiled:
        for match in form.finditer(sheet.text):
            if match.start() < match.end():
                yield Finding(kind, data_class, match.start(), match.end(), 0.9)


def _check(own: OwnPattern) -> None:
    if own.data_class not in STRICTEST_FIRST:
        raise CompanyListError(f"The pattern {own.name!r} names the class {own.data_class!r}; use one of the policy's.")
    try:
        form = re.compile(own.pattern)
    except re.error:
        raise CompanyListError(f"The pattern {own.name!r} is no regular expression; mend or remove it.") from None
    if form.search(""):
        raise CompanyListError(f"The pattern {own.name!r} matches an empty text; make at least one character needed.")


def _words(names: tuple[str, ...]) -> Iterator[tuple[re.Pattern[str], str, str]]:
    if names:
        joined = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        yield re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE), "codename", CLASS_OF_TYPE["codename"]


def _domains(domains: tuple[str, ...]) -> Iterator[tuple[re.Pattern[str], str, str]]:
    if domains:
        joined = "|".join(re.escape(domain.lstrip(".")) for domain in sorted(domains, key=len, reverse=True))
        form = rf"(?<![\w@-])(?:https?://)?(?:[\w-]{{1,63}}\.){{0,8}}(?:{joined})(?![\w-]|\.\w)(?::\d{{1,5}})?(?:/[^\s\x00\"'<>]{{0,300}})?"
        yield re.compile(form, re.IGNORECASE), "internal_host", CLASS_OF_TYPE["internal_host"]
