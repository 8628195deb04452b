"""The form of the page "Can I paste this?": what came with it, what has to be mended, and the question that it asks."""

from collections.abc import Mapping
from typing import Protocol

from pydantic import BaseModel, Field

from classifiers.sensitive import ABOUT_THE_WHOLE_TEXT
from playbooks.book import Book
from playbooks.schema import DataClass
from triage.pasting import Advice, Question
from triage.web.fields import LONGEST_NAME, cleaned

OTHER = "another-one"
LONGEST_LINE = 300
COPY, LANGUAGE = "copy", "language"


class Say(Protocol):
    """Says a sentence of the wording in the reader's language."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Fill the sentence."""


class CheckForm(BaseModel):
    """All fields of the page; everything may be missing, so that the page itself can say what to mend."""

    text: str = ""
    described: str = ""
    classes: list[str] = Field(default_factory=list)
    tool: str = ""
    tool_other: str = ""
    once: str = ""
    use: str = ""
    purpose: str = ""
    finding: str = ""
    missed: str = ""
    missed_class: str = ""
    # The class of what the check missed, as the person has told it since.
    told: str = ""

    def tidied(self, book: Book) -> "CheckForm":
        """Give the same without what no field of the page can hold."""
        known = [name for name in DataClass if name in self.classes]
        lines = {name: _one_line(getattr(self, name)) for name in ("described", "tool_other", "purpose")}
        tool = self.tool if self.tool in book.tools or self.tool == OTHER else ""
        told = self.told if self.told in known else ""
        changed = {"text": cleaned(self.text), "classes": known, "tool": tool, "told": told}
        return self.model_copy(update={**changed, **lines})

    def with_copy(self, advice: Advice) -> "CheckForm":
        """Put the masked copy in the place of the text; what masking cannot cure goes on being said."""
        whole = {found.data_class for found in advice.findings if found.type in ABOUT_THE_WHOLE_TEXT}
        classes = [name for name in DataClass if name in self.classes or name in whole]
        return self.model_copy(update={"text": advice.redacted, "classes": classes})

    def with_missed(self) -> "CheckForm":
        """Say from now on that the text holds what was missed."""
        classes = [name for name in DataClass if name in {*self.classes, self.missed_class}]
        told = self.missed_class
        return self.model_copy(update={"classes": classes, "told": told, "missed": "", "missed_class": ""})

    def question(self, *, groups: tuple[str, ...], language: str) -> Question:
        """Give the question that the form asks."""
        return Question(
            text=self.text,
            tool=self.tool_other if self.tool == OTHER else self.tool,
            described=self.described,
            classes=tuple(self.classes),
            groups=groups,
            language=language,
        )


def mistakes_of(form: CheckForm, say: Say, *, longest_paste: int) -> Mapping[str, str]:
    """Say for each field what has to be mended."""
    found = {}
    if len(form.text) > longest_paste:
        found["text"] = say("check_error_too_long", limit=longest_paste)
    elif not (form.text or form.described or form.classes):
        found["text"] = say("check_error_empty")
    if len(form.described) > LONGEST_LINE:
        found["described"] = say("check_error_long_line", limit=LONGEST_LINE)
    if len(form.purpose) > LONGEST_LINE:
        found["purpose"] = say("check_error_long_line", limit=LONGEST_LINE)
    if not form.tool:
        found["tool"] = say("check_error_tool")
    elif form.tool == OTHER and not form.tool_other:
        found["tool_other"] = say("check_error_other")
    elif len(form.tool_other) > LONGEST_NAME:
        found["tool_other"] = say("check_error_long_line", limit=LONGEST_NAME)
    return found


def finding_of(said: str) -> tuple[int, int, str] | None:
    """Read which finding a button speaks of, as `finding_name` wrote it."""
    start, _, rest = said.partition("-")
    end, _, kind = rest.partition("-")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(said) < LONGEST_NAME):
        return None
    return int(start), int(end), kind


def finding_name(start: int, end: int, *, kind: str) -> str:
    """Name a finding so that the page can speak of it."""
    return f"{start}-{end}-{kind}"


def _one_line(text: str) -> str:
    # What nobody sees goes; the word around it stays, or a name would become another one.
    return "".join(sign for sign in " ".join(cleaned(text).split()) if sign.isprintable())
