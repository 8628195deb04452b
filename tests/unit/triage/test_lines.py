"""A line of `triage check`: what it may hold, and how a wrong one is told."""

import json
from typing import Any

import pytest

from classifiers.json_lines import LineError
from triage.commands.lines import read_question


@pytest.mark.parametrize(
    "fields",
    [
        {"id": 1, "text": "hello"},
        {"id": "a", "text": "hello", "tool": None, "described": None, "classes": None, "groups": [], "language": "de"},
        {"id": 1, "described": "customer list"},
        {"id": 1, "classes": ["personal"], "groups": ["legal"]},
        {"id": 1, "text": "hello", "classes": ["Credentials ", ""]},
    ],
)
def test_a_line_holds_a_text_or_says_what_it_is_about(fields: dict[str, Any]) -> None:
    assert read_question(json.dumps(fields), 4) == {"text": ""} | fields


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": 1}, 'Line 4 needs a "text" that is a string.'),
        ({"id": 1, "text": " "}, 'Line 4 holds nothing to check; give it a "text", or say what is "described".'),
        ({"id": 1, "classes": [" "]}, 'Line 4 holds nothing to check; give it a "text", or say what is "described".'),
        ({"id": 1, "described": 5}, 'Line 4 has a "described" that is no string; mend it or leave it out.'),
        ({"id": 1, "text": "x", "language": ["de"]},
         'Line 4 has a "language" that is no string; mend it or leave it out.'),
        ({"id": 1, "text": "x", "classes": "personal"},
         'Line 4 has "classes" that are no list of strings; write ["…"] or leave them out.'),
        ({"id": 1, "text": "x", "groups": [1]},
         'Line 4 has "groups" that are no list of strings; write ["…"] or leave them out.'),
        ({"id": 1, "text": "x", "tol": "ChatGPT"},
         'Line 4 has a field "tol" that is not known. Did you mean \'tool\'?'),
        ({"id": 1, "classes": ["personel"]},
         ('Line 4 names a class "personel" that is none of public, internal, confidential, personal, '
          "special_category, payment, credentials, source_code, client_privileged, regulated. "
          "Did you mean 'personal'?")),
        ({"text": "x"}, 'Line 4 needs an "id" that is a string or a whole number.'),
    ],
)  # fmt: skip
def test_a_wrong_line_is_told_clearly(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(LineError) as raised:
        read_question(json.dumps(fields), 4)
    assert str(raised.value) == message
