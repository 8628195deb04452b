"""Numbers of patients, doctors, companies and accounts."""

from stdnum.au import abn, acn
from stdnum.br import cnpj
from stdnum.ca import bc_phn
from stdnum.ch import uid
from stdnum.de import vat as german_vat
from stdnum.dk import cvr
from stdnum.eu import vat as european_vat
from stdnum.fr import siren, siret
from stdnum.gb import nhs
from stdnum.in_ import gstin
from stdnum.it import iva
from stdnum.kr import brn
from stdnum.no import orgnr as norwegian
from stdnum.se import orgnr as swedish
from stdnum.sg import uen
from stdnum.us import ein, rtn

from classifiers.sensitive.checks import (
    anything,
    is_australian_medicare,
    is_dea,
    is_german_doctor,
    is_german_health_insurance,
    is_mbi,
    is_npi,
)
from classifiers.sensitive.checks_of_things import is_lei
from classifiers.sensitive.kinds_of_number import Evidence, number
from classifiers.sensitive.labels import LABELS as _LABELS

_FORM, _BARE = Evidence.FORM, Evidence.BARE
_VAT = "vat|ust-id|ustid|ust id|umsatzsteuer|mwst|tva|iva|btw|moms"
_ACCOUNT = (
    "bank|account no|account num|account #|account:|account is|acct|checking account|savings account|konto|"
    "kontonummer|cuenta|compte|iban|conto"
)


def _is_swedish_company(value: str) -> bool:
    return int(value[2]) >= 2 and bool(swedish.is_valid(value))


HEALTH = (
    number(
        "uk_nhs",
        "9{10} 999-999-9999 9{3}-9{7}",
        nhs.is_valid,
        "nhs|national health|health service",
        _BARE,
        label=_LABELS["uk_nhs"],
    ),
    number("us_mbi", "9AX9-AX9-AA99 9AX9AX9AA99", is_mbi, "mbi|medicare", _FORM, label=_LABELS["us_mbi"]),
    number("us_npi", "9{10}", is_npi, "npi|national provider|provider", _BARE, label=_LABELS["us_npi"]),
    number("us_npi", "9999-999-999", is_npi, "npi|national provider|provider", _BARE, label=_LABELS["us_npi"]),
    number("medical_license", "AA9{7}", is_dea, "dea|medical|certificate|license|licence|prescriber", _FORM),
    number("medical_license", "A9{8}", lambda value: value[1] == "9" and is_dea(value), "dea|prescriber", _FORM),
    number(
        "au_medicare",
        "9999-99999-9 9{10} 9999-99999-9-9 9999-99999-99",
        is_australian_medicare,
        "medicare",
        _BARE,
        label=_LABELS["au_medicare"],
    ),
    number(
        "de_health_insurance",
        "A9{9} A-9{9} A999-999-999",
        is_german_health_insurance,
        "krankenversicher|versichertennummer|kvnr|kv-nummer|krankenkasse|gesundheitskarte|egk|versicherten",
        _BARE,
        label=_LABELS["de_health_insurance"],
    ),
    number(
        "de_lanr",
        "9{9} 9{7}-99",
        is_german_doctor,
        "lanr|arztnummer|arzt-nr|lebenslange",
        _BARE,
        label=_LABELS["de_lanr"],
    ),
    number(
        "de_bsnr",
        "9{9}",
        lambda value: value[:2].isdigit() and 1 <= int(value[:2]) <= 99,
        "bsnr|betriebsstätte|betriebsstätten|betriebsstaette|nbsnr",
        _BARE,
    ),
    number("ca_health", "9{10} 9999-999-999", bc_phn.is_valid, "phn|health card|health number|ohip|msp"),
    number("ca_health", "9999-999-999-AA 9{10}AA", anything, "ohip|health card", _FORM),
)
COMPANIES = (
    number(
        "de_vat_id",
        "AA9{9} AA-9{9} AA-999-999-999 AA999-999-999",
        lambda value: value[:2] == "DE" and german_vat.is_valid(value),
        _VAT,
        _FORM,
        label=_LABELS["de_vat_id"],
    ),
    number(
        "it_vat_code",
        "AA9{11} AA-9{11}",
        lambda value: value[:2] == "IT" and iva.is_valid(value),
        "partita iva|p.iva|p. iva|iva|vat",
        _FORM,
        label=_LABELS["it_vat_code"],
    ),
    number(
        "it_vat_code",
        "9{11}",
        iva.is_valid,
        "partita iva|p.iva|p. iva|piva|iva|vat",
        _BARE,
        label=_LABELS["it_vat_code"],
    ),
    number(
        "eu_vat_id",
        "AA9{8} AA9{9} AA9{10} AA9{12} AAA9{8} AA9{9}A99 AA9{7}A AA9{8}A AAX9{7}X",
        european_vat.is_valid,
        _VAT,
    ),
    number(
        "de_handelsregister",
        "AAA-9{3,6} AAA9{3,6}",
        lambda value: value[:3] in {"HRA", "HRB"},
        "handelsregister|amtsgericht|registergericht|hrb|hra",
        _FORM,
        capitals=True,
    ),
    number("au_abn", "99-999-999-999", abn.is_valid, "abn|australian business|business number", _FORM),
    number("au_abn", "9{11}", abn.is_valid, "abn|australian business|business number", _BARE),
    number("au_acn", "999-999-999 9{9}", acn.is_valid, "acn|australian company|company number", _BARE),
    number(
        "in_gstin",
        "99A{5}9999AXAX",
        lambda value: 1 <= int(value[:2]) <= 38,
        "gstin|gst",
        _FORM,
        label=_LABELS["in_gstin"],
    ),
    number("in_gstin", "99A{5}9999AXAX", gstin.is_valid, "gstin|gst", _FORM, label=_LABELS["in_gstin"]),
    number("kr_brn", "999-99-99999", brn.is_valid, "사업자|brn|business registration", _FORM),
    number("kr_brn", "9{10}", brn.is_valid, "사업자|brn|business registration", _BARE),
    number(
        "se_organisationsnummer",
        "9{6}-9999",
        _is_swedish_company,
        "organisationsnummer|org.nr|orgnr|org nr|org.nummer",
        _FORM,
        sign="-",
    ),
    number("se_organisationsnummer", "9{10}", _is_swedish_company, "organisationsnummer|org.nr|orgnr|org nr", _BARE),
    number("sg_uen", "9{8}A 9{9}A A99AA9{4}A", uen.is_valid, "uen|unique entity", _FORM),
    number("us_ein", "99-9{7} 9{9}", ein.is_valid, "ein|fein|employer identification"),
    number("lei", "[A9]{18}99", is_lei, "lei|legal entity"),
    number("company_number", "99-999-999-9999-99 9{14}", cnpj.is_valid, "cnpj", _FORM),
    number("company_number", "999-999-999 9{9}", siren.is_valid, "siren|rcs"),
    number("company_number", "999-999-999-99999 9{14}", siret.is_valid, "siret"),
    number("company_number", "AAA-999-999-999 AAA9{9}", uid.is_valid, "uid|handelsregister", _FORM),
    number("company_number", "9{9} 999-999-999", norwegian.is_valid, "org.nr|orgnr|organisasjonsnummer"),
    number("company_number", "9{8}", cvr.is_valid, "cvr"),
    number(
        "company_number",
        "9{8} AA9{6}",
        anything,
        "companies house|company number|company no|company registration|kvk|crn",
    ),
)
ACCOUNTS = (
    number(
        "aba_routing_number",
        "9{9} 9999-9999-9",
        rtn.is_valid,
        "aba|routing|rtn|transit",
        _BARE,
        label=_LABELS["aba_routing_number"],
    ),
    number("us_bank_number", "9{8,17}", lambda value: len(set(value)) > 1, _ACCOUNT),
    number("bank_account", "99-99-99", anything, "sort code|sortcode|sort-code"),
    number("bank_account", "9{3}-9{3} 9{6}", anything, "bsb"),
    number(
        "bank_account",
        "9{4,10} 9{3,6}-9{3,8}",
        anything,
        "account no|account number|a/c|kontonummer|konto-nr|kto|blz|bankleitzahl",
    ),
    number("bank_account", "A{6}[A9]{2} A{6}[A9]{5}", anything, "swift|bic"),
)
