"""The use cases around "may I paste this": check and keep a record, take feedback, and ask somebody."""

from triage.pastes.asking import Asked, sends_copy
from triage.pastes.desk import Asker, Item, PasteDesk
from triage.pastes.shapes import NotThere

__all__ = ["Asked", "Asker", "Item", "NotThere", "PasteDesk", "sends_copy"]
