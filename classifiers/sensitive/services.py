"""Names of services that hand out keys: one of them beside a random value says that the value is a key."""

from pathlib import Path

SERVICES = frozenset(Path(__file__).with_name("services.txt").read_text("utf-8").split())
