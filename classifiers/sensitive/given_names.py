"""Given names of some twenty languages; the lists are those of Faker, frozen, and nothing that leaked from anywhere."""

from classifiers.sensitive.given_names_a_to_i import A_TO_I
from classifiers.sensitive.given_names_j_to_z import J_TO_Z

GIVEN_NAMES = frozenset((A_TO_I + J_TO_Z).split())
# What stands behind a given name without being a family name: a day, a month, a product, the word of a company.
_BEHIND = """
Account Address Airport And April Asked Assistant August Avenue Award Bank Best Bot Can Case Chat Cheers City
Clinic Cloud Code Company Contract Copilot Corp Could Das Day Dear December Department Der Desk Did Die
Director Does Email Enterprise Excel February For Fragt Friday From Gmbh Greetings Group Gruß Haiku Has Hat
Hello Hi Hospital Inc Invoice Is Ist January Jira July June Kind Lab Labs Lake Law Ltd Manager March Max May
Model Monday Name Night November October Office Opus Outlook Park Phone Plan Please Plus Portal Prize Pro
Project Regards Report Reports River Road Sagt Said Saturday Says School Sent September Server Service
Services Should Sincerely Slack Software Solutions Sonnet Street Studio Sunday Support System Systems Team
Teams Thank Thanks That The Theorem This Thursday Tuesday Und University Was Wednesday Will With Word Would
Wrote
"""
NO_FAMILY_NAME = frozenset(_BEHIND.split())
