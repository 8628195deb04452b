"""Secrets that their name gives away, as in `password: …`, in `"apiKey": "…"` and in a sentence."""

import re
from collections.abc import Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.open_keys import is_open
from classifiers.sensitive.phrases import told
from classifiers.sensitive.said_values import is_said_password
from classifiers.sensitive.secret_values import CALL, DIGIT, LETTER, is_code, is_key, looks_random, telling_part
from classifiers.sensitive.secret_words import (
    ABOUT_A_SECRET,
    ACCESS_WORD,
    ANCHORS,
    KEY_OF_A_SECRET,
    KEY_WORD,
    OPEN_KEY,
    STAND_IN,
    refers,
)
from classifiers.sensitive.sheet import Sheet

_NAMED = re.compile(
    rf"(?:(?P<password>{ACCESS_WORD})|(?P<key>{KEY_WORD})|"
    rf"(?P<lone>key(?![a-z])))(?P<rest>[\w-]{{0,30}}+[\"'`\])*]{{0,3}}+)"
    r"(?P<sign>,?\s{1,20}[\"']?value[\"']?[ \t]{0,2}[:=][ \t]{0,2}(?=[\"'])|"
    r"</?t[hd]>\s{0,20}<t[hd][^<>\n]{0,60}>|\s[^<>\n]{0,60}>\s{0,20}<value>|"
    r"(?:[ \t]{1,3}(?:string|str|text|varchar|const|auto)\b)?[ \t]{0,8}(?:[?:+|.!]{0,3}={1,3}>?|:(?!:))[ \t]{0,8}|"
    r"[ \t]{1,3}(?:\|\||\?\?|or|else)[ \t]{1,3}(?=[\"'`])|"
    r">\s{0,20}(?:<!\[cdata\[)?|(?<=[\"'`])[ \t]{0,2},[ \t]{0,4}(?=[\"'`])|[ \t]{1,3}-[ \t]{1,3}(?=[\"'`])|"
    r"[ \t]{1,3}(?:is|was|ist|war|lautet|es|est|è|é|to|jest|är|"
    r"er)[ \t:]{1,3}|[ \t]{1,3})"
)
_QUOTED = re.compile(r"[bruf]?([\"'`])((?:(?!\1)[^\n\\\x00]|\\.)++)\1")
_BARE = re.compile(r"[^\s\x00\"`]++")
_OTHER_PARAMETER = re.compile(r"[&;]")
# Where a value without quotes ends: at the closing tag, or where the next setting of a connection begins.
_NEXT_SETTING = re.compile(r"</|\]\]>|[;,][a-z][\w. -]{1,40}=|\\[\"n]", re.IGNORECASE)
_UNUSUAL_IN_A_WORD = re.compile(r"[^\w'/-]|_|(?<=.)[A-Z]")
_PIN = re.compile(r"\d[\d -]{2,12}\W*$")
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\W*$|(?:rgb|hsl)a?\(|var\(--", re.IGNORECASE)
_OF_A_PUBLIC_KEY = re.compile(r"public[ _-]?key[ _-]?$")
_FEWEST_SAID_CHARACTERS = 6
_FEWEST_PASSWORD_CHARACTERS = 3
_CLOSING_A_SENTENCE = ".,;:)!?"
_MOST_CLOSING_SIGNS = 8
_LONGEST_ADDRESS = 400
_LONGEST_KIND_OF_KEY = 24
# An address may hold some dozen parameters; what goes on for longer is no text.
_MOST_JUDGED_IN_A_RUN = 60
_QUOTES = ('"', "'", "`")


def named_secrets(sheet: Sheet) -> Iterator[Finding]:
    """Find what follows the name of a password, a key or a token."""
    run_end = covered_to = judged_in_run = 0
    for match in sheet.watch.over(told(_NAMED, sheet, ANCHORS)):
        # A key or a token is told by a sign behind its name; a password also by a sentence.
        if match.start() < covered_to or (match["password"] is None and not _is_certain(match)):
            continue
        quoted = _QUOTED.match(sheet.text, match.end())
        start = match.end() + (sheet.text.startswith(_QUOTES, match.end()))
        if quoted is None and start >= run_end:
            bare = _BARE.match(sheet.text, start)
            run_end, judged_in_run = (bare.end() if bare else run_end), 0
        judged_in_run += 1
        if quoted is None and judged_in_run > _MOST_JUDGED_IN_A_RUN:
            continue
        whole = quoted.span(2) if quoted else (start, run_end)
        finding = _judged(sheet, match, whole, quoted=quoted is not None)
        if finding is not None:
            covered_to = finding.end
            yield finding


def _judged(sheet: Sheet, match: re.Match[str], whole: tuple[int, int], *, quoted: bool) -> Finding | None:
    span = whole if quoted else _without_closing_signs(sheet.text, _within_its_parameter(sheet.text, match, whole))
    telling = telling_part(sheet.text, whole)
    if span[0] >= span[1] or STAND_IN.match(telling) or refers(telling) or ABOUT_A_SECRET.match(match["rest"]):
        return None
    if not quoted and is_code(telling, named=match.group()):
        return None
    certain = _is_certain(match)
    if match["password"] is not None:
        fits = _is_password(sheet.text, span, match["password"], certain=certain, quoted=quoted)
        return found("password", span, 0.9 if certain else 0.7) if fits else None
    value = telling_part(sheet.text, span).strip()
    if _COLOUR.match(value) or is_open(value) or _is_called_open(sheet, match):
        return None
    if not is_key(value, quoted=quoted):
        return None
    return found("secret", span, 0.85) if match["lone"] is None or _is_secret_key(sheet, match, value) else None


def _is_certain(match: re.Match[str]) -> bool:
    return any(sign in match["sign"] for sign in ":=>,-")


def _is_called_open(sheet: Sheet, match: re.Match[str]) -> bool:
    """Tell the token of a public key, and what a tokenizer makes."""
    return (
        match["rest"].startswith("iz")
        or _OF_A_PUBLIC_KEY.search(sheet.lowered, max(0, match.start() - 12), match.start()) is not None
    )


def _is_secret_key(sheet: Sheet, match: re.Match[str], value: str) -> bool:
    before = sheet.lowered[max(0, match.start() - _LONGEST_KIND_OF_KEY) : match.start()]
    if OPEN_KEY.search(before):
        return False
    return KEY_OF_A_SECRET.search(before) is not None or looks_random(value)


def _within_its_parameter(text: str, match: re.Match[str], span: tuple[int, int]) -> tuple[int, int]:
    """End a value in a web address where the next parameter begins; elsewhere an & may belong to it."""
    before = text[max(0, match.start() - _LONGEST_ADDRESS) : match.start()]
    if "=" in match["sign"] and re.search(r"[?&][\w.-]*$", before):
        end = _OTHER_PARAMETER.search(text, *span)
    else:
        end = _NEXT_SETTING.search(text, span[0], min(span[1], span[0] + _LONGEST_ADDRESS))
    return (span[0], end.start()) if end else span


def _without_closing_signs(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    tail = text[max(start, end - _MOST_CLOSING_SIGNS) : end]
    return start, end - len(tail) + len(tail.rstrip("'").rstrip(".,;:)]}>'"))


def _suits_its_name(value: str, name: str) -> bool:
    """Tell a PIN from the pin of a plug, and a password from a count of tests that passed."""
    if name.startswith("pin"):
        return _PIN.match(value) is not None
    return name != "pass" or LETTER.search(value) is not None


def _is_password(text: str, span: tuple[int, int], name: str, *, certain: bool, quoted: bool) -> bool:
    value = telling_part(text, span)
    if len(value) < _FEWEST_PASSWORD_CHARACTERS or (CALL.match(value) and not quoted):
        return False
    has_digit = DIGIT.search(value) is not None
    if not quoted and ("://" in value or not _suits_its_name(value, name)):
        return False
    if quoted:
        return certain or has_digit or " " not in value
    if not certain:
        return (
            has_digit
            and "://" not in value
            and LETTER.search(value) is not None
            and len(value) >= _FEWEST_SAID_CHARACTERS
            and is_said_password(value.rstrip(_CLOSING_A_SENTENCE))
        )
    # A plain word with more words behind it is a sentence ("password: please reset it"), not a password.
    alone = text[span[1] : span[1] + 40].split("\n", maxsplit=1)[0].strip(" \t.,;:)]}'\"") == ""
    return has_digit or alone or _UNUSUAL_IN_A_WORD.search(value) is not None
