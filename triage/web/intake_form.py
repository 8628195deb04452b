"""The form of the start page: what came with it, and what has to be mended before it can be sent."""

from collections.abc import Mapping

from pydantic import BaseModel

from triage.web.fields import cleaned, once_of

# What a button wants besides sending: the script looks while somebody types, people press, and words change language.
PEEK, LOOK, LANGUAGE = "peek", "look", "language"
LONGEST_SEEN = 120


class IntakeForm(BaseModel):
    """All fields of the page; everything may be missing, so that the page itself can say what to mend."""

    text: str = ""
    # The name of this very form: sent twice, it is one matter.
    once: str = ""
    # Which answer about pasting the person has had already, so that it stands in nobody's way twice.
    seen: str = ""
    use: str = ""

    def tidied(self) -> "IntakeForm":
        """Give the same without what no field of the page can hold."""
        tidy = {"text": cleaned(self.text), "once": once_of(self.once), "seen": self.seen[:LONGEST_SEEN]}
        return self.model_copy(update=tidy)


def mistake_of(form: IntakeForm, words: Mapping[str, str], *, longest: int) -> str:
    """Say what has to be mended, or nothing."""
    if len(form.text) > longest:
        sizes = {"count": grouped(len(form.text)), "limit": grouped(longest)}
        return words["intake_error_too_long"].format(**sizes)
    if not form.text and form.use != PEEK:
        return words["intake_error_empty"]
    return ""


def grouped(number: int) -> str:
    """Write a number so that it can be read in any language."""
    return f"{number:,}".replace(",", "\u202f")
