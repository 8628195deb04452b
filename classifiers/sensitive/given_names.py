"""Given names of some twenty languages, from the lists of Faker (MIT licence) without those that are ordinary words."""

from pathlib import Path

GIVEN_NAMES = frozenset(Path(__file__).with_name("given_names.txt").read_text("utf-8").split())
# What stands behind a given name without being a family name: a day, a month, a product, the word of a company.
NO_FAMILY_NAME = frozenset(Path(__file__).with_name("no_names.txt").read_text("utf-8").split())
