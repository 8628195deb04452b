"""What the policy says, in so few words that two of its versions can be compared for whoever looks at it."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from playbooks.book import Book
from playbooks.edition import Edition
from playbooks.policy_schema import Policy, ToolStatus

Rules = Mapping[str, Mapping[str, str]]
MOST_LINES = 10
DIGEST_CHARACTERS = 12


def rules_of(book: Book) -> dict[str, dict[str, str]]:
    """Give each tool's standing, and a mark for each section that is another one once its rules are."""
    tools = {key: str(tool.status) for key, tool in book.tools.items()}
    return {"tools": tools, "sections": dict(_sections(book.policy))}


def _sections(policy: Policy) -> Iterator[tuple[str, str]]:
    said: dict[str, list[str]] = {}
    for row, columns in policy.cells.items():
        for data_class, cell in columns.items():
            said.setdefault(str(cell.section), []).append(f"{row} {data_class} {_words(cell)}")
    for key, terms in policy.exceptions.items():
        said.setdefault(str(terms.section), []).append(f"{key} {_words(terms)}")
    for section, rules in said.items():
        yield section, hashlib.sha256("\n".join(sorted(rules)).encode()).hexdigest()[:DIGEST_CHARACTERS]


def _words(rule: Any) -> str:
    words: str = rule.model_dump_json()
    return words


def news(before: Rules, now: Rules, edition: Edition) -> list[str]:
    """Say what is new, tool by tool, and name the sections that say something else now."""
    lines = [*_of_tools(before.get("tools", {}), now.get("tools", {}), edition)]
    earlier, later = before.get("sections", {}), now.get("sections", {})
    names = [
        f"{section} {edition.policy.sections.get(section, '')}".strip()
        for section in sorted(later)
        if earlier.get(section) != later[section]
    ]
    if names:
        lines.append(edition.say("slack_news_sections", sections=", ".join(names)))
    return lines[:MOST_LINES]


def _of_tools(before: Mapping[str, str], now: Mapping[str, str], edition: Edition) -> Iterator[str]:
    for key, status in now.items():
        if before.get(key) == status or status == ToolStatus.UNKNOWN:
            continue
        yield edition.say(f"slack_news_{status}", tool=edition.tools[key].name)
    for key, status in before.items():
        if status == ToolStatus.APPROVED and now.get(key, ToolStatus.UNKNOWN) == ToolStatus.UNKNOWN:
            named = edition.tools.get(key)
            yield edition.say("slack_news_gone", tool=named.name if named else key)
