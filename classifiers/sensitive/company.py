"""What one company adds: its own patterns, words that it keeps secret, domains, and values that it allows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import re2

from classifiers.sensitive.findings import CLASS_OF_TYPE, STRICTEST_FIRST, Finding
from classifiers.sensitive.sheet import Sheet
from classifiers.text import plain


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
    def compiled(self) -> tuple[tuple[Any, str, str], ...]:
        """Give each pattern with the type and the class of its findings; RE2 takes linear time, whatever they say."""
        own = [(_compiled(each), "pattern", each.data_class) for each in self.patterns]
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
        for match in sheet.watch.over(form.finditer(sheet.text)):
            start, end = match.span()
            parts = "@-" if kind == "internal_host" else ""
            if start < end and (kind == "pattern" or _is_whole(sheet.text, (start, match.span(1)[1]), parts)):
                yield Finding(kind, data_class, start, end, 0.9)


def _is_whole(text: str, span: tuple[int, int], parts: str) -> bool:
    """Tell whether a match is no part of more; RE2 knows no lookaround, and its border of a word only ASCII."""
    start, end = span
    before, after = text[start - 1 : start] if start else "", text[end : end + 2]
    if _belongs_to_a_word(before) or _belongs_to_a_word(after[:1]):
        return False
    if not parts:
        return True
    goes_on = after[:1] == "." and after[1:].isalnum()
    return not goes_on and not ({before, after[:1]} & set(parts))


def _belongs_to_a_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _check(own: OwnPattern) -> None:
    if own.data_class not in STRICTEST_FIRST:
        raise CompanyListError(f"The pattern {own.name!r} names the class {own.data_class!r}; use one of the policy's.")
    if _compiled(own).search(""):
        raise CompanyListError(f"The pattern {own.name!r} matches an empty text; make at least one character needed.")


def _compiled(own: OwnPattern) -> Any:
    options = re2.Options()
    # What does not compile is said to who wrote it, and not to the log.
    options.log_errors = False
    try:
        return re2.compile(own.pattern, options)
    except re2.error:
        raise CompanyListError(
            f"The pattern {own.name!r} is no regular expression that RE2 knows (it has no lookaround and no "
            "back-references); mend or remove it."
        ) from None


def _words(names: tuple[str, ...]) -> Iterator[tuple[Any, str, str]]:
    if _joined(names):
        yield re2.compile(rf"(?i)({_joined(names)})"), "codename", CLASS_OF_TYPE["codename"]


def _domains(domains: tuple[str, ...]) -> Iterator[tuple[Any, str, str]]:
    if _joined(domains, "."):
        host = rf"((?:https?://)?(?:[\pL\pN_-]+\.)*(?:{_joined(domains, '.')}))"
        form = rf"(?i){host}(?::\d{{1,5}})?(?:/[^\s\x00\"'<>]*)?"
        yield re2.compile(form), "internal_host", CLASS_OF_TYPE["internal_host"]


def _joined(entries: tuple[str, ...], strip: str = "") -> str:
    longest_first = sorted(
        (plain(entry).text.strip().lstrip(strip) for entry in entries if entry.strip()), key=len, reverse=True
    )
    return "|".join(re2.escape(entry) for entry in longest_first)
