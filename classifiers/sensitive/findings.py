"""What a detector found, and which of two overlapping findings has the last word."""

from collections.abc import Iterable
from dataclasses import dataclass

# The names are those of the policy's columns; the first is the strictest.
STRICTEST_FIRST = (
    "credentials",
    "special_category",
    "payment",
    "regulated",
    "client_privileged",
    "personal",
    "confidential",
    "source_code",
    "internal",
    "public",
)

_RANKS = {data_class: rank for rank, data_class in enumerate(STRICTEST_FIRST)}
_TYPES_OF_CLASS = {
    "credentials": "private_key password basic_auth jwt token secret",
    "special_category": "uk_nhs us_mbi au_medicare de_health_insurance ca_health medical_record diagnosis belief",
    "payment": "card iban aba_routing_number us_bank_number bank_account crypto",
    "regulated": "regulated_marking",
    "client_privileged": "privileged_marking",
    "personal": (
        "ssn us_itin us_passport us_driver_license uk_nino uk_passport uk_driving_licence uk_trn uk_utr "
        "drivers_licence passport national_id tax_id es_nif es_nie es_passport it_fiscal_code it_driver_license "
        "it_passport it_identity_card pl_pesel fi_personal_identity_code se_personnummer de_tax_id de_tax_number "
        "de_social_security de_id_card de_passport de_fuehrerschein au_tfn ca_sin in_aadhaar in_pan in_voter "
        "in_passport kr_rrn kr_frn kr_passport kr_driver_license sg_nric_fin th_tnin tr_national_id za_id_number "
        "ng_nin ph_tin fr_nir fr_spi be_nn nl_bsn at_svnr ch_ahv pt_nif gr_amka hr_oib ie_pps dk_cpr no_fnr "
        "is_kennitala ee_ik lt_ak lv_pk bg_egn ro_cnp cz_rc hu_id si_emso ua_rntrc ru_inn br_cpf ar_cuit cl_rut "
        "mx_curp mx_rfc pe_dni ec_ci cn_ric hk_id tw_id jp_my_number my_nric id_nik pk_cnic il_id nz_ird vn_id "
        "ke_pin us_npi medical_license de_lanr de_bsnr email phone social_handle person street_address location "
        "uk_postcode de_plz zip_code date_of_birth uk_vehicle_registration in_vehicle_registration "
        "ng_vehicle_registration tr_license_plate de_kfz license_plate vehicle_identification personal_table hr_matter"
    ),
    "confidential": "marking finance contract codename pattern text",
    "source_code": "source_code",
    "internal": (
        "ip mac internal_host au_abn au_acn in_gstin it_vat_code de_vat_id eu_vat_id de_handelsregister kr_brn "
        "se_organisationsnummer sg_uen us_ein company_number lei device_id"
    ),
}
CLASS_OF_TYPE = {kind: data_class for data_class, kinds in _TYPES_OF_CLASS.items() for kind in kinds.split()}
# Where a number fits one country's form as well, that says more about it.
_OF_ANY_COUNTRY = frozenset(
    {"passport", "drivers_licence", "national_id", "tax_id", "bank_account", "company_number", "license_plate"}
)
# A marking says something about the whole text: taking the words out does not make the rest of it fit to be pasted.
ABOUT_THE_WHOLE_TEXT = frozenset(
    {"marking", "privileged_marking", "regulated_marking", "finance", "contract", "hr_matter"}
)

# A table is told by what stands in its cells. They are taken out one by one, and its header line stays in the copy.
STAYS_IN_THE_COPY = frozenset({"personal_table"})

# Type and class of the one finding that covers a text for which the time did not suffice; never a permission.
NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class Finding:
    """One sensitive value: `text[start:end]` is the whole of it."""

    type: str
    data_class: str
    start: int
    end: int
    confidence: float


def found(kind: str, span: tuple[int, int], confidence: float) -> Finding:
    """Make a finding of a kind that `CLASS_OF_TYPE` knows."""
    return Finding(kind, CLASS_OF_TYPE[kind], span[0], span[1], confidence)


def merged(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Join what overlaps: the strictest class names it, and it covers all that any of them covered."""
    result: list[Finding] = []
    for finding in sorted(findings, key=lambda each: (each.start, -each.end)):
        if result and finding.start < result[-1].end:
            result[-1] = _joined(result[-1], finding)
        else:
            result.append(finding)
    return tuple(result)


def _joined(first: Finding, second: Finding) -> Finding:
    winner = first if first.type == second.type else min(first, second, key=_precedence)
    end = max(first.end, second.end)
    return Finding(winner.type, winner.data_class, first.start, end, max(first.confidence, second.confidence))


def _precedence(finding: Finding) -> tuple[int, float, int, bool, str]:
    length = finding.end - finding.start
    return _RANKS[finding.data_class], -finding.confidence, -length, finding.type in _OF_ANY_COUNTRY, finding.type
