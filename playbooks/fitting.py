"""Turns what a file holds into the model of that file, and each thing that does not fit into a plain sentence."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError

from playbooks.mistakes import Mistake, did_you_mean, nearest
from playbooks.source import Source

Fitted = TypeVar("Fitted", bound=BaseModel)
Loc = tuple[str | int, ...]

SAID = {
    "string_type": "'{key}' has to be a text.",
    "string_too_short": "'{key}' is empty.",
    "too_short": "'{key}' is empty; it needs at least one entry.",
    "int_parsing": "'{key}' has to be a whole number.",
    "int_type": "'{key}' has to be a whole number.",
    "greater_than": "'{key}' has to be greater than 0.",
    "less_than_equal": "'{key}' is longer than a year.",
    "int_parsing_size": "'{key}' is longer than a year.",
    "bool_parsing": "'{key}' has to be true or false.",
    "bool_type": "'{key}' has to be true or false.",
    "tuple_type": "'{key}' has to be a list; begin each entry with a dash.",
    "dict_type": "'{key}' has to hold entries of the form 'name: value'.",
    "model_type": "'{key}' has to hold entries of the form 'name: value'.",
    "day": "'{value}' is no day; write it as 2027-06-30.",
    "due": "'{value}' is no due time; write a number of working minutes of the owner, or resolve_by.",
    "field_value": "The field '{key}' has to be filled with a text, or with a list of texts.",
    "string_too_long": "'{key}' is too long.",
    "model_attributes_type": "'{key}' has to hold entries of the form 'name: value'.",
}
PATTERNS = {
    "project": "'{value}' is no Jira project key; it is written in capitals, as AIEN.",
    "labels": "'{value}' is no Jira label; labels hold no spaces.",
    "name": "'{value}' is no name of a field; use small letters, digits and _.",
    "passes_at": "'{value}' is no time of day; write it as 09:00.",
    "at": "'{value}' is no time of day; write it as 09:00.",
    "language": "'{value}' is no language; write it as en or de.",
    "mail": "'{value}' is no mail address; write it as ops@example.com.",
    "channels": "'{value}' is no channel of Slack; write it as \"#ai-weekly\".",
}

# What people write for a class of data, where no letters lead to it.
MEANT = {
    "customer": "personal",
    "customers": "personal",
    "people": "personal",
    "employee": "personal",
    "pii": "personal",
    "health": "special_category",
    "medical": "special_category",
    "bank": "payment",
    "card": "payment",
    "finance": "confidential",
    "secret": "credentials",
    "secrets": "credentials",
    "password": "credentials",
    "code": "source_code",
    "legal": "client_privileged",
    "export": "regulated",
}
HINTS = {
    "ask": "Nobody asks for this field: 'ask' is missing; write the question to the person.",
    "reason": "This cell has no reason; say why.",
    "alternative": "This cell has no alternative; say what can be done instead.",
    "deputy": "This owner has no deputy; name another owner of this file.",
    "until": "This exception has no last day; write until when it holds, as 2027-06-30.",
    "approved_by": "Nobody stands for this exception; name the role or team that approved it.",
    "must_match": "This pattern has no example; name at least one text that it has to find.",
    "must_not_match": "This pattern has no counter-example; name at least one text that it must not find.",
    "then": "This rule sets nothing; write 'then: {}' if its matters are to stay in the queue of their lane.",
    "acceptable_output": "Nobody can tell whether this workflow is right: 'acceptable_output' is missing.",
    "fallback": "This workflow has no fallback; say what people do while it fails.",
    "answer": "The answer below the second line of dashes is empty.",
}


def fit(model: type[Fitted], source: Source, values: Any) -> tuple[Fitted | None, list[Mistake]]:
    """Build the model of a file, or say everything that keeps it from fitting."""
    if not isinstance(values, Mapping):
        return None, [source.mistake("This file has to hold entries of the form 'name: value'.")]
    try:
        return model.model_validate(values), []
    except ValidationError as error:
        return None, list(_mistakes(model, source, error))


def _mistakes(model: type[BaseModel], source: Source, error: ValidationError) -> Iterator[Mistake]:
    errors = error.errors(include_url=False, include_context=True)
    meant: set[Loc] = set()
    for each in errors:
        if each["type"] == "extra_forbidden":
            *around, key = each["loc"]
            known = _keys_of(model, tuple(around))
            meant.add((*around, nearest(str(key), known) or ""))
            yield source.mistake(f"'{key}' is not known here." + did_you_mean(str(key), known), *each["loc"])
    for each in errors:
        is_explained = each["type"] == "extra_forbidden" or (each["type"] == "missing" and each["loc"] in meant)
        # A list of which no entry fits counts as empty, though something was written.
        has_bad_entry = each["type"] == "too_short" and any(
            other["loc"][:-1] == each["loc"] for other in errors if other is not each
        )
        if not is_explained and not has_bad_entry:
            yield _mistake(source, each)


def _mistake(source: Source, error: Mapping[str, Any]) -> Mistake:
    loc: Loc = error["loc"]
    if error["type"] == "missing":
        return source.mistake(HINTS.get(str(loc[-1]), f"'{loc[-1]}' is missing here."), *loc[:-1])
    if error["type"] == "enum":
        return _not_listed(source, error, loc)
    key = next((str(step) for step in reversed(loc) if isinstance(step, str)), "this file")
    if error["input"] is None or error["input"] == "":
        return source.mistake(HINTS.get(key, f"'{key}' is empty."), *loc)
    said = PATTERNS.get(key) if error["type"] == "string_pattern_mismatch" else SAID.get(error["type"])
    if said is None:
        return source.mistake(f"'{key}' does not fit: {error['msg']}.", *loc)
    return source.mistake(said.format(key=key, value=_short(error["input"])), *loc)


def _not_listed(source: Source, error: Mapping[str, Any], loc: Loc) -> Mistake:
    place = loc[:-1] if loc[-1] == "[key]" else loc
    known = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    value = _short(error["input"])
    if error["input"] is None:
        return source.mistake(f"'{loc[-1]}' is empty; write one of {', '.join(known)}.", *place)
    close = nearest(value, known)
    usual = MEANT.get(value.strip().lower())
    close = usual if usual in known else close
    meant = f" Did you mean '{close}'?" if close else ""
    return source.mistake(f"'{value}' is none of {', '.join(known)}.{meant}", *place)


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= SHOWN_AT_MOST else text[: SHOWN_AT_MOST - 1] + "…"


def _keys_of(kind: Any, place: Loc) -> list[str]:
    """List the keys that the model allows at a place inside it."""
    for step in place:
        kind = _inside(kind, step)
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return []
    return [field.alias or name for name, field in kind.model_fields.items()]


def _inside(kind: Any, step: str | int) -> Any:
    """Follow one step of a place through a model, a mapping, a list or an optional value."""
    if isinstance(kind, type) and issubclass(kind, RootModel):
        kind = kind.model_fields["root"].annotation
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        found = kind.model_fields.get(str(step))
        kind = found.annotation if found else None
    elif get_origin(kind) in {dict, tuple}:
        kind = get_args(kind)[-1 if get_origin(kind) is dict else 0]
    options = [option for option in get_args(kind) if isinstance(option, type) and issubclass(option, BaseModel)]
    return options[0] if get_origin(kind) not in {dict, tuple} and options else kind


SHOWN_AT_MOST = 60
