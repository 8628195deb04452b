"""Passwords and codes that a sentence or a label gives away: `the password for the printer is …`, `code wifi : …`."""

import re
from collections.abc import Callable, Iterator

from classifiers.sensitive.findings import Finding, found
from classifiers.sensitive.phrases import matches, told
from classifiers.sensitive.said_values import is_said_password, is_telling, without_closing
from classifiers.sensitive.said_words import (
    ABOUT,
    ACCESS_NOUN,
    CHANGE,
    CODE_NOUN,
    LINK_CHANGE,
    LINK_SIGN,
    LINK_WORD,
    NAMES_OF_CODES,
)
from classifiers.sensitive.secret_values import is_code
from classifiers.sensitive.secret_words import STAND_IN, refers
from classifiers.sensitive.sheet import Sheet

_ENDING = rf"(?P<about>{ABOUT})?[^\W\d_\u3000-\ud7af]{{0,4}}\.?"
_PASSWORD = re.compile(rf"(?:{ACCESS_NOUN}){_ENDING}")
_CODE = re.compile(rf"(?:{CODE_NOUN}){_ENDING}")
_FILLER = r"(?:[ \t]{1,2}[\w'./@&-]{1,24}+|[ \t]?\([^()\n]{0,40}\)){0,9}?"
_OPEN = r"[\"'`«»„\u201c\u2018(\[*]{0,2}[ \t\xa0]?"
_VALUE = r"(?P<value>[^\s\x00\"«»<>]{3,80})"
_BY_SIGN = re.compile(rf"{_FILLER}{LINK_SIGN}{_OPEN}{_VALUE}")
_BY_WORD = re.compile(rf"{_FILLER}(?:{LINK_WORD}){_OPEN}{_VALUE}", re.IGNORECASE)
_BY_CHANGE = re.compile(rf"{_FILLER}{LINK_CHANGE}{_OPEN}{_VALUE}", re.IGNORECASE)
_BY_DASH = re.compile(
    rf"(?:[ \t]{{1,2}}[\w'.]{{1,24}}+){{0,4}}?[ \t]{{1,2}}-{{1,2}}[ \t]{{1,2}}{_OPEN}{_VALUE}(?=[ \t]*(?:[,;\n]|$))"
)
_AT_ONCE = re.compile(rf"[ \t]{{1,2}}{_VALUE}")
_OF_A_NETWORK = re.compile(
    r"(?i:wlan|wi-?fi|ssid|hotspot|netzwerk)(?![a-z])[^\n]{0,60}?(?<![a-z])(?i:schlüssel|key|code|clé|clave|chiave|"
    r"chave|sleutel|pw)"
    r"[ \t]{0,2}[:=]?[ \t]{0,2}[\"'«„\u201c]{0,1}(?P<value>[^\s\x00\"«»<>]{6,64})"
)
_BELOW = re.compile(rf"[ \t]{{0,4}}:?[ \t]{{0,4}}\r?\n[ \t]{{0,12}}{_VALUE}[ \t]{{0,4}}(?=\r?\n|$)")
_NEXT_WORDS = re.compile(r"(?:[ \t]{1,2}[^\s\x00]{1,64}+){1,6}")
_WORD = re.compile(r"[^\s\x00\"«»<>]+")
_EAST = re.compile("[\u3000-\ud7af]")
_LABEL = re.compile(r"[\w *#.()-]{0,40}$")
_QUOTED = re.compile(
    rf"{_FILLER}(?:{LINK_SIGN}|"
    rf"{LINK_WORD})([\"'«»„\u201c])[ \t\xa0]?(?P<value>[^\"'«»\n\x00]{{6,120}}?)[ \t\xa0]?[\"'«»\u201d]"
)
_IN_FOURS = re.compile(rf"{_FILLER}(?:{LINK_SIGN}|{LINK_WORD})(?P<value>[a-z]{{4}}(?:[ -][a-z]{{4}}){{3}})(?![a-z])")
_BEFORE = re.compile(
    r"(?<!\S)[\"'`«(]{0,1}(?P<value>[^\s\x00\"«»<>]{6,64}?)[\"'`»)]{0,1}[ \t]{1,2}(?:[-,(][ \t]?)?"
    r"(?:that's|that is|which is|is|as|als|ist|comme|est|como|es|come|è|é|jako|to|som|är|er|(?<=\())"
    r"(?:[ \t]?(?:the|same|your|my|our|a|das|dein|ein|le|la|el|il|un|new|neues?|temporary|admin|wifi)){0,3}[ \t]$"
)
_PIN = re.compile(r"p[iu][nk]")
_NUMBER = re.compile(r"[#*]?\d{3,10}[#*]?$|\d{2,4}(?:[ -]\d{2,4}){1,3}[#*]?$")
_SEED = re.compile(
    r"(?:(?:seed|recovery|mnemonic|wallet|backup)[ -](?:phrase|words)|mnemonic|"
    r"seed)[\"']?(?:[ \t]{1,2}[\w'-]{1,20}+){0,5}?"
    r"(?:[ \t]{0,3}[:=][ \t]{0,3}|[ \t]is[ \t])[\"'«]?(?P<value>[a-z]{3,8}(?:[ ,]{1,2}[a-z]{3,8}){11,23})(?![a-z])"
)
# Without one of these around there is no password, but for those of several words.
_CANDIDATE = re.compile(r"(?<!\S)[^\s0-9!#$%*+=~@^]{0,79}+[0-9!#$%*+=~@^]")
_LONGEST_BEFORE, _LONGEST_AFTER, _AROUND = 110, 160, 30


def said_secrets(sheet: Sheet, names: tuple[str, ...]) -> Iterator[Finding]:
    """Find passwords, codes and recovery phrases by what is said of them; the names are those that `names_in` gives."""
    covered_to = 0
    candidate = -1
    for match in sheet.watch.over(_nouns(sheet.lowered, names)):
        if match.start() < covered_to or match["about"]:
            continue
        candidate = _next_candidate(sheet.text, max(0, match.start() - _LONGEST_BEFORE), known=candidate)
        is_near = candidate <= match.end() + _LONGEST_AFTER
        span = (_said(sheet, match) if is_near else None) or _phrase(sheet, match)
        if span is not None:
            covered_to = span[1]
            yield found("password", span, 0.7)
    if "phrase" in sheet.words or "mnemonic" in sheet.words or "seed" in sheet.words:
        for match in sheet.watch.over(told(_SEED, sheet, ("seed", "recovery", "mnemonic", "wallet", "backup"))):
            yield found("secret", match.span("value"), 0.9)


def _nouns(text: str, names: tuple[str, ...]) -> list[re.Match[str]]:
    """Find the nouns; many words begin like a code, and for those only the codes are tried."""
    passwords = matches(_PASSWORD, text, [name for name in names if name not in NAMES_OF_CODES])
    codes = matches(_CODE, text, [name for name in names if name in NAMES_OF_CODES or not name.startswith("pass")])
    return sorted((*passwords, *codes), key=lambda match: match.start()) if codes else passwords


def _next_candidate(text: str, begin: int, *, known: int) -> int:
    """Give the first word from here on that could be a password; most are none, and looking closely is slow."""
    if known >= begin:
        return known
    match = _CANDIDATE.search(text, begin)
    return match.start() if match else len(text) + _LONGEST_AFTER + 1


def _said(sheet: Sheet, noun: re.Match[str]) -> tuple[int, int] | None:
    text, end = sheet.text, noun.end()
    is_pin = _PIN.match(noun.group()) is not None
    fits = _is_number if is_pin else _is_code if noun.re is _CODE else is_said_password
    for form in (_BY_SIGN, _BY_WORD, _BELOW, _BY_DASH, _BY_CHANGE):
        match = form.match(text, end)
        if match is None or (form is _BELOW and not _is_label(text, noun)):
            continue
        if form is _BY_CHANGE and not CHANGE.search(
            sheet.lowered, max(0, noun.start() - _AROUND), match.end() + _AROUND
        ):
            continue
        if (span := _value(match, fits)) is not None:
            return span
    if noun.re is _CODE:
        network = _OF_A_NETWORK.match(text, noun.start())
        match = network or _AT_ONCE.match(text, end)
        return _value(match, is_said_password if network else _is_number) if match is not None else None
    return _loose(sheet, noun)


def _value(match: re.Match[str], fits: Callable[[str], bool]) -> tuple[int, int] | None:
    start = match.start("value")
    value = without_closing(match.string[start : match.end("value")])
    east = _EAST.search(value) if value[:1].isascii() else None
    value = value[: east.start()] if east else value
    if _stands_in(match["value"]) or match.string.startswith("((", start - 2):
        return None
    return (start, start + len(value)) if fits(value) else None


def _is_number(value: str) -> bool:
    return _NUMBER.match(value) is not None


def _is_code(value: str) -> bool:
    return _is_number(value) or is_said_password(value)


def _phrase(sheet: Sheet, noun: re.Match[str]) -> tuple[int, int] | None:
    """Find several words: quoted where a pass phrase is named, or four groups of four letters."""
    is_phrase = "phrase" in noun.group()
    if not is_phrase and "app" not in sheet.lowered[max(0, noun.start() - _AROUND) : noun.start()]:
        return None
    match = _IN_FOURS.match(sheet.text, noun.end())
    if match is None and is_phrase:
        match = _QUOTED.match(sheet.text, noun.end())
    return match.span("value") if match is not None and not _stands_in(match["value"]) else None


def _is_label(text: str, noun: re.Match[str]) -> bool:
    start = text.rfind("\n", max(0, noun.start() - _LONGEST_BEFORE), noun.start()) + 1
    return _LABEL.match(text[start : noun.start()]) is not None


def _stands_in(value: str) -> bool:
    return STAND_IN.match(value) is not None or refers(value) or is_code(value, named=":")


def _loose(sheet: Sheet, noun: re.Match[str]) -> tuple[int, int] | None:
    """Find what stands near the word without a link, if it can hardly be anything else."""
    start = max(0, noun.start() - _LONGEST_BEFORE)
    before = _BEFORE.search(sheet.text[start : noun.start()])
    if before is not None:
        value = without_closing(before["value"])
        if is_said_password(value) and not _stands_in(value):
            return start + before.start("value"), start + before.start("value") + len(value)
    after = _NEXT_WORDS.match(sheet.text, noun.end())
    for word in _WORD.finditer(sheet.text, *after.span()) if after else ():
        value = without_closing(word.group())
        if is_telling(value) and not _stands_in(value):
            return word.start(), word.start() + len(value)
    return None
