"""Each kind of value by an example of it, and what must not be taken for one."""

import pytest

from classifiers.sensitive import OwnLists, OwnPattern, redact, scan
from classifiers.sensitive.company import CompanyListError
from tests.unit.classifiers.code_and_prose import CODE, PROSE

KINDS = [
    ("uk_nino", "my national insurance number is {}", "AB 12 34 56 C"),
    ("uk_nhs", "NHS number {}", "943 476 5919"),
    ("es_nif", "DNI {}", "12345678Z"),
    ("es_nie", "NIE {}", "X1234567L"),
    ("it_fiscal_code", "codice fiscale {}", "RCCMNL83S18D969H"),
    ("pl_pesel", "PESEL {}", "44051401359"),
    ("fi_personal_identity_code", "henkilötunnus {}", "131052-308T"),
    ("se_personnummer", "personnummer {}", "880320-0016"),
    ("de_tax_id", "Steuer-ID {}", "36 574 261 809"),
    ("de_vat_id", "USt-IdNr. {}", "DE136695976"),
    ("fr_nir", "sécurité sociale {}", "2 95 10 99 126 111 93"),
    ("nl_bsn", "BSN {}", "111222333"),
    ("ch_ahv", "AHV {}", "756.9217.0769.85"),
    ("br_cpf", "CPF {}", "390.533.447-05"),
    ("in_aadhaar", "Aadhaar {}", "2341 2341 2346"),
    ("in_pan", "PAN {}", "ACUPA7085R"),
    ("sg_nric_fin", "NRIC {}", "S1234567D"),
    ("kr_rrn", "주민등록번호 {}", "971013-9019902"),
    ("tr_national_id", "TC kimlik {}", "17291716060"),
    ("za_id_number", "South African ID {}", "7503305044089"),
    ("au_tfn", "TFN {}", "123 456 782"),
    ("au_abn", "ABN {}", "83 914 571 673"),
    ("us_itin", "ITIN {}", "912-90-3456"),
    ("us_npi", "NPI {}", "1234567893"),
    ("us_mbi", "Medicare {}", "1EG4-TE5-MK73"),
    ("medical_license", "DEA {}", "AB1234563"),
    ("aba_routing_number", "routing number {}", "021000021"),
    ("us_bank_number", "bank account {}", "945456787654"),
    ("crypto", "send it to {}", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    ("crypto", "send it to {}", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
    ("mac", "the card has {}", "3c:22:fb:9a:10:7e"),
    ("internal_host", "see {} for it", "build.corp"),
    ("person", "please ask {} about it", "Anna Kowalska"),
    ("date_of_birth", "date of birth: {}", "04.11.1961"),
    ("street_address", "he lives at {} now", "12 Crane Court"),
    ("uk_postcode", "the postcode is {}", "SW1A 1AA"),
    ("de_kfz", "Kennzeichen {}", "HH-AB 1234"),
    ("token", "use {} there", "hf_" + "aB3dE5gH7jK9" * 3),
]


@pytest.mark.parametrize(("kind", "sentence", "value"), KINDS)
def test_a_value_of_each_kind_is_found_and_redacted(kind: str, sentence: str, value: str) -> None:
    text = sentence.format(value)

    (finding,) = (each for each in scan(text) if each.type == kind)

    assert value in text[finding.start : finding.end]
    assert value not in redact(text).text
    assert scan(redact(text).text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "we sold 123456782 units and 44051401358 pieces",
        "the class of 1998 met on 4 July",
        "see page 12, line 34 56 78",
        "A 1234567 went missing",
        "primary_key = 'customer_number_2024'",
        "the monkey: a1b2c3d4e5f6g7h8i9",
        "actions/checkout@3f786850e387550fdab836ed7e6dc881de23001b",
        "token_expiry_seconds = 3600000000",
        "The word confidential means private.",
        "Transcript ID 88213 is wanted",
        "m4y 1 upl04d th3 p4t13nt l15t t0 th3 b0t?? n0t d0n3 y3t",
    ],
)
def test_what_is_like_a_value_is_left_alone(text: str) -> None:
    assert scan(text) == ()


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("write to jo&#64;example.com", "write to <EMAIL_1>"),
        ("write to jo%40example.com", "write to <EMAIL_1>"),
        ("write to jo [at] example [dot] com", "write to <EMAIL_1>"),
        ("write to <mailto:jo@example.com|jo@example.com> now", "write to <EMAIL_1> now"),
        ("quoted-printable: jo=40exam=\nple.com", "quoted-printable: <EMAIL_1>"),
        ("look: d3JpdGUgdG8gam9AZXhhbXBsZS5jb20=", "look: <EMAIL_1>"),
    ],
)
def test_a_wrapped_value_is_covered_whole(text: str, copy: str) -> None:
    assert redact(text).text == copy


def test_a_table_stays_a_table() -> None:
    text = "name,city of work,salary\nXu,Rome,100\nOh,Bonn,200\nXu,Oslo,300\n"

    assert redact(text).text == (
        "name,city of work,salary\n<PERSON_1>,Rome,<HR_MATTER_1>\n<PERSON_2>,Bonn,<HR_MATTER_2>\n"
        "<PERSON_1>,Oslo,<HR_MATTER_3>\n"
    )


def test_a_key_in_a_program_is_told_from_the_program() -> None:
    text = "import os\n\ndef login():\n    password = 'hunter22'\n    return connect(password)\n"

    kinds = {each.type for each in scan(text)}

    assert kinds == {"source_code", "password"}


def test_programs_are_told_from_prose() -> None:
    found = [any(each.type == "source_code" for each in scan(text)) for text in (*CODE, *PROSE)]
    hits, false = sum(found[: len(CODE)]), sum(found[len(CODE) :])
    precision, recall = hits / (hits + false), hits / len(CODE)

    assert 2 * precision * recall / (precision + recall) >= 0.9


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("marking", "CONFIDENTIAL\n\nThe plan for May"),
        ("marking", "TLP:AMBER\nThe plan for May"),
        ("marking", "Classification: internal only\nThe plan"),
        ("marking", "STRENG VERTRAULICH\n\nDer Plan"),
        ("privileged_marking", "ATTORNEY-CLIENT PRIVILEGED\nThe plan"),
        ("regulated_marking", "EXPORT CONTROLLED\nThe plan"),
    ],
)
def test_a_marking_is_found_where_it_marks(kind: str, text: str) -> None:
    assert [each.type for each in scan(text)] == [kind]


def test_a_company_adds_its_own_lists() -> None:
    lists = OwnLists(
        patterns=(OwnPattern("customer number", r"\bKD-\d{6}\b", "personal"),),
        code_names=("Bluebird",),
        domains=("acme.example",),
        allowed=("help@acme.example",),
    )
    text = "KD-123456 of project bluebird is on wiki.acme.example, ask help@acme.example"

    assert scan(text, OwnLists(allowed=("help@acme.example",))) == ()
    assert [(each.type, each.data_class) for each in scan(text, lists)] == [
        ("pattern", "personal"),
        ("codename", "confidential"),
        ("internal_host", "internal"),
    ]
    assert redact(text, lists).text.count("<") == 3


@pytest.mark.parametrize("own", [OwnPattern("a", "("), OwnPattern("a", "x*"), OwnPattern("a", "x", "unheard of")])
def test_a_pattern_that_cannot_be_used_is_refused_by_its_name(own: OwnPattern) -> None:
    with pytest.raises(CompanyListError, match="'a'"):
        OwnLists(patterns=(own,))
