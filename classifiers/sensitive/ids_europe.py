"""National and tax numbers of Europe: how each is written, how it proves itself, and what it is called."""

from stdnum.at import vnr
from stdnum.be import nn
from stdnum.bg import egn
from stdnum.ch import ssn as ahv
from stdnum.cz import rc
from stdnum.de import idnr, stnr
from stdnum.dk import cpr
from stdnum.ee import ik
from stdnum.es import dni, nie
from stdnum.fi import hetu
from stdnum.fr import nif as spi
from stdnum.fr import nir
from stdnum.gb import utr
from stdnum.gr import amka
from stdnum.hr import oib
from stdnum.ie import pps
from stdnum.is_ import kennitala
from stdnum.it import codicefiscale
from stdnum.lt import asmens
from stdnum.lv import pvn
from stdnum.nl import bsn
from stdnum.no import fodselsnummer
from stdnum.pl import pesel
from stdnum.pt import nif as portuguese_nif
from stdnum.ro import cnp
from stdnum.ru import inn
from stdnum.se import personnummer
from stdnum.si import emso
from stdnum.ua import rntrc

from classifiers.sensitive.checks import (
    anything,
    is_date,
    is_german_document,
    is_german_social_security,
    is_nino,
)
from classifiers.sensitive.kinds_of_number import Evidence, number
from classifiers.sensitive.labels import LABELS as _LABELS

_FORM, _BARE = Evidence.FORM, Evidence.BARE
_DRIVING = "driving lic|driver|licence|license|fahrerlaubnis|führerschein|fuehrerschein|patente|permis"
_SWEDISH = "personnummer|personnr|pnr|personal identity|personal number|id code|identitetsnummer|samordningsnummer|ssn"
_NINO = "national insurance|nino|ni number|ni no|insurance number"
_STEUER_ID = "steuer-id|steuer id|steueridentifikation|identifikationsnummer|idnr|tax id|tin|steuerliche|steuer"
_STEUERNUMMER = "steuernummer|steuer-nr|steuer nr|st.-nr|stnr|st-nr|finanzamt|tax number"
_AUSWEIS = "personalausweis|ausweis|perso|identity card|id card|id-karte|document number|dokumentennummer"
_TRAVEL = "passport|reisepass|pass-nr|passnummer|pass nr|pasaporte|passaporto|passeport|paszport|pass no|pass number"


def _is_swedish(value: str) -> bool:
    return bool(personnummer.is_valid(value))


def _is_finnish(value: str) -> bool:
    return bool(hetu.is_valid(value if len(value) > 10 else f"{value[:6]}-{value[6:]}"))


def _is_danish(value: str) -> bool:
    return is_date(value[:6], "%d%m%y") and bool(cpr.is_valid(value))


def _is_czech(value: str) -> bool:
    return bool(rc.is_valid(value))


EUROPEAN = (
    number(
        "uk_nino",
        "AA-99-99-99-A AA-999999-A AA-999999A AA9{6}A AA-99-99-99A",
        is_nino,
        _NINO,
        _FORM,
    ),
    number("uk_nino", "AA9{6} AA-99-99-99", is_nino, _NINO),
    number("uk_driving_licence", "AXXXX9{6}AX9AA AXXXX-9{6}-AX-9AA AXXXX-9{6}-AX9AA", anything, _DRIVING, _FORM),
    number("uk_passport", "9{9} AA9{7}", anything, "uk passport|british passport"),
    number("uk_trn", "9{7} 99-99999", anything, "trn|teacher reference|teacher ref|teacher number|dfe number|teacher"),
    number(
        "uk_utr",
        "9{10} 9{5}-9{5}",
        utr.is_valid,
        "utr|unique taxpayer|self assessment|self-assessment",
        label=_LABELS["uk_utr"],
    ),
    number(
        "es_nif",
        "9{8}A 9{8}-A 99-999-999-A",
        dni.is_valid,
        "nif|dni|documento nacional",
        _FORM,
        label=_LABELS["es_nif"],
    ),
    number(
        "es_nif",
        "9{7}A 9{7}-A",
        lambda value: bool(dni.is_valid("0" + value)),
        "nif|dni|documento nacional",
        _BARE,
        label=_LABELS["es_nif"],
    ),
    number("es_nie", "A9{7}A A-9{7}-A A9{7}-A A-9{7}A", nie.is_valid, "nie|extranjero", _FORM, label=_LABELS["es_nie"]),
    number("es_passport", "AAA9{6} AAA-9{6}", anything, f"{_TRAVEL}|españa|español"),
    number(
        "it_fiscal_code",
        "A{6}99A99A999A AAA-AAA-99A99-A999A AAA-AAA-99A99-A999-A",
        codicefiscale.is_valid,
        "codice fiscale|cf|c.f.",
        _FORM,
        label=_LABELS["it_fiscal_code"],
    ),
    number("it_driver_license", "AA9{7}A A9A9{6}A A9[A9]{7}A", anything, f"{_DRIVING}|guida"),
    number("it_driver_license", "AA9{7}A", anything, f"{_DRIVING}|guida", _BARE),
    number("it_passport", "AA9{7}", anything, _TRAVEL),
    number(
        "it_identity_card",
        "AA9{5}AA AA9{7} 9{7}AA AA-9{7}",
        anything,
        "identità|identita|carta d'|identity card|cie",
        _BARE,
    ),
    number("pl_pesel", "9{11}", pesel.is_valid, "pesel", _FORM, label=_LABELS["pl_pesel"]),
    number(
        "fi_personal_identity_code",
        "9{6}-999X 9{6}A999X",
        _is_finnish,
        "henkilötunnus|hetu|personal identity",
        _FORM,
        label=_LABELS["fi_personal_identity_code"],
    ),
    number(
        "se_personnummer", "9{12} 9{8}-9999 9{6}-9999", _is_swedish, _SWEDISH, _FORM, label=_LABELS["se_personnummer"]
    ),
    number("se_personnummer", "9{10}", _is_swedish, _SWEDISH, _BARE, label=_LABELS["se_personnummer"]),
    number(
        "de_tax_id",
        "99-999-999-999 99-99-99-99-999 9{3}-9{3}-9{5}",
        idnr.is_valid,
        _STEUER_ID,
        _FORM,
        label=_LABELS["de_tax_id"],
    ),
    number("de_tax_id", "9{11}", idnr.is_valid, _STEUER_ID, _BARE, label=_LABELS["de_tax_id"]),
    number(
        "de_tax_number",
        "99-999-99999 999-999-99999 999-9999-9999 99999-99999",
        stnr.is_valid,
        _STEUERNUMMER,
        _FORM,
        sign="/",
        label=_LABELS["de_tax_number"],
    ),
    number(
        "de_tax_number",
        "9{13} 9{10} 9{11} 99-999-99999 999-999-99999 999-9999-9999 9{5}-9{5}",
        stnr.is_valid,
        _STEUERNUMMER,
        label=_LABELS["de_tax_number"],
    ),
    number(
        "de_social_security",
        "9{8}A999 99-9{6}-A-999 99-9{6}A999 99-999999-A999",
        is_german_social_security,
        "sozialversicherung|rentenversicherung|versicherungsnummer|sv-nummer|rvnr",
        _FORM,
        label=_LABELS["de_social_security"],
    ),
    number("de_id_card", "A[A9]{8} A[A9]{8}9", is_german_document, _AUSWEIS, _BARE),
    number("de_passport", "A[A9]{8} A[A9]{8}9", is_german_document, _TRAVEL),
    number("de_passport", "C[A9]{8}9", is_german_document, _TRAVEL, _BARE),
    number(
        "de_fuehrerschein",
        "[A9]{10}[A9]",
        lambda value: sum(map(str.isdigit, value)) >= 4,
        "führerschein|fuehrerschein|fahrerlaubnis",
    ),
    number(
        "de_fuehrerschein", "A999[A9]{5}9X A9{2}[A9]{6}9X", anything, "führerschein|fuehrerschein|fahrerlaubnis", _BARE
    ),
    number(
        "fr_nir",
        "9{15} 9-99-99-99-999-999-99 9{13}-99 9-99-99-99999-999-99",
        nir.is_valid,
        "nir|sécurité sociale|securite sociale|insee|numéro de sécu",
        _FORM,
        label=_LABELS["fr_nir"],
    ),
    number("fr_spi", "9{13} 99-99-999-999-999", spi.is_valid, "spi|numéro fiscal|numero fiscal"),
    number(
        "be_nn",
        "99-99-99-999-99 9{11}",
        nn.is_valid,
        "rijksregister|registre national|national number|insz|niss",
        _FORM,
        label=_LABELS["be_nn"],
    ),
    number(
        "nl_bsn",
        "9{9} 9999-99-999 999-999-999",
        bsn.is_valid,
        "bsn|burgerservice|sofinummer|sofi",
        label=_LABELS["nl_bsn"],
    ),
    number(
        "at_svnr",
        "9{10} 9999-9{6}",
        vnr.is_valid,
        "sozialversicherungsnummer|svnr|sv-nr|versicherungsnummer",
        label=_LABELS["at_svnr"],
    ),
    number("ch_ahv", "999-9999-9999-99 9{13}", ahv.is_valid, "ahv|avs|oasi", _FORM, label=_LABELS["ch_ahv"]),
    number(
        "pt_nif", "9{9} 999-999-999", portuguese_nif.is_valid, "nif|contribuinte|número fiscal", label=_LABELS["pt_nif"]
    ),
    number("gr_amka", "9{11}", amka.is_valid, "amka|αμκα", label=_LABELS["gr_amka"]),
    number("hr_oib", "9{11}", oib.is_valid, "oib|osobni", label=_LABELS["hr_oib"]),
    number("ie_pps", "9{7}A 9{7}AA 9{7}-A", pps.is_valid, "pps|ppsn|personal public", _BARE, label=_LABELS["ie_pps"]),
    number("dk_cpr", "9{6}-9999", _is_danish, "cpr|personnummer|cpr-nummer", _FORM, sign="-", label=_LABELS["dk_cpr"]),
    number("dk_cpr", "9{10}", _is_danish, "cpr|cpr-nummer", label=_LABELS["dk_cpr"]),
    number(
        "no_fnr",
        "9{11} 9{6}-9{5}",
        fodselsnummer.is_valid,
        "fødselsnummer|fodselsnummer|fnr|personnummer|d-nummer",
        _FORM,
        label=_LABELS["no_fnr"],
    ),
    number("is_kennitala", "9{6}-9999 9{10}", kennitala.is_valid, "kennitala|kt", label=_LABELS["is_kennitala"]),
    number("ee_ik", "9{11}", ik.is_valid, "isikukood", label=_LABELS["ee_ik"]),
    number("lt_ak", "9{11}", asmens.is_valid, "asmens kodas|asmens", label=_LABELS["lt_ak"]),
    number("lv_pk", "9{6}-9{5} 9{11}", pvn.is_valid, "personas kods|personas", label=_LABELS["lv_pk"]),
    number("bg_egn", "9{10}", egn.is_valid, "egn|егн", label=_LABELS["bg_egn"]),
    number("ro_cnp", "9{13}", cnp.is_valid, "cnp|cod numeric", _FORM, label=_LABELS["ro_cnp"]),
    number(
        "cz_rc", "9{6}-9999 9{6}-999", _is_czech, "rodné číslo|rodné|rodne", _FORM, sign="/", label=_LABELS["cz_rc"]
    ),
    number("cz_rc", "9{10}", _is_czech, "rodné číslo|rodné|rodne", label=_LABELS["cz_rc"]),
    number("hu_id", "9-9{6}-9999 9{11}", anything, "személyi szám|személyi|személyi azonosító"),
    number("si_emso", "9{13}", emso.is_valid, "emšo|emso|jmbg", _FORM, label=_LABELS["si_emso"]),
    number("ua_rntrc", "9{10}", rntrc.is_valid, "рнокпп|інн|іпн|rntrc", label=_LABELS["ua_rntrc"]),
    number("ru_inn", "9{12} 9{10}", inn.is_valid, "инн|inn", label=_LABELS["ru_inn"]),
    number("passport", "A{0,3}9{6,9}", anything, _TRAVEL),
)
