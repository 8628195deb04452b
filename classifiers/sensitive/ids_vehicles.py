"""Numbers and plates of vehicles and devices."""

from classifiers.sensitive.checks import anything
from classifiers.sensitive.checks_of_things import (
    is_british_plate,
    is_imei,
    is_indian_plate,
    is_turkish_plate,
    is_vin,
)
from classifiers.sensitive.kinds_of_number import Evidence, number

_FORM, _BARE = Evidence.FORM, Evidence.BARE
_PLATE = (
    "plate|plates|registration|vehicle|license plate|number plate|reg no|reg number|car|cars|van|truck|lorry|bike|"
    "motorbike|parking|"
    "parked|car park|visitor bay|gate pass|garage|kennzeichen|kfz|stellplatz|parkplatz|driver"
)
VEHICLES = (
    number("uk_vehicle_registration", "AA99-AAA", is_british_plate, _PLATE, _BARE, capitals=True),
    number("uk_vehicle_registration", "AA99AAA", is_british_plate, _PLATE, _BARE, capitals=True),
    number(
        "uk_vehicle_registration",
        "A9{1,3}-?AAA AAA-?9{1,3}A 9{1,4}-?A{1,2}",
        anything,
        "number plate|reg no|vrn|vrm|registration number|registration mark",
        capitals=True,
    ),
    number("uk_vehicle_registration", "A9{1,3}-?AAA AAA-?9{1,3}A", anything, "number plate", _BARE, capitals=True),
    number(
        "in_vehicle_registration",
        "AA99A{0,3}9{1,4} AA-99-A{1,3}-9{4} AA-99A{1,3}-9{4} 99AA9{4}A{1,2} 99-AA-9{4}-A{1,2}",
        lambda value: value[2:4] == "BH" or is_indian_plate(value),
        _PLATE,
        _BARE,
        capitals=True,
    ),
    number(
        "in_vehicle_registration",
        "AA-99-AA-9{4} AA-99-A-9{4} AA99AA9{4}",
        is_indian_plate,
        _PLATE,
        _FORM,
        capitals=True,
    ),
    number("ng_vehicle_registration", "AAA-?999-?AA", anything, f"{_PLATE}|nigeria", _BARE, capitals=True),
    number(
        "tr_license_plate",
        "99-?A{1,3}-?9{2,5}",
        is_turkish_plate,
        "plaka|plakalı|plakası|plakasi|plate|araç|aracı|araba|otopark",
        _BARE,
        capitals=True,
    ),
    number(
        "de_kfz",
        "A{1,3}-AA?-9{1,4}[A]? A{1,3}-AA?9{1,4}A?",
        anything,
        "kennzeichen|fahrzeug|kfz|nummernschild|amtliches|stellplatz|parkplatz|tiefgarage|auto|wagen|leihwagen|"
        "dienstwagen|firmenwagen",
        _BARE,
        capitals=True,
    ),
    number(
        "vehicle_identification",
        "[A9]{11}9{6}",
        lambda value: value.isalnum() and not value.isdigit() and is_vin(value),
        "vin|fahrgestell|chassis|vehicle identification",
        _BARE,
        capitals=True,
    ),
    number("device_id", "9{15} 99-9{6}-9{6}-9", is_imei, "imei|device id|handset"),
)
