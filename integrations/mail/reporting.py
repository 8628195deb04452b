"""Writes a report as a mail: its sentence as text, its picture where programs show pictures, its table as a file."""

from datetime import datetime
from email.message import EmailMessage
from html import escape
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from integrations.legible import legible
from integrations.mail.envelope import envelope, refuse_no_address
from triage.domain import Outgoing, SendFailed

REPORT = "report.mail"
# Read on white, whatever the mail program prefers: the picture is drawn on white too.
STYLE = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:15px;line-height:1.5"
PAPER = f"{STYLE};color:#1c2733;background:#ffffff;max-width:800px;padding:16px"
BUTTON = "display:inline-block;padding:8px 16px;border-radius:6px;background:#1f4e8c;color:#ffffff;text-decoration:none"
QUIET = "color:#55606b;font-size:13px"


class Strict(BaseModel):
    """Frozen, and without anything that nobody agreed on."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Picture(Strict):
    """A picture, and what it says to those who don't see it."""

    name: str
    title: str
    alt: str
    content: Annotated[bytes, Field(min_length=1, repr=False)]


class Table(Strict):
    """A table as a file for spreadsheets."""

    name: str
    text: Annotated[str, Field(repr=False)]


class ReportMail(Strict):
    """`report.mail`: everything that a report's mail says, ready-made by the house."""

    to: str
    subject: str
    language: str
    title: str
    span: str
    shows: str
    link: str
    open: str
    url: Annotated[str, Field(pattern=r"^https?://")]
    notes: list[str]
    picture: Picture
    table: Table


def read_report(outgoing: Outgoing) -> ReportMail:
    """Read what is to be sent, or refuse it."""
    try:
        mail = ReportMail.model_validate(dict(outgoing.payload))
    except ValidationError:
        mail = None
    if mail is None:
        raise SendFailed("The report is not as agreed: it has a sentence, a picture and a table.", permanent=True)
    refuse_no_address(mail.to)
    return mail


def written_report(mail: ReportMail, *, key: str, sender: str, name: str, now: datetime) -> EmailMessage:
    """Write it; the same delivery is the same Message-ID, however often it is sent."""
    message = envelope(to=mail.to, subject=mail.subject, key=key, sender=sender, name=name, now=now)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(legible(_text(mail)), charset="utf-8", cte="quoted-printable")
    picture_id = f"picture.{key}@{sender.rpartition('@')[2]}"
    message.add_alternative(legible(_html(mail, picture_id)), subtype="html", charset="utf-8", cte="quoted-printable")
    page = message.get_payload()[1]  # type: ignore[index]  # the part that was just added
    picture = mail.picture
    page.add_related(  # type: ignore[union-attr]  # a message, as the line above it
        picture.content, "image", "png", cid=f"<{picture_id}>", filename=picture.name, disposition="inline"
    )
    message.add_attachment(
        mail.table.text.encode(), "text", "csv", filename=mail.table.name, params={"charset": "utf-8"}
    )
    # Last, since what is added takes every header about the content with it.
    message["Content-Language"] = mail.language
    return message


def _text(mail: ReportMail) -> str:
    notes = "\n".join(mail.notes)
    return f"{mail.title}, {mail.span}\n\n{mail.shows}\n\n{mail.link}\n\n{notes}\n"


def _html(mail: ReportMail, picture_id: str) -> str:
    notes = "".join(f'<p style="{QUIET}">{escape(one)}</p>' for one in mail.notes)
    return (
        f'<!DOCTYPE html><html lang="{escape(mail.language)}"><head><meta charset="utf-8">'
        f'<meta name="color-scheme" content="light"><title>{escape(mail.title)}</title></head>'
        f'<body style="margin:0;background:#ffffff"><div style="{PAPER}">'
        f'<h1 style="font-size:22px;margin:0">{escape(mail.title)}</h1>'
        f'<p style="{QUIET};margin:0 0 12px">{escape(mail.span)}</p>'
        f'<p style="font-size:17px">{escape(mail.shows)}</p>'
        f'<p><img src="cid:{picture_id}" alt="{escape(mail.picture.alt)}" width="768"'
        ' style="box-sizing:border-box;width:100%;max-width:768px;height:auto;border:1px solid #d5dbe1"></p>'
        f'<p><a href="{escape(mail.url)}" style="{BUTTON}">{escape(mail.open)}</a></p>{notes}</div></body></html>'
    )
