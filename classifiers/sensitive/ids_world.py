"""National and tax numbers of the world outside Europe."""

from stdnum.ar import cuit
from stdnum.au import tfn
from stdnum.br import cpf
from stdnum.ca import sin
from stdnum.cl import rut
from stdnum.cn import ric
from stdnum.ec import ci
from stdnum.id import nik
from stdnum.il import idnr as israeli
from stdnum.in_ import pan
from stdnum.jp import in_ as my_number
from stdnum.ke import pin
from stdnum.mx import curp, rfc
from stdnum.my import nric
from stdnum.nz import ird
from stdnum.pk import cnic
from stdnum.th import pin as thai
from stdnum.tr import tckimlik
from stdnum.us import itin, ssn
from stdnum.vn import mst
from stdnum.za import idnr as south_african

from classifiers.sensitive.checks import (
    anything,
    has_verhoeff,
    is_aadhaar,
    is_hong_kong,
    is_korean_date,
    is_korean_foreigner,
    is_korean_foreigner_date,
    is_korean_resident,
    is_singaporean,
    is_taiwanese,
    starts_as_singaporean,
)
from classifiers.sensitive.kinds_of_number import Evidence, number
from classifiers.sensitive.labels import LABELS as _LABELS

_FORM, _BARE = Evidence.FORM, Evidence.BARE
_PASSPORT = "passport|travel document|여권|护照"
_LICENCE = "driver|driving|licence|license|permit|dl|dl#|dmv|state id"
_KOREAN = "주민등록|주민번호|rrn|resident registration|korean|korea"
_FOREIGNER = "외국인등록|외국인|frn|foreigner registration|alien registration|korea"


def _is_ssn(value: str) -> bool:
    return bool(ssn.is_valid(f"{value[:3]}-{value[3:5]}-{value[5:]}"))


def _is_itin(value: str) -> bool:
    return bool(itin.is_valid(f"{value[:3]}-{value[3:5]}-{value[5:]}"))


def _is_sin(value: str) -> bool:
    return value[0] not in "08" and len(set(value)) > 1 and bool(sin.is_valid(value))


def _is_south_african(value: str) -> bool:
    return bool(south_african.is_valid(value)) and value[10] in "012"


def _is_thai(value: str) -> bool:
    return bool(thai.is_valid(value))


_SSN_WORDS = "ssn|ssns|social security|social-security|soc sec|social|ss#|ssid"

WORLDWIDE = (
    number("ssn", "999-99-9999", _is_ssn, _SSN_WORDS, _FORM, label=_LABELS["ssn"]),
    number("ssn", "9{9}", _is_ssn, _SSN_WORDS, label=_LABELS["ssn"]),
    number(
        "us_itin",
        "999-99-9999 999-999999 99999-9999",
        _is_itin,
        "itin|individual taxpayer|taxpayer",
        _FORM,
        label=_LABELS["us_itin"],
    ),
    number("us_itin", "9{9}", _is_itin, "itin|individual taxpayer|taxpayer|tax id", _BARE, label=_LABELS["us_itin"]),
    number("us_passport", "9{9} A9{8}", anything, _PASSPORT),
    number(
        "us_driver_license",
        (
            "A9{6,14} 9{7,12} AA9{3,7} AAA9{6,9} A999-9999-9999 A9{3}-9{3}-9{2}-9{3}-9 "
            "A-9{3}-9{3}-9{3}-9{3} 9AAA9{5} AAA\\*\\*AA999AA"
        ),
        anything,
        _LICENCE,
    ),
    number(
        "drivers_licence",
        "[A9]{5,9}-9{6}-[A9]{3,5} 9{3}-9{3}-9{3}",
        anything,
        "driving licence|driver licence|driver's licence|drivers licence",
    ),
    number(
        "ca_sin", "999-999-999", _is_sin, "sin|sins|social insurance|assurance sociale|nas", label=_LABELS["ca_sin"]
    ),
    number(
        "ca_sin",
        "9{9} 999-999-999",
        _is_sin,
        "sin|sins|social insurance|assurance sociale|nas",
        _BARE,
        label=_LABELS["ca_sin"],
    ),
    number("au_tfn", "9{9} 999-999-999 9{8}", tfn.is_valid, "tfn|tax file", _BARE, label=_LABELS["au_tfn"]),
    number("nz_ird", "99-999-999 999-999-999 9{9} 9{8}", ird.is_valid, "ird|inland revenue", label=_LABELS["nz_ird"]),
    number("in_aadhaar", "9999-9999-9999", is_aadhaar, "aadhaar|aadhar|uidai|आधार", _FORM, label=_LABELS["in_aadhaar"]),
    number("in_aadhaar", "9{12}", is_aadhaar, "aadhaar|aadhar|uidai|uid|आधार", _BARE, label=_LABELS["in_aadhaar"]),
    number("in_pan", "A{5}9999A", pan.is_valid, "pan|permanent account|income tax", _FORM, label=_LABELS["in_pan"]),
    number("in_pan", "A{5}9999A A{4}9{4}A A9{4}A{5}", anything, "pan|permanent account|income tax", _BARE),
    number("in_voter", "AAA9{7}", anything, "voter|vote|epic|election|voting", _BARE),
    number("in_passport", "A9{7}", lambda value: value[0] not in "QX" and value[1] != "0", _PASSPORT, _BARE),
    number("kr_rrn", "9{6}-9{7} 9{13}", is_korean_resident, _KOREAN, _FORM, label=_LABELS["kr_rrn"]),
    number("kr_rrn", "9{6}-9{7} 9{13}", is_korean_date, _KOREAN, label=_LABELS["kr_rrn"]),
    number("kr_frn", "9{6}-9{7} 9{13}", is_korean_foreigner, _FOREIGNER, _FORM, label=_LABELS["kr_frn"]),
    number("kr_frn", "9{6}-9{7} 9{13}", is_korean_foreigner_date, _FOREIGNER, label=_LABELS["kr_frn"]),
    number("kr_passport", "A9{8} A9{3}A9{4}", lambda value: value[0] in "MSROD", f"{_PASSPORT}|korea", _BARE),
    number(
        "kr_driver_license",
        "99-99-9{6}-99 9{12}",
        lambda value: 11 <= int(value[:2]) <= 28,
        "운전면허|면허|driver|driving|license",
        _BARE,
    ),
    number(
        "sg_nric_fin", "A9{7}A", is_singaporean, "nric|fin|identity card|singapore", _FORM, label=_LABELS["sg_nric_fin"]
    ),
    number(
        "sg_nric_fin",
        "A9{7}A",
        starts_as_singaporean,
        "nric|fin|identity card|singapore",
        _BARE,
        label=_LABELS["sg_nric_fin"],
    ),
    number(
        "th_tnin",
        "9-9999-9{5}-99-9",
        _is_thai,
        "thai|บัตรประชาชน|เลขประจำตัว|tnin|national id",
        _FORM,
        label=_LABELS["th_tnin"],
    ),
    number(
        "th_tnin",
        "9{13}",
        _is_thai,
        "thai|บัตรประชาชน|เลขประจำตัว|tnin|national id|citizen",
        _BARE,
        label=_LABELS["th_tnin"],
    ),
    number(
        "tr_national_id",
        "9{11}",
        tckimlik.is_valid,
        "kimlik|tckn|tc no|t.c|turkish|vatandaş",
        _FORM,
        label=_LABELS["tr_national_id"],
    ),
    number(
        "za_id_number",
        "9{13} 9{6}-9999-999 9{6}-9999-99-9",
        _is_south_african,
        "south african|rsa id|sa id|id number|identity number|identiteitsnommer",
        _FORM,
        label=_LABELS["za_id_number"],
    ),
    number(
        "ng_nin",
        "9{11} 9999-999-9999",
        has_verhoeff,
        "nin|nimc|national identification|national identity",
        _BARE,
        label=_LABELS["ng_nin"],
    ),
    number("ph_tin", "999-999-999-999 999-999-999-99999 999-999-999", anything, "tin|taxpayer|bir"),
    number("ph_tin", "9{12} 9{9} 9{14}", anything, "tin|taxpayer identification|bir"),
    number("ph_tin", "999-999-999-999 999-999-999-99999", lambda value: value.endswith("000"), "tin", _BARE),
    number("br_cpf", "999-999-999-99", cpf.is_valid, "cpf|cadastro de pessoas", _FORM, label=_LABELS["br_cpf"]),
    number("br_cpf", "9{11}", cpf.is_valid, "cpf|cadastro de pessoas", label=_LABELS["br_cpf"]),
    number("ar_cuit", "99-9{8}-9", cuit.is_valid, "cuit|cuil", _FORM, label=_LABELS["ar_cuit"]),
    number("ar_cuit", "9{11}", cuit.is_valid, "cuit|cuil", label=_LABELS["ar_cuit"]),
    number("cl_rut", "99-999-999-X 9-999-999-X", rut.is_valid, "rut|run|rol único", _FORM, label=_LABELS["cl_rut"]),
    number("cl_rut", "9{8}-X 9{7}-X 9{9}", rut.is_valid, "rut|run|rol único", label=_LABELS["cl_rut"]),
    number("mx_curp", "A{4}9{6}A{6}X9", curp.is_valid, "curp", _FORM, label=_LABELS["mx_curp"]),
    number("mx_rfc", "A{4}9{6}XXX A{4}-9{6}-XXX", rfc.is_valid, "rfc|registro federal", _BARE, label=_LABELS["mx_rfc"]),
    number("pe_dni", "9{8}", anything, "dni|documento nacional de identidad"),
    number("ec_ci", "9{10}", ci.is_valid, "cédula|cedula"),
    number("cn_ric", "9{17}X", ric.is_valid, "身份证|resident identity|id card", _FORM, label=_LABELS["cn_ric"]),
    number("hk_id", "A9{6}X AA9{6}X", is_hong_kong, "hkid|hong kong|香港", _BARE),
    number("tw_id", "A9{9}", is_taiwanese, "taiwan|身分證|national id", label=_LABELS["tw_id"]),
    number(
        "jp_my_number",
        "9{12} 9999-9999-9999",
        my_number.is_valid,
        "マイナンバー|個人番号|my number",
        label=_LABELS["jp_my_number"],
    ),
    number(
        "my_nric", "9{6}-99-9999", nric.is_valid, "mykad|nric|ic no|kad pengenalan", _FORM, label=_LABELS["my_nric"]
    ),
    number("my_nric", "9{12}", nric.is_valid, "mykad|nric|ic no|kad pengenalan", label=_LABELS["my_nric"]),
    number("id_nik", "9{16}", nik.is_valid, "nik|ktp|induk kependudukan", label=_LABELS["id_nik"]),
    number("pk_cnic", "9{5}-9{7}-9", cnic.is_valid, "cnic|nadra", _FORM, label=_LABELS["pk_cnic"]),
    number("il_id", "9{9}", israeli.is_valid, "teudat|תעודת זהות|israeli id", label=_LABELS["il_id"]),
    number(
        "vn_id", "9{12} 9{10}", lambda value: len(value) == 12 or bool(mst.is_valid(value)), "cccd|căn cước|mã số thuế"
    ),
    number("ke_pin", "A9{9}A", pin.is_valid, "kra|kenya|pin", _BARE, label=_LABELS["ke_pin"]),
    number(
        "national_id",
        "9{6,14} A{1,3}9{5,12} A?9{5,12}A",
        anything,
        (
            "national id|identity number|identification number|id card|personal id|citizen id|national identity|"
            "identity card"
        ),
    ),
    number(
        "tax_id",
        "9{8,13} A?9{7,12}A?",
        anything,
        "tax id|tax number|taxpayer id|tax identification|numéro fiscal|número de identificación fiscal",
    ),
)
