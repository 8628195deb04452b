"""What the page calls each kind of finding, and how it looks: a few plain names over the detectors' many types."""

from collections.abc import Mapping
from types import MappingProxyType

# Everything else that is found about people is a number of some office.
_TYPES_OF_KIND = {
    "password": "password basic_auth",
    "key": "token secret jwt",
    "private_key": "private_key",
    "card": "card",
    "bank_account": "iban aba_routing_number us_bank_number bank_account",
    "crypto": "crypto",
    "health": "diagnosis uk_nhs us_mbi au_medicare de_health_insurance ca_health medical_record",
    "belief": "belief",
    "email": "email",
    "phone": "phone",
    "handle": "social_handle",
    "person": "person",
    "address": "street_address location uk_postcode de_plz zip_code",
    "birth": "date_of_birth",
    "vehicle": (
        "uk_vehicle_registration in_vehicle_registration ng_vehicle_registration tr_license_plate de_kfz "
        "license_plate vehicle_identification"
    ),
    "table": "personal_table",
    "hr": "hr_matter",
    "marking": "marking privileged_marking regulated_marking",
    "finance": "finance",
    "contract": "contract",
    "own": "codename pattern",
    "code": "source_code",
    "network": "ip mac internal_host device_id",
    "other": "text not_checked",
}
KIND_OF_TYPE: Mapping[str, str] = MappingProxyType(
    {each: kind for kind, types in _TYPES_OF_KIND.items() for each in types.split()}
)
_KIND_OF_CLASS = {"personal": "id_number", "special_category": "health", "internal": "company"}
# Ten classes would need ten colours; what is as grave looks the same, and its name stands beside it.
_LOOKS = {
    "credentials": "grave",
    "special_category": "grave",
    "payment": "grave",
    "personal": "person",
    "client_privileged": "business",
    "regulated": "business",
    "confidential": "business",
}


def kind_of(detector: str, data_class: str) -> str:
    """Name the kind of a finding; `check_kind_` and this name are the key of its sentence."""
    return KIND_OF_TYPE.get(detector) or _KIND_OF_CLASS.get(data_class, "other")


def look_of(data_class: str) -> str:
    """Name how a finding of this class is marked."""
    return _LOOKS.get(data_class, "house")
