"""Whatever people write, a description stays valid, within Jira's limit, and says what they wrote."""

import html
import json
import re
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from integrations.jira.description import adf_description, pointer, wiki_description
from integrations.jira.draft import IssueDraft
from integrations.jira.lengths import LIMIT
from integrations.jira.request import Form, create_request, label_for
from integrations.jira.wiki import escaped, wiki_text
from integrations.jira.wording import written
from integrations.legible import legible
from integrations.sandbox.jira.adf import is_document, to_text
from tests.contracts.openapi import CONTRACTS
from tests.flows.integrations.trials import payload

# Half surrogates included: a database or a client may hand them on.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
HUGE = "Zoë 🧑🏽‍🚀 *{panel}|[~admin]\\\\ \x00\x1b\u202e\n" * 3000


@pytest.fixture(scope="session")
def document_format() -> jsonschema_rs.Draft4Validator:
    if not CONTRACTS.is_dir():
        pytest.skip("the vendors' contracts are not beside the repository (../shared/contracts)")
    schema = json.loads((CONTRACTS / "jira" / "adf-v1.full.schema.json").read_text("utf-8"))
    return jsonschema_rs.Draft4Validator(schema, validate_formats=False)


def utf16(text: str) -> int:
    """Count as Jira does, to which an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def draft_with(text: str) -> IssueDraft:
    part = text[:3000]
    known = {"label": part, "why": part, "value": part, "required": True}
    many: dict[str, Any] = dict.fromkeys(("reasons", "steps", "evidence", "also", "data_classes"), [part] * 40)
    single = dict.fromkeys(("title", "asked", "reporter", "source", "ticket_url", "owner"), text)
    return IssueDraft.from_payload(
        payload(context=[known] * 40, **many, **single) if legible(text) else payload(**single)
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
@example("")
@example("\n\n\n")
@example(HUGE)
@example("x" * 100_000)
@example("\n" * 100_000)
@example("|" * 100_000)
@example('"\\' * 100_000)
@example("a\n" * 100_000)
@example("🧑" * 100_000)
def test_a_document_is_valid_and_within_the_limit(document_format: jsonschema_rs.Draft4Validator, text: str) -> None:
    written = adf_description(draft_with(text), ["priority"])
    assert utf16(json.dumps(written, ensure_ascii=False)) <= LIMIT
    assert is_document(written)
    document_format.validate(written)


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
@example(HUGE)
@example("{" * 100_000)
@example('"' * 100_000)
@example("🧑" * 100_000)
@example("\\" * 100_000)
def test_wiki_text_is_within_the_limit_and_opens_nothing_that_a_person_wrote(text: str) -> None:
    written = wiki_description(draft_with(text), [])
    assert utf16(written) <= LIMIT
    assert len(re.findall(r"(?<!\\)\{quote\}", written)) == 2
    assert not re.search(r"(?<!\\)\{(?!quote\})", written)
    assert "\x00" not in written


@given(ANY_TEXT)
@example("a\\b")
@example("&#92;")
def test_an_escaped_text_reads_as_it_was(text: str) -> None:
    clean = legible(text)
    # A backslash before a character stands for the character, and then names are read.
    assert html.unescape(re.sub(r"\\(.)", r"\1", escaped(clean))) == html.unescape(html.escape(clean, quote=False))


@pytest.mark.parametrize(
    "text", ["h1. big", "bq. said", "----", "(/) :D ;)", "[~admin]", "!https://x/y.png!", "a\\\\b"]
)
def test_no_markup_survives_escaping(text: str) -> None:
    written = escaped(text)
    assert written != text
    assert not re.search(r"^(h1|bq)\.|(?<!\\)[\[!(]|(?<!\\):D|\\\\", written)


def test_what_is_missing_is_marked_and_what_is_optional_is_not() -> None:
    known = {"label": "Since when", "why": "To find the change", "value": " "}
    asked = [known | {"required": True}, known | {"required": False}]
    words = to_text(adf_description(IssueDraft.from_payload(payload(context=asked)), []))
    assert words.count("MISSING, please ask") == words.count("not given") == 1


def test_a_long_text_is_cut_and_says_so() -> None:
    words = to_text(adf_description(IssueDraft.from_payload(payload(asked="long " * 20_000)), []))
    assert "shortened; all of it is in the ticket" in words


@given(ANY_TEXT)
def test_a_pointer_repeats_nothing_of_the_matter(text: str) -> None:
    told = f"«{text}»"
    draft = draft_with(told).model_copy(update={"ticket_url": "https://triage.example.test/1", "restricted": True})
    for is_cloud in (True, False):
        body = create_request(draft, "k-1", form=Form(pointer=True), is_cloud=is_cloud)
        assert "«" not in json.dumps(body, ensure_ascii=False)
    assert "https://triage.example.test/1" in wiki_text(pointer(draft))


@given(ANY_TEXT, ANY_TEXT)
def test_the_label_of_a_delivery_is_its_own_and_holds_no_blank(one: str, other: str) -> None:
    one, other = one.encode(errors="replace").decode(), other.encode(errors="replace").decode()
    assert re.fullmatch(r"triage-[A-Za-z0-9_.:-]{1,200}", label_for(one))
    assert (label_for(one) == label_for(other)) is (one == other)


@settings(max_examples=20, deadline=None)
@given(ANY_TEXT)
@example("x" * 100_000)
@example("[{(-_*)}]" * 4_000)
@example("🧑" * 20_000)
@example("\\" * 100_000)
@example("x" * 29_000 + "\\" * 1_000)
@example("a\n" * 20_000)
def test_a_comment_is_as_long_as_jira_takes_it(text: str) -> None:
    on_cloud = written(legible(text), is_cloud=True)
    on_data_center = written(legible(text), is_cloud=False)
    assert 0 < utf16(json.dumps(on_cloud, ensure_ascii=False)) <= LIMIT
    assert 0 < utf16(on_data_center) <= LIMIT
    if len(text) > LIMIT:
        assert "all of it is in the ticket" in to_text(on_cloud)
        assert "all of it is in the ticket" in html.unescape(on_data_center.replace("\\", ""))


@given(ANY_TEXT, ANY_TEXT)
@example("🧑" * 300, "x")
def test_summary_and_labels_are_what_jira_takes(title: str, label: str) -> None:
    draft = IssueDraft.from_payload(payload(title=title, labels=[label, label]))
    fields = create_request(draft, "k-1", form=Form(), is_cloud=True)["fields"]
    assert 0 < utf16(fields["summary"]) <= 255
    assert len(fields["summary"].splitlines()) == 1
    assert all(one and not re.search(r"\s", one) and len(one) <= 255 for one in fields["labels"])


def test_a_link_leads_only_to_the_web() -> None:
    for address in ("javascript:alert(1)", "https://x.test/a b", ""):
        draft = IssueDraft.from_payload(payload(ticket_url=address))
        assert '"href"' not in json.dumps(adf_description(draft, []))
