"""Values that nobody may find anywhere afterwards, one of each of a dozen kinds, and where to look for them."""

import base64
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, select

from triage.database import Database

WRAPPED = base64.b64encode(b"user=root password=Heron-Lake-77!").decode()
VALUES = {
    "e-mail": "anna.berg@customer.example.org",
    "phone": "+49 30 901820",
    "card": "4111 1111 1111 1111",
    "IBAN": "DE89 3704 0044 0532 0130 00",
    "AWS key": "AKIAIOSFODNN7QRSTUVW",
    "password": "Tulip-River-42!",
    "GitHub token": "ghp_a8Kd93LmQ27xZp41VbN6tRw5YcJ0eHf2GsUi",
    "web token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4ODEzNTcifQ.Qm9SaXZlclN0b25lTGFrZTg4MTM1Nzk",
    "social security number": "536-90-4399",
    "internal host": "build01.corp.internal",
    "wrapped password": WRAPPED,
    "wrapped e-mail": "jonas.weber%40klinik-nord.example.org",
}
TEXT = f"""Dear team, write to {VALUES["e-mail"]} or call {VALUES["phone"]}.
Card {VALUES["card"]}, IBAN {VALUES["IBAN"]}, SSN: {VALUES["social security number"]}
AWS_KEY={VALUES["AWS key"]}
password: {VALUES["password"]}
token {VALUES["GitHub token"]}
Authorization: Bearer {VALUES["web token"]}
The job runs on {VALUES["internal host"]} with {WRAPPED}
mailto:{VALUES["wrapped e-mail"]}
"""


def planted_in(*places: str) -> list[str]:
    """Name the planted values that stand anywhere in these texts."""
    return [name for name, value in VALUES.items() if any(value in place for place in places)]


def everything_kept(database: Database) -> str:
    """Give every row of every table as one text, and on SQLite the bytes of its files as well."""
    known = MetaData()
    with database.engine.connect() as connection:
        known.reflect(connection)
        rows: list[Any] = [row for table in known.sorted_tables for row in connection.execute(select(table))]
    kept = "\n".join(str(tuple(row)) for row in rows)
    if database.is_sqlite:
        path = Path(database.url.database or "")
        kept += "".join(file.read_bytes().decode("latin-1") for file in path.parent.glob(f"{path.name}*"))
    return kept
